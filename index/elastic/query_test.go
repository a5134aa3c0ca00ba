package elastic

import (
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
		{"parentheses", around("(", "rice", ")", 50), 1},
		{"NOT an even number of times", around("NOT ", "rice", "", 50), 1},
		{"NOT an odd number of times", around("NOT ", "rice", "", 49), 1},
		{"alternatives", around("(tea OR (rice AND ", "port", "))", 25), 1},
		{"refusals", around("NOT (tea OR ", "rice", ")", 25), 1},
		{"at the bottom a mention", around("NOT (tea OR ", `official(name:"a b" organization:"c d")`, ")", 24), 0},
		{"many words", strings.Repeat("rice ", 500), 1},
		{"many alternatives", strings.Repeat("rice OR ", 300) + "tea", 1},
		{"many mentions", strings.Repeat("locality:tea OR ", 100) + "rice", 1},
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

func TestSearchForTooManyWords(t *testing.T) {
	e := testIndex(t)
	q, err := index.ParseQuery(`"` + strings.Repeat("a ", 4900) + `"`)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Search(t.Context(), q, index.Options{}); err == nil || !strings.Contains(err.Error(), "ask for fewer") {
		t.Errorf("got %.200v, want what to do", err)
	}
}
