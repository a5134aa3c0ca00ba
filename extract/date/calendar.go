package date

import (
	"fmt"
	"time"
)

// A day counts days of the proleptic Gregorian calendar since 1970-01-01.
type day int

const secondsPerDay = 24 * 60 * 60

// newDay returns the day of a civil date; months and days out of range carry over, as in [time.Date].
func newDay(year, month, d int) day {
	return day(time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

func (d day) time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

func (d day) civil() (year, month, dayOfMonth int) {
	y, m, n := d.time().Date()
	return y, int(m), n
}

func (d day) year() int { return d.time().Year() }

func (d day) String() string { return d.time().Format(time.DateOnly) }

// weekday returns 1 for Monday up to 7 for Sunday, as ISO 8601 counts.
func (d day) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// monday returns the first day of d's ISO week.
func (d day) monday() day { return d - day(d.weekday()-1) }

// A grain is the precision of a unit of time.
type grain uint8

const (
	days grain = iota
	weekends
	weeks
	months
	quarters
	halves
	years
	decades
	centuries
)

func (g grain) name() string {
	return [...]string{"day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"}[g]
}

// A unit is one day, week, month … of the calendar, known by its first day.
type unit struct {
	grain grain
	first day
}

// unitOf returns the unit of grain g that holds d.
func unitOf(g grain, d day) unit {
	y, m, _ := d.civil()
	switch g {
	case weekends:
		return unit{g, d.monday() + 5}
	case weeks:
		return unit{g, d.monday()}
	case months:
		return unit{g, newDay(y, m, 1)}
	case quarters:
		return unit{g, newDay(y, m-(m-1)%3, 1)}
	case halves:
		return unit{g, newDay(y, m-(m-1)%6, 1)}
	case years:
		return unit{g, newDay(y, 1, 1)}
	case decades:
		return unit{g, newDay(y-y%10, 1, 1)}
	case centuries:
		return unit{g, newDay(y-(y-1)%100, 1, 1)}
	}
	return unit{days, d}
}

// add returns the unit n units later; n may be negative.
func (u unit) add(n int) unit { return unit{u.grain, shift(u.first, u.grain, n)} }

func (u unit) last() day {
	if u.grain == weekends {
		return u.first + 1
	}
	return u.add(1).first - 1
}

// shift returns d moved by n units of grain g. A day that the month reached
// does not have becomes its last.
func shift(d day, g grain, n int) day {
	switch g {
	case days:
		return d + day(n)
	case weekends, weeks:
		return d + day(7*n)
	}
	y, m, dm := d.civil()
	m += n * monthsIn[g]
	return min(newDay(y, m, dm), newDay(y, m+1, 0))
}

var monthsIn = map[grain]int{months: 1, quarters: 3, halves: 6, years: 12, decades: 120, centuries: 1200}

// String writes u as TIMEX3 does: 2023-11-16, 2023-W46, 2023-11, 2023-Q4,
// 2023-H2, 2023, 202X; weekends and centuries, which it cannot, as intervals.
func (u unit) String() string {
	y, m, _ := u.first.civil()
	switch u.grain {
	case weekends:
		return u.first.String() + "/" + u.last().String()
	case weeks:
		y, w := u.first.time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case months:
		return u.first.time().Format("2006-01")
	case quarters:
		return fmt.Sprintf("%04d-Q%d", y, (m+2)/3)
	case halves:
		return fmt.Sprintf("%04d-H%d", y, (m+5)/6)
	case years:
		return fmt.Sprintf("%04d", y)
	case decades:
		return fmt.Sprintf("%03dX", y/10)
	case centuries:
		return fmt.Sprintf("%04d/%04d", y, y+99)
	}
	return u.first.String()
}

// A period is what a mention means: one unit, from one to another, or from one on.
type period struct {
	from, to unit
	open     bool // it goes on: to does not count
}

func single(u unit) period { return period{from: u, to: u} }

func between(a, b day) period { return period{from: unit{days, a}, to: unit{days, b}} }

func (p period) first() day { return p.from.first }

func (p period) last() day { return p.to.last() }

// bound writes one end of an interval; a unit that is an interval itself gives its outer day or year.
func bound(u unit, last bool) string {
	switch {
	case u.grain == weekends && last:
		return u.last().String()
	case u.grain == weekends:
		return u.first.String()
	case u.grain == centuries && last:
		return fmt.Sprintf("%04d", u.last().year())
	case u.grain == centuries:
		return fmt.Sprintf("%04d", u.first.year())
	}
	return u.String()
}

// String writes p as an ISO 8601 or EDTF value.
func (p period) String() string {
	switch {
	case p.open:
		return bound(p.from, false) + "/.."
	case p.from == p.to:
		return p.from.String()
	}
	return bound(p.from, false) + "/" + bound(p.to, true)
}

// monthDays returns the number of days in a month.
func monthDays(year, month int) int {
	_, _, d := newDay(year, month+1, 0).civil()
	return d
}

// validDay reports whether the month has the day; with year 0, whether it ever has.
func validDay(year, month, d int) bool {
	if month < 1 || month > 12 || d < 1 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	return d <= monthDays(year, month)
}
