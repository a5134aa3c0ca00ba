package eval

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// valueRight reports whether what a prediction says of an exact span is right.
func valueRight(typ Type, gold, found Mention) bool {
	switch typ {
	case Date:
		got := intervalOf(found.Value)
		return got == intervalOf(gold.Value) || slices.ContainsFunc(gold.Alt, func(v string) bool { return got == intervalOf(v) })
	case Money:
		return fold(gold.Currency) == fold(found.Currency) && near(gold.Amount, found.Amount) &&
			(gold.AmountMax == "" || near(gold.AmountMax, found.AmountMax))
	case Locality:
		return fold(gold.Country) == fold(found.Country) && (gold.Code == "" || fold(gold.Code) == fold(found.Code))
	}
	return fold(gold.Name) == fold(found.Name)
}

// near reports whether two numbers are the same to a millionth.
func near(a, b json.Number) bool {
	x, errX := a.Float64()
	y, errY := b.Float64()
	return errX == nil && errY == nil && math.Abs(x-y) <= 1e-6*max(1, math.Abs(x), math.Abs(y))
}

// enough is the overlap from which on a title is right.
const enough = 0.7

// titleRight compares the role alone, and role and organisation together: the
// split between them is a matter of taste.
func titleRight(gold, found Mention) bool {
	want := append([]string{gold.Title, office(gold)}, gold.TitleAlt...)
	return slices.ContainsFunc(want, func(w string) bool {
		return overlap(w, found.Title) >= enough || overlap(w, office(found)) >= enough
	})
}

func office(m Mention) string { return m.Title + " " + m.Organization }

// overlap returns the F1 of the words that two titles share.
func overlap(a, b string) float64 {
	x, y := words(a), words(b)
	n, hits := len(x)+len(y), 0
	if n == 0 {
		return 1
	}
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			y = slices.Delete(y, i, i+1)
			hits++
		}
	}
	return 2 * float64(hits) / float64(n)
}

var (
	word  = regexp.MustCompile(`[a-z0-9]+`)
	empty = strings.Fields("the of and a an to for in on s 's")
)

// words returns the words of a title that say something.
func words(s string) []string {
	all := word.FindAllString(strings.ReplaceAll(fold(s), "'s", " "), -1)
	return slices.DeleteFunc(all, func(w string) bool { return slices.Contains(empty, w) })
}

var straight = strings.NewReplacer("đ", "d", "Đ", "D", "\u2018", "'", "\u2019", "'")

// fold returns s without diacritics, in lower case, with single blanks and
// straight apostrophes.
func fold(s string) string {
	bare := transform.Chain(norm.NFKD, runes.Remove(runes.Predicate(combining)))
	s, _, _ = transform.String(bare, s) // neither part can fail
	return strings.Join(strings.FieldsFunc(strings.ToLower(straight.Replace(s)), space), " ")
}

func combining(r rune) bool { return norm.NFKD.PropertiesString(string(r)).CCC() != 0 }

func space(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }
