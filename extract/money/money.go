// Package money finds the amounts of money that a text mentions.
//
//	for _, m := range money.Find(text.New(s)) { … }
//
// Amounts are exact decimals, currencies ISO 4217. What is read as what is
// written down in docs/extraction-money.md.
package money

import (
	"encoding/json"
	"math/big"

	"dateline/extract/text"
)

// A Mention is an amount, or a range of amounts, in one currency.
type Mention struct {
	text.Mark
	Qualifier string       `json:"qualifier"` // over, under, about, nearly, up to, at least, or empty
	Amount    json.Number  `json:"amount"`    // in the currency's main unit
	AmountMax *json.Number `json:"amount_max"`
	Currency  string       `json:"currency"`
	Per       *string      `json:"per"`      // what it is the price of: kg, month; nil where it is a sum
	Converts  *int         `json:"converts"` // the position, in the same list, of the figure that this one restates
	Rule      string       `json:"rule"`
}

// Find returns the amounts of money in t in the order of the text, without
// overlaps. It takes time linear in the length of t and is safe for concurrent use.
func Find(t *text.Text) []Mention {
	s := newScanner(t)
	s.scan(nil)
	return s.out
}

// scan reports the amounts of the text. It tells e, where there is one, what it
// finds and what it passes over.
func (s *scanner) scan(e *explainer) {
	for i := 0; i < len(s.t.Tokens); {
		f, ok := s.figure(i)
		if !ok {
			if e != nil {
				e.passed(i)
			}
			i++
			continue
		}
		if e != nil {
			e.found(f)
		}
		s.report(f)
		i = f.end
	}
}

// A figure is an amount with its currency before it becomes a mention.
type figure struct {
	first, end int // tokens
	low, high  *big.Rat
	currency   string
	rule       string
}

func (s *scanner) report(f figure) {
	m := Mention{
		Mark: s.t.MarkTokens(f.first, f.end), Amount: decimalString(f.low),
		Currency: f.currency, Rule: f.rule,
	}
	if f.high != nil {
		high := decimalString(f.high)
		m.AmountMax = &high
	}
	m.Qualifier = s.qualifier(f)
	m.Per = s.unitPrice(f.end)
	if k := s.converts(f); k >= 0 {
		m.Converts = &k
	}
	s.out = append(s.out, m)
	s.last = f
}

// decimalString writes r, a decimal fraction, in full and exactly.
func decimalString(r *big.Rat) json.Number {
	digits, _ := r.FloatPrec()
	return json.Number(r.FloatString(digits))
}
