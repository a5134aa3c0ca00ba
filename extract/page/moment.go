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

// clip shortens what a page says for an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
