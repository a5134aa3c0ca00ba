package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// special folds the Latin letters that have no decomposition in Unicode.
var special = map[rune]string{
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'ı': "i",
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'Þ': "th",
	'ħ': "h", 'Ħ': "h", 'ŧ': "t", 'Ŧ': "t", 'ə': "e", 'Ə': "e", 'ʻ': "'", 'ʼ': "'", 'ʹ': "'", '’': "'", '‘': "'", '＇': "'",
}

// table holds the folds of the Latin blocks, where nearly all text lies.
var table = func() (t [0x2030]string) {
	for r := range rune(len(t)) {
		t[r] = foldRune(r)
	}
	return t
}()

func foldRune(r rune) string {
	if f, ok := special[r]; ok {
		return f
	}
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(unicode.ToLower(d))
		}
	}
	return b.String()
}

// Fold returns s in lower case, without diacritics and with straight
// apostrophes: "Quảng Ninh’s" becomes "quang ninh's", whether s is composed
// (NFC) or decomposed (NFD). It leaves letters of other scripts alone.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	return string(appendFold(make([]byte, 0, len(s)), s))
}

func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func appendFold(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			dst = append(dst, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			dst = append(dst, byte(r))
		case int(r) < len(table):
			dst = append(dst, table[r]...)
		default:
			dst = append(dst, foldRune(r)...)
		}
	}
	return dst
}

// Clean returns s as valid UTF-8 in NFC. A document given as text is only made
// valid, never normalised, so that its offsets stay those of its sender.
func Clean(s string) string { return norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")) }
