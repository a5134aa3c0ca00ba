package official

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A PersonName is one way to read a name as that of a person.
type PersonName struct {
	Origin string   `json:"origin"` // Vietnamese, Chinese …: whose order of names it follows
	Family string   `json:"family"` // empty where the name has none, or its words do not tell
	Given  string   `json:"given"`  // all that is no family name; empty for a family name alone
	Short  []string `json:"short"`  // how the news calls such a person later on, the usual form first
}

// String says it in one line: "Vietnamese: family name Nguyen, given name Van An; later An, Van An".
func (p PersonName) String() string {
	parts := []string{}
	if p.Family != "" {
		parts = append(parts, "family name "+p.Family)
	}
	if p.Given != "" {
		parts = append(parts, "given name "+p.Given)
	}
	return fmt.Sprintf("%s: %s; later %s", p.Origin, strings.Join(parts, ", "), strings.Join(p.Short, ", "))
}

// ReadName returns the ways in which a name without title, in any case, can be
// a person's, the likeliest first, by its words alone; none where they are no
// person's as far as is known. A name may be a place's as well.
func ReadName(name string) []PersonName {
	t := text.New(text.Clean(capitalised(name)))
	s := newScan(t, gazetteer.Default(), nil)
	words := s.parts(s.courtesy(0))
	if len(words) == 0 || len(words) > 7 {
		return nil
	}
	var out []PersonName
	for _, read := range []func([]part) (PersonName, bool){s.readHighland, s.readVietnamese, s.readGivenFirst, s.readEastAsian, s.readBurmese} {
		if p, ok := read(words); ok {
			out = append(out, p)
		}
	}
	return out
}

// capitalised returns s with a capital at the start of each word.
func capitalised(s string) string {
	fields := strings.Fields(s)
	for i, w := range fields {
		r, n := utf8.DecodeRuneInString(w)
		if lexicon()[w]&particle == 0 {
			fields[i] = string(unicode.ToUpper(r)) + w[n:]
		}
	}
	return strings.Join(fields, " ")
}

// A part is a word of a name, with what is tied to it by hyphens.
type part struct {
	first, end int // tokens
	surface    string
}

// parts splits what begins at token k into words.
func (s *scan) parts(k int) []part {
	var out []part
	for k < len(s.class) {
		end := k + 1
		for s.glued(end) {
			end += 2
		}
		if s.t.Tokens[k].Kind == text.Word {
			out = append(out, part{k, end, s.t.Slice(k, end)})
		}
		k = end
	}
	return out
}

// joined returns the words of parts with a space between.
func joined(parts []part) string {
	w := make([]string, len(parts))
	for i, p := range parts {
		w[i] = p.surface
	}
	return strings.Join(w, " ")
}

func (s *scan) readVietnamese(w []part) (PersonName, bool) {
	p := PersonName{Origin: "Vietnamese"}
	for _, x := range w {
		if x.end > x.first+1 || !s.is(x.first, syllable) {
			return p, false
		}
	}
	last := len(w) - 1
	p.Given, p.Short = joined(w[min(1, last):]), []string{w[last].surface}
	if last > 0 {
		p.Family = w[0].surface
	}
	if last > 2 {
		p.Short = append(p.Short, joined(w[last-1:]))
	}
	return p, last < 5 && (last == 0 || s.is(w[0].first, vietnamese))
}

// readHighland reads names of the Central Highlands: H’Yim Kdoh, Y Thong Ksor.
func (s *scan) readHighland(w []part) (PersonName, bool) {
	n := 1
	if s.fold(w[0].first) == "y" {
		n = 2
	} else if !strings.HasPrefix(s.fold(w[0].first), "h'") {
		return PersonName{}, false
	}
	n = min(n, len(w))
	return PersonName{Origin: "Ede or Jrai", Family: joined(w[n:]), Given: joined(w[:n]), Short: []string{joined(w[:n])}}, true
}

// readEastAsian reads names with the family name in front.
func (s *scan) readEastAsian(w []part) (PersonName, bool) {
	for _, c := range []struct {
		class  class
		origin string
	}{{japanese, "Japanese"}, {korean, "Korean"}, {chinese, "Chinese"}} {
		if s.is(w[0].first, c.class) && len(w) <= 3 && (len(w) == 1 || !s.anyOf(w[1:], particle)) {
			return PersonName{Origin: c.origin, Family: w[0].surface, Given: joined(w[1:]), Short: []string{w[0].surface}}, true
		}
	}
	return PersonName{}, false
}

// readBurmese reads names without family name, which stay whole.
func (s *scan) readBurmese(w []part) (PersonName, bool) {
	return PersonName{Origin: "Burmese", Given: joined(w), Short: []string{joined(w)}}, len(w) > 1 && s.anyOf(w, burmese)
}

// readGivenFirst reads names with the family name last, and its particles: da Silva.
func (s *scan) readGivenFirst(w []part) (PersonName, bool) {
	last := len(w) - 1
	if !s.is(w[0].first, given) && !(last > 0 && s.is(w[last].first, japanese)) {
		return PersonName{}, false
	}
	n := min(1, last)
	for n < last && !s.is(w[n].first, particle) {
		n++
	}
	p := PersonName{Origin: "given name first", Given: joined(w), Short: []string{w[0].surface}}
	if last > 0 && !patronymic(s.fold(w[n].first)) {
		p.Given, p.Family = joined(w[:n]), joined(w[n:])
		p.Short = []string{p.Family, w[0].surface}
	}
	return p, true
}

// patronymic reports whether the folded word w says "son of" or "daughter of", so that
// what follows is the father's name.
func patronymic(w string) bool {
	switch w {
	case "bin", "binti", "ibn", "ben":
		return true
	}
	return false
}

func (s *scan) anyOf(w []part, c class) bool {
	return slices.ContainsFunc(w, func(p part) bool { return s.is(p.first, c) })
}
