package dateparser

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a number, a word or a mark of a text; white space parts them.
type token struct {
	kind
	n      int    // a number's value, a month, a zone's seconds east, an era's first year less one, a weekday from Sunday
	digits int    // of a number
	text   string // a word in lower case, a mark
	gap    bool   // white space stands before it
}

// A kind is what a token is in a date.
type kind uint8

const (
	mark     kind = iota // one character of punctuation
	number               // digits of any script
	word                 // that says nothing here
	month                // its name
	numeral              // a Vietnamese month after "tháng"
	ofYear               // 年, năm: after or before the year
	ofMonth              // 月, tháng
	ofDay                // 日, ngày
	era                  // of Japanese, Taiwanese and Thai years
	ofHour               // h, giờ, 時
	ofMinute             // phút, 分
	morning              // a.m.
	evening              // p.m.
	zone                 // its name
	clocked              // "at", kl., Uhr: a time of day is beside it
	particle             // de, of, the ordinal's ending
	weekday              // in English or Vietnamese
)

// maxTokens bounds what is read of a text: a line, not a story.
const maxTokens = 200

// scan parts a text into tokens.
func scan(s string) []token {
	ts := make([]token, 0, 16)
	gap := false
	for s != "" && len(ts) < maxTokens {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r) || r == 0x200b || r == 0x200e || r == 0x200f:
			gap, s = true, s[size:]
			continue
		case digit(r) >= 0:
			var t token
			t, s = scanNumber(s)
			t.gap = gap
			ts = append(ts, t)
		case unicode.IsLetter(r):
			n := wordLen(s)
			ts = appendWords(ts, s[:n], gap)
			s = s[n:]
		default:
			ts = append(ts, token{kind: mark, text: s[:size], gap: gap})
			s = s[size:]
		}
		gap = false
	}
	return join(ts)
}

// maxDigits is the length of the longest number in a date: 20231116210500.
const maxDigits = 14

func scanNumber(s string) (token, string) {
	t := token{kind: number}
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		d := digit(r)
		if d < 0 {
			break
		}
		if t.digits++; t.digits <= maxDigits {
			t.n = t.n*10 + d
		}
		s = s[size:]
	}
	return t, s
}

// zeros are the noughts of the scripts whose digits are read.
const zeros = "0٠۰०০๐໐០０"

// digit returns the value of a digit of these scripts, -1 for any other character.
func digit(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// wordLen returns the length in bytes of the word that s begins with: letters
// and their marks, and points between single letters as in p.m. and ม.ค.
func wordLen(s string) int {
	letters, last := 0, rune(0)
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
			last = r
		case unicode.IsMark(r) || r == 0x200c || r == 0x200d:
		case r == '.' && (letters <= 2 || unspaced(last)) && abbreviated(s[i+1:]):
			letters = 0
		default:
			return i
		}
	}
	return len(s)
}

// abbreviated reports whether s goes on with a letter that stands alone.
func abbreviated(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	return !unicode.IsLetter(next)
}

// appendWords appends the words of a run of letters: one where spaces part
// words, those that are known where none do.
func appendWords(ts []token, run string, gap bool) []token {
	run = strings.ReplaceAll(strings.ToLower(run), "i̇", "i") // the Turkish İ
	if r, _ := utf8.DecodeRuneInString(run); !unspaced(r) {
		t := look(run)
		t.gap = gap
		return append(ts, t)
	}
	for run != "" {
		t, n := longest(run)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(run)
			t = token{kind: word, text: run[:n]}
		}
		if last := len(ts) - 1; t.kind == word && last >= 0 && ts[last].kind == word && !gap {
			ts[last].text += t.text
		} else {
			t.gap = gap
			ts = append(ts, t)
		}
		run, gap = run[n:], false
	}
	return ts
}

// unspaced reports a letter of a script that puts no spaces between words.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// join makes one of two words that name a month or a weekday together: mười một.
func join(ts []token) []token {
	out := ts[:0]
	for _, t := range ts {
		if last := len(out) - 1; last >= 0 && t.kind != number && t.kind != mark && out[last].kind != mark && out[last].kind != number {
			if both, ok := lexicon().words[out[last].text+" "+t.text]; ok {
				both.gap = out[last].gap
				out[last] = both
				continue
			}
		}
		out = append(out, t)
	}
	return out
}
