package robots_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"dateline/crawler/robots"
)

const forbidAll = "user-agent: *\ndisallow: /"

func newCache(t *testing.T, h http.HandlerFunc) (*robots.Cache, *url.URL) {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL + "/a")
	if err != nil {
		t.Fatal(err)
	}
	return &robots.Cache{Transport: s.Client().Transport, Agent: "dateline/1 (test)", Product: "dateline", Timeout: 10 * time.Second}, u
}

func TestAnswers(t *testing.T) {
	for _, tt := range []struct {
		trap    string
		handle  http.HandlerFunc
		closed  bool
		allowed bool
	}{
		{"file", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, forbidAll) }, false, false},
		{"missing", http.NotFound, false, true},
		{"forbidden", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403); fmt.Fprint(w, forbidAll) }, false, true},
		{"broken", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, true, false},
		{"too many requests", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(429) }, true, false},
		{"hangs up", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, true, false},
		{"cut", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, forbidAll)
		}, true, false},
		{"five redirects", redirects(5), false, false},
		{"six redirects", redirects(6), false, true},
		{"redirect to a host that was not given", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.2:9/robots.txt", http.StatusFound)
		}, false, true},
		{"larger than 500 KiB", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, forbidAll+"\n"+strings.Repeat("#\n", 300<<10)+"allow: /a\n")
		}, false, false},
	} {
		c, u := newCache(t, tt.handle)
		c.Follow = func(from, to *url.URL) bool { return from.Host == u.Host && to.Host == u.Host }
		e, fetched, err := c.Get(t.Context(), u)
		if !fetched || (err != nil) != tt.closed {
			t.Errorf("%s: fetched %v, error %v", tt.trap, fetched, err)
		} else if err == nil && e.Allowed(u) != tt.allowed {
			t.Errorf("%s: allowed %v, want %v", tt.trap, !tt.allowed, tt.allowed)
		}
	}
}

// redirects serves a file that forbids all behind n redirects.
func redirects(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if hop := len(r.URL.Query().Get("hop")); hop < n {
			http.Redirect(w, r, "/robots.txt?hop="+strings.Repeat("x", hop+1), http.StatusMovedPermanently)
			return
		}
		fmt.Fprint(w, forbidAll)
	}
}

func TestKeptForADayAndFetchedOnce(t *testing.T) {
	var asked atomic.Int32
	c, u := newCache(t, func(w http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != "dateline/1 (test)" {
			t.Errorf("%s asked as %q", r.URL, r.UserAgent())
		}
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
		}
	})
	now := time.Now()
	c.Now = func() time.Time { return now }
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, _, err := c.Get(t.Context(), u); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	now = now.Add(robots.Lifetime - time.Second)
	if _, fetched, _ := c.Get(t.Context(), u); fetched || asked.Load() != 1 {
		t.Fatalf("asked %d times within a day, want once", asked.Load())
	}
	now = now.Add(2 * time.Second)
	if _, fetched, _ := c.Get(t.Context(), u); !fetched {
		t.Error("not asked again after a day")
	}
}

func TestHealed(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	c, u := newCache(t, func(w http.ResponseWriter, _ *http.Request) {
		if broken.Load() {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	if _, _, err := c.Get(t.Context(), u); err == nil {
		t.Fatal("503 does not close the host")
	}
	broken.Store(false)
	if e, _, err := c.Get(t.Context(), u); err != nil || !e.Allowed(u) {
		t.Errorf("still closed: %v", err)
	}
}

// What one process has fetched the next one need not fetch on the same day.
func TestSaved(t *testing.T) {
	var asked []string
	now, saved := time.Now(), map[string]robots.Files{}
	first, u := newCache(t, func(w http.ResponseWriter, r *http.Request) {
		if asked = append(asked, r.URL.Path); r.URL.Path == robots.MiningPath {
			fmt.Fprint(w, `[{"location":"/","tdm-reservation":1}]`)
		} else {
			fmt.Fprint(w, "user-agent: *\ndisallow: /private/")
		}
	})
	paused := 0
	share := func(c *robots.Cache) *robots.Cache {
		c.Now = func() time.Time { return now }
		c.Load = func(_ context.Context, origin string) (robots.Files, bool) { f, ok := saved[origin]; return f, ok }
		c.Save = func(_ context.Context, origin string, f robots.Files) { saved[origin] = f }
		c.Pause = func(context.Context, *url.URL, time.Duration) error { paused++; return nil }
		return c
	}
	second := share(&robots.Cache{Transport: first.Transport, Product: first.Product, Agent: first.Agent})
	for i, c := range []*robots.Cache{share(first), second} {
		e, fetched, err := c.Get(t.Context(), u)
		if err != nil || fetched != (i == 0) {
			t.Fatalf("process %d: fetched %v, %v", i+1, fetched, err)
		}
		reservation, said := e.Mining.At(u)
		if !e.Allowed(u) || e.Allowed(u.JoinPath("/../private/a")) || !said || !reservation.Reserved {
			t.Errorf("process %d: %+v", i+1, e)
		}
	}
	if want := []string{"/robots.txt", robots.MiningPath}; !slices.Equal(asked, want) || paused != 1 {
		t.Errorf("asked for %s with %d pauses, want %s and a pause between", asked, paused, want)
	}
	now = now.Add(robots.Lifetime)
	third := share(&robots.Cache{Transport: first.Transport, Product: first.Product, Agent: first.Agent})
	if _, fetched, err := third.Get(t.Context(), u); !fetched || err != nil {
		t.Errorf("a day later: fetched %v, %v", fetched, err)
	}
}

// Reservations that cannot be reached close no host, and are not saved as none.
func TestMiningUnreachable(t *testing.T) {
	c, u := newCache(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == robots.MiningPath {
			w.WriteHeader(http.StatusBadGateway)
		}
	})
	c.Save = func(context.Context, string, robots.Files) { t.Error("saved") }
	if e, _, err := c.Get(t.Context(), u); err != nil || !e.Allowed(u) {
		t.Error(err)
	}
}

func TestMiningForbidden(t *testing.T) {
	c, u := newCache(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == robots.MiningPath {
			t.Error("asked for what robots.txt forbids")
		}
		fmt.Fprint(w, forbidAll)
	})
	if _, _, err := c.Get(t.Context(), u); err != nil {
		t.Error(err)
	}
}
