package elastic

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/extract/money"
	"dateline/index"
)

// TestPagesOfACursor reads more articles than a page has, from the start and
// from the middle.
func TestPagesOfACursor(t *testing.T) {
	e := testIndex(t)
	var articles []extract.Article
	var want []string
	for i := range 2*pageSize + 50 {
		articles = append(articles, article(fmt.Sprintf("%04d", i), 1, "same"))
		want = append(want, articles[i].ID)
	}
	if err := e.Put(t.Context(), articles); err != nil {
		t.Fatal(err)
	}
	var got []string
	err := e.Each(t.Context(), index.Query{Root: index.All{}}, func(a extract.Article) error {
		got = append(got, a.ID)
		return nil
	})
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("Each: %v\n%s", err, diff)
	}
	all, err := compile(index.All{})
	if err != nil {
		t.Fatal(err)
	}
	const offset, limit = 120, pageSize + 30
	hits, err := e.slice(t.Context(), all, order(index.ByDate), offset, limit)
	got = nil
	for _, h := range hits {
		got = append(got, h.Source.ID)
	}
	if diff := cmp.Diff(want[offset:offset+limit], got); diff != "" || err != nil {
		t.Errorf("from %d: %v\n%s", offset, err, diff)
	}
}

// TestExactFigures: no figure may pass through binary floating point.
func TestExactFigures(t *testing.T) {
	e := testIndex(t)
	a := article("a", 1, "figures")
	for _, n := range []json.Number{"12345678901234567890.123456789", "0.1", "2300000000.50", "1e400", "9007199254740993"} {
		a.Money = append(a.Money, money.Mention{Amount: n, Currency: "USD"})
	}
	if err := e.Put(t.Context(), []extract.Article{a}); err != nil {
		t.Fatal(err)
	}
	r, err := e.Search(t.Context(), index.Query{Root: index.All{}}, index.Options{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a.Money, r.Hits[0].Article.Money); diff != "" {
		t.Error(diff)
	}
}
