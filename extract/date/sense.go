package date

import "dateline/extract/text"

// isName reports whether x is part of a name and no date: the year in "Meet
// Japan 2023", the month in "August Revolution".
func (p *parser) isName(x reading) bool {
	return false
}

// legal are the words before the number and year of a legal text, folded.
var legal = set("resolution", "decree", "decision", "law", "circular", "directive", "ordinance", "no", "article", "plan", "document",
	"dispatch", "conclusion", "regulation", "code", "act", "notice", "letter", "number", "hotline", "room", "flight", "project", "#", "№")

// plausibleYear reports whether the four digits at token i are a year: not a
// count, not a part of a longer number, not the year in the name of an event or a law.
func (p *parser) plausibleYear(i, y int) bool {
	led := leads[p.fold(i-1)] || p.fold(i-1) == "year" || p.fold(i-1) == "the" || p.fold(i-1) == ","
	switch {
	case y < 1900 && !p.is(i-1, "in", "since", "from", "year", "until", "by", "between", "and", "to", "–", "-"), y >= 2200:
		return false
	case p.partOfNumber(i), legal[p.fold(i-1)], p.counts(i + 1):
		return false
	case p.isWord(i-1) && p.caseOf(i-1) != text.Lower && !leads[p.fold(i-1)] && p.at(i-1).class == other && !p.is(i-1, "year", "the"):
		return false // Festival 2023
	case p.fold(i-1) == "the" && p.titled(i+1):
		return false // the 2015 Penal Code
	}
	return led || !p.titled(i+1)
}

// partOfNumber reports whether the digits at token i are glued to more of a
// number, a code or a sum.
func (p *parser) partOfNumber(i int) bool {
	if i > 0 && !p.spaced(i) && !p.is(i-1, "(", "\"", "“", "‘", "'", "–", "—", "[") {
		return true
	}
	return !p.spaced(i+1) && (p.is(i+1, "/", "+", "=", "$", "€") || p.isWord(i+1) && p.fold(i+1) != "s")
}

// titled reports whether token i is a capitalised word, which no lead is.
func (p *parser) titled(i int) bool {
	return p.isWord(i) && p.caseOf(i) != text.Lower && !leads[p.fold(i)]
}

// ambiguousMonth reports whether token k could be the verb may or march.
func (p *parser) ambiguousMonth(k int) bool {
	return p.is(k, "may", "march", "mar") && p.caseOf(k) == text.Lower
}

// monthAlone reports whether the name of a month at token i, without day and
// year, is one.
func (p *parser) monthAlone(i int) bool {
	led := leads[p.fold(i-1)] || p.dash(i-1) || p.fold(i-1) == "(" || p.at(i-1).class == monthly
	if p.caseOf(i) == text.Lower && (p.is(i, "may", "march", "mar", "august", "sept", "dec", "jan") || len(p.fold(i)) < 4) {
		return !p.is(i, "may", "mar", "march") && (p.is(i-1, "in", "last", "next", "this") || p.at(i-1).class == modifier)
	}
	if p.is(i, "may", "march", "mar", "jan", "jun", "dec", "april", "june", "august") {
		return led && !(p.titled(i+1) && !p.is(i-1, "in", "since", "from", "until", "by"))
	}
	return led || !p.titled(i+1) && !p.titled(i-1)
}

// weekdayAlone reports whether the name of a weekday at token i stands for a
// day: not "every Monday", "Mondays", "Sun" the star.
func (p *parser) weekdayAlone(i int) bool {
	if p.is(i-1, "every", "each", "black", "good", "ash", "cyber", "all") || p.titled(i+1) && !p.is(i-1, "on", "by", "until", "since") {
		return false
	}
	if len(p.fold(i)) < 6 {
		return p.caseOf(i) == text.Title && p.is(i-1, "on", "this", "next", "last", "until", "by", "from", "-", "–", "to")
	}
	return true
}
