package date

import "dateline/extract/text"

// year reads a year, a range of years "2021-2025" and "2019-20", a decade
// "1990s", and the quarter, half or month in "2018 Q3".
func (p *parser) year(i int) (reading, bool) {
	if x, ok := p.shortDecade(i); ok {
		return x, true
	}
	y, k, ok := p.fourDigits(i)
	if !ok {
		return reading{}, false
	}
	if x, ok := p.halfYear(k); ok && x.yearly != nil && !legal[p.fold(i-1)] && !p.partOfNumber(i) {
		return p.partAfter(y, k) // also where "2016 Q4" opens a line
	}
	if !p.plausibleYear(i, y) {
		return reading{}, false
	}
	if p.decadeEnd(k) && y%10 == 0 && (p.fold(k) == "s" || p.fold(i-1) == "the") {
		return fixed(k+1, single(unitOf(decades, newDay(y, 1, 1))), "decade")
	}
	if x, ok := p.partAfter(y, k); ok {
		return x, true
	}
	if to, end, ok := p.yearRange(y, k); ok {
		return fixed(end, period{from: yearUnit(y), to: yearUnit(to)}, "years")
	}
	if p.glued(k, "-") {
		return reading{}, false // 2025-strong, part of a longer number
	}
	return fixed(k, single(yearUnit(y)), "year")
}

func yearUnit(y int) unit { return unit{years, newDay(y, 1, 1)} }

// partAfter reads the quarter, half or month after the year y.
func (p *parser) partAfter(y, k int) (reading, bool) {
	x, ok := p.halfYear(k)
	if !ok && p.at(k).class == monthly && p.note {
		x, ok = first(k, p.monthDay, p.bareMonth)
	}
	if !ok || x.yearly == nil {
		return x, false
	}
	v, ok := x.yearly(y)
	return reading{end: x.end, p: v, rule: "year-" + x.rule}, ok
}

// yearRange reads the rest of a range of years that began with y.
func (p *parser) yearRange(y, k int) (to, end int, ok bool) {
	if !p.dash(k) && !p.glued(k, "/") {
		return 0, k, false
	}
	if to, end, ok = p.fourDigits(k + 1); ok {
		return to, end, to > y && !p.glued(end, "-") && (p.fold(k) != "/" || to == y+1)
	}
	w := p.at(k + 1)
	if w.class == digits && len(p.fold(k+1)) == 2 && p.glued(k, p.fold(k)) && w.n > y%100 && !p.glued(k+2, "-") && !p.glued(k+2, "/") {
		return y - y%100 + w.n, k + 2, p.fold(k) != "/" || w.n == y%100+1
	}
	return 0, k, false
}

// decadeEnd reports whether token k is the s of "1990s" or "1990's".
func (p *parser) decadeEnd(k int) bool { return p.is(k, "s", "'s") && (p.note || !p.spaced(k)) }

// shortDecade reads "’90s" and "the 90s".
func (p *parser) shortDecade(i int) (reading, bool) {
	k := i
	switch {
	case p.fold(i) == "'" && !p.spaced(i+1):
		k++
	case !p.is(i-1, "the", "early", "late", "mid"):
		return reading{}, false
	}
	n := p.at(k).n
	if p.at(k).class != digits || len(p.fold(k)) != 2 || n%10 != 0 || n < 20 || !p.decadeEnd(k+1) {
		return reading{}, false
	}
	return fixed(k+2, single(unitOf(decades, newDay(1900+n, 1, 1))), "decade")
}

// spelledDecade reads "nineties".
func (p *parser) spelledDecade(i int) (reading, bool) {
	if p.fold(i-1) != "the" && !p.is(i-1, "early", "late", "mid") {
		return reading{}, false
	}
	return fixed(i+1, single(unitOf(decades, newDay(p.at(i).n, 1, 1))), "decade")
}

// spelledYear reads a year in words in a note: "twenty sixteen", "nineteen
// eighty-four", "two thousand and nine".
func (p *parser) spelledYear(i int) (reading, bool) {
	y, end, ok := p.spoken(i)
	if !ok || y < 1800 || y%100 == 0 {
		return reading{}, false
	}
	return fixed(end, single(yearUnit(y)), "spelled-year")
}

// spoken reads the words of a year: the century, then what follows it, which
// only "two thousand" and "nineteen hundred" can do without.
func (p *parser) spoken(i int) (year, end int, ok bool) {
	century, k, whole := p.at(i).n, i+1, true
	switch {
	case !p.note || p.at(i).class != cardinal || p.is(i, "couple"):
		return 0, i, false
	case p.fold(k) == "thousand" && century == 2:
		century, k = 20, k+1
	case p.fold(k) == "hundred":
		k++
	default:
		whole = false
	}
	end = k
	if whole && p.fold(k) == "and" {
		k++
	}
	n, after, more := p.count(k)
	if p.at(k).class == cardinal && more && n < 100 && !p.is(k, "a", "an") && (whole || n >= 10) {
		year, end = n, after
	} else if !whole {
		return 0, i, false
	}
	_, unit := p.unitAt(end)
	return year + 100*century, end, century >= 16 && century <= 20 && !unit
}

// halfYear reads "Q3", "H1", "3Q" with the year after it.
func (p *parser) halfYear(i int) (reading, bool) {
	letter, number := i, i+1
	if p.at(i).class == digits {
		letter, number = i+1, i
	}
	g, most := quarters, 4
	switch p.fold(letter) {
	case "q":
	case "h":
		g, most = halves, 2
	default:
		return reading{}, false
	}
	n := p.at(number).n
	if p.spaced(i+1) || p.at(number).class != digits || len(p.fold(number)) != 1 || n < 1 || n > most {
		return reading{}, false
	}
	year, end := p.yearAfter(i + 2)
	if year == 0 && p.caseOf(letter) == text.Lower && (!p.note || g == halves) {
		return reading{}, false // 2h
	}
	return inYear(year, end, partOf(g, n), g.name())
}

// partOf gives the nth quarter or half of any year.
func partOf(g grain, n int) yearly {
	return func(y int) (period, bool) {
		return single(unit{g, newDay(y, 1, 1)}.add(n - 1)), true
	}
}
