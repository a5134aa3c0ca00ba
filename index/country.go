package index

import (
	"fmt"

	"golang.org/x/text/language"

	"dateline/extract/gazetteer"
)

// country reads an ISO 3166-1 code of two or three letters, or a name that the
// gazetteer knows.
func (p *parser) country(v token) (string, error) {
	if code, ok := countryCode(v.text); ok {
		return code, nil
	}
	if code, ok := gazetteer.Default().Country(Normal(v.text)); ok {
		return code, nil
	}
	hint := "expected a code such as JP or an English name"
	if v.kind == tokWord {
		hint += ", in quotation marks if it has several words"
	}
	return "", p.mistake(v.column, fmt.Sprintf("%q is no country; %s", v.text, hint))
}

func countryCode(s string) (string, bool) {
	if len(s) > 3 {
		return "", false
	}
	r, err := language.ParseRegion(s)
	if err != nil || !r.IsCountry() {
		return "", false
	}
	return r.Canonicalize().String(), true
}
