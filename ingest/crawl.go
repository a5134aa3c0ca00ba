package ingest

import (
	"cmp"
	"context"
	"errors"
	"time"

	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/extract"
)

// A Folder is a data folder open for crawls into one index, any number of them
// side by side. It is safe for concurrent use.
type Folder struct {
	frontier *frontier.Frontier
	pages    *crawler.Folder
	post     *post
}

// Open opens the data folder, which no other process may have open, and delivers
// the articles that crawls before have left in the outbox.
func (g *Ingester) Open(ctx context.Context) (_ *Folder, err error) {
	f := &Folder{}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.Close())
		}
	}()
	if f.frontier, err = frontier.Open(g.options.Data); err != nil {
		return nil, err
	}
	if f.pages, err = crawler.Open(ctx, g.options.Data, f.frontier); err != nil {
		return nil, err
	}
	s, err := g.openStore()
	if err != nil {
		return nil, err
	}
	f.post = &post{s, f.frontier, g.options.Index}
	if err := g.workOff(ctx, f.post); err != nil {
		return nil, err
	}
	return f, nil
}

// Close closes the folder. No crawl may be on.
func (f *Folder) Close() error {
	var errs []error
	if f.post != nil {
		errs = append(errs, f.post.close())
	}
	if f.pages != nil {
		errs = append(errs, f.pages.Close())
	}
	if f.frontier != nil {
		errs = append(errs, f.frontier.Close())
	}
	return errors.Join(errs...)
}

// Crawl opens the data folder for one crawl; see [Ingester.CrawlInto].
func (g *Ingester) Crawl(ctx context.Context, c crawler.Config, starts []string) (report crawler.Report, err error) {
	f, err := g.Open(ctx)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return g.CrawlInto(ctx, f, c, starts)
}

// CrawlInto crawls from the start URLs and writes the articles to the index. When
// it returns without error, all can be searched. The report's figures are good
// with an error too. Crawls of one host go one after the other.
func (g *Ingester) CrawlInto(ctx context.Context, f *Folder, c crawler.Config, starts []string) (report crawler.Report, err error) {
	r, err := beginRun(ctx, f.frontier, g.options.Source, starts)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, r.end(ctx, report, err)) }()
	c.Index, c.Sites = g.options.Index, g.options.Sites
	if !g.options.Since.IsZero() {
		c.Since = g.options.Since
	}
	x, err := crawler.New(f.pages, c)
	if err != nil {
		return report, err
	}
	return g.crawl(ctx, f.post, x, starts)
}

func (g *Ingester) crawl(ctx context.Context, p *post, x *crawler.Crawler, starts []string) (crawler.Report, error) {
	d := newDelivery(ctx, p)
	report, err := x.Run(ctx, starts, func(_ context.Context, p *crawler.Page) (crawler.Verdict, error) {
		return g.judge(p, d)
	})
	failed := d.close()
	if d.refused > 0 {
		report.Failed[reasonRefused] += d.refused
	}
	for host, n := range d.duplicates {
		c := report.Hosts[host]
		c.Duplicates += n
		report.Hosts[host] = c
		report.Duplicates += n
	}
	return report, cmp.Or(failed, err)
}

// judge makes a verdict of a page. Its article is delivered once the fetch is durable.
func (g *Ingester) judge(p *crawler.Page, d *delivery) (crawler.Verdict, error) {
	a, parts, reason, err := g.article(p)
	if err != nil || reason != "" {
		return crawler.Verdict{Reason: reason}, err
	}
	if parts != nil {
		return g.judgePart(p, a, parts, d)
	}
	v := verdict(a)
	v.Committed = func(ctx context.Context, capture int64) error { return d.send(ctx, capture, a) }
	return v, nil
}

func verdict(a extract.Article) crawler.Verdict {
	v := crawler.Verdict{Article: true, Hash: versionOf(a)}
	if a.Published != nil {
		v.Published = a.Published.Time
	}
	return v
}

// workOff delivers what is in the outbox: its pages are read back from the
// archive and extracted again.
func (g *Ingester) workOff(ctx context.Context, p *post) error {
	for after := int64(0); ; {
		captures, err := p.frontier.Outbox(ctx, p.index, after, batch)
		if err != nil || len(captures) == 0 {
			return err
		}
		after = captures[len(captures)-1].ID
		var parcels []parcel
		for _, c := range captures {
			a, ok, err := g.recover(ctx, p, c)
			if err != nil {
				return err
			}
			if ok {
				parcels = append(parcels, parcel{c.ID, a})
			}
		}
		if _, err := p.deliver(ctx, parcels); err != nil {
			return err
		}
	}
}

// recover extracts a captured page again. One that cannot be read back is
// fetched again, one that has become no article is left out. That its crawl
// wanted it was decided when it was captured.
func (g *Ingester) recover(ctx context.Context, post *post, c frontier.Capture) (a extract.Article, ok bool, err error) {
	p, err := crawler.ReadCapture(post.frontier.Dir(), c)
	if err != nil {
		return a, false, post.frontier.Refetch(ctx, post.index, c.ID)
	}
	wanted := *g
	wanted.options.Since, wanted.options.Languages = time.Time{}, nil
	a, parts, reason, err := wanted.article(p)
	ok = err == nil && reason == ""
	if ok && parts != nil {
		a, ok, err = g.join(ctx, post, p)
	}
	if !ok {
		return a, false, errors.Join(err, post.frontier.Delivered(ctx, post.index, c.ID))
	}
	return a, true, nil
}
