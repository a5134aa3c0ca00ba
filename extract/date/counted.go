package date

// counted reads a number of units with what it is counted from: "two days ago",
// "3 weeks from now", "a year earlier", "two days after May 5".
func (p *parser) counted(depth int) grammar {
	return func(i int) (reading, bool) {
		n, k, ok := p.count(i)
		if !ok {
			return reading{}, false
		}
		if p.is(k, "business", "working") {
			k++
		}
		u := p.at(k)
		if u.class != unitary || grain(u.n) == halves || n > 3000 || !p.dated {
			return reading{}, false
		}
		return p.offset(i, n, grain(u.n), k+1, depth)
	}
}

// offset reads what follows a number of units at token k.
func (p *parser) offset(i, n int, g grain, k, depth int) (reading, bool) {
	switch {
	case p.is(k, "ago"):
		return fixed(k+1, p.from(p.now, g, -n), "ago")
	case p.sees(k, "from", "now"), p.sees(k, "from", "today"):
		return fixed(k+2, p.from(p.now, g, n), "from-now")
	case p.is(k, "hence"):
		return fixed(k+1, p.from(p.now, g, n), "from-now")
	case p.is(k, "earlier"):
		return p.shifted(i, g, -1, n, k+1)
	case p.is(k, "later"):
		return p.shifted(i, g, 1, n, k+1)
	case p.is(k, "before", "after", "from", "prior"):
		return p.offsetFrom(i, n, g, k, depth)
	case p.fold(i-1) == "in" && p.tense(i) == ahead && g != quarters:
		return fixed(k, p.from(p.now, g, n), "in-units")
	}
	return reading{}, false
}

// offsetFrom reads the date after "before", "after" or "from", or takes the
// date mentioned before where none follows.
func (p *parser) offsetFrom(i, n int, g grain, k, depth int) (reading, bool) {
	sign := 1
	if p.is(k, "before", "prior") {
		sign = -1
	}
	j := p.the(k + 1)
	if x, ok := p.dispatch(j, depth+1); ok {
		return x.compose(func(c period) (period, bool) { return p.from(c.first(), g, sign*n), true }, "offset")
	}
	if p.isWord(k+1) || p.fold(k) == "from" {
		return reading{}, false
	}
	return p.shifted(i, g, sign, n, k+1)
}

// from gives the time n units from d: a day for days and weeks, else the month, year … itself.
func (p *parser) from(d day, g grain, n int) period {
	if g <= weeks {
		g2 := shift(d, g, n)
		return between(g2, g2)
	}
	return single(unitOf(g, d).add(n))
}

// unit reads what the name of a unit begins: "week of May 4", "day before
// yesterday", "year to date", "weekend", "month after next".
func (p *parser) unit(depth int) grammar {
	return func(i int) (reading, bool) {
		g := grain(p.at(i).n)
		if !p.dated {
			return reading{}, false
		}
		switch {
		case p.sees(i+1, "to", "date"):
			return fixed(i+3, between(unitOf(g, p.now).first, p.now), "to-date")
		case p.sees(i+1, "before", "last"), p.sees(i+1, "before", "yesterday"):
			return fixed(i+3, single(unitOf(g, p.now).add(-2)), "before-last")
		case p.sees(i+1, "after", "next"), p.sees(i+1, "after", "tomorrow"):
			return fixed(i+3, single(unitOf(g, p.now).add(2)), "after-next")
		case p.is(i+1, "before", "after") && p.fold(i-1) == "the":
			return p.neighbour(i, g)
		case p.fold(i+1) == "of":
			return p.unitAround(i, g, depth)
		case g == weekends && p.fold(i-1) == "the" && p.is(i-2, "over", "at", "on", "during"):
			n := 0
			if p.tense(i) != ahead && p.now.weekday() < 6 {
				n = -1
			}
			return fixed(i+1, single(unitOf(weekends, p.now).add(n)), "weekend")
		}
		return reading{}, false
	}
}

// neighbour reads "the day before", "the year after", where no date follows.
func (p *parser) neighbour(i int, g grain) (reading, bool) {
	n := 1
	if p.fold(i+1) == "before" {
		n = -1
	}
	if p.is(i+2, "the", "his", "her", "its", "their", "they", "he", "she", "it", "a", "an") {
		return reading{}, false
	}
	return p.shifted(i, g, n, 1, i+2)
}

// unitAround reads the week, weekend, month … that holds a date: "week of May 4".
func (p *parser) unitAround(i int, g grain, depth int) (reading, bool) {
	x, ok := p.dispatch(p.the(i+2), depth+1)
	if !ok || g == days || g == halves {
		return reading{}, false
	}
	return x.compose(func(c period) (period, bool) {
		return single(unitOf(g, c.first())), c.from.grain <= g
	}, g.name()+"-of")
}
