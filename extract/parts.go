package extract

import (
	"fmt"
	"iter"
	"net/url"

	"dateline/extract/page"
)

// A Joiner makes one article of the pages of each article that goes over
// several. Use it in place of [Extractor.HTML]; it is for one goroutine.
//
//	j := x.Joiner()
//	for … {
//		a, whole, err := j.Add(html, in) // whole: a is an article
//	}
//	for a, err := range j.Rest() { … } // those that were waiting for their parts
type Joiner struct {
	x       *Extractor
	waiting map[string][]part // by the address of the first page
	order   []string
}

// A part is a page that waits for the others of its article.
type part struct {
	page.Page
	in Input
}

// Joiner returns a joiner that has seen no page.
func (x *Extractor) Joiner() *Joiner { return &Joiner{x: x, waiting: map[string][]part{}} }

// Add extracts the article of a page given as UTF-8 bytes. It is not whole, and
// the article empty, where the page is a part of one that goes over several:
// [Joiner.Rest] gives those. The error is that of [Extractor.HTML].
func (j *Joiner) Add(html []byte, in Input) (a Article, whole bool, err error) {
	p, u, err := j.x.readPage(html, in)
	if err != nil {
		return Article{}, false, err
	}
	if p.Part == 1 && p.Next == "" {
		a, err = j.x.article(p, in, u)
		return a, err == nil, err
	}
	first := firstOf(p, u)
	if j.waiting[first] == nil {
		j.order = append(j.order, first)
	}
	j.waiting[first] = append(j.waiting[first], part{p, in})
	return Article{}, false, nil
}

// Rest yields the articles that went over several pages, in the order in which
// their first page came, each of the parts that were added.
func (j *Joiner) Rest() iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for _, first := range j.order {
			if !yield(j.join(j.waiting[first])) {
				return
			}
		}
	}
}

// join makes the article, which has the address of its first part.
func (j *Joiner) join(parts []part) (Article, error) {
	pages := make([]page.Page, len(parts))
	head := parts[0]
	for i, p := range parts {
		if pages[i] = p.Page; p.Part < head.Part {
			head = p
		}
	}
	u, err := url.Parse(head.in.URL)
	if err != nil {
		return Article{}, fmt.Errorf("join parts of %s: %w", head.in.URL, err)
	}
	return j.x.article(page.Join(pages...), head.in, u)
}

// firstOf returns the address of a part's first page. The next part tells it
// surely: a number in a first page's address may belong to its name.
func firstOf(p page.Page, u *url.URL) string {
	if next, err := url.Parse(p.Next); err == nil && p.Next != "" {
		u = next
	}
	first, _ := page.PartOf(u)
	return first
}
