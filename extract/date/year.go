package date

// year reads a year, a range of years "2021-2025" and "2019-20", a decade
// "1990s", and the quarter or half in "2018 Q3".
func (p *parser) year(i int) (reading, bool) {
	y, k, ok := p.fourDigits(i)
	if !ok || !p.plausibleYear(i, y) {
		return reading{}, false
	}
	if p.fold(k) == "s" && !p.spaced(k) && y%10 == 0 {
		return fixed(k+1, single(unitOf(decades, newDay(y, 1, 1))), "decade")
	}
	if q, ok := p.halfYear(k); ok && q.yearly != nil {
		v, _ := q.yearly(y)
		return fixed(q.end, v, "year-"+q.rule)
	}
	if to, end, ok := p.yearRange(y, k); ok {
		return fixed(end, period{from: yearUnit(y), to: yearUnit(to)}, "years")
	}
	if p.fold(k) == "-" && !p.spaced(k) && !p.spaced(k+1) {
		return reading{}, false // 2025-strong, part of a longer number
	}
	return fixed(k, single(yearUnit(y)), "year")
}

func yearUnit(y int) unit { return unit{years, newDay(y, 1, 1)} }

// yearRange reads the rest of a range of years that began with y.
func (p *parser) yearRange(y, k int) (to, end int, ok bool) {
	if !p.dash(k) {
		return 0, k, false
	}
	if to, end, ok = p.fourDigits(k + 1); ok {
		return to, end, to > y && !p.glued(end, "-")
	}
	w := p.at(k + 1)
	if w.class == digits && len(p.fold(k+1)) == 2 && p.glued(k, p.fold(k)) && w.n == (y+1)%100 {
		return y + 1, k + 2, !p.glued(k+2, "-")
	}
	return 0, k, false
}

// apostrophe reads the decade of "’90s".
func (p *parser) apostrophe(i int) (reading, bool) {
	if !p.is(i, "'", "’", "‘") || p.spaced(i+1) || len(p.fold(i+1)) != 2 || p.at(i+1).class != digits || p.fold(i+2) != "s" || p.spaced(i+2) {
		return reading{}, false
	}
	n := p.at(i + 1).n
	if n%10 != 0 {
		return reading{}, false
	}
	return fixed(i+3, single(unitOf(decades, newDay(1900+n, 1, 1))), "decade")
}

// halfYear reads "Q3", "H1", "3Q" with the year after it.
func (p *parser) halfYear(i int) (reading, bool) {
	letter, number := i, i+1
	if p.at(i).class == digits {
		letter, number = i+1, i
	}
	if p.spaced(i+1) || p.at(number).class != digits || len(p.fold(number)) != 1 {
		return reading{}, false
	}
	n := p.at(number).n
	g, most := quarters, 4
	switch p.fold(letter) {
	case "q":
	case "h":
		g, most = halves, 2
	default:
		return reading{}, false
	}
	if n < 1 || n > most {
		return reading{}, false
	}
	year, end := p.yearAfter(i + 2)
	return inYear(year, end, partOf(g, n), g.name())
}

func (g grain) name() string {
	return [...]string{"day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"}[g]
}

// partOf gives the nth quarter or half of any year.
func partOf(g grain, n int) func(int) (period, bool) {
	return func(y int) (period, bool) {
		return single(unit{g, newDay(y, 1, 1)}.add(n - 1)), true
	}
}
