package page

import (
	"strings"

	"golang.org/x/net/html"
)

// A survey is what one walk over a page finds, before anything is judged.
type survey struct {
	root        *html.Node
	language    string
	titles      []string // of title elements
	canonical   string
	meta        map[string][]string // name, property or itemprop in lower case to contents
	items       map[string][]*html.Node
	scripts     []*html.Node // JSON-LD
	headings    []*html.Node // h1
	subheadings []*html.Node // h2
	times       []*html.Node
	dated       []*html.Node // elements named for a date
	links       []*html.Node
	password    bool
	hits        []hits // by profile
}

// hits are the elements that a profile's selectors match, by field, and for
// each field the alternative of the selector group that they match.
type hits struct {
	nodes [fields][]*html.Node
	rank  [fields]int
}

// add keeps n if it matches a better or the same alternative as those before.
// Of what is removed, kept or shown as an image every alternative counts.
func (h *hits) add(x rule, n *html.Node) {
	every := x.field == fRemove || x.field == fKeep || x.field == fImage || x.field == fCaption
	switch {
	case h.nodes[x.field] == nil || x.rank < h.rank[x.field] && !every:
		h.nodes[x.field], h.rank[x.field] = []*html.Node{n}, x.rank
	case x.rank == h.rank[x.field] || every:
		h.nodes[x.field] = append(h.nodes[x.field], n)
	}
}

// take walks over a page once.
func take(root *html.Node, r *rules) *survey {
	s := &survey{root: root, meta: map[string][]string{}, items: map[string][]*html.Node{}}
	s.hits = make([]hits, len(r.profiles))
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		s.element(n)
		r.match(n, func(x rule) { s.hits[x.profile].add(x, n) })
	}
	return s
}

func (s *survey) element(n *html.Node) {
	switch n.Data {
	case "html":
		s.language = attr(n, "lang")
		if s.language == "" {
			s.language = attr(n, "xml:lang")
		}
	case "title":
		if n.Namespace == "" && n.FirstChild != nil {
			s.titles = append(s.titles, oneLine(n.FirstChild.Data))
		}
	case "link":
		if s.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			s.canonical = strings.TrimSpace(attr(n, "href"))
		}
	case "meta":
		s.addMeta(n)
		return
	case "script":
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			s.scripts = append(s.scripts, n)
		}
		return
	case "h1":
		s.headings = append(s.headings, n)
	case "h2":
		s.subheadings = append(s.subheadings, n)
	case "time":
		s.times = append(s.times, n)
	case "a":
		s.links = append(s.links, n)
	case "input":
		s.password = s.password || attr(n, "type") == "password"
	}
	s.named(n)
}

func (s *survey) addMeta(n *html.Node) {
	content := oneLine(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if k := strings.ToLower(attr(n, key)); k != "" {
			s.meta[k] = append(s.meta[k], content)
		}
	}
}

// named notes elements by itemprop and those whose class speaks of a date.
func (s *survey) named(n *html.Node) {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "itemprop":
			for p := range strings.FieldsSeq(a.Val) {
				s.items[p] = append(s.items[p], n)
			}
		case "class", "id":
			if isDated(a.Val) {
				s.dated = append(s.dated, n)
			}
		}
	}
}

// isDated reports a class or id that speaks of a date.
func isDated(name string) bool {
	for _, w := range [...]string{"date", "Date", "time", "Time", "publish", "posted"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// first returns the first content of the first of these meta elements.
func (s *survey) metaOf(names ...string) string {
	for _, n := range names {
		if v := s.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}
