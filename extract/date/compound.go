package date

// A span is a number of units.
type span struct {
	n int
	g grain
}

// compound reads "two years and three months ago", "1 year 2 months 3 days
// later", whose first n units of grain g stand at token k.
func (p *parser) compound(i, n int, g grain, k int) (reading, bool) {
	spans, k := p.spans(span{n, g}, k)
	if len(spans) < 2 {
		return reading{}, false
	}
	g = spans[len(spans)-1].g
	d, sign, end := p.now, 1, k+1
	switch {
	case p.fold(k) == "ago":
		sign = -1
	case p.sees(k, "from", "now"):
		end = k + 2
	case p.is(k, "later", "earlier") && p.fold(k+1) != "than":
		base, ok := p.recent(i, g)
		if d = base.first(); !ok {
			return reading{}, false
		}
		if p.fold(k) == "earlier" {
			sign = -1
		}
	default:
		return reading{}, false
	}
	for _, s := range spans {
		d = shift(d, s.g, sign*s.n)
	}
	if p.note {
		return fixed(end, between(d, d), "compound")
	}
	return fixed(end, p.from(d, g, 0), "compound")
}

// spans reads the spans of ever smaller units that go on with first, whose unit
// stands at token k, up to the token returned.
func (p *parser) spans(first span, k int) ([]span, int) {
	out := []span{first}
	for {
		j := k + 1
		if p.is(j, "and", ",") {
			j++
		}
		n, at, ok := p.count(j)
		g, unit := p.unitAt(at)
		if !ok || !unit || g >= out[len(out)-1].g {
			return out, k + 1
		}
		out, k = append(out, span{n, g}), at
	}
}
