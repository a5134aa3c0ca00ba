package page

import (
	"strings"

	"golang.org/x/net/html"
)

// readTitle takes the profile's title, else the heading that the page's
// metadata confirm, since metadata are cut, prefixed and dressed for search
// engines, else the metadata themselves.
func (r *reading) readTitle() {
	machine := []candidate{
		{"json-ld", r.withoutSite(r.linked.title)},
		{"meta", r.withoutSite(r.metaOf("og:title", "twitter:title", "dc.title", "title"))},
		{"microdata", r.item("headline")},
		{"text", r.withoutSite(r.titleElement())},
	}
	if r.Title = r.pick("title", candidate{"profile", r.profileTitle(machine)}); r.Title != "" {
		return
	}
	r.Title = r.pick("title", append([]candidate{{"text", r.heading(machine)}}, machine...)...)
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
	return r.hit(fTitle)
}

func (r *reading) titleElement() string {
	if len(r.titles) == 0 {
		return ""
	}
	return r.titles[0]
}

// heading returns the h1, or else the h2, that says what the first of the
// page's titles says, within a few words.
func (r *reading) heading(titles []candidate) string {
	for _, t := range titles {
		if t.value == "" {
			continue
		}
		if h := closest(r.headings, t.value, 0.5); h != "" {
			return withoutKicker(h, t.value)
		}
		return closest(r.subheadings, t.value, 0.75)
	}
	if len(r.headings) == 1 {
		return inner(r.headings[0])
	}
	return ""
}

// withoutKicker returns the title where the heading has only a kicker before it.
func withoutKicker(heading, title string) string {
	h, t := words(heading), words(title)
	if len(strings.Fields(t)) >= minHeading && len(h) > len(t) && strings.HasSuffix(h, " "+t) {
		return title
	}
	return heading
}

// closest returns the heading that shares the largest part of its words with
// a title, more than share.
func closest(headings []*html.Node, title string, share float64) string {
	best := ""
	for _, n := range atMost(many, headings) {
		h := inner(n)
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
var separators = []string{" | ", " :: ", " » ", " - ", " – ", " — ", " • ", " · "}

// withoutSite cuts the names of site and section off a title.
func (r *reading) withoutSite(title string) string {
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

// isSite reports whether s names the site: as the page says, or as its host does.
func (r *reading) isSite(s string) bool {
	name := strings.ReplaceAll(words(s), " ", "")
	if site := r.metaOf("og:site_name", "application-name"); site != "" && sameWords(s, site) {
		return true
	}
	host := strings.TrimPrefix(strings.ToLower(r.url.Hostname()), "www.")
	label, _, _ := strings.Cut(host, ".")
	host = strings.NewReplacer("-", "", ".", "").Replace(host)
	return len(name) > 2 && (strings.HasPrefix(host, name) || len(label) > 3 && strings.HasPrefix(name, strings.ReplaceAll(label, "-", "")) && len(strings.Fields(s)) <= 4)
}
