package dateparser

import (
	"strings"
	"time"
	"unicode"
)

// A day is a civil date as it is written; end is the token after it.
type day struct{ year, month, day, end int }

// A form is a notation of a day. It is false where the day does not begin at
// token i in this notation.
type form func(ts []token, i int, r Reader) (day, bool)

// forms are tried in this order; the surest come first.
var forms = []form{iso, marked, dayMonthYear, monthDayYear, yearMonthDay, numbers, compact, shortYear}

// iso reads 2023-11-16, as ISO 8601 writes it.
func iso(ts []token, i int, _ Reader) (day, bool) { return yearFirst(ts, i, "-") }

func yearFirst(ts []token, i int, marks string) (day, bool) {
	y, m, d, ok := three(ts, i, marks)
	if !ok || y.digits != 4 || m.digits > 2 || d.digits > 2 {
		return day{}, false
	}
	return day{gregorian(y.n), m.n, d.n, i + 5}, true
}

// three reads three numbers parted by one of the marks, the same twice.
func three(ts []token, i int, marks string) (a, b, c token, ok bool) {
	if i+5 > len(ts) || ts[i].kind != number || ts[i+2].kind != number || ts[i+4].kind != number {
		return a, b, c, false
	}
	ok = isMark(ts[i+1], marks) && ts[i+3].text == ts[i+1].text
	return ts[i], ts[i+2], ts[i+4], ok
}

func isMark(t token, marks string) bool { return t.kind == mark && strings.Contains(marks, t.text) }

// marked reads 2023年11月16日, 2023년 11월 16일 and 令和5年11月16日.
func marked(ts []token, i int, _ Reader) (day, bool) {
	y, at, ok := year(ts, i)
	if !ok || at+5 > len(ts) {
		return day{}, false
	}
	for k, want := range []kind{ofYear, number, ofMonth, number, ofDay} {
		if ts[at+k].kind != want {
			return day{}, false
		}
	}
	return day{y, ts[at+1].n, ts[at+3].n, at + 5}, true
}

// dayMonthYear reads 16 November 2023, 16. Nov. '23, 3 de enero de 2024 and
// ngày 16 tháng 11 năm 2023.
func dayMonthYear(ts []token, i int, _ Reader) (day, bool) {
	if !isDay(ts[i]) {
		return day{}, false
	}
	m, at, ok := monthAt(ts, between(ts, i+1))
	if !ok {
		return day{}, false
	}
	thai := strings.IndexFunc(ts[at-1].text, func(r rune) bool { return unicode.Is(unicode.Thai, r) }) == 0
	at = between(ts, at)
	if y, end, ok := year(ts, at); ok {
		return day{y, m, ts[i].n, end}, true
	}
	return twoDigits(ts, at, day{month: m, day: ts[i].n}, thai)
}

// twoDigits reads the year of 16 Nov ’23 and, in Thai, of 16 พ.ย. 66.
func twoDigits(ts []token, at int, d day, thai bool) (day, bool) {
	if at >= len(ts) || ts[at].kind != number || ts[at].digits != 2 {
		return day{}, false
	}
	d.end = at + 1
	switch {
	case thai:
		d.year = gregorian(2500 + ts[at].n)
	case isMark(ts[at-1], "'’"):
		d.year = century(ts[at].n)
	default:
		return day{}, false
	}
	return d, true
}

// monthDayYear reads November 16, 2023 and November, 16/2023.
func monthDayYear(ts []token, i int, _ Reader) (day, bool) {
	m, at, ok := monthAt(ts, i)
	if !ok {
		return day{}, false
	}
	at = between(ts, at)
	if at >= len(ts) || !isDay(ts[at]) {
		return day{}, false
	}
	y, end, ok := year(ts, between(ts, at+1))
	return day{y, m, ts[at].n, end}, ok
}

// yearMonthDay reads 2023. november 16. and 2023 Nov 16.
func yearMonthDay(ts []token, i int, _ Reader) (day, bool) {
	y, at, ok := year(ts, i)
	if !ok {
		return day{}, false
	}
	m, at, ok := monthAt(ts, between(ts, at))
	if !ok {
		return day{}, false
	}
	at = between(ts, at)
	if at >= len(ts) || !isDay(ts[at]) {
		return day{}, false
	}
	return day{y, m, ts[at].n, at + 1}, true
}

// numbers reads 16/11/2023, 16.11.2023 and 2023/11/16. Day and month are in the
// order of the reader, where both can be a month.
func numbers(ts []token, i int, r Reader) (day, bool) {
	if d, ok := yearFirst(ts, i, "/."); ok {
		return d, true
	}
	d, m, y, ok := three(ts, i, "/.-|")
	if !ok || d.digits > 2 || m.digits > 2 || y.digits != 4 {
		return day{}, false
	}
	return r.ordered(ts, day{gregorian(y.n), m.n, d.n, i + 5}), true
}

// ordered tells the day from the month; 11/16 is plain by the 16, 03/11 by a
// weekday in the text.
func (r Reader) ordered(ts []token, d day) day {
	swapped := day{d.year, d.day, d.month, d.end}
	switch {
	case d.day > 12:
		return d
	case d.month > 12:
		return swapped
	}
	for i := range ts {
		if w, ok := weekdayAt(ts, i); ok && d.weekday() != swapped.weekday() {
			r.MonthFirst = swapped.weekday() == w || r.MonthFirst && d.weekday() != w
		}
	}
	if r.MonthFirst {
		return swapped
	}
	return d
}

// weekdayAt returns the weekday that token i begins: a name, or thứ 2 to thứ 7.
func weekdayAt(ts []token, i int) (w int, ok bool) {
	if t := ts[i]; t.kind == weekday {
		return t.n, true
	} else if t.text != "thứ" || i+1 == len(ts) || ts[i+1].kind != number {
		return 0, false
	}
	n := ts[i+1].n
	return n - 1, 2 <= n && n <= 7
}

func (d day) weekday() int {
	return int(time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday())
}

// compact reads 20231116 and 20231116T210500.
func compact(ts []token, i int, _ Reader) (day, bool) {
	n := ts[i].n
	switch t := ts[i]; {
	case t.kind != number:
		return day{}, false
	case t.digits == 14:
		n /= 1_000_000
	case t.digits == 12:
		n /= 10_000
	case t.digits != 8:
		return day{}, false
	}
	y := n / 10_000
	return day{y, n / 100 % 100, n % 100, i + 1}, y >= 1900 && y < 2100
}

// shortYear reads 16.11.23 and 16/11/23.
func shortYear(ts []token, i int, r Reader) (day, bool) {
	d, m, y, ok := three(ts, i, "/.")
	if !ok || d.digits > 2 || m.digits != 2 || y.digits != 2 {
		return day{}, false
	}
	return r.ordered(ts, day{century(y.n), m.n, d.n, i + 5}), true
}

// century returns the year that two digits mean on the web, which is younger
// than 1970.
func century(yy int) int {
	if yy < 70 {
		return 2000 + yy
	}
	return 1900 + yy
}

func isDay(t token) bool { return t.kind == number && t.digits <= 2 }

// maxBetween bounds the marks and small words between the parts of a date.
const maxBetween = 3

// between returns the token after the marks and small words at i.
func between(ts []token, i int) int {
	for n := 0; n < maxBetween && i < len(ts); n, i = n+1, i+1 {
		switch t := ts[i]; {
		case isMark(t, ".,-/'’،"), t.kind == particle, t.kind == ofDay, t.kind == weekday:
		default:
			return i
		}
	}
	return i
}

// monthAt reads a month by its name or by a word and a number: tháng 11.
func monthAt(ts []token, i int) (m, end int, ok bool) {
	if i >= len(ts) {
		return 0, 0, false
	}
	switch t := ts[i]; {
	case t.kind == month:
		return t.n, i + 1, true
	case t.kind != ofMonth || i+1 == len(ts):
		return 0, 0, false
	}
	switch t := ts[i+1]; {
	case t.kind == month, t.kind == numeral, t.kind == number && t.digits <= 2:
		return t.n, i + 2, true
	case t.kind == ofYear && t.text == "năm": // five, and a year
		return 5, i + 2, true
	}
	return 0, 0, false
}

// year reads a year with the words and the era before it.
func year(ts []token, i int) (y, end int, ok bool) {
	for i < len(ts) && (ts[i].kind == ofYear || isMark(ts[i], ",")) {
		i++
	}
	if i < len(ts) && ts[i].kind == era {
		return eraYear(ts, i)
	}
	if i < len(ts) && ts[i].kind == number && ts[i].digits == 4 {
		return gregorian(ts[i].n), i + 1, true
	}
	return 0, 0, false
}

func eraYear(ts []token, i int) (y, end int, ok bool) {
	y = ts[i].n
	if i++; i < len(ts) && isMark(ts[i], ".") {
		i++
	}
	if i == len(ts) || ts[i].kind != number {
		return 0, 0, false
	}
	return y + ts[i].n, i + 1, true
}

// buddhist is how many years the Thai count is ahead.
const buddhist = 543

// gregorian returns the Gregorian year of one that may be Buddhist.
func gregorian(y int) int {
	if y >= 2400 && y < 2700 {
		return y - buddhist
	}
	return y
}
