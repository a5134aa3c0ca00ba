package page

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// focus keeps of the lead, the times and the authors that a profile found those
// of the article. Its selectors match in teasers and comments too, before and
// after the article, since these have the same classes. What stands nearest to
// the title comes first.
func (r *reading) focus() {
	title := r.titleNode()
	if title == nil {
		return
	}
	for _, f := range []field{fLead, fPublished, fModified, fAuthor} {
		r.found.nodes[f] = r.nearest(atMost(many, r.found.nodes[f]), title)
	}
	if !r.inBody(title) {
		r.found.nodes[fPublished] = slices.DeleteFunc(r.found.nodes[fPublished], r.inBody) // of entries of a live blog
	}
	if r.profile != nil {
		for _, prop := range []string{"author", "datePublished", "dateModified"} {
			r.items[prop] = r.nearest(atMost(many, r.items[prop]), title)
		}
	}
}

// titleNode returns the element that has the title, nil where there is none.
func (r *reading) titleNode() *html.Node {
	named := r.found.nodes[fTitle]
	for _, n := range atMost(few, named) {
		if sameWords(headingText(n), r.Title) {
			return n
		}
	}
	return r.titleHeading()
}

// nearest returns the elements of the article, those first that share most of
// their surroundings with the title, else in the order of the page.
func (r *reading) nearest(ns []*html.Node, title *html.Node) []*html.Node {
	around := ancestors(title)
	shared := map[*html.Node]int{}
	var own []*html.Node
	for _, n := range ns {
		if depth := r.sharing(n, around); depth > 0 {
			shared[n] = depth
			own = append(own, n)
		}
	}
	slices.SortStableFunc(own, func(a, b *html.Node) int { return cmp.Compare(shared[b], shared[a]) })
	return own
}

// ancestors returns n and the elements around it, deeper ones under larger numbers.
func ancestors(n *html.Node) map[*html.Node]int {
	around := map[*html.Node]int{}
	for depth := 1 << 20; n != nil; n, depth = n.Parent, depth-1 {
		around[n] = depth
	}
	return around
}

// sharing returns the depth of the nearest element around both n and the
// title, 0 where n stands beside the article.
func (r *reading) sharing(n *html.Node, around map[*html.Node]int) int {
	for ; n != nil; n = n.Parent {
		if depth := around[n]; depth > 0 {
			return depth
		}
		if !r.holdsBody(n) && (isBeside(n) || r.isTeaserBlock(n)) {
			return 0
		}
	}
	return 0
}

// holdsBody reports whether the body is n or below it.
func (r *reading) holdsBody(n *html.Node) bool {
	body := r.found.nodes[fBody]
	return len(body) > 0 && within(body[0], n)
}

// isBeside reports an element that by its name is a rail, comments or a footer.
func isBeside(n *html.Node) bool {
	return n.Data == "aside" || n.Data == "footer" || named(n, footerWord) || n.Data == "nav" || named(n, besideWords) || named(n, otherPlaces)
}

// maxBlock is the number of nodes of a block that are looked at for a link.
const maxBlock = 400

// isTeaserBlock reports an element with a heading or a picture that leads to
// another article.
func (r *reading) isTeaserBlock(n *html.Node) bool {
	if r.partial { // then n may hold the text
		return r.isTeaser(n)
	}
	seen := 0
	for c := range n.Descendants() {
		if seen++; seen > maxBlock {
			return false
		}
		if c.Type == html.ElementNode && c.Data == "a" && r.leadsToArticle(c) {
			return true
		}
	}
	return false
}

// headTexts yields the texts between the title and the body, but for those of
// rails and of what shows the day of the reader.
func (r *reading) headTexts() iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		title := r.titleNode()
		if title == nil {
			return
		}
		after, lines, around := false, 0, ancestors(title)
		for n := range r.root.Descendants() {
			switch {
			case n == title:
				after = true
			case !after || within(n, title):
			case r.found.has(n, fBody) || lines > farAfter:
				return
			case n.Type == html.TextNode && !unseen[n.Parent.Data] && strings.TrimSpace(n.Data) != "":
				lines++
				if !r.isToday(n.Parent) && r.sharing(n.Parent, around) > 0 && !yield(n) {
					return
				}
			}
		}
	}
}
