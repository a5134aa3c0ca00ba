package crawler

import (
	"context"
	"time"

	"dateline/crawler/frontier"
)

// A Frontier is the durable queue and memory of crawls. Package frontier has
// the one in a data folder; package frontiertest has the test that others must
// pass too, such as one that many machines share.
//
// All methods may be called by several goroutines at once. A write is atomic,
// and durable once it has returned; its context ends the wait for it, never the
// write itself. Times are kept to the millisecond. URLs are in canonical form.
type Frontier interface {
	// Add queues links and returns how many were not known before. A known URL
	// that was never fetched takes on the smaller priority, depth and barren
	// count; one last fetched before its link's Renew becomes due. Of what links
	// say of the time of publication the first word is kept until a later time is
	// told, or the hour of the same day; days are compared as they are called.
	// With the first word the validators and Body go: the page is read again.
	Add(ctx context.Context, links []frontier.Link) (added int, err error)

	// Lease returns up to n URLs of the host that are due at now, the smaller
	// priority first and of one priority the longest due first, and gives none
	// of them to anybody else until it is finished or released, or until the
	// process that leased it is known to have ended. It returns at once.
	Lease(ctx context.Context, host string, n int, now time.Time) ([]frontier.URL, error)
	// Release gives leased URLs back unchanged, due no earlier than due.
	Release(ctx context.Context, due time.Time, ids ...int64) error
	// Finish records what came of a leased URL, with its links, its capture and
	// the capture's place in the outbox, and ends the lease, all or nothing. It
	// returns the capture's number, 0 if there is none; numbers grow. Validators
	// and Body are not kept where the outcome's Published is zero and the URL's is
	// not any more: the page is read again. A page that
	// cannot be had sets free the URLs that are aliases of it; of two aliases of
	// each other the later is free.
	Finish(ctx context.Context, o frontier.Outcome) (capture int64, added int, err error)

	// NextDue returns when a URL of the host is due next, which may have passed,
	// false if none ever is. Leased ones do not count.
	NextDue(ctx context.Context, host string) (due time.Time, ok bool, err error)
	// Count returns how many URLs of the hosts are due at or before t; leased
	// ones do not count.
	Count(ctx context.Context, hosts []string, t time.Time) (int, error)
	// Renew makes due at now, with no failures, what is not due sooner: URLs of
	// the hosts in the given kinds and states, at most depth links from a start point.
	Renew(ctx context.Context, now time.Time, hosts []string, kinds []frontier.Kind, states []frontier.State, depth int) error
	// Harvest returns how many URLs of the host were ever queued.
	Harvest(ctx context.Context, host string) (frontier.Harvest, error)

	// Lookup returns what is known of a URL, false if nothing is.
	Lookup(ctx context.Context, url string) (frontier.URL, bool, error)
	// Captures returns all captures of a URL, the oldest first.
	Captures(ctx context.Context, url string) ([]frontier.Capture, error)
	// LastKept returns up to n captures that have a record in the archive, those
	// with the greatest numbers, the greatest first.
	LastKept(ctx context.Context, n int) ([]frontier.Capture, error)

	// Policy returns the policy that was kept of an origin, however old, false
	// if none was; KeepPolicy replaces it.
	Policy(ctx context.Context, origin string) (frontier.Policy, bool, error)
	KeepPolicy(ctx context.Context, p frontier.Policy) error
}

var _ Frontier = (*frontier.Frontier)(nil)
