package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
)

// lookahead is how many bytes of a gzip member show whether a record begins in
// it.
const lookahead = 1 << 10

var plainMagic = []byte("\nWARC/1.")

// resync goes to the next record after the start of a damaged one: within its
// gzip member if that can be read, else in the file. It returns io.EOF when
// there is none.
func (s *scanner) resync() error {
	if s.out == s.text {
		switch err := skipTo(s.text, findPlain); err {
		case nil:
			s.alone = false
			return nil
		case io.EOF:
			s.out = nil // the member is sound and ends
			return nil
		}
	}
	if err := s.seek(s.start + 1); err != nil {
		return err
	}
	return s.damage(skipTo(s.in, findRecord))
}

// skipTo discards what is before the place that find tells.
func skipTo(in *bufio.Reader, find func(chunk []byte, last bool) int) error {
	for {
		chunk, err := in.Peek(bufferSize)
		if err != nil && err != io.EOF {
			return err
		}
		if i := find(chunk, err == io.EOF); i >= 0 {
			_, err = in.Discard(i)
			return err
		}
		if err == io.EOF {
			return io.EOF
		}
		if _, err := in.Discard(len(chunk) - lookahead); err != nil {
			return err
		}
	}
}

// findPlain returns where in chunk a line begins that begins a record, or -1.
func findPlain(chunk []byte, _ bool) int {
	if i := bytes.Index(chunk, plainMagic); i >= 0 {
		return i + 1
	}
	return -1
}

// findRecord returns where in chunk a record begins, or -1. Unless it is the
// last chunk, what begins in its last bytes is left to the next one.
func findRecord(chunk []byte, last bool) int {
	end := len(chunk) - lookahead
	if last {
		end = len(chunk)
	}
	for i := 0; i < end; i++ {
		if i += nextMagic(chunk[i:]); i >= end {
			return -1
		}
		if chunk[i] == '\n' {
			return i + 1
		}
		if isRecord(chunk[i:min(i+lookahead, len(chunk))]) {
			return i
		}
	}
	return -1
}

// nextMagic is where the nearest of the two magics begins, or the length.
func nextMagic(b []byte) int {
	if i := bytes.Index(b, gzipMagic); i >= 0 {
		b = b[:i]
	}
	if i := bytes.Index(b, plainMagic); i >= 0 {
		return i
	}
	return len(b)
}

// isRecord tells a gzip member that a record begins in from bytes that happen
// to look like the start of one.
func isRecord(member []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(member))
	if err != nil {
		return false
	}
	var start [5]byte
	n, _ := io.ReadFull(z, start[:])
	return string(start[:n]) == "WARC/"
}
