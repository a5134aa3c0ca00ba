package date

// weekday reads "Friday", "Friday, November 17", "Friday of next week", "Tuesday the 15th".
func (p *parser) weekday(i int) (reading, bool) {
	w, k := p.at(i).n, p.point(i+1)
	if x, ok := p.weekdayDate(k); ok {
		return x, true
	}
	if !p.dated || !p.weekdayAlone(i) {
		return reading{}, false
	}
	j := k
	if p.is(j, "of", "in") {
		j++
	}
	if j = p.the(j); p.at(j+1) == (word{unitary, int(weeks)}) {
		if n, ok := p.direction(j); ok {
			d := p.now.monday() + day(7*n+w-1)
			return fixed(j+2, between(d, d), "weekday-of-week")
		}
	}
	d := p.nearestWeekday(w, i)
	return fixed(k, between(d, d), "weekday")
}

// weekdayDate reads the date that follows a weekday's name.
func (p *parser) weekdayDate(k int) (reading, bool) {
	if p.fold(k) == "," {
		k++
	}
	k = p.the(k)
	switch p.at(k).class {
	case monthly:
		return p.monthDay(k)
	case digits, ordinal, cardinal:
		if x, ok := first(p.iso, p.numeric, p.dayMonth)(k); ok {
			return x, true
		}
		if n, end, ok := p.rank(k); ok && n > 0 && n < 32 && p.fold(k-1) == "the" && p.dated {
			y, m, _ := p.now.civil()
			d := newDay(y, m, n)
			return reading{end: end, p: between(d, d), rule: "weekday-day"}, validDay(y, m, n)
		}
	}
	return reading{}, false
}

// nearestWeekday gives the day of that name which the tense around token i
// means: the last one up to publication, or the next one.
func (p *parser) nearestWeekday(w, i int) day {
	behind := p.now - day((p.now.weekday()-w+7)%7)
	if behind == p.now || p.tense(i) != ahead {
		return behind
	}
	return behind + 7
}

// relativeWeekday reads "last Monday", "this Friday", "next Wednesday". Next is
// the one of next week; last is the one before publication.
func (p *parser) relativeWeekday(i, n, k int) (reading, bool) {
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
