package date

import "strings"

// An order is how the text writes day and month in digits.
type order uint8

const (
	dayFirst order = iota
	monthFirst
)

// orderOf decides how slashed dates are read: as those of them say that can be
// read one way only; else day first, as in Vietnam and most of the world, and
// in a note month first.
func (p *parser) orderOf() order {
	for i := range p.w {
		if !p.glued(i, "/") && !p.glued(i, "-") || p.at(i-1).class != digits || p.at(i+1).class != digits {
			continue
		}
		a, b := p.at(i-1).n, p.at(i+1).n
		switch {
		case len(p.fold(i-1)) > 2 || len(p.fold(i+1)) > 2 || p.is(i-2, "/", "-"):
		case a > 12 && validDay(0, b, a):
			return dayFirst
		case b > 12 && validDay(0, a, b):
			return monthFirst
		}
	}
	if p.note {
		return monthFirst
	}
	return dayFirst
}

// iso reads 2016-12-22, 2016/12/22, 2015-03.
func (p *parser) iso(i int) (reading, bool) {
	y, k, ok := p.fourDigits(i)
	sep := p.fold(k)
	if !ok || p.continues(i) || sep != "-" && sep != "/" || !p.glued(k, sep) || p.at(k+1).class != digits || len(p.fold(k+1)) > 2 {
		return reading{}, false
	}
	m := p.at(k + 1).n
	if p.glued(k+2, sep) {
		d := p.at(k + 3).n
		if p.at(k+3).class != digits || len(p.fold(k+3)) > 2 || !validDay(y, m, d) {
			return reading{}, false
		}
		return fixed(k+4, between(newDay(y, m, d), newDay(y, m, d)), "iso")
	}
	years := len(p.fold(k+1)) == 2 && p.fold(k + 1)[0] != '0' && m > y%100 && !p.note // 2005-10
	return reading{end: k + 2, p: single(unit{months, newDay(y, m, 1)}), rule: "iso-month"}, m >= 1 && m <= 12 && !years
}

// continues reports whether the digits at token i go on from a number before them.
func (p *parser) continues(i int) bool {
	if p.fold(i-1) == "-" && p.glued(i-3, "/") && p.glued(i+1, "/") {
		return false // 10/1-11/7
	}
	return i > 0 && !p.spaced(i) && p.is(i-1, "-", "/", ".", "_", "+", ":") && p.at(i-2).class != other
}

// numeric reads 16/11/2023, 16-11-2023, 16.11.2023, 4/22, 3/2015.
func (p *parser) numeric(i int) (reading, bool) {
	sep := p.fold(i + 1)
	if p.at(i).class != digits || len(p.fold(i)) > 2 || sep != "/" && sep != "-" || !p.glued(i+1, sep) || p.at(i+2).class != digits || p.continues(i) {
		return reading{}, false
	}
	if p.glued(i+3, sep) {
		return p.threeParts(i, sep)
	}
	if sep == "-" {
		return reading{}, false
	}
	return p.twoParts(i)
}

// threeParts reads day, month and year.
func (p *parser) threeParts(i int, sep string) (reading, bool) {
	y, ok := fullYear(p.fold(i+4), p.at(i+4).n)
	if !ok || p.at(i+4).class != digits || len(p.fold(i+2)) > 2 || p.glued(i+5, sep) {
		return reading{}, false
	}
	d, m := p.dayAndMonth(p.at(i).n, p.at(i+2).n, y)
	return reading{end: i + 5, p: between(newDay(y, m, d), newDay(y, m, d)), rule: "numeric"}, validDay(y, m, d)
}

// fullYear reads a year of four digits, or of two as the one from 1950 to 2049.
func fullYear(s string, n int) (int, bool) {
	switch {
	case len(s) == 4 && n >= 1000 && n < 3000:
		return n, true
	case len(s) == 2 && n < 50:
		return 2000 + n, true
	case len(s) == 2:
		return 1900 + n, true
	}
	return 0, false
}

// dayAndMonth tells which of two numbers is the day, by the order of the text
// where both could be.
func (p *parser) dayAndMonth(a, b, year int) (d, m int) {
	if p.slashes == monthFirst && validDay(year, a, b) || !validDay(year, b, a) {
		return b, a
	}
	return a, b
}

// datedBy are the words before a day and month in digits, without which 1/2 is a fraction.
var datedBy = set("on by from since until till before after between and to dated ngay due around")

// twoParts reads 4/22, 22/4 and 3/2015.
func (p *parser) twoParts(i int) (reading, bool) {
	a, b := p.at(i).n, p.at(i+2).n
	if legal[p.fold(i-1)] || p.isWord(i+3) && !p.spaced(i+3) || p.counts(i+3) {
		return reading{}, false
	}
	if y, _, ok := p.fourDigits(i + 2); ok && y > 1800 && a >= 1 && a <= 12 {
		return fixed(i+3, single(unit{months, newDay(y, a, 1)}), "numeric-month")
	}
	d, m := p.dayAndMonth(a, b, 0)
	fraction := a <= 12 && b <= 12 && !p.note && !p.dash(i+3) && !p.dash(i-1) && (!datedBy[p.fold(i-1)] || p.fold(i+3) == "of")
	if len(p.fold(i+2)) > 2 || !validDay(0, m, d) || a == 24 && b == 7 || fraction {
		return reading{}, false
	}
	return inYear(0, i+3, daysOf(m, d, d), "numeric-day")
}

// dotted reads 16.11.2023 and 2023.11.16, which are one token.
func (p *parser) dotted(i int) (reading, bool) {
	f := p.fold(i)
	if len(f) <= 5 && strings.Count(f, ".") == 1 {
		return p.dottedDay(i)
	}
	if len(f) > 10 || strings.Count(f, ".") != 2 || f[0] < '0' || f[0] > '9' {
		return reading{}, false
	}
	one, rest, _ := strings.Cut(f, ".")
	two, three, _ := strings.Cut(rest, ".")
	if len(one) == 4 {
		one, three = three, one
	}
	a, ok1 := atoi(one)
	b, ok2 := atoi(two)
	n, ok3 := atoi(three)
	y, ok := fullYear(three, n)
	d, m := p.dayAndMonth(a, b, y)
	short := p.note && len(two) == 2 && len(three) == 2
	if !ok || !ok1 || !ok2 || !ok3 || len(three) != 4 && !short || !validDay(y, m, d) {
		return reading{}, false
	}
	return fixed(i+1, between(newDay(y, m, d), newDay(y, m, d)), "dotted")
}

// dottedDay reads 5.12 in a note, where "on" or a weekday says that it is no decimal.
func (p *parser) dottedDay(i int) (reading, bool) {
	one, two, _ := strings.Cut(p.fold(i), ".")
	a, ok1 := atoi(one)
	b, ok2 := atoi(two)
	d, m := p.dayAndMonth(a, b, 0)
	said := p.is(i-1, "on", "by", "until", "since", "due") || p.at(i-1).class == weekly
	if !p.note || !said || !ok1 || !ok2 || len(one) > 2 || len(two) > 2 || !validDay(0, m, d) || p.isWord(i+1) && p.counts(i+1) {
		return reading{}, false
	}
	return inYear(0, i+1, daysOf(m, d, d), "dotted-day")
}

// compact reads 20161222.
func (p *parser) compact(i int) (reading, bool) {
	n := p.at(i).n
	y, m, d := n/10000, n/100%100, n%100
	if len(p.fold(i)) != 8 || !p.note || y < 1900 || y > 2100 || !validDay(y, m, d) {
		return reading{}, false
	}
	return fixed(i+1, between(newDay(y, m, d), newDay(y, m, d)), "compact")
}

// yearMonthDay reads 2020/Sep/23, 2020-Sep-23.
func (p *parser) yearMonthDay(i int) (reading, bool) {
	y, k, ok := p.fourDigits(i)
	sep := p.fold(k)
	if !ok || sep != "/" && sep != "-" || !p.glued(k, sep) || p.at(k+1).class != monthly || !p.glued(k+2, sep) {
		return reading{}, false
	}
	m, d := p.at(k+1).n, p.at(k+3).n
	return reading{end: k + 4, p: between(newDay(y, m, d), newDay(y, m, d)), rule: "year-month-day"},
		p.at(k+3).class == digits && validDay(y, m, d)
}

// isoWeek reads 2016-W05, whose letter and number are two tokens.
func (p *parser) isoWeek(i int) (reading, bool) {
	y, k, ok := p.fourDigits(i)
	if !ok || !p.glued(k, "-") || p.fold(k+1) != "w" || p.spaced(k+2) || p.at(k+2).class != digits {
		return reading{}, false
	}
	return weekOf(y, p.at(k+2).n, k+3)
}

// weekNumber reads "week 12 of 2020", in a note also "week 12".
func (p *parser) weekNumber(i int) (reading, bool) {
	n := p.at(i + 1)
	if !p.one(i, weeks) || n.class != digits {
		return reading{}, false
	}
	y, end := p.yearAfter(i + 2)
	if y != 0 {
		return weekOf(y, n.n, end)
	}
	if !p.note || !p.dated {
		return reading{}, false
	}
	return weekOf(p.now.year(), n.n, end)
}

// weekOf gives the nth ISO week of a year: the one that holds January 4 is the first.
func weekOf(y, n, end int) (reading, bool) {
	u := unitOf(weeks, newDay(y, 1, 4)).add(n - 1)
	return reading{end: end, p: single(u), rule: "week-number"}, n > 0 && (u.first+3).year() == y
}
