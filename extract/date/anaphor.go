package date

// anaphor reads "same day", "that year": the date of that precision mentioned before.
func (p *parser) anaphor(i int) (reading, bool) {
	g, ok := p.unitAt(i + 1)
	if !ok || !p.one(i+1, g) || g == halves || p.fold(i) == "same" && p.fold(i-1) != "the" || p.is(i+2, "of", "in") {
		return reading{}, false
	}
	if _, again := p.direction(p.the(i + 2)); again {
		return reading{}, false // the same quarter last year is read as last year
	}
	a, ok := p.recent(i, g)
	if !ok {
		return reading{}, false
	}
	return fixed(i+2, single(unitOf(g, a.first())), "same-"+g.name())
}

// shifted reads a date n units of grain g before (sign -1) or after a date mentioned before.
// A date in apposition tells which it is: "three days later, on May 8".
func (p *parser) shifted(i int, g grain, sign, n, end int) (reading, bool) {
	if x, ok := p.apposed(end); ok && g <= weeks {
		x.end, x.rule = end, "shifted-apposed"
		return x, true
	}
	a, ok := p.recent(i, g)
	if !ok {
		return reading{}, false
	}
	base := a.first()
	if sign > 0 {
		base = a.last()
	}
	return fixed(end, p.from(base, g, sign*n), "shifted-"+g.name())
}

// adjacent reads the unit of the calendar before (sign -1) or after the date
// mentioned before: "the following week".
func (p *parser) adjacent(i int, g grain, sign, end int) (reading, bool) {
	x, ok := p.shifted(i, g, sign, 1, end)
	x.p = single(unitOf(g, x.p.first()))
	return x, ok
}

// apposed reads the day after ", on" or "(" at token k.
func (p *parser) apposed(k int) (reading, bool) {
	switch {
	case p.sees(k, ",", "on"):
		k += 2
	case p.is(k, ",", "("):
		k++
	default:
		return reading{}, false
	}
	switch p.at(k).class {
	case monthly:
		return p.monthDay(k)
	case digits:
		return first(k, p.iso, p.numeric, p.dayMonth)
	}
	return reading{}, false
}

// memory is how many dates back an expression may refer to.
const memory = 32

// recent gives the date that an expression of grain g at token i refers to: the
// last one of that precision in its own sentence or the one before, there not in
// a relative clause; else, for days and weeks, the one on which the news
// happened, and for longer units the last. Without one it is publication.
func (p *parser) recent(i int, g grain) (period, bool) {
	s := p.t.SentenceOf(i)
	here, near := p.t.Sentences[s].First, p.t.Sentences[max(0, s-1)].First
	for k := len(p.anchors) - 1; k >= max(0, len(p.anchors)-memory); k-- {
		a := p.anchors[k]
		if g <= weeks && a.token < near {
			break
		}
		known := a.token >= here || p.current(a.p) && (g > weeks || p.role(a.token) > aside)
		if a.p.from.grain <= g && known && !p.yetToCome(a, i) {
			return a.p, true
		}
	}
	if v, ok := p.event(i, g); ok {
		return v, true
	}
	return between(p.now, p.now), p.dated
}
