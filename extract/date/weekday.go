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
	j := k
	if p.is(j, "of", "in", "from") {
		j++
	}
	if j = p.the(j); p.one(j+1, weeks) {
		if n, ok := p.direction(j); ok {
			d := p.now.monday() + day(7*n+w-1)
			return fixed(j+2, between(d, d), "weekday-of-week")
		}
	}
	d := p.nearestWeekday(w, i)
	return fixed(k, between(d, d), "weekday")
}

// bracketed gives a weekday the date in brackets after it, "Friday (November
// 17)", which is a mention of its own.
func (p *parser) bracketed(end int) (reading, bool) {
	k := end
	if p.is(k, "morning", "afternoon", "evening", "night") {
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
// day: not "Black Friday", nor "Sun" the star or "sat" the verb.
func (p *parser) weekdayAlone(i int) bool {
	if p.is(i-1, "black", "good", "ash", "cyber", "all") || p.titled(i+1) && !leads[p.fold(i-1)] {
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
	if p.fold(k) == "," {
		k++
	}
	k = p.the(k)
	switch p.at(k).class {
	case monthly:
		return p.monthDay(k)
	case digits, ordinal, cardinal:
		if x, ok := first(k, p.iso, p.numeric, p.dayMonth); ok {
			return x, true
		}
		if n, end, ok := p.rank(k); ok && n > 0 && n < 32 && p.dated && (p.fold(k-1) == "the" || p.note) {
			return p.weekdayRank(w, n, end)
		}
	}
	return reading{}, false
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

// relativeWeekday reads "last Monday", "this Friday", "next Wednesday". Next is
// the one of next week, coming the one after publication; last is the one before it.
func (p *parser) relativeWeekday(n, k int) (reading, bool) {
	w := p.at(k).n
	d := p.now.monday() + day(w-1+7*n)
	switch {
	case n < 0:
		d = p.now - 1 - day((p.now.weekday()-1-w+14)%7)
	case p.is(k-1, "coming", "upcoming", "following"):
		d = p.now + 1 + day((w-p.now.weekday()+13)%7)
	}
	return fixed(p.point(k+1), between(d, d), "relative-weekday")
}

// weekdayIn reads the weekday after "next week", "this week": "next week on Tuesday".
func (p *parser) weekdayIn(n, k int) (reading, bool) {
	j := k + 1
	if p.is(j, "on", "'s") {
		j++
	}
	if !p.one(k, weeks) || p.at(j).class != weekly {
		return reading{}, false
	}
	d := p.now.monday() + day(7*n+p.at(j).n-1)
	return fixed(p.point(j+1), between(d, d), "weekday-of-week")
}
