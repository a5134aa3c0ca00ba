package page

import (
	"time"

	"golang.org/x/net/html"
)

// correct puts the time that a page of a known layout shows beside its title
// before those written for machines, where these are known to fail:
//
//   - its day and month are theirs, swapped: the site prints the day first;
//   - theirs is that of the last change, or is more than two days later: a page
//     shows no time from before it appeared;
//   - theirs is midnight of the same day, or says UTC of the same clock.
//
// Without it, of two that are swapped the one counts whose month is plain.
func (r *reading) correct(machine, shown []stamp) []stamp {
	if r.profile == nil || len(machine) == 0 {
		return machine
	}
	best := machine[0]
	for _, o := range machine[1:] {
		if best.numbers && !o.numbers && transposed(best, o) {
			best = o
		}
	}
	if len(shown) > 0 && r.fails(best, shown[0]) {
		best = shown[0]
	}
	if best == machine[0] {
		return machine
	}
	best.machine, best.settled = true, true
	return append([]stamp{best}, machine...)
}

// headTime returns the first time that a line between the title and the text
// gives, wherever the lead stands; not the day of the reader.
func (r *reading) headTime() (out []stamp) {
	for n := range r.headTexts() {
		if r.lineTime(n, &out); len(out) > 0 {
			break
		}
	}
	return out
}

// lineTime appends the time that the line of a text gives, unless it is that of a change.
func (r *reading) lineTime(text *html.Node, to *[]stamp) {
	for _, line := range []string{inner(text.Parent), oneLine(text.Data)} {
		if m, err := r.byline(line); err == nil && sayingOf(line) >= 0 {
			*to = append(*to, stamp{moment: m, source: "text"})
			return
		}
	}
}

// fails reports whether a machine's time is known to be wrong beside the one shown.
func (r *reading) fails(machine, shown stamp) bool {
	switch {
	case transposed(machine, shown):
		return true
	case sameDay(machine, shown):
		return !shown.DayOnly && (isMidnight(machine) || sameClock(machine, shown) || shown.Before(machine.Add(-time.Minute)) && r.isChange(machine))
	}
	return shown.day().Before(machine.day()) && (r.isChange(machine) || shown.Before(machine.AddDate(0, 0, -2)))
}

// transposed reports whether one day is the other with day and month swapped.
func transposed(a, b stamp) bool {
	return a.Year() == b.Year() && a.Time.Day() == int(b.Month()) && int(a.Month()) == b.Time.Day() && a.Month() != b.Month()
}

func isMidnight(s stamp) bool {
	return !s.DayOnly && s.Hour() == 0 && s.Minute() == 0 && s.Second() == 0
}

// sameClock reports whether a time in UTC has the date and the clock of one in
// another zone.
func sameClock(utc, o stamp) bool {
	const clock = "2006-01-02 15:04"
	_, offset := utc.Zone()
	_, other := o.Zone()
	return offset == 0 && other != 0 && utc.Format(clock) == o.Format(clock)
}

// isChange reports whether a time is, to the minute, that of the last change.
func (r *reading) isChange(s stamp) bool {
	for _, m := range r.modified() {
		if m.Sub(s.Time).Abs() < time.Minute {
			return true
		}
	}
	return false
}
