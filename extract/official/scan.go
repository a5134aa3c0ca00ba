package official

import (
	"strings"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A scan is the work on one text: what each token can be, and the offices and
// names read so far.
type scan struct {
	t         *text.Text
	g         *gazetteer.Gazetteer
	class     []class
	places    []place // what place begins at a token, once asked for
	offices   []office
	names     []name
	unpointed bool             // neither commas nor full stops to speak of
	tagger    Tagger           // nil for none
	tags      map[int][]string // of the sentences tagged
	ends      map[int]int      // the token after a name to its index in names
	speakers  map[string]bool  // words that are subjects, once asked for
	pairs     map[string]bool  // pairs of words that end bodies, once asked for
}

// A level tells how much the name of a place weighs against other readings.
type level uint8

const (
	small    level = iota
	large          // a big city, or any district of Vietnam
	division       // a first-level division, or a capital
	state          // a country
)

// A place is a name of the gazetteer at a token.
type place struct {
	asked   bool
	n       int // tokens, 0 for none
	country string
	level   level
}

func newScan(t *text.Text, g *gazetteer.Gazetteer, tagger Tagger) *scan {
	s := &scan{t: t, g: g, tagger: tagger, tags: map[int][]string{}, class: make([]class, len(t.Tokens)), places: make([]place, len(t.Tokens)), ends: map[int]int{}}
	words := lexicon()
	for i := range t.Tokens {
		s.class[i] = s.classify(&t.Tokens[i], words)
	}
	s.unpointed = unpointed(t)
	s.quieten()
	s.christen()
	for i := range s.class {
		if s.burmeseAddress(i) {
			s.class[i] = capital | honorific
		}
		if n, _ := s.people(i); n == 2 {
			s.class[i] |= demonym
			s.class[i+1] |= demonym
		}
	}
	return s
}

func (s *scan) classify(k *text.Token, words map[string]class) class {
	if k.Kind != text.Word {
		return 0
	}
	c := words[k.Fold]
	switch {
	case k.Case == text.Lower && !elided(s.t.String[k.Start:k.End]):
		return c &^ (vietnamese | highland | chinese | korean | japanese | given)
	case k.Case == text.Upper:
		c = c&^(function|aux|speech) | upper // WHO, IT, US
		if k.Fold == "mps" {
			c &^= head | plural // the Ministry of Public Security, no MPs
		}
	case isSyllable(k.Fold):
		c |= syllable
	}
	if k.Fold == "y" || strings.HasPrefix(k.Fold, "h'") {
		c |= vietnamese | highland
	}
	if _, ok := s.g.Demonym(k.Fold); ok {
		c |= demonym
	}
	return c | capital
}

// people returns how many words from token i on are the name of a people, and its country.
func (s *scan) people(i int) (n int, country string) {
	if !s.is(i, capital) {
		return 0, ""
	}
	if s.is(i+1, capital) && s.follows(i+1) && opensPeople(s.fold(i)) {
		if c, ok := s.g.Demonym(s.fold(i) + " " + s.fold(i+1)); ok {
			return 2, c
		}
	}
	if c, ok := s.g.Demonym(s.fold(i)); ok {
		return 1, c
	}
	return 0, ""
}

// opensPeople reports whether the name of a people of two words can begin with w.
func opensPeople(w string) bool {
	switch w {
	case "sri", "south", "north", "new", "saudi", "costa", "puerto", "sierra", "san", "papua", "cape", "equatorial", "east", "central",
		"solomon", "marshall", "cabo", "hong", "american", "northern":
		return true
	}
	return false
}

// elided reports whether a word has its capital after an apostrophe: d’Aubigny.
func elided(w string) bool {
	_, rest, ok := strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
	return ok && rest != "" && 'A' <= rest[0] && rest[0] <= 'Z'
}

// is reports whether token i exists and has one of the classes.
func (s *scan) is(i int, c class) bool { return i >= 0 && i < len(s.class) && s.class[i]&c != 0 }

// anyIs reports whether one of the tokens from first to end has one of the classes.
func (s *scan) anyIs(first, end int, c class) bool {
	for i := first; i < end; i++ {
		if s.is(i, c) {
			return true
		}
	}
	return false
}

// fold returns the folded form of token i, empty outside the text.
func (s *scan) fold(i int) string {
	if i < 0 || i >= len(s.t.Tokens) {
		return ""
	}
	return s.t.Tokens[i].Fold
}

// follows reports whether token i stands right after the one before it with
// nothing but space between.
func (s *scan) follows(i int) bool {
	return i > 0 && i < len(s.t.Tokens) && s.t.Tokens[i].Space && !s.t.Tokens[i].Paragraph
}

// opens reports whether token i begins a sentence or what is like one: a quotation.
func (s *scan) opens(i int) bool {
	if i == 0 || s.t.Tokens[i].Paragraph {
		return true
	}
	switch s.fold(i - 1) {
	case "\"", "“", "‘", ":", "!", "?", "–", "—":
		return true
	case ".":
		return i < 2 || !s.is(i-2, rank|honorific)
	}
	return s.t.Sentences[s.t.SentenceOf(i)].First == i
}

// glued reports whether token i is a hyphen or slash inside a word.
func (s *scan) glued(i int) bool {
	if i <= 0 || i+1 >= len(s.t.Tokens) || s.t.Tokens[i].Space || s.t.Tokens[i+1].Space {
		return false
	}
	f := s.fold(i)
	return f == "-" || f == "–" || f == "/" || f == "‑"
}

// figure reports whether token i is a number.
func (s *scan) figure(i int) bool {
	return i >= 0 && i < len(s.class) && s.t.Tokens[i].Kind == text.Number
}

func (s *scan) possessive(i int) bool {
	switch s.fold(i) {
	case "'s":
		return true
	case "'":
		return i > 0 && !s.t.Tokens[i].Space && strings.HasSuffix(s.fold(i-1), "s")
	}
	return false
}

// place returns the place whose name begins at the capitalised token i. Small
// places are left out: they bear the names of people all too often.
func (s *scan) place(i int) place {
	if !s.is(i, capital) {
		return place{}
	}
	p := &s.places[i]
	if p.asked {
		return *p
	}
	p.asked = true
	known := s.is(i, head|org|mod|scope|portfolio|function|calendar|suffix|honorific)
	if known && !s.is(i+1, capital) && !s.glued(i+1) {
		return *p
	}
	n, found := s.g.Match(s.t, i)
	if n == 1 && known {
		return *p
	}
	for _, f := range found {
		if weighty(f) && !s.exonym(i, n, f) {
			p.n, p.country, p.level = n, f.Country, levelOf(f)
			break
		}
	}
	return *p
}

// exonym reports whether the words at i are the Vietnamese name of a place
// abroad, which in English copy are a person's name far more often: Duc is no
// Germany, Ha Lan is no Netherlands.
func (s *scan) exonym(i, n int, p *gazetteer.Place) bool {
	if p.Country == "VN" || s.syllables(i) < n {
		return false
	}
	return text.Fold(p.Name) != text.Fold(s.t.Slice(i, i+n))
}

func levelOf(p *gazetteer.Place) level {
	switch {
	case p.Kind == gazetteer.Country:
		return state
	case p.Capital || p.Code != "":
		return division
	case p.Country == "VN" || p.Population >= 500_000:
		return large
	}
	return small
}

func weighty(p *gazetteer.Place) bool {
	switch p.Kind {
	case gazetteer.Commune:
		return false
	case gazetteer.City:
		return p.Country == "VN" || p.Capital || p.Code != "" || p.Population >= 100_000
	}
	return true
}
