package warc

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// DefaultMaxSize is the size in bytes at which a file is followed by the next.
const DefaultMaxSize = 1 << 30

// A Config says how an archive is written. Its zero value is usable.
type Config struct {
	Prefix  string // of the files' names; "" means "dateline"
	MaxSize int64  // bytes; no record goes into a file that is larger; 0 means DefaultMaxSize
	// Info is written at the beginning of each file: names and values such as
	// {"software", "dateline/1.0"}, {"operator", "…"} (ISO 28500, annex B).
	Info [][2]string
	// Known is the last record that is known to be whole, where one is: what
	// is before it is not read through when the archive is opened.
	Known Position
}

// A Writer appends to the archive in a folder. It may be used by several
// goroutines at once, but a folder by one Writer only.
type Writer struct {
	dir string
	Config

	mu     sync.Mutex // guards what follows
	file   *os.File
	name   string
	size   int64 // of file, in bytes
	serial int   // of file
	broken error // a file is left in a state that must not be appended to

	syncing sync.Mutex // held while syncing, so that those who wait share the next sync
	synced  mark
}

// A mark is how far an archive was written.
type mark struct {
	serial int
	size   int64
}

func (m mark) covers(other mark) bool {
	return m.serial > other.serial || m.serial == other.serial && m.size >= other.size
}

// Open opens the archive in dir, which it makes if need be, to append to it. A
// record that a crash left incomplete at its end is cut off. Whole records
// after c.Known, which a crash may have kept their owner from noting, are there
// for [After].
func Open(dir string, c Config) (*Writer, error) {
	c.Prefix = cmp.Or(c.Prefix, "dateline")
	c.MaxSize = cmp.Or(c.MaxSize, DefaultMaxSize)
	w := &Writer{dir: dir, Config: c}
	err := os.MkdirAll(dir, 0o777)
	if err == nil {
		err = w.resume()
	}
	if err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, err)
	}
	return w, nil
}

// Write appends the exchange and returns where its response or revisit record
// lies. It is durable only after [Writer.Sync]. After an error the archive is as
// if Write had not been called. The exchange is not kept.
func (w *Writer) Write(x *Exchange) (Position, error) {
	e := newEncoder()
	defer e.release()
	at := e.encode(x)
	pos, err := w.append(e.members.Bytes())
	if err != nil {
		return Position{}, fmt.Errorf("archive %s: %w", x.URI, err)
	}
	pos.Offset += int64(at)
	pos.Length -= int64(at)
	return pos, nil
}

func (w *Writer) append(members []byte) (Position, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.room(); err != nil {
		return Position{}, err
	}
	pos := Position{File: w.name, Offset: w.size, Length: int64(len(members))}
	if _, err := w.file.WriteAt(members, w.size); err != nil {
		return Position{}, errors.Join(err, w.restore())
	}
	w.size += int64(len(members))
	return pos, nil
}

// restore cuts off what a failed write has left.
func (w *Writer) restore() error {
	if err := w.file.Truncate(w.size); err != nil {
		w.broken = fmt.Errorf("%s has an incomplete record at its end: %w", w.name, err)
	}
	return w.broken
}

// room sees to it that there is a file to append to.
func (w *Writer) room() error {
	if w.broken != nil {
		return w.broken
	}
	if w.file != nil && w.size < w.MaxSize {
		return nil
	}
	if err := w.closeFile(); err != nil {
		return err
	}
	return w.create()
}

// Sync makes durable what was written before it was called. Several who call
// at once share one fsync.
func (w *Writer) Sync() error {
	want, _ := w.mark()
	w.syncing.Lock()
	defer w.syncing.Unlock()
	if w.synced.covers(want) {
		return nil
	}
	done, file := w.mark()
	if file == nil {
		return nil // a file is synced when it is closed
	}
	if err := file.Sync(); err != nil && !errors.Is(err, os.ErrClosed) {
		return fmt.Errorf("sync archive %s: %w", filepath.Join(w.dir, filepath.Base(file.Name())), err)
	}
	w.synced = done
	return nil
}

func (w *Writer) mark() (mark, *os.File) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return mark{w.serial, w.size}, w.file
}

// Close syncs and closes the archive.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.closeFile(); err != nil {
		return fmt.Errorf("close archive %s: %w", w.dir, err)
	}
	return nil
}

// closeFile syncs, so that of all files only the last may lack its end.
func (w *Writer) closeFile() error {
	if w.file == nil {
		return nil
	}
	err := errors.Join(w.file.Sync(), w.file.Close())
	w.file = nil
	return err
}

// create makes the next file, with its warcinfo record, and makes its name
// durable.
func (w *Writer) create() error {
	now := time.Now()
	name := fmt.Sprintf("%s-%05d-%s.warc.gz", w.Prefix, w.serial+1, now.UTC().Format("20060102150405"))
	file, err := os.OpenFile(filepath.Join(w.dir, name), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	info := w.info(name, now)
	if _, err = file.Write(info); err == nil {
		err = syncDir(w.dir)
	}
	if err != nil {
		return errors.Join(err, file.Close(), os.Remove(file.Name()))
	}
	w.file, w.name, w.size = file, name, int64(len(info))
	w.serial++
	return nil
}

func (w *Writer) info(name string, now time.Time) []byte {
	var text []byte
	for _, f := range append(w.Info, [2]string{"format", "WARC File Format 1.1"}) {
		text = fmt.Appendf(text, "%s: %s\r\n", f[0], oneLine(f[1]))
	}
	e := newEncoder()
	defer e.release()
	e.record([]field{
		{"WARC-Type", "warcinfo"},
		{"WARC-Record-ID", newID()},
		{"WARC-Date", date(now)},
		{"WARC-Filename", name},
		{"Content-Type", "application/warc-fields"},
	}, text)
	return bytes.Clone(e.members.Bytes())
}
