package text

import (
	"unicode"
	"unicode/utf8"
)

// tokenize splits s in one pass. Possessives stand apart ("Vietnam", "’s"), so
// that a name is the same token with and without one.
func tokenize(s string) []Token {
	toks := make([]Token, 0, len(s)/5+8)
	folds := make([]byte, 0, len(s)+16)
	ends := make([]int, 0, cap(toks))
	space, lines := false, 2
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isSpace(r) {
			space = true
			if r == '\n' {
				lines++
			}
			i += n
			continue
		}
		kind, end := scan(s, i, r, n)
		folds = appendFold(folds, s[i:end])
		toks = append(toks, Token{
			Start: i, End: end, Kind: kind, Case: caseOf(kind, s[i:end]),
			Space: space, Paragraph: lines > 1,
		})
		ends = append(ends, len(folds))
		space, lines, i = false, 0, end
	}
	bindFolds(toks, string(folds), ends)
	return toks
}

// bindFolds gives each token its part of folds: one allocation serves all.
func bindFolds(toks []Token, folds string, ends []int) {
	at := 0
	for i, end := range ends {
		toks[i].Fold = folds[at:end]
		at = end
	}
}

// scan returns the kind and the end of the token that begins at i with r.
func scan(s string, i int, r rune, n int) (Kind, int) {
	switch {
	case isDigit(r):
		return Number, scanNumber(s, i+n)
	case unicode.IsLetter(r):
		return Word, scanWord(s, i+n)
	case isApostrophe(r) && possessive(s[i+n:]):
		return Punct, i + n + 1
	}
	return Punct, i + n
}

func scanNumber(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if '0' <= c && c <= '9' {
			i++
			continue
		}
		if (c == '.' || c == ',') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
			i += 2
			continue
		}
		break
	}
	return i
}

func scanWord(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			i += n
			continue
		}
		if isApostrophe(r) && !possessive(s[i+n:]) {
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsLetter(next) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

// possessive reports whether rest, which follows an apostrophe, is an "s" that ends a word.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[1:])
	return rest[1:] == "" || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isSpace is white space, and what looks like nothing at all: the zero-width
// characters that editors leave behind.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

func caseOf(k Kind, s string) Case {
	if k != Word {
		return Lower
	}
	first, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return Lower
	}
	letters := 1
	for _, r := range s[n:] {
		if unicode.IsLower(r) {
			return Title
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters == 1 {
		return Title
	}
	return Upper
}
