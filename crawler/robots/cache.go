package robots

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"sync"
	"time"
)

// Lifetime is how long a robots.txt is trusted before it is asked for again (RFC 9309, 2.4).
const Lifetime = 24 * time.Hour

// maxRedirects is how many redirects of a robots.txt are followed (RFC 9309, 2.3.1.2).
const maxRedirects = 5

// errAway marks a redirect that is not followed.
var errAway = errors.New("redirect leads too far")

// A Cache fetches the files in which hosts say what crawlers may do, robots.txt
// and the reservations at [MiningPath], and keeps them. Its fields must not
// change once it is in use; Get is safe for concurrent use, and of several
// callers that want the same files one fetches them.
type Cache struct {
	Transport http.RoundTripper
	Agent     string           // the User-Agent header
	Product   string           // the token that groups are looked up by
	Timeout   time.Duration    // of one request; 0 for none
	Now       func() time.Time // nil for time.Now

	// Follow reports whether a redirect of the file at from may be followed; nil
	// for anywhere. One that is not counts as if there were no file.
	Follow func(from, to *url.URL) bool

	// Pause is called between two requests to one host, with its Crawl-delay;
	// nil for no pause.
	Pause func(ctx context.Context, u *url.URL, delay time.Duration) error
	// Load and Save keep the files of an origin, such as https://news.example,
	// beyond the process; nil for nowhere. A Load that has none returns false.
	Load func(ctx context.Context, origin string) (Files, bool)
	Save func(ctx context.Context, origin string, f Files)

	mu    sync.Mutex
	hosts map[string]*host
}

// Files are what an origin has answered, at most [MaxBytes] each.
type Files struct {
	Robots  []byte // empty where there is none: all is allowed
	Mining  []byte // empty where there is none: nothing is said
	Fetched time.Time
}

// A host is one origin's files; its lock is held while they are fetched.
type host struct {
	mu     sync.Mutex
	entry  Entry
	failed time.Time // when it could not be reached the last time
	err    error     // why
}

// A StatusError says that a file is answered with 5xx or 429.
type StatusError struct {
	URL  string
	Code int
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("%s answers %d", e.URL, e.Code)
}

// An Entry is what is known of one origin.
type Entry struct {
	*Rules
	Mining   Mining
	Sitemaps []string
	Fetched  time.Time
}

// Get returns the entry for u's origin, and whether it was fetched just now,
// which counts as a request to the host. An error says that robots.txt cannot be
// reached (no answer, 5xx or 429): the host is closed then, and the next Get
// tries again; those who wait for one that fails get its error. Any other 4xx
// means that all is allowed.
func (c *Cache) Get(ctx context.Context, u *url.URL) (e Entry, fetched bool, err error) {
	h, asked := c.host(origin(u)), time.Now()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.failed.After(asked) {
		return Entry{}, false, h.err
	}
	if h.entry.Rules == nil && c.Load != nil {
		if f, ok := c.Load(ctx, origin(u)); ok {
			h.entry = c.entry(f)
		}
	}
	if h.entry.Rules != nil && c.now().Sub(h.entry.Fetched) < Lifetime {
		return h.entry, false, nil
	}
	f, err := c.fetchAll(ctx, u)
	if err != nil {
		h.failed, h.err = time.Now(), err
		return Entry{}, true, err
	}
	h.entry = c.entry(f)
	return h.entry, true, nil
}

func (c *Cache) entry(f Files) Entry {
	file := Parse(f.Robots)
	return Entry{Rules: file.For(c.Product), Mining: ParseMining(f.Mining), Sitemaps: file.Sitemaps, Fetched: f.Fetched}
}

func origin(u *url.URL) string { return u.Scheme + "://" + u.Host }

// fetchAll fetches the files and saves them. Reservations that cannot be reached
// are asked for again by the next cache, not by this one.
func (c *Cache) fetchAll(ctx context.Context, u *url.URL) (f Files, err error) {
	f.Fetched = c.now()
	if f.Robots, err = c.fetch(ctx, u.ResolveReference(&url.URL{Path: "/robots.txt"})); err != nil {
		return f, err
	}
	mining := u.ResolveReference(&url.URL{Path: MiningPath})
	if e := c.entry(f); e.Allowed(mining) {
		if c.Pause != nil {
			err = c.Pause(ctx, u, e.Delay)
		}
		if err == nil {
			f.Mining, err = c.fetch(ctx, mining)
		}
	}
	if len(ParseMining(f.Mining)) == 0 {
		f.Mining = nil // such as a page that says in HTML that there is none
	}
	if err == nil && c.Save != nil {
		c.Save(ctx, origin(u), f)
	}
	return f, nil
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

// fetch returns the file at u, nothing where there is none.
func (c *Cache) fetch(ctx context.Context, u *url.URL) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("ask for %s: %w", u, err)
	}
	req.Header.Set("User-Agent", c.Agent)
	client := http.Client{Transport: c.Transport, Timeout: c.Timeout, CheckRedirect: c.checkRedirect}
	resp, err := client.Do(req)
	if errors.Is(err, errAway) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be reached: %w", path.Base(u.Path), err)
	}
	defer resp.Body.Close()
	return read(resp)
}

func (c *Cache) checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects || c.Follow != nil && !c.Follow(via[0].URL, req.URL) {
		return errAway
	}
	return nil
}

// read returns the file, nothing where there is none.
func read(resp *http.Response) ([]byte, error) {
	switch code := resp.StatusCode; {
	case code >= 500, code == http.StatusTooManyRequests:
		return nil, &StatusError{resp.Request.URL.String(), code}
	case code >= 300:
		return nil, nil
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, MaxBytes))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", path.Base(resp.Request.URL.Path), err)
	}
	return body, nil
}
