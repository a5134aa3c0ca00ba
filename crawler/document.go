package crawler

import (
	"bytes"
	"context"
	"time"

	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/crawler/transport"
	"dateline/site"
)

// file reads what is no HTML: a feed, or a sitemap, which may be packed.
func (v *visit) file(a *answer) {
	body := a.body
	if bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		unpacked, err := transport.Decompress(body, "gzip", maxSitemap)
		if err != nil {
			v.broken(err)
			return
		}
		body = unpacked
	}
	var links []discover.Link
	var err error
	switch discover.Sniff(body) {
	case discover.Sitemap, discover.SitemapIndex:
		v.out.Kind = frontier.Sitemap
		links, err = discover.ParseSitemap(body, v.url)
	case discover.Feed:
		v.out.Kind = frontier.Feed
		links, err = discover.ParseFeed(body, v.url)
	default:
		v.skip(reasonNotPage)
		return
	}
	if err != nil && len(links) == 0 {
		v.fail("damaged " + string(v.out.Kind))
		return
	}
	v.follow(links)
	v.schedule(true, time.Time{})
}

// html reads a page: its links, whose address it is, and what the handler
// makes of it.
func (v *visit) html(ctx context.Context, a *answer) error {
	d := discover.ReadDirectives(a.doc, a.header, Product)
	base := discover.Base(a.doc, v.url)
	if !v.known.Narrow && !d.NoFollow {
		v.follow(discover.Links(a.doc, base))
	}
	v.schedule(true, time.Time{})
	switch {
	case d.NoIndex:
		v.unused(reasonNoIndex)
		return nil
	case d.NoMining:
		v.unused(reasonNoMining)
		return nil
	}
	own, alias, err := v.identity(ctx, a, base)
	if err != nil || alias {
		return err
	}
	return v.hand(ctx, v.newPage(a, own), d)
}

// unused is for a page that was fetched and whose text is not to be used.
func (v *visit) unused(reason string) {
	v.out.Reason = reason
	v.also(func(c *Counts) { c.Skipped[reason]++ })
}

// also adds to what is counted once the outcome is durable.
func (v *visit) also(f func(*Counts)) {
	first := v.tally
	v.tally = func(c *Counts) { first(c); f(c) }
}

func (v *visit) newPage(a *answer, own string) *Page {
	return &Page{
		URL: v.known.URL, Canonical: own, Status: a.status, Header: a.header, Body: a.body, Doc: a.doc,
		Kind: siteKind(v.known.Kind), Fetched: a.at, Revision: v.known.Revision + 1, Previous: v.known.Hash,
	}
}

func siteKind(k frontier.Kind) site.Kind {
	switch k {
	case frontier.Article:
		return site.Article
	case frontier.List:
		return site.List
	}
	return site.Unknown
}

// hand lets the handler judge the page.
func (v *visit) hand(ctx context.Context, p *Page, d discover.Directives) error {
	verdict, err := v.handle(ctx, p)
	if err != nil {
		return err
	}
	if !verdict.Article {
		if verdict.Reason != "" {
			v.unused(verdict.Reason)
		}
		return nil
	}
	v.out.Kind = frontier.Article
	changed := verdict.Hash != v.known.Hash
	v.schedule(changed, verdict.Published)
	if !changed {
		v.also(func(c *Counts) { c.Unchanged++ })
		return nil
	}
	v.out.Revision, v.out.Hash, v.out.Index, v.wait = p.Revision, verdict.Hash, v.config.Index, verdict.Committed
	v.out.Capture = &frontier.Capture{Status: p.Status, Kind: frontier.Article, Revision: p.Revision, Hash: verdict.Hash, Fetched: p.Fetched}
	v.also(func(c *Counts) { c.article(p.Revision, verdict.Duplicate) })
	return nil
}

func (c *Counts) article(revision int, duplicate bool) {
	if revision > 1 {
		c.Revised++
	} else {
		c.New++
	}
	if duplicate {
		c.Duplicates++
	}
}
