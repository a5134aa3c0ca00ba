package money

import (
	"math/big"

	"dateline/extract/text"
)

// believable reports whether n beside u is money and not, with u an
// abbreviation, "SAR 2023" or "COP 26". Glued codes are believed: "SGD50".
func (s *scanner) believable(u *unit, n number, glued bool) bool {
	switch u.strength {
	case acronym:
		return !n.plain || !yearlike(n) && n.value.Cmp(big.NewRat(100, 1)) >= 0 && (glued || !s.shouting(n))
	case weak:
		return !yearlike(n)
	}
	return true
}

// shouting reports whether the words around n are all capitals, where a code
// cannot be told from a word.
func (s *scanner) shouting(n number) bool {
	return s.caseOf(n.end) == text.Upper && s.caseOf(n.end+1) == text.Upper
}

// yearlike reports whether n could be a year.
func yearlike(n number) bool {
	return n.plain && n.value.Cmp(big.NewRat(1800, 1)) >= 0 && n.value.Cmp(big.NewRat(2100, 1)) < 0
}

// unitSense reports whether the name of a currency at tokens k up to end means
// money here: not "won the match", "20 pounds of rice", "10 Dong Nai firms".
func (s *scanner) unitSense(u *unit, n number, k, end int) bool {
	if u.symbol || u.named {
		return true
	}
	if s.caseOf(k) == text.Title && s.caseOf(end) == text.Title {
		return false
	}
	switch s.fold(k) {
	case "won":
		return !n.plain || !verbal[s.fold(end)] && s.caseOf(end) != text.Title
	case "pound", "pounds":
		return s.sterling(n, k, end)
	case "mark", "marks", "real", "dram", "drams", "sol", "lek", "lev":
		return !n.plain
	case "cent", "penny":
		return s.caseOf(k) == text.Lower
	}
	return true
}

// verbal are the words after "won" the verb.
var verbal = words("the a an his her their its gold silver bronze medal medals by against over in at three two four most")

// sterling tells pounds of money from pounds of weight.
func (s *scanner) sterling(n number, k, end int) bool {
	switch s.fold(n.first - 1) {
	case "weighing", "weighed", "weighs", "weigh":
		return false
	}
	switch s.fold(end) {
	case "of":
		return n.power > 0
	case "per":
		return s.fold(end+1) != "square"
	case "heavier", "lighter", "overweight", "force":
		return false
	}
	return n.power > 0 || !s.hyphen(k-1)
}
