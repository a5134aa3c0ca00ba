package ingest_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"dateline/crawler/robots"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
)

// newLong serves an article of three pages, each of which says in its template
// that the first is its own address, and a sitemap that lists the second alone.
func newLong(t *testing.T) (site *httptest.Server, change func(text string)) {
	ending := "The last berth opens in 2030, the board said."
	texts := func() []string {
		return []string{"Hai Phong (VNA) – The port has a long history, which began with one pier of wood.",
			"In the second century of its life it grew to the largest in the region, with cranes and railways.", ending}
	}
	site = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		part := 1
		_, _ = fmt.Sscanf(r.URL.RawQuery, "page=%d", &part)
		switch {
		case r.URL.Path == "/sitemap.xml":
			fmt.Fprintf(w, "<urlset><url><loc>http://%s%s?page=2</loc></url></urlset>", r.Host, path(1))
		case r.URL.Path == path(1) && part <= 3:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!DOCTYPE html><html lang="en"><head><title>The story of a port</title>
<link rel="canonical" href="http://%[1]s%[2]s"><meta property="article:published_time" content="2026-03-04T08:00:00+07:00"></head><body>
<h1 class="article__title cms-title">The story of a port</h1>
<div class="article__body zce-content-body cms-body" itemprop="articleBody"><p>%[3]s</p><p>Ships of %[4]d flags call there in a year, and %[4]d pilots guide them through the shallow waters of the bay.</p></div>
<div><a href="%[2]s">1</a> <a href="%[2]s?page=2">2</a> <a href="%[2]s?page=3">3</a></div></body></html>`, r.Host, path(1), texts()[part-1], 40+part)
		case r.URL.Path == robots.MiningPath:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(site.Close)
	return site, func(text string) { ending = text }
}

// one returns the only article of the index.
func one(t *testing.T, ix index.Index) (a extract.Article) {
	t.Helper()
	n := 0
	err := ix.Each(t.Context(), index.Query{Root: index.All{}}, func(got extract.Article) error {
		a = got
		n++
		return nil
	})
	if err != nil || n != 1 {
		t.Fatalf("%d articles, %v", n, err)
	}
	return a
}

func checkLong(t *testing.T, when string, a extract.Article, site, ending string) {
	t.Helper()
	if a.URL != site+path(1) || a.CanonicalURL != a.URL || !strings.HasPrefix(a.Text, "Hai Phong") || !strings.Contains(a.Text, "In the second century") ||
		strings.Index(a.Text, ending) < strings.Index(a.Text, "In the second century") || a.Dateline == nil {
		t.Errorf("%s: %s, %s: %q", when, a.URL, a.CanonicalURL, a.Text)
	}
}

// The pages of one article become one document, in whatever order they come,
// whichever of them is found, and when a later one changes.
func TestParts(t *testing.T) {
	site, change := newLong(t)
	dir, start := t.TempDir(), []string{site.URL + "/sitemap.xml"}
	left := ingest.New(extractor(), broken{openIndex(t, t.TempDir())}, ingest.Options{Data: dir})
	if _, err := left.Crawl(t.Context(), config(), start); !errors.Is(err, errBroken) {
		t.Fatalf("an index that takes nothing: %v", err)
	}
	ix := openIndex(t, dir)
	g := ingest.New(extractor(), ix, ingest.Options{Data: dir})
	if _, err := g.Crawl(t.Context(), config(), start); err != nil {
		t.Fatal(err)
	}
	checkLong(t, "crawled, and what was left", one(t, ix), site.URL, "The last berth")

	change("The last berth opens in 2033, the board said.")
	again := config()
	again.Recrawl = true
	r, err := g.Crawl(t.Context(), again, start)
	if err != nil {
		t.Fatal(err)
	}
	changed := one(t, ix)
	checkLong(t, "changed", changed, site.URL, "The last berth opens in 2033")
	if changed.Revision != 2 || r.New != 0 {
		t.Errorf("changed: revision %d, %+v", changed.Revision, r.Counts)
	}

	rebuilt := openIndex(t, t.TempDir())
	counts, err := ingest.New(extractor(), rebuilt, ingest.Options{}).Replay(t.Context(), []string{filepath.Join(dir, "archive")})
	if err != nil || counts.New != 1 {
		t.Errorf("replayed: %+v, %v", counts, err)
	}
	if a := one(t, rebuilt); a.Text != changed.Text || a.ID != changed.ID || a.Revision != changed.Revision {
		t.Errorf("replayed: revision %d, %q\nwant %d, %q", a.Revision, a.Text, changed.Revision, changed.Text)
	}
}
