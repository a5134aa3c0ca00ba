package page

import (
	"index/suffixarray"
	"maps"

	"golang.org/x/net/html"
)

// A locator knows what of a page go-trafilatura took for its text, and where
// it stands. What is told of it is the writer's work.
type locator struct {
	found  *suffixarray.Index // its text without spaces
	weight map[*html.Node]int // bytes of it that stand in an element, links apart
	own    map[*html.Node]int // the same without the noise in the element
	skip   map[*html.Node]bool
	beside map[*html.Node]bool // what isAround has told
	all    int                 // the weight of the page
}

// minRun is the length in bytes of the shortest run of text that is weighed:
// shorter ones stand everywhere.
const minRun = 20

func newLocator(root *html.Node, text string) *locator {
	l := &locator{
		found:  suffixarray.New([]byte(squash(text))),
		weight: map[*html.Node]int{},
		own:    map[*html.Node]int{},
		skip:   map[*html.Node]bool{},
		beside: map[*html.Node]bool{},
	}
	l.all = l.weigh(root)
	l.sift(root)
	return l
}

// has reports whether a line stands in the text that was found.
func (l *locator) has(line string) bool {
	return len(l.found.Lookup([]byte(squash(line)), 1)) > 0
}

// hasMost reports whether more than half of a line stands there: a note or a
// button within it may have been left out.
func (l *locator) hasMost(line string) bool {
	const piece = 40 // bytes
	b := []byte(squash(line))
	if len(l.found.Lookup(b, 1)) > 0 {
		return true
	}
	n := 0
	for i := 0; i+piece <= len(b); i += piece {
		n += len(l.found.Lookup(b[i:i+piece], 1))
	}
	return n*piece*2 > len(b)
}

func (l *locator) weigh(n *html.Node) (sum int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if s := oneLine(c.Data); len(s) >= minRun && l.has(s) {
				sum += len(s)
			}
		case c.Type == html.ElementNode && !unseen[c.Data] && c.Data != "a":
			sum += l.weigh(c)
		}
	}
	if sum > 0 {
		l.weight[n] = sum
	}
	return sum
}

// sift weighs n without the noise in it.
func (l *locator) sift(n *html.Node) int {
	sum := l.weight[n]
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if l.weight[c] == 0 {
			continue
		}
		sum -= l.weight[c]
		if !l.isNoise(c) {
			sum += l.sift(c)
		}
	}
	l.own[n] = sum
	return sum
}

// seatPart is the part of the text that may stand outside of its seat: in
// boxes after it or before it.
const seatPart = 10

// seat returns the deepest element that holds nearly all of the text.
func (l *locator) seat(root *html.Node) *html.Node {
	least := l.own[root] - l.own[root]/seatPart
	for e := root; ; {
		next := l.heaviest(e)
		if next == nil || l.own[next] < least || next.Data == "p" {
			return e
		}
		e = next
	}
}

func (l *locator) heaviest(n *html.Node) (best *html.Node) {
	for c := range n.ChildNodes() {
		if l.own[c] > l.own[best] {
			best = c
		}
	}
	return best
}

// isNoise reports what its name says to be no part of a story. It does not
// count for what holds most of the text; and what go-trafilatura took is doubted
// by the surest names alone.
func (l *locator) isNoise(n *html.Node) bool {
	switch {
	case l.skip[n]:
		return true
	case l.weight[n] == 0:
		return isNoise(n) || l.isAround(n)
	case n.Data == "aside", l.isAround(n):
		return true
	case l.weight[n]*2 > l.all:
		return false
	case n.Data == "header", n.Data == "form":
		return false
	case noiseTags[n.Data], n.Data == "figure", n.Data == "table":
		return isNoise(n)
	}
	return named(n, surely) || named(n, smallNoise) && len(inner(n)) < small
}

// isAround asks for an element's names once.
func (l *locator) isAround(n *html.Node) bool {
	if len(n.Attr) == 0 {
		return false
	}
	is, known := l.beside[n]
	if !known {
		is = isAround(n)
		l.beside[n] = is
	}
	return is
}

// surely are the words for noise but for those that layouts use for other
// things as well, found by trial.
var surely = func() map[string]bool {
	m := maps.Clone(noise)
	for w := range set("fb gallery hidden print tag widget") {
		delete(m, w)
	}
	return m
}()

// passBefore passes over what stands before n, passAfter what stands after it,
// up to the whole page, unless that is too much of the text.
func (l *locator) passBefore(n *html.Node, most int) {
	l.pass(n, most, func(n *html.Node) *html.Node { return n.PrevSibling })
}

func (l *locator) passAfter(n *html.Node, most int) {
	l.pass(n, most, func(n *html.Node) *html.Node { return n.NextSibling })
}

func (l *locator) pass(n *html.Node, most int, next func(*html.Node) *html.Node) {
	var passed []*html.Node
	sum := 0
	for ; n != nil; n = n.Parent {
		for s := next(n); s != nil; s = next(s) {
			passed = append(passed, s)
			sum += l.own[s]
		}
	}
	for _, n := range passed {
		l.skip[n] = l.skip[n] || sum <= most
	}
}
