package text

import (
	"cmp"
	"slices"
)

// A Candidate is a reading of a stretch of text that a finder considered and
// did not report. Each finder's Explain returns them in the order of the text.
type Candidate struct {
	Mark
	Value  string // what it would have meant; empty where nothing but the stretch is known
	Reason string // why it lost, in a few words for people
}

// Candidates gathers what lost. It is not safe for concurrent use.
type Candidates []Candidate

// Add files what the stretch m would have meant.
func (c *Candidates) Add(m Mark, value, reason string) {
	*c = append(*c, Candidate{Mark: m, Value: value, Reason: reason})
}

// AddNew is Add, unless the same was meant for another reason by a candidate
// before, back to the last that ends before m.
func (c *Candidates) AddNew(m Mark, value, reason string) {
	for k := len(*c) - 1; k >= 0 && (*c)[k].End > m.Start; k-- {
		if (*c)[k].Mark == m && (*c)[k].Value == value {
			return
		}
	}
	c.Add(m, value, reason)
}

// Sorted puts the candidates in the order of the text, those that begin alike
// as they were added.
func (c Candidates) Sorted() []Candidate {
	slices.SortStableFunc(c, func(a, b Candidate) int { return cmp.Compare(a.Start, b.Start) })
	return c
}
