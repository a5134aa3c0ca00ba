package warc

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Files returns the names of the archive files in dir in the order in which
// they were written, for a Config's Prefix ("" means "dateline").
func Files(dir, prefix string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list archive: %w", err)
	}
	var names []string
	for _, e := range entries {
		if serialOf(e.Name(), prefix) > 0 {
			names = append(names, e.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int { return serialOf(a, prefix) - serialOf(b, prefix) })
	return names, nil
}

// serialOf returns 0 for names that are not ours.
func serialOf(name, prefix string) int {
	if prefix == "" {
		prefix = "dateline"
	}
	rest, ok := strings.CutPrefix(name, prefix+"-")
	digits, _, dashed := strings.Cut(rest, "-")
	n, err := strconv.Atoi(digits)
	if !ok || !dashed || err != nil || n < 0 || !strings.HasSuffix(name, ".warc.gz") {
		return 0
	}
	return n
}

// After yields the response and revisit records that lie after known in the
// archive in dir, with their positions; from the beginning for a zero known.
// Errors are those of [Records], with the file's name.
func After(dir, prefix string, known Position) iter.Seq2[Located, error] {
	return func(yield func(Located, error) bool) {
		names, err := Files(dir, prefix)
		if err != nil {
			yield(Located{}, err)
			return
		}
		for _, name := range names {
			from := Position{File: name}
			switch d := serialOf(name, prefix) - serialOf(known.File, prefix); {
			case d < 0:
				continue
			case d == 0:
				from = known
			}
			if !recordsAfter(dir, from, yield) {
				return
			}
		}
	}
}

// A Located is a record with its position, of which the length is not known.
type Located struct {
	*Record
	Position Position
}

func recordsAfter(dir string, from Position, yield func(Located, error) bool) bool {
	file, err := os.Open(filepath.Join(dir, from.File))
	if err != nil {
		return yield(Located{}, err)
	}
	defer file.Close()
	for rec, err := range Records(file, from.Offset) {
		if err != nil {
			if !yield(Located{}, fmt.Errorf("%s: %w", from.File, err)) {
				return false
			}
			continue
		}
		kind := rec.Type()
		known := from.Offset > 0 && rec.Offset == from.Offset
		if known || kind != "response" && kind != "revisit" {
			continue
		}
		if !yield(Located{rec, Position{File: from.File, Offset: rec.Offset}}, nil) {
			return false
		}
	}
	return true
}

// resume opens the last file to append to it.
func (w *Writer) resume() error {
	names, err := Files(w.dir, w.Prefix)
	if err != nil || len(names) == 0 {
		return err
	}
	last := names[len(names)-1]
	w.serial = serialOf(last, w.Prefix)
	file, err := os.OpenFile(filepath.Join(w.dir, last), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	size, err := cutTorn(file, w.knownIn(last))
	switch {
	case err != nil:
		return errors.Join(fmt.Errorf("%s: %w", last, err), file.Close())
	case size == 0: // not even the warcinfo record: the next file has one
		return errors.Join(file.Close(), os.Remove(file.Name()))
	}
	w.file, w.name, w.size = file, last, size
	return nil
}

func (w *Writer) knownIn(name string) int64 {
	if w.Known.File == name {
		return w.Known.Offset
	}
	return 0
}

// cutTorn cuts off what follows the last whole record after known and makes
// the rest durable, since its records will be taken for that. Damage that whole
// records follow is no torn end: it stays, for Records to report.
func cutTorn(file *os.File, known int64) (size int64, err error) {
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	if known > info.Size() {
		known = 0
	}
	end, err := soundEnd(file, known)
	if err == nil && end < info.Size() {
		err = file.Truncate(end)
	}
	return end, errors.Join(err, file.Sync())
}

// soundEnd returns where the last whole record ends.
func soundEnd(src io.ReadSeeker, from int64) (end int64, err error) {
	s, err := newScanner(src, from)
	for end = from; err == nil; {
		if _, err = s.next(); err == nil {
			err = s.finish()
		}
		if err == nil && s.ended() {
			end = s.offset()
		}
		if damage := (*DamageError)(nil); errors.As(err, &damage) {
			err = s.resync()
		}
	}
	if err == io.EOF {
		err = nil
	}
	return end, err
}

// ended reports whether the record just read was the last of its member and
// the member is sound to its checksum.
func (s *scanner) ended() bool {
	if s.skipLines() != io.EOF || s.out != s.text {
		return false // next meets the same error
	}
	s.out = nil
	return true
}

// syncDir makes names that were added to a folder durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || os.PathSeparator == '\\' {
		err = nil // no folder can be synced here, nor needs to be
	}
	return errors.Join(err, d.Close())
}
