package gazetteer

import (
	"fmt"
	"strconv"
	"time"
)

// A row reads the numbers and days of one line. It remembers its first error.
type row struct {
	place string
	err   error
}

func (r *row) fail(column, value, want string) {
	if r.err == nil {
		r.err = fmt.Errorf("%q has %s %q, want %s", r.place, column, value, want)
	}
}

// integer reads a whole number that is not negative; nothing is 0.
func (r *row) integer(column, s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		r.fail(column, s, "a whole number")
	}
	return n
}

// degrees reads a coordinate of at most limit degrees; nothing is 0.
func (r *row) degrees(column, s string, limit float64) float64 {
	if s == "" {
		return 0
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= -limit && x <= limit) {
		r.fail(column, s, fmt.Sprintf("degrees from -%g to %g", limit, limit))
	}
	return x
}

// day reads a civil date; nothing is the zero time.
func (r *row) day(column, s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		r.fail(column, s, "a day such as 2025-07-01")
	}
	return t
}
