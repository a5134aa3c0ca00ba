package analysis

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed folding.txt
var foldingData string

// foldings maps characters to what Lucene's ASCIIFoldingFilter makes of them.
// A line of folding.txt is the ASCII form, a tab, and the characters that have it.
var foldings = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{}
	for line := range strings.Lines(foldingData) {
		to, from, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for _, r := range from {
			m[r] = to
		}
	}
	return m
})

// fold writes Latin letters, digits and punctuation in ASCII where Lucene knows
// how: é is e, đ is d, ß is ss. Combining marks stay, as they do there.
func fold(s string) string {
	if ascii(s) {
		return s
	}
	m := foldings()
	var b strings.Builder
	for _, r := range s {
		if to, ok := m[r]; ok {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
