package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

const bufferSize = 64 << 10

var gzipMagic = []byte{0x1f, 0x8b, 8}

// ReadAt returns the record that begins at offset, a Position's, of src. Its
// Block can be read while src is not used otherwise.
func ReadAt(src io.ReadSeeker, offset int64) (*Record, error) {
	s, err := newScanner(src, offset)
	if err != nil {
		return nil, err
	}
	rec, err := s.next()
	if err == io.EOF {
		err = &DamageError{Offset: offset, Err: io.ErrUnexpectedEOF}
	}
	return rec, err
}

// Records yields the records of src that begin at offset or after it, in their
// order. What is damaged yields a *DamageError and is skipped; a record that
// turns out to be damaged in its block yields one after it. Any other error
// ends the sequence. Memory does not grow with the size of file or record.
func Records(src io.ReadSeeker, offset int64) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		s, err := newScanner(src, offset)
		for err == nil {
			var rec *Record
			if rec, err = s.next(); err == nil {
				if !yield(rec, nil) {
					return
				}
				err = s.finish()
			}
			if damage := (*DamageError)(nil); errors.As(err, &damage) {
				if !yield(nil, err) {
					return
				}
				err = s.resync()
			}
		}
		if err != io.EOF {
			yield(nil, err)
		}
	}
}

// A scanner reads a file record by record.
type scanner struct {
	src   io.ReadSeeker
	in    *bufio.Reader // over src
	read  counter       // what in has taken from src
	zip   gzip.Reader
	text  *bufio.Reader // over zip
	out   *bufio.Reader // in or text: where records are read from; nil between members
	start int64         // of the record or its member, in bytes
	alone bool          // the record is the first of its member
	block *exact        // of the current record
}

func newScanner(src io.ReadSeeker, offset int64) (*scanner, error) {
	s := &scanner{src: src, in: bufio.NewReaderSize(nil, bufferSize), text: bufio.NewReaderSize(nil, bufferSize)}
	return s, s.seek(offset)
}

func (s *scanner) seek(offset int64) error {
	if _, err := s.src.Seek(offset, io.SeekStart); err != nil {
		return err
	}
	s.read = counter{s.src, offset}
	s.in.Reset(&s.read)
	s.out, s.start = nil, offset
	return nil
}

func (s *scanner) offset() int64 { return s.read.n - int64(s.in.Buffered()) }

// next returns the next record, io.EOF after the last, or a *DamageError.
func (s *scanner) next() (*Record, error) {
	for {
		if s.out == nil {
			if err := s.open(); err != nil {
				return nil, s.damage(err)
			}
		}
		err := s.skipLines()
		if err == nil {
			rec, err := s.record()
			return rec, s.damage(err)
		}
		if err != io.EOF || s.out == s.in {
			return nil, s.damage(err)
		}
		s.out = nil // the member ends
	}
}

// open begins a gzip member, or the part of a file that is in none.
func (s *scanner) open() error {
	s.start, s.alone = s.offset(), true
	magic, err := s.in.Peek(len(gzipMagic))
	switch {
	case len(magic) == 0:
		return err
	case !bytes.Equal(magic, gzipMagic):
		s.out = s.in
		return nil
	}
	if err := s.zip.Reset(s.in); err != nil {
		return notEOF(err)
	}
	s.zip.Multistream(false)
	s.text.Reset(&s.zip)
	s.out = s.text
	return nil
}

// skipLines skips the empty lines between records.
func (s *scanner) skipLines() error {
	for {
		b, err := s.out.ReadByte()
		if err != nil {
			return err
		}
		if b != '\r' && b != '\n' {
			return s.out.UnreadByte()
		}
	}
}

func (s *scanner) record() (*Record, error) {
	if s.out == s.in {
		s.start = s.offset()
	}
	if magic, _ := s.out.Peek(5); string(magic) != "WARC/" {
		return nil, fmt.Errorf("begins with %q, not with WARC/", magic)
	}
	version, header, err := readHead(s.out)
	if err != nil {
		return nil, err
	}
	length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("content length %q: want a number of bytes", header.Get("Content-Length"))
	}
	s.block = &exact{s.out, length}
	rec := &Record{Version: version, Header: header, Offset: s.start, Block: s.block}
	if s.out == s.text && !s.alone {
		rec.Offset = -1
	}
	s.alone = false
	return rec, nil
}

// finish reads what the caller left of the record's block.
func (s *scanner) finish() error {
	_, err := io.Copy(io.Discard, s.block)
	return s.damage(err)
}

// damage says where err was met, unless it is the file's regular end.
func (s *scanner) damage(err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	var fault *readError
	if errors.As(err, &fault) {
		return fmt.Errorf("read archive at byte %d: %w", s.start, fault.err)
	}
	return &DamageError{Offset: s.start, Err: err}
}

func notEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// counter counts what is read and marks the errors of the file itself, which
// are no damage of a record.
type counter struct {
	r io.Reader
	n int64
}

type readError struct{ err error }

func (e *readError) Error() string { return e.err.Error() }

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	if err != nil && err != io.EOF {
		err = &readError{err}
	}
	return n, err
}
