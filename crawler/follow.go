package crawler

import (
	"context"
	"net/url"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/site"
)

const (
	// news is how old an article may be to go before the archive's.
	news = 2 * 24 * time.Hour
	// settled is how old a change must be to be believed: a sitemap that is
	// made anew for each request says that all of it changed just now.
	settled = 5 * time.Minute
	// zones is how far the civil date of a place can be ahead.
	zones = 14 * time.Hour
)

// follow queues the links that may lead to articles of the given hosts.
func (v *visit) follow(ctx context.Context, found []discover.Link) {
	// What sitemaps, feeds and articles lead to is for sections to show still.
	section := v.out.Kind == frontier.List || v.out.Kind == frontier.Unknown
	fresh := section && v.trails.articles(v.lane.host, found)
	for _, d := range found {
		l := v.link(d, v.priority(d))
		l.Depth, l.Narrow = v.known.Depth+1, v.known.Narrow
		if l.Kind == frontier.Unknown || l.Kind == frontier.List {
			l.Barren = v.known.Barren + 1
			if fresh {
				l.Barren = 0
			}
			if l.Barren > maxBarren/2 {
				l.Priority = frontier.Rest // pages on the way first show whether they are articles
			}
		}
		if reason := v.refuse(ctx, d, l); reason != "" {
			if v.trails.first(reason + l.URL) {
				v.also(func(c *Counts) { c.Skipped[reason]++ })
			}
			continue
		}
		if !v.trails.queued(l) {
			v.out.Links = append(v.out.Links, l)
		}
	}
}

// refuse says why a link is not queued, "" if it is.
func (v *visit) refuse(ctx context.Context, d discover.Link, l frontier.Link) string {
	switch {
	case !v.given(d.URL):
		return reasonOtherHost
	case d.Form == discover.Other && v.config.Sites.Classify(d.URL) == site.Skip:
		return reasonStayOut
	case !d.Latest.IsZero() && d.Latest.Before(v.config.Since.Add(-zones)):
		return reasonOld
	case d.Nofollow:
		return "nofollow"
	case v.trails.trap(ctx, d.URL, l):
		return reasonTrap
	}
	return ""
}

// given reports whether u lies on a host that the run was given.
func (r *run) given(u *url.URL) bool { return r.lanes[u.Host] != nil }

// link makes a link of what was found; a change since the last fetch makes it due.
func (v *visit) link(d discover.Link, p frontier.Priority) frontier.Link {
	now := time.Now()
	l := frontier.Link{URL: d.URL.String(), Host: d.URL.Host, Kind: pageKind(v.config.Sites, d.URL), Priority: p, Due: now, FoundOn: v.known.URL}
	switch d.Form {
	case discover.Feed:
		l.Kind = frontier.Feed
	case discover.Sitemap, discover.SitemapIndex:
		l.Kind = frontier.Sitemap
	}
	if d.Modified.Before(now.Add(-settled)) {
		l.Renew = d.Modified
	}
	if !d.Published.After(now) { // else a mistake, that would stand for ever before what is told later
		l.Published = d.Published
	}
	return l
}

// priority puts feeds first, which tell when articles appeared, then new
// articles, then where further ones are found, then what a sitemap says of the past.
func (v *visit) priority(d discover.Link) frontier.Priority {
	old := !d.Latest.IsZero() && time.Since(d.Latest) > news
	switch {
	case d.Form == discover.Feed:
		return frontier.Asked
	case (d.Form == discover.Sitemap || pageKind(v.config.Sites, d.URL) == frontier.List) && !old:
		return frontier.Lists
	case pageKind(v.config.Sites, d.URL) == frontier.Article && !old && (v.known.Kind != frontier.Sitemap || d.News || !d.Latest.IsZero()):
		return frontier.Fresh
	}
	return frontier.Rest
}

// sitemapLinks are the sitemaps of a robots.txt. They are looked at in every run.
func (v *visit) sitemapLinks(refs []string) (links []frontier.Link) {
	for _, ref := range refs {
		u, err := canonical.Resolve(v.url, ref)
		if err != nil || !v.given(u) {
			continue
		}
		l := v.link(discover.Link{URL: u, Form: discover.Sitemap}, frontier.Lists)
		l.Depth, l.Renew, l.FoundOn = 1, v.run.tally.started, v.url.Scheme+"://"+v.url.Host+"/robots.txt"
		links = append(links, l)
	}
	return links
}
