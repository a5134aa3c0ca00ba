package date

// anaphor reads "same day", "that year": the date of that precision mentioned before.
func (p *parser) anaphor(i int) (reading, bool) {
	w := p.at(i + 1)
	if w.class != unitary || p.fold(i) == "same" && p.fold(i-1) != "the" || p.is(i+2, "of", "in") {
		return reading{}, false
	}
	g := grain(w.n)
	if g == halves || g == weekends {
		return reading{}, false
	}
	a, ok := p.recent(i, g)
	if !ok {
		return reading{}, false
	}
	return fixed(i+2, single(unitOf(g, a.first())), "same-"+g.name())
}

// shifted reads a date n units of grain g before (sign -1) or after a date mentioned before.
func (p *parser) shifted(i int, g grain, sign, n, end int) (reading, bool) {
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

// recent gives the date that an expression at token i refers to: the last one
// of that precision in its own sentence or the one before, else the first of
// the text, which tells when the news happened, else publication.
func (p *parser) recent(i int, g grain) (period, bool) {
	fits := func(a anchor) bool { return a.p.from.grain <= max(g, days) && !a.p.open }
	near := p.t.Sentences[max(0, p.t.SentenceOf(i)-1)].First
	for k := len(p.anchors) - 1; k >= 0 && p.anchors[k].token >= near; k-- {
		if fits(p.anchors[k]) {
			return p.anchors[k].p, true
		}
	}
	for _, a := range p.anchors[:min(len(p.anchors), 8)] {
		if fits(a) && g <= weeks {
			return a.p, true
		}
	}
	return between(p.now, p.now), p.dated
}
