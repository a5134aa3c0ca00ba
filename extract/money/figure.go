package money

import (
	"math/big"

	"dateline/extract/text"
)

// figure reads the amount that begins at token i.
func (s *scanner) figure(i int) (figure, bool) {
	if s.marks[i].far < farthest {
		if f, ok := s.prefixed(i); ok {
			return f, true
		}
		if f, ok := s.suffixed(i); ok {
			return f, true
		}
	}
	if !s.isNumber(i) {
		return figure{}, false
	}
	return s.elided(i)
}

// prefixed reads a currency and the number after it: "US$2 million", "VND5-7
// trillion", "Bahamian dollar 20".
func (s *scanner) prefixed(i int) (figure, bool) {
	u, k := s.currency(i)
	if u == nil || u.per != 1 || s.fold(i-1) == "/" && !s.spaced(i) {
		return figure{}, false
	}
	glued := !s.spaced(k)
	if s.fold(k) == "." && (s.spaced(k+1) || glued && letters(s.fold(i))) {
		k++ // Rs. 500
	}
	n, ok := s.number(k)
	if !ok || n.spoken && n.power == 0 || s.doubt(u, n, glued) != "" || !u.symbol && !u.named && !s.alone(i, n) {
		return figure{}, false
	}
	f := figure{first: i, low: s.value(n, u), end: n.end, currency: u.code, rule: "currency-number"}
	if high, ok := s.upper(n, u, i); ok {
		f.low, f.high, f.end = s.value(high.from, u), s.value(high.to, u), high.end
		f.rule = "currency-range"
		return f, true
	}
	f.end = s.restated(f.end, u, &f)
	s.subunits(&f, u)
	return f, true
}

// suffixed reads a number and the currency after it: "2.3 billion USD", "twenty
// pounds", "30,000-50,000 USD", "10 euro 50 cents".
func (s *scanner) suffixed(i int) (figure, bool) {
	if s.hyphen(i-1) && !s.isNumber(i-2) {
		return figure{}, false // the 19 of COVID-19
	}
	n, ok := s.number(i)
	if !ok {
		return figure{}, false
	}
	if r, ok := s.between(n, i); ok {
		if u, end, ok := s.unitAfter(r.to); ok && u.per == 1 {
			return figure{i, end, s.value(r.from, u), s.value(r.to, u), u.code, "range-currency"}, true
		}
	}
	u, end, ok := s.unitAfter(n)
	if !ok {
		return figure{}, false
	}
	f := figure{first: i, end: end, low: s.value(n, u), currency: u.code, rule: "number-currency"}
	if s.span(&f, u) {
		return f, true
	}
	s.subunits(&f, u)
	return f, true
}

// shares are the words after the part of a sum whose currency is not said again.
var shares = words("came comes come was were is are went goes will would for from in to on through . , ; )")

// elided reads the part of the sum before it, whose currency serves both:
// "12.5 billion USD, of which 6.6 billion came from rice".
func (s *scanner) elided(i int) (figure, bool) {
	const farthestPart = 6
	if len(s.out) == 0 || i-s.last.end > farthestPart {
		return figure{}, false
	}
	k := i
	if len(hedges[s.fold(k-1)]) > 0 {
		k--
	}
	if !s.sees(k-2, "of", "which") && s.fold(k-1) != "including" {
		return figure{}, false
	}
	n, ok := s.number(i)
	if !ok || n.power == 0 || !shares[s.fold(n.end)] || n.value.Cmp(s.last.low) >= 0 {
		return figure{}, false
	}
	return figure{first: i, end: n.end, low: n.value, currency: s.last.currency, rule: "elided-currency"}, true
}

// alone reports whether n after the bare name of a unit at token i is its
// amount: "dollars 20." with nothing before and after that it could belong to.
func (s *scanner) alone(i int, n number) bool {
	return n.plain && !yearlike(n) && !s.isNumber(i-1) && s.power(i-1) == 0 && s.fold(i-1) != "of" && !s.isWord(n.end) && s.fold(n.end) != "%"
}

// longestShort is the length of the longest magnitude that is written with a
// full stop: mill.
const longestShort = 4

// unitAfter reads the currency after the number n, a hyphen between them or not.
func (s *scanner) unitAfter(n number) (*unit, int, bool) {
	k := n.end
	if s.hyphen(k) || n.power > 0 && (s.fold(k) == "of" || s.fold(k) == "." && !s.spaced(k) && len(s.fold(k-1)) <= longestShort) {
		k++
	}
	u, end := s.currency(k)
	if u == nil || u.symbol && s.isNumber(end) && s.claimed(u, n, k, end) {
		return nil, k, false
	}
	if s.doubt(u, n, !s.spaced(k)) != "" || s.otherSense(u, n, k, end) != "" {
		return nil, k, false
	}
	return u, end, true
}

// claimed reports whether the sign of u at tokens k up to end belongs to the
// number after it and not to n: "40 $ 70", but "40 $ 70 $" and "40 $ 70 cents".
func (s *scanner) claimed(u *unit, n number, k, end int) bool {
	if !s.spaced(end) || yearlike(n) {
		return true
	}
	if !s.spaced(k) || letters(s.fold(k)) {
		return false
	}
	next, _ := s.number(end)
	v, _ := s.currency(next.end)
	return v == nil || v.code != u.code
}

// value returns n in the main unit of u's currency.
func (s *scanner) value(n number, u *unit) *big.Rat {
	if n.triple == '.' && undivided[u.code] {
		n.regroup()
	}
	if u.per == 1 {
		return n.value
	}
	return new(big.Rat).Quo(n.value, big.NewRat(u.per, 1))
}

// restated takes in a code or name of the currency of a sign: "$5 million USD",
// "$500 CAD", "£1 million pounds".
func (s *scanner) restated(k int, u *unit, f *figure) int {
	v, end := s.currency(k)
	if v != nil && v.code == u.code && v.per == 1 && !v.symbol {
		return end
	}
	if v == nil || !v.symbol || v.per != 1 || s.isNumber(end) || s.caseOf(k) != text.Upper {
		return k
	}
	if v.code != u.code && s.fold(f.first) != "$" {
		return k
	}
	f.currency = v.code
	return end
}
