package crawler_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

// stories is the wanted articles, each handled once.
func stories(numbers ...int) map[string]int {
	m := map[string]int{}
	for _, n := range numbers {
		m[story(n)] = 1
	}
	return m
}

func TestFindsArticles(t *testing.T) {
	for _, tt := range []struct {
		trap  string
		start string
		build func(w *world)
		want  map[string]int
	}{
		{"sections and pagination", "/", func(w *world) {
			w.page("/", list("/politics/", story(1)))
			w.page("/politics/", list(story(2), "/politics/?page=2"))
			w.page("/politics/?page=2", list(story(3), "/politics/"))
		}, stories(1, 2, 3)},
		{"linked from an article only", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), article(1, story(2)))
		}, stories(1, 2)},
		{"many addresses of one article", "/", func(w *world) {
			w.page("/", list(story(1)+"?utm_source=x", story(1)+"#top", "/./x/.."+story(1), story(1)+"?fbclid=2"))
		}, stories(1)},
		{"sitemaps of robots.txt", "/", func(w *world) {
			w.page("/", list())
			w.serve("/robots.txt", "text/plain", "Sitemap: /index.xml\nSitemap: http://192.0.2.1/other.xml")
			w.serve("/index.xml", "application/xml", "<sitemapindex><sitemap><loc>{site}/news-2026-1.xml</loc></sitemap></sitemapindex>")
			w.serve("/news-2026-1.xml", "text/plain", "<urlset><url><loc>{site}"+story(1)+"</loc></url></urlset>")
		}, stories(1)},
		{"packed sitemap as start", "/sitemap.xml.gz", func(w *world) {
			w.serve("/sitemap.xml.gz", "application/octet-stream", gzipped("<urlset><url><loc>"+w.URL+story(1)+"</loc></url></urlset>"))
		}, stories(1)},
		{"feed as start stands for what it lists", "/rss/home.rss", func(w *world) {
			w.serve("/rss/home.rss", "text/html", "<rss version='2.0'><channel><item><link>{site}"+story(1)+"</link></item></channel></rss>")
			w.page(story(1), article(1, story(2)))
		}, stories(1)},
		{"article as start stands for itself", story(1), func(w *world) {
			w.page(story(1), article(1, story(2), "/"))
		}, stories(1)},
		{"feed that a page announces", "/", func(w *world) {
			w.page("/", `<link rel="alternate" type="application/rss+xml" href="/feed">`)
			w.serve("/feed", "application/rss+xml", "<rss version='2.0'><channel><item><link>{site}"+story(1)+"</link></item></channel></rss>")
		}, stories(1)},
		{"base element", "/", func(w *world) {
			w.page("/", `<base href="/deep/er/">`+list(".."+story(1)))
			w.page("/deep"+story(1), article(1))
		}, map[string]int{"/deep" + story(1): 1}},
		{"page of no known kind", "/", func(w *world) {
			w.page("/", list("/about-us"))
			w.page("/about-us", article(7))
		}, map[string]int{"/about-us": 1}},
		{"redirects", "/old", func(w *world) {
			w.redirect("/old", "/older")
			w.redirect("/older", w.URL+"/list/")
			w.page("/list/", list("/moved"))
			w.redirect("/moved", story(1))
		}, stories(1)},
		{"page without a type", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.serve(story(1), "text/plain", article(1))
		}, stories(1)},
		{"cookie wanted back", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.handle(story(1), func(rw http.ResponseWriter, r *http.Request) {
				if _, err := r.Cookie("seen"); err != nil {
					http.SetCookie(rw, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
					rw.Header().Set("Location", story(1))
					rw.WriteHeader(http.StatusFound)
					return
				}
				fmt.Fprint(rw, article(1))
			})
		}, stories(1)},
		{"host insists on its own order of parameters", "/", func(w *world) {
			w.page("/", list("/read?b=1&a=2"))
			w.redirect("/read?a=2&b=1", "/read?b=1&a=2")
			w.page("/read?b=1&a=2", article(1))
		}, map[string]int{"/read?a=2&b=1": 1}},
		{"nofollow", "/", func(w *world) {
			w.page("/", `<meta name="robots" content="nofollow">`+list(story(1)))
		}, stories()},
		{"noindex is followed and not used", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), `<meta name="robots" content="noindex">`+article(1, story(2)))
		}, stories(2)},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			for n := 1; n <= 3; n++ {
				w.page(story(n), article(n))
			}
			tt.build(w)
			h, report := crawl(t, t.TempDir(), quick(), w.URL+tt.start)
			if d := cmp.Diff(tt.want, h.articles()); d != "" {
				t.Errorf("%s\n%+v\nasked: %s", d, report, w.order)
			}
			if report.New != len(tt.want) || report.Stopped != "nothing due" {
				t.Errorf("report %+v", report)
			}
		})
	}
}

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

// A host whose robots.txt cannot be reached is closed, until it can.
func TestRobotsUnreachable(t *testing.T) {
	w := newWorld(t)
	w.status("/robots.txt", http.StatusServiceUnavailable)
	w.page("/", list())
	dir := t.TempDir()
	if _, report := crawl(t, dir, quick(), w.URL); w.times("/") > 0 || w.times("/robots.txt") != crawler.Tries || report.Failed["robots.txt cannot be reached"] != 1 {
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

func TestNothingOfOtherHosts(t *testing.T) {
	inner := newWorld(t)
	w := newWorld(t)
	w.page("/", list(inner.URL+story(1), "/away", "file:///etc/passwd")+`<link rel="canonical" href="`+inner.URL+`/"><meta http-equiv="refresh" content="0;url=`+inner.URL+`/x">`)
	w.redirect("/away", inner.URL+"/secret")
	w.redirect("/robots.txt", inner.URL+"/robots.txt")
	_, report := crawl(t, t.TempDir(), quick(), w.URL)
	if len(inner.order) > 0 {
		t.Errorf("the other host was asked: %s", inner.order)
	}
	if report.Skipped["other host"] != 3 {
		t.Errorf("skipped %v", report.Skipped)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	w := newWorld(t)
	c := quick()
	c.AllowPrivate, c.Contact = false, "test@example.org"
	_, report := crawl(t, t.TempDir(), c, w.URL)
	if len(w.order) > 0 || report.Fetched > 0 {
		t.Errorf("asked: %s", w.order)
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

// after fails n times, then serves an article.
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

// A host that asks to be left alone for longer than the horizon ends the run,
// and the URL stays queued.
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

func TestIdentity(t *testing.T) {
	canonical := func(to string) string { return `<link rel="canonical" href="` + to + `">` }
	for _, tt := range []struct {
		trap  string
		build func(w *world)
		want  map[string]int
	}{
		{"AMP page beside the page", func(w *world) {
			w.page("/", list("/a-b-post1.amp", story(1)))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
			w.page(story(1), canonical(story(1))+article(1))
		}, stories(1)},
		{"AMP page alone is linked", func(w *world) {
			w.page("/", list("/a-b-post1.amp"))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
			w.page(story(1), article(1))
		}, stories(1)},
		{"page that it calls its own is gone", func(w *world) {
			w.page("/", list("/a-b-post1.amp"))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
		}, map[string]int{"/a-b-post1.amp": 1}},
		{"two that call each other their own", func(w *world) {
			w.page("/", list(story(1), story(2)))
			w.page(story(1), canonical(story(2))+article(1))
			w.page(story(2), canonical(story(1))+article(1))
		}, nil},
		{"all pages call the home page their own", func(w *world) {
			w.page("/", list(story(1), story(2)))
			w.page(story(1), canonical("/")+article(1))
			w.page(story(2), canonical("/")+article(2))
		}, stories(1, 2)},
		{"another host", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), canonical("https://www.vietnamplus.vn"+story(1))+article(1))
		}, stories(1)},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			tt.build(w)
			c := quick()
			c.Concurrency = 1
			h, _ := crawl(t, t.TempDir(), c, w.URL)
			got := h.articles()
			if tt.want == nil && len(got) == 1 {
				return // whichever of the two
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("%s\nasked: %s", d, w.order)
			}
		})
	}
}

func TestTraps(t *testing.T) {
	for _, tt := range []struct {
		trap  string
		build func(w *world)
	}{
		{"days without end", func(w *world) {
			w.endless("/archive/", func(n int) []string { return []string{fmt.Sprintf("/archive/?page=%d", n+1), story(1)} })
		}},
		{"relative by mistake", func(w *world) {
			w.endless("/", func(n int) []string { return []string{"news/politics/"} })
		}},
		{"two ways on from each page", func(w *world) {
			w.endless("/maze-", func(n int) []string { return []string{fmt.Sprintf("/maze-%d", 2*n+1), fmt.Sprintf("/maze-%d", 2*n+2)} })
		}},
		{"one parameter more each time", func(w *world) {
			w.handle("/", func(rw http.ResponseWriter, r *http.Request) { fmt.Fprint(rw, list("/filter?a=1", story(1))) })
			w.any = func(rw http.ResponseWriter, r *http.Request) {
				fmt.Fprint(rw, list(fmt.Sprintf("%s&p%d=1", r.URL.RequestURI(), len(r.URL.RawQuery))))
			}
		}},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			w.page("/", list("/archive/", "/maze-0", "news/politics/", story(1)))
			w.page(story(1), article(1))
			tt.build(w)
			h, report := crawl(t, t.TempDir(), quick(), w.URL)
			if d := cmp.Diff(stories(1), h.articles()); d != "" {
				t.Error(d)
			}
			if len(w.order) > 100 || report.Skipped["trap"] == 0 {
				t.Errorf("asked %d times, skipped %v", len(w.order), report.Skipped)
			}
		})
	}
}

func TestSecondRunAndRecrawl(t *testing.T) {
	w := newWorld(t)
	w.page("/", list("/politics/", story(1)))
	w.page("/politics/", list(story(2)))
	w.page(story(1), article(1))
	w.page(story(2), article(2))
	dir := t.TempDir()
	crawl(t, dir, quick(), w.URL)
	w.forget()
	w.page("/politics/", list(story(2), story(3)))
	w.page(story(3), article(3))
	h, report := crawl(t, dir, quick(), w.URL)
	if d := cmp.Diff(stories(3), h.articles()); d != "" || w.times(story(1))+w.times(story(2)) > 0 || report.New != 1 {
		t.Errorf("second run: %s, asked: %s", d, w.order)
	}

	w.forget()
	c := quick()
	c.Recrawl = true
	h, report = crawl(t, dir, c, w.URL)
	if len(h.articles()) > 0 || report.Unchanged != 5 || report.Fetched != 5 {
		t.Errorf("recrawl: %+v, asked: %s", report, w.order)
	}

	w.page(story(2), strings.Replace(article(2), "Text", "Other text", 1))
	if h, report = crawl(t, dir, c, w.URL); report.Revised != 1 || report.Unchanged != 4 || h.pages[0].Revision != 2 || h.pages[0].Previous == "" {
		t.Errorf("after a change: %+v", report)
	}
	w.page(story(2), strings.Replace(article(2), "Text", "Other text", 1)+"<!-- only the frame changed -->")
	if _, report = crawl(t, dir, c, w.URL); report.Revised != 0 || report.Unchanged != 5 {
		t.Errorf("after a change of the frame: %+v", report)
	}
	w.status(story(2), http.StatusGone)
	if _, report = crawl(t, dir, c, w.URL); report.Failed["status 410"] != 1 {
		t.Errorf("after removal: %+v", report)
	}
}

// A sitemap that says that an article changed makes it due; one that says so of
// all of them at each request does not.
func TestLastmod(t *testing.T) {
	w := newWorld(t)
	entry := func(n int, mod string) string {
		return "<url><loc>{site}" + story(n) + "</loc><lastmod>" + mod + "</lastmod></url>"
	}
	for n := 1; n <= 3; n++ {
		w.page(story(n), article(n))
	}
	past := time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)
	w.serve("/sitemap.xml", "application/xml", "<urlset>"+entry(1, past)+entry(2, past)+entry(3, "2020-01-01")+"</urlset>")
	dir := t.TempDir()
	c := quick()
	c.Since = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	h, report := crawl(t, dir, c, w.URL+"/sitemap.xml")
	if d := cmp.Diff(stories(1, 2), h.articles()); d != "" || report.Skipped["before --since"] != 1 {
		t.Error(d, report)
	}
	w.forget()
	just := time.Now().Add(time.Minute).UTC().Format(time.RFC3339)
	w.serve("/sitemap.xml", "application/xml", "<urlset>"+entry(1, just)+entry(2, past)+"</urlset>")
	if crawl(t, dir, quick(), w.URL+"/sitemap.xml"); w.times(story(1))+w.times(story(2)) != 0 {
		t.Errorf("asked: %s", w.order)
	}
}

func TestPageLimit(t *testing.T) {
	w := newWorld(t)
	var links []string
	for n := 1; n <= 20; n++ {
		links = append(links, story(n))
		w.page(story(n), article(n))
	}
	w.page("/", list(links...))
	dir, c := t.TempDir(), quick()
	c.MaxPages = 5
	if _, report := crawl(t, dir, c, w.URL); report.Fetched != 5 || report.Stopped != "page limit reached" {
		t.Errorf("%+v", report)
	}
	c.MaxPages = 0
	if h, _ := crawl(t, dir, c, w.URL); len(h.articles()) != 16 {
		t.Errorf("the next run got %d articles, want the other 16", len(h.articles()))
	}
}

func TestCancelled(t *testing.T) {
	w := newWorld(t)
	ctx, cancel := context.WithCancel(t.Context())
	w.page("/", list(story(1), story(2), story(3)))
	w.handle(story(1), func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done() // answers nothing until the crawler hangs up
	})
	dir, c := t.TempDir(), quick()
	c.Concurrency = 1
	c.Delay = 50 * time.Millisecond
	f := open(t, dir)
	x, err := crawler.New(f, c)
	if err != nil {
		t.Fatal(err)
	}
	h := &handled{}
	begin := time.Now()
	report, err := x.Run(ctx, []string{w.URL}, h.handle)
	if err != nil || report.Stopped != "interrupted" || time.Since(begin) > 2*time.Second {
		t.Errorf("ended after %v: %v, %+v", time.Since(begin), err, report)
	}
	f.Close()
	for n := 1; n <= 3; n++ {
		w.page(story(n), article(n))
	}
	h, _ = crawl(t, dir, quick(), w.URL)
	if d := cmp.Diff(stories(1, 2, 3), h.articles()); d != "" {
		t.Error("the next run:", d)
	}
}

func TestHandlerEndsTheRun(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1)))
	w.page(story(1), article(1))
	dir := t.TempDir()
	f := open(t, dir)
	x, err := crawler.New(f, quick())
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("index is broken")
	_, err = x.Run(t.Context(), []string{w.URL}, func(_ context.Context, p *crawler.Page) (crawler.Verdict, error) {
		if p.URL == w.URL+"/" {
			return crawler.Verdict{}, nil
		}
		return crawler.Verdict{}, broken
	})
	if !errors.Is(err, broken) {
		t.Fatal(err)
	}
	f.Close()
	if h, report := crawl(t, dir, quick(), w.URL); len(h.articles()) != 1 || report.New != 1 || w.times(story(1)) != 1 {
		t.Errorf("the page is lost, or was not taken from the archive: %+v, asked: %s", report, w.order)
	}
}

func TestCrawlDelay(t *testing.T) {
	w := newWorld(t)
	w.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.15")
	w.page("/", list(story(1), story(2)))
	w.page(story(1), article(1))
	w.page(story(2), article(2))
	begin := time.Now()
	h, _ := crawl(t, t.TempDir(), quick(), w.URL)
	if took := time.Since(begin); took < 3*150*time.Millisecond || len(h.articles()) != 2 {
		t.Errorf("four requests took %v at 0.15 s", took)
	}
}

// One slow host must not hold up another.
func TestHostsRunSideBySide(t *testing.T) {
	slow, fast := newWorld(t), newWorld(t)
	finished := make(chan struct{})
	slow.handle("/", func(rw http.ResponseWriter, r *http.Request) {
		select {
		case <-finished:
		case <-r.Context().Done():
		}
		fmt.Fprint(rw, list())
	})
	fast.page("/", list(story(1)))
	fast.handle(story(1), func(rw http.ResponseWriter, _ *http.Request) {
		close(finished)
		fmt.Fprint(rw, article(1))
	})
	c := quick()
	c.Concurrency = 1
	if h, _ := crawl(t, t.TempDir(), c, slow.URL, fast.URL); len(h.articles()) != 1 {
		t.Errorf("got %v", h.articles())
	}
}

func TestBadConfiguration(t *testing.T) {
	f := open(t, t.TempDir())
	for _, tt := range []struct {
		trap, start, want string
		change            func(*crawler.Config)
	}{
		{"no contact for a public host", "https://news.example/", "--contact", func(*crawler.Config) {}},
		{"no address in the contact", "http://127.0.0.1/", "you@example.org", func(c *crawler.Config) { c.Contact = "me" }},
		{"line break in the contact", "http://127.0.0.1/", "contact", func(c *crawler.Config) { c.Contact = "a@b.example\r\nX: y" }},
		{"negative delay", "http://127.0.0.1/", "negative", func(c *crawler.Config) { c.Delay = -1 }},
		{"bad connect-to", "http://127.0.0.1/", "connect-to", func(c *crawler.Config) { c.ConnectTo = []string{"x"} }},
		{"file", "file:///etc/passwd", "neither http nor https", func(*crawler.Config) {}},
		{"no scheme", "news.example/politics", "https://", func(*crawler.Config) {}},
		{"no start", "", "start", func(*crawler.Config) {}},
	} {
		c := quick()
		tt.change(&c)
		x, err := crawler.New(f, c)
		if err == nil {
			starts := []string{tt.start}
			if tt.start == "" {
				starts = nil
			}
			_, err = x.Run(t.Context(), starts, (&handled{}).handle)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v; want something about %q", tt.trap, err, tt.want)
		}
	}
}

// A host that goes to a private address by --connect-to is none of the public's.
func TestConnectTo(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1)))
	w.page(story(1), article(1))
	c := quick()
	addr, port, _ := strings.Cut(w.host(), ":")
	c.ConnectTo = []string{"news.example:80:" + addr + ":" + port}
	h, _ := crawl(t, t.TempDir(), c, "http://news.example/")
	if len(h.articles()) != 1 || !strings.HasPrefix(h.pages[0].URL, "http://news.example/") {
		t.Errorf("got %v", h.articles())
	}
}
