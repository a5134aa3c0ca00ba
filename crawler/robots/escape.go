package robots

import (
	"fmt"
	"net/url"
	"strings"
)

// escapePattern writes a pattern as URLs are written: letters beyond ASCII
// escaped, escapes in upper case.
func escapePattern(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= 0x80:
			fmt.Fprintf(&b, "%%%02X", s[i])
		case s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			b.WriteString(strings.ToUpper(s[i : i+3]))
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// decode undoes the escapes of unreserved characters (RFC 3986, 2.3); all
// others mean something else than what they stand for.
func decode(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c, err := url.PathUnescape(s[i:min(i+3, len(s))]); err == nil && s[i] == '%' && isUnreserved(c) {
			b.WriteString(c)
			i += 2
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func isUnreserved(c string) bool {
	return len(c) == 1 && (strings.Contains("-._~", c) || 'a' <= c[0]|0x20 && c[0]|0x20 <= 'z' || '0' <= c[0] && c[0] <= '9')
}
