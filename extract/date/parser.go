package date

import (
	"dateline/extract/text"
)

// A parser reads the dates of one text.
type parser struct {
	t       *text.Text
	w       []word
	now     day // the day of publication
	dated   bool
	slashes order
	anchors []anchor
	out     []Mention
}

// An anchor is a date that later expressions may refer to.
type anchor struct {
	token int
	p     period
}

// A reading is what the tokens from first up to end mean. Either p is known, or
// it depends on the year, which the context decides.
type reading struct {
	first, end int
	p          period
	yearly     func(year int) (period, bool)
	rule       string
}

func newParser(t *text.Text, r Reference) *parser {
	p := &parser{t: t, w: classify(t), out: []Mention{}}
	if !r.Published.IsZero() {
		y, m, d := r.Published.Date()
		p.now, p.dated = newDay(y, int(m), d), true
	}
	p.slashes = p.orderOf(r.Published)
	return p
}

// read returns the date that begins at token i.
func (p *parser) read(i int) (reading, bool) {
	x, ok := p.dispatch(i, 0)
	x.first = i
	if !ok || p.isName(x) {
		return x, false
	}
	return x, true
}

// deepest is how far dates may contain dates: "the last day of the first month of 2023".
const deepest = 3

// dispatch tries the grammars that can begin with token i's class. Depth bounds recursion.
func (p *parser) dispatch(i, depth int) (reading, bool) {
	if depth > deepest {
		return reading{}, false
	}
	switch p.at(i).class {
	case monthly:
		return first(p.monthDay, p.month)(i)
	case weekly:
		return p.weekday(i)
	case digits:
		return first(p.iso, p.numeric, p.nth(depth), p.dayMonth, p.counted(depth), p.halfYear, p.year)(i)
	case cardinal:
		return p.counted(depth)(i)
	case ordinal:
		return first(p.nth(depth), p.relative, p.dayMonth)(i)
	case modifier:
		return p.relative(i)
	case deictic:
		return p.deictic(i)
	case unitary:
		return p.unit(depth)(i)
	case same:
		return p.anaphor(i)
	case season:
		return p.seasonOf(i)
	}
	return first(p.numeric, p.halfYear, p.vietnamese, p.apostrophe)(i)
}

// A grammar reads one form of date at token i.
type grammar func(i int) (reading, bool)

// first returns the grammar that gives what the first of gs that fits gives.
func first(gs ...grammar) grammar {
	return func(i int) (reading, bool) {
		for _, g := range gs {
			if x, ok := g(i); ok {
				return x, true
			}
		}
		return reading{}, false
	}
}

// at returns the word of token i; the zero word outside the text.
func (p *parser) at(i int) word {
	if i < 0 || i >= len(p.w) {
		return word{}
	}
	return p.w[i]
}

func (p *parser) fold(i int) string {
	if i < 0 || i >= len(p.t.Tokens) {
		return ""
	}
	return p.t.Tokens[i].Fold
}

// sees reports whether the tokens from i on are these.
func (p *parser) sees(i int, want ...string) bool {
	for k, w := range want {
		if p.fold(i+k) != w {
			return false
		}
	}
	return true
}

// is reports whether token i is one of these.
func (p *parser) is(i int, any ...string) bool {
	f := p.fold(i)
	for _, w := range any {
		if f == w {
			return true
		}
	}
	return false
}

// spaced reports whether white space or the edge of the text stands before token i.
func (p *parser) spaced(i int) bool {
	return i <= 0 || i >= len(p.t.Tokens) || p.t.Tokens[i].Space
}

// glued reports whether token i is s and stands between its neighbours without spaces.
func (p *parser) glued(i int, s string) bool {
	return p.fold(i) == s && !p.spaced(i) && !p.spaced(i+1)
}

func (p *parser) caseOf(i int) text.Case {
	if i < 0 || i >= len(p.t.Tokens) {
		return text.Lower
	}
	return p.t.Tokens[i].Case
}

func (p *parser) isWord(i int) bool {
	return i >= 0 && i < len(p.t.Tokens) && p.t.Tokens[i].Kind == text.Word
}

// dash reports whether token i is a hyphen or dash.
func (p *parser) dash(i int) bool { return p.is(i, "-", "–", "—", "−", "~") }

// the skips an article at token i.
func (p *parser) the(i int) int {
	if p.fold(i) == "the" {
		return i + 1
	}
	return i
}

// fixed makes a reading whose period is known.
func fixed(end int, v period, rule string) (reading, bool) {
	return reading{end: end, p: v, rule: rule}, true
}

// inYear makes a reading of a period within a year that is known, or left to the context.
func inYear(year, end int, at func(int) (period, bool), rule string) (reading, bool) {
	if year == 0 {
		return reading{end: end, yearly: at, rule: rule}, true
	}
	v, ok := at(year)
	return reading{end: end, p: v, rule: rule}, ok
}
