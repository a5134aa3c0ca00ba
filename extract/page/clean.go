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
	s = strings.Trim(s, " \t\n\r")
	clean, composed := inspect(s)
	if !clean {
		s = squeeze(s)
	}
	if !composed {
		s = norm.NFC.String(s)
	}
	return s
}

// inspect reports whether s is on one line already as oneLine would have it,
// but for its ends, and whether it is surely in NFC. Most texts are both, and
// all of a page's pass here.
func inspect(s string) (clean, composed bool) {
	clean, composed = true, true
	last := byte(0)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == 0x7f || c == ' ' && last == ' ' {
				clean = false
			}
			last = c
			i++
			continue
		}
		last = 0
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || invisible(r) || unicode.IsSpace(r) {
			clean = false
		}
		composed = composed && isComposed(r)
		i += n
	}
	return clean, composed
}

// isComposed reports a character that is in NFC whatever stands beside it, for
// the most frequent ones: Latin letters, Vietnamese ones, punctuation, Han.
func isComposed(r rune) bool {
	return r < 0x300 || r >= 0x1e00 && r < 0x1f00 || r >= 0x2010 && r < 0x2060 || r >= 0x4e00 && r < 0xa000
}

// squeeze makes runs of white space one space each and leaves out what is not seen.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i, r := range s {
		switch {
		case r > ' ' && r < 0x7f:
		case r == ' ' || unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == utf8.RuneError && isInvalid(s[i:]), invisible(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
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
	s = strings.TrimRight(s, " \t\r\n\u00a0\u200b\u200e\u200f\ufeff\"'”’»)]）」』")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;/。！？；：", r) && r != '/' || strings.HasSuffix(s, "./")
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
