package frontier_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/markusmobius/go-dateparser"

	"dateline/crawler/frontier"
)

// oldDatabase makes a database as the version before the column for the time of
// publication made it, with a page that was fetched.
func oldDatabase(t *testing.T) (dir string) {
	t.Helper()
	schema, err := os.ReadFile("testdata/schema-1.sql")
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	db, err := sql.Open("sqlite", filepath.Join(dir, frontier.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, query := range []string{"PRAGMA journal_mode = WAL", string(schema), `INSERT INTO url
		(url, host, kind, priority, due, lease, state, etag, last_modified, fetched, revision, hash, body, found)
		VALUES ('https://news.example/a', 'news.example', 'article', 4, 1, 1, 'fetched', '"e"', 'm', 1, 1, 'h', 'b', 1)`} {
		if _, err := db.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func moment(t *testing.T, s string) dateparser.Moment {
	t.Helper()
	m, err := dateparser.ParseMoment(s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// A database of an older version is looked at as it is, and completed by the
// first crawl.
func TestOldDatabase(t *testing.T) {
	dir := oldDatabase(t)
	looker, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	if u := lookup(t, looker, "/a"); u.Revision != 1 || !u.Published.IsZero() {
		t.Errorf("looked at: %+v", u)
	}
	if err := looker.Close(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2026-02-28T08:00:00+07:00", "2026-03-01T08:00:00+07:00"} { // opened when it is old, and when it is not
		f := open(t, dir)
		l := link("/a", frontier.Rest, 0)
		l.Published = moment(t, want)
		add(t, f, l)
		if u := lookup(t, f, "/a"); u.Published.String() != want || u.Revision != 1 || u.Hash != "h" || u.State != frontier.Fetched || u.ETag != "" {
			t.Errorf("crawled on: %+v", u)
		}
		if got := lease(t, f, 1, 0); len(got) != 1 || got[0].Published.String() != want {
			t.Errorf("leased: %+v", got)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if looker, err = frontier.OpenReadOnly(dir); err != nil {
		t.Fatal(err)
	}
	defer looker.Close()
	if u := lookup(t, looker, "/a"); u.Published.IsZero() {
		t.Errorf("looked at after: %+v", u)
	}
}
