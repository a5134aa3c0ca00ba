package eval

import (
	"fmt"
	"strings"
)

// Kind is a kind of error.
type Kind string

// The kinds of errors.
const (
	WrongValue     Kind = "value"     // span right, value wrong
	WrongSpan      Kind = "span"      // overlaps, but begins or ends elsewhere
	Missed         Kind = "missed"    // annotated, not found
	False          Kind = "false"     // found, not annotated
	WrongTitle     Kind = "title"     // an official's
	WrongQualifier Kind = "qualifier" // a sum's
)

// An Error is one mention that is wrong.
type Error struct {
	Article   string   `json:"article"`
	Type      Type     `json:"type"`
	Kind      Kind     `json:"kind"`
	Gold      *Mention `json:"gold"`      // nil where nothing is annotated
	Predicted *Mention `json:"predicted"` // nil where nothing was found
}

// String tells the error in one line: what is right, and what was found instead.
func (e Error) String() string {
	s := fmt.Sprintf("%s %s %s:", e.Article, e.Type, e.Kind)
	if e.Gold != nil {
		s += " want " + e.describe(e.Gold)
	}
	if e.Predicted != nil {
		s += " got " + e.describe(e.Predicted)
	}
	return s
}

func (e Error) describe(m *Mention) string {
	parts := []string{fmt.Sprintf("%d-%d %q", m.Start, m.End, m.Surface), e.fact(m)}
	if m.Rule != "" {
		parts = append(parts, "["+m.Rule+"]")
	}
	return strings.Join(parts, " ")
}

// fact returns what the error is about.
func (e Error) fact(m *Mention) string {
	switch e.Type {
	case Date:
		return strings.Join(append([]string{m.Value}, m.Alt...), " or ")
	case Money:
		amount := m.Amount.String()
		if m.AmountMax != "" {
			amount += " to " + m.AmountMax.String()
		}
		return strings.TrimSpace(m.Qualifier + " " + amount + " " + m.Currency)
	case Locality:
		return strings.TrimSpace(m.Country + " " + m.Code)
	}
	if e.Kind == WrongTitle {
		return strings.Join(append([]string{m.Name + ", " + m.Title + " # " + m.Organization}, m.TitleAlt...), " or ")
	}
	return m.Name
}

// A log notes the errors of one type in one article.
type log struct {
	s       *scorer
	article string
	typ     Type
}

func (l log) add(k Kind, gold, found *placed) {
	e := Error{Article: l.article, Type: l.typ, Kind: k}
	if gold != nil {
		e.Gold = &gold.Mention
	}
	if found != nil {
		e.Predicted = &found.Mention
	}
	l.s.errors = append(l.s.errors, e)
}

// spans notes what was missed, what is false, and what has another span.
func (l log) spans(gold, found []placed, overlap []match) {
	matchedGold, matchedFound := make([]bool, len(gold)), make([]bool, len(found))
	for _, m := range overlap {
		matchedGold[m.gold], matchedFound[m.found] = true, true
		if gold[m.gold].span != found[m.found].span {
			l.add(WrongSpan, &gold[m.gold], &found[m.found])
		}
	}
	for i := range gold {
		if !matchedGold[i] {
			l.add(Missed, &gold[i], nil)
		}
	}
	for j := range found {
		if !matchedFound[j] {
			l.add(False, nil, &found[j])
		}
	}
}
