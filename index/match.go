package index

import (
	"slices"

	"dateline/extract"
	"dateline/index/analysis"
)

// Matches reports whether q asks for the article. It is what a query means, in
// Go: the indexes must answer alike, and a saved query can be asked of an
// article that has just come in.
func (q Query) Matches(a *extract.Article) bool { return newReading(a).matches(q.Root) }

// A reading is an article with the words of its fields.
type reading struct {
	article *extract.Article
	fields  []readField
}

// A readField is title, lead or text in its composed form, with its words.
type readField struct {
	name   string
	text   string
	tokens []analysis.Token
}

func newReading(a *extract.Article) *reading {
	r := &reading{article: a}
	for _, f := range []struct{ name, text string }{{"title", a.Title}, {"lead", a.Lead}, {"text", a.Text}} {
		text := Normal(f.text)
		r.fields = append(r.fields, readField{f.name, text, analysis.Text(text)})
	}
	return r
}

func (r *reading) matches(n Node) bool {
	switch n := n.(type) {
	case And:
		return !slices.ContainsFunc(n.Nodes, func(n Node) bool { return !r.matches(n) })
	case Or:
		return slices.ContainsFunc(n.Nodes, r.matches)
	case Not:
		return !r.matches(n.Node)
	case Words:
		return r.has(n.Field, func(f *readField) bool { return len(f.phrase(n.Terms)) > 0 })
	case Near:
		return r.has(n.Field, func(f *readField) bool { return len(f.near(n)) > 0 })
	case Published:
		return r.published(n)
	case Keyword:
		return r.keyword(n)
	case nil, All:
		return true
	}
	return r.mentions(n)
}

// has reports whether one of the fields that name asks meets ok.
func (r *reading) has(name string, ok func(*readField) bool) bool {
	for i := range r.fields {
		if f := &r.fields[i]; (name == "" || name == f.name) && ok(f) {
			return true
		}
	}
	return false
}

func (r *reading) published(n Published) bool {
	if r.article.Published == nil {
		return false
	}
	day := r.article.Published.Day()
	return within(&day, &day, n.From, n.To)
}

func (r *reading) keyword(n Keyword) bool {
	return slices.ContainsFunc(FacetValues(r.article, n.Field), func(v string) bool { return FoldKeyword(v) == n.Value })
}

// A run is a half-open range of a field's words.
type run struct{ first, end int }

// phrase returns where the terms stand next to each other.
func (f *readField) phrase(terms []string) (runs []run) {
	for i := range f.tokens {
		if f.at(i, terms) {
			runs = append(runs, run{i, i + len(terms)})
		}
	}
	return runs
}

func (f *readField) at(i int, terms []string) bool {
	if len(terms) == 0 || i+len(terms) > len(f.tokens) {
		return false
	}
	for k, term := range terms {
		if f.tokens[i+k].Term != term {
			return false
		}
	}
	return true
}

// near returns the runs of either phrase that have one of the other within the
// distance, in order. They may share words: then there is none between them.
func (f *readField) near(n Near) []run {
	a, b := f.phrase(n.A), f.phrase(n.B)
	runs := append(beside(a, b, n.Distance), beside(b, a, n.Distance)...)
	slices.SortFunc(runs, func(x, y run) int { return x.first - y.first })
	return slices.Compact(runs)
}

// beside returns those of a with one of b within the distance. Both are in
// order and of one length each, so that one pass does.
func beside(a, b []run, distance int) (runs []run) {
	k := 0
	for _, r := range a {
		for k < len(b) && r.first-b[k].end > distance {
			k++
		}
		if k < len(b) && b[k].first-r.end <= distance {
			runs = append(runs, r)
		}
	}
	return runs
}
