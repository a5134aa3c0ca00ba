package page

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// readByline lists the people that the article is by, else the agencies. Where
// the first source knows agencies alone, people count that JSON-LD or a
// signature name: a page's head often has the desk where its foot has the writer.
func (r *reading) readByline() {
	authors := r.items["author"]
	signed := r.story.credits
	for _, c := range []struct {
		source string
		values []string
	}{
		{"profile", authorTexts(r.found.nodes[fAuthor])},
		{"json-ld", r.notSelf(r.linked.authors)},
		{"meta", r.notSelf(notURLs(append(slices.Clone(r.meta["author"]), r.meta["article:author"]...)))},
		{"microdata", r.notSelf(texts(authors[:min(2, len(authors))]))},
		{"text", r.unknownWriters()},
		{"text", signed},
		{"text", r.namesBelowTitle()},
	} {
		names := bylines(c.values)
		if len(names) == 0 {
			continue
		}
		r.Byline, r.Provenance["byline"] = names, c.source
		if r.noPeople(names) {
			r.preferPeople(candidates{"json-ld", r.linked.authors}, candidates{"text", signed})
		} else if !slices.ContainsFunc(names, isPerson) {
			r.preferPeople(candidates{"text", r.unknownWriters()})
		}
		return
	}
}

// candidates are what one source says of a field with several values.
type candidates struct {
	source string
	values []string
}

// preferPeople takes the byline of the first source whose names are all people's.
func (r *reading) preferPeople(cs ...candidates) {
	for _, c := range cs {
		names := bylines(c.values)
		if len(names) > 0 && !slices.ContainsFunc(names, func(s string) bool { return !isPerson(s) || r.isSelf(s) }) {
			r.Byline, r.Provenance["byline"] = names, c.source
			return
		}
	}
}

// authorTexts returns what elements say besides the time.
func authorTexts(ns []*html.Node) []string {
	var out []string
	for _, n := range atMost(few, ns) {
		var b strings.Builder
		writeInner(&b, n, func(c *html.Node) bool { return c.Data == "time" })
		out = append(out, oneLine(b.String()))
	}
	return out
}

// notSelf leaves out the paper itself, which metadata name where the page names nobody.
func (r *reading) notSelf(values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), r.isSelf)
}

// isSelf reports a name of the site or of its paper.
func (r *reading) isSelf(s string) bool {
	return r.isSite(s) || r.endsTitle(s) || ofPaper.MatchString(s)
}

// noPeople reports names of agencies and papers alone.
func (r *reading) noPeople(names []string) bool {
	return !slices.ContainsFunc(names, func(s string) bool { return !deskNames.MatchString(s) && !r.isSelf(s) })
}

func notURLs(values []string) []string {
	return slices.DeleteFunc(values, func(s string) bool { return strings.Contains(s, "://") })
}

var (
	writerName = regexp.MustCompile(`(?:^|[-–—|·•,:] ?)[Bb][Yy]:? (` + fullName + `(?:(?:, | and | & )` + fullName + `)*)(?:$|[ ,|])`)
	writerWord = regexp.MustCompile(`^[Bb][Yy]:?$`)
)

const fullName = `\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}`

// namesBelowTitle returns the writer that a line right below the title names
// after "by".
func (r *reading) namesBelowTitle() []string {
	lines, title := r.linesToTitle()
	if title < 0 {
		return nil
	}
	lines = lines[title+1 : endOfHead(lines, title)]
	for i, line := range lines {
		if writerWord.MatchString(line) && i+1 < len(lines) {
			line += " " + lines[i+1]
		}
		if m := writerName.FindStringSubmatch(line); m != nil && len(line) <= maxShown {
			return m[1:]
		}
	}
	return nil
}

var (
	bylinePrefix = regexp.MustCompile(`(?i)^(?:(?:(?:reported|written|translated|compiled|edited|story|text|photos?) )?(?:by|source|author|reporter|translator|` +
		`theo|nguồn|tác giả|(?:phóng sự|ghi chép|bút ký|ký sự|bài|bài và ảnh|bài, ảnh|tin, ảnh|tin|ảnh) của|bài và ảnh|bài, ảnh|tin và ảnh|tin, ảnh|ảnh|thực hiện|người dịch)(?:\s*[:：]\s*|\s+)|(?:(?:story|text|words|photos?)(?: (?:and|&) (?:story|text|photos?|pictures))|story|text|words|bài|bài viết|tin)\s*[:：]\s*)`)
	translated = regexp.MustCompile(`(?i)^\(?(?:translat(?:ed|ion) by|translator|người dịch|biên dịch|lược dịch|traduit par|traducido por)[:：\s]+`)
	sourced    = regexp.MustCompile(`(?i)^\(?(?:source|nguồn)\s*[:：]`)
	nobody     = regexp.MustCompile(`(?i)^(?:(?:nhóm|tổ|các) )?(?:pv|p\.v|ctv|phóng viên|cộng tác viên|tác giả|biên tập viên|(?:our |staff )?(?:reporters?|writers?|correspondents?|editors?)|newsroom|ban biên tập|tòa soạn)` +
		`(?:[ ,/]+(?:pv|ctv|phóng viên|tổng hợp|thực hiện|thường trú|team|group))*$`)
	photoPart   = regexp.MustCompile(`(?i)^(?:photos?|images?|videos?|ảnh)\s*[:：]`)
	hostName    = regexp.MustCompile(`/\s*[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net)\b|\(t/h\)`) // and "put together by"
	bylineParts = regexp.MustCompile(`\s*(?:[,;&|–/(]|\s(?:-|and|và)\s)\s*`)
	deskNames   = regexp.MustCompile(`^` + deskName + `(?:\s?/\s?` + deskName + `)*$`)
	bylineTime  = regexp.MustCompile(`\d{1,2}[/.:-]\d`)
)

const deskName = `(?:(?i:VNA|VNS|VNP|TTXVN|NDO|Vietnam\+|VietnamPlus|VOV|QĐND|QDND|PANO|BNEWS|Xinhua|Reuters)|\p{Lu}{3,})`

// roles stand after a name, in brackets, and are none.
var roles = map[string]bool{"biên dịch": true, "dịch": true, "ghi": true, "lược dịch": true, "thực hiện": true, "tổng hợp": true}

// maxName is the length in bytes of the longest name of a writer or an agency.
const maxName = 60

// bylines parts bylines into names, each once: people's where there are any,
// else the first agency's as printed, else the translator's, who is no author.
// Who took the photos counts where nobody else is named.
func bylines(values []string) []string {
	var people, desks, translators []string
	for _, v := range values {
		if rest := translated.ReplaceAllString(v, ""); rest != v {
			translators = append(translators, strings.Trim(rest, " .()*"))
			continue
		}
		source := sourced.MatchString(v)
		v = strings.TrimSpace(bylinePrefix.ReplaceAllString(hostName.ReplaceAllString(posted.ReplaceAllString(v, ""), ""), ""))
		if whole := strings.Trim(v, "() *."); deskNames.MatchString(whole) {
			desks = append(desks, whole)
			continue
		}
		for _, part := range bylineParts.Split(v, -1) {
			if name := nameOf(part, len(people) > 0); name != "" && source || deskNames.MatchString(name) {
				desks = append(desks, name)
			} else if name != "" && !slices.Contains(people, name) {
				people = append(people, name)
			}
		}
	}
	switch {
	case people != nil:
		return people
	case desks != nil:
		return desks[:1]
	}
	return translators
}

// posted tells where a writer is stationed: (P/v TTXVN tại Tokyo).
var posted = regexp.MustCompile(`\((?i:p/?v|p\.v|phóng viên|correspondent)\s[^)]*\)`)

// nameOf returns the name in a part of a byline, "" where there is none.
func nameOf(part string, named bool) string {
	if named && photoPart.MatchString(part) {
		return ""
	}
	name := strings.Trim(bylinePrefix.ReplaceAllString(photoPart.ReplaceAllString(part, ""), ""), " .()*")
	if len(name) > maxName || translated.MatchString(part) || nobody.MatchString(name) || roles[strings.ToLower(name)] || bylineTime.MatchString(name) {
		return ""
	}
	return name
}

// isPerson reports two to five words in capital letters.
func isPerson(s string) bool { return personName.MatchString(s) && !ofPaper.MatchString(s) }

var (
	personName = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}$`)
	ofPaper    = regexp.MustCompile(`(?i)^(?:báo|tạp chí|thông tấn) |\b(?:agency|daily|desk|editors?|news|newspaper|online|reporters|staff|times)\b`)
)
