package date

// nth reads what an ordinal begins: "first quarter of 2021", "first five months
// of the year", "first Monday of June", "last week of July", "21st century".
func (p *parser) nth(depth int) grammar {
	return func(i int) (reading, bool) {
		n, k, ok := p.rank(i)
		if !ok {
			return reading{}, false
		}
		return first(k,
			func(k int) (reading, bool) { return p.part(n, k, depth) },
			func(k int) (reading, bool) { return p.leading(n, k, depth) },
			func(k int) (reading, bool) { return p.lunarDay(n, n, k) },
			func(k int) (reading, bool) { return p.lunarMonth(n, k) },
			func(k int) (reading, bool) { return p.nthWithin(n, k, depth) },
			func(k int) (reading, bool) { return p.century(n, k) },
		)
	}
}

// part reads the nth quarter or half of a year, or the half of a month.
func (p *parser) part(n, k, depth int) (reading, bool) {
	g, ok := p.unitAt(k)
	most := map[grain]int{quarters: 4, halves: 2}[g]
	if n < 0 {
		n = most
	}
	if to, end, both := p.nextPart(n, k); both {
		return p.parts(n, to, end)
	}
	if !ok || n > most || n < 1 || p.at(k).class == plural || p.glued(k+1, "-") {
		return reading{}, false // a quarter-final has no quarter
	}
	if year, end := p.yearAfter(k + 1); year != 0 {
		return inYear(year, end, partOf(g, n), "nth-"+g.name())
	}
	if p.sees(k+1, "of", "the", "year") {
		return inYear(0, k+4, partOf(g, n), "nth-"+g.name())
	}
	if x, ok := p.container(k+1, depth); ok && g == halves {
		return x.compose(func(c period) (period, bool) { return halfOf(c, n), true }, "half-of")
	}
	if p.fold(k+1) == "of" || p.at(k-1).n < 0 || p.sporting(k) {
		return reading{}, false
	}
	return inYear(0, k+1, partOf(g, n), "nth-"+g.name())
}

// nextPart reads the rest of "third and fourth quarters", "17th-18th centuries"
// after the first rank.
func (p *parser) nextPart(n, k int) (to, end int, ok bool) {
	if p.fold(k) != "and" && !p.to(k) {
		return 0, k, false
	}
	most := map[grain]int{quarters: 4, halves: 2, centuries: 30}
	to, end, ok = p.rank(p.the(k + 1))
	g, unit := p.unitAt(end)
	neighbours := to == n+1 || p.fold(k) != "and"
	return to, end, ok && unit && n > 0 && to > n && to <= most[g] && neighbours && (p.at(end).class == plural || p.fold(k) != "and")
}

// parts gives the interval from one quarter, half or century to another, of the
// year that may follow their name at token k.
func (p *parser) parts(n, to, k int) (reading, bool) {
	g, _ := p.unitAt(k)
	if g == centuries {
		return fixed(k+1, period{from: centuryUnit(n), to: centuryUnit(to)}, "parts")
	}
	year, end := p.yearAfter(k + 1)
	return inYear(year, end, func(y int) (period, bool) {
		first := unit{g, newDay(y, 1, 1)}.add(n - 1)
		return period{from: first, to: first.add(to - n)}, true
	}, "parts")
}

// sports are the words of a match, which has halves and quarters too.
var sports = set("match game goal goals scored minute minutes team score striker final penalty coach win players")

// sporting reports whether the sentence around token k tells of a match.
func (p *parser) sporting(k int) bool {
	s := p.t.Sentences[p.t.SentenceOf(k)]
	for i := max(s.First, k-reach); i < min(s.End, k+reach); i++ {
		if sports[p.fold(i)] {
			return true
		}
	}
	return false
}

// halfOf gives the first or second half of a month, or of a longer period.
func halfOf(c period, n int) period {
	a, b := c.first(), c.last()
	mid := a + (b-a+1)/2 - 1
	if c.from.grain == months && c.from == c.to {
		mid = a + 14
	}
	if n == 1 {
		return between(a, mid)
	}
	return between(mid+1, b)
}

// leading reads "first five months of 2021", "last three days of May": units
// counted from the beginning or the end of a period.
func (p *parser) leading(n, k, depth int) (reading, bool) {
	count, end, ok := p.count(k)
	g, unit := p.unitAt(end)
	if !ok || !unit || n != 1 && n != -1 || count < 2 || count > 100 || p.glued(end, "-") {
		return reading{}, false
	}
	rule := "leading-" + g.name() + "s"
	take := func(c period) (period, bool) { return outermost(c, g, n*count) }
	if x, ok := p.container(end+1, depth); ok {
		return x.compose(take, rule)
	}
	if y, end := p.yearAfter(end + 1); y != 0 {
		v, ok := take(single(yearUnit(y)))
		return reading{end: end, p: v, rule: rule}, ok
	}
	if n < 0 || g != months && g != quarters || p.fold(end+1) == "of" {
		return reading{}, false
	}
	return inYear(0, end+1, func(y int) (period, bool) { return take(single(yearUnit(y))) }, rule)
}

// outermost gives the first n units of grain g of c, the last ones where n is
// negative.
func outermost(c period, g grain, n int) (period, bool) {
	if n > 0 {
		a := firstUnit(g, c.first())
		b := a.add(n - 1)
		return period{from: a, to: b}, holds(c, b)
	}
	b := lastUnit(g, c.last())
	a := b.add(n + 1)
	return period{from: a, to: b}, holds(c, a)
}

// nthWithin reads the nth weekday, day, week, weekend or month of a longer period.
func (p *parser) nthWithin(n, k, depth int) (reading, bool) {
	w := p.at(k)
	if w.class != weekly && w.class != singular {
		return reading{}, false
	}
	after := k + 1
	if w.class == weekly && p.daypart(after) {
		after++ // the first Monday evening of June
	}
	x, ok := p.container(after, depth)
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

// nthUnit gives the nth unit of grain g of c, the last for -1.
func nthUnit(c period, g grain, n int) (period, bool) {
	if g > c.from.grain && c.from == c.to {
		return period{}, false
	}
	u := firstUnit(g, c.first()).add(n - 1)
	if n < 0 {
		u = lastUnit(g, c.last())
	}
	return single(u), holds(c, u)
}

// firstUnit gives the first unit of grain g of a period that begins on d. A week
// belongs to the month and year that hold its Thursday, as ISO 8601 counts.
func firstUnit(g grain, d day) unit {
	u := unitOf(g, d)
	if !holds(between(d, u.last()), u) {
		u = u.add(1)
	}
	return u
}

// lastUnit gives the last unit of grain g of a period that ends on d.
func lastUnit(g grain, d day) unit {
	u := unitOf(g, d)
	if !holds(between(u.first, d), u) {
		u = u.add(-1)
	}
	return u
}

// holds reports whether u belongs to c.
func holds(c period, u unit) bool {
	if u.grain == weeks {
		thursday := u.first + 3
		return c.first() <= thursday && thursday <= c.last()
	}
	return c.first() <= u.first && u.last() <= c.last()
}

// century reads "21st century".
func (p *parser) century(n, k int) (reading, bool) {
	if n < 1 || n > 30 || !p.one(k, centuries) {
		return reading{}, false
	}
	return fixed(k+1, single(centuryUnit(n)), "century")
}

func centuryUnit(n int) unit { return unit{centuries, newDay(100*n-99, 1, 1)} }

// lone reads "on the 15th", the nearest day of that number.
func (p *parser) lone(i int) (reading, bool) {
	n, k, ok := p.rank(i)
	if p.note && p.at(i).class == digits && p.fold(i-1) == "the" && p.fold(i-2) == "on" && p.stands(i) {
		n, k, ok = p.at(i).n, i+1, true // on the 17
	}
	alone := ok && (p.note && p.at(i).class == digits || p.fold(i-1) == "the" && p.is(i-2, "on", "by", "until", "from", "since"))
	if !alone || p.sees(k, "to", "last") || n < 1 || n > 31 || !p.dated || p.isWord(k) && !p.is(k, "to", "and", "at", "in", "for", "with", "until", "through") {
		return reading{}, false
	}
	best, found, c := day(0), false, p.cue(i)
	for m := -1; m <= 1; m++ {
		y, mo, _ := unitOf(months, p.now).add(m).first.civil()
		d := newDay(y, mo, n)
		if validDay(y, mo, n) && (!found || p.cost(d, d, c) < p.cost(best, best, c)) {
			best, found = d, true
		}
	}
	return reading{end: k, p: between(best, best), rule: "day-of-month"}, found
}

// container reads "of June", "in 2021", "of the year", "of last month": the
// period that an expression before token k lies in.
func (p *parser) container(k, depth int) (reading, bool) {
	if !p.is(k, "of", "in") {
		return reading{}, false
	}
	k = p.the(k + 1)
	if g, ok := p.unitAt(k); ok && p.fold(k-1) == "the" && p.one(k, g) && g >= weeks && p.dated && !p.is(k+1, "of", "to") {
		if g == years {
			return inYear(0, k+1, func(y int) (period, bool) { return single(yearUnit(y)), true }, "the-year")
		}
		return fixed(k+1, single(unitOf(g, p.now)), "the-unit")
	}
	x, ok := p.dispatch(k, depth+1)
	return x, ok && (x.yearly != nil || x.p.from.grain > days || x.p.from != x.p.to)
}
