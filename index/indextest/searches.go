package indextest

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
)

func testSearches(t *testing.T, open Open) { testData(t, open(t), "articles", "searches") }

// testMeetings asks what the two articles that dateline began with must answer.
func testMeetings(t *testing.T, open Open) { testData(t, open(t), "meetings", "meetings") }

func testData(t *testing.T, x index.Index, articles, questions string) {
	all := Articles(articles)
	put(t, x, all...)
	for _, s := range Searches(questions) {
		t.Run(s.Trap, func(t *testing.T) {
			testHits(t, x, s)
			testAscending(t, x, s, all)
			testRelevance(t, x, s)
			if s.Facets != nil {
				testFacets(t, x, s)
			}
		})
	}
}

func testHits(t *testing.T, x index.Index, s Search) {
	r := ask(t, x, s.Query, index.Options{Limit: 1000, Sort: index.ByDate})
	if diff := cmp.Diff(s.IDs, hitIDs(r)); diff != "" {
		t.Errorf("%s by date (-want +got)\n%s", s.Query, diff)
	}
	if r.Total != len(s.IDs) {
		t.Errorf("%s: total %d, want %d", s.Query, r.Total, len(s.IDs))
	}
	if diff := cmp.Diff(s.IDs, each(t, x, s.Query)); diff != "" {
		t.Errorf("%s: Each (-want +got)\n%s", s.Query, diff)
	}
}

// testAscending wants the oldest first, those of one moment by id and the
// undated last.
func testAscending(t *testing.T, x index.Index, s Search, all []extract.Article) {
	moments := map[string]int64{}
	for i := range all {
		if moment, dated := index.Moment(&all[i]); dated {
			moments[all[i].ID] = moment
		}
	}
	want := slices.Clone(s.IDs)
	slices.SortStableFunc(want, func(a, b string) int {
		ma, dated := moments[a]
		mb, datedToo := moments[b]
		switch {
		case dated && datedToo:
			return int(ma - mb)
		case dated:
			return -1
		case datedToo:
			return 1
		}
		return 0
	})
	if diff := cmp.Diff(want, ids(t, x, s.Query, index.ByDateAsc)); diff != "" {
		t.Errorf("%s, oldest first (-want +got)\n%s", s.Query, diff)
	}
}

// testRelevance wants the same hits, scores that fall, and the first ones in
// the order that the data ask for.
func testRelevance(t *testing.T, x index.Index, s Search) {
	r := ask(t, x, s.Query, index.Options{Limit: 1000})
	got := hitIDs(r)
	for i := 1; i < len(r.Hits); i++ {
		if r.Hits[i].Score > r.Hits[i-1].Score {
			t.Errorf("%s: score %g of %s stands after %g", s.Query, r.Hits[i].Score, got[i], r.Hits[i-1].Score)
		}
	}
	if len(got) >= len(s.First) && !slices.Equal(got[:len(s.First)], s.First) {
		t.Errorf("%s: first by relevance %v, want %v", s.Query, got, s.First)
	}
	slices.Sort(got)
	if diff := cmp.Diff(slices.Sorted(slices.Values(s.IDs)), got); diff != "" && len(got)+len(s.IDs) > 0 {
		t.Errorf("%s by relevance (-want +got)\n%s", s.Query, diff)
	}
}

// testFacets asks for the counts alone, which must be as with hits.
func testFacets(t *testing.T, x index.Index, s Search) {
	var o index.Options
	want := map[string][]index.Count{}
	for name, pairs := range s.Facets {
		o.Facets = append(o.Facets, name)
		want[name] = []index.Count{}
		for _, p := range pairs {
			want[name] = append(want[name], count(t, p))
		}
	}
	r := ask(t, x, s.Query, o)
	if diff := cmp.Diff(want, r.Facets); diff != "" {
		t.Errorf("%s: facets (-want +got)\n%s", s.Query, diff)
	}
	if len(r.Hits) > 0 || r.Total != len(s.IDs) {
		t.Errorf("%s: %d hits and total %d, want 0 and %d", s.Query, len(r.Hits), r.Total, len(s.IDs))
	}
}

func count(t *testing.T, pair json.RawMessage) (c index.Count) {
	t.Helper()
	if err := json.Unmarshal(pair, &[]any{&c.Value, &c.Articles}); err != nil {
		t.Fatalf("facet %s: %v", pair, err)
	}
	return c
}

// testPages wants the pages of a list to be the list, in every order.
func testPages(t *testing.T, open Open) {
	x := open(t)
	put(t, x, Articles("articles")...)
	for _, tt := range []struct {
		query string
		order index.Sort
	}{
		{"*", index.ByDate}, {"*", index.ByDateAsc}, {"swimmer", index.ByRelevance}, {"the", ""}, {"country:VN", ""},
	} {
		want := ids(t, x, tt.query, tt.order)
		var got []string
		for len(got) < len(want) {
			o := index.Options{Limit: 3, Offset: len(got), Sort: tt.order}
			page := hitIDs(ask(t, x, tt.query, o))
			if len(page) == 0 {
				break
			}
			got = append(got, page...)
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) < 4 {
			t.Errorf("%s %s in pages of 3 (-want +got)\n%s", tt.query, tt.order, diff)
		}
	}
}

// testZeroQuery asks for every article.
func testZeroQuery(t *testing.T, open Open) {
	x := open(t)
	put(t, x, blank("a"), blank("b"))
	r, err := x.Search(t.Context(), index.Query{}, index.Options{Limit: 1})
	if err != nil || r.Total != 2 || len(r.Hits) != 1 {
		t.Errorf("the zero query finds %d articles (%v), want 2", r.Total, err)
	}
	if a := blank("a"); !(index.Query{}).Matches(&a) {
		t.Error("the zero query does not match an article")
	}
}

func testEmpty(t *testing.T, open Open) {
	x := open(t)
	r := ask(t, x, "*", index.Options{Limit: 10, Facets: index.FacetNames})
	if r.Total != 0 || len(r.Hits) != 0 || len(r.Facets) != len(index.FacetNames) {
		t.Errorf("an empty index answers %+v", r)
	}
	if got := each(t, x, "-rice"); len(got) != 0 {
		t.Errorf("an empty index gives %v", got)
	}
	put(t, x)
}

func testOptions(t *testing.T, open Open) {
	x := open(t)
	put(t, x, Articles("articles")...)
	if got := hitIDs(ask(t, x, "*", index.Options{Limit: 5, Offset: 32})); len(got) != 0 {
		t.Errorf("after the last hit come %v", got)
	}
	r := ask(t, x, "swimmer", index.Options{Limit: 1, Offset: 20_000})
	if r.Total != 4 || len(r.Hits) != 0 {
		t.Errorf("far after the last hit: total %d, %d hits", r.Total, len(r.Hits))
	}
	r = ask(t, x, "*", index.Options{Facets: []string{"section", "section"}, FacetSize: 2})
	want := map[string][]index.Count{"section": {{Value: "Business", Articles: 7}, {Value: "Environment", Articles: 5}}}
	if diff := cmp.Diff(want, r.Facets); diff != "" {
		t.Errorf("the two most frequent sections (-want +got)\n%s", diff)
	}
	for _, o := range []index.Options{
		{Limit: -1}, {Offset: -1}, {Sort: "age"}, {Facets: []string{"colour"}}, {FacetSize: -1},
	} {
		if _, err := x.Search(t.Context(), parse(t, "*"), o); err == nil {
			t.Errorf("options %+v are no mistake", o)
		}
	}
}
