package page

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Limits of Parse. A real page of 10 MB keeps well below them; what goes
// beyond costs more memory and time than a news page is worth.
const (
	maxBytes = 32 << 20 // of HTML
	maxTree  = 80 << 20 // bytes of DOM, estimated, in pages that are worth the estimate
	weighAt  = 1 << 20  // bytes of HTML from which the DOM is estimated
	maxDepth = 100      // elements in one another; what is deeper is flattened
)

// Parse builds the DOM of a page that is already UTF-8. It accepts any bytes:
// elements nested too deeply are unwrapped, their text stays. A page beyond
// the limits is refused with a [*NotArticle].
func Parse(b []byte) (*goquery.Document, error) {
	if len(b) > maxBytes {
		return nil, &NotArticle{fmt.Sprintf("the page has %d bytes, the limit is %d", len(b), maxBytes)}
	}
	if len(b) > weighAt && weight(b) > maxTree {
		return nil, &NotArticle{"the page has more tags and attributes than a page of news"}
	}
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil { // the parser refuses nothing but depth
		root, err = html.Parse(bytes.NewReader(flatten(b)))
	}
	if err != nil {
		return nil, &NotArticle{"its elements are nested too deeply: " + err.Error()}
	}
	return goquery.NewDocumentFromNode(root), nil
}

// weight estimates the bytes of the DOM that b makes, from above: a tag may
// come with a text node, and in a tag each space, slash or quote may begin an
// attribute. A script is one node, whatever is in it. It stops at the limit.
func weight(b []byte) int {
	const node, attribute = 112, 32
	n, inTag, drawings := 0, false, 0
	for i := 0; i < len(b) && n <= maxTree; i++ {
		switch b[i] {
		case '<':
			inTag = true
			n += node
			if i+1 < len(b) && b[i+1] != '/' {
				n += node
			}
			drawings = max(0, drawings+drawing(b[i:]))
			if drawings == 0 { // within svg, scripts hold elements
				i += scriptLen(b[i:])
			}
		case '>':
			inTag = false
		case ' ', '\t', '\n', '\r', '/', '"', '\'':
			if inTag {
				n += attribute
			}
		}
	}
	return n
}

// begins reports whether b begins with a lower-case prefix, in either case.
func begins(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && strings.EqualFold(string(b[:len(prefix)]), prefix)
}

// drawing is 1 where an element of another vocabulary begins, -1 where it ends.
func drawing(b []byte) int {
	switch {
	case begins(b, "<svg"), begins(b, "<math"):
		return 1
	case begins(b, "</svg"), begins(b, "</math"):
		return -1
	}
	return 0
}

// scriptLen returns the length of the script that b begins with, up to its end
// tag, 0 where b begins with something else.
func scriptLen(b []byte) int {
	if !begins(b, "<script") {
		return 0
	}
	for i := 1; ; {
		next := bytes.Index(b[i:], []byte("</"))
		if next < 0 {
			return len(b) - 1
		}
		if i += next; begins(b[i:], "</script") {
			return i - 1
		}
		i += 2
	}
}

// flatten leaves out the tags of elements deeper than maxDepth.
func flatten(b []byte) []byte {
	var out bytes.Buffer
	var open [][]byte // names of the elements that are open
	z := html.NewTokenizer(bytes.NewReader(b))
	for {
		switch t := z.Next(); t {
		case html.ErrorToken:
			return out.Bytes()
		case html.StartTagToken:
			raw := bytes.Clone(z.Raw())
			name, _ := z.TagName()
			if len(open) < maxDepth || autoClosed[string(name)] {
				out.Write(raw)
			}
			if !autoClosed[string(name)] {
				open = append(open, bytes.Clone(name))
			}
		case html.EndTagToken:
			raw := bytes.Clone(z.Raw())
			name, _ := z.TagName()
			depth := len(open)
			if depth > 0 && bytes.Equal(open[depth-1], name) {
				open = open[:depth-1]
			}
			if depth <= maxDepth || autoClosed[string(name)] {
				out.Write(raw)
			}
		default:
			out.Write(z.Raw())
		}
	}
}

// autoClosed are elements that the next of their kind closes, or that hold nothing.
var autoClosed = set(`area base br col dd dt embed hr img input li link meta option p param
	script source style tbody td textarea tfoot th thead title tr track wbr`)
