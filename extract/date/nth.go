package date

// nth reads what an ordinal begins: "first quarter of 2021", "first five months
// of the year", "first Monday of June", "last week of July", "21st century".
func (p *parser) nth(depth int) grammar {
	return func(i int) (reading, bool) {
		n, k, ok := p.rank(i)
		if !ok {
			return reading{}, false
		}
		return first(
			func(int) (reading, bool) { return p.part(n, k, depth) },
			func(int) (reading, bool) { return p.leading(n, k, depth) },
			func(int) (reading, bool) { return p.nthWithin(n, k, depth) },
			func(int) (reading, bool) { return p.lunar(n, k) },
			func(int) (reading, bool) { return p.century(n, k) },
			func(int) (reading, bool) { return p.lone(i, n, k) },
		)(i)
	}
}

// rank reads an ordinal: "first", "21st", "twenty-first", "last" as -1.
func (p *parser) rank(i int) (n, end int, ok bool) {
	w := p.at(i)
	switch w.class {
	case ordinal:
		return w.n, i + 1, true
	case digits:
		if p.is(i+1, "st", "nd", "rd", "th") && !p.spaced(i+1) {
			return w.n, i + 2, true
		}
	case cardinal:
		if u := p.at(i + 2); w.n >= 20 && p.glued(i+1, "-") && u.class == ordinal && u.n > 0 {
			return w.n + u.n, i + 3, true
		}
	}
	return 0, i, false
}

// part reads the nth quarter or half of a year, or the half of a month.
func (p *parser) part(n, k, depth int) (reading, bool) {
	g := grain(p.at(k).n)
	if p.at(k).class != unitary || g != quarters && g != halves {
		return reading{}, false
	}
	most := map[grain]int{quarters: 4, halves: 2}[g]
	last := n < 0
	if last {
		n = most
	}
	if n > most || n < 1 {
		return reading{}, false
	}
	if year, end := p.yearAfter(k + 1); year != 0 {
		return inYear(year, end, partOf(g, n), "nth-"+g.name())
	}
	if x, ok := p.container(k+1, depth); ok && g == halves {
		return x.compose(func(c period) (period, bool) { return halfOf(c, n) }, "half-of")
	}
	if p.fold(k+1) == "of" && !p.sees(k+1, "of", "the", "year") || last {
		return reading{}, false
	}
	end := k + 1
	if p.fold(end) == "of" {
		end += 3
	}
	return inYear(0, end, partOf(g, n), "nth-"+g.name())
}

// halfOf gives the first or second half of a month, or of a longer period.
func halfOf(c period, n int) (period, bool) {
	a, b := c.first(), c.last()
	mid := a + (b-a+1)/2 - 1
	if c.from.grain == months && c.from == c.to {
		mid = a + 14
	}
	if n == 1 {
		return between(a, mid), true
	}
	return between(mid+1, b), true
}

// leading reads "first five months of 2021", "last three days of May": units
// counted from the beginning or the end of a period.
func (p *parser) leading(n, k, depth int) (reading, bool) {
	c := p.at(k)
	g := grain(p.at(k + 1).n)
	if n != 1 && n != -1 || c.class != cardinal && c.class != digits || c.n < 2 || c.n > 100 || p.at(k+1).class != unitary {
		return reading{}, false
	}
	inside := func(y period) (period, bool) {
		if n == 1 {
			a := unitOf(g, y.first())
			return period{from: a, to: a.add(c.n - 1)}, a.add(c.n-1).last() <= y.last()
		}
		b := unitOf(g, y.last())
		return period{from: b.add(1 - c.n), to: b}, b.add(1-c.n).first >= y.first()
	}
	if x, ok := p.container(k+2, depth); ok {
		return x.compose(inside, "leading-"+g.name()+"s")
	}
	if y, end := p.yearAfter(k + 2); y != 0 {
		v, ok := inside(single(yearUnit(y)))
		return reading{end: end, p: v, rule: "leading-" + g.name() + "s"}, ok
	}
	if n != 1 || g != months || c.n > 11 || p.fold(k+2) == "of" {
		return reading{}, false
	}
	return inYear(0, k+2, func(y int) (period, bool) { return inside(single(yearUnit(y))) }, "leading-months")
}

// nthWithin reads the nth weekday, day, week, weekend or month of a longer period.
func (p *parser) nthWithin(n, k, depth int) (reading, bool) {
	w := p.at(k)
	if w.class != weekly && w.class != unitary {
		return reading{}, false
	}
	x, ok := p.container(k+1, depth)
	if !ok {
		return reading{}, false
	}
	return x.compose(func(c period) (period, bool) {
		if w.class == weekly {
			return nthWeekday(c, w.n, n)
		}
		return nthUnit(c, grain(w.n), n)
	}, "nth-of")
}

// nthWeekday gives the nth Monday, Tuesday … of c, the last for -1.
func nthWeekday(c period, weekday, n int) (period, bool) {
	d := c.first() + day((weekday-c.first().weekday()+7)%7) + day(7*(n-1))
	if n < 0 {
		d = c.last() - day((c.last().weekday()-weekday+7)%7)
	}
	return between(d, d), d >= c.first() && d <= c.last()
}

// nthUnit gives the nth unit of grain g of c. A week belongs to the month or
// year that has its Thursday, as in ISO 8601.
func nthUnit(c period, g grain, n int) (period, bool) {
	if g > c.from.grain && c.from == c.to {
		return period{}, false
	}
	offset := map[grain]day{weeks: 3, weekends: 0}[g]
	u := unitOf(g, c.first())
	if u.first+offset < c.first() {
		u = u.add(1)
	}
	u = u.add(n - 1)
	if n < 0 {
		u = unitOf(g, c.last())
		if u.first+offset > c.last() {
			u = u.add(-1)
		}
	}
	return single(u), u.first+offset <= c.last()
}

// century reads "21st century".
func (p *parser) century(n, k int) (reading, bool) {
	if n < 1 || n > 30 || p.at(k) != (word{unitary, int(centuries)}) {
		return reading{}, false
	}
	return fixed(k+1, single(unit{centuries, newDay(100*n-99, 1, 1)}), "century")
}

// lone reads "on the 15th", the next or last day of that number.
func (p *parser) lone(i, n, k int) (reading, bool) {
	if n < 1 || n > 31 || !p.dated || p.at(i).class != digits || p.fold(i-1) != "the" || !p.is(i-2, "on", "by", "until", "from", "since") ||
		p.isWord(k) && !p.is(k, "to", "and", "at", "in", "for", "with", "until", "through") {
		return reading{}, false
	}
	best, found := day(0), false
	for m := -1; m <= 1; m++ {
		y, mo, _ := unitOf(months, p.now).add(m).first.civil()
		if d := newDay(y, mo, n); validDay(y, mo, n) && (!found || p.cost(d, d, i) < p.cost(best, best, i)) {
			best, found = d, true
		}
	}
	return reading{end: k, p: between(best, best), rule: "day-of-month"}, found
}

// container reads "of June", "in 2021", "of the year", "of last month": the
// period that an expression at k lies in.
func (p *parser) container(k, depth int) (reading, bool) {
	if !p.is(k, "of", "in") {
		return reading{}, false
	}
	k = p.the(k + 1)
	if w := p.at(k); p.fold(k-1) == "the" && w.class == unitary && w.n >= int(months) && p.dated && !p.is(k+1, "of", "to") {
		if grain(w.n) == years {
			return inYear(0, k+1, func(y int) (period, bool) { return single(yearUnit(y)), true }, "the-year")
		}
		return fixed(k+1, single(unitOf(grain(w.n), p.now)), "the-unit")
	}
	x, ok := p.dispatch(k, depth+1)
	return x, ok && (x.yearly != nil || x.p.from.grain > days || x.p.from != x.p.to)
}

// compose gives the reading of a part of x.
func (x reading) compose(f func(period) (period, bool), rule string) (reading, bool) {
	if x.yearly == nil {
		v, ok := f(x.p)
		return reading{end: x.end, p: v, rule: rule}, ok
	}
	whole := x.yearly
	return inYear(0, x.end, func(y int) (period, bool) {
		c, ok := whole(y)
		if !ok {
			return c, false
		}
		return f(c)
	}, rule)
}
