package locality

import (
	"cmp"
	"fmt"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// Explain returns what Find considered for t and did not report, in the order of
// the text: the other places that a mention's name could be, and the names of
// places that are somebody's, part of a longer name, or that nothing speaks
// for. Find pays nothing for it: Explain does the work again.
func Explain(t *text.Text, g *gazetteer.Gazetteer, c Context) []text.Candidate {
	if g == nil {
		g = gazetteer.Default()
	}
	f := newFinder(t, g, c)
	f.find()
	e := explainer{finder: f}
	for i := range f.names {
		if n := &f.names[i]; n.grade == accepted {
			e.rivals(n)
		} else {
			e.unsaid(n)
		}
	}
	e.people()
	return e.out.Sorted()
}

// An explainer says of a finder what it did not report.
type explainer struct {
	*finder
	out text.Candidates
}

func (e *explainer) add(first, end int, value, reason string) {
	e.out.Add(e.t.MarkTokens(first, end), value, reason)
}

// mostRivals is how many other places of a name are told one by one.
const mostRivals = 4

// rivals adds the other places that n could be.
func (e *explainer) rivals(n *name) {
	told, left := 0, 0
	for _, p := range n.places {
		switch {
		case p == n.place:
		case told < mostRivals:
			told++
			e.add(n.first, n.end, e.g.Title(p), e.lost(n, p))
		default:
			left++
		}
	}
	if left > 0 {
		e.add(n.first, n.end, fmt.Sprintf("any of %d more", left), fmt.Sprintf("see dateline gazetteer %q", e.t.Slice(n.first, n.end)))
	}
}

// lost says why n is not the place p: the weightiest claim that n.place has and
// p has not.
func (e *explainer) lost(n *name, p *gazetteer.Place) string {
	if n.place == nil {
		return "the word beside it calls another kind of place"
	}
	if p.Kind == gazetteer.Commune && n.called == 0 && n.place.Kind != gazetteer.Commune {
		return "nothing calls it a commune or ward"
	}
	parent, district := cmp.Or(e.parent(n), e.owner(n)), e.districtOf(n)
	for _, c := range claims {
		if c.holds(e.finder, n, n.place, parent, district) && !c.holds(e.finder, n, p, parent, district) {
			return c.reason
		}
	}
	return "less known"
}

// unsaid adds the name n, which is no mention.
func (e *explainer) unsaid(n *name) {
	p := n.place
	if p == nil && len(n.places) > 0 {
		p = n.places[0]
	}
	if p == nil || n.end == n.first || p.Kind == gazetteer.Commune && n.reason == "" {
		return // a pair of syllables that some commune bears says nothing
	}
	e.add(n.first, n.end, e.g.Title(p), cmp.Or(n.reason, e.doubted(n)))
}

// doubted says why nothing made n a mention.
func (e *explainer) doubted(n *name) string {
	switch {
	case e.finder.people[e.fold(n.first)]:
		return "somebody in the text is called so"
	case n.place != nil && n.place.Marks != "" && n.place.Marks != "c":
		return "a word or somebody's name as well, and nothing speaks for the place"
	}
	return "little known, and nothing speaks for the place"
}

// people adds the well-known places whose names stand inside people's.
func (e *explainer) people() {
	for k := 0; k < len(e.person); k++ {
		if !e.person[k] || !e.capital(k) {
			continue
		}
		if n, places := e.g.MatchBefore(e.t, k, e.run(k)); n > 0 && strong(places[0]) && (n > 1 || places[0].Country == "VN") {
			e.add(k, k+n, e.g.Title(places[0]), "inside somebody's name")
			k += n - 1
		}
	}
}
