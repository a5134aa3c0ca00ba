package eval

import (
	"encoding/json"
	"slices"
)

// A Figure is one figure of a result under its name.
type Figure struct {
	Name  string
	Value float64
}

// Figures returns the shares of a result in the order in which they are read.
func (r Result) Figures() []Figure {
	var out []Figure
	for _, t := range Types {
		x, name := r.Types[t], string(t)
		out = append(out, Figure{name + " exact F1", x.Exact.F1}, Figure{name + " overlap F1", x.Overlap.F1},
			Figure{name + " value P", x.Value.P}, Figure{name + " value R", x.Value.R}, Figure{name + " value F1", x.Value.F1})
	}
	return append(out,
		Figure{"macro exact F1", r.MacroExact}, Figure{"macro overlap F1", r.MacroOverlap}, Figure{"macro value F1", r.MacroValue},
		Figure{"titles of all mentions", r.OfficialTitle.OfGold}, Figure{"titles of matched mentions", r.OfficialTitle.OfMatched},
		Figure{"titles of persons", r.OfficialTitle.OfPersons}, Figure{"money qualifiers", r.MoneyQualifier})
}

// A Comparison is what changed from one run to another on the same articles.
type Comparison struct {
	Figures []Difference `json:"figures"`
	Mended  []Error      `json:"mended"` // errors of the run before that are none now
	Broken  []Error      `json:"broken"` // errors now that were none
}

// A Difference is one figure of both runs.
type Difference struct {
	Name   string  `json:"name"`
	Before float64 `json:"before"`
	Now    float64 `json:"now"`
}

// Compare puts two results side by side. Mentions can only be compared where
// both results list their errors; else Mended and Broken are nil.
func Compare(before, now Result) Comparison {
	var c Comparison
	old := before.Figures()
	for i, f := range now.Figures() {
		c.Figures = append(c.Figures, Difference{f.Name, old[i].Value, f.Value})
	}
	if before.Errors != nil && now.Errors != nil {
		c.Mended, c.Broken = without(before.Errors, now.Errors), without(now.Errors, before.Errors)
	}
	return c
}

// without returns the errors of list that are not in other; rules may differ.
func without(list, other []Error) []Error {
	known := map[string]bool{}
	for _, e := range other {
		known[e.identity()] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(e Error) bool { return known[e.identity()] })
}

// identity tells errors apart by all that they say but the rule.
func (e Error) identity() string {
	if e.Predicted != nil {
		p := *e.Predicted
		p.Rule = ""
		e.Predicted = &p
	}
	b, err := json.Marshal(e)
	if err != nil {
		return e.String() // an amount that JSON cannot write
	}
	return string(b)
}
