package money

import "math/big"

// fraction reads a part of a magnitude or coin, up to that: "half a", "a half",
// "three quarters of a", "a quarter".
func (s *scanner) fraction(i int) (number, bool) {
	v, k := s.part(i)
	if k == i {
		return number{}, false
	}
	if s.fold(k) == "of" || s.hyphen(k) {
		k++
	}
	if s.fold(k) == "a" {
		k++
	}
	if p, _ := s.magnitude(k); p == 0 && !(s.sees(i, "half", "a") && s.single(k)) {
		return number{}, false
	}
	return number{value: v, end: k, spoken: true}, true
}

// part reads "half", "one half", "a quarter", "three-quarters", up to what it is
// a part of; its end is i where there is none.
func (s *scanner) part(i int) (v *big.Rat, end int) {
	count, k := int64(1), i
	switch w := s.fold(i); {
	case w == "a" && !s.hyphen(i+2), w == "one": // the article of "a half-million-dollar yacht" stays outside
		k++
	case w == "three":
		count, k = 3, i+1
	}
	if k > i && s.hyphen(k) {
		k++
	}
	switch w := s.fold(k); {
	case w == "half" && count == 1:
		return big.NewRat(1, 2), k + 1
	case w == "quarter" && count == 1 && (k > i || !ordinals[s.fold(i-1)] && !s.hyphen(i-1)),
		(w == "quarters" || w == "quarter") && count == 3:
		return big.NewRat(count, 4), k + 1
	}
	return nil, i
}

// ordinals are the words after which a quarter is one of a year.
var ordinals = words("first second third fourth last final this next previous same latest current per each every")

// andPart adds the part of what was counted after it: "two and a half", "a
// million and three quarters".
func (s *scanner) andPart(n *number) {
	if s.fold(n.end) != "and" {
		return
	}
	if v, end := s.part(n.end + 1); end > n.end+2 {
		n.value = new(big.Rat).Add(n.value, new(big.Rat).Mul(pow10(n.power), v))
		n.end, n.plain = end, false
	}
}
