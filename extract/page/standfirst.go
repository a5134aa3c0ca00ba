package page

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Lengths in bytes of a standfirst.
const (
	minStandfirst = 20
	maxStandfirst = 700
)

// standfirstWords name the element of the lines between headline and text;
// summaryWords name many other things, and count where the page's description
// says the same or where the lines are a heading.
var (
	standfirstWords = set(`anleser anriss bajada bajadilla chapeau chapo dek deck entradilla ingress lead leadtext
		lede lid manchet occhiello perex sapo sottotitolo standfirst strapline subheadline subheading subhead
		subtitle subtitulo untertitel vorspann`)
	summaryWords = set("abstract excerpt intro introduction preamble summary teaser")
)

// standfirst finds the element between headline and text that sums the story
// up, passes over it and returns what it says, "" where none stands apart.
func (r *reading) standfirst(l *locator, heading, seat *html.Node) string {
	const sentence = 80 // bytes of text after which it is too late
	after, seen := heading == nil, 0
	for n := range r.root.Descendants() {
		switch {
		case n == heading:
			after = true
		case !after:
		case n.Type == html.TextNode && l.weight[n.Parent] > 0 && within(n, seat) && !within(n, heading):
			if s := oneLine(n.Data); len(s) >= minRun && l.has(s) {
				seen += len(s)
			}
		case n.Type == html.ElementNode && (r.isStandfirst(n) || !within(n, seat) && r.isSummary(n)):
			if l.weight[n]*3 < l.own[r.root] && !holds(n, "h1") {
				l.skip[n] = true
				return inner(n)
			}
		}
		if seen > sentence {
			break
		}
	}
	return ""
}

// isStandfirst reports an element that is named so.
func (r *reading) isStandfirst(n *html.Node) bool {
	named := namesStandfirst(n)
	if !leading[n.Data] || named == unnamed || holds(n, "time") {
		return false
	}
	s := inner(n)
	if named == summarised && !headed[n.Data] && !sameWords(s, r.metaOf("og:description", "description")) {
		return false
	}
	return len(s) >= minStandfirst && len(s) <= maxStandfirst && !sameWords(s, r.Title)
}

// isSummary reports an element that says what the page's description says.
func (r *reading) isSummary(n *html.Node) bool {
	if !leading[n.Data] {
		return false
	}
	s := inner(n)
	return len(s) >= minLead && len(s) <= maxStandfirst && sameWords(s, r.metaOf("og:description", "description"))
}

// leading are elements that a standfirst may be.
var leading = set("div h2 h3 h4 p section span strong")

// headed are elements that look like a heading.
var headed = set("h2 h3 h4 strong")

// A naming is what the names of an element say of it.
type naming int

const (
	unnamed naming = iota
	summarised
	standing
)

func namesStandfirst(n *html.Node) (is naming) {
	for i := range n.Attr {
		k, v := n.Attr[i].Key, n.Attr[i].Val
		if k != "class" && k != "id" && k != "role" && !strings.HasPrefix(k, "data-") || len(v) > maxShown {
			continue
		}
		for w := range strings.FieldsFuncSeq(parted(v), notLetter) {
			switch w = strings.ToLower(w); {
			case standfirstWords[w]:
				return standing
			case summaryWords[w]:
				is = summarised
			}
		}
	}
	return is
}

var humps = regexp.MustCompile(`([a-z])([A-Z])`)

// parted parts the words of camelCase.
func parted(s string) string {
	if !strings.ContainsFunc(s, unicode.IsUpper) {
		return s
	}
	return humps.ReplaceAllString(s, "$1 $2")
}
