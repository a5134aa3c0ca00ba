package date

// passed adds the token i, at which no date begins, where it looks like one.
func (e *explainer) passed(i int) {
	if i < e.lastEnd {
		return
	}
	end, reason := e.refusal(i)
	if reason != "" {
		e.add(i, end, "", reason)
	}
}

// refusal says why no date is read at token i, and up to where; nothing where
// the token does not look like one.
func (p *parser) refusal(i int) (end int, reason string) {
	switch w := p.at(i); w.class {
	case monthly, weekly:
		if p.accented(i) || len(p.fold(i)) < len("friday") && !p.verbal(i) && p.at(i).class == weekly {
			return i, "" // Thụ, Sun
		}
		return i + 1, p.noName(i)
	case digits, cardinal, ordinal:
		if end, reason := p.noUnits(i); reason != "" {
			return end, reason
		}
		return p.noDigits(i)
	case indefinite:
		return p.noUnits(i)
	}
	return i, ""
}

// noName says why the name of a month or weekday at token i is no date.
func (p *parser) noName(i int) string {
	switch {
	case p.is(i-1, "every", "each"):
		return "it comes again and again"
	case p.verbal(i):
		return "a verb"
	case p.at(i).class == weekly && !p.dated:
		return "no publication time to resolve it"
	case p.titled(i - 1), p.titled(i + 1):
		return "part of a name"
	}
	return "no word beside it makes it a date"
}

// noDigits says why digits at token i that could be a year, or a day and month, are none.
func (p *parser) noDigits(i int) (end int, reason string) {
	if y, end, ok := p.fourDigits(i); ok {
		return end, p.noYear(i, y)
	}
	switch {
	case p.at(i).class != digits || p.at(i+2).class != digits || len(p.fold(i)) > 2 || len(p.fold(i+2)) > 2:
		return i, ""
	case legal[p.fold(i-1)]:
		return i + 3, "the number of a law, or of another thing that is numbered"
	case p.glued(i+1, "/"):
		return i + 3, "a fraction, or two numbers"
	case p.glued(i+1, "-"), p.glued(i+1, "–"):
		return i + 3, "a score, or a range of numbers"
	}
	return i, ""
}

// noUnits says why a number of days, weeks … at token i is no date.
func (p *parser) noUnits(i int) (end int, reason string) {
	n, k, ok := p.count(i)
	if p.at(i).class == indefinite {
		k, ok = i+1, true
	}
	rank, after, ranked := p.rank(i)
	if ranked && rank > 0 && p.is(after, "anniversary", "birthday", "session", "edition", "congress") {
		return after + 1, "an ordinal of something that comes again"
	}
	hyphen := p.glued(k, "-")
	if hyphen {
		k++
	}
	if _, unit := p.unitAt(k); !ok || !unit || p.is(i, "a", "an") {
		return i, ""
	}
	switch {
	case p.glued(k+1, "-") && p.fold(k+2) == "old", p.fold(k+1) == "old":
		return k + 1, "an age"
	case n == 0 || hyphen || !p.is(k+1, "ago", "earlier", "later", "from"):
		return k + 1, "a duration: nothing says from when it counts"
	}
	return i, ""
}
