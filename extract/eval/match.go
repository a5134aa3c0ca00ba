package eval

import (
	"cmp"
	"slices"
)

// A match pairs an annotation with a prediction, by their positions.
type match struct{ gold, found int }

type candidate struct {
	match
	exact bool
	cover int
}

// pair matches one to one: same spans first, then the largest overlap; with
// exact, same spans only.
func pair(gold, found []placed, exact bool) (out []match) {
	usedGold, usedFound := make([]bool, len(gold)), make([]bool, len(found))
	for _, c := range candidates(gold, found, exact) {
		if !usedGold[c.gold] && !usedFound[c.found] {
			usedGold[c.gold], usedFound[c.found] = true, true
			out = append(out, c.match)
		}
	}
	return out
}

// candidates returns all pairs that overlap, best first.
func candidates(gold, found []placed, exact bool) (out []candidate) {
	for i, g := range gold {
		for j, f := range found {
			same, cover := g.span == f.span, g.cover(f.span)
			if same || !exact && cover > 0 {
				out = append(out, candidate{match{i, j}, same, cover})
			}
		}
	}
	slices.SortFunc(out, func(a, b candidate) int {
		if a.exact != b.exact {
			if a.exact {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.cover, a.cover), cmp.Compare(a.gold, b.gold), cmp.Compare(a.found, b.found))
	})
	return out
}

// withoutNeutral drops annotations inside organisations, and predictions that
// cover such a one better than any that counts.
func withoutNeutral(gold, found []placed) (hard, kept []placed) {
	var soft []placed
	for _, g := range gold {
		if g.InOrganization {
			soft = append(soft, g)
		} else {
			hard = append(hard, g)
		}
	}
	for _, f := range found {
		best, neutral := mostCovered(hard, f.span), mostCovered(soft, f.span)
		if neutral <= 0 || best >= neutral || slices.ContainsFunc(hard, func(g placed) bool { return g.span == f.span }) {
			kept = append(kept, f)
		}
	}
	return hard, kept
}

func mostCovered(list []placed, s span) (most int) {
	for _, g := range list {
		most = max(most, g.cover(s))
	}
	return most
}
