package money

import "math/big"

// subunits adds the smaller unit after f: "and 50 cents", "43c", and without its
// name, "three pounds fifty". "1.5 dollars, 50 cents" are two sums.
func (s *scanner) subunits(f *figure, main *unit) {
	k := f.end
	if w := s.fold(k); w == "and" || w == "," {
		k++
	}
	n, ok := s.number(k)
	if !ok || n.power > 0 || main.per != 1 || !f.low.IsInt() || n.value.Cmp(big.NewRat(main.division, 1)) >= 0 {
		return
	}
	u, end := s.currency(n.end)
	per := main.division
	switch {
	case u != nil && u.code == main.code && u.per > 1:
		per = u.per
	case main.parts[s.fold(n.end)], s.initial(n.end, main):
		end = n.end + 1
	case u == nil && s.bareCents(n, f, main):
		end = n.end
	case u == nil || u.per == 1 || u.named && u.code != main.code:
		return
	}
	f.low = new(big.Rat).Add(f.low, new(big.Rat).Quo(n.value, big.NewRat(per, 1)))
	f.end, f.rule = end, f.rule+"-subunit"
}

// initial reports whether token k, which a number stands before without a space,
// is the first letter of main's subunit: 43c, 50p.
func (s *scanner) initial(k int, main *unit) bool {
	switch {
	case s.spaced(k):
		return false
	case main.code == "GBP":
		return s.fold(k) == "p"
	}
	return s.fold(k) == "c" && main.division == 100
}

// bareCents reports whether n after the small amount f, whose unit is named, is
// its cents: two digits that end their clause, so that "five dollars twelve
// times" and "between five dollars and fifty" have none.
func (s *scanner) bareCents(n number, f *figure, main *unit) bool {
	switch w := s.fold(n.end); {
	case w == "%", s.isWord(n.end) && !(n.spoken && (w == "or" || w == "and" || w == "for")):
		return false
	case s.fold(f.end) == ",", s.fold(f.first-1) == "between", main.symbol, main.division != 100:
		return false
	}
	return (n.spoken || n.plain) && n.value.Cmp(pow10(1)) >= 0 && f.low.Cmp(pow10(4)) < 0
}
