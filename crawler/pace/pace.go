// Package pace keeps the requests to one host apart.
//
//	h := pace.New(time.Second, 1)
//	if err := h.Wait(ctx); err != nil { … }
//	start := time.Now()
//	… one request …
//	h.Observe(time.Since(start))
package pace

import (
	"context"
	"sync"
	"time"
)

// A host that takes longer than patience to answer is asked less often: each
// second beyond it costs strain seconds more between requests, divided by the
// requests that run at once, up to maxStrain.
const (
	patience  = 500 * time.Millisecond
	strain    = 2
	maxStrain = 30 * time.Second
)

// A Host spaces the starts of requests to one host, whoever makes them. It is
// safe for concurrent use.
type Host struct {
	concurrency int

	mu      sync.Mutex
	delay   time.Duration
	latency time.Duration // moving average
	last    time.Time     // start of the last request
	paused  time.Time     // a pause ends then
	why     string        // it was made
}

// New returns the pace of a host whose requests start at least delay apart;
// concurrency is how many its caller lets run at once.
func New(delay time.Duration, concurrency int) *Host {
	return &Host{delay: delay, concurrency: max(1, concurrency)}
}

// AtLeast makes the delay d if it is shorter, as a Crawl-delay asks; it counts
// from the last start already.
func (h *Host) AtLeast(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.delay = max(h.delay, d)
}

// Ready returns when the next request may start.
func (h *Host) Ready() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.ready()
}

// ready is Ready for a caller that holds the lock.
func (h *Host) ready() time.Time {
	if h.last.IsZero() {
		return h.paused
	}
	return later(h.last.Add(h.interval()), h.paused)
}

// Take claims the start of one request at now and reports whether it may start.
func (h *Host) Take(now time.Time) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if now.Before(h.ready()) {
		return false
	}
	h.last = now
	return true
}

// Wait blocks until a request may start, and claims it. It returns early with
// the context's error when that is done.
func (h *Host) Wait(ctx context.Context) error {
	for {
		now := time.Now()
		if h.Take(now) {
			return ctx.Err()
		}
		t := time.NewTimer(h.Ready().Sub(now))
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return ctx.Err()
		}
	}
}

// Pause lets no request start before until, for a reason in a few words.
func (h *Host) Pause(until time.Time, why string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if until.After(h.paused) {
		h.paused, h.why = until, why
	}
}

// Paused returns the end of a pause that is on at now, and its reason, or the
// zero time.
func (h *Host) Paused(now time.Time) (until time.Time, why string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.paused.After(now) {
		return h.paused, h.why
	}
	return time.Time{}, ""
}

// Observe takes in how long a request took.
func (h *Host) Observe(took time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.latency == 0 {
		h.latency = took
	}
	h.latency += (took - h.latency) / 4
}

// interval is the time between two starts, for a caller that holds the lock.
func (h *Host) interval() time.Duration {
	slow := strain * (h.latency - patience) / time.Duration(h.concurrency)
	return max(h.delay, min(slow, maxStrain))
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
