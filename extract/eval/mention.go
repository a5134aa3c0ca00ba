package eval

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Type is a type of mention.
type Type string

// The types, as annotations name them.
const (
	Date     Type = "date"
	Official Type = "official"
	Locality Type = "locality"
	Money    Type = "money"
)

// Types are all types in the order in which they are reported.
var Types = []Type{Date, Official, Locality, Money}

// A Mention is one annotation or one prediction. Which of its fields mean
// something depends on the type. Start and End are half open, in Unicode code
// points into the article's text.
type Mention struct {
	Type           Type        `json:"type"`
	Start          int         `json:"start"`
	End            int         `json:"end"`
	Surface        string      `json:"surface,omitempty"`
	Value          string      `json:"value,omitempty"`     // date: ISO 8601 as TIMEX3 writes it
	Alt            []string    `json:"alt,omitempty"`       // values that are right as well
	Name           string      `json:"name,omitempty"`      // official, locality
	Title          string      `json:"title,omitempty"`     // official
	Organization   string      `json:"org,omitempty"`       // official
	TitleAlt       []string    `json:"title_alt,omitempty"` // titles that are right as well
	Person         string      `json:"coref,omitempty"`     // official: the same person within the article
	Country        string      `json:"country,omitempty"`   // locality: ISO 3166-1
	Code           string      `json:"code,omitempty"`      // locality: ISO 3166-2
	InOrganization bool        `json:"in_org,omitempty"`    // locality: inside the name of an organisation or the like
	Amount         json.Number `json:"amount,omitempty"`    // money
	AmountMax      json.Number `json:"amount_max,omitempty"`
	Currency       string      `json:"currency,omitempty"` // ISO 4217
	Qualifier      string      `json:"qualifier,omitempty"`
	Rule           string      `json:"rule,omitempty"` // what found a prediction
}

// An object is a JSON object of which nothing is sure: other tools write
// predictions too. Numbers are [json.Number].
type object map[string]any

// mention reads a mention. It is none without whole numbers for its offsets.
func (o object) mention() (Mention, bool) {
	start, ok := o.integer("start")
	end, ok2 := o.integer("end")
	return Mention{
		Type: Type(o.text("type")), Start: start, End: end, Surface: o.text("surface"),
		Value: o.text("value"), Alt: o.texts("alt"),
		Name: o.text("name"), Title: o.text("title"), Organization: o.text("org"),
		TitleAlt: o.texts("title_alt"), Person: o.text("coref"),
		Country: o.text("country"), Code: o.text("code"), InOrganization: o["in_org"] == true,
		Amount: o.number("amount"), AmountMax: o.number("amount_max"),
		Currency: o.text("currency"), Qualifier: o.text("qualifier"), Rule: o.text("rule"),
	}, ok && ok2
}

// text returns a string, or a number as it is written; empty for null and nothing.
func (o object) text(key string) string { return text(o[key]) }

func text(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func (o object) texts(key string) (out []string) {
	list, _ := o[key].([]any)
	for _, v := range list {
		out = append(out, text(v))
	}
	return out
}

func (o object) integer(key string) (int, bool) {
	n, _ := o[key].(json.Number)
	i, err := strconv.Atoi(n.String())
	return i, err == nil
}

// number returns a number, also one written as a string; empty for what is none.
func (o object) number(key string) json.Number {
	s := o.text(key)
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return ""
	}
	return json.Number(s)
}

// objects returns those elements of a list that are objects.
func (o object) objects(key string) (out []object) {
	list, _ := o[key].([]any)
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}
