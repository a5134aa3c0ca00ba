package index_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
	"dateline/index/indextest"
)

// TestMatches holds the meaning of a query in Go against the suite's data.
func TestMatches(t *testing.T) {
	for articles, searches := range map[string]string{"articles": "searches", "meetings": "meetings"} {
		for _, s := range indextest.Searches(searches) {
			q, err := index.ParseQuery(s.Query)
			if err != nil {
				t.Fatalf("%s: %v", s.Query, err)
			}
			want := slices.Sorted(slices.Values(s.IDs))
			if diff := cmp.Diff(want, matching(q, indextest.Articles(articles))); diff != "" {
				t.Errorf("%s: %s (-want +got)\n%s", s.Trap, s.Query, diff)
			}
		}
	}
}

func matching(q index.Query, articles []extract.Article) (ids []string) {
	for i := range articles {
		if q.Matches(&articles[i]) {
			ids = append(ids, articles[i].ID)
		}
	}
	slices.Sort(ids)
	return ids
}
