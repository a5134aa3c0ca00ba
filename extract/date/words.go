package date

import (
	"strings"

	"dateline/extract/text"
)

// This file asks what single tokens are. Every question takes a token's index,
// and one outside the text is never what is asked for.

// at returns the word of token i.
func (p *parser) at(i int) word {
	if i < 0 || i >= len(p.w) {
		return word{}
	}
	return p.w[i]
}

// fold returns the folded form of token i.
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

// titled reports whether token i is a capitalised word, which no lead is.
func (p *parser) titled(i int) bool {
	return p.isWord(i) && p.caseOf(i) != text.Lower && !leads[p.fold(i)]
}

// dash reports whether token i is a hyphen or dash.
func (p *parser) dash(i int) bool {
	switch p.fold(i) {
	case "-", "–", "—", "−", "~", "‐", "‒":
		return true
	}
	return false
}

// to reports whether token i is a sign or word between the ends of an interval.
func (p *parser) to(i int) bool {
	switch p.fold(i) {
	case "to", "until", "till", "through", "thru":
		return true
	}
	return p.dash(i)
}

// the skips an article at token i.
func (p *parser) the(i int) int {
	if p.fold(i) == "the" {
		return i + 1
	}
	return i
}

// after reports whether word w stands before token i, an article between or not.
func (p *parser) after(i int, w string) bool {
	return p.fold(i-1) == w || p.fold(i-1) == "the" && p.fold(i-2) == w
}

// unitAt returns the grain of the unit at token i, singular or plural.
func (p *parser) unitAt(i int) (grain, bool) {
	w := p.at(i)
	return grain(w.n), w.class == singular || w.class == plural
}

// one reports whether token i names one unit of grain g.
func (p *parser) one(i int, g grain) bool { return p.at(i) == word{singular, int(g)} }

func fields(s string) []string { return strings.Fields(s) }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
