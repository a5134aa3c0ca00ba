package canonical

import (
	"regexp"
	"strings"
)

const hex = "0123456789ABCDEF"

// escapePercent writes %25 for percent signs that begin no escape.
func escapePercent(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && !isEscape(s, i) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func isEscape(s string, i int) bool {
	return i+2 < len(s) && unhex(s[i+1]) >= 0 && unhex(s[i+2]) >= 0
}

func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// escapes writes percent escapes in upper case and decodes those of characters
// that need none (RFC 3986, 6.2.2.1 and 6.2.2.2).
func escapes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' || !isEscape(s, i) {
			appendByte(&b, s[i])
			continue
		}
		c := byte(unhex(s[i+1])<<4 | unhex(s[i+2]))
		if unreserved(c) {
			b.WriteByte(c)
		} else {
			escape(&b, c)
		}
		i += 2
	}
	return b.String()
}

// appendByte writes c, escaped where a URL cannot hold it as it is.
func appendByte(b *strings.Builder, c byte) {
	if c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
		escape(b, c)
		return
	}
	b.WriteByte(c)
}

func escape(b *strings.Builder, c byte) { b.Write([]byte{'%', hex[c>>4], hex[c&15]}) }

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// removeDots resolves . and .. in an absolute path (RFC 3986, 5.2.4), which
// net/url does only for relative references, and drops session ids that some
// servers write into it.
func removeDots(p string) string {
	var out []string
	parts := strings.Split(strings.TrimPrefix(p, "/"), "/")
	for i, s := range parts {
		last := i == len(parts)-1
		switch s {
		case "..":
			out = out[:max(0, len(out)-1)]
		case ".":
		default:
			out = append(out, sessionID.ReplaceAllString(s, ""))
			continue
		}
		if last {
			out = append(out, "")
		}
	}
	return "/" + strings.Join(out, "/")
}

var (
	sessionID = regexp.MustCompile(`(?i);(jsessionid|phpsessid|sid)=[^;/]*`)
	ampSuffix = regexp.MustCompile(`(?i)(\.(?:html?|vnp|php|aspx?))\.amp$|/amp/?$`)
	ampPost   = regexp.MustCompile(`(?i)(-post\d+)\.amp$`)
)

// leaveAMP leads the address of an AMP page back to the page's own where that
// can be told from the address alone; elsewhere the page's rel=canonical does.
func leaveAMP(host, p string) string {
	if own := ampSuffix.ReplaceAllString(p, "$1"); own != "" {
		p = own
	}
	if host == "vietnamplus.vn" || strings.HasSuffix(host, ".vietnamplus.vn") {
		p = ampPost.ReplaceAllString(p, "$1.vnp")
	}
	return p
}
