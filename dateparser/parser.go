// Package dateparser reads the dates that news pages show, in the languages in
// which news is written.
//
//	m, err := dateparser.Reader{Zone: hanoi}.Find("Thứ Năm, 16 tháng 11 năm 2023, 9 giờ 05")
//
// It is this project's own and bears the path of a library that go-htmldate
// imports, for which go.mod puts it in place: the library builds tables of 78 MB
// at each start of a program. What go-htmldate needs of it is in this file and
// means the same; nothing else of it is here, and none of its code.
//
// Only absolute dates with day, month and year are read, in the Gregorian
// calendar or with Thai, Japanese and Taiwanese years. There is no state:
// everything is safe for concurrent use.
package dateparser

import (
	"fmt"
	"time"
)

// A ParserType is a way to read dates.
type ParserType uint8

// The ways that go-htmldate asks for.
const (
	CustomFormat ParserType = iota + 1 // the formats given to [Parser.Parse]
	AbsoluteTime                       // a day, in words or numbers
)

// A PreferredDateSource says which year is meant where there is none.
type PreferredDateSource uint8

// Past is the one that go-htmldate asks for. Dates without a year are not read,
// so it changes nothing.
const Past PreferredDateSource = 1

// A Configuration tells how to read dates.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool           // no partial dates; they are never read
	CurrentTime         time.Time      // not used: nothing is relative to it
	DefaultTimezone     *time.Location // of times that name none; nil means UTC
}

// A Date is what was read.
type Date struct{ time.Time }

// IsZero reports that no date was read.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// A Parser reads texts that are dates. The zero value reads all that it can.
type Parser struct{ ParserTypes []ParserType }

// Parse reads a text that is a date and nothing else, but for a weekday or a
// word such as "Published": in one of the formats, in the notation of package
// time, or in any that [Reader.Find] knows.
func (p *Parser) Parse(cfg *Configuration, text string, formats ...string) (Date, error) {
	zone := time.UTC
	if cfg != nil && cfg.DefaultTimezone != nil {
		zone = cfg.DefaultTimezone
	}
	for _, f := range formats {
		if t, err := time.ParseInLocation(f, text, zone); err == nil {
			return Date{t}, nil
		}
	}
	m, err := Reader{Zone: zone}.only(text)
	if err != nil {
		return Date{}, fmt.Errorf("parse date: %w", err)
	}
	return Date{m.Time}, nil
}
