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
	case singular:
		return first(k, func(k int) (reading, bool) { return p.weekdayIn(n, k) },
			func(k int) (reading, bool) { return p.relativeUnit(i, n, k) })
	case cardinal, digits, indefinite:
		return p.recentUnits(n, k)
	case monthly:
		return p.relativeMonth(n, k)
	case weekly:
		return p.relativeWeekday(n, k)
	case season:
		return p.relativeSeason(n, k)
	}
	return p.relativeOther(i, n, k)
}

// relativeOther reads "this morning", "last night", "next fiscal year", "last Christmas".
func (p *parser) relativeOther(i, n, k int) (reading, bool) {
	switch {
	case n == 0 && p.is(k, "morning", "afternoon", "evening", "noon"):
		return fixed(k+1, between(p.now, p.now), "part-of-today")
	case p.sees(i, "last", "night"):
		return fixed(k+1, between(p.now-1, p.now-1), "last-night")
	case p.is(k, "fortnight") && n < 0:
		return fixed(k+1, p.lately(weeks, 2), "past-weeks")
	case p.is(k, "fortnight") && n > 0:
		return fixed(k+1, p.shortly(weeks, 2), "next-weeks")
	case p.is(k, "working", "work") && p.one(k+1, weeks):
		return p.workweek(n, k+2)
	case p.is(k, "workweek"):
		return p.workweek(n, k+1)
	case p.is(k, "fiscal", "calendar", "financial", "school", "academic") && p.one(k+1, years):
		return fixed(k+2, single(unitOf(years, p.now).add(n)), "relative-year")
	}
	x, ok := p.holiday(k)
	if !ok || x.yearly == nil {
		return reading{}, false
	}
	return p.nearest(x, n)
}

// workweek gives Monday to Friday of the week n weeks from this one.
func (p *parser) workweek(n, end int) (reading, bool) {
	d := p.now.monday() + day(7*n)
	return fixed(end, between(d, d+4), "workweek")
}

// relativeUnit reads "last week", "this quarter", "past year", "previous day".
func (p *parser) relativeUnit(i, n, k int) (reading, bool) {
	g := grain(p.at(k).n)
	switch {
	case p.is(i, "previous", "preceding", "following") || g == days && p.is(i, "next"):
		return p.adjacent(i, g, n, k+1)
	case g == days:
		return reading{}, false
	case g == decades && n < 0, p.is(k-1, "past") && g != weekends && g != quarters:
		return fixed(k+1, p.lately(g, 1), "past-"+g.name())
	case g == decades && n > 0:
		return fixed(k+1, p.shortly(g, 1), "next-"+g.name())
	}
	return fixed(k+1, single(unitOf(g, p.now).add(n)), "relative-"+g.name())
}

// recentUnits reads "past five years", "next two weeks", "last 3 days".
func (p *parser) recentUnits(n, k int) (reading, bool) {
	c, end, ok := p.count(k)
	g, unit := p.unitAt(end)
	if !ok || !unit || n == 0 || c > 500 || g == halves || p.glued(end, "-") {
		return reading{}, false
	}
	if n < 0 {
		return fixed(end+1, p.lately(g, c), "past-"+g.name()+"s")
	}
	return fixed(end+1, p.shortly(g, c), "next-"+g.name()+"s")
}

// lately gives the n units before publication: by the day up to years, by the
// month for decades and centuries; quarters are those of the calendar. In a
// note it ends on the day before.
func (p *parser) lately(g grain, n int) period {
	switch {
	case g == quarters:
		return period{from: unitOf(g, p.now).add(-n), to: unitOf(g, p.now).add(-1)}
	case g >= decades:
		return period{from: unitOf(months, shift(p.now, g, -n)), to: unitOf(months, p.now)}
	case p.note:
		return between(shift(p.now, g, -n), p.now-1)
	}
	return between(shift(p.now, g, -n), p.now)
}

// shortly gives the n units after publication. Days and weeks begin tomorrow,
// and so do all in a note.
func (p *parser) shortly(g grain, n int) period {
	switch {
	case g == quarters:
		return period{from: unitOf(g, p.now).add(1), to: unitOf(g, p.now).add(n)}
	case g >= decades:
		return period{from: unitOf(months, p.now), to: unitOf(months, shift(p.now, g, n))}
	case g <= weeks || p.note:
		return between(p.now+1, shift(p.now, g, n))
	}
	return between(p.now, shift(p.now, g, n))
}

// count reads a number of units: "five", "10", "twenty-five", "a couple of",
// in a note also "few" and "several" as three.
func (p *parser) count(k int) (n, end int, ok bool) {
	w := p.at(k)
	switch w.class {
	case cardinal:
		if u := p.at(k + 2); w.n >= 20 && p.glued(k+1, "-") && u.class == cardinal && u.n < 10 {
			return w.n + u.n, k + 3, true
		}
		if u := p.at(k + 1); w.n >= 20 && p.note && u.class == cardinal && u.n < 10 && !p.is(k+1, "a", "an") {
			return w.n + u.n, k + 2, true
		}
		if p.is(k, "a") && p.is(k+1, "couple", "few") {
			return p.count(k + 1)
		}
		if p.sees(k, "couple", "of") {
			k++
		}
		return w.n, k + 1, true
	case indefinite:
		return w.n, k + 1, p.note
	case digits:
		return w.n, k + 1, w.n > 0 && w.n < 1000
	}
	return 0, k, false
}

// relativeMonth reads "this May", "next March", "last December 5": the nearest one on that side.
func (p *parser) relativeMonth(n, k int) (reading, bool) {
	x, ok := first(k, p.monthDay, p.bareMonth)
	if !ok || x.yearly == nil || p.verbal(k) && p.isWord(k+1) && !leads[p.fold(k+1)] {
		return reading{}, false
	}
	return p.nearest(x, n)
}

// nearest gives x in this year, or in the last or next year that has it wholly
// before or after the month of publication.
func (p *parser) nearest(x reading, n int) (reading, bool) {
	y := p.now.year()
	v, ok := x.yearly(y)
	month := unitOf(months, p.now)
	if ok && (n < 0 && v.last() >= month.first || n > 0 && v.first() <= month.last()) {
		v, ok = x.yearly(y + n)
	}
	return reading{end: x.end, p: v, rule: "relative-" + x.rule}, ok
}

// deictic reads "yesterday", "today", "tomorrow".
func (p *parser) deictic(i int) (reading, bool) {
	d := p.now + day(p.at(i).n)
	return reading{end: i + 1, p: between(d, d), rule: "deictic"}, p.dated
}

// present reads the "now" that begins an interval in a note: "between now and
// May 5". Alone it is no date.
func (p *parser) present(depth int) grammar {
	return func(i int) (reading, bool) {
		k := i + 1
		opens := p.is(i-1, "from") && p.to(k) || p.is(i-1, "between") && p.fold(k) == "and"
		if p.fold(i) != "now" || !p.note || !p.dated || !opens {
			return reading{}, false
		}
		_, ok := p.dispatch(p.the(k+1), depth+1)
		return reading{end: k, p: between(p.now, p.now), rule: "now"}, ok
	}
}

// seasonOf reads "summer of 2023", "winter 2019".
func (p *parser) seasonOf(i int) (reading, bool) {
	year, end := p.yearAfter(i + 1)
	if year == 0 || p.fold(i-1) == "-" {
		return reading{}, false
	}
	if to, after, ok := p.yearRange(year, end); ok && to == year+1 {
		end = after // winter 2022-2023
	}
	v, ok := seasonIn(p.at(i).n)(year)
	return reading{end: end, p: v, rule: "season"}, ok
}

func (p *parser) relativeSeason(n, k int) (reading, bool) {
	if p.fold(k+1) == "-" {
		return reading{}, false // summer-autumn crop
	}
	x, _ := inYear(0, k+1, seasonIn(p.at(k).n), "season")
	return p.nearest(x, n)
}

// seasonIn gives a season of the northern half of the world, three whole months.
func seasonIn(m int) yearly {
	return func(y int) (period, bool) {
		return period{from: unit{months, newDay(y, m, 1)}, to: unit{months, newDay(y, m+2, 1)}}, true
	}
}

// rest reads "rest of the year", from publication on.
func (p *parser) rest(i int) (reading, bool) {
	if !p.dated || !p.is(i, "rest", "remainder", "remaining") || p.fold(i+1) != "of" || !p.is(i+2, "the", "this", "my", "our") {
		return reading{}, false
	}
	k := i + 3
	if p.fold(k) == "current" {
		k++
	}
	g, ok := p.unitAt(k)
	if !ok || !p.one(k, g) || g < weeks || g == halves {
		return reading{}, false
	}
	return fixed(k+1, between(p.now, unitOf(g, p.now).last()), "rest-of-"+g.name())
}
