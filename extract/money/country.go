package money

import "dateline/extract/text"

// shared are the units of many currencies, which in one country's news need no
// country. Dollars are not among them: the news of other countries, too, counts
// its trade in American ones.
var shared = words("peso pesos pound pounds franc francs rupee rupees dinar dinars")

// nearby is how many tokens away a country may be, so that long sentences take linear time.
const nearby = 60

// local returns the unit that the one at token i, named without a country, is
// by the nearest country before it in its sentence, else the next one after it,
// else the first one of the text; nil where none that has such a unit is named.
func (s *scanner) local(i int) *unit {
	w := s.fold(i)
	if !shared[w] {
		return nil
	}
	sentence := s.t.Sentences[s.t.SentenceOf(i)]
	var nearest *unit
	before := -1 // where the nearest one before token i ends: the longest of those, South Sudan
	for k := max(sentence.First, i-nearby); k < min(sentence.End, i+nearby) && (k < i || nearest == nil); k++ {
		if u, end := s.country(k, w); u != nil && end > before {
			nearest, before = u, end
		}
	}
	if nearest == nil {
		return s.first(w)
	}
	return nearest
}

// first returns the unit called w of the first country of the text that has one, or nil.
func (s *scanner) first(w string) *unit {
	u, ok := s.firsts[w]
	for k := 0; !ok && k < len(s.marks); k++ {
		u, _ = s.country(k, w)
		ok = u != nil
	}
	s.firsts[w] = u
	return u
}

// country returns the unit called w of the country or demonym that begins at
// token k, with the token after it. One that already says whose another
// amount is, as in "30 Chilean pesos", says nothing of the rest.
func (s *scanner) country(k int, w string) (*unit, int) {
	if s.marks[k].entry == nil || s.caseOf(k) == text.Lower {
		return nil, k
	}
	for _, p := range s.marks[k].entry.phrases {
		last := len(p.rest) - 1
		if p.unit.named && last >= 0 && p.rest[last] == w && s.sees(k+1, p.rest[:last]...) && !shared[s.fold(k+1+last)] {
			u := *p.unit
			u.named = false
			return &u, k + 1 + last
		}
	}
	return nil, k
}
