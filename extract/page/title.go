package page

import (
	"strings"
	"unicode/utf8"
)

func (r *reading) readTitle() {
	r.Title = r.pick("title",
		candidate{"profile", r.hit(fTitle)},
		candidate{"json-ld", r.withoutSite(r.linked.title)},
		candidate{"meta", r.withoutSite(r.metaOf("og:title", "twitter:title", "dc.title", "title"))},
		candidate{"microdata", r.item("headline")},
		candidate{"text", r.heading()},
		candidate{"text", r.withoutSite(strings.Join(r.titles[:min(1, len(r.titles))], ""))},
	)
	if r.Provenance["title"] != "profile" {
		r.wholeTitle()
	}
}

// heading returns the page's h1, where there is one alone or one that the
// page's title repeats.
func (r *reading) heading() string {
	var alone string
	for _, n := range r.headings {
		s := inner(n)
		switch {
		case s == "":
			continue
		case r.isTitle(s):
			return s
		case alone != "":
			return ""
		}
		alone = s
	}
	return alone
}

// isTitle reports whether a title element or og:title begins with s.
func (r *reading) isTitle(s string) bool {
	for _, t := range append([]string{r.metaOf("og:title")}, r.titles...) {
		if strings.HasPrefix(words(t), words(s)) {
			return true
		}
	}
	return false
}

// wholeTitle takes the h1 for a title that was cut short for machines.
func (r *reading) wholeTitle() {
	cut := strings.TrimRight(r.Title, ".… ")
	if cut == "" || cut == r.Title && utf8.RuneCountInString(cut) < 50 {
		return
	}
	for _, n := range r.headings {
		if s := inner(n); len(s) > len(cut) && strings.HasPrefix(words(s), words(cut)) {
			r.Title, r.Provenance["title"] = s, "text"
			return
		}
	}
}

// separators part a title from the names of section and site.
var separators = []string{" | ", " :: ", " » ", " - ", " – ", " — ", " • ", " · "}

// withoutSite cuts the site's and the section's name off a title: what the
// page names as its site, what its host says, or what its h1 does not have.
func (r *reading) withoutSite(title string) string {
	for _, sep := range separators {
		parts := strings.Split(title, sep)
		for len(parts) > 1 && r.isSite(parts[len(parts)-1]) {
			parts = parts[:len(parts)-1]
		}
		title = strings.Join(parts, sep)
	}
	for _, n := range r.headings {
		if h := inner(n); len(h) > 15 && len(h) < len(title) && strings.HasPrefix(title, h) {
			return h
		}
	}
	if i := strings.Index(title, " | "); i > 0 {
		return title[:i]
	}
	return title
}

// isSite reports whether s names the site.
func (r *reading) isSite(s string) bool {
	name := strings.ReplaceAll(words(s), " ", "")
	if site := r.metaOf("og:site_name", "application-name"); site != "" && sameWords(s, site) {
		return true
	}
	host := strings.TrimPrefix(strings.ToLower(r.url.Hostname()), "www.")
	host = strings.ReplaceAll(host, "-", "")
	return len(name) > 2 && (strings.HasPrefix(host, name) || strings.Contains(host, "."+name) ||
		strings.HasPrefix(name, strings.SplitN(host, ".", 2)[0]+".") || strings.Contains(name, "vietnamplus"))
}
