package crawler_test

import (
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

// A world is one site on loopback that remembers what it was asked for.
type world struct {
	*httptest.Server
	t *testing.T

	mu    sync.Mutex
	pages map[string]http.HandlerFunc // by path and query
	any   http.HandlerFunc            // for all other paths
	asked map[string]int
	order []string
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, pages: map[string]http.HandlerFunc{}, asked: map[string]int{}}
	w.Server = httptest.NewServer(w)
	t.Cleanup(w.Close)
	return w
}

func (w *world) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	path := r.URL.RequestURI()
	w.mu.Lock()
	h := w.pages[path]
	if h == nil {
		h = w.any
	}
	w.asked[path]++
	w.order = append(w.order, path)
	w.mu.Unlock()
	if h == nil {
		http.NotFound(rw, r)
		return
	}
	h(rw, r)
}

func (w *world) host() string { return strings.TrimPrefix(w.URL, "http://") }

// handle serves a path by h from now on.
func (w *world) handle(path string, h http.HandlerFunc) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pages[path] = h
}

// page serves HTML with an entity tag; {site} in it stands for the site's address.
func (w *world) page(path, body string) {
	w.serve(path, "text/html; charset=utf-8", body)
}

func (w *world) serve(path, kind, body string) {
	body = strings.ReplaceAll(body, "{site}", w.URL)
	w.handle(path, func(rw http.ResponseWriter, r *http.Request) {
		tag := fmt.Sprintf(`"%x"`, len(body))
		if r.Header.Get("If-None-Match") == tag {
			rw.WriteHeader(http.StatusNotModified)
			return
		}
		rw.Header().Set("ETag", tag)
		rw.Header().Set("Content-Type", kind)
		fmt.Fprint(rw, body)
	})
}

func (w *world) status(path string, code int) {
	w.handle(path, func(rw http.ResponseWriter, _ *http.Request) { rw.WriteHeader(code) })
}

func (w *world) redirect(path, to string) {
	w.handle(path, func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Location", to)
		rw.WriteHeader(http.StatusFound)
	})
}

// endless serves a page for each path below prefix, which leads to what links
// says of its number, the digits at its end.
func (w *world) endless(prefix string, links func(n int) []string) {
	w.any = func(rw http.ResponseWriter, r *http.Request) {
		uri := r.URL.RequestURI()
		if !strings.HasPrefix(uri, prefix) || uri == "/robots.txt" {
			http.NotFound(rw, r)
			return
		}
		n, _ := strconv.Atoi(uri[strings.LastIndexAny(uri, "-=/")+1:])
		rw.Header().Set("Content-Type", "text/html")
		fmt.Fprint(rw, list(links(n)...))
	}
}

// utf16 writes s in little endian, with its mark.
func utf16(s string) string {
	b := []byte{0xff, 0xfe}
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return string(b)
}

func gzipped(s string) string {
	var b strings.Builder
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

// times returns how often a path was asked for since the last call for it.
func (w *world) times(path string) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.asked[path]
}

func (w *world) forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked, w.order = map[string]int{}, nil
}

func article(n int, links ...string) string {
	return fmt.Sprintf(`<!DOCTYPE html><title>Article %d</title><h1>Article %d</h1><p>Text of number %d.</p>%s`, n, n, n, anchors(links))
}

func anchors(links []string) string {
	var b strings.Builder
	for _, l := range links {
		fmt.Fprintf(&b, "<a href=%q>x</a>\n", l)
	}
	return b.String()
}

func list(links ...string) string { return "<!DOCTYPE html><title>List</title>" + anchors(links) }

func story(n int) string { return fmt.Sprintf("/story-number-post%d.vnp", n) }

// handled keeps what the handler was given: whatever has an h1 is an article.
type handled struct {
	mu    sync.Mutex
	pages []*crawler.Page
}

func (h *handled) handle(_ context.Context, p *crawler.Page) (crawler.Verdict, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pages = append(h.pages, p)
	text := p.Doc.Find("h1, p").Text()
	if p.Doc.Find("h1").Length() == 0 {
		return crawler.Verdict{Reason: "no heading"}, nil
	}
	return crawler.Verdict{Article: true, Hash: text}, nil
}

func (h *handled) paths(kind func(*crawler.Page) bool) map[string]int {
	h.mu.Lock()
	defer h.mu.Unlock()
	got := map[string]int{}
	for _, p := range h.pages {
		if kind(p) {
			got[p.Canonical[strings.Index(p.Canonical[8:], "/")+8:]]++
		}
	}
	return got
}

// articles returns the pages with a heading that were handled, by path, with how often.
func (h *handled) articles() map[string]int {
	return h.paths(func(p *crawler.Page) bool { return p.Doc.Find("h1").Length() > 0 })
}

func quick() crawler.Config {
	c := crawler.Default()
	c.Delay, c.Backoff, c.Timeout, c.AllowPrivate = 0, time.Millisecond, time.Minute, true
	c.Concurrency = 4
	return c
}

func open(t *testing.T, dir string) *frontier.Frontier {
	t.Helper()
	f, err := frontier.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// openFolder opens the archive beside a frontier; it is to be closed before that.
func openFolder(t *testing.T, dir string, f crawler.Frontier) *crawler.Folder {
	t.Helper()
	folder, err := crawler.Open(t.Context(), dir, f)
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func newCrawler(t *testing.T, folder *crawler.Folder, c crawler.Config) *crawler.Crawler {
	t.Helper()
	x, err := crawler.New(folder, c)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// crawl runs one crawl in dir and returns what was handled.
func crawl(t *testing.T, dir string, c crawler.Config, starts ...string) (*handled, crawler.Report) {
	t.Helper()
	f := open(t, dir)
	defer f.Close()
	folder := openFolder(t, dir, f)
	defer folder.Close()
	x := newCrawler(t, folder, c)
	h := &handled{}
	report, err := x.Run(t.Context(), starts, h.handle)
	if err != nil {
		t.Fatal(err)
	}
	return h, report
}
