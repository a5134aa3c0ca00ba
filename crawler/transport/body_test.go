package transport

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"slices"
	"testing"
)

func deflated(text string) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression) // the level is a valid one
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.Bytes()
}

func zlibbed(text string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.Bytes()
}

func TestDecompress(t *testing.T) {
	const text = "<p>Quang Ninh"
	gz := zipped([]byte(text))
	tests := []struct {
		trap   string
		body   []byte
		coding string
		want   string
		reason string
	}{
		{"none", []byte(text), "", text, ""},
		{"identity", []byte(text), "identity", text, ""},
		{"gzip", gz, "gzip", text, ""},
		{"old name, upper case", gz, "X-GZIP", text, ""},
		{"two members", slices.Concat(gz, gz), "gzip", text + text, ""},
		{"padded with noughts", append(slices.Clone(gz), 0, 0, 0), "gzip", text, ""},
		{"junk behind", append(slices.Clone(gz), "<!-- cached -->"...), "gzip", text, ""},
		{"second member cut", slices.Concat(gz, gz[:len(gz)-3]), "gzip", "", "cut-short"},
		{"zlib deflate", zlibbed(text), "deflate", text, ""},
		{"bare deflate", deflated(text), "deflate", text, ""},
		{"two codings, undone from the last", zipped(zlibbed(text)), "deflate, gzip", text, ""},
		{"checksum wrong", append(slices.Clone(gz[:len(gz)-8]), 1, 2, 3, 4, 5, 6, 7, 8), "gzip", "", "bad-encoding"},
		{"empty body", nil, "gzip", "", ""},
	}
	for _, tt := range tests {
		got, err := Decompress(tt.body, tt.coding, 1000)
		if string(got) != tt.want || Reason(err) != tt.reason {
			t.Errorf("%s: %q, %v; want %q and reason %q", tt.trap, got, err, tt.want, tt.reason)
		}
	}
}

func FuzzDecompress(f *testing.F) {
	f.Add(zipped([]byte("text")), "gzip")
	f.Add(deflated("text"), "deflate")
	f.Add(zipped(zlibbed("text")), "deflate,gzip")
	f.Fuzz(func(t *testing.T, body []byte, coding string) {
		const limit = 1 << 16
		got, err := Decompress(body, coding, limit)
		if len(got) > limit {
			t.Errorf("%d bytes past the limit of %d", len(got), limit)
		}
		again, err2 := Decompress(body, coding, limit)
		if !bytes.Equal(got, again) || Reason(err) != Reason(err2) {
			t.Errorf("two answers: %q %v and %q %v", got, err, again, err2)
		}
	})
}
