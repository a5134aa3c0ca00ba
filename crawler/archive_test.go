package crawler_test

import (
	"database/sql"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/frontier"
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

// Pages that were archived before one that was noted, and not noted themselves,
// are taken in all the same; damage among them is passed over.
func TestLeftBehind(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1), story(2)))
	w.page(story(1), article(1))
	w.page(story(2), article(2))
	dir, c := t.TempDir(), quick()
	crawl(t, dir, c, w.URL)
	forget(t, dir, w.URL+story(1))
	if h, report := crawl(t, dir, c, w.URL); w.times(story(1)) != 1 || len(h.articles()) != 1 || report.New != 1 {
		t.Errorf("asked %d times, %+v", w.times(story(1)), report)
	}
	forget(t, dir, w.URL+story(1))
	damage(t, dir, captureOf(t, dir, w.URL+story(2)))
	if h, _ := crawl(t, dir, c, w.URL); len(h.articles()) != 1 {
		t.Errorf("beside damage: %v", h.articles())
	}
}

// forget makes the frontier forget that a URL was fetched, as a kill before its
// transaction would.
func forget(t *testing.T, dir, url string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, frontier.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, query := range []string{
		"DELETE FROM outbox WHERE capture IN (SELECT c.id FROM capture c JOIN url u ON u.id = c.url WHERE u.url = ?)",
		"DELETE FROM capture WHERE url = (SELECT id FROM url WHERE url = ?)",
		"UPDATE url SET state = 'queued', due = 0, fetched = NULL, revision = 0, hash = '', body = '', etag = '' WHERE url = ?",
	} {
		if _, err := db.Exec(query, url); err != nil {
			t.Fatal(err)
		}
	}
}

func captureOf(t *testing.T, dir, url string) frontier.Capture {
	t.Helper()
	f := open(t, dir)
	defer f.Close()
	captures, err := f.Captures(t.Context(), url)
	if err != nil || len(captures) == 0 {
		t.Fatal(captures, err)
	}
	return captures[0]
}

// damage overwrites the beginning of a captured record.
func damage(t *testing.T, dir string, c frontier.Capture) {
	t.Helper()
	file, err := os.OpenFile(filepath.Join(dir, crawler.ArchiveDir, c.File), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteAt([]byte("damage"), c.Offset); err != nil {
		t.Fatal(err)
	}
}
