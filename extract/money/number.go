package money

import "math/big"

// A number is an amount before its currency is known.
type number struct {
	value  *big.Rat
	first  int  // its first token
	end    int  // the token after it
	power  int  // its magnitudes as a power of ten: 6 in "2.3 million", 0 without
	spoken bool // it is written in words
	plain  bool // digits alone: it could be a year, or a number of something
	triple byte // the separator of "1.250" or "1,250", which can be read either way; 0 without
	viet   bool // its magnitude is Vietnamese, so that triple was read the other way
}

// magnitudes are powers of ten. Those of one letter must be glued to the number.
var magnitudes = map[string]int{
	"thousand": 3, "thousands": 3, "k": 3, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7,
	"million": 6, "millions": 6, "m": 6, "mn": 6, "mln": 6, "mil": 6, "mill": 6, "mio": 6, "mm": 6,
	"billion": 9, "billions": 9, "b": 9, "bn": 9, "bln": 9, "bil": 9, "milliard": 9,
	"trillion": 12, "trillions": 12, "t": 12, "tn": 12, "trn": 12, "trln": 12, "tln": 12, "tril": 12, "quadrillion": 15,
	"nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "ti": 9,
}

// vietnamese are the magnitudes before which a point groups thousands and a comma begins decimals.
var vietnamese = words("nghin ngan trieu ty ti")

var small = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// number reads the number that begins at token i: groups of descending
// magnitude, "30 thousand and 5 hundred", "one hundred and twenty", "2.3 billion".
func (s *scanner) number(i int) (number, bool) {
	if !s.opensNumber(i) {
		return number{}, false
	}
	n, ok := s.term(i)
	n.first = i
	for ok && n.power > 0 {
		k := n.end
		if s.fold(k) == "and" {
			k++
		}
		next, more := s.term(k)
		if !more || next.value.Cmp(pow10(n.power)) >= 0 || !s.joins(n, next) {
			break
		}
		n.value = new(big.Rat).Add(n.value, next.value)
		n.end, n.power = next.end, next.power
	}
	return n, ok
}

// opensNumber reports whether a number can begin at token i, which for most
// tokens is known at a glance.
func (s *scanner) opensNumber(i int) bool {
	if s.isNumber(i) {
		return true
	}
	switch s.fold(i) {
	case ".", "a", "an", "half", "quarter":
		return true
	}
	_, ok := s.small(i)
	return ok
}

// joins reports whether next goes on with n. Digits do so only where a
// currency's name follows: "3 billion 200 million dong", not "5 billion and 3 people".
func (s *scanner) joins(n, next number) bool {
	if n.spoken && next.spoken {
		return true
	}
	u, _ := s.currency(next.end)
	return u != nil && u.per == 1
}

// term reads one group with its magnitudes: "2.3 billion", "half a million", "two and a half million".
func (s *scanner) term(i int) (number, bool) {
	n, ok := s.group(i)
	if !ok {
		return n, false
	}
	s.andPart(&n)
	for {
		p, end := s.magnitude(n.end)
		if p == 0 {
			s.andPart(&n)
			return n, true
		}
		if vietnamese[s.fold(end-1)] {
			n.regroup()
			n.viet = true
		}
		n.value = new(big.Rat).Mul(n.value, pow10(p))
		n.end, n.power, n.plain, n.triple = end, n.power+p, false, 0
	}
}

// magnitude reads a power of ten at token i, where a hyphen may join it to the number before.
func (s *scanner) magnitude(i int) (power, end int) {
	if s.hyphen(i) {
		i++
	}
	if len(s.fold(i)) == 1 && s.spaced(i) {
		return 0, i
	}
	return s.power(i), i + 1
}

// regroup reads the separator of n the other way: 1.250 as 1250, 1,250 as 1.25.
func (n *number) regroup() {
	switch n.triple {
	case '.':
		n.value = new(big.Rat).Mul(n.value, pow10(3))
	case ',':
		n.value = new(big.Rat).Quo(n.value, pow10(3))
	}
	n.triple = 0
}

// group reads a number below its magnitude: digits, "twenty-five", "a hundred
// and twenty", "half a", "a quarter of a", "a dozen".
func (s *scanner) group(i int) (number, bool) {
	if n, ok := s.fraction(i); ok {
		return n, true
	}
	n, ok := s.digits(i)
	if !ok {
		n, ok = s.spelled(i)
	}
	if !ok {
		return n, false
	}
	switch s.fold(n.end) {
	case "dozen":
		n.value = new(big.Rat).Mul(n.value, big.NewRat(12, 1))
		n.end, n.plain = n.end+1, false
	case "hundred", "hundreds":
		n.value = new(big.Rat).Mul(n.value, big.NewRat(100, 1))
		n.end, n.plain = n.end+1, false
		s.tens(&n)
	}
	return n, true
}

// tens adds what follows "hundred": "and twenty-five".
func (s *scanner) tens(n *number) {
	k := n.end
	if s.fold(k) == "and" {
		k++
	}
	if v, end := s.below100(k); end > k {
		n.value = new(big.Rat).Add(n.value, big.NewRat(int64(v), 1))
		n.end = end
	}
}

// spelled reads a number below 100 in words, or the "a" of "a hundred" and "a million".
func (s *scanner) spelled(i int) (number, bool) {
	v, end := s.below100(i)
	if end > i {
		return s.point(number{value: big.NewRat(int64(v), 1), end: end, spoken: true}), true
	}
	if w := s.fold(i); w != "a" && w != "an" {
		return number{}, false
	}
	next := s.fold(i + 1)
	ok := next == "hundred" || next == "dozen" || len(next) > 2 && s.power(i+1) > 0 || s.single(i+1)
	if !ok {
		return number{}, false
	}
	return number{value: big.NewRat(1, 1), end: i + 1, spoken: true}, true
}

// point adds the decimals after a number in words: "one point five".
func (s *scanner) point(n number) number {
	if s.fold(n.end) != "point" {
		return n
	}
	place := big.NewRat(1, 10)
	for k := n.end + 1; ; k++ {
		d, ok := s.small(k)
		if !ok || d > 9 || k > n.end+longest {
			return n
		}
		n.value = new(big.Rat).Add(n.value, new(big.Rat).Mul(place, big.NewRat(int64(d), 1)))
		place = new(big.Rat).Quo(place, big.NewRat(10, 1))
		n.end = k + 1
	}
}

// single reports whether a currency's name that ends its clause stands at token
// k, or one with its cents or what it is the price of: "a dollar", "a dollar and
// 42 cents", "a dollar a day", but not "a dollar store" nor "against a dollar
// that fell".
func (s *scanner) single(k int) bool {
	u, end := s.currency(k)
	if u == nil || u.symbol || u.strength != strong || s.fold(end) == "-" {
		return false
	}
	if s.fold(end) == "and" {
		n, ok := s.number(end + 1)
		v, _ := s.currency(n.end)
		return ok && (u.parts[s.fold(n.end)] || v != nil && v.per > 1)
	}
	return !s.isWord(end) || s.unitPrice(end) != nil
}

// below100 reads "seven", "twenty", "twenty-five", "twenty five".
func (s *scanner) below100(i int) (v, end int) {
	v, ok := s.small(i)
	if !ok {
		return 0, i
	}
	k := i + 1
	if s.hyphen(k) {
		k++
	}
	if u, ok := s.small(k); ok && v >= 20 && 0 < u && u < 10 {
		return v + u, k + 1
	}
	return v, i + 1
}

// pow10 returns a power of ten, not to be changed.
func pow10(p int) *big.Rat {
	if p < len(powers) {
		return powers[p]
	}
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(p)), nil))
}

var powers = func() (p [16]*big.Rat) {
	p[0] = big.NewRat(1, 1)
	for k := 1; k < len(p); k++ {
		p[k] = new(big.Rat).Mul(p[k-1], big.NewRat(10, 1))
	}
	return p
}()
