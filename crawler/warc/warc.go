// Package warc writes and reads web archives in the WARC format, version 1.1
// (ISO 28500:2017).
//
//	w, err := warc.Open(dir, warc.Config{})
//	pos, err := w.Write(&warc.Exchange{URI: url, Fetched: now, Request: req, Response: resp, Body: raw})
//	err = w.Sync() // what was written until now survives a crash
//
// Every record is a gzip member of its own, so that one can be read by its
// position alone:
//
//	file, err := os.Open(filepath.Join(dir, pos.File))
//	rec, err := warc.ReadAt(file, pos.Offset)
//	resp, err := rec.Response()
//
// [Records] reads archives of other tools too: a gzip member for each record,
// one for all, or none, in WARC 1.0 and 1.1.
package warc

import "fmt"

// A Position is where a record lies in a folder of archive files.
type Position struct {
	File   string // name in the folder
	Offset int64  // of the record's gzip member, in bytes
	Length int64  // of the member, in bytes; 0 where it is not known
}

// A DamageError says that what begins at Offset of a file, in bytes, is no
// complete record.
type DamageError struct {
	Offset int64
	Err    error
}

func (e *DamageError) Error() string {
	return fmt.Sprintf("damaged record at byte %d: %v", e.Offset, e.Err)
}

func (e *DamageError) Unwrap() error { return e.Err }
