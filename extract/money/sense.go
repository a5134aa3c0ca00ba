package money

import (
	"math/big"
	"strings"

	"dateline/extract/text"
)

// doubt says why n beside u is no money but u an abbreviation, "SAR 2023" or
// "COP 26"; it is empty where it is money. Glued codes are believed: "SGD50".
func (s *scanner) doubt(u *unit, n number, glued bool) string {
	switch {
	case u.strength == strong:
	case yearlike(n):
		return "the number could be a year"
	case u.strength == acronym && n.plain && n.value.Cmp(big.NewRat(100, 1)) < 0, u.strength >= rare && n.plain && !glued && s.shouting(n):
		return "the code could abbreviate something else"
	}
	return ""
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

// otherSense says why the name of a currency at tokens k up to end does not mean
// money: "won the match", "20 pounds of rice", "10 Dong Nai firms". It is empty
// where it does.
func (s *scanner) otherSense(u *unit, n number, k, end int) string {
	if u.symbol || u.named {
		return ""
	}
	if s.caseOf(k) == text.Title && s.caseOf(end) == text.Title {
		return "part of a name"
	}
	switch w := s.fold(k); {
	case w == "won" && n.plain && (verbal[s.fold(end)] || s.caseOf(end) == text.Title):
		return "a verb"
	case (w == "pound" || w == "pounds") && !s.sterling(n, k, end):
		return "a weight"
	case ordinary[w] && n.plain:
		return "a word with another sense"
	case w == "bitcoin" && strings.HasSuffix(s.fold(end), "s") && len(s.fold(end)) > len("this"):
		return "an attribute"
	case (w == "cent" || w == "penny") && s.caseOf(k) != text.Lower:
		return "part of a name"
	}
	return ""
}

// ordinary are the names of currencies that are ordinary words, too, and mean
// money after a magnitude only.
var ordinary = words("mark marks real dram drams sol lek lev")

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
	case "note", "notes", "coin", "coins", "bill", "bills", "fine", "ticket", "voucher":
		return true
	}
	return n.power > 0 || !s.hyphen(k-1)
}
