package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"

	"dateline/extract"
)

// packed is the first byte of a deflated document; JSON begins with another.
// Behind it come the length of the JSON, as a varint, and the deflated JSON.
const packed = 0x01

// maxBody bounds what a damaged length can make unpack allocate.
const maxBody = 1 << 30

var deflaters = sync.Pool{New: func() any {
	w, err := flate.NewWriter(io.Discard, flate.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant
	}
	return w
}}

var inflaters = sync.Pool{New: func() any { return flate.NewReader(bytes.NewReader(nil)) }}

// pack writes the article as JSON, deflated where that is shorter.
func pack(a *extract.Article) ([]byte, error) {
	plain, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("write article as JSON: %w", err)
	}
	b := bytes.NewBuffer(make([]byte, 0, len(plain)/2+64))
	b.Write(binary.AppendUvarint([]byte{packed}, uint64(len(plain))))
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	w.Reset(b)
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("deflate article: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("deflate article: %w", err)
	}
	if b.Len() >= len(plain) {
		return plain, nil
	}
	return b.Bytes(), nil
}

// unpack reads what pack has written.
func unpack(body []byte) (a extract.Article, err error) {
	if len(body) > 0 && body[0] == packed {
		if body, err = inflate(body[1:]); err != nil {
			return a, fmt.Errorf("inflate article: %w", err)
		}
	}
	if err := json.Unmarshal(body, &a); err != nil {
		return a, fmt.Errorf("read stored article: %w", err)
	}
	return a, nil
}

func inflate(b []byte) ([]byte, error) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > maxBody {
		return nil, errors.New("its length is damaged")
	}
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(b[n:]), nil); err != nil {
		return nil, err
	}
	plain := make([]byte, size)
	_, err := io.ReadFull(r, plain)
	return plain, err
}
