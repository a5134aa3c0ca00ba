package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A moment is a time as a page gives it.
type moment struct {
	time.Time
	day bool // the page gives the day alone
}

// String returns RFC 3339, or YYYY-MM-DD for a day alone.
func (m moment) String() string {
	if m.day {
		return m.Format(time.DateOnly)
	}
	return m.Format(time.RFC3339)
}

// firstYear is the earliest year of a page of news: the web's first.
const firstYear = 1991

// readMoment reads a time in one of the layouts, or in any notation that the
// agency's sites use: ISO 8601 with and without colons, seconds and zone, Unix
// seconds or milliseconds, day/month/year with hours before or behind, English,
// Vietnamese, French, Spanish and Chinese words. Times without a zone are in
// loc. A day or an hour that no calendar has is an error.
func readMoment(s string, layouts []string, loc *time.Location) (moment, error) {
	s = oneLine(s)
	for _, l := range layouts {
		if t, err := time.ParseInLocation(l, s, loc); err == nil {
			return moment{t, !strings.Contains(l, "04")}, nil
		}
	}
	if epoch.MatchString(s) {
		return fromEpoch(s, loc), nil
	}
	for _, f := range forms {
		if m := f.FindStringSubmatchIndex(s); m != nil && f.month(s, m) > 0 {
			return f.read(s, m, loc)
		}
	}
	return moment{}, fmt.Errorf("time %q has no form that is known", clip(s))
}

var epoch = regexp.MustCompile(`^1?\d{9}(?:\d{3})?$`)

func fromEpoch(s string, loc *time.Location) moment {
	n, _ := strconv.ParseInt(s, 10, 64)
	if len(s) > 10 {
		n /= 1000
	}
	return moment{Time: time.Unix(n, 0).In(loc)}
}

// A form is a notation of a civil date: a pattern with the groups y, m, d.
type form struct{ *regexp.Regexp }

// forms are tried in this order; the surest come first.
var forms = []form{
	dated(`(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)`),
	dated(`(?P<y>\d{4})\s*年\s*(?P<m>\d\d?)\s*月\s*(?P<d>\d\d?)\s*日`),
	dated(`(?i)(?P<d>\d\d?)\s+tháng\s+(?P<m>\d\d?|` + viMonths + `)\s*(?:,|năm)*\s*(?P<y>\d{4})`),
	dated(`(?i)\b(?P<m>\p{L}{3,10})[.,]?\s+(?P<d>\d\d?)(?:st|nd|rd|th)?[\s,/]+(?P<y>\d{4})\b`),
	dated(`(?i)\b(?P<d>\d\d?)(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?(?P<m>\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(?P<y>\d{4})\b`),
	dated(`\b(?P<d>\d\d?)[/.-](?P<m>\d\d?)[/.-](?P<y>\d{4})\b`),
	dated(`\b(?P<y>\d{4})[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)\b`),
	dated(`\b(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:T\d{4,6})?`),
}

func dated(re string) form { return form{regexp.MustCompile(re)} }

// group returns what a named group matched.
func (f form) group(name, s string, at []int) string {
	i := 2 * f.SubexpIndex(name)
	return s[at[i]:at[i+1]]
}

func (f form) month(s string, at []int) int { return month(f.group("m", s, at)) }

// read makes a moment of a match and of the clock time beside it.
func (f form) read(s string, at []int, loc *time.Location) (moment, error) {
	y, m, d := number(f.group("y", s, at)), f.month(s, at), number(f.group("d", s, at))
	if m > 12 && d <= 12 { // 11/16/2023, as Americans write it
		m, d = d, m
	}
	c := readClock(s[:at[0]], s[at[1]:], loc)
	t := time.Date(y, time.Month(m), d, c.hour, c.minute, c.second, 0, c.zone)
	if t.Day() != d || int(t.Month()) != m || y < firstYear || !c.possible() {
		return moment{}, fmt.Errorf("time %q is impossible", clip(s))
	}
	return moment{t, c.none}, nil
}

// A clock is the time of day beside a date.
type clock struct {
	hour, minute, second int
	zone                 *time.Location
	none                 bool // there is no time of day
}

func (c clock) possible() bool { return c.hour < 24 && c.minute < 60 && c.second < 60 }

const (
	ofDay  = `(\d\d?)\s?(?:[:h：]|giờ|时|時)\s?(\d\d)(?:[:：](\d\d)(?:[.,]\d+)?)?(?:\s?([ap])\.?m\b\.?)?`
	ofZone = `(?:\s*\(?(z\b|gmt|utc|ict|jst)?\s?(?:([+-])(\d\d?)(?::?(\d\d))?\b)?\)?)`
)

var (
	clockAfter  = regexp.MustCompile(`(?i)^[^\d]{0,20}?` + ofDay + ofZone)
	clockBefore = regexp.MustCompile(`(?i)\b` + ofDay + ofZone + `[^\d:]{0,20}$`)
)

// readClock looks for the time of day behind a date, then before it.
func readClock(before, after string, loc *time.Location) clock {
	m := clockAfter.FindStringSubmatch(after)
	if m == nil {
		m = clockBefore.FindStringSubmatch(before)
	}
	if m == nil {
		return clock{zone: loc, none: true}
	}
	c := clock{hour: number(m[1]), minute: number(m[2]), second: number(m[3]), zone: readZone(m[5:], loc)}
	switch half := strings.ToLower(m[4]); {
	case half == "p" && c.hour < 12:
		c.hour += 12
	case half == "a" && c.hour == 12:
		c.hour = 0
	}
	return c
}

// readZone reads a zone's name and the sign, hours and minutes of its offset;
// it is loc where there is neither or both agree with it.
func readZone(m []string, loc *time.Location) *time.Location {
	name, sign, h, min := strings.ToLower(m[0]), m[1], m[2], m[3]
	if name == "" && (sign == "" || min == "") { // "21:05 - 7 …" is no zone
		return loc
	}
	seconds := zones[name]*3600 + number(h)*3600 + number(min)*60
	if sign == "-" {
		seconds = -seconds
	}
	if _, offset := time.Unix(0, 0).In(loc).Zone(); offset == seconds {
		return loc
	}
	return time.FixedZone("", seconds)
}

// zones are hours east of Greenwich.
var zones = map[string]int{"ict": 7, "jst": 9}

// number reads digits; it is 0 for anything else.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// clip shortens what a page says for an error.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
