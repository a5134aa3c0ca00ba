package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/extract"
)

// Crawl crawls from the start URLs and writes the articles to the index, after
// those that a run before has left in the outbox. When it returns without
// error, all can be searched. The report's figures are good with an error too.
func (g *Ingester) Crawl(ctx context.Context, c crawler.Config, starts []string) (report crawler.Report, err error) {
	f, err := frontier.Open(g.options.Data)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	c.Index = g.options.Index
	if !g.options.Since.IsZero() {
		c.Since = g.options.Since
	}
	x, err := crawler.New(f, c)
	if err != nil {
		return report, err
	}
	if err := g.workOff(ctx, f); err != nil {
		return report, err
	}
	return g.crawl(ctx, f, x, starts)
}

func (g *Ingester) crawl(ctx context.Context, f *frontier.Frontier, x *crawler.Crawler, starts []string) (crawler.Report, error) {
	d := g.newDelivery(ctx, f)
	report, err := x.Run(ctx, starts, func(_ context.Context, p *crawler.Page) (crawler.Verdict, error) {
		return g.judge(p, d)
	})
	refused, failed := d.close()
	if refused > 0 {
		report.Failed["refused by the index"] += refused
	}
	return report, cmp.Or(failed, err)
}

// judge makes a verdict of a page. Its article is delivered once the fetch is durable.
func (g *Ingester) judge(p *crawler.Page, d *delivery) (crawler.Verdict, error) {
	a, reason, err := g.article(p)
	if err != nil || reason != "" {
		if reason == reasonList {
			reason = "" // it has done what it is for
		}
		return crawler.Verdict{Reason: reason}, err
	}
	v := crawler.Verdict{Article: true, Hash: a.ContentHash, Duplicate: a.DuplicateOf != nil}
	if a.Published != nil {
		v.Published = a.Published.Time
	}
	v.Committed = func(ctx context.Context, capture int64) error { return d.send(ctx, capture, a) }
	return v, nil
}

// workOff delivers what is in the outbox: its pages are read back from the
// archive and extracted again.
func (g *Ingester) workOff(ctx context.Context, f *frontier.Frontier) error {
	for after := int64(0); ; {
		captures, err := f.Outbox(ctx, g.options.Index, after, batch)
		if err != nil || len(captures) == 0 {
			return err
		}
		after = captures[len(captures)-1].ID
		var parcels []parcel
		for _, c := range captures {
			a, ok, err := g.recover(ctx, f, c)
			if err != nil {
				return err
			}
			if ok {
				parcels = append(parcels, parcel{c.ID, a})
			}
		}
		if _, err := g.deliver(ctx, f, parcels); err != nil {
			return err
		}
	}
}

// recover extracts a captured page again. One that cannot be read back is
// fetched again, one that has become no article is left out.
func (g *Ingester) recover(ctx context.Context, f *frontier.Frontier, c frontier.Capture) (a extract.Article, ok bool, err error) {
	p, err := crawler.ReadCapture(f.Dir(), c)
	if err != nil {
		return a, false, f.Refetch(ctx, g.options.Index, c.ID)
	}
	a, reason, err := g.article(p)
	if err != nil || reason != "" {
		return a, false, errors.Join(err, f.Delivered(ctx, g.options.Index, c.ID))
	}
	return a, true, nil
}

// A parcel is an article on its way to the index, with its place in the outbox.
type parcel struct {
	capture int64
	article extract.Article
}

// deliver writes the articles to the index and takes them out of the outbox.
// What the index refuses stays in it, to be tried by the next run.
func (g *Ingester) deliver(ctx context.Context, f *frontier.Frontier, parcels []parcel) (refused int, err error) {
	if len(parcels) == 0 {
		return 0, nil
	}
	articles := make([]extract.Article, len(parcels))
	for i, p := range parcels {
		articles[i] = p.article
	}
	bad, err := g.put(ctx, articles)
	if err != nil {
		return 0, fmt.Errorf("%w; %d articles wait in the outbox for the next run", err, len(parcels))
	}
	var done []int64
	for _, p := range parcels {
		if bad[p.article.ID] == nil {
			done = append(done, p.capture)
		}
	}
	return len(parcels) - len(done), f.Delivered(context.WithoutCancel(ctx), g.options.Index, done...)
}
