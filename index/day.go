package index

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// dayForm is a day or a period as documents write them: 2023, 2023-11,
// 2023-11-16, 2023-Q1, 2023-H2, 2023-W05, 199X.
var dayForm = regexp.MustCompile(`^(\d{3})([\dX])(?:-(\d\d)(?:-(\d\d))?|-([QHW])(\d\d?))?$`)

const dayHelp = "expected a date such as 2023, 2023-11, 2023-11-16, 2023-Q1 or a range such as 2023-11..2024-02"

// mentioned and published read a period or a range of them.
func mentioned(p *parser, v token) (Node, error) {
	from, to, err := p.days(v)
	return Mentioned{From: from, To: to}, err
}

func published(p *parser, v token) (Node, error) {
	from, to, err := p.days(v)
	return Published{From: from, To: to}, err
}

// days returns the first and the last day of "a", "a..b", "a.." or "..b", ""
// where it is open.
func (p *parser) days(v token) (from, to string, err error) {
	first, last, ranged := strings.Cut(v.text, "..")
	if !ranged {
		last = first
	}
	if first == "" && last == "" {
		return "", "", p.mistake(v.column, dayHelp)
	}
	if first != "" {
		if from, _, err = p.period(v, 0, first); err != nil {
			return "", "", err
		}
	}
	if last != "" {
		if _, to, err = p.period(v, len(v.text)-len(last), last); err != nil {
			return "", "", err
		}
	}
	if from != "" && to != "" && from > to {
		return "", "", p.mistake(v.column, "the range ends before it starts")
	}
	return from, to, nil
}

// compare reads the value of published>=2023-11 and its like.
func (p *parser) compare(name token) (Node, error) {
	first, last, err := p.period(p.tok, 0, p.tok.text)
	if err != nil {
		return nil, err
	}
	from, to := bounds(name.op, first, last)
	if err := p.advance(); err != nil {
		return nil, err
	}
	if name.text == "mentions" {
		return Mentioned{From: from, To: to}, nil
	}
	return Published{From: from, To: to}, nil
}

// bounds turns a comparison with the period first to last into days that are included.
func bounds(op, first, last string) (from, to string) {
	switch op {
	case ">":
		return shiftDay(last, 1), ""
	case ">=":
		return first, ""
	case "<":
		return "", shiftDay(first, -1)
	}
	return "", last
}

func shiftDay(day string, n int) string {
	t, _ := time.Parse(time.DateOnly, day)
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// period returns the first and last day of s, which stands at a byte of v.
func (p *parser) period(v token, at int, s string) (first, last string, err error) {
	column := v.column + len([]rune(v.text[:at]))
	if v.kind == tokPhrase {
		column++
	}
	parts := dayForm.FindStringSubmatch(strings.ToUpper(s))
	if parts == nil {
		return "", "", p.mistake(column, fmt.Sprintf("%q is no date; %s", s, dayHelp))
	}
	from, to, ok := span(parts[1:])
	if !ok {
		return "", "", p.mistake(column, fmt.Sprintf("there is no %s in the calendar; %s", s, dayHelp))
	}
	return from.Format(time.DateOnly), to.Format(time.DateOnly), nil
}

// span returns the first and last day of a matched form: decade, year's last
// digit, month, day, letter and number of a part of the year.
func span(parts []string) (from, to time.Time, ok bool) {
	if parts[1] == "X" {
		decade := number(parts[0]) * 10
		return civil(decade, 1, 1), civil(decade+10, 1, 0), parts[2] == "" && parts[4] == ""
	}
	year := number(parts[0] + parts[1])
	switch {
	case parts[4] == "W":
		return week(year, number(parts[5]))
	case parts[4] != "":
		return partOfYear(year, parts[4], number(parts[5]))
	case parts[3] != "":
		month, day := number(parts[2]), number(parts[3])
		from = civil(year, month, day)
		return from, from, from.Day() == day && int(from.Month()) == month
	case parts[2] != "":
		month := number(parts[2])
		return civil(year, month, 1), civil(year, month+1, 0), 1 <= month && month <= 12
	}
	return civil(year, 1, 1), civil(year, 12, 31), true
}

// partOfYear returns quarter or half n.
func partOfYear(year int, letter string, n int) (from, to time.Time, ok bool) {
	months := map[string]int{"Q": 3, "H": 6}[letter]
	return civil(year, (n-1)*months+1, 1), civil(year, n*months+1, 0), 1 <= n && n*months <= 12
}

// week returns ISO 8601 week n, Monday to Sunday.
func week(year, n int) (from, to time.Time, ok bool) {
	jan4 := civil(year, 1, 4)
	monday := jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7+7*(n-1))
	y, w := monday.ISOWeek()
	return monday, monday.AddDate(0, 0, 6), y == year && w == n
}

func civil(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// number reads digits that a pattern has matched.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
