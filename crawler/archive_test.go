package crawler_test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/warc"
)

// records returns the archive's responses and revisits, by path, in order.
func records(t *testing.T, dir, site string) map[string][]string {
	t.Helper()
	got := map[string][]string{}
	for r, err := range warc.After(filepath.Join(dir, crawler.ArchiveDir), "", warc.Position{}) {
		if err != nil {
			t.Fatal(err)
		}
		path := strings.TrimPrefix(r.TargetURI(), site)
		got[path] = append(got[path], r.Type())
	}
	return got
}

func TestArchive(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1), story(2)))
	w.page(story(1), article(1))
	w.page(story(2), `<meta name="robots" content="noarchive">`+article(2))
	dir, c := t.TempDir(), quick()
	crawl(t, dir, c, w.URL)
	c.Recrawl = true
	crawl(t, dir, c, w.URL)
	want := map[string][]string{"/": {"response", "revisit"}, story(1): {"response", "revisit"}}
	if d := cmp.Diff(want, records(t, dir, w.URL)); d != "" {
		t.Error(d)
	}

	f := open(t, dir)
	captures, err := f.Captures(t.Context(), w.URL+story(1))
	if err != nil || len(captures) != 1 {
		t.Fatal(captures, err)
	}
	p, err := crawler.ReadCapture(dir, captures[0])
	if err != nil || string(p.Body) != article(1) || p.URL != w.URL+story(1) || !p.Fetched.Equal(captures[0].Fetched) || p.Revision != 1 {
		t.Errorf("read back: %+v, %v", p, err)
	}
	captures, err = f.Captures(t.Context(), w.URL+story(2))
	if err != nil || len(captures) != 1 || captures[0].File != "" {
		t.Errorf("not to be kept: %+v, %v", captures, err)
	}
	if _, err := crawler.ReadCapture(dir, captures[0]); err == nil {
		t.Error("what was not kept is read back")
	}
}

// Pages in old charsets and packed are archived as they came and read back as they were used.
func TestArchiveKeepsWhatCame(t *testing.T) {
	w := newWorld(t)
	w.serve("/sitemap.xml.gz", "application/gzip", gzipped("<urlset><url><loc>"+w.URL+story(1)+"</loc></url></urlset>"))
	w.serve(story(1), "text/html; charset=iso-8859-1", "<!DOCTYPE html><h1>Caf\xe9</h1>")
	dir := t.TempDir()
	h, _ := crawl(t, dir, quick(), w.URL+"/sitemap.xml.gz")
	if len(h.pages) != 1 || !strings.Contains(string(h.pages[0].Body), "Café") {
		t.Fatalf("handled: %v", h.pages)
	}
	if got := slices.Sorted(maps.Keys(records(t, dir, w.URL))); len(got) != 2 {
		t.Errorf("archived: %s", got)
	}
	captures, err := open(t, dir).Captures(t.Context(), w.URL+story(1))
	if err != nil {
		t.Fatal(err)
	}
	p, err := crawler.ReadCapture(dir, captures[0])
	if err != nil || string(p.Body) != string(h.pages[0].Body) {
		t.Errorf("read back: %q, %v", p.Body, err)
	}
}
