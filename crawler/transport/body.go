package transport

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"
)

const (
	maxCodings = 2        // how many times over a body may be compressed
	minRead    = 16 << 10 // bytes to begin with where a length is unknown
)

// readBody reads the body whole. It fails where it is larger than the limit,
// before reading when the length is announced, and where it ends before its
// announced length.
func (t *Transport) readBody(x *Exchange) ([]byte, error) {
	resp := x.Response
	if resp.ContentLength > t.MaxBody {
		return nil, &LimitError{What: "body", Limit: t.MaxBody}
	}
	enter := func() error { return t.enter(x) }
	b, err := readAll(resp.Body, resp.ContentLength, t.MaxBody, "body", enter)
	if err != nil {
		return nil, err
	}
	if resp.ContentLength > int64(len(b)) && x.Request.Method != http.MethodHead {
		return nil, fmt.Errorf("read body: %d of %d bytes: %w", len(b), resp.ContentLength, io.ErrUnexpectedEOF)
	}
	return b, nil
}

// decompress undoes the codings of the body. It takes room before it unpacks
// what is large, not meanwhile: others could wait for it then.
func (t *Transport) decompress(x *Exchange) ([]byte, error) {
	codings := x.Response.Header.Get("Content-Encoding")
	text, err := Decompress(x.Body, codings, min(large, t.MaxDecoded))
	var tooLarge *LimitError
	if !errors.As(err, &tooLarge) || t.MaxDecoded <= large {
		return text, err
	}
	if err := t.enter(x); err != nil {
		return nil, err
	}
	return Decompress(x.Body, codings, t.MaxDecoded)
}

// readAll reads r to its end and fails when there are more than limit bytes.
// size is a guess of how many, or negative. It never holds more than twice
// the limit, and asks to enter before it holds more than a large body's worth.
func readAll(r io.Reader, size, limit int64, what string, enter func() error) ([]byte, error) {
	b := make([]byte, 0, min(max(size, minRead), limit, large)+1) // one more, to see the end
	for {
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case int64(len(b)) > limit:
			return nil, &LimitError{What: what, Limit: limit}
		case err == io.EOF:
			return b, nil
		case err != nil:
			return nil, fmt.Errorf("read %s after %d bytes: %w", what, len(b), err)
		case int64(len(b)) > large && enter != nil:
			if err := enter(); err != nil {
				return nil, err
			}
			enter = nil
		}
		if len(b) == cap(b) {
			b = append(make([]byte, 0, min(max(2*int64(len(b)), size), limit)+1), b...)
		}
	}
}

// Decompress undoes the codings of a Content-Encoding header (RFC 9110, 8.4):
// gzip and deflate, the latter with or without its zlib wrapping. It fails with
// a *LimitError when a result has more than limit bytes, with an
// *EncodingError when a coding is unknown or the data is damaged, and with
// io.ErrUnexpectedEOF when it ends too early. An empty body is never coded.
func Decompress(body []byte, codings string, limit int64) ([]byte, error) {
	names := strings.FieldsFunc(strings.ToLower(codings), func(r rune) bool { return r == ',' || r == ' ' })
	if len(names) > maxCodings {
		return nil, &EncodingError{Coding: codings, Err: fmt.Errorf("more than %d codings", maxCodings)}
	}
	for _, name := range slices.Backward(names) {
		if name == "identity" || len(body) == 0 {
			continue
		}
		var err error
		if body, err = decompress(body, name, limit); err != nil {
			return nil, err
		}
	}
	if int64(len(body)) > limit {
		return nil, &LimitError{What: "decoded body", Limit: limit}
	}
	return body, nil
}

// unpacking bounds how many bodies are unpacked at once, and so the memory that
// as many bombs take. It waits for no network.
var unpacking = make(chan struct{}, runtime.GOMAXPROCS(0))

func decompress(body []byte, coding string, limit int64) ([]byte, error) {
	unpacking <- struct{}{}
	defer func() { <-unpacking }()
	r, err := decompressor(body, coding)
	if err == nil {
		body, err = readAll(r, 4*int64(len(body)), limit, "decoded body", nil)
		_ = r.Close() // to have it again; it was read
	}
	var tooLarge *LimitError
	if err == nil || errors.As(err, &tooLarge) {
		return body, err
	}
	return nil, &EncodingError{Coding: coding, Err: err}
}

func decompressor(body []byte, coding string) (io.ReadCloser, error) {
	switch coding {
	case "gzip", "x-gzip":
		return newMembers(body)
	case "deflate":
		if isZlib(body) {
			return zlib.NewReader(bytes.NewReader(body))
		}
		return flate.NewReader(bytes.NewReader(body)), nil
	}
	return nil, errors.New("not asked for")
}

// isZlib tests the two bytes that RFC 1950 begins with.
func isZlib(b []byte) bool {
	return len(b) >= 2 && b[0]&0x0f == 8 && (uint(b[0])<<8|uint(b[1]))%31 == 0
}

// members reads the members of a gzip stream and, as browsers do, ignores what
// follows the last: some servers pad it.
type members struct {
	buf bufio.Reader // to look ahead
	zip gzip.Reader
}

var unpackers = sync.Pool{New: func() any { return new(members) }}

// newMembers returns a pooled reader; Close gives it back.
func newMembers(body []byte) (*members, error) {
	if !isGzip(body) {
		return nil, gzip.ErrHeader
	}
	m := unpackers.Get().(*members)
	m.buf.Reset(bytes.NewReader(body))
	return m, m.next()
}

func isGzip(b []byte) bool { return bytes.HasPrefix(b, []byte{0x1f, 0x8b}) }

func (m *members) next() error {
	err := m.zip.Reset(&m.buf)
	m.zip.Multistream(false)
	return err
}

func (m *members) Read(p []byte) (int, error) {
	n, err := m.zip.Read(p)
	if err != io.EOF {
		return n, err
	}
	if next, _ := m.buf.Peek(2); !isGzip(next) {
		return n, io.EOF
	}
	return n, m.next()
}

func (m *members) Close() error {
	m.buf.Reset(nil)
	unpackers.Put(m)
	return nil
}
