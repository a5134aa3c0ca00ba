package date

// monthDay reads "November 16", "Nov. 16th, 2023", "June 7-14", "December 13 and 18".
func (p *parser) monthDay(i int) (reading, bool) {
	m := p.at(i).n
	k := p.the(p.point(i + 1))
	d, k, ok := p.dayNumber(k)
	if !ok || !validDay(0, m, d) || p.counts(k) {
		return reading{}, false
	}
	rule, last := "month-day", d
	if to, end, ok := p.dayRange(d, k, i); ok && validDay(0, m, to) {
		rule, last, k = "month-days", to, end
	}
	year, end := p.yearAfter(k)
	return inYear(year, end, daysOf(m, d, last), rule)
}

// dayMonth reads "22 April", "4th of July 2016", "20-21 April", "4 to 22 this month".
func (p *parser) dayMonth(i int) (reading, bool) {
	d, k, ok := p.dayNumber(i)
	if !ok {
		return reading{}, false
	}
	rule, last := "day-month", d
	if to, end, ok := p.dayRange(d, k, i); ok {
		rule, last, k = "days-month", to, end
	}
	if x, ok := p.daysThisMonth(d, last, k); ok {
		return x, true
	}
	marked := k > i+1
	if p.is(k, "of", "-") {
		k++
	}
	k = p.the(k)
	if p.at(k).class != monthly || !validDay(0, p.at(k).n, last) {
		return reading{}, false
	}
	m := p.at(k).n
	year, end := p.yearAfter(p.point(k + 1))
	if year == 0 && !marked && p.ambiguousMonth(k) {
		return reading{}, false
	}
	return inYear(year, end, daysOf(m, d, last), rule)
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
	if !ok || p.at(k+1) != (word{unitary, int(months)}) || !p.dated {
		return reading{}, false
	}
	y, m, _ := unitOf(months, p.now).add(n).first.civil()
	if !validDay(y, m, last) {
		return reading{}, false
	}
	return fixed(k+2, between(newDay(y, m, d), newDay(y, m, last)), "days-relative-month")
}

// daysOf gives the period from one day to another of a month in any year.
func daysOf(m, from, to int) func(int) (period, bool) {
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

func monthOf(m int) func(int) (period, bool) {
	return func(y int) (period, bool) { return single(unit{months, newDay(y, m, 1)}), true }
}

// point skips the full stop of an abbreviated month or weekday.
func (p *parser) point(k int) int {
	if p.fold(k) == "." && !p.spaced(k) && len(p.fold(k-1)) <= 9 && p.at(k+1).class == digits {
		return k + 1
	}
	return k
}

// dayNumber reads a day of the month: "7", "22nd", "fourth", "twenty-first".
func (p *parser) dayNumber(k int) (d, end int, ok bool) {
	w := p.at(k)
	switch w.class {
	case digits:
		if len(p.fold(k)) > 2 || w.n < 1 || w.n > 31 {
			return 0, k, false
		}
		if p.is(k+1, "st", "nd", "rd", "th") && !p.spaced(k+1) {
			return w.n, k + 2, true
		}
		return w.n, k + 1, p.spaced(k+1) || !p.isWord(k+1)
	case ordinal:
		return w.n, k + 1, w.n > 0
	case cardinal:
		if u := p.at(k + 2); w.n >= 20 && p.glued(k+1, "-") && u.class == ordinal && u.n > 0 && u.n < 10 {
			return w.n + u.n, k + 3, w.n+u.n <= 31
		}
	}
	return 0, k, false
}

// dayRange reads the rest of a range of days that began with d at token first:
// "-14", "to 22", "and 18". Without "between", "and" joins only neighbours.
func (p *parser) dayRange(d, k, first int) (to, end int, ok bool) {
	sep := k
	switch {
	case p.dash(k), p.is(k, "to", "until", "till", "through", "thru"):
	case p.fold(k) == "and":
	default:
		return 0, k, false
	}
	to, end, ok = p.dayNumber(p.the(k + 1))
	if !ok || to <= d || p.counts(end) || p.fold(sep) == "and" && to != d+1 && !p.after(first, "between") {
		return 0, k, false
	}
	return to, end, true
}

// after reports whether word w stands before token i, an article between or not.
func (p *parser) after(i int, w string) bool {
	return p.fold(i-1) == w || p.fold(i-1) == "the" && p.fold(i-2) == w
}

// counts reports whether token k makes the number before it a count, a share, a clock time or a sum.
func (p *parser) counts(k int) bool {
	return p.is(k, "%", "percent", "percentage", "per", "million", "billion", "trillion", "thousand", "am", "pm", "a.m", "p.m",
		"km", "kg", "ha", "usd", "vnd", "hours", "degrees", "tonnes", "years", "people") ||
		p.fold(k) == ":" && !p.spaced(k) && p.at(k+1).class == digits
}

// yearAfter reads the year that follows a month or a part of a year, 0 where
// none does: ", 2021", "of 2021", "last year", "of the same year".
func (p *parser) yearAfter(k int) (year, end int) {
	from := k
	if p.fold(k) == "," && p.at(k+1).class == digits || p.is(k, "of", "in") || p.glued(k, "/") || p.glued(k, "-") {
		k++
	}
	if y, end, ok := p.fourDigits(k); ok && !p.counts(end) {
		return y, end
	}
	if p.fold(from) == "," || p.glued(from, "-") || p.glued(from, "/") || !p.dated {
		return 0, from
	}
	k = p.the(k)
	if p.at(k+1) != (word{unitary, int(years)}) {
		return 0, from
	}
	if n, ok := p.direction(k); ok {
		return p.now.year() + n, k + 2
	}
	if a, ok := p.recent(k, years); ok && p.at(k).class == same {
		return a.first().year(), k + 2
	}
	return 0, from
}

// fourDigits reads a year of four digits.
func (p *parser) fourDigits(k int) (year, end int, ok bool) {
	w := p.at(k)
	return w.n, k + 1, w.class == digits && len(p.fold(k)) == 4 && w.n >= 1000 && w.n < 3000
}

// direction reads this, last, past, next … as 0, -1 or 1.
func (p *parser) direction(k int) (int, bool) {
	w := p.at(k)
	switch {
	case w.class == modifier:
		return w.n, true
	case p.fold(k) == "last":
		return -1, true
	}
	return 0, false
}
