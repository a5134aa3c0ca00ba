package money

import (
	"math/big"
	"strings"
)

// digits reads a number token, with the point of ".5" before it.
func (s *scanner) digits(i int) (number, bool) {
	if s.fold(i) == "." && s.isNumber(i+1) && !s.spaced(i+1) {
		n, ok := parseDigits("0." + s.fold(i+1))
		n.end = i + 2
		return n, ok
	}
	if !s.isNumber(i) {
		return number{}, false
	}
	n, ok := parseDigits(s.fold(i))
	n.end = i + 1
	if ok && n.plain {
		s.mixed(&n)
	}
	for ok && n.triple == 0 && s.thousands(n.end) {
		n.value = new(big.Rat).Mul(n.value, pow10(3))
		group, _ := parseDigits(s.fold(n.end))
		n.value.Add(n.value, group.value)
		n.end, n.plain = n.end+1, false
	}
	return n, ok
}

// mixed adds the fraction after a whole number: "1 1/2".
func (s *scanner) mixed(n *number) {
	k := n.end
	if !s.spaced(k) || s.fold(k+1) != "/" || s.spaced(k+1) || s.spaced(k+2) || len(s.fold(k)) != 1 || len(s.fold(k+2)) != 1 {
		return
	}
	a, ok1 := parseDigits(s.fold(k))
	b, ok2 := parseDigits(s.fold(k + 2))
	if ok1 && ok2 && a.value.Sign() > 0 && a.value.Cmp(b.value) < 0 {
		n.value.Add(n.value, new(big.Rat).Quo(a.value, b.value))
		n.end, n.plain = k+3, false
	}
}

// longest is how many bytes of digits are read as a number: more is no sum of money.
const longest = 40

// parseDigits reads digits with points and commas. A separator that comes
// twice, or before another one, groups thousands; the last one of two kinds
// begins the decimals; one alone groups where it is a comma before three digits.
func parseDigits(d string) (number, bool) {
	if len(d) > longest {
		return number{}, false
	}
	n := number{plain: !strings.ContainsAny(d, ".,")}
	point := decimal(d)
	if k := strings.IndexAny(d, ".,"); k > 0 && k == strings.LastIndexAny(d, ".,") && len(d)-k == 4 && d[0] != '0' && k < 4 {
		n.triple = d[k]
	}
	clean := make([]byte, 0, len(d))
	for k := range len(d) {
		switch {
		case k == point:
			clean = append(clean, '.')
		case d[k] != '.' && d[k] != ',':
			clean = append(clean, d[k])
		}
	}
	v, ok := new(big.Rat).SetString(string(clean))
	n.value = v
	return n, ok
}

// decimal returns where the decimals of d begin, -1 where it has none.
func decimal(d string) int {
	last := strings.LastIndexAny(d, ".,")
	if last < 0 || strings.Count(d, d[last:last+1]) > 1 {
		return -1
	}
	both := strings.IndexAny(d, ".,") != last
	if d[last] == ',' && !both && len(d)-last == 4 && last < 4 && d[0] != '0' {
		return -1
	}
	return last
}

// thousands reports whether token k goes on with the digits before it as a
// group of three: "1 200 000".
func (s *scanner) thousands(k int) bool {
	if !s.isNumber(k) || len(s.fold(k)) != 3 || len(s.fold(k-1)) > 3 || strings.ContainsAny(s.fold(k)+s.fold(k-1), ".,") {
		return false
	}
	gap := s.t.String[s.t.Tokens[k-1].End:s.t.Tokens[k].Start]
	u, _ := s.currency(k + 1)
	return gap == "\u00a0" || gap == "\u202f" || gap == " " && (u != nil || s.isNumber(k+1) && len(s.fold(k+1)) == 3)
}
