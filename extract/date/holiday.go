package date

// holidays are read in notes only, by the names that everyday English gives
// them; news mentions them as events.
var holidays = map[string]yearly{
	"new year's day": fixedDay(1, 1), "new year's eve": fixedDay(12, 31), "new years day": fixedDay(1, 1), "new years eve": fixedDay(12, 31),
	"new year": fixedDay(1, 1), "valentine's day": fixedDay(2, 14), "valentines day": fixedDay(2, 14), "april fools": fixedDay(4, 1),
	"st patrick's day": fixedDay(3, 17), "saint patrick's day": fixedDay(3, 17), "earth day": fixedDay(4, 22), "may day": fixedDay(5, 1),
	"cinco de mayo": fixedDay(5, 5), "juneteenth": fixedDay(6, 19), "independence day": fixedDay(7, 4), "bastille day": fixedDay(7, 14),
	"halloween": fixedDay(10, 31), "all saints' day": fixedDay(11, 1), "guy fawkes night": fixedDay(11, 5), "veterans day": fixedDay(11, 11),
	"christmas": fixedDay(12, 25), "christmas day": fixedDay(12, 25), "xmas": fixedDay(12, 25), "christmas eve": fixedDay(12, 24),
	"xmas eve": fixedDay(12, 24), "boxing day": fixedDay(12, 26), "martin luther king day": nthDay(1, 1, 3), "mlk day": nthDay(1, 1, 3),
	"groundhog day": fixedDay(2, 2), "women's day": fixedDay(3, 8), "labour day": fixedDay(5, 1),
	"presidents day": nthDay(2, 1, 3), "presidents' day": nthDay(2, 1, 3), "washington's birthday": nthDay(2, 1, 3),
	"mother's day": nthDay(5, 7, 2), "mothers day": nthDay(5, 7, 2), "memorial day": nthDay(5, 1, -1),
	"father's day": nthDay(6, 7, 3), "fathers day": nthDay(6, 7, 3), "labor day": nthDay(9, 1, 1), "columbus day": nthDay(10, 1, 2),
	"thanksgiving": nthDay(11, 4, 4), "thanksgiving day": nthDay(11, 4, 4), "black friday": afterDay(nthDay(11, 4, 4), 1),
	"cyber monday": afterDay(nthDay(11, 4, 4), 4), "easter": easter, "easter sunday": easter, "good friday": afterDay(easter, -2),
	"easter monday": afterDay(easter, 1), "palm sunday": afterDay(easter, -7), "ash wednesday": afterDay(easter, -46),
	"tet": lunarDays(1, 1, 1), "lunar new year": lunarDays(1, 1, 1), "chinese new year": lunarDays(1, 1, 1),
}

// longestHoliday is how many tokens a name of a holiday has at most.
const longestHoliday = 4

// holiday reads the name of a holiday, with the year that may follow.
func (p *parser) holiday(i int) (reading, bool) {
	if !p.note || !p.isWord(i) {
		return reading{}, false
	}
	for end := i + longestHoliday; end > i; end-- {
		if at, ok := holidays[p.joined(i, end)]; ok {
			year, end := p.yearAfter(end)
			if y, after, ok := p.fourDigits(end); ok && year == 0 {
				year, end = y, after
			}
			return inYear(year, end, at, "holiday")
		}
	}
	return reading{}, false
}

// joined returns the folded tokens from i up to end as written, with one space
// where there was white space; empty where they run over the end of the text.
func (p *parser) joined(i, end int) string {
	if end > len(p.t.Tokens) {
		return ""
	}
	var b []byte
	for k := i; k < end; k++ {
		if k > i && p.spaced(k) {
			b = append(b, ' ')
		}
		b = append(b, p.fold(k)...)
	}
	return string(b)
}

func fixedDay(m, d int) yearly { return daysOf(m, d, d) }

// nthDay gives the nth weekday of a month, the last for -1.
func nthDay(m, weekday, n int) yearly {
	return func(y int) (period, bool) {
		return nthWeekday(single(unit{months, newDay(y, m, 1)}), weekday, n)
	}
}

// afterDay gives the day n days after another.
func afterDay(of yearly, n int) yearly {
	return func(y int) (period, bool) {
		v, ok := of(y)
		d := v.first() + day(n)
		return between(d, d), ok
	}
}

// easter gives Easter Sunday of the Gregorian calendar, by the method published
// anonymously in Nature in 1876.
func easter(y int) (period, bool) {
	century, golden := y/100, y%19
	moon := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	offset := (32 + 2*(century%4) + 2*(y%100/4) - moon - y%100%4) % 7
	late := (golden + 11*moon + 22*offset) / 451
	n := moon + offset - 7*late + 114
	d := newDay(y, n/31, n%31+1)
	return between(d, d), true
}
