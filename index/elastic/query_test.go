package elastic

import (
	"slices"
	"strings"
	"testing"

	"dateline/extract"
	"dateline/index"
)

// TestSearchAtTheLimits asks the node what the query language allows at most.
func TestSearchAtTheLimits(t *testing.T) {
	e := testIndex(t)
	if err := e.Put(t.Context(), []extract.Article{article("a", 1, "rice port"), article("b", 1, "coffee")}); err != nil {
		t.Fatal(err)
	}
	around := func(open, inner, close string, n int) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(close, n)
	}
	for _, test := range []struct {
		name, query string
		want        int
	}{
		{"parentheses", around("(", "rice", ")", 20), 1},
		{"NOT an even number of times", around("NOT ", "rice", "", 20), 1},
		{"NOT an odd number of times", around("NOT ", "rice", "", 19), 1},
		{"two operators a level", around("(tea OR rice ", "port", ")", 20), 1},
		{"three operators in two levels", around("NOT (tea OR rice ", "tea", ")", 10), 1},
		{"at the bottom a mention", around("(tea OR rice ", `official(name:"a b" organization:"c d")`, ")", 20), 0},
		{"many words", strings.Repeat("rice ", 1000), 1},
		{"many alternatives", strings.Repeat("rice OR ", 999) + "tea", 1},
		{"many mentions", strings.Repeat("locality:tea OR ", 300) + "rice", 1},
		{"a long phrase", `"` + strings.Repeat("rice ", 1000) + `"`, 0},
	} {
		q, err := index.ParseQuery(test.query)
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		r, err := e.Search(t.Context(), q, index.Options{Limit: 2})
		if err != nil || r.Total != test.want {
			t.Errorf("%s: %d hits (%v), want %d", test.name, r.Total, err, test.want)
		}
	}
}

// TestSearchForTooManyWords: a client other than the query language may ask for
// more than a server takes.
func TestSearchForTooManyWords(t *testing.T) {
	e := testIndex(t)
	q := index.Query{Root: index.Words{Terms: slices.Repeat([]string{"rice"}, 20_000)}}
	if _, err := e.Search(t.Context(), q, index.Options{}); err == nil || !strings.Contains(err.Error(), "ask for fewer") {
		t.Errorf("got %.200v, want what to do", err)
	}
}
