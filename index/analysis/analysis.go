// Package analysis is the one analyzer of both indexes: UAX #29 words, ASCII
// folding, lower case, English possessives off and, for running text, the
// Porter stem; no stop words. Elasticsearch runs the same steps as its own
// analyzer, and a test compares the two token by token.
//
//	for _, t := range analysis.Text("Quảng Ninh's ports") {
//		fmt.Println(t.Term) // quang, ninh, port
//	}
//
// Words are those of Lucene 9's StandardTokenizer, which knows Unicode 12.1:
// letters that later versions added are no words, on either side. Han and
// Hiragana make a token a character; Katakana, Hangul, and the scripts written
// without spaces (Thai, Lao, Khmer, Burmese) make one of a whole run; an emoji
// sequence is a token; punctuation is none. Words of more than 255 UTF-16 code
// units are cut there.
//
// All functions are pure and safe for concurrent use.
package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Token is an analysed word.
type Token struct {
	Term       string
	Start, End int // bytes of the surface in the text, half-open
	Position   int // of the word in the text, from 0
}

// Text analyses running text: words, folded, without 's, stemmed.
func Text(s string) []Token { return analyse(s, stem) }

// Name analyses names of people, places and bodies: as Text, but not stemmed.
func Name(s string) []Token { return analyse(s, func(term string) string { return term }) }

func analyse(s string, finish func(string) string) []Token {
	tokens := make([]Token, 0, len(s)/6+1)
	for at := 0; ; {
		start, end := nextWord(s, at)
		if start == end {
			return tokens
		}
		term := finish(withoutPossessive(lower(fold(s[start:end]))))
		tokens = append(tokens, Token{term, start, end, len(tokens)})
		at = end
	}
}

// lower changes every code point by itself, as Lucene does, so that a final
// sigma stays like any other.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.Map(unicode.ToLower, s)
		}
	}
	return s
}

// withoutPossessive cuts a closing 's. Folding has made the apostrophes alike.
func withoutPossessive(s string) string { return strings.TrimSuffix(s, "'s") }
