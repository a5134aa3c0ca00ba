package ingest_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/crawler"
	"dateline/crawler/robots"
	"dateline/extract"
	"dateline/index"
	"dateline/index/sqlite"
	"dateline/ingest"
)

var extractor = sync.OnceValue(func() *extract.Extractor {
	x, err := extract.New(extract.Config{})
	if err != nil {
		panic(err)
	}
	return x
})

// A site serves n articles in the new layout of VietnamPlus, ten a page.
type site struct {
	*httptest.Server
	n int

	mu    sync.Mutex
	asked map[string]int
	texts map[int]string // of articles that changed

	copies map[int]int // articles that say what another says
	mining string      // what is said of text and data mining
	hook   func()      // called for each request
}

func newSite(t *testing.T, n int) *site {
	s := &site{n: n, asked: map[string]int{}, texts: map[int]string{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *site) onRequest(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hook = f
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked[r.URL.RequestURI()]++
	hook := s.hook
	s.mu.Unlock()
	if hook != nil {
		hook()
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	var n, page int
	switch _, err := fmt.Sscanf(r.URL.Path, "/port-handles-more-cargo-post%d.vnp", &n); {
	case err == nil && n <= s.n:
		fmt.Fprint(w, s.article(n))
	case r.URL.Path == robots.MiningPath && s.mining != "":
		fmt.Fprint(w, s.mining)
	case r.URL.Path == "/":
		_, _ = fmt.Sscanf(r.URL.RawQuery, "page=%d", &page)
		s.list(w, max(1, page))
	default:
		http.NotFound(w, r)
	}
}

func (s *site) list(w http.ResponseWriter, page int) {
	for n := 10*page - 9; n <= min(10*page, s.n); n++ {
		fmt.Fprintf(w, `<article><a href="/port-handles-more-cargo-post%d.vnp">%d</a></article>`, n, n)
	}
	if 10*page < s.n {
		fmt.Fprintf(w, `<a rel="next" href="/?page=%d">next</a>`, page+1)
	}
}

func (s *site) article(n int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if of, ok := s.copies[n]; ok {
		n = of
	}
	text := s.texts[n]
	if text == "" {
		text = fmt.Sprintf("The port of Hai Phong handled %d million tonnes of goods in the first quarter, up 8 percent, its director said on March 3.", n)
	}
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>Port handles %[1]d million tonnes</title>
<meta property="article:published_time" content="2026-03-04T08:00:00+07:00"><meta property="og:type" content="article"></head><body>
<h1 class="article__title cms-title">Port handles %[1]d million tonnes</h1>
<div class="article__body zce-content-body cms-body" itemprop="articleBody"><p>Hai Phong (VNA) – %[2]s</p>
<p>Of these, the café said, containers made up %[3]s. The operator will spend 2.3 billion USD on new berths by 2030, according to its plan for the region.</p>
</div></body></html>`, n, text, cargo(n))
}

// cargo is a list of goods that differs from number to number in most of its words.
func cargo(n int) string {
	goods := strings.Fields("rice coal timber steel fish coffee pepper rubber tea cement glass paper oil salt sugar cotton silk copper tin zinc")
	var list []string
	for i := range 30 {
		list = append(list, fmt.Sprintf("%d boxes of %s", 1000+n*(i+3), goods[(n*(i+1)+i*i)%len(goods)]))
	}
	return strings.Join(list, ", ")
}

func (s *site) change(n int, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.texts[n] = text
}

// fetches returns how often each article was asked for, and forgets it.
func (s *site) fetches() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	got := map[string]int{}
	for path, n := range s.asked {
		if strings.Contains(path, "-post") {
			got[path] = n
		}
	}
	s.asked = map[string]int{}
	return got
}

func config() crawler.Config {
	c := crawler.Default()
	c.Delay, c.Backoff, c.Concurrency, c.AllowPrivate = 0, time.Millisecond, 8, true
	return c
}

func openIndex(t testing.TB, dir string) index.Index {
	t.Helper()
	ix, err := sqlite.Open(filepath.Join(dir, "index.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// revisions returns the articles in the index, by path, with their revision.
func revisions(t *testing.T, ix index.Index) map[string]int {
	t.Helper()
	got := map[string]int{}
	err := ix.Each(context.Background(), index.Query{Root: index.All{}}, func(a extract.Article) error {
		_, path, _ := strings.Cut(strings.TrimPrefix(a.CanonicalURL, "http://"), "/")
		if got["/"+path] > 0 {
			t.Errorf("/%s is in the index twice", path)
		}
		got["/"+path] = a.Revision
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func path(n int) string { return fmt.Sprintf("/port-handles-more-cargo-post%d.vnp", n) }

// all is n articles, each with the same number.
func all(n, value int) map[string]int {
	m := map[string]int{}
	for i := 1; i <= n; i++ {
		m[path(i)] = value
	}
	return m
}

func crawl(t *testing.T, dir string, ix index.Index, c crawler.Config, start string) crawler.Report {
	t.Helper()
	report, err := ingest.New(extractor(), ix, ingest.Options{Data: dir}).Crawl(t.Context(), c, []string{start})
	if err != nil {
		t.Fatal(err)
	}
	return report
}
