package eval

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// An interval is a date's value as its first and last day, zero at an open
// end. What cannot be read is only equal to the same words.
type interval struct {
	first, last time.Time
	unread      string
}

// intervalOf reads a value: 2023-11-16, 2023-11, 2023, 2023-Q1, 2023-H1,
// 2023-W05, 199X, and two of these, or nothing or "..", with a slash between.
func intervalOf(value string) interval {
	from, to, two := strings.Cut(strings.TrimSpace(value), "/")
	if !two {
		to = from
	}
	to, _, _ = strings.Cut(to, "/")
	first, _, err := daysOf(from)
	_, last, err2 := daysOf(to)
	if value == "" || err != nil || err2 != nil {
		return interval{unread: "?" + fold(value)}
	}
	return interval{first: first, last: last}
}

var (
	period  = regexp.MustCompile(`^(\d{4})-([QHW])(\d\d?)$`)
	decade  = regexp.MustCompile(`^(\d{3})X?$`)
	numeric = regexp.MustCompile(`^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$`)
)

var errNoDate = errors.New("no date")

// daysOf returns the first and last day of one end, both zero where it is open.
func daysOf(s string) (first, last time.Time, err error) {
	s = strings.TrimSpace(s)
	if s == "" || s == ".." {
		return first, last, nil
	}
	if m := period.FindStringSubmatch(s); m != nil {
		return daysOfPeriod(atoi(m[1]), m[2], m[3])
	}
	if m := decade.FindStringSubmatch(s); m != nil {
		return months(10*atoi(m[1]), 1, 120)
	}
	m := numeric.FindStringSubmatch(s)
	switch {
	case m == nil:
		return first, last, errNoDate
	case m[2] == "" && m[3] == "":
		return months(atoi(m[1]), 1, 12)
	case m[3] == "":
		return months(atoi(m[1]), atoi(m[2]), 1)
	}
	first, err = time.Parse(time.DateOnly, m[1]+"-"+m[2]+"-"+m[3])
	return first, first, err
}

func daysOfPeriod(year int, unit, number string) (first, last time.Time, err error) {
	n := atoi(number)
	switch {
	case unit == "Q" && len(number) == 1 && n >= 1 && n <= 4:
		return months(year, 3*n-2, 3)
	case unit == "H" && len(number) == 1 && n >= 1 && n <= 2:
		return months(year, 6*n-5, 6)
	case unit == "W" && len(number) == 2:
		return week(year, n)
	}
	return first, last, errNoDate
}

// months returns the days of n months from one on.
func months(year, month, n int) (first, last time.Time, err error) {
	if year < 1 || month < 1 || month > 12 {
		return first, last, errNoDate
	}
	first = time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return first, first.AddDate(0, n, -1), nil
}

// week returns the days of an ISO 8601 week, of which January 4 is always in the first.
func week(year, n int) (first, last time.Time, err error) {
	january4 := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := january4.AddDate(0, 0, -int(january4.Weekday()+6)%7)
	first = monday.AddDate(0, 0, 7*(n-1))
	if y, w := first.ISOWeek(); y != year || w != n {
		return first, last, errNoDate
	}
	return first, first.AddDate(0, 0, 6), nil
}

// atoi reads digits that an expression has matched; nothing is 0.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
