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
	relations   []string            // addresses of the pages before and after
	meta        map[string][]string // name, property or itemprop in lower case to contents
	items       map[string][]*html.Node
	scripts     []*html.Node // JSON-LD
	headings    []*html.Node // h1
	subheadings []*html.Node // h2 and h3
	times       []*html.Node
	links       []*html.Node
	password    bool
	hits        []hits // by profile
}

// hits are the elements that a profile's selectors match, by field, and for
// each field the alternative of the selector group that they match.
type hits struct {
	nodes [fields][]*html.Node
	rank  [fields]int
	seen  map[hit]bool
}

type hit struct {
	*html.Node
	field
}

// has reports whether n matches what the profile says of a field.
func (h *hits) has(n *html.Node, f field) bool { return h.seen[hit{n, f}] }

// add keeps n if it matches a better or the same alternative as those before.
// Of authors and of what is removed, kept or shown as an image every
// alternative counts.
func (h *hits) add(x rule, n *html.Node) {
	every := x.field == fRemove || x.field == fKeep || x.field == fAuthor || x.field == fImage || x.field == fCaption
	switch {
	case h.has(n, x.field) && (every || x.rank >= h.rank[x.field]):
		return
	case h.nodes[x.field] == nil || x.rank < h.rank[x.field] && !every:
		for _, worse := range h.nodes[x.field] {
			delete(h.seen, hit{worse, x.field})
		}
		h.nodes[x.field], h.rank[x.field] = []*html.Node{n}, x.rank
	case x.rank == h.rank[x.field] || every:
		h.nodes[x.field] = append(h.nodes[x.field], n)
	}
	if h.seen == nil {
		h.seen = map[hit]bool{}
	}
	h.seen[hit{n, x.field}] = true
}

// many bounds how many elements of one kind are looked at where a page of news
// has a few.
const many = 200

// atMost returns the first n elements.
func atMost(n int, nodes []*html.Node) []*html.Node { return nodes[:min(n, len(nodes))] }

// take walks over a page once.
func take(root *html.Node, r *rules) *survey {
	s := &survey{root: root, meta: map[string][]string{}, items: map[string][]*html.Node{}}
	s.hits = make([]hits, len(r.profiles))
	hit := func(x rule, n *html.Node) { s.hits[x.profile].add(x, n) }
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			s.element(n)
			r.match(n, hit)
		}
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
			s.titles = append(s.titles, inner(n))
		}
	case "link":
		s.relation(strings.ToLower(attr(n, "rel")), strings.TrimSpace(attr(n, "href")))
	case "meta":
		s.addMeta(n)
		return
	case "script":
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil && len(n.FirstChild.Data) < maxScript {
			s.scripts = append(s.scripts, n)
		}
		return
	case "h1":
		s.headings = append(s.headings, n)
	case "h2", "h3":
		s.subheadings = append(s.subheadings, n)
	case "time":
		s.times = append(s.times, n)
	case "a":
		s.links = append(s.links, n)
	case "input":
		s.password = s.password || attr(n, "type") == "password"
	}
	s.addItem(n)
}

// relation notes where a link element leads.
func (s *survey) relation(rel, href string) {
	switch rel {
	case "canonical":
		if s.canonical == "" {
			s.canonical = href
		}
	case "next", "prev", "first", "start":
		s.relations = append(s.relations, href)
	}
}

// maxScript is the length in bytes from which JSON-LD is not read.
const maxScript = 1 << 20

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

// addItem notes an element by its itemprop.
func (s *survey) addItem(n *html.Node) {
	for p := range strings.FieldsSeq(attr(n, "itemprop")) {
		s.items[p] = append(s.items[p], n)
	}
}

// metaOf returns the first content of the first of these meta elements.
func (s *survey) metaOf(names ...string) string {
	for _, n := range names {
		if v := s.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}
