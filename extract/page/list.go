package page

import (
	"strings"

	"dateline/site"

	"golang.org/x/net/html"
)

// isList reports a page that neither has an article's layout nor calls itself
// an article, and that is a front page or made of teasers for others.
func (r *reading) isList() bool {
	switch {
	case r.isSection():
		return true
	case r.profile == nil && !r.hasLD && site.Lists(r.url) && r.headlines() >= minHeadlines:
		return true // many a system calls its archives articles
	case r.isMarked() || len(r.items["articleBody"]) > 0:
		return false
	case len(r.url.Path) <= 1 && r.url.RawQuery == "" && r.headlines() >= minHeadlines:
		return true
	case site.Classify(r.url) == site.List && r.metaOf("og:type") == "website" && r.longParagraphs() < 2:
		return true
	}
	return r.isTeasers(r.story)
}

// isSection reports a page that says to be an article, or has an article's
// layout, but whose address is no article's and which leads to many others: on
// the hosts of profiles where it has no body, anywhere where its body is teasers.
func (r *reading) isSection() bool {
	switch {
	case site.Classify(r.url) == site.Article:
		return false
	case r.profile == nil || r.partial:
		return r.known && (r.headlines() >= minHeadlines || r.leads(nil) >= minHeadlines)
	}
	return r.leads(r.found.nodes[fBody]) >= minHeadlines && r.isTeasers(r.story)
}

// leads counts the headings that lead to other articles, in bodies if there are any.
func (r *reading) leads(bodies []*html.Node) int {
	n := 0
	for _, a := range r.links {
		if h := a.Parent; h != nil && headings[h.Data] && r.leadsToArticle(a) && (bodies == nil || r.inBody(a)) {
			n++
		}
	}
	return n
}

func (r *reading) inBody(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if r.found.has(n, fBody) {
			return true
		}
	}
	return false
}

// isTeasers reports a text of which more than half are teasers for others.
func (r *reading) isTeasers(s story) bool {
	return r.teased(s)*2 > len(strings.Join(s.paragraphs, ""))
}

// minHeadlines is the number of headlines from which a site's front page leads
// to news and does not speak for itself.
const minHeadlines = 6

// headlines counts the links to other pages of the site that are headlines by
// their length.
func (r *reading) headlines() int {
	seen := map[string]bool{}
	for _, a := range atMost(5*many, r.links) {
		ref := attr(a, "href")
		u, err := r.url.Parse(ref)
		if err == nil && !seen[ref] && bareHost(u) == bareHost(r.url) && len(u.Path) > 1 && len(inner(a)) >= minLead {
			seen[ref] = true
		}
	}
	return len(seen)
}

// longParagraphs counts paragraphs that say more than a teaser.
func (r *reading) longParagraphs() int {
	const long = 300 // bytes
	n := 0
	for _, p := range r.story.paragraphs {
		if len(p) > long {
			n++
		}
	}
	return n
}

// teased counts the bytes of a text that stand in teasers.
func (r *reading) teased(s story) int {
	if r.teases == nil {
		all := squash(strings.Join(r.teasers(), "\n"))
		r.teases = &all
	}
	teasers := *r.teases
	if teasers == "" {
		return 0
	}
	n := 0
	for _, p := range s.paragraphs {
		if strings.Contains(teasers, squash(p)) {
			n += len(p)
		}
	}
	return n
}

// squash drops spaces: headline and teaser are glued together in one place and
// apart in the other.
func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// teasers returns the texts of the blocks that stand under a link to another
// article of the site: a headline and what is said below it.
func (r *reading) teasers() []string {
	var out []string
	title := r.titleHeading()
	for _, a := range r.links {
		if headline := inner(a); headline != "" && r.leadsToArticle(a) {
			out = append(out, headline, teaserOf(a, headline, title))
		}
		if len(out) > 2*many {
			break
		}
	}
	return out
}

func (r *reading) leadsToArticle(a *html.Node) bool {
	u, err := r.url.Parse(attr(a, "href"))
	return err == nil && u.Host == r.url.Host && u.Path != r.url.Path && site.Classify(u) == site.Article
}

// maxTeaser is the length in bytes of the longest teaser.
const maxTeaser = 600

// teaserOf returns the text of the nearest block around a link that says more
// than the link, "" where that is more than a teaser or has the page's heading.
func teaserOf(a *html.Node, headline string, title *html.Node) string {
	for n := a.Parent; n != nil; n = n.Parent {
		text := inner(n)
		switch {
		case len(text) > len(headline)+maxTeaser, holds(n, "h1"), title != nil && within(title, n):
			return ""
		case len(text) > len(headline)+20:
			return text
		}
	}
	return ""
}
