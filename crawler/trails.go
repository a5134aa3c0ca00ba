package crawler

import (
	"context"
	"fmt"
	"hash/maphash"
	"net/url"
	"strings"
	"sync"

	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/site"
)

// The limits beyond which a URL leads into a trap: a calendar without end,
// links that are relative by mistake, every combination of filters.
const (
	maxDepth      = 2000 // links from a start point: sections have many pages
	maxBarren     = 6    // pages in a row that showed no article which others had not
	maxSegments   = 12   // of a path
	maxRepeats    = 3    // of one segment in a path
	maxParameters = 6    // of a query
	freeBudget    = 300  // pages of a host that are no articles …
	budget        = 5    // … and how many more for each article that was found
	maxTrails     = 1 << 20
)

// trails remembers what pages led to, to tell traps from trails: in this run,
// and by the frontier in those before. It is safe for concurrent use.
type trails struct {
	sites    *site.Table
	frontier Frontier

	mu    sync.Mutex
	seen  map[uint64]struct{} // hashes of URLs; no more than maxTrails are kept
	hosts map[string]*harvest
}

// A harvest is what a host's pages have led to.
type harvest struct {
	frontier.Harvest     // of all runs; articles as far as they are new
	seen             int // articles that this run has met, new or not
	reaped           int // pages of this run that turned out to be articles; their addresses did not tell
}

func newTrails(sites *site.Table, f Frontier) *trails {
	return &trails{sites: sites, frontier: f, seen: map[uint64]struct{}{}, hosts: map[string]*harvest{}}
}

// begin takes in what the runs before have found on a host.
func (t *trails) begin(host string, h frontier.Harvest) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.hosts[host] = &harvest{Harvest: h}
}

// budget is how many pages that are no articles the host may have.
func (h *harvest) budget() int { return freeBudget + budget*max(h.Articles, h.seen) }

var seed64 = maphash.MakeSeed()

// first reports whether it is asked about s for the first time.
func (t *trails) first(s string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.add(s)
}

func (t *trails) add(s string) bool {
	h := maphash.String(seed64, s)
	if _, ok := t.seen[h]; ok {
		return false
	}
	if len(t.seen) < maxTrails {
		t.seen[h] = struct{}{}
	}
	return true
}

// articles reports whether any of the links found on a section of the host is
// an article that no section before led to.
func (t *trails) articles(host string, found []discover.Link) (fresh bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, l := range found {
		if pageKind(t.sites, l.URL) == frontier.Article && t.add(l.URL.String()) {
			fresh = true
			t.harvest(host).seen++
		}
	}
	return fresh
}

// queued reports whether a link was queued in this run already, as it is now.
func (t *trails) queued(l frontier.Link) bool {
	return l.Renew.IsZero() && !t.first(fmt.Sprint("queued ", l.Barren, l.Priority, l.Narrow, l.Published, " ", l.URL))
}

func (t *trails) harvest(host string) *harvest {
	if t.hosts[host] == nil {
		t.hosts[host] = &harvest{}
	}
	return t.hosts[host]
}

// reaped takes in that a page of no known kind turned out to be an article.
func (t *trails) reaped(host string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := t.harvest(host)
	h.Others--
	h.Articles++
	h.reaped++
}

// barren reports whether the way to a link was too long without an article.
// Where addresses tell nothing the way is fruitful as long as most pages turn
// out to be articles.
func (t *trails) barren(l frontier.Link) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := t.harvest(l.Host)
	return l.Barren > maxBarren && h.reaped <= h.Others
}

// trap reports whether a link leads into a trap.
func (t *trails) trap(ctx context.Context, u *url.URL, l frontier.Link) bool {
	if l.Depth > maxDepth || t.barren(l) || strings.Count(u.RawQuery, "&") >= maxParameters || winding(u.Path) {
		return true
	}
	if l.Kind == frontier.Article || l.Kind == frontier.Sitemap || l.Kind == frontier.Feed {
		return false // what leads to articles has a budget, not they
	}
	return t.first("page "+l.URL) && !t.known(ctx, l.URL) && !t.spend(l.Host)
}

// known reports whether a URL was queued before. An error ends the run when the
// link is queued.
func (t *trails) known(ctx context.Context, url string) bool {
	_, ok, err := t.frontier.Lookup(ctx, url)
	return ok || err != nil
}

// spend takes one page off the host's budget, if there is any left.
func (t *trails) spend(host string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := t.harvest(host)
	if h.Others >= h.budget() {
		return false
	}
	h.Others++
	return true
}

// winding reports paths that are long or go through one segment again and again.
func winding(path string) bool {
	segments := strings.Split(strings.Trim(path, "/"), "/")
	if len(segments) > maxSegments {
		return true
	}
	times := map[string]int{}
	for _, s := range segments {
		if times[s]++; times[s] >= maxRepeats {
			return true
		}
	}
	return false
}
