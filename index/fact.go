package index

import (
	"fmt"
	"strings"

	"dateline/extract"
	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/text"
)

// maxFacts is how many facts a hit shows.
const maxFacts = 6

// A Fact is a mention in an article, said in a line.
type Fact struct {
	Kind  string `json:"kind"` // official, locality, money or date
	Text  string `json:"text"`
	Start int    `json:"start"` // of its first mention, in code points into the article's text
	End   int    `json:"end"`
}

func (f Fact) String() string { return f.Text }

// FactsOf returns the mentions that make a a hit of q, each once, or where q
// asks for none the first officials, sums and places of the article.
func FactsOf(q Query, a *extract.Article) []Fact { return (&reading{article: a}).factsOf(q) }

func (r *reading) factsOf(q Query) []Fact {
	var facts []Fact
	for _, n := range Asked(q.Root) {
		facts = append(facts, r.facts(n)...)
	}
	if facts == nil {
		facts = r.main()
	}
	return distinct(facts, maxFacts)
}

// main returns what an article is about: two of each kind at most.
func (r *reading) main() (facts []Fact) {
	for _, n := range []Node{Official{}, Money{}, Locality{}} {
		facts = append(facts, distinct(r.facts(n), 2)...)
	}
	return facts
}

// distinct returns the first facts of each wording, at most most.
func distinct(facts []Fact, most int) []Fact {
	seen, kept := map[string]bool{}, []Fact{}
	for _, f := range facts {
		if !seen[f.Text] && len(kept) < most {
			kept = append(kept, f)
		}
		seen[f.Text] = true
	}
	return kept
}

// facts returns the mentions that n asks for.
func (r *reading) facts(n Node) (facts []Fact) {
	switch n := n.(type) {
	case Official:
		return factsOf(r.article.Officials, func(m *official.Mention) (Fact, bool) { return n.fact(m) })
	case Locality:
		return factsOf(r.article.Localities, func(m *locality.Mention) (Fact, bool) { return n.fact(m) })
	case Money:
		return factsOf(r.article.Money, func(m *money.Mention) (Fact, bool) { return n.fact(m) })
	case Mentioned:
		return factsOf(r.article.Dates, func(m *date.Mention) (Fact, bool) { return n.fact(m) })
	}
	return nil
}

func factsOf[M any](mentions []M, fact func(*M) (Fact, bool)) (facts []Fact) {
	for i := range mentions {
		if f, ok := fact(&mentions[i]); ok {
			facts = append(facts, f)
		}
	}
	return facts
}

func newFact(kind string, m text.Mark, said string) (Fact, bool) {
	return Fact{Kind: kind, Text: said, Start: m.Start, End: m.End}, true
}

func (n Official) fact(m *official.Mention) (Fact, bool) {
	posts := n.posts(m)
	if len(posts) == 0 {
		return Fact{}, false
	}
	p := posts[0]
	office := strings.TrimSuffix(strings.TrimPrefix(p.Title+", "+p.Organization, ", "), ", ")
	if office == "" {
		return newFact("official", m.Mark, p.Name)
	}
	return newFact("official", m.Mark, p.Name+" – "+office)
}

func (n Locality) fact(m *locality.Mention) (Fact, bool) {
	if !n.matches(m) {
		return Fact{}, false
	}
	for _, code := range []*string{m.Code, m.Country} {
		if code != nil {
			return newFact("locality", m.Mark, fmt.Sprintf("%s (%s)", m.Name, *code))
		}
	}
	return newFact("locality", m.Mark, m.Name)
}

func (n Money) fact(m *money.Mention) (Fact, bool) {
	if !n.matches(m) {
		return Fact{}, false
	}
	said := strings.TrimSpace(m.Qualifier + " " + m.Surface)
	if m.Per != nil {
		said += " per " + *m.Per
	}
	return newFact("money", m.Mark, said)
}

func (n Mentioned) fact(m *date.Mention) (Fact, bool) {
	if !n.matches(m) {
		return Fact{}, false
	}
	if m.Surface == m.Value {
		return newFact("date", m.Mark, m.Value)
	}
	return newFact("date", m.Mark, fmt.Sprintf("%s (%s)", m.Surface, m.Value))
}

// marks returns the places of the mentions that n asks for.
func (r *reading) marks(n Node) (marks []text.Mark) {
	for _, f := range r.facts(n) {
		marks = append(marks, text.Mark{Start: f.Start, End: f.End})
	}
	return marks
}
