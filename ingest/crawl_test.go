package ingest_test

import (
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
)

func TestCrawlThenCrawlAgainThenReplay(t *testing.T) {
	dir, s := t.TempDir(), newSite(t, 25)
	ix := openIndex(t, dir)
	r := crawl(t, dir, ix, config(), s.URL)
	if r.New != 25 || r.Duplicates != 0 || len(r.Failed) > 0 {
		t.Errorf("report %+v", r)
	}
	if d := cmp.Diff(all(25, 1), revisions(t, ix)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(all(25, 1), s.fetches()); d != "" {
		t.Error(d)
	}

	if r = crawl(t, dir, ix, config(), s.URL); r.New+r.Revised != 0 {
		t.Errorf("second run: %+v", r)
	}
	if d := cmp.Diff(map[string]int{}, s.fetches()); d != "" {
		t.Error("second run:", d)
	}

	s.change(3, "Goods of another kind were handled at the port of Da Nang in the second quarter, its new director said on June 5.")
	again := config()
	again.Recrawl = true
	if r = crawl(t, dir, ix, again, s.URL); r.New != 0 || r.Revised != 1 {
		t.Errorf("recrawl: %+v", r)
	}
	want := all(25, 1)
	want[path(3)] = 2
	if d := cmp.Diff(want, revisions(t, ix)); d != "" {
		t.Error("recrawl:", d)
	}
	s.Close()

	rebuilt := openIndex(t, t.TempDir())
	counts, err := ingest.New(extractor(), rebuilt, ingest.Options{Data: dir}).Replay(t.Context(), []string{filepath.Join(dir, "archive")})
	if err != nil || counts.New != 25 || counts.Revised != 1 || len(counts.Failed) > 0 {
		t.Errorf("replay: %+v, %v", counts, err)
	}
	if d := cmp.Diff(want, revisions(t, rebuilt)); d != "" {
		t.Error("replay:", d)
	}
}

// What a host reserves is not indexed, neither by the crawl nor by a replay.
func TestReserved(t *testing.T) {
	dir, s := t.TempDir(), newSite(t, 12)
	s.mining = `[{"location":"*post1$","tdm-reservation":0},{"location":"*post1*.vnp$","tdm-reservation":1,"tdm-policy":"https://news.example/terms"}]`
	ix := openIndex(t, dir)
	r := crawl(t, dir, ix, config(), s.URL)
	if r.New != 8 || r.Skipped["text and data mining reserved"] != 4 { // 1, 10, 11 and 12
		t.Errorf("report %+v", r)
	}
	if u := lookup(t, dir, s.URL+path(12)); u.Reason != "text and data mining reserved, terms at https://news.example/terms" {
		t.Errorf("its story: %q", u.Reason)
	}
	rebuilt := openIndex(t, t.TempDir())
	counts, err := ingest.New(extractor(), rebuilt, ingest.Options{Data: dir}).Replay(t.Context(), []string{filepath.Join(dir, "archive")})
	if err != nil || counts.Skipped["text and data mining reserved"] != 4 {
		t.Errorf("replay: %+v, %v", counts, err)
	}
	if d := cmp.Diff(revisions(t, ix), revisions(t, rebuilt)); d != "" {
		t.Error("replay:", d)
	}
}

// Crawls side by side, one of them of a language that the other does not want,
// each bring home their own, and what a crawl before has left.
func TestSideBySide(t *testing.T) {
	dir, first, second := t.TempDir(), newSite(t, 30), newSite(t, 20)
	left := ingest.New(extractor(), broken{openIndex(t, t.TempDir())}, ingest.Options{Data: dir})
	if _, err := left.Crawl(t.Context(), config(), []string{second.URL + path(20)}); !errors.Is(err, errBroken) {
		t.Fatal(err)
	}
	ix := openIndex(t, dir)
	vietnamese := ingest.New(extractor(), ix, ingest.Options{Data: dir, Source: "first", Languages: []string{"vi"}})
	english := ingest.New(extractor(), ix, ingest.Options{Data: dir, Source: "second", Languages: []string{"en"}})
	folder, err := vietnamese.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var reports [2]crawler.Report
	var crawls sync.WaitGroup
	for i, g := range []*ingest.Ingester{vietnamese, english} {
		crawls.Go(func() {
			var err error
			if reports[i], err = g.CrawlInto(t.Context(), folder, config(), []string{[]string{first.URL, second.URL}[i]}); err != nil {
				t.Error(err)
			}
		})
	}
	crawls.Wait()
	if err := folder.Close(); err != nil {
		t.Fatal(err)
	}
	if reports[0].New != 0 || reports[0].Skipped["other language"] != 30 || reports[1].New != 19 {
		t.Errorf("reports %+v", reports)
	}
	if d := cmp.Diff(all(20, 1), revisions(t, ix)); d != "" {
		t.Error(d)
	}
}

// Near-duplicates are indexed and say whose they are.
func TestDuplicates(t *testing.T) {
	dir, s := t.TempDir(), newSite(t, 12)
	s.copies = map[int]int{11: 4, 12: 4}
	ix := openIndex(t, dir)
	if r := crawl(t, dir, ix, config(), s.URL); r.New != 12 || r.Duplicates != 2 || r.Hosts[s.Listener.Addr().String()].Duplicates != 2 {
		t.Errorf("report %+v", r)
	}
	byID, originals := map[string]extract.Article{}, 0
	err := ix.Each(t.Context(), index.Query{Root: index.All{}}, func(a extract.Article) error {
		byID[a.ID] = a
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range byID {
		if a.DuplicateOf == nil {
			originals++
		} else if o := byID[*a.DuplicateOf]; o.Text != a.Text || o.DuplicateOf != nil {
			t.Errorf("%s is said to repeat %s", a.URL, o.URL)
		}
	}
	if originals != 10 {
		t.Errorf("%d originals, want 10", originals)
	}
}

// lookup returns what is known of a URL in a folder that no crawl is on with.
func lookup(t *testing.T, dir, url string) frontier.URL {
	t.Helper()
	f, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	u, ok, err := f.Lookup(t.Context(), url)
	if err != nil || !ok {
		t.Fatalf("%s: known %v, %v", url, ok, err)
	}
	return u
}
