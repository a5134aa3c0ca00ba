package transport

import (
	"bytes"
	"mime"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

var (
	utf8Mark = []byte("\ufeff")
	bigMark  = []byte{0xfe, 0xff}
	lowMark  = []byte{0xff, 0xfe}
)

// decodeText returns text in valid UTF-8, without a byte order mark and with
// an XML declaration that says so. The encoding is, in this order: what the
// byte order mark says; UTF-16 if every second byte of the first markup is
// nought; UTF-8 if the text is that, whatever is declared, since no text in
// another encoding looks like it; what the Content-Type header declares; what
// the text itself declares; windows-1252. Bytes without meaning become U+FFFD.
func decodeText(text []byte, contentType string) []byte {
	label := declared(contentType)
	utf16 := findUTF16(text, label)
	switch {
	case utf16 != nil:
		text = decode(utf16, text)
	case utf8.Valid(text) && bytes.IndexByte(text, 0x1b) < 0: // ASCII with escapes may be ISO-2022-JP
	case bytes.HasPrefix(text, utf8Mark), looksUTF8(text):
		text = decode(encoding.Nop, text)
	default:
		text = decode(findLegacy(text, label), text)
	}
	return declareUTF8(bytes.TrimPrefix(text, utf8Mark))
}

// decode returns valid UTF-8, also where e's decoder does not.
func decode(e encoding.Encoding, text []byte) []byte {
	if decoded, err := e.NewDecoder().Bytes(text); err == nil {
		text = decoded
	}
	if utf8.Valid(text) {
		return text
	}
	return bytes.ToValidUTF8(text, []byte("\ufffd"))
}

// findLegacy goes by the Content-Type's label, the XML declaration and <meta>;
// without these it is windows-1252.
func findLegacy(text []byte, label string) encoding.Encoding {
	if e := legacy(label); e != nil {
		return e
	}
	if m := xmlEncoding.FindSubmatch(head(text)); m != nil {
		if e := legacy(string(m[2])); e != nil {
			return e
		}
	}
	e, _, _ := charset.DetermineEncoding(text, "")
	return e
}

// findUTF16 goes by the byte order mark, by the noughts about the first "<"
// and, if there are noughts elsewhere, by the label.
func findUTF16(text []byte, label string) encoding.Encoding {
	first := append(head(text), 0xff, 0xff, 0xff, 0xff)[:4]
	noughts := bytes.IndexByte(head(text), 0) >= 0
	_, name := charset.Lookup(label)
	switch {
	case bytes.HasPrefix(text, lowMark), first[0] == '<' && first[1] == 0, noughts && name == "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(text, bigMark), first[0] == 0 && first[1] == '<', noughts && name == "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// looksUTF8 tolerates one broken byte in ten characters beyond ASCII: a page
// cut or glued in the middle of a character is UTF-8 still.
func looksUTF8(text []byte) bool {
	var broken, beyond int
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			beyond++
		}
		i += size
	}
	return broken*10 < beyond
}

// declared is the charset that a Content-Type header names.
func declared(contentType string) string {
	_, params, _ := mime.ParseMediaType(contentType)
	return params["charset"]
}

// legacy looks a label up and takes UTF-8 and UTF-16 for wrong: text in these
// was recognised by its bytes.
func legacy(label string) encoding.Encoding {
	e, name := charset.Lookup(label)
	switch name {
	case "", "utf-8", "utf-16le", "utf-16be", "replacement":
		return nil
	}
	return e
}

var xmlEncoding = regexp.MustCompile(`^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])([^"'>]*)`)

// head is capped, so that appending to it copies.
func head(text []byte) []byte {
	n := min(len(text), 256)
	return text[:n:n]
}

// declareUTF8 makes an XML declaration agree with the text, since XML decoders
// go by it.
func declareUTF8(text []byte) []byte {
	m := xmlEncoding.FindSubmatchIndex(head(text))
	if m == nil || bytes.EqualFold(text[m[4]:m[5]], []byte("utf-8")) {
		return text
	}
	return bytes.Join([][]byte{text[:m[4]], []byte("utf-8"), text[m[5]:]}, nil)
}
