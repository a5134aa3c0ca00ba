package date

import "dateline/extract/date/lunar"

// lunarDay reads the rest of "15th day of the seventh lunar month", "10th of
// the 3rd lunar month", with the year that may follow.
func (p *parser) lunarDay(from, to, k int) (reading, bool) {
	if p.is(k, "day", "days") {
		k++
	}
	if p.fold(k) != "of" || from < 1 || to > 30 {
		return reading{}, false
	}
	m, end, ok := p.rank(p.the(k + 1))
	if !ok {
		return reading{}, false
	}
	end, ok = p.lunarEnd(end)
	if !ok || m < 0 {
		return reading{}, false
	}
	year, end := p.yearAfter(end)
	return inYear(year, end, lunarDays(m, from, to), "lunar-day")
}

// lunarMonth reads the rest of "seventh lunar month".
func (p *parser) lunarMonth(n, k int) (reading, bool) {
	end, ok := p.lunarEnd(k)
	if !ok || n < 0 {
		return reading{}, false
	}
	year, end := p.yearAfter(end)
	return inYear(year, end, lunarDays(n, 1, 0), "lunar-month")
}

// lunarEnd reads "lunar month", "month of the lunar calendar", "lunar calendar month".
func (p *parser) lunarEnd(k int) (end int, ok bool) {
	switch {
	case p.sees(k, "lunar", "month"):
		return k + 2, true
	case p.sees(k, "lunar", "calendar", "month"):
		return k + 3, true
	case p.sees(k, "month", "of", "the", "lunar", "calendar"), p.sees(k, "month", "in", "the", "lunar", "calendar"),
		p.sees(k, "month", "of", "the", "lunar", "year"):
		return k + 5, true
	case p.sees(k, "month", "of", "lunar", "calendar"):
		return k + 4, true
	}
	return k, false
}

// lunarDays gives days of a lunar month, up to its last for 0, in any lunar year.
func lunarDays(month, from, to int) yearly {
	return func(y int) (period, bool) {
		a, ok := lunarDate(y, month, from)
		if !ok {
			return period{}, false
		}
		if to == 0 {
			b, ok := lunarDate(y, month, 30)
			if !ok {
				b, _ = lunarDate(y, month, 29)
			}
			return between(a, b), true
		}
		b, ok := lunarDate(y, month, to)
		return between(a, b), ok
	}
}

func lunarDate(y, m, d int) (day, bool) {
	t, ok := lunar.Date(y, m, d)
	return day(t.Unix() / secondsPerDay), ok
}
