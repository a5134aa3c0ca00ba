package crawler

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/pace"
	"dateline/crawler/robots"
	"dateline/crawler/transport"
)

// Get fetches the one page at rawURL as a run would, for its owner to look at:
// with the contact, the delay, the limits and the address rules of the
// configuration, and robots.txt asked before each request. Redirects are
// followed. The body is decompressed and in UTF-8; any status is an answer. No
// frontier and no archive is touched.
//
// An [*UnusedError] says that the site does not want the page to be fetched or kept.
func Get(ctx context.Context, config Config, rawURL string) (SavedPage, error) {
	c, err := New(nil, config)
	if err != nil {
		return SavedPage{}, err
	}
	seeds, err := parseStarts(c.config.Sites, []string{rawURL})
	if err != nil {
		return SavedPage{}, err
	}
	if err := c.checkContact(seeds); err != nil {
		return SavedPage{}, err
	}
	g := &getter{robots: c.newRobots(), pace: pace.New(config.Delay, 1), agent: c.agent}
	g.robots.Pause = g.pause
	g.client = http.Client{
		Transport:     transport.New(transport.Config{Base: c.base, Timeout: config.Timeout}),
		Jar:           newJar(),
		CheckRedirect: stay,
	}
	return g.get(ctx, seeds[0].url)
}

// A getter fetches one page.
type getter struct {
	client http.Client
	robots *robots.Cache
	pace   *pace.Host // of all hosts that redirects lead to
	agent  string
}

func (g *getter) pause(ctx context.Context, _ *url.URL, delay time.Duration) error {
	g.pace.AtLeast(delay)
	return g.pace.Wait(ctx)
}

func (g *getter) get(ctx context.Context, u *url.URL) (SavedPage, error) {
	for range maxRedirects {
		p, err := g.ask(ctx, u)
		if err != nil {
			return p, fmt.Errorf("get %s: %w", u, err)
		}
		location := p.Header.Get("Location")
		if p.Status/100 != 3 || location == "" {
			return p, nil
		}
		if u, err = canonical.Resolve(u, location); err != nil {
			return p, fmt.Errorf("get %s: bad redirect: %w", p.URL, err)
		}
	}
	return SavedPage{}, fmt.Errorf("get %s: more than %d redirects", u, maxRedirects)
}

// ask makes one request, if robots.txt allows it.
func (g *getter) ask(ctx context.Context, u *url.URL) (SavedPage, error) {
	if err := g.pace.Wait(ctx); err != nil {
		return SavedPage{}, err
	}
	entry, asked, err := g.robots.Get(ctx, u)
	if err != nil {
		return SavedPage{}, err
	}
	if !entry.Allowed(u) {
		return SavedPage{}, &UnusedError{reasonRobots}
	}
	g.pace.AtLeast(entry.Delay)
	if asked && g.pace.Wait(ctx) != nil {
		return SavedPage{}, ctx.Err()
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return SavedPage{}, err
	}
	req.Header.Set("User-Agent", g.agent)
	now := time.Now()
	resp, err := g.client.Do(req)
	if err != nil {
		return SavedPage{}, err
	}
	defer resp.Body.Close()
	p := SavedPage{URL: u.String(), Status: resp.StatusCode, Header: resp.Header, Fetched: now}
	if p.Body, err = io.ReadAll(resp.Body); err != nil {
		return p, fmt.Errorf("read page: %w", err)
	}
	return p, p.mayKeep()
}

// mayKeep refuses what a site asks not to be kept.
func (p *SavedPage) mayKeep() error {
	page, err := p.decode()
	if err == nil && page.directives().NoArchive {
		return &UnusedError{"noarchive"}
	}
	return nil // what cannot be read holds no wish
}

// Decode returns the page as it would have come over the network: decompressed,
// text in UTF-8 and its Content-Type saying so.
func (p SavedPage) Decode() (SavedPage, error) {
	a, err := p.decode()
	if err == nil {
		p.Header, p.Body = a.header, a.body
	}
	return p, err
}

func (p *SavedPage) decode() (*answer, error) {
	u, err := url.Parse(p.URL)
	if err != nil {
		return nil, fmt.Errorf("decode page: %w", err)
	}
	copied := *p
	copied.Header = p.Header.Clone()
	return readAnswer(u, savedResponse(&http.Request{}, copied), p.Fetched)
}
