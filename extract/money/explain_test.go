package money

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
)

// TestExplain holds what lost, and why, by the trap it shows.
func TestExplain(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		want     []string // "surface = value: reason"
	}{
		{"dollars of a country", "Canada gave 5 million dollars.", []string{
			"5 million dollars = 5000000 CAD: without a country it is the American one",
		}},
		{"sign of dollars", "Canada gave $5.", []string{"$5 = 5 CAD: without a country it is the American one"}},
		{"pesos of two countries", "Chile and the Philippines put it at 9 pesos.", []string{"9 pesos = 9 CLP: another country is nearer"}},
		{"comma that groups", "It costs 1,250 USD.", []string{"1,250 USD = 1.25 USD: the separator groups thousands"}},
		{"point that groups", "It costs 50.000 VND.", []string{"50.000 VND = 50 VND: the separator groups thousands"}},
		{"point that begins decimals", "It costs 1.250 million USD.", []string{"1.250 million USD = 1250000000 USD: the separator begins decimals"}},
		{"point before a Vietnamese magnitude", "Giá 1.164 tỷ đồng.", []string{"1.164 tỷ đồng = 1164000000 VND: the separator groups thousands"}},
		{"rise", "It rose from 1 billion USD to 2 billion USD.", []string{
			"1 billion USD to 2 billion USD = 1000000000..2000000000 USD: two amounts: no word makes them a range",
		}},
		{"rise, currency once", "It rose from 1.1 billion to 2 billion USD.", []string{"1.1 billion = : no currency beside it"}},
		{"parts of a range", "It costs 5 to 7 million EUR.", []string{"7 million EUR = 7000000 EUR: part of a longer amount"}},
		{"words with another sense", "We won 12 won the cup, 20 pounds of rice, 5 marks.", []string{
			"12 won = : a verb", "20 pounds = : a weight", "5 marks = : a word with another sense",
		}},
		{"codes that are none", "SAR 2023 and COP 26", []string{
			"SAR 2023 = : the number could be a year", "COP 26 = : the code could abbreviate something else",
		}},
		{"one half is missing", "millions of dollars for 6.6 million visitors", []string{
			"dollars = : no amount beside it", "6.6 million = : no currency beside it",
		}},
		{"street", "at 20 Dong Khoi Street", []string{"20 Dong = : part of a name"}},
		{"nothing", "No money at all.", nil},
	} {
		var got []string
		for _, c := range Explain(text.New(tt.in)) {
			got = append(got, fmt.Sprintf("%s = %s: %s", c.Surface, c.Value, c.Reason))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}
