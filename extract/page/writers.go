package page

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A writer's name and what stands before it, in many languages.
const (
	writerLabel = `(?i:written by|story by|by|von|text|autor(?:in|a)?|por|par|di|door|av|af|od|oleh|penulis|reporter|автор|текст|文|記者|记者|작성자)`
	latinName   = `\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|da|do|dos|di|van|von|der|den|del|la|le|el|bin|al|[\p{Lu}][\p{L}\p{M}.'’-]*)){1,4}`
)

var (
	namesWriter = regexp.MustCompile(`^` + writerLabel + `(?:\s*[:：]\s*|\s+)(` + latinName + `)(?:$|[ .]*[,|•·(/]|\.? (?i:photos?|fotos?|bild(?:er)?|foto)\s*[:：])`)
	namesCJK    = regexp.MustCompile(`^[（(]?(?:文|記者|记者|作者)?\s*[／/:：]?\s*([\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{2,7})(?:\s*(?:기자|記者|记者))?\s*(?:[(（].{0,40}[)）])?[)）]?$`)
	aloneName   = regexp.MustCompile(`^` + latinName + `$`)
	authorName  = regexp.MustCompile(`(?i)(?:^|[^a-z])(?:authors?|autor(?:in|en|e)?|auteurs?|auteur|autore|byline|writers?|reporters?|journalists?|redactor|penulis|contributors?|signature|signatur)(?:$|[^a-z])`)
)

// namedWriters returns the people that elements named for the author name, the
// narrowest first.
func (r *reading) namedWriters() []string {
	for _, n := range r.authorElements() {
		if s := writerIn(inner(n)); s != "" {
			return []string{s}
		}
	}
	return nil
}

// unknownWriters are the writers that a page without a profile names, where its
// metadata name no person.
func (r *reading) unknownWriters() []string {
	said := bylines(append(slices.Clone(r.linked.authors), r.meta["author"]...))
	if r.profile != nil || slices.ContainsFunc(said, isPerson) {
		return nil
	}
	return r.namedWriters()
}

// authorElements are the elements that say that the author is in them, up to a
// few, links before what is around them.
func (r *reading) authorElements() (out []*html.Node) {
	var wide []*html.Node
	known := map[string]bool{} // classes recur
	names := func(s string) bool {
		is, ok := known[s]
		if !ok {
			is = authorName.MatchString(parted(s))
			known[s] = is
		}
		return is
	}
	for n := range r.root.Descendants() {
		if n.Type != html.ElementNode || unseen[n.Data] || len(n.Attr) == 0 {
			continue
		}
		switch {
		case attr(n, "rel") == "author" || attr(n, "itemprop") == "author":
			out = append(out, n)
		case n.Data != "body" && (names(attr(n, "class")) || names(attr(n, "id"))):
			wide = append(wide, n)
		}
		if len(out)+len(wide) > many {
			break
		}
	}
	return append(out, wide...)
}

// writerIn returns the person that a byline names, "" where it names none.
func writerIn(line string) string {
	if line = strings.TrimSpace(line); len(line) > maxSignature {
		return ""
	}
	if m := namesWriter.FindStringSubmatch(line); m != nil {
		return strings.TrimRight(m[1], ".")
	}
	if m := namesCJK.FindStringSubmatch(line); m != nil && !cjkDesk.MatchString(m[1]) {
		return strings.TrimSuffix(strings.TrimSuffix(m[1], "기자"), "記者")
	}
	if aloneName.MatchString(line) && isPerson(line) {
		return line
	}
	return ""
}

var cjkDesk = regexp.MustCompile(`(?:編集部|编辑部|新聞|新闻|新聞社|通信|取材班|日報|日报|网|網|뉴스|일보|신문|기자단|責編|责编)`)
