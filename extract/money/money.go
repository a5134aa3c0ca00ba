// Package money finds the amounts of money that a text mentions.
//
//	for _, m := range money.Find(text.New(s)) { … }
//
// Amounts are exact decimals, currencies ISO 4217.
package money

import (
	"encoding/json"

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
