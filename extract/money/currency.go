package money

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"dateline/extract/text"
)

//go:embed currencies.tsv
var currencies string

// strength says what a name of a currency needs beside a number to be one.
type strength uint8

const (
	strong  strength = iota // nothing
	weak                    // a word with another sense: won, mark, pound
	rare                    // an ISO code seldom seen
	acronym                 // one that is a word, or abbreviates something else
)

// A unit is a currency or a division of one, under one of its names.
type unit struct {
	code     string
	per      int64           // how many of it make the main unit: 1, or 100 for cents
	division int64           // how many subunits its currency's main unit has
	parts    map[string]bool // one-word names of those subunits, folded
	strength strength
	symbol   bool // a sign or code, which may stand before the number
	named    bool // an adjective or country says which currency it is: Bahamian dollar
}

// A phrase is a name of a unit as folded tokens after the first.
type phrase struct {
	unit    *unit
	rest    []string
	surface string // for signs made of letters, which are read exactly as written
	glued   bool   // its tokens stand without a space between them
}

// common are the codes that need no further evidence, and that may be written in lower case.
var common = words("usd eur gbp jpy cny vnd krw thb sgd aud cad hkd inr chf nzd twd idr myr php khr lak mmk rub brl sek nok dkk zar")

// abbreviations are the codes that are words, countries in sport, or short for
// something else: COP 26, RON 95, SDG 13, 20 AED for the heart.
var abbreviations = words(`AED ALL AMD ANG ATS AWG BAM BOB BRC BTN CDF CHE CLP COP COU CRC CSD CUC CUP CVE DEM DOP ECS ESP FIM
	GEL GIP IEP LTL MAD MOP NAD NIC NIO PAB PEN PTE RON SAR SCR SDG SHP SIT SLE SOS SRD SSP STD SUR SVC TMT TND TOP TRY WST XDR`)

// undivided are the codes whose prices have no decimals, so that 100.000 is a
// hundred thousand: those without a minor unit in ISO 4217, and others so used.
var undivided = words(`BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF
	BYR COP HUF IDR IQD IRR KHR LAK MGA MGF MMK ROL SLL TRL TZS UZS`)

// lexicon maps the folded form of a token to what it can begin.
var lexicon = sync.OnceValue(func() map[string]*entry {
	b := builder{}
	for line := range strings.Lines(currencies) {
		if !strings.HasPrefix(line, "#") {
			b.row(strings.Split(strings.TrimRight(line, "\n"), "\t"))
		}
	}
	for w, n := range small {
		b.entry(w).small = n
	}
	for w, p := range magnitudes {
		b.entry(w).power = p
	}
	return b
})

// An entry is what a token can be: the first of a currency's names, the longest
// of them first; a number below 100; a power of ten.
type entry struct {
	phrases []phrase
	small   int // -1 where it is no number
	power   int // 0 where it is none
}

type builder map[string]*entry

func (b builder) entry(w string) *entry {
	if b[w] == nil {
		b[w] = &entry{small: -1}
	}
	return b[w]
}

// row adds the names of one line: code, subunits, adjectives, units, names of subunits, signs.
func (b builder) row(f []string) {
	division, _ := strconv.ParseInt(f[1], 10, 64)
	base := unit{code: f[0], per: 1, division: division, parts: map[string]bool{}}
	for _, n := range split(f[4]) {
		base.parts[text.Fold(strings.TrimPrefix(n, "+"))] = true
	}
	code := base
	code.symbol = true
	switch {
	case common[strings.ToLower(f[0])]:
	case abbreviations[f[0]]:
		code.strength = acronym
	default:
		code.strength = rare
	}
	b.add(code, f[0], true)
	adjectives := split(f[2])
	b.names(base, adjectives, split(f[3]))
	base.per = division
	b.names(base, adjectives, split(f[4]))
	b.signs(code, split(f[5]))
}

// names adds each name after each adjective, and alone where + or ? allows it.
func (b builder) names(u unit, adjectives, names []string) {
	for _, n := range names {
		v := u
		n, per, ok := strings.Cut(n, ":")
		if ok {
			v.per, _ = strconv.ParseInt(per, 10, 64)
		}
		bare := strings.TrimLeft(n, "+?")
		for _, a := range adjectives {
			w := v
			w.named = true
			b.add(w, a+" "+bare, false)
		}
		if n[0] == '?' {
			v.strength = weak
		}
		if bare != n {
			b.add(v, bare, false)
		}
	}
}

func (b builder) signs(u unit, signs []string) {
	for _, s := range signs {
		v := u
		v.strength = strong
		name, per, ok := strings.Cut(s, ":")
		if ok {
			v.per, _ = strconv.ParseInt(per, 10, 64)
		}
		v.symbol = name[0] != '+'
		b.add(v, strings.TrimPrefix(name, "+"), v.symbol)
	}
}

// add files a name under its first token, before all shorter ones.
func (b builder) add(u unit, name string, exact bool) {
	t := text.New(name)
	p := phrase{unit: &u, glued: exact && len(t.Tokens) > 1}
	for i := 1; i < len(t.Tokens); i++ {
		p.rest = append(p.rest, t.Tokens[i].Fold)
	}
	if exact && letters(name) && !common[strings.ToLower(name)] {
		p.surface = name
	}
	e := b.entry(t.Tokens[0].Fold)
	k := 0
	for k < len(e.phrases) && len(e.phrases[k].rest) >= len(p.rest) {
		k++
	}
	e.phrases = slices.Insert(e.phrases, k, p)
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

// letters reports whether s is made of letters alone.
func letters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
