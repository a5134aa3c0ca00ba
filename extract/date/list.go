package date

// listed reads the further days of a list after a month: the 3 and the 5 of
// "November 2, 3 and 5", the 5-6 of "November 2-3 and 5-6".
func (p *parser) listed(i int) (reading, bool) {
	if len(p.out) == 0 || !p.lists(p.lastEnd, i) {
		return reading{}, false
	}
	switch p.out[len(p.out)-1].Rule {
	case "month-day", "month-days", "listed-day": // the month stood first
	default:
		return reading{}, false
	}
	d, end, ok := p.dayNumber(i)
	last := d
	if to, after, ranged := p.dayRange(d, end, i); ranged && p.dash(end) {
		last, end = to, after
	}
	y, m, before := p.anchors[len(p.anchors)-1].p.last().civil()
	if !ok || d <= before || !validDay(y, m, last) || !p.listEnds(end) {
		return reading{}, false
	}
	return fixed(end, between(newDay(y, m, d), newDay(y, m, last)), "listed-day")
}

// lists reports whether the tokens from k up to i are what stands between the
// parts of a list.
func (p *parser) lists(k, i int) bool {
	const longest = 3 // ", and the"
	if k == i || i-k > longest {
		return false
	}
	for ; k < i; k++ {
		if !p.is(k, ",", "and", "or", "the") {
			return false
		}
	}
	return true
}

// listEnds reports whether the day before token k counts nothing: another day,
// the end of the clause or a preposition of time or place comes after it.
func (p *parser) listEnds(k int) bool {
	if p.is(k, ",", "and", "or") {
		next := p.the(k + 1)
		if p.is(next, "and", "or") {
			next = p.the(next + 1)
		}
		return p.fold(k) == "," && !p.isWord(next) && p.at(next).class != digits || p.at(next).class == digits && p.at(next).n <= 31
	}
	return !p.isWord(k) && !p.counts(k) && p.at(k).class != digits || p.is(k, "in", "at", "to", "with", "when", "while", "where", "respectively")
}
