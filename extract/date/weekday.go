package date

import "dateline/extract/text"

// weekday reads "Friday", "Friday, November 17", "Friday of next week", "Tuesday the 15th".
func (p *parser) weekday(i int) (reading, bool) {
	w, k := p.at(i).n, p.point(i+1)
	if p.sees(k, ".") && !p.spaced(k) && len(p.fold(i)) < 6 && p.at(k+1).class == monthly {
		k++ // Fri. Nov 18
	}
	if x, ok := p.weekdayDate(w, k); ok {
		return x, true
	}
	if !p.dated || !p.weekdayAlone(i) {
		return reading{}, false
	}
	if x, ok := p.bracketed(k); ok {
		return x, true
	}
	if x, ok := first(k, func(k int) (reading, bool) { return p.weekdayOfWeek(w, k) },
		func(k int) (reading, bool) { return p.weekdayBeside(w, k) }); ok {
		return x, true
	}
	d := p.nearestWeekday(w, i)
	return fixed(k, between(d, d), "weekday")
}

// weekdayOfWeek reads what puts weekday w into a week: "of next week", "evening
// next week", "two weeks from now", "after next".
func (p *parser) weekdayOfWeek(w, k int) (reading, bool) {
	n, end, ok := p.weeksAway(k)
	d := p.now.monday() + day(7*n+w-1)
	return reading{end: end, p: between(d, d), rule: "weekday-of-week"}, ok
}

// weekdayBeside reads the day that a weekday is counted from: "Friday before
// Christmas", "Monday after May 5".
func (p *parser) weekdayBeside(w, k int) (reading, bool) {
	if !p.is(k, "before", "after") {
		return reading{}, false
	}
	x, ok := first(p.the(k+1), p.iso, p.numeric, p.monthDay, p.dayMonth, p.holiday)
	if !ok {
		return x, false
	}
	sign := day(1)
	if p.is(k, "before") {
		sign = -1
	}
	return x.compose(func(c period) (period, bool) {
		d := c.first() + sign
		for d.weekday() != w {
			d += sign
		}
		return between(d, d), true
	}, "weekday-beside")
}

// weeksAway reads how many weeks from this one a weekday before token k is.
func (p *parser) weeksAway(k int) (n, end int, ok bool) {
	switch {
	case p.sees(k, "after", "next"):
		return 2, k + 2, true
	case p.sees(k, "before", "last"):
		return -2, k + 2, true
	case p.daypart(k):
		k++
	}
	if n, j, ok := p.count(k); ok && p.at(k).class != indefinite {
		if g, _ := p.unitAt(j); g == weeks {
			switch {
			case p.is(j+1, "ago"):
				return -n, j + 2, true
			case p.sees(j+1, "from", "now"), p.sees(j+1, "from", "today"):
				return n, j + 3, true
			}
		}
	}
	if p.is(k, "of", "in", "from") {
		k++
	}
	if k = p.the(k); !p.one(k+1, weeks) {
		return 0, k, false
	}
	n, ok = p.direction(k)
	return n, k + 2, ok
}

// daypart reports whether token k names a part of the day.
func (p *parser) daypart(k int) bool {
	return p.is(k, "morning", "afternoon", "evening", "night", "noon")
}

// bracketed gives a weekday the date in brackets after it, "Friday (November
// 17)", which is a mention of its own.
func (p *parser) bracketed(end int) (reading, bool) {
	k := end
	if p.daypart(k) {
		k++
	}
	if p.fold(k) != "(" {
		return reading{}, false
	}
	x, ok := p.apposed(k)
	if !ok || p.fold(x.end) != ")" {
		return reading{}, false
	}
	x.end, x.rule = end, "weekday-bracket"
	return x, true
}

// weekdayAlone reports whether the name of a weekday at token i stands for a
// day: not "Black Friday" nor "Friday nights", nor "Sun" the star or "sat" the verb.
func (p *parser) weekdayAlone(i int) bool {
	if p.is(i-1, "black", "good", "ash", "cyber", "all") || p.is(i+1, "mornings", "afternoons", "evenings", "nights") || p.titled(i+1) && !leads[p.fold(i-1)] {
		return false
	}
	if len(p.fold(i)) >= 6 {
		return true
	}
	return p.is(i-1, "on", "this", "until", "by", "from", "-", "–", "to") && (p.note || p.caseOf(i) == text.Title) ||
		p.note && p.caseOf(i) != text.Lower
}

// weekdayDate reads the date that follows the name of weekday w.
func (p *parser) weekdayDate(w, k int) (reading, bool) {
	if p.fold(k) == "," || p.glued(k, "-") && p.at(k+1).class == monthly {
		k++
	}
	k = p.the(k)
	switch p.at(k).class {
	case monthly:
		return p.monthDay(k)
	case figure:
		return p.dotted(k)
	case digits, ordinal, cardinal:
		if x, ok := first(k, p.iso, p.numeric, p.dayMonth); ok {
			return x, true
		}
		if n := p.at(k).n; p.note && p.at(k).class == digits && n > 12 && n < 32 && p.dated && p.stands(k) {
			return p.weekdayRank(w, n, k+1)
		}
		if n, end, ok := p.rank(k); ok && n > 0 && n < 32 && p.dated && (p.fold(k-1) == "the" || p.note) {
			return p.weekdayRank(w, n, end)
		}
	}
	return reading{}, false
}

// stands reports whether the number at token k counts nothing: "Friday 23 at four".
func (p *parser) stands(k int) bool {
	return (p.spaced(k+1) || p.is(k+1, ".", ",", "?", "!")) && (!p.isWord(k+1) || leads[p.fold(k+1)]) && !p.counts(k+1)
}

// weekdayRank finds the nearest month whose nth day is a w: "Friday the 13th".
func (p *parser) weekdayRank(w, n, end int) (reading, bool) {
	for _, m := range []int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
		y, mo, _ := unitOf(months, p.now).add(m).first.civil()
		if d := newDay(y, mo, n); validDay(y, mo, n) && d.weekday() == w {
			return fixed(end, between(d, d), "weekday-day")
		}
	}
	return reading{}, false
}

// nearestWeekday gives the day of that name which the tense around token i
// means: the last one up to publication, or the next one. What is for a weekday,
// but not for its meeting, looks ahead.
func (p *parser) nearestWeekday(w, i int) day {
	d := p.now - day((p.now.weekday()-w+7)%7)
	planned := p.fold(i-1) == "for" && p.fold(p.point(i+1)) != "'s" // full for Monday
	if d == p.now || !planned && p.tense(i) != ahead {
		return d
	}
	return d + 7
}

// relativeWeekday reads "last Monday", "this Friday", "next Wednesday", which
// a date may follow. Next is the one of next week, coming the one after
// publication; last is the one before it, in a note that of last week.
func (p *parser) relativeWeekday(n, k int) (reading, bool) {
	w, end := p.at(k).n, p.point(k+1)
	if x, ok := first(end, func(k int) (reading, bool) { return p.weekdayDate(w, k) }, p.bracketed); ok {
		return x, true
	}
	d := p.now.monday() + day(w-1+7*n)
	switch {
	case n < 0 && (!p.note || p.is(k-1, "past")):
		d = p.now - 1 - day((p.now.weekday()-1-w+14)%7)
	case p.is(k-1, "coming", "upcoming") || !p.note && p.fold(k-1) == "following":
		d = p.now + 1 + day((w-p.now.weekday()+13)%7)
	}
	return fixed(end, between(d, d), "relative-weekday")
}

// weekdayIn reads the weekday after "next week", "this week": "next week on Tuesday".
func (p *parser) weekdayIn(n, k int) (reading, bool) {
	j := k + 1
	if p.is(j, "on", "'s") || p.dash(j) {
		j++
	}
	if !p.one(k, weeks) || p.at(j).class != weekly {
		return reading{}, false
	}
	d := p.now.monday() + day(7*n+p.at(j).n-1)
	return fixed(p.point(j+1), between(d, d), "weekday-of-week")
}
