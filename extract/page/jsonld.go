package page

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// linked is what a page's JSON-LD says of its article.
type linked struct {
	kind                string // the schema.org type
	title, lead, body   string
	published, modified string
	section             string
	authors, tags       []string
	images              []string
	url, language       string
}

// articleTypes are the schema.org types of articles. A type that ends in
// Article counts as well.
var articleTypes = set(`Article BlogPosting LiveBlogPosting NewsArticle Report Review
	SocialMediaPosting ImageGallery MediaGallery`)

// readLinked reads a page's JSON-LD scripts: the article that is the page at
// url, else the first. It is false where there is none.
func readLinked(scripts []*html.Node, url string) (linked, bool) {
	var found []map[string]any
	var crumbs []string
	for _, s := range scripts {
		v, ok := decodeLinked(s.FirstChild.Data)
		if !ok {
			v = salvage(s.FirstChild.Data)
		}
		walkLinked(v, 0, func(o map[string]any) {
			if isType(o, func(t string) bool { return articleTypes[t] || strings.HasSuffix(t, "Article") }) {
				found = append(found, o)
			}
			if crumbs == nil && isType(o, func(t string) bool { return t == "BreadcrumbList" }) {
				crumbs = breadcrumbs(o)
			}
		})
	}
	if len(found) == 0 {
		return linked{section: lastCrumb(crumbs, "")}, false
	}
	l := newLinked(choose(found, url))
	if l.section == "" {
		l.section = lastCrumb(crumbs, l.title)
	}
	return l, true
}

// choose returns the article that says it is the page at url, else the first.
func choose(found []map[string]any, url string) map[string]any {
	for _, o := range found {
		if u := linkedURL(o); u != "" && (u == url || strings.HasSuffix(url, u)) {
			return o
		}
	}
	return found[0]
}

func linkedURL(o map[string]any) string {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		if s := first(o[key]); s != "" {
			return s
		}
	}
	return ""
}

func newLinked(o map[string]any) linked {
	return linked{
		kind:      first(o["@type"]),
		title:     first(o["headline"], o["name"]),
		lead:      first(o["description"]),
		body:      text(o["articleBody"]),
		published: first(o["datePublished"], o["dateCreated"], o["uploadDate"]),
		modified:  first(o["dateModified"]),
		section:   first(o["articleSection"]),
		authors:   all(o["author"]),
		tags:      all(o["keywords"]),
		images:    all(o["image"]),
		url:       linkedURL(o),
		language:  first(o["inLanguage"]),
	}
}

// Repairs that cannot change what sound JSON says.
var (
	wrapped  = regexp.MustCompile(`^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$`)
	trailing = regexp.MustCompile(`,(\s*[}\]])`)
	control  = regexp.MustCompile(`[\x00-\x1f]+`)
)

// decodeLinked reads JSON as pages have it: within comment marks, with line
// breaks inside strings, with commas too many.
func decodeLinked(s string) (v any, ok bool) {
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	s = wrapped.ReplaceAllString(s, "")
	s = control.ReplaceAllString(s, " ")
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	s = strings.TrimRight(trailing.ReplaceAllString(s, "$1"), " ;,")
	return v, json.Unmarshal([]byte(s), &v) == nil
}

// salvage reads the type and the times of JSON that is broken
// elsewhere, nil where it does not say that it is of an article.
func salvage(s string) any {
	o := map[string]any{}
	for _, m := range member.FindAllStringSubmatch(s, -1) {
		if _, seen := o[m[1]]; !seen {
			o[m[1]] = strings.ReplaceAll(m[2], `\/`, "/")
		}
	}
	if o["datePublished"] == nil {
		return nil
	}
	return o
}

// member is a member of an object whose value cannot be broken: without escapes,
// and followed as JSON wants it.
var member = regexp.MustCompile(`"(@type|datePublished|dateModified)"\s*:\s*"([^"\\\n]*(?:\\/[^"\\\n]*)*)"\s*[,}\]\n]`)

// maxLinked bounds the nesting that walkLinked follows.
const maxLinked = 12

// walkLinked calls f for each object in v, outer ones first.
func walkLinked(v any, depth int, f func(map[string]any)) {
	if depth > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkLinked(e, depth+1, f)
		}
	case map[string]any:
		f(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			walkLinked(v[key], depth+1, f)
		}
	}
}

func isType(o map[string]any, want func(string) bool) bool {
	return slices.ContainsFunc(all(o["@type"]), func(t string) bool {
		return want(t[strings.LastIndexAny(t, "/:#")+1:])
	})
}

// breadcrumbs returns the names of a BreadcrumbList in their order.
func breadcrumbs(o map[string]any) []string {
	items, _ := o["itemListElement"].([]any)
	var names []string
	for _, i := range items {
		if m, ok := i.(map[string]any); ok {
			names = append(names, first(m["name"], m["item"]))
		}
	}
	return names
}

// lastCrumb returns the section that a breadcrumb trail ends in.
func lastCrumb(crumbs []string, title string) string {
	for _, c := range slices.Backward(crumbs) {
		if c != "" && !isHome(c) && !sameWords(c, title) && !strings.Contains(c, "://") {
			return c
		}
	}
	return ""
}

var home = set("home homepage trang_chủ accueil inicio vietnamplus")

func isHome(s string) bool { return home[strings.ReplaceAll(strings.ToLower(s), " ", "_")] }

// first returns the first text in values.
func first(values ...any) string {
	for _, v := range values {
		if a := all(v); len(a) > 0 {
			return a[0]
		}
	}
	return ""
}

// all returns the texts in a value that may be a text, an object with a name
// or an address, or a list of such, each on one line.
func all(v any) []string {
	switch v := v.(type) {
	case string:
		if s := oneLine(html.UnescapeString(v)); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, all(e)...)
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@value", "url", "contentUrl", "@id"} {
			if s := all(v[key]); len(s) > 0 {
				return s
			}
		}
	}
	return nil
}

// text returns a value's text with its lines.
func text(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(html.UnescapeString(s))
}
