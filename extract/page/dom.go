package page

import (
	"strings"

	"golang.org/x/net/html"
)

// attr returns an attribute's value, "" where there is none.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// within reports whether n is root or below it.
func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// ancestor returns the nearest element named tag above n, nil where there is none.
func ancestor(n *html.Node, tag string) *html.Node {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && n.Data == tag {
			return n
		}
	}
	return nil
}

// maxInner is the length in bytes of the longest title, caption, cell or byline
// that inner reads; what is longer is cut, since it is none of these.
const maxInner = 4096

// inner returns the text below n on one line.
func inner(n *html.Node) string {
	var b strings.Builder
	writeInner(&b, n, nil)
	return oneLine(b.String())
}

// writeInner writes the text below n but for the elements to skip.
func writeInner(b *strings.Builder, n *html.Node, skip func(*html.Node) bool) {
	for c := n.FirstChild; c != nil && b.Len() < maxInner; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data[:min(len(c.Data), maxInner)])
		case c.Type == html.ElementNode && !unseen[c.Data] && (skip == nil || !skip(c)):
			if blocks[c.Data] || c.Data == "br" {
				b.WriteByte(' ')
			}
			writeInner(b, c, skip)
			if blocks[c.Data] {
				b.WriteByte(' ')
			}
		}
	}
}

// set makes a set of the words in a string.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// unseen are elements whose content is no text of the page.
var unseen = set(`audio button canvas datalist embed head iframe map math noscript object
	option rp rt script select style svg template textarea video`)

// blocks are elements that begin and end a paragraph.
var blocks = set(`address article aside blockquote body caption center dd details dialog div dl dt
	fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre
	section summary table tbody td tfoot th thead tr ul`)
