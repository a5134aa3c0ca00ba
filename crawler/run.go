package crawler

import (
	"cmp"
	"context"
	"slices"
	"time"

	"dateline/crawler/frontier"
	"dateline/crawler/robots"
)

const (
	// maxSitemap is how large a sitemap may be unpacked, in bytes (sitemaps.org: 50 MB).
	maxSitemap = 50 << 20
	// maxPackedSitemap is how large it may be as transferred.
	maxPackedSitemap = 16 << 20
)

// A run is one call of [Crawler.Run]. One goroutine, that of loop, decides what
// is fetched next and owns the lanes; each visit has a goroutine, of which there
// are never more than the hosts' concurrency allows.
type run struct {
	*Crawler
	handle Handler
	robots *robots.Cache
	lanes  map[string]*lane
	order  []*lane // by host
	done   chan visited
	flying int // visits under way
	pages  int // pages fetched
	tally  *tally
	queue  gauge
	trails *trails
	ended  string // why the run ended
}

// visited is what a visit tells the loop, in two messages: once it has fetched,
// when its fetcher is free for the next, and once what came of it is durable.
type visited struct {
	lane    *lane
	fetcher *fetcher        // in the first message only
	closed  error           // there: robots.txt cannot be reached
	first   bool            // the lane waits for it
	page    bool            // counts against the page limit
	touched map[string]bool // hosts that URLs were queued for
	back    *frontier.URL   // nothing came of it: it is leased still
	err     error           // ends the run
}

func newRun(c *Crawler, seeds []seed, handle Handler) *run {
	r := &run{Crawler: c, handle: handle, lanes: map[string]*lane{}, done: make(chan visited), tally: newTally()}
	r.trails = newTrails(c.config.Sites, c.frontier)
	for _, s := range seeds {
		l := r.lanes[s.url.Host]
		if l == nil {
			l = newLane(c, s.url.Host)
			r.lanes[l.host] = l
			r.order = append(r.order, l)
		}
		l.wide = l.wide || !s.narrow()
	}
	slices.SortFunc(r.order, func(a, b *lane) int { return cmp.Compare(a.host, b.host) })
	r.robots = r.newRobots()
	return r
}

func (r *run) hosts() []string {
	var hosts []string
	for _, l := range r.order {
		hosts = append(hosts, l.host)
	}
	return hosts
}

// wideHosts are those whose links are followed.
func (r *run) wideHosts() []string {
	return slices.DeleteFunc(r.hosts(), func(h string) bool { return !r.lanes[h].wide })
}

// crawl takes in what a killed run has left, and fetches.
func (r *run) crawl(ctx context.Context, seeds []seed) error {
	release, err := r.claim(ctx, r.hosts())
	if err != nil {
		r.ended = "interrupted"
		return nil
	}
	defer release()
	for _, l := range r.order {
		if err := r.prepare(ctx, l); err != nil {
			return err
		}
	}
	if err := r.seed(ctx, seeds); err != nil {
		return err
	}
	defer r.reportProgress()()
	return r.loop(ctx)
}

// prepare gives a lane what is known of its host.
func (r *run) prepare(ctx context.Context, l *lane) error {
	h, err := r.frontier.Harvest(ctx, l.host)
	if err != nil {
		return err
	}
	r.trails.begin(l.host, h)
	return r.adopt(ctx, l)
}

// loop starts visits as hosts and URLs become ready, until none will.
func (r *run) loop(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for {
		wake, err := r.dispatch(ctx)
		if err == nil && r.flying == 0 && wake.IsZero() {
			r.ended = r.endReason()
			return r.settle(ctx, nil)
		}
		if err == nil {
			err = r.await(ctx, wake)
		}
		if err != nil || ctx.Err() != nil {
			cancel()
			r.ended = "interrupted"
			if err != nil {
				r.ended = "failed"
			}
			return r.settle(ctx, err)
		}
	}
}

func (r *run) endReason() string {
	if r.full() {
		return "page limit reached"
	}
	return "nothing due"
}

// full reports whether the visits under way are all that the page limit allows.
func (r *run) full() bool {
	return r.config.MaxPages > 0 && r.pages+r.flying >= r.config.MaxPages
}

// dispatch starts all visits that can start now and returns when the next can,
// the zero time if none will within the horizon.
func (r *run) dispatch(ctx context.Context) (wake time.Time, err error) {
	for _, l := range r.order {
		for !r.full() {
			now := time.Now()
			u, at, err := l.next(ctx, now)
			if err != nil {
				return wake, err
			}
			if u == nil {
				if !at.IsZero() && (wake.IsZero() || at.Before(wake)) {
					wake = at
				}
				break
			}
			r.start(ctx, l, *u)
		}
	}
	return wake, nil
}

func (r *run) start(ctx context.Context, l *lane, u frontier.URL) {
	f := l.take()
	l.flying++
	r.flying++
	v := &visit{run: r, lane: l, known: u, out: unchanged(u)}
	if v.tell.first = goesFirst(&u); v.tell.first {
		l.first++
	}
	go func() {
		record, err := v.fetch(ctx, f)
		r.done <- visited{lane: l, fetcher: f, closed: v.tell.closed}
		r.done <- v.conclude(ctx, record, err)
	}()
}

// await waits for a visit to end, for wake, or for the context.
func (r *run) await(ctx context.Context, wake time.Time) error {
	var timer <-chan time.Time
	if !wake.IsZero() {
		t := time.NewTimer(time.Until(wake))
		defer t.Stop()
		timer = t.C
	}
	select {
	case v := <-r.done:
		return r.land(v)
	case <-timer:
	case <-ctx.Done():
	}
	return nil
}

// land takes in what a visit tells.
func (r *run) land(v visited) error {
	v.lane.stale = true
	if v.fetcher != nil {
		r.free(v)
		return nil
	}
	r.flying--
	v.lane.flying--
	if v.first {
		v.lane.first--
	}
	if v.page {
		r.pages++
	}
	if v.back != nil {
		v.lane.leased = append(v.lane.leased, *v.back)
	}
	for host := range v.touched {
		if l := r.lanes[host]; l != nil {
			l.stale = true
		}
	}
	return v.err
}

// free takes back a fetcher, and what its visit has learnt of the host.
func (r *run) free(v visited) {
	v.lane.idle = append(v.lane.idle, v.fetcher)
	if v.closed == nil {
		v.lane.open, v.lane.closed = true, 0
	} else if v.lane.close(v.closed) {
		r.tally.add(v.lane.host, func(c *Counts) { c.Failed[closedReason(v.closed)]++ })
	}
}

// settle waits for the visits under way and gives back what was leased for
// later. The first error counts.
func (r *run) settle(ctx context.Context, err error) error {
	for r.flying > 0 {
		err = cmp.Or(err, r.land(<-r.done))
	}
	ctx = context.WithoutCancel(ctx)
	for _, l := range r.order {
		err = cmp.Or(err, l.release(ctx))
	}
	return err
}
