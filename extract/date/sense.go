package date

import "dateline/extract/text"

// legal are the words before the number or year of a legal text, and of other
// things that are numbered.
var legal = set(`resolution decree decision law circular directive ordinance no article dispatch conclusion regulation
	code act notice letter number hotline room flight clause section page chapter version model route highway # №`)

// temporal are the words after which four digits are a year, whatever follows.
var temporal = set("in since by until till during from between before after throughout early late mid year years fy the nam")

// plausibleYear reports whether the four digits at token i are a year.
func (p *parser) plausibleYear(i, y int) bool { return p.noYear(i, y) == "" }

// noYear says why the four digits at token i are no year: a count, a part of a
// longer number, the year in the name of an event or a law. It is empty where
// they are one.
func (p *parser) noYear(i, y int) string {
	before := p.fold(i - 1)
	switch {
	case y < 1900 && !p.introduced(i), y >= 2200:
		return "too far off for a bare number"
	case p.partOfNumber(i):
		return "part of a longer number or code"
	case legal[before]:
		return "the number of a law, or of another thing that is numbered"
	case p.counts(i + 1):
		return "a count, a sum or a clock time"
	case p.is(i+1, "bc", "bce", "gmt"):
		return "of another era, or a clock time"
	case p.enacted(i - 1):
		return "part of the name of a law"
	case p.named(i - 1), determiners[before] && p.titled(i+1):
		return "part of a name"
	case !temporal[before] && !p.prefixed(i) && (p.counting(i) || p.at(i+1).class == digits):
		return "a count"
	case !leads[before] && before != "," && p.titled(i+1):
		return "part of a name"
	}
	return ""
}

// introduced reports whether the words before token i say that even a number far
// from today is a year, which in a range those before its first number do:
// "from 1802 to 1945", but not "markers 1090 and 1116".
func (p *parser) introduced(i int) bool {
	if p.is(i-1, "and", "to", "–", "-") && p.at(i-2).class == digits {
		i -= 2
	}
	return p.is(i-1, "in", "since", "from", "year", "years", "until", "by", "between", "and", "to", "–", "-", "(")
}

// determiners before a date and a capitalised word make a name of them: "the
// 2015 Penal Code", "the October Revolution".
var determiners = set("the a an its his her their our 's")

// named reports whether token k ends the name of an event, so that the year
// after it belongs to it: "Hokkaido Festival 2023", "G20 2023".
func (p *parser) named(k int) bool {
	if p.at(k).class == digits {
		return !p.spaced(k) && p.isWord(k-1)
	}
	return p.titled(k) && p.at(k).class == other
}

// statutes are the legal texts whose names may end in the year they are of.
var statutes = set("law act code ordinance decree constitution statute bill charter")

// enacted reports whether token k is the "of" before the year in the name of a
// legal text: "Immigration Act of 1979". An act of 1979 in small letters is none.
func (p *parser) enacted(k int) bool {
	return p.fold(k) == "of" && statutes[p.fold(k-1)] && p.titled(k-1)
}

// verbs follow a year or month as their subject: "2023 marks", "May was".
var verbs = set(`is was has had saw brought marks sees brings begins starts ends opens comes remains looks shows promises as its his this
	plus versus towards`)

// counting reports whether a plural noun or "some" makes the digits at token i a count.
func (p *parser) counting(i int) bool {
	next := p.fold(i + 1)
	if next == "of" && p.is(i+2, "them", "which", "whom", "these", "those") {
		return true
	}
	many := p.isWord(i+1) && p.caseOf(i+1) == text.Lower && len(next) > 3 && next[len(next)-1] == 's' && !verbs[next]
	if p.is(i-1, "and", "or") && len(p.out) > 0 {
		return many && p.lastEnd != i-1
	}
	return many || p.is(i-1, "some", "nearly", "almost", "approximately", "roughly", "least", "total")
}

// partOfNumber reports whether the digits at token i are glued to more of a
// number, a code or a sum.
func (p *parser) partOfNumber(i int) bool {
	if i > 0 && !p.spaced(i) && !p.is(i-1, "(", "\"", "“", "‘", "'", "–", "—", "[", ",", ";", "=", "fy", "cy") && !p.prefixed(i) {
		return true
	}
	if p.spaced(i + 1) {
		return false
	}
	return p.is(i+1, "+", "=", "$", "€", "_") || p.glued(i+1, "/") && p.at(i+2).class != digits || p.isWord(i+1) && p.fold(i+1) != "s"
}

// prefixed reports whether token i hangs on a prefix: mid-2024, pre-2015.
func (p *parser) prefixed(i int) bool {
	return p.glued(i-1, "-") && p.is(i-2, "mid", "end", "early", "late", "pre", "post", "year")
}

// proper are the months that are given names, verbs or other words too.
var proper = set("may march mar april june august jan jun dec sep sept")

// monthAlone reports whether the name of a month at token i, without day and
// year, is one.
func (p *parser) monthAlone(i int) bool {
	before := p.fold(i - 1)
	strong := p.is(i-1, "in", "since", "until", "last", "next", "this", "early", "late", "mid", "by", "during", "throughout") || p.prefixed(i)
	switch {
	case p.joinsMonth(i):
		return true
	case determiners[before] && p.titled(i+1):
		return false
	case p.verbal(i):
		return strong && !p.is(i-1, "this", "by") || before == "of" && p.note
	case p.startsSentence(i) && verbs[p.fold(i+1)], before == "," && p.at(i-2).class == monthly:
		return true
	case p.fold(i+1) == "'s" && !p.titled(i-1) && !(p.fold(i-1) == "." && p.titled(i-2)):
		return true // June's figure, but Ms. April's
	case proper[p.fold(i)]:
		return strong || (leads[before] || p.at(i-1).class == monthly || before == "(") && !p.titled(i+1)
	case p.caseOf(i) == text.Lower && (len(p.fold(i)) < 4 || p.is(i, "sept", "febr")):
		return strong || before == "of"
	}
	return leads[before] || p.dash(i-1) || !p.titled(i+1) && !p.titled(i-1)
}

// joinsMonth reports whether the month at token i is one end of a range of
// months: "Jan.-Sept."
func (p *parser) joinsMonth(i int) bool {
	next, last := i+1, i-2
	if p.fold(next) == "." {
		next++
	}
	if p.fold(last) == "." {
		last--
	}
	return p.to(next) && p.at(next+1).class == monthly || p.to(i-1) && p.at(last).class == monthly
}

// attributive reports whether the word at token k has the date before it as its
// attribute: the 2021 storm.
func (p *parser) attributive(k int) bool {
	return p.isWord(k) && p.caseOf(k) == text.Lower && !leads[p.fold(k)]
}

// startsSentence reports whether token i is the first of its sentence.
func (p *parser) startsSentence(i int) bool { return p.t.Sentences[p.t.SentenceOf(i)].First == i }
