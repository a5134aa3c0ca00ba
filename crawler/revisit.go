package crawler

import (
	"time"

	"dateline/crawler/frontier"
)

// When URLs are asked for again that led nowhere.
const (
	failedInterval  = 24 * time.Hour
	goneInterval    = 7 * 24 * time.Hour
	movedInterval   = 7 * 24 * time.Hour
	skippedInterval = 7 * 24 * time.Hour
)

// bounds are the shortest, first and longest interval between two fetches.
type bounds struct{ least, first, most time.Duration }

var intervals = map[frontier.Kind]bounds{
	frontier.List:    {5 * time.Minute, 30 * time.Minute, 24 * time.Hour},
	frontier.Unknown: {30 * time.Minute, 6 * time.Hour, 30 * 24 * time.Hour},
	frontier.Feed:    {5 * time.Minute, 30 * time.Minute, 24 * time.Hour},
	frontier.Sitemap: {10 * time.Minute, time.Hour, 30 * 24 * time.Hour},
	frontier.Article: {time.Hour, 6 * time.Hour, 90 * 24 * time.Hour},
}

// schedule sets when the page is fetched next: half as long after a change as
// the last time, twice as long without one, and an article the later the older
// it is. A feed or sitemap that went before articles does so again.
func (v *visit) schedule(changed bool, published time.Time) {
	b := intervals[v.out.Kind]
	next := v.known.Interval
	switch {
	case next == 0:
		next = b.first
	case changed:
		next /= 2
	default:
		next *= 2
	}
	if v.out.Kind == frontier.Article && !published.IsZero() {
		next = max(next, v.out.Fetched.Sub(published)/4)
	}
	v.out.Interval = min(max(next, b.least), b.most)
	v.out.Due = v.out.Fetched.Add(v.out.Interval)
	if goesFirst(&v.known) {
		v.out.Priority = frontier.Asked
	}
}

// goesFirst reports whether a URL is a feed, or a sitemap of news, that others of
// its host wait for: it tells when articles appeared.
func goesFirst(u *frontier.URL) bool {
	return u.Priority == frontier.Asked && (u.Kind == frontier.Feed || u.Kind == frontier.Sitemap)
}
