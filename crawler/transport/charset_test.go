package transport

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	s, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTextBecomesUTF8(t *testing.T) {
	lowBare := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bigBare := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	lowMarked := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	tests := []struct{ trap, contentType, text, want string }{
		{"UTF-8", "text/html; charset=utf-8", "<p>Quảng", "<p>Quảng"},
		{"undeclared UTF-8", "text/html", "<p>Quảng", "<p>Quảng"},
		{"UTF-8 declared Latin", "text/html; charset=iso-8859-1", "<p>Quảng", "<p>Quảng"},
		{"UTF-8 with a mark", "text/html", "\ufeff<p>Quảng", "<p>Quảng"},
		{"windows-1258 by header", "text/html; charset=windows-1258", "<p>\xd0\xf4ng", "<p>Đông"},
		{"windows-1258 by meta", "text/html", "<meta charset=windows-1258><p>\xd0\xf4ng", "<meta charset=windows-1258><p>Đông"},
		{"header before meta", "text/html; charset=windows-1258", "<meta charset=windows-1252><p>\xd0", "<meta charset=windows-1252><p>Đ"},
		{"header lies UTF-8, meta does not", "text/html; charset=utf-8", "<meta charset=windows-1258><p>\xd0\xf4", "<meta charset=windows-1258><p>Đô"},
		{"nothing declared, no UTF-8", "text/html", "<p>caf\xe9", "<p>café"},
		{"unknown charset", "text/html; charset=klingon", "<p>caf\xe9", "<p>café"},
		{"Shift JIS", "text/html; charset=shift_jis", encoded(t, japanese.ShiftJIS, "<p>北海道"), "<p>北海道"},
		{"ISO-2022-JP is ASCII with escapes", "text/html; charset=iso-2022-jp", encoded(t, japanese.ISO2022JP, "<p>北海道"), "<p>北海道"},
		{"GBK by meta", "text/html", encoded(t, simplifiedchinese.GBK, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>广宁省`), `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>广宁省`},
		{"UTF-16 with a mark", "text/xml", encoded(t, lowMarked, "<p>Quảng"), "<p>Quảng"},
		{"UTF-16 without a mark", "text/xml; charset=utf-8", encoded(t, lowBare, "<p>Quảng"), "<p>Quảng"},
		{"UTF-16 big end first", "text/xml", encoded(t, bigBare, "<p>Quảng"), "<p>Quảng"},
		{"UTF-16 text by header", "text/plain; charset=utf-16le", encoded(t, lowBare, "Quảng"), "Quảng"},
		{"declared UTF-16, is not", "text/html; charset=utf-16", "<p>plain", "<p>plain"},
		{"cut in a character", "text/html", "<p>Quảng Ninh, Hạ Long, Cẩm Phả, Uông Bí, Đông Triều, Hải Hà, Đầm H\xe1\xba", "<p>Quảng Ninh, Hạ Long, Cẩm Phả, Uông Bí, Đông Triều, Hải Hà, Đầm H\ufffd"},
		{"XML declares another", "application/rss+xml", "<?xml version=\"1.0\" encoding='windows-1258'?><t>\xd0</t>", "<?xml version=\"1.0\" encoding='utf-8'?><t>Đ</t>"},
		{"XML declares UTF-16 and was", "text/xml", encoded(t, lowMarked, `<?xml version="1.0" encoding="utf-16"?><t>ả</t>`), `<?xml version="1.0" encoding="utf-8"?><t>ả</t>`},
		{"XML lies", "text/xml", `<?xml version="1.0" encoding="iso-8859-1"?><t>ả</t>`, `<?xml version="1.0" encoding="utf-8"?><t>ả</t>`},
		{"empty", "text/html", "", ""},
	}
	for _, tt := range tests {
		if got := string(decodeText([]byte(tt.text), tt.contentType)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.trap, got, tt.want)
		}
	}
}

// Every letter of Vietnamese comes back from windows-1258, its tone marks as
// combining characters.
func TestWindows1258HoldsVietnamese(t *testing.T) {
	const decomposed = "T\u00f4\u0309ng Bi\u0301 th\u01b0, Thu\u0309 t\u01b0\u01a1\u0301ng, \u0110\u0103\u0301k L\u0103\u0301k, 500 ty\u0309 \u0111\u00f4\u0300ng"
	coded := encoded(t, charmap.Windows1258, decomposed)
	if got := string(decodeText([]byte(coded), "text/html; charset=windows-1258")); got != decomposed {
		t.Errorf("%q, want %q", got, decomposed)
	}
}

func FuzzDecodeText(f *testing.F) {
	f.Add([]byte("<?xml encoding='utf-16'?>\xff\xfe"), "text/xml; charset=utf-16")
	f.Add([]byte("\xff\xfe<\x00"), "text/html; charset=iso-2022-jp")
	f.Add([]byte("<meta charset=gbk>\x81\x1b$B"), "text/html")
	f.Fuzz(func(t *testing.T, text []byte, contentType string) {
		before := string(text)
		got := decodeText(text, contentType)
		if !utf8.Valid(got) {
			t.Errorf("%q is no UTF-8", got)
		}
		if string(text) != before {
			t.Error("the text given was changed")
		}
		if again := decodeText([]byte(before), contentType); string(again) != string(got) {
			t.Errorf("%q, then %q", got, again)
		}
	})
}
