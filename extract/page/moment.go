package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
)

// A moment is a time as a page gives it.
type moment = dateparser.Moment

// FirstYear is the earliest year of a page of news: the web's first.
const FirstYear = 1991

// readMoment reads a time in one of the layouts, as Unix seconds or
// milliseconds, or in any notation that the reader knows. A day or an hour that
// no calendar has is an error, as is a year before the web.
func readMoment(s string, layouts []string, in dateparser.Reader) (moment, error) {
	s = oneLine(s)
	for _, l := range layouts {
		if t, err := time.ParseInLocation(l, s, in.Zone); err == nil {
			return moment{Time: t, DayOnly: !strings.Contains(l, "04")}, nil
		}
	}
	if epoch.MatchString(s) {
		return fromEpoch(s, in.Zone), nil
	}
	m, err := in.Find(s)
	if err == nil && m.Year() < FirstYear {
		return moment{}, fmt.Errorf("time %q is impossible: no page is older than %d", clip(s), FirstYear)
	}
	return m, err
}

var epoch = regexp.MustCompile(`^1?\d{9}(?:\d{3})?$`)

func fromEpoch(s string, loc *time.Location) moment {
	n, _ := strconv.ParseInt(s, 10, 64)
	if len(s) > 10 {
		n /= 1000
	}
	return moment{Time: time.Unix(n, 0).In(loc)}
}

// moment reads a time of the page.
func (r *reading) moment(s string) (moment, error) {
	var layouts []string
	if r.profile != nil {
		layouts = r.profile.TimeLayouts
	}
	in := dateparser.Reader{Zone: r.loc, MonthFirst: r.monthFirst() || stampOfSystem.MatchString(s)}
	s = halfDay.ReplaceAllStringFunc(s, func(h string) string { return h[:1] + halves[h[1:]] })
	m, err := readMoment(s, layouts, in)
	if err == nil && !r.latest.IsZero() && m.After(r.latest.Add(24*time.Hour)) {
		return m, fmt.Errorf("time %q is after the page was fetched, %s", clip(s), r.latest.Format(time.RFC3339))
	}
	return m, err
}

// halfDay is "sáng" or "chiều" after an hour, as systems print it in Vietnamese.
var (
	halfDay = regexp.MustCompile(`\d (?:SA|CH)\b`)
	halves  = map[string]string{" SA": " AM", " CH": " PM"}
)

var (
	// allNumbers is a date in which the month is a number like the day.
	allNumbers = regexp.MustCompile(`^(?:[^\d]*\D)?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?:\D|$)`)
	// stampOfSystem is what systems print by American rules, on any site.
	stampOfSystem = regexp.MustCompile(`^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d:\d\d [AP]M$`)
)

// clip shortens what a page says for an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
