package indextest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/extract/money"
	"dateline/extract/text"
	"dateline/index"
)

// testStored wants every article back as it was put.
func testStored(t *testing.T, open Open) {
	x := open(t)
	articles := append(Articles("articles"), Articles("meetings")...)
	put(t, x, articles...)
	want := map[string]extract.Article{}
	for _, a := range articles {
		want[a.ID] = a
	}
	err := x.Each(t.Context(), parse(t, "*"), func(a extract.Article) error {
		if diff := cmp.Diff(want[a.ID], a); diff != "" {
			t.Errorf("%s (-put +got)\n%s", a.ID, diff)
		}
		delete(want, a.ID)
		return nil
	})
	if err != nil || len(want) > 0 {
		t.Errorf("Each: %v, without %d articles", err, len(want))
	}
	hit := ask(t, x, "Nobody OR regatta", index.Options{Limit: 1}).Hits[0].Article
	if diff := cmp.Diff(find(articles, hit.ID), hit); diff != "" {
		t.Errorf("hit (-put +got)\n%s", diff)
	}
}

func find(articles []extract.Article, id string) extract.Article {
	for _, a := range articles {
		if a.ID == id {
			return a
		}
	}
	return extract.Article{}
}

// version returns a revision of one article; word is its only own word, and
// its only amount of money is amount.
func version(revision int, word, amount string) extract.Article {
	a := blank("article")
	a.Revision, a.Title, a.Section = revision, word+" report", word
	a.Text = "The " + word + " cost " + amount + " USD."
	a.Money = []money.Mention{{Mark: text.Mark{Surface: amount + " USD"}, Amount: json.Number(amount), Currency: "USD"}}
	return a
}

// testRevisions wants the highest revision, and nothing left of the others.
func testRevisions(t *testing.T, open Open) {
	x := open(t)
	put(t, x, version(2, "pear", "20"))
	wantVersion(t, x, "pear", "20")
	put(t, x, version(1, "apple", "10"))
	wantVersion(t, x, "pear", "20")
	put(t, x, version(2, "quince", "25"))
	wantVersion(t, x, "quince", "25")
	put(t, x, version(10, "plum", "30"))
	wantVersion(t, x, "plum", "30")
	put(t, x, version(9, "fig", "35"))
	wantVersion(t, x, "plum", "30")
}

func testRevisionsInOneBatch(t *testing.T, open Open) {
	x := open(t)
	put(t, x, version(1, "apple", "10"), version(3, "pear", "20"), version(2, "fig", "35"))
	wantVersion(t, x, "pear", "20")
	put(t, x, version(3, "quince", "25"), version(3, "plum", "30"))
	wantVersion(t, x, "plum", "30")
}

func wantVersion(t *testing.T, x index.Index, word, amount string) {
	t.Helper()
	for _, w := range []string{"apple", "pear", "quince", "plum", "fig"} {
		for _, query := range []string{w, "title:" + w, "section:" + w} {
			if got := ask(t, x, query, index.Options{}).Total; got != one(w == word) {
				t.Errorf("where %s is stored, %s finds %d", word, query, got)
			}
		}
	}
	for _, n := range []string{"10", "20", "25", "30", "35"} {
		if got := ask(t, x, "money:"+n, index.Options{}).Total; got != one(n == amount) {
			t.Errorf("where %s is stored, money:%s finds %d", word, n, got)
		}
	}
	want := []index.Count{{Value: word, Articles: 1}}
	r := ask(t, x, "*", index.Options{Limit: 9, Facets: []string{"section"}})
	if diff := cmp.Diff(want, r.Facets["section"]); diff != "" || r.Total != 1 {
		t.Errorf("total %d, want 1; sections (-want +got)\n%s", r.Total, diff)
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func testIdempotent(t *testing.T, open Open) {
	x := open(t)
	for range 3 {
		put(t, x, Articles("articles")...)
	}
	r := ask(t, x, "*", index.Options{Facets: []string{"month"}})
	if want := len(Articles("articles")); r.Total != want {
		t.Errorf("put three times: %d articles, want %d", r.Total, want)
	}
	if got := ask(t, x, "money:*", index.Options{}).Total; got != 6 {
		t.Errorf("put three times: %d articles with money, want 6", got)
	}
}

// testRefused wants the bad articles named and the good ones stored.
func testRefused(t *testing.T, open Open) {
	x := open(t)
	long := strings.Repeat("x", index.MaxID+1)
	negative := blank("negative")
	negative.Revision = -1
	batch := []extract.Article{blank("good-1"), blank(""), blank(long), negative, blank("bad\xff"), blank("good-2")}
	var refused *index.PutError
	if err := x.Put(t.Context(), batch); !errors.As(err, &refused) {
		t.Fatalf("Put: %v, want a PutError", err)
	}
	var names []string
	for _, id := range []string{"", long, "negative", "bad\xff"} {
		if refused.Refused[id] == nil {
			names = append(names, fmt.Sprintf("%.10q", id))
		}
	}
	if len(names) > 0 || len(refused.Refused) != 4 {
		t.Errorf("refused %v; not refused: %v", refused, names)
	}
	if diff := cmp.Diff([]string{"good-1", "good-2"}, ids(t, x, "*", "")); diff != "" {
		t.Errorf("stored (-want +got)\n%s", diff)
	}
}

// testIDs wants ids back byte for byte, whatever they are made of.
func testIDs(t *testing.T, open Open) {
	x := open(t)
	want := []string{
		" ", "\"", "%2F", "*", "..", "/", "/a/../b", "A", "_doc", "_id", "a", "a b", "a\nb", "a\tb", "http://news.example/?q=1&b=2#c",
		strings.Repeat("z", index.MaxID), "{\"id\":1}", "Đà Nẵng", "é", "e\u0301", "日本", "😀",
	}
	for _, id := range want {
		put(t, x, blank(id))
		put(t, x, blank(id))
	}
	got := map[string]bool{}
	for _, id := range ids(t, x, "*", "") {
		got[id] = true
	}
	for _, id := range want {
		if !got[id] {
			t.Errorf("id %.40q is not found again", id)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d articles, want %d", len(got), len(want))
	}
}

// testLong stores 3 MB of text with a word at either end and 500 amounts.
func testLong(t *testing.T, open Open) {
	x := open(t)
	a := blank("long")
	a.Text = "alpha " + strings.Repeat("The committee met in the hall and spoke of rice. ", 60_000) + "omega"
	for i := range 500 {
		a.Money = append(a.Money, money.Mention{Mark: text.Mark{Surface: "x"}, Amount: json.Number(fmt.Sprint(i)), Currency: "USD"})
	}
	put(t, x, a)
	for query, want := range map[string]int{
		"alpha omega": 1, `"rice omega"`: 1, "alpha near/5 omega": 0, `"alpha omega"`: 0, "money:499 USD": 1, "money:500 USD": 0,
	} {
		r := ask(t, x, query, index.Options{Limit: 1})
		if r.Total != want {
			t.Errorf("%s: %d hits, want %d", query, r.Total, want)
		}
		if want == 1 && len(r.Hits[0].Article.Text) != len(a.Text) {
			t.Errorf("%s: text of %d bytes, want %d", query, len(r.Hits[0].Article.Text), len(a.Text))
		}
	}
}
