package dateparser

import (
	"fmt"
	"time"
)

// A Moment is a time as a text gives it.
type Moment struct {
	time.Time
	DayOnly bool // the text gives the day alone; the time is its midnight
}

// String returns RFC 3339, or YYYY-MM-DD for a day alone.
func (m Moment) String() string {
	if m.DayOnly {
		return m.Format(time.DateOnly)
	}
	return m.Format(time.RFC3339)
}

// ParseMoment reads what [Moment.String] writes: RFC 3339 to the second, or
// YYYY-MM-DD.
func ParseMoment(s string) (Moment, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return Moment{t, true}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return Moment{}, fmt.Errorf("time %q is neither RFC 3339 nor YYYY-MM-DD", clip(s))
	}
	return Moment{Time: t}, nil
}

// A Reader reads dates. The zero value reads them as most of the world writes
// them, in UTC.
type Reader struct {
	Zone       *time.Location // of times that name none; nil means UTC
	MonthFirst bool           // 04/05/2023 is April 5, as Americans write it
}

// Find returns the surest date of a text, with the time of day beside it: ISO
// 8601 before words before numbers, the first of each. The text is to be in
// NFC. A day or an hour that no calendar has is an error, as is a text without
// a day, month and year.
func (r Reader) Find(text string) (Moment, error) {
	m, _, _, err := r.find(scan(text), text)
	return m, err
}

// Byline reads a line that gives a date and little else, such as a byline. It is
// Find, but that more than a few other words make an error.
func (r Reader) Byline(line string) (Moment, error) {
	m, ts, err := r.without(line)
	if err == nil && count(ts, word)+count(ts, weekday) > maxByline {
		return Moment{}, fmt.Errorf("text %q has more than a date and a name", clip(line))
	}
	return m, err
}

// How many words may stand beside the date: a weekday and "Published"; also a
// name or two and what they did.
const (
	maxStray  = 2
	maxByline = 6
)

// only reads a text that is a date and nothing else.
func (r Reader) only(text string) (Moment, error) {
	m, ts, err := r.without(text)
	if err == nil && count(ts, word)+count(ts, weekday)+maxStray*count(ts, number) > maxStray {
		return Moment{}, fmt.Errorf("text %q has more than a date", clip(text))
	}
	return m, err
}

// without returns the date of a text and the tokens that are none of its.
func (r Reader) without(text string) (Moment, []token, error) {
	ts := scan(text)
	m, from, to, err := r.find(ts, text)
	if err != nil {
		return m, nil, err
	}
	return m, append(ts[:from:from], ts[to:]...), nil
}

func count(ts []token, k kind) int {
	n := 0
	for _, t := range ts {
		if t.kind == k {
			n++
		}
	}
	return n
}

// find returns the moment and the tokens from and to that it is read of.
func (r Reader) find(ts []token, text string) (m Moment, from, to int, err error) {
	for _, f := range forms {
		for i := range ts {
			d, ok := f(ts, i, r)
			if !ok {
				continue
			}
			if m, from, to, ok = r.moment(ts, i, d); ok {
				return m, from, to, nil
			}
			err = fmt.Errorf("time %q is impossible", clip(text))
		}
	}
	if err == nil {
		err = fmt.Errorf("time %q has no form that is known", clip(text))
	}
	return Moment{}, 0, 0, err
}

// moment joins a day that begins at token i and the time of day beside it. It
// is false where no calendar has such a day, no day such a time.
func (r Reader) moment(ts []token, i int, d day) (m Moment, from, to int, ok bool) {
	zone := r.Zone
	if zone == nil {
		zone = time.UTC
	}
	from, to = i, d.end
	c, at, end := clockBeside(ts, i, d.end)
	if c.set {
		from, to = min(from, at), max(to, end)
	}
	if c.hasZone {
		zone = fixed(c.zone, zone)
	}
	t := time.Date(d.year, time.Month(d.month), d.day, c.hour, c.minute, c.second, 0, zone)
	real := t.Year() == d.year && int(t.Month()) == d.month && t.Day() == d.day
	return Moment{t, !c.set}, from, to, real && d.year >= 1000 && c.possible()
}

// clip shortens a text for an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
