package gazetteer

import (
	"strings"
	"unicode/utf8"

	"dateline/extract/text"
)

// normal is the form in which names are compared: folded, words apart by one
// space, without apostrophes and full stops.
func normal(name string) string { return string(appendNormal(nil, name)) }

// appendNormal appends the normal form of name to dst.
func appendNormal(dst []byte, name string) []byte {
	space := false
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			name = text.Fold(name)
			break
		}
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '\'':
			continue
		case c == ' ', c == '-', c == '.', c == ',', c == '/':
			space = true
			continue
		case strings.HasPrefix(name[i:], "–"):
			i += len("–") - 1
			space = true
			continue
		}
		if space && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		space = false
		dst = append(dst, c)
	}
	return dst
}
