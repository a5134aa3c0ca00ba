package eval

import (
	"encoding/json"
	"fmt"
	"io"
)

// A Result is what a run reached. All shares lie between 0 and 1. Its JSON form
// is that of the scorer beside the annotated articles, with the errors added.
type Result struct {
	Articles       int             `json:"articles"`
	Types          map[Type]Scores `json:"types"`
	MacroExact     float64         `json:"macro_exact"` // mean of the types' F1
	MacroOverlap   float64         `json:"macro_overlap"`
	MacroValue     float64         `json:"macro_value"`
	OfficialTitle  TitleShares     `json:"official_title"`
	MoneyQualifier float64         `json:"money_qualifier_of_exact"`
	// Errors are all errors; nil where the run was scored by a tool that lists none.
	Errors []Error `json:"errors,omitzero"`
}

// Scores are those of one type.
type Scores struct {
	Gold    int  `json:"gold"` // annotated mentions
	Pred    int  `json:"pred"` // predicted mentions
	Exact   Rate `json:"exact"`
	Overlap Rate `json:"overlap"`
	Value   Rate `json:"value"` // exact span and right value
}

// A Rate is precision, recall and their harmonic mean.
type Rate struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

// TitleShares say how many titles of officials are right.
type TitleShares struct {
	OfGold    float64 `json:"of_all_gold_mentions"`
	OfMatched float64 `json:"of_matched_mentions"`
	OfPersons float64 `json:"persons_with_title_right"`
}

// ReadResult reads a result as JSON.
func ReadResult(r io.Reader) (Result, error) {
	var out Result
	if err := json.NewDecoder(r).Decode(&out); err != nil {
		return out, fmt.Errorf("read result: %w", err)
	}
	if len(out.Types) == 0 {
		return out, fmt.Errorf("read result: it has no figures under %q", "types")
	}
	return out, nil
}

func (s *scorer) result() Result {
	r := Result{Types: map[Type]Scores{}, Errors: s.errors}
	for _, t := range Types {
		c := s.spans[t]
		x := Scores{c.gold, c.predicted, c.rate(c.exact), c.rate(c.overlap), c.rate(c.value)}
		r.Types[t] = x
		n := float64(len(Types))
		r.MacroExact += x.Exact.F1 / n
		r.MacroOverlap += x.Overlap.F1 / n
		r.MacroValue += x.Value.F1 / n
	}
	none := 0.0
	if s.titles.gold == 0 {
		none = 1
	}
	r.OfficialTitle = TitleShares{
		OfGold:    share(s.titles.right, s.titles.gold, none),
		OfMatched: share(s.titles.right, s.titles.matched, none),
		OfPersons: share(s.persons.right, s.persons.all, none),
	}
	r.MoneyQualifier = share(s.qualifiers.right, s.qualifiers.all, 0)
	return r
}

// rate counts right predictions. Where there is nothing to find, finding nothing is perfect.
func (c *counts) rate(right int) Rate {
	var noGold, noFound float64
	if c.predicted == 0 {
		noGold = 1
	}
	if c.gold == 0 {
		noFound = 1
	}
	x := Rate{P: share(right, c.predicted, noFound), R: share(right, c.gold, noGold)}
	if x.P+x.R > 0 {
		x.F1 = 2 * x.P * x.R / (x.P + x.R)
	}
	return x
}

// share returns part of all, or none where all is 0.
func share(part, all int, none float64) float64 {
	if all == 0 {
		return none
	}
	return float64(part) / float64(all)
}
