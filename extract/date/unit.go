package date

// unit reads what the name of a unit begins: "week of May 4", "day before
// yesterday", "year to date", "month after next".
func (p *parser) unit(depth int) grammar {
	return func(i int) (reading, bool) {
		g := grain(p.at(i).n)
		if !p.dated || g == halves {
			return reading{}, false
		}
		switch {
		case p.sees(i+1, "to", "date"):
			return fixed(i+3, between(unitOf(g, p.now).first, p.now), "to-date")
		case p.sees(i+1, "before", "last"), p.sees(i+1, "before", "yesterday"):
			return fixed(i+3, single(unitOf(g, p.now).add(-2)), "before-last")
		case p.sees(i+1, "after", "next"), p.sees(i+1, "after", "tomorrow"):
			end := i + 3
			if p.one(end, g) {
				end++
			}
			return fixed(end, single(unitOf(g, p.now).add(2)), "after-next")
		case p.is(i+1, "before", "after") && (p.note || p.fold(i-1) == "the"):
			return first(i, func(i int) (reading, bool) { return p.beside(i, g, depth) }, func(i int) (reading, bool) { return p.neighbour(i, g) })
		case p.is(i+1, "to", "ended", "ending") && (g == years || g == quarters) && p.is(i-1, "the", "fiscal", "financial"):
			return p.monthsUpTo(monthsIn[g], i+2, depth)
		case g == weeks && p.is(i+1, "beginning", "starting", "commencing", "ending", "ended"):
			return p.weekBounded(i, depth)
		case p.fold(i+1) == "of":
			return p.unitAround(i, g, depth)
		}
		return p.thisUnit(i, g)
	}
}

// beside reads the day, week, month … before or after a date: "the day after
// Christmas", "the week before May 5".
func (p *parser) beside(i int, g grain, depth int) (reading, bool) {
	x, ok := p.dispatch(p.the(i+2), depth+1)
	if !ok {
		return x, false
	}
	n := 1
	if p.fold(i+1) == "before" {
		n = -1
	}
	return x.compose(func(c period) (period, bool) {
		base := c.last()
		if n < 0 {
			base = c.first()
		}
		return single(unitOf(g, base).add(n)), c.from.grain <= g
	}, g.name()+"-beside")
}

// neighbour reads "the day before", "the year after", where no date follows.
func (p *parser) neighbour(i int, g grain) (reading, bool) {
	n := 1
	if p.fold(i+1) == "before" {
		n = -1
	}
	if p.isWord(i+2) && !p.is(i+2, "for", "in", "and", "to", "at", "by", "on", "with", "from", "when", "that", "but") {
		return reading{}, false
	}
	return p.adjacent(i, g, n, i+2)
}

// unitAround reads the week, weekend, month … that holds a date: "week of May 4".
func (p *parser) unitAround(i int, g grain, depth int) (reading, bool) {
	x, ok := p.dispatch(p.the(i+2), depth+1)
	if !ok || g == days || g == years && x.yearly == nil && x.p.from.grain == years {
		return reading{}, false // the year of 2012
	}
	return x.compose(func(c period) (period, bool) {
		return single(unitOf(g, c.first())), c.from.grain <= g
	}, g.name()+"-of")
}

// weekBounded reads "week beginning May 4", the week that holds the day, and
// "week ended May 5", the seven days up to it.
func (p *parser) weekBounded(i, depth int) (reading, bool) {
	k := i + 2
	if p.fold(k) == "on" {
		k++
	}
	x, ok := p.dispatch(p.the(k), depth+1)
	if !ok {
		return x, false
	}
	return x.compose(func(c period) (period, bool) {
		if p.is(i+1, "ending", "ended") {
			return between(c.first()-6, c.first()), c.from.grain == days && c.from == c.to
		}
		return single(unitOf(weeks, c.first())), c.from.grain == days && c.from == c.to
	}, "week-bounded")
}

// thisUnit reads "over the weekend", and in a note "the week", "my month".
func (p *parser) thisUnit(i int, g grain) (reading, bool) {
	owned := p.is(i-1, "the", "my", "our")
	closing := p.note && (p.sees(i-2, "end", "of") || p.sees(i-3, "end", "of", "the"))
	switch {
	case closing && g <= years && !p.is(i+1, "of", "in") && p.at(i+1).class != digits:
	case g == weekends && p.fold(i-1) == "the" && p.is(i-2, "over", "at", "on", "during"):
	case p.note && owned && (g >= weekends || p.is(i-2, "for", "of")) && g <= years && !p.isWord(i+1) && p.at(i+1).class != digits:
	default:
		return reading{}, false
	}
	u := unitOf(g, p.now)
	if g == weekends && p.tense(i) == behind && p.now < u.first {
		u = u.add(-1)
	}
	return fixed(i+1, single(u), "the-"+g.name())
}
