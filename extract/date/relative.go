package date

// relative reads what this, last, past, next and the like begin: "this year",
// "last December", "next Friday", "past five years", "this morning".
func (p *parser) relative(i int) (reading, bool) {
	n, ok := p.direction(i)
	if !ok || !p.dated {
		return reading{}, false
	}
	k := i + 1
	if m, again := p.direction(k); again && n == 0 {
		n, k = m, k+1 // this past weekend, this coming Friday
	}
	switch w := p.at(k); w.class {
	case unitary:
		return p.relativeUnit(i, n, k)
	case cardinal, digits:
		return p.recentUnits(i, n, k)
	case monthly:
		return p.relativeMonth(n, k)
	case weekly:
		return p.relativeWeekday(i, n, k)
	case season:
		return p.relativeSeason(n, k)
	}
	switch {
	case n == 0 && p.is(k, "morning", "afternoon", "evening", "noon"):
		return fixed(k+1, between(p.now, p.now), "part-of-today")
	case p.sees(i, "last", "night"):
		return fixed(k+1, between(p.now-1, p.now-1), "last-night")
	case p.is(k, "fiscal", "calendar", "financial", "school", "academic") && p.at(k+1) == (word{unitary, int(years)}):
		return fixed(k+2, single(unitOf(years, p.now).add(n)), "relative-year")
	}
	return reading{}, false
}

// relativeUnit reads "last week", "this quarter", "past year", "previous day".
func (p *parser) relativeUnit(i, n, k int) (reading, bool) {
	g := grain(p.at(k).n)
	switch {
	case p.is(i, "previous", "preceding", "following") || g == days && p.is(i, "next"):
		return p.shifted(i, g, n, 1, k+1)
	case g == days || g == centuries:
		return reading{}, false
	case p.is(i, "past") && n < 0 && g != weekends:
		return fixed(k+1, p.back(g, 1), "past-"+g.name())
	case p.is(k+1, "before") && p.is(k+2, "last"):
		return fixed(k+3, single(unitOf(g, p.now).add(2*n)), "before-last")
	}
	return fixed(k+1, single(unitOf(g, p.now).add(n)), "relative-"+g.name())
}

// recentUnits reads "past five years", "next two weeks", "last 3 days".
func (p *parser) recentUnits(i, n, k int) (reading, bool) {
	c, end, ok := p.count(k)
	u := p.at(end)
	if !ok || n == 0 || u.class != unitary || c > 500 || p.is(end+1, "of", "in") && p.at(p.the(end+2)).class == monthly {
		return reading{}, false
	}
	g := grain(u.n)
	if g == halves || g == centuries || p.is(i, "following", "preceding", "previous") && !p.dated {
		return reading{}, false
	}
	if n < 0 {
		return fixed(end+1, p.back(g, c), "past-"+g.name()+"s")
	}
	return fixed(end+1, p.ahead(g, c), "next-"+g.name()+"s")
}

// back gives the n units before publication: by the day up to months and years,
// by the month for decades.
func (p *parser) back(g grain, n int) period {
	if g >= decades {
		return period{from: unitOf(months, shift(p.now, g, -n)), to: unitOf(months, p.now)}
	}
	return between(shift(p.now, g, -n), p.now)
}

// ahead gives the n units after publication. Days and weeks begin tomorrow.
func (p *parser) ahead(g grain, n int) period {
	if g <= weeks {
		return between(p.now+1, shift(p.now, g, n))
	}
	return between(p.now, shift(p.now, g, n))
}

// count reads a number of units: "five", "10", "a couple of".
func (p *parser) count(k int) (n, end int, ok bool) {
	w := p.at(k)
	switch {
	case w.class == cardinal && w.n >= 20 && p.glued(k+1, "-") && p.at(k+2).class == cardinal:
		return w.n + p.at(k+2).n, k + 3, true
	case p.sees(k, "a", "couple", "of"), p.sees(k, "couple", "of"):
		return 2, k + 2 + map[bool]int{true: 1}[p.fold(k) == "a"], true
	case w.class == cardinal:
		return w.n, k + 1, true
	case w.class == digits:
		return w.n, k + 1, w.n < 1000
	}
	return 0, k, false
}

// relativeMonth reads "this May", "next March", "last December": the nearest one on that side.
func (p *parser) relativeMonth(n, k int) (reading, bool) {
	y, now, _ := p.now.civil()
	m := p.at(k).n
	if n < 0 && m >= now {
		y--
	}
	if n > 0 && m <= now {
		y++
	}
	if x, ok := p.monthDay(k); ok && x.yearly != nil {
		v, ok := x.yearly(y)
		return reading{end: x.end, p: v, rule: "relative-month-day"}, ok
	}
	return fixed(p.point(k+1), single(unit{months, newDay(y, m, 1)}), "relative-month")
}

// deictic reads "yesterday", "today", "tomorrow".
func (p *parser) deictic(i int) (reading, bool) {
	if !p.dated {
		return reading{}, false
	}
	d := p.now + day(p.at(i).n)
	return fixed(i+1, between(d, d), "deictic")
}

// seasonOf reads "summer of 2023", "winter 2019".
func (p *parser) seasonOf(i int) (reading, bool) {
	year, end := p.yearAfter(i + 1)
	if year == 0 || p.fold(i-1) == "-" {
		return reading{}, false
	}
	return fixed(end, seasonIn(year, p.at(i).n), "season")
}

func (p *parser) relativeSeason(n, k int) (reading, bool) {
	if p.fold(k+1) == "-" {
		return reading{}, false // summer-autumn crop
	}
	m := p.at(k).n
	y, now, _ := p.now.civil()
	if n < 0 && m+2 >= now {
		y--
	}
	if n > 0 && m <= now {
		y++
	}
	return fixed(k+1, seasonIn(y, m), "relative-season")
}

// seasonIn gives a season of the northern half of the world, three whole months.
func seasonIn(y, m int) period {
	return period{from: unit{months, newDay(y, m, 1)}, to: unit{months, newDay(y, m+2, 1)}}
}
