package date

// anaphor reads "same day", "that year": the date of that precision mentioned before.
func (p *parser) anaphor(i int) (reading, bool) {
	g, ok := p.unitAt(i + 1)
	if !ok || !p.one(i+1, g) || g == halves || g == weekends || p.fold(i) == "same" && p.fold(i-1) != "the" || p.is(i+2, "of", "in") {
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

// memory is how many dates back an expression may refer to.
const memory = 32

// recent gives the date that an expression of grain g at token i refers to. For
// days and weeks that is the last day mentioned in its own sentence or the one
// before, else the first of the text, which tells when the news happened. For
// longer units it is the last date mentioned. Without one it is publication.
func (p *parser) recent(i int, g grain) (period, bool) {
	near := 0
	if g <= weeks {
		near = p.t.Sentences[max(0, p.t.SentenceOf(i)-1)].First
	}
	for k := len(p.anchors) - 1; k >= max(0, len(p.anchors)-memory) && p.anchors[k].token >= near; k-- {
		if p.anchors[k].p.from.grain <= g {
			return p.anchors[k].p, true
		}
	}
	for _, a := range p.anchors[:min(len(p.anchors), memory)] {
		if a.p.from.grain <= g {
			return a.p, true
		}
	}
	return between(p.now, p.now), p.dated
}
