package indextest

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
)

// testCombined asks the searches of the data in 150 combinations, the same
// ones every time, and wants what the queries mean: see [index.Query.Matches].
func testCombined(t *testing.T, open Open) {
	x, articles := open(t), Articles("articles")
	put(t, x, articles...)
	c := combiner{Rand: rand.New(rand.NewPCG(7, 11))}
	for _, s := range Searches("searches") {
		c.parts = append(c.parts, s.Query)
	}
	for range 150 {
		query := c.query(3)
		want := meant(parse(t, query), articles)
		got := ids(t, x, query, index.ByRelevance)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-meant +got)\n%s", query, diff)
		}
	}
}

// testLargeQueries asks what is as large as a query may be.
func testLargeQueries(t *testing.T, open Open) {
	x, articles := open(t), Articles("articles")
	put(t, x, articles...)
	for trap, query := range map[string]string{
		"1000 words, any":      "regatta" + strings.Repeat(" OR x1", 999),
		"1000 words, all":      strings.Repeat("regatta ", 1000),
		"1000 words, none":     "regatta" + strings.Repeat(" -x1", 999),
		"phrase of 1000 words": `regatta OR "` + strings.Repeat("regatta ", 999) + `"`,
		"900 conditions, any":  "country:PE" + strings.Repeat(" OR tag:x1", 899),
		"900 conditions, all":  strings.Repeat("country:PE ", 900),
		"20 parentheses":       strings.Repeat("(x1 OR ", 20) + "regatta" + strings.Repeat(")", 20),
		"20 of words, in turn": strings.Repeat("(dark AND regatta AND (x1 x2 OR x1 OR regatta ", 10) + strings.Repeat("))", 10),
		"20 of kinds, in turn": strings.Repeat("(country:PE AND (x1 OR regatta ", 10) + strings.Repeat("))", 10),
		"20 NOTs":              strings.Repeat("NOT ", 20) + "regatta",
		"20 NOTs of groups":    "regatta" + strings.Repeat(" -(regatta dark -x1", 9) + " x1" + strings.Repeat(")", 9),
	} {
		want := meant(parse(t, query), articles)
		got := ids(t, x, query, index.ByRelevance)
		if diff := cmp.Diff(want, got); diff != "" || len(want) != 1 {
			t.Errorf("%s (-meant +got)\n%s", trap, diff)
		}
	}
}

// meant returns the sorted ids of the articles that q asks for.
func meant(q index.Query, articles []extract.Article) []string {
	list := []string{}
	for i := range articles {
		if q.Matches(&articles[i]) {
			list = append(list, articles[i].ID)
		}
	}
	slices.Sort(list)
	return list
}

// A combiner makes queries of queries.
type combiner struct {
	*rand.Rand
	parts []string
}

func (c combiner) query(depth int) string {
	if depth == 0 {
		return "(" + c.parts[c.IntN(len(c.parts))] + ")"
	}
	a, b := c.query(depth-1), c.query(depth-1)
	switch c.IntN(5) {
	case 0:
		return "(" + a + " " + b + ")"
	case 1:
		return "(" + a + " -" + b + ")"
	case 2:
		return "-" + a
	}
	return "(" + a + " OR " + b + ")"
}
