package crawler_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
)

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
	folder := openFolder(t, dir, f)
	x := newCrawler(t, folder, c)
	h := &handled{}
	begin := time.Now()
	report, err := x.Run(ctx, []string{w.URL}, h.handle)
	if err != nil || report.Stopped != "interrupted" || time.Since(begin) > 2*time.Second {
		t.Errorf("ended after %v: %v, %+v", time.Since(begin), err, report)
	}
	folder.Close()
	f.Close()
	for n := 1; n <= 3; n++ {
		w.page(story(n), article(n))
	}
	h, _ = crawl(t, dir, quick(), w.URL)
	if d := cmp.Diff(stories(1, 2, 3), h.articles()); d != "" {
		t.Error("the next run:", d)
	}
}

// A page that was archived and not noted is not asked for again, be it by the
// next run of the process or by another process.
func TestHandlerEndsTheRun(t *testing.T) {
	for _, reopened := range []bool{false, true} {
		w := newWorld(t)
		w.page("/", list(story(1)))
		w.page(story(1), article(1))
		dir := t.TempDir()
		f := open(t, dir)
		folder := openFolder(t, dir, f)
		broken := errors.New("index is broken")
		_, err := newCrawler(t, folder, quick()).Run(t.Context(), []string{w.URL}, func(_ context.Context, p *crawler.Page) (crawler.Verdict, error) {
			if p.URL == w.URL+"/" {
				return crawler.Verdict{}, nil
			}
			return crawler.Verdict{}, broken
		})
		if !errors.Is(err, broken) {
			t.Fatal(err)
		}
		if reopened {
			folder.Close()
			folder = openFolder(t, dir, f)
		}
		h := &handled{}
		report, err := newCrawler(t, folder, quick()).Run(t.Context(), []string{w.URL}, h.handle)
		if err != nil || len(h.articles()) != 1 || report.New != 1 || w.times(story(1)) != 1 {
			t.Errorf("reopened %v: the page is lost, or was not taken from the archive: %v, %+v, asked: %s", reopened, err, report, w.order)
		}
		folder.Close()
		f.Close()
	}
}

// Runs of different hosts go side by side, those of one host one after the other.
func TestRunsShareAFolder(t *testing.T) {
	first, second := newWorld(t), newWorld(t)
	var here atomic.Int32
	both := make(chan struct{})
	meet := func(rw http.ResponseWriter, r *http.Request) { // each waits for the other
		if here.Add(1) == 2 {
			close(both)
		}
		select {
		case <-both:
			fmt.Fprint(rw, article(1))
		case <-r.Context().Done():
		}
	}
	for _, w := range []*world{first, second} {
		w.page("/", list(story(1)))
		w.handle(story(1), meet)
	}
	dir := t.TempDir()
	f := open(t, dir)
	folder := openFolder(t, dir, f)
	defer folder.Close()
	var wg sync.WaitGroup
	for _, start := range []string{first.URL, second.URL, first.URL + "/"} {
		wg.Go(func() {
			if _, err := newCrawler(t, folder, quick()).Run(t.Context(), []string{start}, (&handled{}).handle); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if first.times(story(1)) != 1 || second.times(story(1)) != 1 || first.times("/") != 2 || first.times("/robots.txt") != 1 {
		t.Errorf("asked: %s and %s", first.order, second.order)
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
	dir := t.TempDir()
	folder := openFolder(t, dir, open(t, dir))
	defer folder.Close()
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
		x, err := crawler.New(folder, c)
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
