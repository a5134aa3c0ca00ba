// Package indextest is the suite that every index must pass, so that all of
// them answer alike. An index's own test is:
//
//	func TestIndex(t *testing.T) { indextest.Run(t, open) }
//
// Articles and searches are data: data/articles.jsonl and data/searches.json.
// Nothing is assumed of scores but their order where it is clear.
package indextest

import (
	"context"
	"testing"

	"dateline/extract"
	"dateline/index"
)

// Open returns a new, empty index that is closed by the test's Cleanup.
type Open func(t *testing.T) index.Index

// Run runs the suite.
func Run(t *testing.T, open Open) {
	for _, s := range []struct {
		name string
		test func(*testing.T, Open)
	}{
		{"Searches", testSearches},
		{"Meetings", testMeetings},
		{"Combined", testCombined},
		{"LargeQueries", testLargeQueries},
		{"Pages", testPages},
		{"ZeroQuery", testZeroQuery},
		{"Empty", testEmpty},
		{"Options", testOptions},
		{"Stored", testStored},
		{"Revisions", testRevisions},
		{"RevisionsInOneBatch", testRevisionsInOneBatch},
		{"Idempotent", testIdempotent},
		{"Refused", testRefused},
		{"IDs", testIDs},
		{"Long", testLong},
		{"EachStops", testEachStops},
		{"Cancelled", testCancelled},
		{"Concurrent", testConcurrent},
	} {
		t.Run(s.name, func(t *testing.T) { s.test(t, open) })
	}
}

func put(t *testing.T, x index.Index, articles ...extract.Article) {
	t.Helper()
	if err := x.Put(t.Context(), articles); err != nil {
		t.Fatalf("Put: %v", err)
	}
}

func parse(t *testing.T, query string) index.Query {
	t.Helper()
	q, err := index.ParseQuery(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return q
}

func ask(t *testing.T, x index.Index, query string, o index.Options) index.Results {
	t.Helper()
	r, err := x.Search(t.Context(), parse(t, query), o)
	if err != nil {
		t.Fatalf("Search(%s): %v", query, err)
	}
	return r
}

// ids returns all hits of a query in an order.
func ids(t *testing.T, x index.Index, query string, order index.Sort) []string {
	t.Helper()
	return hitIDs(ask(t, x, query, index.Options{Limit: 1000, Sort: order}))
}

func hitIDs(r index.Results) []string {
	list := []string{}
	for _, h := range r.Hits {
		list = append(list, h.Article.ID)
	}
	return list
}

// each returns the ids of all articles that Each gives.
func each(t *testing.T, x index.Index, query string) []string {
	t.Helper()
	list := []string{}
	err := x.Each(context.WithoutCancel(t.Context()), parse(t, query), func(a extract.Article) error {
		list = append(list, a.ID)
		return nil
	})
	if err != nil {
		t.Fatalf("Each(%s): %v", query, err)
	}
	return list
}
