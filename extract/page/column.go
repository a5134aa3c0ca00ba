package page

import (
	"strings"

	"golang.org/x/net/html"
)

// columnStory reads the block around the title: the smallest that has a text
// beside it, else the largest below the page's body. It is empty where no
// heading has the title.
func (r *reading) columnStory() (s story) {
	for n := r.titleHeading(); n != nil; n = n.Parent {
		if n.Type != html.ElementNode || n.Data == "body" || n.Data == "html" {
			break
		}
		s = r.tell([]*html.Node{n})
		if s.paragraphs = r.withoutByline(s.paragraphs); len(s.text()) > short {
			break
		}
	}
	if len(s.text()) < minText {
		return story{}
	}
	return s
}

// titleHeading returns the heading that has the title, nil where there is none.
func (r *reading) titleHeading() *html.Node {
	for _, hs := range [][]*html.Node{r.headings, r.subheadings} {
		for _, n := range atMost(many, hs) {
			if sameWords(headingText(n), r.Title) {
				return n
			}
		}
	}
	return nil
}

// isWholePage reports a text of one paragraph in which the title stands:
// go-trafilatura found no body and took all that there is.
func isWholePage(s story, title string) bool {
	const more = 100 // bytes
	text := s.text()
	return len(s.paragraphs) == 1 && title != "" && len(text) > len(title)+more && strings.Contains(words(text), words(title))
}

// knownStory reads a page of a host that profiles name, in a layout that none of
// them knows: the block around the title without the teasers in it.
func (r *reading) knownStory() (s story) {
	for n := r.titleHeading(); n != nil; n = n.Parent {
		if n.Type != html.ElementNode || n.Data == "body" || n.Data == "html" {
			break
		}
		s = r.tellWithout([]*html.Node{n}, func(c *html.Node) bool { return r.isNoise(c) || r.isHeadField(c) || r.isTeaser(c) || r.isStandfirst(c) })
		s.lead = r.namedLead()
		if s.paragraphs = r.withoutHead(s.paragraphs); len(s.text()) > 2*short {
			return s // more than a lead
		}
	}
	if len(s.text()) < minText {
		return story{}
	}
	return s
}

// isHeadField reports what the profile finds in the head of an article.
func (r *reading) isHeadField(n *html.Node) bool {
	return r.found.has(n, fPublished) || r.found.has(n, fSection) || r.found.has(n, fTags)
}

// withoutHead drops the lines before the first sentence: the date, the writer,
// buttons. Where a profile has told these, a line may be a heading of the text.
func (r *reading) withoutHead(ps []string) []string {
	if r.partial {
		return r.withoutByline(ps)
	}
	for i, p := range ps {
		if endsSentence(p) || len(p) > maxLine {
			return ps[i:]
		}
	}
	return nil
}

// maxTeaserText is the length in bytes of the longest paragraph of a teaser.
const maxTeaserText = 250

// isTeaser reports a short block that begins with a link to another article,
// which is a heading or a block of its own, as no link within a sentence is.
func (r *reading) isTeaser(n *html.Node) bool {
	if !blocks[n.Data] || n.Data == "p" {
		return false
	}
	link := firstLink(n)
	if link == nil || link.Parent.Data == "p" || hasWords(link.Parent) || !r.leadsToArticle(link) || len(inner(n)) > maxTeaser {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "p" && len(inner(c)) > maxTeaserText {
			return false
		}
	}
	return true
}

// firstLink returns the link around the first text below n, nil where that is none.
func firstLink(n *html.Node) *html.Node {
	for c := range n.Descendants() {
		if c.Type != html.TextNode || strings.TrimSpace(c.Data) == "" || unseen[c.Parent.Data] {
			continue
		}
		if a := ancestor(c, "a"); a != nil && within(a, n) {
			return a
		}
		return nil
	}
	return nil
}

// hasWords reports text of n's own, not of the elements in it.
func hasWords(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode && oneLine(c.Data) != "" {
			return true
		}
	}
	return false
}
