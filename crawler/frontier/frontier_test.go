package frontier_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/crawler/frontier/frontiertest"
)

const host = "news.example"

var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func open(t testing.TB, dir string) *frontier.Frontier {
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

func link(path string, p frontier.Priority, due time.Duration) frontier.Link {
	return frontier.Link{URL: "https://" + host + path, Host: host, Kind: frontier.Article, Priority: p, Due: now.Add(due)}
}

func add(t testing.TB, f *frontier.Frontier, links ...frontier.Link) int {
	t.Helper()
	n, err := f.Add(t.Context(), links)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func lease(t testing.TB, f *frontier.Frontier, n int, at time.Duration) []frontier.URL {
	t.Helper()
	urls, err := f.Lease(t.Context(), host, n, now.Add(at))
	if err != nil {
		t.Fatal(err)
	}
	return urls
}

func paths(urls []frontier.URL) string {
	var got []string
	for _, u := range urls {
		got = append(got, strings.TrimPrefix(u.URL, "https://"+host))
	}
	return strings.Join(got, " ")
}

func finish(t testing.TB, f *frontier.Frontier, o frontier.Outcome) int64 {
	t.Helper()
	capture, _, err := f.Finish(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return capture
}

func lookup(t testing.TB, f *frontier.Frontier, path string) frontier.URL {
	t.Helper()
	u, ok, err := f.Lookup(t.Context(), "https://"+host+path)
	if err != nil || !ok {
		t.Fatalf("%s: known %v, %v", path, ok, err)
	}
	return u
}

func TestContract(t *testing.T) {
	frontiertest.Run(t, func(t *testing.T) crawler.Frontier { return open(t, t.TempDir()) })
}

// What a process that died had leased is due again for the next.
func TestLeaseOfTheDead(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	add(t, f, link("/a", frontier.Fresh, 0))
	lease(t, f, 1, 0)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if got := paths(lease(t, open(t, dir), 1, 0)); got != "/a" {
		t.Errorf("leased again: %q", got)
	}
}

func TestOutbox(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	add(t, f, link("/a", frontier.Fresh, 0), link("/b", frontier.Fresh, 1))
	var want []frontier.Capture
	for i, u := range lease(t, f, 2, time.Second) {
		c := frontier.Capture{URL: u.URL, File: "x.warc.gz", Offset: int64(100 * i), Status: 200, Kind: frontier.Article, Revision: 1, Hash: "h", Fetched: now.Local()}
		c.ID = finish(t, f, frontier.Outcome{ID: u.ID, State: frontier.Fetched, Kind: frontier.Article, Fetched: now, Capture: &c, Index: "embedded"})
		want = append(want, c)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = open(t, dir)
	got, err := f.Outbox(t.Context(), "embedded", 0, 9)
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
	if other, err := f.Outbox(t.Context(), "http://elastic.example", 0, 9); len(other) > 0 || err != nil {
		t.Errorf("another index gets %v, %v", other, err)
	}
	if last, err := f.LastKept(t.Context(), 1); err != nil || len(last) != 1 || last[0].Offset != 100 {
		t.Errorf("last kept: %+v, %v", last, err)
	}
	if err := f.Delivered(t.Context(), "embedded", want[0].ID); err != nil {
		t.Fatal(err)
	}
	if got, _ = f.Outbox(t.Context(), "embedded", 0, 9); len(got) != 1 || got[0].ID != want[1].ID {
		t.Errorf("after delivery: %+v", got)
	}
	if err := f.Refetch(t.Context(), "embedded", want[1].ID); err != nil {
		t.Fatal(err)
	}
	if n, err := f.Pending(t.Context(), "embedded"); n != 0 || err != nil {
		t.Errorf("%d wait, %v", n, err)
	}
	if u := lookup(t, f, "/b"); u.State != frontier.Queued || u.Due.IsZero() {
		t.Errorf("to be fetched again: %+v", u)
	}
}

func TestLocked(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	_, err := frontier.Open(dir)
	var locked *frontier.LockedError
	if !errors.As(err, &locked) || locked.PID != os.Getpid() || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) || !strings.Contains(err.Error(), dir) {
		t.Errorf("second crawl: %v", err)
	}
	looker, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer looker.Close()
	add(t, f, link("/a", frontier.Fresh, 0))
	if n, err := looker.Count(t.Context(), []string{host}, now); n != 1 || err != nil {
		t.Errorf("a looker sees %d, %v", n, err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
}

func TestBadFolders(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := frontier.Open(filepath.Join(file, "data")); err == nil || !strings.Contains(err.Error(), "--data") {
		t.Errorf("below a file: %v", err)
	}
	damaged := t.TempDir()
	if err := os.WriteFile(filepath.Join(damaged, frontier.File), []byte(strings.Repeat("no database ", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := frontier.Open(damaged); err == nil || !strings.Contains(err.Error(), frontier.File) {
		t.Errorf("damaged: %v", err)
	}
	if _, err := frontier.OpenReadOnly(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("nothing to look at: %v", err)
	}
}

// A write that fails takes none of those with it that are committed together.
func TestGroupsFailApart(t *testing.T) {
	f := open(t, t.TempDir())
	add(t, f, link("/a", frontier.Fresh, 0))
	u := lease(t, f, 1, 0)[0]
	var wg sync.WaitGroup
	for i := range 200 {
		wg.Go(func() {
			if i%10 == 0 { // the outbox refuses a capture of no URL
				_, _, err := f.Finish(t.Context(), frontier.Outcome{ID: u.ID + 1000, State: frontier.Fetched, Capture: &frontier.Capture{}})
				if err == nil {
					t.Error("a capture of no URL was taken")
				}
				return
			}
			if n, err := f.Add(t.Context(), []frontier.Link{link(fmt.Sprint("/", i), frontier.Fresh, 0)}); n != 1 || err != nil {
				t.Errorf("%d added, %v", n, err)
			}
		})
	}
	wg.Wait()
	if n, err := f.Count(t.Context(), []string{host}, now); n != 180 || err != nil {
		t.Errorf("%d queued, %v; want 180", n, err)
	}
}

func TestClosed(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	add(t, f, link("/a", frontier.Fresh, 0))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, frontier.File+"-wal")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the write-ahead log is left behind: %v", err)
	}
	if _, err := f.Add(t.Context(), []frontier.Link{link("/a", frontier.Fresh, 0)}); err == nil {
		t.Error("a closed frontier takes links")
	}
}
