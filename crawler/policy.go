package crawler

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/net/publicsuffix"

	"dateline/crawler/frontier"
	"dateline/crawler/robots"
	"dateline/crawler/transport"
	"dateline/crawler/warc"
)

// newRobots returns a cache of what hosts say that crawlers may do.
func (c *Crawler) newRobots() *robots.Cache {
	return &robots.Cache{
		Transport: transport.New(transport.Config{Base: c.base, AnyType: true, MaxBody: 2 * robots.MaxBytes, Timeout: c.config.Timeout}),
		Agent:     c.agent,
		Product:   Product,
	}
}

// newRobots is the crawler's that keeps to the run's hosts and their pace, and
// keeps what it fetches in the frontier and the archive.
func (r *run) newRobots() *robots.Cache {
	c := r.Crawler.newRobots()
	c.Transport = &keeper{c.Transport, r}
	c.Follow, c.Pause = r.ownFile, r.pause
	c.Load, c.Save = r.loadPolicy, r.savePolicy
	return c
}

// ownFile reports whether a redirect of a host's file stays with who owns it: on
// hosts that were given, or below one registered domain, as from example.org to
// www.example.org.
func (r *run) ownFile(from, to *url.URL) bool {
	a, err := publicsuffix.EffectiveTLDPlusOne(from.Hostname())
	b, err2 := publicsuffix.EffectiveTLDPlusOne(to.Hostname())
	return r.given(to) || err == nil && err2 == nil && a == b && net.ParseIP(from.Hostname()) == nil
}

func (r *run) pause(ctx context.Context, u *url.URL, delay time.Duration) error {
	l := r.lanes[u.Host]
	l.pace.AtLeast(delay)
	return l.pace.Wait(ctx)
}

// loadPolicy and savePolicy let errors be: without what was kept a host is asked
// once more, and what is wrong with the frontier ends the run elsewhere.
func (r *run) loadPolicy(ctx context.Context, origin string) (robots.Files, bool) {
	p, ok, err := r.frontier.Policy(ctx, origin)
	return robots.Files{Robots: p.Robots, Mining: p.Mining, Fetched: p.Fetched}, ok && err == nil
}

func (r *run) savePolicy(ctx context.Context, origin string, f robots.Files) {
	_ = r.frontier.KeepPolicy(context.WithoutCancel(ctx), frontier.Policy{Origin: origin, Robots: f.Robots, Mining: f.Mining, Fetched: f.Fetched})
}

// A keeper archives reservations, so that a replay of the archive knows them.
type keeper struct {
	http.RoundTripper
	run *run
}

func (k *keeper) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := k.RoundTripper.RoundTrip(req)
	if err != nil || req.URL.Path != robots.MiningPath || resp.StatusCode != http.StatusOK {
		return resp, err
	}
	if x, body := transport.Whole(resp); len(robots.ParseMining(body)) > 0 {
		_, err = k.run.kept.Write(&warc.Exchange{URI: req.URL.String(), Fetched: x.Started, Remote: x.Remote,
			Request: x.Request, Response: x.Response, Body: x.Body})
	}
	return resp, err
}

// reserved says why a page's text is not to be used and on which terms it may
// be, "" if it may be; mining is what its host says.
func (a *answer) reserved(u *url.URL, mining robots.Mining) (reason, terms string) {
	d := a.directives()
	r, _ := mining.At(u)
	if d.Mining != nil {
		r = *d.Mining
	}
	switch {
	case d.NoIndex:
		return reasonNoIndex, ""
	case r.Reserved:
		return reasonNoMining, r.Policy
	}
	return "", ""
}
