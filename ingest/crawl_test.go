package ingest_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

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
