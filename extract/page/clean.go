package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// oneLine returns s in NFC on one line: white space of every kind, no-break
// and ideographic spaces included, becomes one space between words; zero-width
// spaces, direction marks, soft hyphens and control characters go.
func oneLine(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i, r := range s {
		switch {
		case r == utf8.RuneError && isInvalid(s[i:]), invisible(r):
		case unicode.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// plain reports whether s is already as oneLine would have it: ASCII without
// control characters, doubled or outer spaces.
func plain(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' ' || s == ""
}

func isInvalid(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n == 1
}

// invisible are code points that a reader does not see and a finder stumbles on.
func invisible(r rune) bool {
	switch {
	case unicode.IsSpace(r):
		return false
	case r < ' ', r >= 0x7f && r < 0xa0, r == 0xad: // controls, soft hyphen
		return true
	case r == 0x200b, r == 0x200e, r == 0x200f, r == 0xfeff, r == utf8.RuneError:
		return true
	case r >= 0x2060 && r <= 0x2069, r >= 0x202a && r <= 0x202e:
		return true
	}
	return false
}

// endsSentence reports whether a line ends as a sentence does, quotes and
// brackets after the stop included.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\r\n\u00a0\"'”’»)]）」』")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;/。！？；：", r) && r != '/' || strings.HasSuffix(s, "./")
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
