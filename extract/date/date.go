// Package date finds the dates, periods and quarters that an article's text
// mentions and resolves them against its publication time.
//
//	for _, m := range date.Find(text.New(s), date.Reference{Published: t}) { … }
//
// Values are written as TIMEX3 and EDTF write them: 2023-11-16, 2023-11, 2023,
// 2023-Q1, 2023-H1, 2023-W05, 199X, and intervals 2021/2025 and 2017/..
// What is read as what is written down in docs/extraction-dates.md.
package date

import (
	"time"

	"dateline/extract/text"
)

// A Mention is a date in the text.
type Mention struct {
	text.Mark
	Value string  `json:"value"`
	From  *string `json:"from"` // first day, YYYY-MM-DD; nil where the interval is open
	To    *string `json:"to"`   // last day; nil where the interval is open
	Rule  string  `json:"rule"`
}

// A Reference is what relative and partial dates are resolved against.
type Reference struct {
	// Published is the publication time; its civil date in its own zone counts.
	// The zero value leaves dates that need it unresolved and unreported.
	Published time.Time
}

// Find returns the dates of t in the order of the text, without overlaps. It
// takes time linear in the length of t and is safe for concurrent use.
func Find(t *text.Text, r Reference) []Mention {
	p := newParser(t, r)
	p.scan(nil)
	return p.out
}
