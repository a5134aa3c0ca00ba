package discover

import (
	"iter"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// elements yields the elements of these names in the order of the page. Every
// page is looked through several times, for which selectors are slow.
func elements(doc *goquery.Document, names ...atom.Atom) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for _, root := range doc.Nodes {
			for n := range root.Descendants() {
				if n.Type == html.ElementNode && slices.Contains(names, n.DataAtom) && !yield(n) {
					return
				}
			}
		}
	}
}

func attr(e *html.Node, name string) (value string, ok bool) {
	for _, a := range e.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val, true
		}
	}
	return "", false
}

// valued returns the attribute want of the first element whose attribute key
// has the value, in any case, and which has both; "" if there is none.
func valued(doc *goquery.Document, name atom.Atom, key, value, want string) string {
	for e := range elements(doc, name) {
		if v, _ := attr(e, key); strings.EqualFold(v, value) {
			if wanted, ok := attr(e, want); ok {
				return wanted
			}
		}
	}
	return ""
}
