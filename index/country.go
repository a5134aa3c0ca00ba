package index

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// shortNames are what news calls countries that CLDR names otherwise.
var shortNames = map[string]string{
	"uk": "GB", "britain": "GB", "great britain": "GB", "usa": "US", "america": "US", "holland": "NL",
	"burma": "MM", "ivory coast": "CI", "turkiye": "TR", "turkey": "TR", "czech republic": "CZ", "viet nam": "VN", "lao": "LA",
	"rok": "KR", "republic of korea": "KR", "dprk": "KP", "hong kong": "HK", "macau": "MO", "macao": "MO",
	"palestine": "PS", "congo": "CG", "drc": "CD", "dr congo": "CD", "east timor": "TL", "swaziland": "SZ",
}

// countryNames maps folded English names (CLDR's) to ISO 3166-1 codes.
var countryNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	english := display.English.Regions()
	for i := range 26 * 26 {
		code := string([]byte{'A' + byte(i/26), 'A' + byte(i%26)})
		r, err := language.ParseRegion(code)
		if err != nil || !r.IsCountry() || r.String() != code {
			continue
		}
		name, _, _ := strings.Cut(english.Name(r), " (")
		names[FoldKeyword(strings.ReplaceAll(name, "&", "and"))] = code
	}
	for name, code := range shortNames {
		names[name] = code
	}
	return names
})

// country reads an ISO 3166-1 code of two or three letters, or an English name.
func (p *parser) country(v token) (string, error) {
	if code, ok := countryNames()[FoldKeyword(v.text)]; ok {
		return code, nil
	}
	if r, err := language.ParseRegion(v.text); err == nil && len(v.text) <= 3 && r.IsCountry() {
		return r.Canonicalize().String(), nil
	}
	hint := "expected a code such as JP or an English name"
	if v.kind == tokWord {
		hint += `, in quotation marks if it has several words`
	}
	return "", p.mistake(v.column, fmt.Sprintf("%q is no country; %s", v.text, hint))
}
