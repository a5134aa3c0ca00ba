package date

// counted reads a number of units with what it is counted from: "two days ago",
// "3 weeks from now", "a year earlier", "two days after May 5".
func (p *parser) counted(depth int) grammar {
	return func(i int) (reading, bool) {
		n, k, ok := p.count(i)
		if !ok || !p.dated || p.fold(i-1) == "half" {
			return reading{}, false
		}
		if p.sees(k, "and", "a", "half") {
			return p.halves(i, n, k+3, depth)
		}
		if p.sees(k+1, "and", "a", "half") {
			return p.halves(i, n, k, depth)
		}
		if g, ok := p.unitAt(k); ok && g != halves {
			return first(k,
				func(k int) (reading, bool) { return p.monthsTo(i, n, k, depth) },
				func(k int) (reading, bool) { return p.compound(i, n, g, k) },
				func(k int) (reading, bool) { return p.offset(i, n, g, k+1, depth) },
			)
		}
		return p.countedOther(i, n, k, depth)
	}
}

// countedOther reads a number of what is no unit of the calendar: "5 business
// days from now", "two Sundays ago", "a fortnight ago".
func (p *parser) countedOther(i, n, k, depth int) (reading, bool) {
	switch {
	case p.is(k, "business", "working") && p.at(k+1) == word{plural, int(days)}:
		return p.workdays(n, k+2)
	case p.sees(k, "nights", "ago"):
		return p.offset(i, n, days, k+1, depth)
	case p.is(k, "fortnight", "fortnights"):
		return p.offset(i, 2*n, weeks, k+1, depth)
	case weekdays[p.fold(k)] > 0:
		return p.weekdaysAgo(n, k)
	}
	return reading{}, false
}

// halves reads "one and a half years ago", "a year and a half ago", where the
// years stand at token k.
func (p *parser) halves(i, n, k, depth int) (reading, bool) {
	if g, ok := p.unitAt(k); !ok || g != years {
		return reading{}, false
	}
	if p.fold(k+1) == "and" {
		k += 3
	}
	return p.offset(i, 12*n+6, months, k+1, depth)
}

// halfAgo reads "half a year ago", "half a century later".
func (p *parser) halfAgo(depth int) grammar {
	return func(i int) (reading, bool) {
		g, ok := p.unitAt(i + 2)
		if !ok || !p.dated || p.fold(i) != "half" || !p.is(i+1, "a", "an") {
			return reading{}, false
		}
		switch g {
		case years:
			return p.offset(i, 6, months, i+3, depth)
		case decades:
			return p.offset(i, 5, years, i+3, depth)
		case centuries:
			return p.offset(i, 50, years, i+3, depth)
		}
		return reading{}, false
	}
}

// monthsTo reads the n months at token k up to a month, or its last day, after
// "the": "the six months to June". Without the article they are a duration,
// "extended by six months to June".
func (p *parser) monthsTo(i, n, k, depth int) (reading, bool) {
	const longest = 120
	named := p.at(k) == word{plural, int(months)} && p.fold(i-1) == "the" && n <= longest
	if !named || !p.is(k+1, "to", "through", "ending", "ended") {
		return reading{}, false
	}
	return p.monthsUpTo(n, k+2, depth)
}

// monthsUpTo reads the n months up to the month, or its last day, at token k.
func (p *parser) monthsUpTo(n, k, depth int) (reading, bool) {
	if p.fold(k) == "on" {
		k++
	}
	x, ok := p.dispatch(p.the(k), depth+1)
	if !ok {
		return x, false
	}
	return x.compose(func(c period) (period, bool) {
		last := unitOf(months, c.last())
		return period{from: last.add(1 - n), to: last}, c.from.grain <= months && c.from == c.to && c.last() == last.last()
	}, upTo)
}

// upTo is the rule of months counted up to one.
const upTo = "months-to"

// workdays reads "ago", "from now" or "later" after n working days, Monday to Friday.
func (p *parser) workdays(n, k int) (reading, bool) {
	step, end := day(1), k+1
	switch {
	case p.is(k, "ago"):
		step = -1
	case p.sees(k, "from", "now"), p.sees(k, "from", "today"):
		end = k + 2
	case !p.is(k, "later", "hence") || p.fold(k+1) == "than":
		return reading{}, false
	}
	d := p.now
	for n = min(n, 400); n > 0; {
		if d += step; d.weekday() < 6 {
			n--
		}
	}
	return fixed(end, between(d, d), "working-days")
}

var weekdays = map[string]int{"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7}

// weekdaysAgo reads "ago" or "from now" after n Sundays.
func (p *parser) weekdaysAgo(n, k int) (reading, bool) {
	w := weekdays[p.fold(k)]
	switch {
	case p.fold(k+1) == "ago":
		d := p.now - 1 - day((p.now.weekday()-1-w+14)%7) - day(7*(n-1))
		return fixed(k+2, between(d, d), "weekdays-ago")
	case p.sees(k+1, "from", "now"):
		d := p.now + 1 + day((w-p.now.weekday()+13)%7) + day(7*(n-1))
		return fixed(k+3, between(d, d), "weekdays-from-now")
	}
	return reading{}, false
}

// offset reads what follows a number of units at token k.
func (p *parser) offset(i, n int, g grain, k, depth int) (reading, bool) {
	switch {
	case p.is(k, "earlier", "later") && p.fold(k+1) == "than":
		return reading{}, false // one year later than planned measures a delay
	case p.is(k, "ago"):
		return fixed(k+1, p.distant(g, -n), "ago")
	case p.sees(k, "from", "now"), p.sees(k, "from", "today"):
		return fixed(k+2, p.distant(g, n), "from-now")
	case p.is(k, "hence"):
		return fixed(k+1, p.distant(g, n), "from-now")
	case p.sees(k, "in", "the", "future"):
		return fixed(k+3, p.distant(g, n), "from-now")
	case p.sees(k, "in", "the", "past"):
		return fixed(k+3, p.distant(g, -n), "ago")
	case p.is(k, "earlier"):
		return p.shifted(i, g, -1, n, k+1)
	case p.is(k, "later"):
		return p.shifted(i, g, 1, n, k+1)
	case p.is(k, "before", "after", "from", "prior"):
		return p.offsetFrom(i, n, g, k, depth)
	case p.fold(i-1) == "in" && g != quarters && p.happensIn(i):
		return fixed(k, p.distant(g, n), "in-units")
	}
	return reading{}, false
}

// events are the verbs of what happens at once, after which "in two weeks" is a
// date and not how long something takes.
var events = set("arrive come leave depart return start begin open expire retire meet visit launch end resume back be")

// atOnce are the words that go on with "be" so: "to be repaid in two years" tells
// how long it takes, "to be held in two weeks" tells when.
var atOnce = set(`held opened open launched released published announced unveiled inaugurated back here there ready over due in called elected`)

// happensIn reports whether "in" before the count at token i means after that time.
func (p *parser) happensIn(i int) bool {
	t := p.tense(i)
	if p.note {
		return t != behind
	}
	for k := i - 2; k > i-6; k-- {
		if events[p.fold(k)] {
			return t == ahead && (p.fold(k) != "be" || atOnce[p.fold(k+1)])
		}
	}
	return false
}

// distant gives the time n units from publication: in a note by the day, in
// news as exactly as the unit says.
func (p *parser) distant(g grain, n int) period {
	if d := shift(p.now, g, n); p.note {
		return between(d, d)
	}
	return p.from(p.now, g, n)
}

// offsetFrom reads the date after "before", "after" or "from", or takes the
// date mentioned before where none follows.
func (p *parser) offsetFrom(i, n int, g grain, k, depth int) (reading, bool) {
	sign := 1
	if p.is(k, "before", "prior") {
		sign = -1
	}
	if p.is(i-1, "for", "within", "over", "during", "the") || p.fold(k) == "from" && !p.note {
		return reading{}, false // for two years from May
	}
	if x, ok := p.dispatch(p.the(k+1), depth+1); ok && !(p.fold(k+1) == "the" && p.attributive(x.end)) {
		return x.compose(func(c period) (period, bool) {
			if d := shift(c.first(), g, sign*n); p.note && c.from.grain == days {
				return between(d, d), true
			}
			return p.from(c.first(), g, sign*n), true
		}, "offset")
	}
	switch {
	case p.fold(k) == "from":
		return reading{}, false
	case p.is(k+1, "that", "then"):
		return p.shifted(i, g, sign, n, k+2)
	case p.isWord(k + 1), p.fold(i-1) == "the":
		return reading{}, false
	}
	return p.shifted(i, g, sign, n, k+1)
}

// from gives the time n units from d: a day for days and weeks, a year for
// decades, else the month, quarter or year itself.
func (p *parser) from(d day, g grain, n int) period {
	far := shift(d, g, n)
	switch {
	case g <= weeks:
		return between(far, far)
	case g >= decades:
		return single(unitOf(years, far))
	}
	return single(unitOf(g, far))
}
