package money

import "math/big"

// A pair is a range of numbers.
type pair struct {
	from, to number
	end      int
}

// between reads the rest of a range whose lower number n began at token i and
// whose currency comes after both: "50 to 200 million", "between 1 and 2".
func (s *scanner) between(n number, i int) (pair, bool) {
	k, ok := s.separator(n.end, i)
	if !ok || s.changing(i-1) {
		return pair{}, false
	}
	to, ok := s.number(k)
	if !ok {
		return pair{}, false
	}
	return share(n, to)
}

// changes are the words of a rise or fall from one amount to another.
var changes = words(`rise rises rose risen rising raise raised raising increase increased increasing grow grew grown growing climb climbed
	jump jumped surge surged soar soared expand expanded lift lifted widen widened up fall falls fell fallen falling drop dropped decline
	declined decrease decreased cut lower lowered reduce reduced narrow narrowed shrink shrank slump slumped down revised adjusted changed`)

// changing reports whether token k is the "from" of a rise or fall, "raised from
// 1.2 to 1.5 billion USD", which is no range.
func (s *scanner) changing(k int) bool {
	if s.fold(k) != "from" {
		return false
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		if changes[s.fold(j)] {
			return true
		}
	}
	return false
}

// upper reads the rest of a range that began at token first, whose currency u
// came before the lower number n and may come again before the upper one:
// "US$1.2-1.5 million", "$5-$10".
func (s *scanner) upper(n number, u *unit, first int) (pair, bool) {
	k, ok := s.separator(n.end, first)
	if !ok {
		return pair{}, false
	}
	v, after := s.currency(k)
	again := v != nil && v.code == u.code
	if again {
		k = after
	}
	to, ok := s.number(k)
	if !ok || s.isWord(n.end) && (!again || !s.ranging(first-1)) {
		return pair{}, false
	}
	if v, _ := s.currency(to.end); v != nil && v.code != u.code {
		return pair{}, false
	}
	return share(n, to)
}

// span joins f with a second amount in the same currency where the words
// around make them one range: "between 1 million USD and 2 million USD".
func (s *scanner) span(f *figure, u *unit) bool {
	k, ok := s.separator(f.end, f.first)
	if !ok || s.isWord(f.end) && !s.ranging(f.first-1) {
		return false
	}
	n, ok := s.number(k)
	if !ok {
		return false
	}
	v, end, ok := s.unitAfter(n)
	if !ok || v.code != u.code || v.per != u.per || f.low.Cmp(s.value(n, v)) >= 0 {
		return false
	}
	f.high, f.end, f.rule = s.value(n, v), end, "range-currency"
	return true
}

// separator reads what stands between the two numbers of a range; "and" does so only after "between".
func (s *scanner) separator(k, first int) (int, bool) {
	switch s.fold(k) {
	case "-", "–", "—", "~", "‐", "−", "to":
		return k + 1, true
	case "and":
		return k + 1, s.fold(first-1) == "between"
	}
	return k, false
}

// ranging reports whether the words up to token k announce a range, so that
// "from 1 million USD to 2 million USD" is not a rise.
func (s *scanner) ranging(k int) bool {
	if s.fold(k) == "between" {
		return true
	}
	if s.fold(k) != "from" {
		return false
	}
	switch s.fold(k - 1) {
	case "ranging", "ranges", "range", "ranged", "vary", "varies", "varying", "cost", "costs", "costing", "priced", "anywhere", "anything":
		return true
	}
	return false
}

// share gives the lower number the magnitude of the upper one where that leaves
// it the lower: "1.2-1.5 million", but "500,000 to 1 million".
func share(from, to number) (pair, bool) {
	if from.power == 0 && to.power > 0 {
		if to.viet {
			from.regroup()
		}
		if v := new(big.Rat).Mul(from.value, pow10(to.power)); v.Cmp(to.value) < 0 {
			from.value, from.triple = v, 0
		}
	}
	return pair{from, to, to.end}, from.value.Cmp(to.value) < 0
}
