// Package eval scores extraction against annotated articles and compares two runs.
//
//	articles, err := eval.ReadArticles(os.DirFS("corpus"))
//	result := eval.Score(articles, eval.Predict(x, articles), eval.Options{})
//
// It measures what the scorer beside the annotated articles measures, figure by
// figure: for each type of mention precision, recall and F1 of exact spans, of
// spans that overlap, and of exact spans with the right value; then how often an
// official's title and a sum's qualifier are right. The package reads, but opens
// nothing: files come as [fs.FS] or [io.Reader].
package eval

import "slices"

// Options say how to score.
type Options struct {
	// IncludeInOrganization scores place names inside the names of organisations
	// like any other; else they count neither for nor against.
	IncludeInOrganization bool
}

// Score compares the predictions with the annotations of articles. An article
// without predictions counts as predicted empty; predictions for other articles
// are ignored. It is safe for concurrent use.
func Score(articles []Article, p Predictions, o Options) Result {
	s := newScorer(o)
	ordered := slices.Clone(articles)
	slices.SortStableFunc(ordered, byID)
	for i := range ordered {
		s.article(&ordered[i], p[ordered[i].ID])
	}
	r := s.result()
	r.Articles = len(articles)
	return r
}

// A scorer adds up over articles.
type scorer struct {
	o          Options
	spans      map[Type]*counts
	titles     struct{ gold, matched, right int }
	persons    tally
	qualifiers tally
	errors     []Error
}

// counts are mentions of one type.
type counts struct{ gold, predicted, exact, overlap, value int }

type tally struct{ all, right int }

func newScorer(o Options) *scorer {
	s := &scorer{o: o, spans: map[Type]*counts{}, errors: []Error{}}
	for _, t := range Types {
		s.spans[t] = &counts{}
	}
	return s
}

func (s *scorer) article(a *Article, predicted []Mention) {
	text := []rune(a.Text)
	for _, typ := range Types {
		gold, found := place(text, a.Entities, typ), place(text, predicted, typ)
		switch {
		case typ == Locality && !s.o.IncludeInOrganization:
			gold, found = withoutNeutral(gold, found)
		case typ == Date || typ == Money:
			found = joinRanges(gold, found, typ)
		}
		s.compare(a.ID, typ, gold, found)
	}
}

func (s *scorer) compare(id string, typ Type, gold, found []placed) {
	l := log{s, id, typ}
	exact, overlap := pair(gold, found, true), pair(gold, found, false)
	c := s.spans[typ]
	c.gold += len(gold)
	c.predicted += len(found)
	c.exact += len(exact)
	c.overlap += len(overlap)
	for _, m := range exact {
		if valueRight(typ, gold[m.gold].Mention, found[m.found].Mention) {
			c.value++
		} else {
			l.add(WrongValue, &gold[m.gold], &found[m.found])
		}
	}
	l.spans(gold, found, overlap)
	switch typ {
	case Money:
		s.compareQualifiers(l, gold, found, exact)
	case Official:
		s.compareTitles(l, gold, found, overlap)
	}
}

func (s *scorer) compareQualifiers(l log, gold, found []placed, exact []match) {
	for _, m := range exact {
		s.qualifiers.all++
		if fold(gold[m.gold].Qualifier) == fold(found[m.found].Qualifier) {
			s.qualifiers.right++
		} else {
			l.add(WrongQualifier, &gold[m.gold], &found[m.found])
		}
	}
}

// compareTitles counts titles by mention and by person: a person's title is
// right if one of the mentions has it right.
func (s *scorer) compareTitles(l log, gold, found []placed, overlap []match) {
	s.titles.gold += len(gold)
	s.titles.matched += len(overlap)
	right := map[string]bool{}
	for _, m := range overlap {
		if titleRight(gold[m.gold].Mention, found[m.found].Mention) {
			s.titles.right++
			right[gold[m.gold].Person] = true
		} else {
			l.add(WrongTitle, &gold[m.gold], &found[m.found])
		}
	}
	persons := map[string]bool{}
	for _, g := range gold {
		persons[g.Person] = true
	}
	s.persons.all += len(persons)
	s.persons.right += len(right)
}
