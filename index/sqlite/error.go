package sqlite

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"
)

var (
	errForeign = errors.New("this SQLite file is no index of dateline; name another file")
	errNewer   = errors.New("the index was written by a newer dateline")
)

// advice says in words what SQLite's primary result codes mean to an operator.
var advice = map[int]string{
	codes.SQLITE_FULL:     "the disk is full; free space in {folder} and run it again, nothing of this batch was stored",
	codes.SQLITE_READONLY: "{folder} or a file in it cannot be written; check the permissions or name another folder",
	codes.SQLITE_CANTOPEN: "the file cannot be opened; check that {folder} is a folder that can be written",
	codes.SQLITE_PERM:     "access is denied; check the permissions of {folder}",
	codes.SQLITE_CORRUPT:  "the index is damaged; move {file} away and build it again from the archive with dateline replay",
	codes.SQLITE_NOTADB:   "the file is no index; move {file} away or name another file",
	codes.SQLITE_BUSY:     "another process has been writing for more than 10 s; try again later",
	codes.SQLITE_IOERR:    "the disk failed; check it and the space left in {folder}",
}

// explain wraps an error in what was done, to which file, and what to do about it.
func explain(verb, path string, err error) error {
	var e *driver.Error
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &e) {
		return fmt.Errorf("%s index %s: %w", verb, path, err)
	}
	text, ok := advice[e.Code()&0xff]
	if !ok {
		return fmt.Errorf("%s index %s: %w", verb, path, err)
	}
	text = strings.NewReplacer("{file}", path, "{folder}", filepath.Dir(path)).Replace(text)
	return fmt.Errorf("%s index %s: %s: %w", verb, path, text, err)
}
