package date

import "dateline/extract/text"

// monthDay reads "November 16", "Nov. 16th, 2023", "June 7-14", "December 13 and 18".
func (p *parser) monthDay(i int) (reading, bool) {
	m, k := p.at(i).n, p.point(i+1)
	if p.glued(k, "-") || p.glued(k, "/") {
		k++ // Jan-1
	}
	d, k, ok := p.dayNumber(p.the(k))
	if !ok || !validDay(0, m, d) || p.counts(k) {
		return reading{}, false
	}
	rule, last := "month-day", d
	if to, end, ok := p.dayRange(d, k, i); ok && validDay(0, m, to) && p.at(end).class != monthly {
		rule, last, k = "month-days", to, end
	}
	year, end := p.yearAfter(k)
	return inYear(year, end, daysOf(m, d, last), rule)
}

// dayMonth reads "22 April", "4th of July 2016", "20-21 April", "4 to 22 this month".
func (p *parser) dayMonth(i int) (reading, bool) {
	d, k, ok := p.dayNumber(i)
	if !ok || p.owned(i) {
		return reading{}, false
	}
	marked := k > i+1 || p.at(i).class == ordinal
	rule, last := "day-month", d
	if to, end, ok := p.dayRange(d, k, i); ok {
		rule, last, k = "days-month", to, end
	}
	if x, ok := p.lunarDay(d, last, k); ok {
		return x, true
	}
	if x, ok := p.daysThisMonth(d, last, k); ok {
		return x, true
	}
	m, year, end, ok := p.monthAfter(k)
	if !ok || !validDay(0, m, last) || year == 0 && !marked && p.verbal(end-1) {
		return reading{}, false
	}
	return inYear(year, end, daysOf(m, d, last), rule)
}

// owned reports whether the digits at token i are the minutes of a clock time or
// a sum: 13:20 August 27, $15 May 26.
func (p *parser) owned(i int) bool {
	return p.glued(i-1, ":") && p.at(i-2).class == digits || p.is(i-1, "$", "€", "£", "¥")
}

// monthAfter reads the month after a day: "of July 2016", "-Apr-2019", "/Apr/2019".
func (p *parser) monthAfter(k int) (m, year, end int, ok bool) {
	if p.is(k, "of", "-") || p.glued(k, "/") {
		k++
	}
	k = p.the(k)
	if p.at(k).class != monthly {
		return 0, 0, k, false
	}
	year, end = p.yearAfter(p.point(k + 1))
	if y, ok := p.shortYear(end); year == 0 && ok {
		year, end = y, end+1
	}
	return p.at(k).n, year, end, true
}

// verbal reports whether token k could be the verb may or march.
func (p *parser) verbal(k int) bool {
	return p.is(k, "may", "march", "mar") && p.caseOf(k) == text.Lower
}

// daysThisMonth reads the end of "4 to 22 of this month", "the 15th of next month".
func (p *parser) daysThisMonth(d, last, k int) (reading, bool) {
	if p.is(k, "of", "in") {
		k++
	} else if d == last {
		return reading{}, false
	}
	n, ok := p.direction(p.the(k))
	k = p.the(k)
	if !ok || !p.one(k+1, months) || !p.dated {
		return reading{}, false
	}
	y, m, _ := unitOf(months, p.now).add(n).first.civil()
	if !validDay(y, m, last) {
		return reading{}, false
	}
	return fixed(k+2, between(newDay(y, m, d), newDay(y, m, last)), "days-of-month")
}

// daysOf gives the period from one day to another of a month in any year.
func daysOf(m, from, to int) yearly {
	return func(y int) (period, bool) {
		return between(newDay(y, m, from), newDay(y, m, to)), validDay(y, m, from) && validDay(y, m, to) && from <= to
	}
}

// month reads "May", "May 2016", "May, 2016", "March last year".
func (p *parser) month(i int) (reading, bool) {
	m := p.at(i).n
	year, end := p.yearAfter(p.point(i + 1))
	if year == 0 && !p.monthAlone(i) {
		return reading{}, false
	}
	return inYear(year, end, monthOf(m), "month")
}

// bareMonth reads the name of a month without looking for a year.
func (p *parser) bareMonth(k int) (reading, bool) {
	return inYear(0, p.point(k+1), monthOf(p.at(k).n), "month")
}

func monthOf(m int) yearly {
	return func(y int) (period, bool) { return single(unit{months, newDay(y, m, 1)}), true }
}

// point skips the full stop of an abbreviated month or weekday.
func (p *parser) point(k int) int {
	if p.fold(k) == "." && !p.spaced(k) && p.at(k+1).class == digits {
		return k + 1
	}
	return k
}

// dayNumber reads a day of the month: "7", "22nd", "fourth", "twenty-first".
func (p *parser) dayNumber(k int) (d, end int, ok bool) {
	if n, end, ok := p.rank(k); ok {
		return n, end, n > 0 && n <= 31 && p.fold(k) != "opening"
	}
	w := p.at(k)
	if w.class == cardinal && p.note {
		return p.spelledDay(k)
	}
	if w.class != digits || len(p.fold(k)) > 2 || w.n < 1 || w.n > 31 {
		return 0, k, false
	}
	return w.n, k + 1, p.spaced(k+1) || !p.isWord(k+1) || p.at(k+1).class == monthly
}

// spelledDay reads a day of the month that a note counts in words, "May twenty
// nine", where no noun follows that it could count.
func (p *parser) spelledDay(k int) (d, end int, ok bool) {
	if _, _, year := p.spoken(k); year || p.is(k, "a", "an", "couple", "dozen") {
		return 0, k, false
	}
	d, end, ok = p.count(k)
	after := p.at(end).class
	noun := p.isWord(end) && !leads[p.fold(end)] && after != cardinal && after != monthly || p.fold(end) == "of"
	return d, end, ok && d <= 31 && !noun
}

// rank reads an ordinal: "first", "21st", "twenty-first", "last" as -1.
func (p *parser) rank(i int) (n, end int, ok bool) {
	switch w := p.at(i); w.class {
	case ordinal:
		return w.n, i + 1, true
	case digits:
		if p.is(i+1, "st", "nd", "rd", "th") && !p.spaced(i+1) {
			return w.n, i + 2, w.n > 0
		}
	case cardinal:
		if u := p.at(i + 2); w.n >= 20 && p.glued(i+1, "-") && u.class == ordinal && u.n > 0 && u.n < 10 {
			return w.n + u.n, i + 3, true
		}
		if u := p.at(i + 1); w.n >= 20 && p.note && u.class == ordinal && u.n > 0 && u.n < 10 {
			return w.n + u.n, i + 2, true
		}
	}
	return 0, i, false
}

// dayRange reads the rest of a range of days that began with d at token first:
// "-14", "to 22", "and 18". Without "between", "and" joins only neighbours.
func (p *parser) dayRange(d, k, first int) (to, end int, ok bool) {
	if !p.to(k) && p.fold(k) != "and" {
		return 0, k, false
	}
	to, end, ok = p.dayNumber(p.the(k + 1))
	if !ok || to <= d || p.counts(end) {
		return 0, k, false
	}
	return to, end, p.fold(k) != "and" || to == d+1 || p.after(first, "between")
}

// units make the number before them a count, a share, a clock time or a sum.
var units = set(`% percent percentage per million billion trillion thousand hundred am pm km kg ha m cm usd vnd hours hour minutes
	degrees tonnes tons years people`)

// counts reports whether token k makes the number before it no day and no year.
func (p *parser) counts(k int) bool {
	return units[p.fold(k)] || p.fold(k) == ":" && !p.spaced(k) && p.at(k+1).class == digits
}

// yearAfter reads the year that follows a month or a part of a year, 0 where
// none does: ", 2021", "of 2021", "last year", "of the same year".
func (p *parser) yearAfter(k int) (year, end int) {
	from, sign := k, true
	switch {
	case p.fold(k) == "," && p.at(k+1).class == digits, p.glued(k, "/"), p.glued(k, "-"):
		k++
	case p.is(k, "of", "in"):
		k, sign = k+1, false
	default:
		sign = false
	}
	if y, end, ok := p.fourDigits(k); ok && !p.counts(end) && !p.glued(end, "/") {
		return y, end
	}
	if y, ok := p.twoDigits(k); ok {
		return y, k + 2
	}
	if y, end, ok := p.spoken(k); ok {
		return y, end
	}
	if sign || !p.dated {
		return 0, from
	}
	if y, ok := p.yearInWords(p.the(k)); ok {
		return y, p.the(k) + 2
	}
	return 0, from
}

// fourDigits reads a year of four digits.
func (p *parser) fourDigits(k int) (year, end int, ok bool) {
	w := p.at(k)
	return w.n, k + 1, w.class == digits && len(p.fold(k)) == 4 && w.n >= 1000 && w.n < 3000
}

// twoDigits reads the year of "’16".
func (p *parser) twoDigits(k int) (year int, ok bool) {
	if p.fold(k) != "'" || p.spaced(k+1) || p.fold(k+2) == "s" {
		return 0, false
	}
	y, ok := fullYear(p.fold(k+1), p.at(k+1).n)
	return y, ok && p.at(k+1).class == digits
}

// shortYear reads the two digits after the day and month in a note: "1 Jan 20".
func (p *parser) shortYear(k int) (year int, ok bool) {
	if !p.note || p.at(k).class != digits || len(p.fold(k)) != 2 || p.isWord(k+1) || p.counts(k+1) {
		return 0, false
	}
	return fullYear(p.fold(k), p.at(k).n)
}

// yearInWords reads "last year", "this year", "the same year".
func (p *parser) yearInWords(k int) (year int, ok bool) {
	if !p.one(k+1, years) {
		return 0, false
	}
	if p.at(k).class == same || p.is(k, "previous", "following") {
		a, ok := p.recent(k, years)
		return a.first().year() + p.at(k).n, ok
	}
	n, ok := p.direction(k)
	return p.now.year() + n, ok
}

// direction reads this, last, past, next … as 0, -1 or 1.
func (p *parser) direction(k int) (int, bool) {
	w := p.at(k)
	return w.n, w.class == modifier || p.fold(k) == "last"
}
