// Package text prepares an article's text once for all finders: tokens with
// offsets, sentences and folded forms.
//
//	t := text.New("Hanoi (VNA) – Trade reached 2.3 billion USD on Nov. 2.")
//	for _, s := range t.Sentences { … t.Tokens[s.First:s.End] … }
//
// Offsets inside this package and between finders are bytes. What leaves a
// finder is a [Mark], which counts Unicode code points, as the
// TextPositionSelector of the W3C Web Annotation Data Model does.
package text

import (
	"sort"
	"unicode/utf8"
)

// Kind tells what a token is made of.
type Kind uint8

// The kinds of token. Anything that is neither word nor number is one
// punctuation token for each code point; white space is no token.
const (
	Punct  Kind = iota
	Word        // letters, with inner apostrophes: Vietnam, H’Yim, M'gar
	Number      // digits with inner points and commas: 2.3, 1,100, 43
)

// Case tells how a word is capitalised.
type Case uint8

// The cases of a word. Title is one upper-case letter followed by anything
// that is not all upper case: Nguyen, McDonald, H’Yim.
const (
	Lower Case = iota
	Title
	Upper // two letters or more, all upper case: USD, VNA
)

// A Token is a word, a number or one punctuation mark of a text.
type Token struct {
	Start, End int    // bytes into Text.String, half open
	Fold       string // the surface in lower case without diacritics; đ is d
	Kind       Kind
	Case       Case
	Space      bool // white space stands before it
	Paragraph  bool // it begins a paragraph
}

// A Sentence is the half-open range of its tokens.
type Sentence struct{ First, End int }

// A Text is an article's text with its tokens and sentences. It is immutable
// and safe for concurrent use.
type Text struct {
	String    string
	Tokens    []Token
	Sentences []Sentence
	runes     []int32 // code points before byte i*step; nil for ASCII
}

// step is how many bytes lie between two stored code point counts: small
// enough to make Rune cheap, large enough to cost little memory.
const step = 64

// New splits s, which must be valid UTF-8 (see [Clean]), in time linear in its length.
func New(s string) *Text {
	t := &Text{String: s, runes: countRunes(s)}
	t.Tokens = tokenize(s)
	t.Sentences = split(t)
	return t
}

// Surface returns the text of token i.
func (t *Text) Surface(i int) string { return t.String[t.Tokens[i].Start:t.Tokens[i].End] }

// Slice returns the text from token first up to, without, token end.
func (t *Text) Slice(first, end int) string {
	if first >= end {
		return ""
	}
	return t.String[t.Tokens[first].Start:t.Tokens[end-1].End]
}

// Rune returns how many code points stand before byte offset b, which must lie
// on the edge of a character.
func (t *Text) Rune(b int) int {
	if t.runes == nil {
		return b
	}
	i := b / step
	return int(t.runes[i]) + starts(t.String[i*step:b])
}

// SentenceOf returns the index of the sentence that holds token i.
func (t *Text) SentenceOf(i int) int {
	return sort.Search(len(t.Sentences), func(k int) bool { return t.Sentences[k].End > i })
}

// TokenAt returns the first token that ends after byte b, len(t.Tokens) where there is none.
func (t *Text) TokenAt(b int) int {
	return sort.Search(len(t.Tokens), func(k int) bool { return t.Tokens[k].End > b })
}

// A Mark is the place of a mention in the text: half-open, in Unicode code
// points, with the surface form that stands there.
type Mark struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Surface string `json:"surface"`
}

// Mark returns the mark of bytes start to end.
func (t *Text) Mark(start, end int) Mark {
	return Mark{Start: t.Rune(start), End: t.Rune(end), Surface: t.String[start:end]}
}

// MarkTokens returns the mark of tokens first up to, without, end.
func (t *Text) MarkTokens(first, end int) Mark {
	return t.Mark(t.Tokens[first].Start, t.Tokens[end-1].End)
}

// A Span is a half-open range of bytes.
type Span struct{ Start, End int }

// countRunes returns the number of code points that begin before byte i*step,
// or nil where every character is one byte.
func countRunes(s string) []int32 {
	if utf8.RuneCountInString(s) == len(s) {
		return nil
	}
	counts := make([]int32, 1, len(s)/step+2)
	for b := step; b <= len(s); b += step {
		counts = append(counts, counts[len(counts)-1]+int32(starts(s[b-step:b])))
	}
	return counts
}

// starts returns how many code points begin in s, which may be cut inside one.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
