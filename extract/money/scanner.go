package money

import "dateline/extract/text"

// A scanner walks over the tokens of one text.
type scanner struct {
	t      *text.Text
	marks  []mark
	out    []Mention
	last   figure           // the figure reported last
	firsts map[string]*unit // by its name, the unit of the text's first country that has it
}

// A mark is what is known of a token before any amount is read.
type mark struct {
	entry *entry // nil for a token that the lexicon does not know
	unit  *unit  // the currency whose name begins here
	end   int32  // the token after that name
	far   uint8  // how many tokens away the next currency is, at most farthest
}

// farthest is how many tokens a number in words has at most, and more.
const farthest = 24

func newScanner(t *text.Text) *scanner {
	s := &scanner{t: t, marks: make([]mark, len(t.Tokens)), out: []Mention{}, firsts: map[string]*unit{}}
	lex := lexicon()
	for i := range t.Tokens {
		s.marks[i].entry = lex[t.Tokens[i].Fold]
	}
	far := uint8(farthest)
	for i := len(s.marks) - 1; i >= 0; i-- {
		far = min(far+1, farthest)
		if s.name(i) {
			far = 0
		}
		s.marks[i].far = far
	}
	return s
}

// name looks for the longest name of a currency that begins at token i. One
// that many currencies share is that of the country named near it.
func (s *scanner) name(i int) bool {
	m := &s.marks[i]
	if !s.listed(i) || m.end == int32(i+1) {
		if u := s.local(i); u != nil {
			m.unit, m.end = u, int32(i+1)
		}
	}
	return m.unit != nil
}

// listed looks for the longest name in the lexicon that begins at token i.
func (s *scanner) listed(i int) bool {
	m := &s.marks[i]
	if m.entry == nil {
		return false
	}
	for k := range m.entry.phrases {
		if p := &m.entry.phrases[k]; s.matches(p, i) {
			m.unit, m.end = p.unit, int32(i+1+len(p.rest))
			return true
		}
	}
	return false
}

func (s *scanner) matches(p *phrase, i int) bool {
	for k, want := range p.rest {
		if s.fold(i+1+k) != want {
			return false
		}
	}
	switch {
	case p.surface != "":
		return s.t.Slice(i, i+1+len(p.rest)) == p.surface
	case p.glued && s.spaced(i+1):
		return len(s.fold(i)) > 1 || s.fold(i) == "c" || len(p.rest) > 1 // not the article in "a $300 million plan"
	}
	return true
}

// currency returns the currency whose name begins at token i, and the token after it.
func (s *scanner) currency(i int) (*unit, int) {
	if i < 0 || i >= len(s.marks) || s.marks[i].unit == nil {
		return nil, i
	}
	return s.marks[i].unit, int(s.marks[i].end)
}

// small returns the number below 100 that token i is in words.
func (s *scanner) small(i int) (int, bool) {
	if i < 0 || i >= len(s.marks) || s.marks[i].entry == nil {
		return 0, false
	}
	n := s.marks[i].entry.small
	return n, n >= 0
}

// power returns the power of ten that token i is, 0 where it is none.
func (s *scanner) power(i int) int {
	if i < 0 || i >= len(s.marks) || s.marks[i].entry == nil {
		return 0
	}
	return s.marks[i].entry.power
}

// fold returns the folded form of token i, empty outside the text.
func (s *scanner) fold(i int) string {
	if i < 0 || i >= len(s.t.Tokens) {
		return ""
	}
	return s.t.Tokens[i].Fold
}

// sees reports whether the tokens from i on are these.
func (s *scanner) sees(i int, want ...string) bool {
	for k, w := range want {
		if s.fold(i+k) != w {
			return false
		}
	}
	return true
}

// spaced reports whether white space, or the edge of the text, stands before token i.
func (s *scanner) spaced(i int) bool {
	return i <= 0 || i >= len(s.t.Tokens) || s.t.Tokens[i].Space
}

// hyphen reports whether token i is a hyphen that joins its neighbours.
func (s *scanner) hyphen(i int) bool {
	return (s.fold(i) == "-" || s.fold(i) == "‐") && !s.spaced(i) && !s.spaced(i+1)
}

func (s *scanner) isNumber(i int) bool { return s.kind(i) == text.Number }

func (s *scanner) isWord(i int) bool { return s.kind(i) == text.Word }

func (s *scanner) kind(i int) text.Kind {
	if i < 0 || i >= len(s.t.Tokens) {
		return text.Punct
	}
	return s.t.Tokens[i].Kind
}

func (s *scanner) caseOf(i int) text.Case {
	if i < 0 || i >= len(s.t.Tokens) {
		return text.Lower
	}
	return s.t.Tokens[i].Case
}
