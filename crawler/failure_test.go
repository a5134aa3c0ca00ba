package crawler_test

import (
	"fmt"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

func TestRobots(t *testing.T) {
	w := newWorld(t)
	w.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private/\n")
	w.page("/", list("/private"+story(1), story(2), "/moved"))
	w.redirect("/moved", "/private/by-redirect")
	w.page(story(2), article(2))
	h, report := crawl(t, t.TempDir(), quick(), w.URL)
	if d := cmp.Diff(stories(2), h.articles()); d != "" || report.Skipped["robots.txt"] != 2 {
		t.Error(d, report.Skipped)
	}
	for _, path := range []string{"/private" + story(1), "/private/by-redirect"} {
		if w.times(path) > 0 {
			t.Errorf("asked for %s", path)
		}
	}
	if w.order[0] != "/robots.txt" || w.times("/robots.txt") != 1 {
		t.Errorf("asked: %s", w.order)
	}
}

func TestRobotsUnreachable(t *testing.T) {
	w := newWorld(t)
	w.status("/robots.txt", http.StatusServiceUnavailable)
	w.page("/", list())
	dir := t.TempDir()
	if _, report := crawl(t, dir, quick(), w.URL); w.times("/") > 0 || w.times("/robots.txt") != crawler.Tries || report.Failed["robots.txt cannot be reached: status 503"] != 1 {
		t.Errorf("asked: %s, %+v", w.order, report)
	}
	var tries atomic.Int32
	w.handle("/robots.txt", func(rw http.ResponseWriter, _ *http.Request) {
		if tries.Add(1) < 3 {
			rw.WriteHeader(http.StatusInternalServerError)
		}
	})
	if crawl(t, dir, quick(), w.URL); w.times("/") != 1 {
		t.Errorf("healed, and asked: %s", w.order)
	}
}

func TestFailures(t *testing.T) {
	for _, tt := range []struct {
		trap   string
		handle http.HandlerFunc
		asked  int
		failed string // reason, "" where it heals
	}{
		{"not found", http.NotFound, 1, "status 404"},
		{"gone", status(http.StatusGone), 1, "status 410"},
		{"forbidden", status(http.StatusForbidden), 1, "status 403"},
		{"unavailable for legal reasons", status(http.StatusUnavailableForLegalReasons), 1, "status 451"},
		{"broken for good", status(http.StatusInternalServerError), crawler.Tries, "status 500"},
		{"broken, then healed", after(2, status(http.StatusBadGateway)), 3, ""},
		{"busy, then healed", after(2, status(http.StatusTooManyRequests)), 3, ""},
		{"says when to come back, in seconds", after(1, retryAfter("0")), 2, ""},
		{"says when to come back, as a date", after(1, retryAfter("Sun, 01 Mar 2020 08:00:00 GMT")), 2, ""},
		{"hangs up, then healed", after(2, hangUp), 3, ""},
		{"cut body, then healed", after(1, cut), 2, ""},
		{"redirect to itself", redirect("/x-post1.vnp"), 3, "redirect loop"},
		{"redirect without an address", status(http.StatusFound), 1, "bad redirect"},
		{"no content", status(http.StatusNoContent), 1, "status 204"},
		{"partial content", status(http.StatusPartialContent), 1, "status 206"},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			w.handle("/x-post1.vnp", tt.handle)
			h, report := crawl(t, t.TempDir(), quick(), w.URL+"/x-post1.vnp")
			if got := w.times("/x-post1.vnp"); got != tt.asked {
				t.Errorf("asked %d times, want %d", got, tt.asked)
			}
			if tt.failed == "" && (len(h.articles()) != 1 || len(report.Failed) > 0) || tt.failed != "" && report.Failed[tt.failed] != 1 {
				t.Errorf("report %+v", report)
			}
		})
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func retryAfter(value string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", value)
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func hangUp(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "10000")
	fmt.Fprint(w, article(1))
}

func after(n int32, fail http.HandlerFunc) http.HandlerFunc {
	var times atomic.Int32
	return func(w http.ResponseWriter, r *http.Request) {
		if times.Add(1) <= n {
			fail(w, r)
			return
		}
		fmt.Fprint(w, article(1))
	}
}

func TestRedirectLoops(t *testing.T) {
	w := newWorld(t)
	w.page("/", list("/a", "/1"))
	w.redirect("/a", "/b")
	w.redirect("/b", "/a")
	for n := 1; n < 50; n++ {
		w.redirect(fmt.Sprint("/", n), fmt.Sprint("/", n+1))
	}
	_, report := crawl(t, t.TempDir(), quick(), w.URL)
	if w.times("/a") != 1 || w.times("/b") != 1 || w.times("/12") != 0 || report.Failed["redirect loop"] != 1 {
		t.Errorf("asked: %s, %+v", w.order, report)
	}
}

func TestRetryAfterBeyondTheHorizon(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1), story(2)))
	w.handle(story(1), retryAfter("3600"))
	w.handle(story(2), retryAfter("3600"))
	c, dir := quick(), t.TempDir()
	c.Concurrency = 1
	_, report := crawl(t, dir, c, w.URL)
	if w.times(story(1))+w.times(story(2)) != 1 || len(report.Failed) > 0 {
		t.Errorf("asked: %s, %+v", w.order, report)
	}
	f := open(t, dir)
	if u, _, err := f.Lookup(t.Context(), w.URL+story(1)); err != nil || time.Until(u.Due) < 59*time.Minute || u.State != frontier.Queued {
		t.Errorf("%+v, %v", u, err)
	}
}

// A robots.txt that lies on the owner's other host counts; one on a host that is
// somebody else's is not asked for.
func TestRobotsElsewhere(t *testing.T) {
	for _, tt := range []struct {
		elsewhere string
		heeded    bool
	}{{"www.news.example", true}, {"news.elsewhere.example", false}} {
		w := newWorld(t)
		w.handle("/robots.txt", func(rw http.ResponseWriter, r *http.Request) {
			if r.Host == "news.example" {
				http.Redirect(rw, r, "http://"+tt.elsewhere+"/robots.txt", http.StatusMovedPermanently)
				return
			}
			fmt.Fprint(rw, "user-agent: *\ndisallow: /")
		})
		w.page(story(1), article(1))
		c := quick()
		c.ConnectTo = []string{"::" + w.host()}
		h, report := crawl(t, t.TempDir(), c, "http://news.example"+story(1))
		if heeded := len(h.articles()) == 0 && report.Skipped["robots.txt"] == 1; heeded != tt.heeded || !heeded && w.times("/robots.txt") != 1 {
			t.Errorf("%s: heeded %v, asked: %s", tt.elsewhere, heeded, w.order)
		}
	}
}
