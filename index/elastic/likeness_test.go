package elastic

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
	"dateline/index/analysis"
	"dateline/index/indextest"
	"dateline/index/sqlite"
)

// TestAnswersAsTheEmbeddedIndex asks both indexes the same random questions of
// the same articles, in words that the articles have.
func TestAnswersAsTheEmbeddedIndex(t *testing.T) {
	t.Logf("seed %d", seed)
	articles := append(indextest.Articles("articles"), indextest.Corpus(15)...)
	e := testIndex(t)
	embedded, err := sqlite.Open(filepath.Join(t.TempDir(), "index.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer embedded.Close()
	for _, x := range []index.Index{e, embedded} {
		if err := x.Put(t.Context(), articles); err != nil {
			t.Fatal(err)
		}
	}
	q := questioner{rand.New(rand.NewPCG(seed, 1)), articles}
	some := 0
	for range 150 {
		question := index.Query{Root: q.node(3)}
		want := answerOf(t, embedded, question)
		if diff := cmp.Diff(want, answerOf(t, e, question)); diff != "" {
			t.Fatalf("%s (- embedded, + Elasticsearch)\n%s", describe(question.Root), diff)
		}
		if want.Total > 0 && want.Total < len(articles) {
			some++
		}
	}
	if some < 50 {
		t.Errorf("only %d of 150 questions part the articles: they say little", some)
	}
}

// reply is what both must agree on.
type reply struct {
	Total  int
	IDs    []string
	Facets map[string][]index.Count
}

func answerOf(t *testing.T, x index.Index, q index.Query) reply {
	t.Helper()
	r, err := x.Search(t.Context(), q, index.Options{Limit: 1000, Sort: index.ByDate, Facets: index.FacetNames})
	if err != nil {
		t.Fatalf("%s: %v", describe(q.Root), err)
	}
	a := reply{Total: r.Total, Facets: r.Facets}
	for _, h := range r.Hits {
		a.IDs = append(a.IDs, h.Article.ID)
	}
	return a
}

func describe(n index.Node) string {
	b, err := json.Marshal(n)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%T %s", n, b)
}

// A questioner makes questions of what stands in articles.
type questioner struct {
	*rand.Rand
	articles []extract.Article
}

func (q questioner) article() *extract.Article { return &q.articles[q.IntN(len(q.articles))] }

// node nests up to depth operators.
func (q questioner) node(depth int) index.Node {
	if depth > 0 {
		switch q.IntN(6) {
		case 0:
			return index.And{Nodes: q.nodes(depth - 1)}
		case 1:
			return index.Or{Nodes: q.nodes(depth - 1)}
		case 2:
			return index.Not{Node: q.node(depth - 1)}
		}
	}
	return q.leaf()
}

func (q questioner) nodes(depth int) []index.Node {
	list := make([]index.Node, 1+q.IntN(3))
	for i := range list {
		list[i] = q.node(depth)
	}
	return list
}

func (q questioner) leaf() index.Node {
	switch q.IntN(9) {
	case 0:
		return index.Near{Field: q.field(), A: q.phrase(), B: q.phrase(), Distance: q.IntN(12)}
	case 1:
		return q.official()
	case 2:
		return q.locality()
	case 3:
		return q.money()
	case 4:
		from, to := q.days()
		return index.Mentioned{From: from, To: to}
	case 5:
		from, to := q.days()
		return index.Published{From: from, To: to}
	case 6:
		return q.keyword()
	}
	return index.Words{Field: q.field(), Terms: q.phrase()}
}

func (q questioner) field() string { return []string{"", "", "title"}[q.IntN(3)] }

// phrase takes one to three terms that follow each other in an article.
func (q questioner) phrase() []string {
	a := q.article()
	return q.terms(analysis.Text, index.Normal([]string{a.Title, a.Lead, a.Text}[q.IntN(3)]))
}

func (q questioner) terms(analyse func(string) []analysis.Token, s string) (terms []string) {
	tokens := analyse(index.Normal(s))
	if len(tokens) == 0 {
		return []string{"nowhere"}
	}
	at := q.IntN(len(tokens))
	for _, token := range tokens[at:min(len(tokens), at+1+q.IntN(3))] {
		terms = append(terms, token.Term)
	}
	return terms
}

func (q questioner) official() index.Node {
	a := q.article()
	if len(a.Officials) == 0 {
		return index.Official{}
	}
	var o index.Official
	m := &a.Officials[q.IntN(len(a.Officials))]
	if q.IntN(2) == 0 {
		o.Name = q.terms(analysis.Name, m.Name+" "+m.Surface)
	}
	if q.IntN(3) == 0 {
		o.Title = q.terms(analysis.Name, m.Title)
	}
	if q.IntN(3) == 0 {
		o.Organization = q.terms(analysis.Name, m.Organization)
	}
	if q.IntN(3) == 0 {
		o.Country = []string{"VN", "JP", "US"}[q.IntN(3)]
	}
	return o
}

func (q questioner) locality() index.Node {
	a := q.article()
	if len(a.Localities) == 0 {
		return index.Locality{}
	}
	var l index.Locality
	m := &a.Localities[q.IntN(len(a.Localities))]
	switch q.IntN(3) {
	case 0:
		l.Code = value(m.Code)
	case 1:
		l.Country = value(m.Country)
	}
	if q.IntN(2) == 0 {
		l.Name = q.terms(analysis.Name, m.Name)
	}
	return l
}

func (q questioner) money() index.Node {
	m := index.Money{ExclMin: q.IntN(2) == 0, ExclMax: q.IntN(2) == 0, Currency: []string{"", "USD", "VND"}[q.IntN(3)]}
	low, high := q.amount(), q.amount()
	if q.IntN(3) > 0 {
		m.Min = &low
	}
	if q.IntN(3) > 0 {
		m.Max = &high
	}
	return m
}

// amount is one that an article has, so that bounds are met exactly.
func (q questioner) amount() float64 {
	a := q.article()
	if len(a.Money) == 0 {
		return 1e6
	}
	v, err := a.Money[q.IntN(len(a.Money))].Amount.Float64()
	if err != nil {
		return 0
	}
	return v
}

func (q questioner) days() (from, to string) {
	a := q.article()
	if len(a.Dates) > 0 {
		m := a.Dates[q.IntN(len(a.Dates))]
		from, to = value(m.From), value(m.To)
	} else if a.Published != nil {
		from, to = a.Published.Day(), a.Published.Day()
	}
	if len(from) == 10 && q.IntN(2) == 0 {
		from = from[:8] + "01"
	}
	switch q.IntN(4) {
	case 0:
		from = ""
	case 1:
		to = ""
	}
	return from, to
}

func (q questioner) keyword() index.Node {
	field := keywords[q.IntN(len(keywords))]
	values := index.FacetValues(q.article(), field)
	if len(values) == 0 {
		return index.Keyword{Field: field, Value: "nothing"}
	}
	return index.Keyword{Field: field, Value: index.FoldKeyword(strings.ToUpper(values[q.IntN(len(values))]))}
}
