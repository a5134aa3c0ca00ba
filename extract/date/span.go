package date

// extend joins x with a second date after it where the two are one interval:
// "May to September", "2019 – 2023", "between January and May".
func (p *parser) extend(x reading) reading {
	k, ok := p.joint(x)
	if !ok {
		return x
	}
	y, ok := p.read(p.the(k))
	if p.note && p.dated && (p.fold(k) == "now" || p.sees(k-1, "to", "date")) {
		y, ok = fixed(k+1, between(p.now, p.now), "now")
	}
	if !ok {
		return x
	}
	if z, ok := join(x, y); ok {
		z.first = x.first
		return z
	}
	return x
}

// joint returns the token after the sign or word that makes x the first end of an interval.
func (p *parser) joint(x reading) (int, bool) {
	k := x.end
	if p.fold(k) == "." && p.glued(k+1, "-") && p.at(k-1).class == monthly {
		k++ // Jan.-Sept.
	}
	switch {
	case p.to(k):
		return p.within(k + 1), !p.moved(x.first)
	case p.sees(k, "up", "to"):
		return k + 2, true
	case p.fold(k) == "and":
		return p.within(k + 1), p.announced(x.first)
	}
	return k, false
}

// announced reports whether "between" stands before the date at token i, with
// what says where in it the interval opens: "between the end of March".
func (p *parser) announced(i int) bool {
	if p.fold(i-1) == "of" && p.is(i-2, "end", "beginning", "middle", "start") {
		i -= 2
	} else if p.is(i-1, "early", "late") {
		i--
	}
	return p.after(i, "between")
}

// within skips what says where in the second end of an interval it closes: "to
// the end of October", "to mid-December".
func (p *parser) within(k int) int {
	switch j := p.the(k); {
	case p.is(j, "end", "beginning", "middle", "start") && p.fold(j+1) == "of":
		return j + 2
	case p.is(j, "early", "late"):
		return j + 1
	case p.is(j, "mid", "end", "early", "late") && p.glued(j+1, "-"):
		return j + 2
	}
	return k
}

// moved reports whether the words before token i tell of a date that was changed
// to another: "postponed from May 5 to June 10".
func (p *parser) moved(i int) bool {
	if p.fold(i-1) != "from" {
		return false
	}
	return p.is(i-2, "postponed", "moved", "rescheduled", "delayed", "pushed", "brought", "shifted", "changed", "back", "forward")
}

// join makes one interval of two readings, the year of either serving both.
func join(x, y reading) (reading, bool) {
	out := reading{end: y.end, rule: x.rule + "/" + y.rule}
	switch {
	case x.yearly != nil && y.yearly != nil:
		out.yearly = func(n int) (period, bool) {
			a, ok := x.yearly(n)
			if !ok {
				return a, false
			}
			return closing(a, y.yearly, n)
		}
		return out, true
	case x.yearly != nil:
		v, ok := opening(x.yearly, y.p)
		out.p = v
		return out, ok
	case y.yearly != nil:
		v, ok := closing(x.p, y.yearly, x.p.first().year())
		out.p = v
		return out, ok
	}
	if y.rule == "weekday" && y.p.first() < x.p.first() {
		y.p = between(y.p.first()+7, y.p.last()+7)
	}
	v, ok := ends(x.p, y.p)
	out.p = v
	return out, ok
}

// ends gives the interval from a to b.
func ends(a, b period) (period, bool) {
	if a.open || b.open {
		return period{}, false
	}
	return period{from: a.from, to: b.to}, a.first() <= b.first()
}

// closing gives the interval from a to b in year n, or in the next where that is before a.
func closing(a period, b yearly, n int) (period, bool) {
	for _, y := range []int{n, n + 1} {
		if c, ok := b(y); ok && c.first() >= a.first() {
			return ends(a, c)
		}
	}
	return period{}, false
}

// opening gives the interval to b from a in b's year, or the one before.
func opening(a yearly, b period) (period, bool) {
	for _, y := range []int{b.first().year(), b.first().year() - 1} {
		if c, ok := a(y); ok && c.first() <= b.first() {
			return ends(c, b)
		}
	}
	return period{}, false
}
