package date

import (
	"strings"
	"time"
)

// An order is how the text writes day and month in digits.
type order uint8

const (
	dayFirst order = iota
	monthFirst
)

// orderOf decides how slashed dates are read: as those of them say that can be
// read one way only; else day first, as in Vietnam and most of the world.
func (p *parser) orderOf(time.Time) order {
	for i := range p.w {
		if !p.glued(i, "/") && !p.glued(i, "-") || p.at(i-1).class != digits || p.at(i+1).class != digits {
			continue
		}
		a, b := p.at(i-1).n, p.at(i+1).n
		switch {
		case len(p.fold(i-1)) > 2 || p.partOfDate(i-2):
		case a > 12 && a <= 31 && b >= 1 && b <= 12:
			return dayFirst
		case b > 12 && b <= 31 && a >= 1 && a <= 12:
			return monthFirst
		}
	}
	return dayFirst
}

func (p *parser) partOfDate(i int) bool { return p.is(i, "/", "-") }

// iso reads 2016-12-22, 2016/12/22, 2015-03.
func (p *parser) iso(i int) (reading, bool) {
	y, k, ok := p.fourDigits(i)
	if !ok || p.partOfNumber2(i) {
		return reading{}, false
	}
	sep := p.fold(k)
	if sep != "-" && sep != "/" || !p.glued(k, sep) || p.at(k+1).class != digits || len(p.fold(k+1)) > 2 {
		return reading{}, false
	}
	m := p.at(k + 1).n
	if p.glued(k+2, sep) && p.at(k+3).class == digits && validDay(y, m, p.at(k+3).n) && len(p.fold(k+3)) <= 2 {
		d := newDay(y, m, p.at(k+3).n)
		return fixed(p.clock(k+4), between(d, d), "iso")
	}
	if m < 1 || m > 12 || len(p.fold(k+1)) != 2 && sep == "-" && p.fold(k+2) == "-" || p.glued(k+2, sep) || m == (y+1)%100 && sep == "-" {
		return reading{}, false
	}
	return fixed(k+2, single(unit{months, newDay(y, m, 1)}), "iso-month")
}

// clock skips the time of an ISO 8601 date and time.
func (p *parser) clock(k int) int { return k }

// partOfNumber2 reports whether the digits at token i go on from a number before them.
func (p *parser) partOfNumber2(i int) bool {
	return i > 0 && !p.spaced(i) && p.is(i-1, "-", "/", ".", "_", "+") && p.at(i-2).class != other
}

// numeric reads 16/11/2023, 16-11-2023, 16.11.2023, 4/22, 3/2015.
func (p *parser) numeric(i int) (reading, bool) {
	if p.partOfNumber2(i) {
		return reading{}, false
	}
	if x, ok := p.dotted(i); ok {
		return x, true
	}
	if p.at(i).class != digits || len(p.fold(i)) > 2 {
		return reading{}, false
	}
	sep := p.fold(i + 1)
	if sep != "/" && sep != "-" || !p.glued(i+1, sep) || p.at(i+2).class != digits {
		return reading{}, false
	}
	if p.glued(i+3, sep) && p.at(i+4).class == digits && !p.glued(i+5, sep) {
		return p.threeParts(i, i+2, i+4, i+5)
	}
	if p.glued(i+3, sep) || sep == "-" {
		return reading{}, false
	}
	return p.twoParts(i)
}

// threeParts reads day, month and year from three tokens.
func (p *parser) threeParts(a, b, c, end int) (reading, bool) {
	y, ok := fullYear(p.fold(c), p.at(c).n)
	if !ok || len(p.fold(b)) > 2 {
		return reading{}, false
	}
	d, m := p.dayAndMonth(p.at(a).n, p.at(b).n, y)
	if !validDay(y, m, d) {
		return reading{}, false
	}
	n := newDay(y, m, d)
	return fixed(end, between(n, n), "numeric")
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

// twoParts reads 4/22, 22/4 and 3/2015.
func (p *parser) twoParts(i int) (reading, bool) {
	a, b := p.at(i).n, p.at(i+2).n
	if y, _, ok := p.fourDigits(i + 2); ok && y > 1800 && a >= 1 && a <= 12 && !legal[p.fold(i-1)] {
		return fixed(i+3, single(unit{months, newDay(y, a, 1)}), "numeric-month")
	}
	d, m := p.dayAndMonth(a, b, 0)
	if len(p.fold(i+2)) > 2 || !validDay(0, m, d) || a == 24 && b == 7 || p.isWord(i+3) && !p.spaced(i+3) || legal[p.fold(i-1)] {
		return reading{}, false
	}
	if a <= 12 && b <= 12 && !p.is(i-1, "on", "by", "from", "since", "until", "before", "after", "between", "and", "to", "-", "–", "dated", "ngay", "due") &&
		!p.dash(i+3) {
		return reading{}, false // a fraction
	}
	return inYear(0, i+3, daysOf(m, d, d), "numeric-day")
}

// dotted reads 16.11.2023 and 2023.11.16, which are one token.
func (p *parser) dotted(i int) (reading, bool) {
	f := p.fold(i)
	parts := strings.Split(f, ".")
	if len(f) > 10 || len(parts) != 3 {
		return reading{}, false
	}
	var n [3]int
	for k, s := range parts {
		v, ok := atoi(s)
		if !ok {
			return reading{}, false
		}
		n[k] = v
	}
	if len(parts[0]) == 4 {
		n[0], n[2] = n[2], n[0]
		parts[2] = parts[0]
	}
	y, ok := fullYear(parts[2], n[2])
	d, m := p.dayAndMonth(n[0], n[1], y)
	if !ok || len(parts[2]) != 4 || !validDay(y, m, d) {
		return reading{}, false
	}
	v := newDay(y, m, d)
	return fixed(i+1, between(v, v), "dotted")
}
