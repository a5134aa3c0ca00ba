package ingest

import (
	"context"
	"fmt"

	"dateline/crawler"
	"dateline/crawler/canonical"
	"dateline/crawler/frontier"
	"dateline/extract"
)

// judgePart makes a verdict of a page that is one of an article's parts. The
// others are fetched too. Whenever one comes the article is made anew, of all
// that there are, so that it does not matter in which order they come.
func (g *Ingester) judgePart(p *crawler.Page, a extract.Article, parts *extract.Joiner, d *delivery) (crawler.Verdict, error) {
	_, first, err := parts.Joined(p.URL)
	if err != nil {
		return crawler.Verdict{}, fmt.Errorf("join parts of %s: %w", p.URL, err)
	}
	v := verdict(a)
	v.Later, v.Parts = !first, parts.Missing()
	v.Committed = func(ctx context.Context, capture int64) error {
		d.joining.Lock() // what is made of fewer parts must not come later
		defer d.joining.Unlock()
		a, complete, err := g.join(ctx, d.post, p)
		if err != nil {
			return err
		}
		if !complete {
			return d.post.frontier.Delivered(ctx, d.post.index, capture)
		}
		return d.send(ctx, capture, a)
	}
	return v, nil
}

// join makes the article that the page is a part of, of all parts that were
// captured. It is not complete while the first was not.
func (g *Ingester) join(ctx context.Context, post *post, p *crawler.Page) (a extract.Article, complete bool, err error) {
	parts, pages := g.extractor.Joiner(), map[string]*crawler.Page{p.URL: p}
	if _, _, err := addPage(parts, p); err != nil {
		return a, false, nil // it was judged good before; nothing can be made of it now
	}
	if err := gather(ctx, post.frontier, parts, pages); err != nil {
		return a, false, err
	}
	if a, complete, err = parts.Joined(p.URL); !complete || err != nil {
		return a, false, err
	}
	return a, true, identify(&a, pages[a.URL])
}

// gather adds the parts that are missing and were captured, and those that they lead to.
func gather(ctx context.Context, f *frontier.Frontier, parts *extract.Joiner, pages map[string]*crawler.Page) error {
	tried := map[string]bool{}
	for found := true; found; {
		found = false
		for _, address := range parts.Missing() {
			if tried[address] {
				continue
			}
			tried[address] = true
			p, err := readPart(ctx, f, address)
			if err != nil {
				return err
			}
			if p == nil {
				continue
			}
			if _, _, err := addPage(parts, p); err == nil {
				pages[p.URL], found = p, true
			}
		}
	}
	return nil
}

// readPart reads the last version of a captured part, nil if there is none.
func readPart(ctx context.Context, f *frontier.Frontier, address string) (*crawler.Page, error) {
	for _, variant := range []string{address, address + "/"} {
		u, err := canonical.Parse(variant)
		if err != nil {
			continue
		}
		captures, err := f.Captures(ctx, u.String())
		if err != nil {
			return nil, err
		}
		for i := len(captures) - 1; i >= 0; i-- {
			if captures[i].Kind != frontier.Article {
				continue
			}
			if p, err := crawler.ReadCapture(f.Dir(), captures[i]); err == nil {
				return p, nil
			}
		}
	}
	return nil, nil
}
