package robots

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// Lifetime is how long a robots.txt is trusted before it is asked for again (RFC 9309, 2.4).
const Lifetime = 24 * time.Hour

// maxRedirects is how many redirects of a robots.txt are followed (RFC 9309, 2.3.1.2).
const maxRedirects = 5

// errAway marks a redirect that is not followed.
var errAway = errors.New("redirect leads too far")

// A Cache fetches robots.txt files and keeps them. Its fields must not change
// once it is in use; Get is safe for concurrent use, and of several callers
// that want the same file one fetches it.
type Cache struct {
	Transport http.RoundTripper
	Agent     string              // the User-Agent header
	Product   string              // the token that groups are looked up by
	Timeout   time.Duration       // of one request; 0 for none
	Follow    func(*url.URL) bool // whether a redirect may be followed there; nil for anywhere
	Now       func() time.Time    // nil for time.Now

	mu    sync.Mutex
	hosts map[string]*host
}

// A host is one origin's file; its lock is held while it is fetched.
type host struct {
	mu     sync.Mutex
	entry  Entry
	failed time.Time // when it could not be reached the last time
	err    error     // why
}

// A StatusError says that a robots.txt is answered with 5xx or 429.
type StatusError struct {
	URL  string
	Code int
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("robots.txt cannot be reached: %s answers %d", e.URL, e.Code)
}

// An Entry is what is known of one origin.
type Entry struct {
	*Rules
	Sitemaps []string
	Fetched  time.Time
}

// Get returns the entry for u's origin, and whether it was fetched just now,
// which counts as a request to the host. An error says that the file cannot be
// reached (no answer, 5xx or 429): the host is closed then, and the next Get
// tries again; those who wait for one that fails get its error. Any other 4xx
// means that all is allowed.
func (c *Cache) Get(ctx context.Context, u *url.URL) (e Entry, fetched bool, err error) {
	h, asked := c.host(u.Scheme+"://"+u.Host), time.Now()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.failed.After(asked) {
		return Entry{}, false, h.err
	}
	now := c.now()
	if h.entry.Rules != nil && now.Sub(h.entry.Fetched) < Lifetime {
		return h.entry, false, nil
	}
	file, err := c.fetch(ctx, u.ResolveReference(&url.URL{Path: "/robots.txt"}))
	if err != nil {
		h.failed, h.err = time.Now(), err
		return Entry{}, true, err
	}
	h.entry = Entry{Rules: file.For(c.Product), Sitemaps: file.Sitemaps, Fetched: now}
	return h.entry, true, nil
}

func (c *Cache) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}

func (c *Cache) host(origin string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.hosts == nil {
		c.hosts = map[string]*host{}
	}
	if c.hosts[origin] == nil {
		c.hosts[origin] = &host{}
	}
	return c.hosts[origin]
}

func (c *Cache) fetch(ctx context.Context, u *url.URL) (*File, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("ask for %s: %w", u, err)
	}
	req.Header.Set("User-Agent", c.Agent)
	client := http.Client{Transport: c.Transport, Timeout: c.Timeout, CheckRedirect: c.checkRedirect}
	resp, err := client.Do(req)
	if errors.Is(err, errAway) {
		return &File{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("robots.txt cannot be reached: %w", err)
	}
	defer resp.Body.Close()
	return read(resp)
}

func (c *Cache) checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects || c.Follow != nil && !c.Follow(req.URL) {
		return errAway
	}
	return nil
}

func read(resp *http.Response) (*File, error) {
	switch code := resp.StatusCode; {
	case code >= 500, code == http.StatusTooManyRequests:
		return nil, &StatusError{resp.Request.URL.String(), code}
	case code >= 300:
		return &File{}, nil
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, MaxBytes))
	if err != nil {
		return nil, fmt.Errorf("robots.txt cannot be read: %w", err)
	}
	return Parse(body), nil
}
