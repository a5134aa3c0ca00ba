package page

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// readTitle takes the profile's title, else the heading that the page's
// metadata confirm, since metadata are cut, prefixed and dressed for search
// engines, else the page's one heading, else the metadata themselves.
func (r *reading) readTitle() {
	machine := []candidate{
		{"json-ld", r.withoutSite(r.linked.title)},
		{"meta", r.withoutSite(r.metaOf("og:title", "twitter:title", "dc.title", "title"))},
		{"microdata", r.withoutSite(r.item("headline"))},
		{"text", r.withoutSite(r.titleElement())},
	}
	if r.Title = r.pick("title", candidate{"profile", r.profileTitle(machine)}); r.Title != "" {
		return
	}
	own := slices.DeleteFunc(slices.Clone(machine), func(c candidate) bool { return r.isSite(c.value) })
	r.Title = r.pick("title", append([]candidate{{"text", r.heading(own)}}, append(own, machine...)...)...)
}

// profileTitle returns the element that the profile names; of several the one
// that the page's metadata confirm, since a logo may be a heading too.
func (r *reading) profileTitle(machine []candidate) string {
	named := r.found.nodes[fTitle]
	for _, t := range machine {
		if len(named) > 1 && t.value != "" {
			if h := closest(named, t.value, 0.5); h != "" {
				return h
			}
		}
	}
	for _, n := range named {
		if s := cmp.Or(oneLine(attr(n, "content")), headingText(n)); s != "" {
			return s
		}
	}
	return ""
}

func (r *reading) titleElement() string {
	if len(r.titles) == 0 {
		return ""
	}
	return r.titles[0]
}

// heading returns the h1, or else the h2 or h3, that says what one of the page's
// titles says, within a few words, or else its only h1. Headings that lead to
// the front page name the site.
func (r *reading) heading(titles []candidate) string {
	headings := slices.DeleteFunc(slices.Clone(atMost(many, r.headings)), r.leadsHome)
	for _, t := range titles {
		if h := closest(headings, t.value, 0.5); h != "" {
			return withoutKicker(h, titles)
		}
		if h := closest(r.subheadings, t.value, 0.75); h != "" {
			if only := r.onlyHeading(); t.source == "text" && len(only) > 2*len(h) {
				return only // the title element names the section
			}
			return withoutKicker(h, titles)
		}
	}
	return r.onlyHeading()
}

// onlyHeading returns the h1 of a page that has one, not counting those that
// name the site or lead to its front page.
func (r *reading) onlyHeading() string {
	only := ""
	for _, n := range atMost(many, r.headings) {
		h := headingText(n)
		switch {
		case h == "" || r.isSite(h) || r.endsTitle(h) || r.leadsHome(n) || sameWords(h, only):
		case only != "":
			return ""
		default:
			only = h
		}
	}
	return only
}

// endsTitle reports whether the title element ends in s after a separator, as
// in the site's name.
func (r *reading) endsTitle(s string) bool {
	return slices.ContainsFunc(separators, func(sep string) bool {
		i := strings.LastIndex(r.titleElement(), sep)
		return i > 0 && sameWords(r.titleElement()[i+len(sep):], s)
	})
}

// leadsHome reports a heading that is a link to the front page.
func (r *reading) leadsHome(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && r.isHomeLink(c) {
			return true
		}
	}
	return false
}

func (r *reading) isHomeLink(a *html.Node) bool {
	u, err := r.url.Parse(strings.TrimSpace(attr(a, "href")))
	return err == nil && attr(a, "href") != "" && len(u.Path) <= 1 && u.RawQuery == "" && u.Fragment == "" && bareHost(u) == bareHost(r.url)
}

// kickers are words of class attributes, within a heading, of what stands over
// or under the title or is not shown.
var kickers = set(`aural dachzeile eyebrow hidden invisible kicker label overline overtitle pretitle roofline
	spitzmarke subhead subheadline subheading subline subtitle supertitle topline toptitle visually`)

// headingText returns a heading without its kicker.
func headingText(n *html.Node) string {
	var b strings.Builder
	dropped := false
	writeInner(&b, n, func(c *html.Node) bool {
		drop := c.Data == "small" || attr(c, "aria-hidden") == "true" || named(c, kickers)
		dropped = dropped || drop
		return drop
	})
	if !dropped {
		return oneLine(b.String())
	}
	if s := strings.Trim(oneLine(b.String()), " :|–—-"); s != "" {
		return s
	}
	return inner(n)
}

// withoutKicker returns the title where the heading has only a kicker before
// it that no title has.
func withoutKicker(heading string, titles []candidate) string {
	if slices.ContainsFunc(titles, func(t candidate) bool { return sameWords(heading, t.value) }) {
		return heading
	}
	h := words(heading)
	for _, c := range titles {
		t := words(c.value)
		if len(strings.Fields(t)) >= minHeading && len(h) > len(t) && strings.HasSuffix(h, " "+t) {
			return c.value
		}
	}
	return heading
}

// closest returns the heading that shares the largest part of its words with
// a title, more than share.
func closest(headings []*html.Node, title string, share float64) string {
	best := ""
	for _, n := range atMost(many, headings) {
		h := headingText(n)
		if s := overlap(h, title); s > share {
			best, share = h, s
		}
	}
	return best
}

// minHeading is the number of words from which a heading can be told from a
// section's or a site's name.
const minHeading = 3

// overlap returns the part of the words of a heading and a title that both
// have, 1 for a heading that the title begins with.
func overlap(heading, title string) float64 {
	h, t := strings.Fields(words(heading)), strings.Fields(words(title))
	if len(h) == 0 || len(t) == 0 {
		return 0
	}
	if len(h) >= minHeading && strings.HasPrefix(words(title), words(heading)) {
		return 1
	}
	return float64(common(h, t)) / float64(max(len(h), len(t)))
}

// common counts the words of a that b has as well, each as often as b has it.
func common(a, b []string) int {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	n := 0
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}

// separators part a title from the names of section and site.
var separators = []string{" | ", " :: ", " » ", " « ", " // ", " - ", " – ", " — ", " • ", " · ", " : "}

// withoutSite cuts the names of site and section off a title.
func (r *reading) withoutSite(title string) string {
	if len(title) > maxInner {
		return ""
	}
	title = cjkSite.ReplaceAllString(title, "$1")
	for _, sep := range separators {
		parts := strings.Split(title, sep)
		for len(parts) > 1 && r.isSite(parts[len(parts)-1]) {
			parts = parts[:len(parts)-1]
		}
		for len(parts) > 1 && r.isSite(parts[0]) {
			parts = parts[1:]
		}
		title = strings.Join(parts, sep)
	}
	if i := strings.Index(title, " | "); i > 0 {
		return title[:i]
	}
	return title
}

// cjkSite is the name of a Chinese, Japanese or Korean site after a title:
// …-新华网, …_网易新闻.
var cjkSite = regexp.MustCompile(`^(.*(?:\p{Han}|\p{Hangul}|\p{Hiragana}|\p{Katakana}|[！？。」』”]))\s*[-_|–—]\s*[\p{Han}\p{Hangul}\p{Katakana}]{1,8}(?:网|網|报|報|新闻|新聞|日报|ニュース|뉴스|일보|社|台)$`)

// archive is what the pages of many blogs have before their title.
var archive = regexp.MustCompile(`(?i)^blog archive?$`)

// isSite reports whether s names the site: as the page says, as its link to the
// front page does, or as its host does.
func (r *reading) isSite(s string) bool {
	if s == "" || archive.MatchString(s) {
		return s != ""
	}
	if sameWords(s, r.metaOf("og:site_name", "application-name")) || slices.ContainsFunc(r.siteNames(), func(n string) bool { return sameWords(s, n) }) {
		return true
	}
	name := strings.ReplaceAll(words(s), " ", "")
	host := strings.TrimPrefix(strings.ToLower(r.url.Hostname()), "www.")
	if len(name) > 3 && slices.Contains(strings.Split(host, "."), name) {
		return true
	}
	label, _, _ := strings.Cut(host, ".")
	host = strings.NewReplacer("-", "", ".", "").Replace(host)
	return len(name) > 2 && (strings.HasPrefix(host, name) || len(label) > 3 && strings.HasPrefix(name, strings.ReplaceAll(label, "-", "")) && len(strings.Fields(s)) <= 4)
}

// siteNames are the texts of the page's first links to its front page.
func (r *reading) siteNames() []string {
	if r.names == nil {
		r.names = []string{}
		for _, a := range atMost(many, r.links) {
			if r.isHomeLink(a) {
				r.names = append(r.names, inner(a))
			}
		}
	}
	return r.names
}
