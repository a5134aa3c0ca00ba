package extract

import (
	"fmt"
	"iter"
	"net/url"
	"slices"

	"github.com/PuerkitoBio/goquery"

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
//
// Where the pages come in no order and at any time, [Joiner.AddPage] takes them
// and [Joiner.Joined] gives what they come to so far.
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
	return j.add(p, u, in)
}

// AddPage is Add for a parsed page, which it does not change. A part that was
// added before, at the same address, it replaces.
func (j *Joiner) AddPage(doc *goquery.Document, in Input) (a Article, whole bool, err error) {
	p, u, err := j.x.readDocument(doc, in)
	if err != nil {
		return Article{}, false, err
	}
	return j.add(p, u, in)
}

func (j *Joiner) add(p page.Page, u *url.URL, in Input) (a Article, whole bool, err error) {
	if p.Part == 1 && p.Next == "" {
		a, err = j.x.article(p, in, u)
		return a, err == nil, err
	}
	first := firstOf(p, u)
	if j.waiting[first] == nil {
		j.order = append(j.order, first)
	}
	j.waiting[first] = append(slices.DeleteFunc(j.waiting[first], func(old part) bool { return old.in.URL == in.URL }), part{p, in})
	return Article{}, false, nil
}

// Missing returns where parts are that were not added and that others lead to:
// first pages, whose addresses may lack the slash at their end, and next ones.
func (j *Joiner) Missing() (addresses []string) {
	for _, first := range j.order {
		have := map[int]bool{}
		for _, p := range j.waiting[first] {
			have[p.Part] = true
		}
		if !have[1] {
			addresses = append(addresses, first)
		}
		for _, p := range j.waiting[first] {
			if p.Next != "" && !have[p.Part+1] {
				addresses = append(addresses, p.Next)
			}
		}
	}
	return addresses
}

// Joined returns the article that the page at an address is a part of, of the
// parts that were added. It is not complete, and the article empty, while its
// first page was not. The revision grows with each part's.
func (j *Joiner) Joined(address string) (a Article, complete bool, err error) {
	for _, parts := range j.waiting {
		if !slices.ContainsFunc(parts, func(p part) bool { return p.in.URL == address }) {
			continue
		}
		if !slices.ContainsFunc(parts, func(p part) bool { return p.Part == 1 }) {
			return Article{}, false, nil
		}
		a, err = j.join(parts)
		return a, err == nil, err
	}
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
	in := head.in
	for _, p := range parts {
		in.Revision += max(p.in.Revision, 1) - 1
	}
	in.Revision -= max(head.in.Revision, 1) - 1 // counted twice
	return j.x.article(page.Join(pages...), in, u)
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
