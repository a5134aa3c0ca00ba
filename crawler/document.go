package crawler

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/crawler/transport"
	"dateline/site"
)

// file reads what is no HTML: a feed, or a sitemap, which may be packed.
func (v *visit) file(ctx context.Context, a *answer) error {
	if err := v.archive(a); err != nil {
		return err
	}
	links, err := v.list(a.body)
	switch {
	case errors.Is(err, errNoList):
		v.skip(reasonNotPage)
	case errors.As(err, new(*transport.LimitError)), errors.As(err, new(*transport.EncodingError)):
		v.broken(err)
	case err != nil && len(links) == 0:
		v.fail("damaged " + string(v.out.Kind))
	default: // what stands before a mistake is good
		v.follow(ctx, links)
		v.schedule(true, time.Time{})
		if slices.ContainsFunc(links, func(l discover.Link) bool { return l.News }) {
			v.out.Priority = frontier.Asked // it tells when articles appeared
		}
	}
	return nil
}

var errNoList = errors.New("neither feed nor sitemap")

// list reads the links of a feed or sitemap. Times of publication in UTC, as many
// have them, are put in the site's zone where it is known: articles are of a civil day.
func (v *visit) list(body []byte) (links []discover.Link, err error) {
	if bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		if body, err = transport.Decompress(body, "gzip", maxSitemap); err != nil {
			return nil, err
		}
	}
	zone, known := v.config.Sites.Zone(v.url.Host)
	switch discover.Sniff(body) {
	case discover.Sitemap, discover.SitemapIndex:
		v.out.Kind = frontier.Sitemap
		links, err = discover.ParseSitemap(body, v.url, zone)
	case discover.Feed:
		v.out.Kind = frontier.Feed
		links, err = discover.ParseFeed(body, v.url, zone)
	default:
		return nil, errNoList
	}
	for i := range links {
		p := &links[i].Published
		if _, offset := p.Zone(); known && offset == 0 && !p.DayOnly && !p.IsZero() {
			p.Time = p.In(zone)
		}
	}
	return links, err
}

// html reads a page: its links, whose address it is, and what the handler
// makes of it.
func (v *visit) html(ctx context.Context, a *answer) error {
	if v.out.Kind == frontier.Feed || v.out.Kind == frontier.Sitemap {
		v.out.Kind = pageKind(v.config.Sites, v.url) // its address misled
	}
	d := a.directives()
	base := discover.Base(a.doc, v.url)
	if !v.known.Narrow && !d.NoFollow {
		v.follow(ctx, discover.Links(a.doc, base))
	}
	v.schedule(true, time.Time{})
	if !d.NoArchive {
		if err := v.archive(a); err != nil {
			return err
		}
	}
	if reason, terms := a.reserved(v.url, v.mining); reason != "" {
		v.unused(reason)
		if terms != "" {
			v.out.Reason += ", terms at " + terms
		}
		return nil
	}
	own, alias, err := v.identity(ctx, a, base)
	if err != nil || alias {
		return err
	}
	p := newPage(v.known.URL, v.known.Kind, a)
	p.Canonical, p.Revision, p.Previous, p.Published = own, v.known.Revision+1, v.known.Hash, v.known.Published
	return v.hand(ctx, p)
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

func newPage(url string, kind frontier.Kind, a *answer) *Page {
	return &Page{URL: url, Canonical: url, Status: a.status, Header: a.header, Body: a.body, Doc: a.doc,
		Kind: siteKind(kind), Fetched: a.at, Revision: 1}
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
func (v *visit) hand(ctx context.Context, p *Page) error {
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
	if v.out.Kind != frontier.Article && v.known.Revision == 0 {
		v.trails.reaped(v.lane.host)
	}
	v.out.Kind = frontier.Article
	v.followParts(verdict.Parts)
	changed := verdict.Hash != v.known.Hash
	v.schedule(changed, verdict.Published)
	if !changed {
		v.also(func(c *Counts) { c.Unchanged++ })
		return nil
	}
	v.out.Revision, v.out.Hash, v.out.Index, v.wait = p.Revision, verdict.Hash, v.config.Index, verdict.Committed
	v.out.Capture.Kind, v.out.Capture.Revision, v.out.Capture.Hash = frontier.Article, p.Revision, verdict.Hash
	if !verdict.Later {
		v.also(func(c *Counts) { c.Article(p.Revision) })
	}
	return nil
}

// followParts queues the other parts of an article, also where links are not followed.
func (v *visit) followParts(addresses []string) {
	for _, address := range addresses {
		u, err := canonical.Parse(address)
		if err != nil || !v.given(u) {
			continue
		}
		l := v.link(discover.Link{URL: u}, frontier.Fresh)
		l.Kind, l.Depth, l.Barren, l.Narrow = frontier.Article, v.known.Depth+1, v.known.Barren, true
		v.out.Links = append(v.out.Links, l)
	}
}
