package crawler

import (
	"context"
	"fmt"
	"maps"
	"sync"
	"time"
)

// A Report is what a run did.
type Report struct {
	Counts
	Hosts   map[string]Counts `json:"hosts"`
	Started time.Time         `json:"started"`
	Ended   time.Time         `json:"ended"`
	Stopped string            `json:"stopped"` // why the run ended: nothing due, page limit reached, interrupted, failed
}

// Counts are the figures of a run or of one host in it. A page fetched twice counts twice.
type Counts struct {
	Fetched    int            `json:"fetched"`    // answers with a page, feed or sitemap, or that it did not change
	Unchanged  int            `json:"unchanged"`  // 304, or the same content again
	New        int            `json:"new"`        // articles
	Revised    int            `json:"revised"`    // articles that changed
	Duplicates int            `json:"duplicates"` // near-duplicates among them, where the handler's owner counts them
	Skipped    map[string]int `json:"skipped"`    // by reason: pages not used, addresses not asked for
	Failed     map[string]int `json:"failed"`     // by reason: URLs given up
	Retried    int            `json:"retried"`    // tries that failed and were repeated
	Bytes      int64          `json:"bytes"`      // of bodies, decompressed
}

// plus adds d to c.
func (c *Counts) plus(d *Counts) {
	c.Fetched += d.Fetched
	c.Unchanged += d.Unchanged
	c.New += d.New
	c.Revised += d.Revised
	c.Duplicates += d.Duplicates
	c.Retried += d.Retried
	c.Bytes += d.Bytes
	for k, n := range d.Skipped {
		c.Skipped[k] += n
	}
	for k, n := range d.Failed {
		c.Failed[k] += n
	}
}

// Article counts an article in its revision, from 1.
func (c *Counts) Article(revision int) {
	if revision > 1 {
		c.Revised++
	} else {
		c.New++
	}
}

func newCounts() *Counts { return &Counts{Skipped: map[string]int{}, Failed: map[string]int{}} }

// A Progress is the state of a run.
type Progress struct {
	Counts
	Queued  int      // URLs that are due now or within the horizon
	Waiting []string // hosts that are left alone for now, until when and why
}

// A tally keeps the figures of a run. It is safe for concurrent use.
type tally struct {
	started time.Time

	mu    sync.Mutex
	hosts map[string]*Counts
}

func newTally() *tally { return &tally{started: time.Now(), hosts: map[string]*Counts{}} }

func (t *tally) add(host string, f func(*Counts)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.hosts[host] == nil {
		t.hosts[host] = newCounts()
	}
	f(t.hosts[host])
}

// total returns the sum, and a copy of each host's figures.
func (t *tally) total() (Counts, map[string]Counts) {
	t.mu.Lock()
	defer t.mu.Unlock()
	sum, hosts := newCounts(), map[string]Counts{}
	for h, c := range t.hosts {
		sum.plus(c)
		copied := *c
		copied.Skipped, copied.Failed = maps.Clone(c.Skipped), maps.Clone(c.Failed)
		hosts[h] = copied
	}
	return *sum, hosts
}

func (r *run) report() Report {
	sum, hosts := r.tally.total()
	return Report{Counts: sum, Hosts: hosts, Started: r.tally.started, Ended: time.Now(), Stopped: r.ended}
}

// reportProgress calls the configuration's Progress now and then until the
// function that it returns is called, which does so a last time.
func (r *run) reportProgress() (stop func()) {
	if r.config.Progress == nil {
		return func() {}
	}
	done := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		t := time.NewTicker(500 * time.Millisecond)
		defer t.Stop()
		for {
			select {
			case <-t.C:
				r.config.Progress(r.progress())
			case <-done:
				r.config.Progress(r.progress())
				return
			}
		}
	})
	return func() { close(done); wg.Wait() }
}

// A gauge counts again only when that takes a small part of the time. It
// belongs to one goroutine.
type gauge struct {
	n    int
	next time.Time
}

func (g *gauge) count(f func() int) int {
	if begin := time.Now(); begin.After(g.next) {
		g.n = f()
		g.next = time.Now().Add(50 * time.Since(begin))
	}
	return g.n
}

func (r *run) progress() Progress {
	now := time.Now()
	p := Progress{}
	p.Counts, _ = r.tally.total()
	p.Queued = r.queue.count(func() int {
		// A count that cannot be had shows as none; what is wrong ends the run elsewhere.
		n, _ := r.frontier.Count(context.Background(), r.hosts(), now.Add(r.config.Horizon))
		return n
	})
	for _, l := range r.order {
		if until, why := l.pace.Paused(now); !until.IsZero() {
			p.Waiting = append(p.Waiting, fmt.Sprintf("%s until %s (%s)", l.host, until.Format(time.TimeOnly), why))
		}
	}
	return p
}
