package crawler

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"dateline/crawler/frontier"
	"dateline/crawler/pace"
	"dateline/crawler/robots"
	"dateline/crawler/transport"
)

// maxFlying is how many visits to a host may be under way for each request at
// once that it allows: those beyond wait for disk and index, and no more are
// fetched until they have got through.
const maxFlying = 3

// A lane is one host in a run. Except for pace and listed it belongs to the loop.
type lane struct {
	*Crawler
	host   string
	wide   bool // its links are followed, and the sitemaps of its robots.txt
	pace   *pace.Host
	listed atomic.Bool // the sitemaps of its robots.txt are queued
	idle   []*fetcher
	flying int // visits under way
	first  int // of them to what goes first: the others wait until what it tells is written
	leased []frontier.URL
	due    time.Time // when the frontier has a URL next; zero: never
	stale  bool      // due may be wrong
	shut   error     // why the host is not asked any more in this run
	open   bool      // its robots.txt is known: until then one visit goes ahead
	closed int       // times in a row that its robots.txt could not be reached
	reason error     // the last of them
}

func newLane(c *Crawler, host string) *lane {
	l := &lane{Crawler: c, host: host, pace: pace.New(c.config.Delay, c.config.Concurrency), stale: true}
	jar := newJar()
	for range c.config.Concurrency {
		l.idle = append(l.idle, newFetcher(c, jar))
	}
	return l
}

// next returns a URL whose request may start at now, which it claims; or when
// one may; or neither, if there is none within the horizon or no fetcher.
func (l *lane) next(ctx context.Context, now time.Time) (u *frontier.URL, at time.Time, err error) {
	if l.shut != nil || len(l.idle) == 0 || l.flying >= maxFlying*l.config.Concurrency || !l.open && l.flying > 0 || l.first > 0 {
		return nil, time.Time{}, nil
	}
	if len(l.leased) == 0 {
		if err := l.refill(ctx, now); err != nil {
			return nil, time.Time{}, err
		}
	}
	due := l.due
	if len(l.leased) > 0 {
		due = now
	}
	paused, _ := l.pace.Paused(now)
	if due.IsZero() || later(due, paused).After(now.Add(l.config.Horizon)) {
		return nil, time.Time{}, nil
	}
	if len(l.leased) == 0 && !due.After(now) { // queued since refill looked
		l.stale = true
		return nil, now, nil
	}
	if due.After(now) || !l.pace.Take(now) {
		return nil, later(due, l.pace.Ready()), nil
	}
	u, l.leased = &l.leased[0], l.leased[1:]
	return u, time.Time{}, nil
}

// refill leases what is due, or learns when something will be.
func (l *lane) refill(ctx context.Context, now time.Time) (err error) {
	if !l.stale && (l.due.IsZero() || l.due.After(now)) {
		return nil
	}
	if l.leased, err = l.frontier.Lease(ctx, l.host, l.share(), now); err != nil || len(l.leased) > 0 {
		l.stale = true
		return err
	}
	l.stale = false
	l.due, _, err = l.frontier.NextDue(ctx, l.host)
	return err
}

// share is how many URLs are leased together: what the host may be asked for
// until something more urgent can have been found, and more where it is asked
// without a pause.
func (l *lane) share() int {
	if l.config.Delay == 0 {
		return 4 * l.config.Concurrency
	}
	return l.config.Concurrency
}

// release gives back what was leased and not asked for.
func (l *lane) release(ctx context.Context) error {
	if len(l.leased) == 0 {
		return nil
	}
	var ids []int64
	for _, u := range l.leased {
		ids = append(ids, u.ID)
	}
	l.leased = nil
	return l.frontier.Release(ctx, time.Time{}, ids...)
}

func (l *lane) take() *fetcher {
	f := l.idle[len(l.idle)-1]
	l.idle = l.idle[:len(l.idle)-1]
	return f
}

// close pauses a host whose robots.txt cannot be reached, longer each time,
// and in the end gives it up for this run, which it reports. Visits that waited
// for the same robots.txt have the same error.
func (l *lane) close(err error) (givenUp bool) {
	if err == l.reason || l.shut != nil {
		return false
	}
	l.reason = err
	if l.closed++; l.closed >= Tries || permanent[transport.Reason(err)] {
		l.shut = err
		return true
	}
	l.pace.Pause(time.Now().Add(pace.Backoff(l.config.Backoff, l.closed)), closedReason(err))
	return false
}

// closedReason says in a few words why a robots.txt cannot be reached.
func closedReason(err error) string {
	var status *robots.StatusError
	if errors.As(err, &status) {
		return fmt.Sprintf("%s: status %d", reasonClosed, status.Code)
	}
	return reasonClosed + ": " + transport.Reason(err)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
