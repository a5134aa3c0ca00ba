package page

import (
	"fmt"
	"iter"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// How the addresses of an article's later parts differ from the first's:
//
//	/a-story-post1.vnp?page=2   /a-story/page/2/   /a-story-p2.html   /a_2.htm   /a-story/2
var (
	partWord   = regexp.MustCompile(`(?i)[-_/](?:p|page|trang|part|seite|pagina)[-_/]?(\d{1,2})(\.[a-z]{3,5}|/?)$`)
	partNumber = regexp.MustCompile(`(?i)(?:_(\d)(\.s?html?)|/(\d)/?)$`)
	partParams = []string{"page", "p", "pg", "trang", "part", "seite", "pagina"}
)

// PartOf parts the address of a page into that of the article's first page and
// the number of the part; a page that is no later part is its own part 1.
func PartOf(u *url.URL) (first string, part int) {
	c := *u
	c.Fragment, c.RawFragment = "", ""
	query := c.Query()
	for _, key := range partParams {
		if n, err := strconv.Atoi(query.Get(key)); err == nil && n > 0 && n < maxParts {
			query.Del(key)
			c.RawQuery = query.Encode()
			return c.String(), n
		}
	}
	if m := partWord.FindStringSubmatch(c.Path); m != nil {
		return withPath(c, c.Path[:len(c.Path)-len(m[0])]+strings.TrimSuffix(m[2], "/")), atLeastOne(m[1])
	}
	if m := partNumber.FindStringSubmatch(c.Path); m != nil {
		return withPath(c, c.Path[:len(c.Path)-len(m[0])]+m[2]), atLeastOne(m[1] + m[3])
	}
	return withPath(c, strings.TrimSuffix(c.Path, "/")), 1
}

// maxParts bounds the parts of one article.
const maxParts = 100

func withPath(u url.URL, path string) string {
	u.Path, u.RawPath = path, ""
	return u.String()
}

func atLeastOne(digits string) int {
	n, _ := strconv.Atoi(digits)
	return max(n, 1)
}

// readParts settles which part of an article the page is and where the next is.
// A link counts that has the page's own address but for the number of the
// part: rel=next alone may lead to another article. A number in an address is
// one of a part where the page links to its first part, as later parts do.
func (r *reading) readParts() {
	first, n := PartOf(r.url)
	siblings := r.sameStory(first)
	if n > 1 && siblings[1] == "" {
		first, n = strings.TrimSuffix(withPath(*r.url, r.url.Path), "/"), 1
		siblings = r.sameStory(first)
	}
	r.Part, r.Next = n, siblings[n+1]
}

// sameStory returns the addresses that the page links to of the parts of an
// article, by their numbers.
func (r *reading) sameStory(first string) map[int]string {
	found := map[int]string{}
	stem := strings.TrimSuffix(path.Base(first), path.Ext(first))
	if i := strings.IndexByte(stem, '?'); i >= 0 {
		stem = stem[:i]
	}
	for ref := range r.onward() {
		if len(stem) < 2 || !strings.HasPrefix(ref, "?") && !strings.Contains(ref, stem) {
			continue // hundreds of links lead elsewhere
		}
		u, err := r.url.Parse(strings.TrimSpace(ref))
		if err != nil || u.Scheme != r.url.Scheme {
			continue
		}
		if f, n := PartOf(u); f == first && found[n] == "" {
			u.Fragment, u.RawFragment = "", ""
			found[n] = u.String()
		}
	}
	return found
}

// onward yields where the page's link elements and links lead.
func (r *reading) onward() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, ref := range r.relations {
			if !yield(ref) {
				return
			}
		}
		for _, a := range atMost(10*many, r.links) {
			if !yield(attr(a, "href")) {
				return
			}
		}
	}
}

// Join makes one page of the parts of an article, whatever their order: the
// first part's, with the text and the images of all. A paragraph that a part
// repeats from the first, such as its lead, stands there once.
func Join(parts ...Page) Page {
	if len(parts) == 0 {
		return Page{}
	}
	parts = slices.Clone(parts)
	slices.SortStableFunc(parts, func(a, b Page) int { return a.Part - b.Part })
	whole := parts[0]
	whole.Images = slices.Clone(whole.Images)
	for _, p := range parts[1:] {
		whole.add(p)
	}
	if len(parts) > 1 {
		whole.Provenance = withParts(whole.Provenance, len(parts))
		whole.Place, whole.Agency = Dateline(whole.Text)
	}
	whole.Next = parts[len(parts)-1].Next
	return whole
}

// add appends a later part.
func (p *Page) add(part Page) {
	have := strings.Split(p.Text, "\n\n")
	for text := range strings.SplitSeq(part.Text, "\n\n") {
		if text != "" && text != p.Lead && !slices.Contains(have, text) {
			p.Text = strings.TrimPrefix(p.Text+"\n\n"+text, "\n\n")
		}
	}
	for _, i := range part.Images {
		if !slices.ContainsFunc(p.Images, func(o Image) bool { return o.URL == i.URL }) {
			p.Images = append(p.Images, i)
		}
	}
	if part.Modified.After(p.Modified) {
		p.Modified, p.ModifiedDay = part.Modified, part.ModifiedDay
	}
	for _, name := range part.Byline {
		if !slices.Contains(p.Byline, name) {
			p.Byline = append(slices.Clone(p.Byline), name)
		}
	}
}

func withParts(provenance map[string]string, n int) map[string]string {
	m := map[string]string{"parts": fmt.Sprint(n)}
	for k, v := range provenance {
		m[k] = v
	}
	return m
}
