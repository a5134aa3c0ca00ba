package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// headingAbove returns the heading right above the text and takes it for the
// title, where the page has no h1 and its metadata say nothing else: many old
// pages name site and section alone in their title element. It is nil where the
// title stands.
func (r *reading) headingAbove(l *locator, seat *html.Node) *html.Node {
	if slices.ContainsFunc(r.headings, func(n *html.Node) bool { return headingText(n) != "" && !r.leadsHome(n) }) {
		return nil
	}
	n := r.lastBefore(l, seat)
	if n == nil || !r.mayBeTitle(headingText(n)) {
		return nil
	}
	r.Title, r.Provenance["title"] = headingText(n), "text"
	return n
}

// lastBefore returns the last heading before the first sentences of the text.
func (r *reading) lastBefore(l *locator, seat *html.Node) (last *html.Node) {
	seen := false
	for n := range r.root.Descendants() {
		switch {
		case n == seat:
			seen = true
		case n.Type == html.TextNode && seen && len(n.Data) > maxLine && l.weight[n.Parent] > 0:
			return last
		case n.Type == html.ElementNode && r.looksHeading(n):
			last = n
		}
	}
	return nil
}

// mayBeTitle reports a heading of some words that the metadata's titles, where
// there are any, share some words with.
func (r *reading) mayBeTitle(heading string) bool {
	const share = 0.3
	if len(strings.Fields(heading)) < minHeading {
		return false
	}
	said := []string{r.linked.title, r.metaOf("og:title", "twitter:title")}
	said = slices.DeleteFunc(said, func(s string) bool { return s == "" || r.isSite(s) })
	return len(said) == 0 || slices.ContainsFunc(said, func(s string) bool { return overlap(heading, s) > share })
}

// looksHeading reports an h2 or h3; or on a page without headings, as they were
// made before there were style sheets, large type and what is named a title.
func (r *reading) looksHeading(n *html.Node) bool {
	if len(r.headings)+len(r.subheadings) > 0 {
		return n.Data == "h2" || n.Data == "h3"
	}
	if n.Data == "font" {
		return largeType[attr(n, "size")]
	}
	return slices.ContainsFunc(strings.FieldsFunc(parted(attr(n, "id")+" "+attr(n, "class")), notLetter), func(w string) bool { return titleWords[strings.ToLower(w)] })
}

var (
	largeType  = set("4 5 6 7 +1 +2 +3 +4")
	titleWords = set("headline tieude title titulo titre titolo titel")
)
