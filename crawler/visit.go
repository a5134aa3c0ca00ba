package crawler

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"dateline/crawler/frontier"
	"dateline/crawler/pace"
	"dateline/crawler/robots"
	"dateline/crawler/transport"
	"dateline/crawler/warc"
)

// A visit is one leased URL on its way from robots.txt to the outcome.
type visit struct {
	*run
	lane   *lane
	url    *url.URL
	known  frontier.URL // as it was leased
	out    frontier.Outcome
	tell   visited
	mining robots.Mining                                  // what the host says of it
	wait   func(ctx context.Context, capture int64) error // to call once the outcome is durable
	tally  func(*Counts)
	found  warc.Position // where the page is archived already
}

// conclude records what came of a fetch. What was interrupted goes back to the
// lane as it was: only the loop knows whether to ask again.
func (v *visit) conclude(ctx context.Context, record bool, err error) visited {
	v.tell.lane = v.lane
	if err != nil || !record {
		v.tell.err, v.tell.back = err, &v.known
		v.leaveArchived()
		return v.tell
	}
	v.tell.err = v.commit(context.WithoutCancel(ctx))
	return v.tell
}

// leaveArchived keeps a page that was archived before the run failed for the next.
func (v *visit) leaveArchived() {
	if c := v.out.Capture; c != nil && c.File != "" {
		v.leave(v.lane.host, warc.Position{File: c.File, Offset: c.Offset})
	}
}

// unchanged is the outcome that leaves a URL as it is.
func unchanged(u frontier.URL) frontier.Outcome {
	return frontier.Outcome{ID: u.ID, State: u.State, Reason: u.Reason, Kind: u.Kind, Priority: frontier.Revisit, Attempts: u.Attempts,
		ETag: u.ETag, LastModified: u.LastModified, Interval: u.Interval, Fetched: u.Fetched, Revision: u.Revision,
		Hash: u.Hash, Body: u.Body, Request: u.Request, Target: u.Target, Published: u.Published}
}

// maxLinks is how many links are queued in one transaction, so that a large
// sitemap does not keep other hosts waiting.
const maxLinks = 1000

// commit records the outcome, then tells the handler and the figures. Links
// that are queued before it do no harm if it does not come to that.
func (v *visit) commit(ctx context.Context) error {
	v.tell.touched = map[string]bool{}
	for _, l := range v.out.Links {
		v.tell.touched[l.Host] = true
	}
	for len(v.out.Links) > maxLinks {
		if _, err := v.frontier.Add(ctx, v.out.Links[:maxLinks]); err != nil {
			return err
		}
		v.out.Links = v.out.Links[maxLinks:]
	}
	capture, _, err := v.frontier.Finish(ctx, v.out)
	if err != nil {
		return err
	}
	if v.tally != nil {
		v.run.tally.add(v.lane.host, v.tally)
	}
	if v.wait != nil && capture != 0 {
		return v.wait(ctx, capture)
	}
	return nil
}

// fetch asks robots.txt and the host, and judges the answer. It reports false
// for what is to be given back as it was: the run was interrupted, or the host
// is closed.
func (v *visit) fetch(ctx context.Context, f *fetcher) (record bool, err error) {
	if v.url, err = url.Parse(v.request()); err != nil {
		v.skip("bad address")
		return true, nil
	}
	entry, asked, err := v.robots.Get(ctx, v.url)
	if err != nil {
		if ctx.Err() == nil {
			v.tell.closed = err
		}
		return false, nil
	}
	v.lane.pace.AtLeast(entry.Delay)
	v.mining = entry.Mining
	if err := v.addSitemaps(ctx, entry); err != nil {
		return false, err
	}
	if !entry.Allowed(v.url) {
		v.skip(reasonRobots)
		return true, nil
	}
	if asked && v.lane.pace.Wait(ctx) != nil {
		return false, nil
	}
	return v.ask(ctx, f)
}

// ask requests the page and judges what comes.
func (v *visit) ask(ctx context.Context, f *fetcher) (record bool, err error) {
	defer f.leave()
	a, err := f.fetch(ctx, v.url.String(), v.known.Kind, v.conditions())
	if ctx.Err() != nil && err != nil {
		return false, nil
	}
	v.lane.pace.Observe(a.took)
	if err != nil {
		v.broken(err)
		return true, nil
	}
	if err := v.hear(context.WithoutCancel(ctx)); err != nil {
		return true, err
	}
	return true, v.judge(ctx, a)
}

// hear takes in what a feed has told of the page since it was leased: the next
// page is leased while what came of the feed is written still.
func (v *visit) hear(ctx context.Context) error {
	if !v.known.Published.IsZero() {
		return nil
	}
	now, _, err := v.frontier.Lookup(ctx, v.known.URL)
	v.known.Published, v.out.Published = now.Published, now.Published
	return err
}

// request is what is asked for: the canonical form, unless the host insists on another.
func (v *visit) request() string {
	if v.known.Request != "" {
		return v.known.Request
	}
	return v.known.URL
}

// conditions asks for the page only if it changed since it was fetched.
func (v *visit) conditions() http.Header {
	h := http.Header{"User-Agent": {v.agent}}
	if v.known.State != frontier.Fetched {
		return h
	}
	if v.known.ETag != "" {
		h.Set("If-None-Match", v.known.ETag)
	}
	if v.known.LastModified != "" {
		h.Set("If-Modified-Since", v.known.LastModified)
	}
	return h
}

// addSitemaps queues the sitemaps of a host's robots.txt, once a run.
func (v *visit) addSitemaps(ctx context.Context, e robots.Entry) error {
	if !v.lane.wide || !v.lane.listed.CompareAndSwap(false, true) {
		return nil
	}
	links := v.sitemapLinks(e.Sitemaps)
	if len(links) == 0 {
		return nil
	}
	_, err := v.frontier.Add(context.WithoutCancel(ctx), links)
	return err
}

// skip ends a URL for a reason that time will not mend soon.
func (v *visit) skip(reason string) {
	v.out.State, v.out.Reason, v.out.Due = frontier.Skipped, reason, time.Now().Add(skippedInterval)
	v.tally = func(c *Counts) { c.Skipped[reason]++ }
}

// broken is for a request that got no answer, or one that breaks a limit.
func (v *visit) broken(err error) {
	reason := transport.Reason(err)
	if permanent[reason] {
		v.skip(reason)
		return
	}
	v.retry(reason)
}

// permanent are the reasons that another try does not mend.
var permanent = map[string]bool{
	"body-too-large": true, "headers-too-large": true, "private-address": true, "not-html": true, "bad-encoding": true, "bad-url": true,
}

// retry puts the URL off, or gives it up when it was tried often enough.
func (v *visit) retry(reason string) {
	v.out.Reason = reason
	v.out.Attempts++
	if v.out.Attempts >= Tries {
		v.fail(reason)
		return
	}
	v.out.Priority = v.known.Priority
	v.out.Due = time.Now().Add(pace.Backoff(v.config.Backoff, v.out.Attempts))
	v.tally = func(c *Counts) { c.Retried++ }
}

// fail gives the URL up for now.
func (v *visit) fail(reason string) {
	v.out.State, v.out.Reason, v.out.Due, v.out.Attempts = frontier.Failed, reason, time.Now().Add(failedInterval), 0
	v.tally = func(c *Counts) { c.Failed[reason]++ }
}
