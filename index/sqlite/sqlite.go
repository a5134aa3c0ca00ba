// Package sqlite is the embedded index: one SQLite file with FTS5, on a driver
// in pure Go.
//
//	x, err := sqlite.Open("data/index.db")
//	if err != nil { … }
//	defer x.Close()
//	err = x.Put(ctx, articles)
//
// Several processes may use one file at a time: readers go on beside a writer,
// and a second writer waits for the first one's batch. What Put has stored
// survives a loss of power.
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"sync"
	"time"

	driver "modernc.org/sqlite" // registers itself as "sqlite"
	codes "modernc.org/sqlite/lib"
)

// An Index is an [index.Index] in a file. It is safe for concurrent use.
type Index struct {
	path    string
	readers *sql.DB
	writer  *sql.DB // one connection
	writing sync.Mutex
	known   *dictionary // guarded by writing
}

// Open opens the index at path and makes an empty one where there is none;
// the folder must exist. It refuses a file that is no index or that a newer
// version has written. It does not wait for a writer.
func Open(path string) (*Index, error) {
	readers, err := open(path, "_pragma=query_only(1)")
	if err != nil {
		return nil, explain("open", path, err)
	}
	writer, err := open(path, "_txlock=immediate")
	if err != nil {
		return nil, errors.Join(explain("open", path, err), readers.Close())
	}
	writer.SetMaxOpenConns(1)
	x := &Index{path: path, readers: readers, writer: writer, known: newDictionary()}
	if err := x.prepareSchema(); err != nil {
		readers.Close()
		writer.Close()
		return nil, explain("open", path, err)
	}
	return x, nil
}

// patience is how long a connection waits for another process's lock.
const patience = 10 * time.Second

// open returns a pool of connections to path, which sync every commit to the disk.
func open(path, option string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	file := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: fmt.Sprint("_busy_timeout=", patience.Milliseconds(),
		"&_pragma=synchronous(FULL)&_pragma=temp_store(MEMORY)&_pragma=cache_size(-32000)&", option)}
	return sql.Open("sqlite", file.String())
}

// Close ends the use of the file. It must not be called during other calls.
func (x *Index) Close() error {
	if err := errors.Join(x.readers.Close(), x.writer.Close()); err != nil {
		return explain("close", x.path, err)
	}
	return nil
}

//go:embed schema.sql
var schema string

// The file's header says what it is: application identifies an index of
// dateline ("dlix"), version the tables of schema.sql.
const (
	application = 0x646c6978
	version     = 1
)

// prepareSchema makes the tables of a new file, or checks that they are known.
func (x *Index) prepareSchema() error {
	known, err := isKnown(x.readers)
	if err != nil || known {
		return err
	}
	if err := x.useWAL(); err != nil {
		return err
	}
	tx, err := x.writer.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()                                 // no-op after Commit
	if known, err := isKnown(tx); err != nil || known { // another process was faster
		return err
	}
	return create(tx)
}

// useWAL makes a new file keep a write-ahead log, which it then always does.
// When several processes do so at once, SQLite does not wait but fails.
func (x *Index) useWAL() error {
	for deadline := time.Now().Add(patience); ; time.Sleep(patience / 1000) {
		_, err := x.writer.Exec("PRAGMA journal_mode = WAL")
		var e *driver.Error
		if !errors.As(err, &e) || e.Code()&0xff != codes.SQLITE_BUSY || time.Now().After(deadline) {
			return err
		}
	}
}

// isKnown reports whether the file has this version's tables, false where it
// is empty, and an error where it is something else.
func isKnown(file interface {
	QueryRow(query string, args ...any) *sql.Row
}) (bool, error) {
	var id, v, tables int
	err := file.QueryRow("SELECT (SELECT application_id FROM pragma_application_id), "+
		"(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)").Scan(&id, &v, &tables)
	switch {
	case err != nil:
		return false, err
	case id == 0 && v == 0 && tables == 0:
		return false, nil
	case id != application:
		return false, errForeign
	case v > version:
		return false, fmt.Errorf("%w: it has version %d, this dateline knows up to %d; use a newer dateline", errNewer, v, version)
	}
	return true, nil
}

func create(tx *sql.Tx) error {
	pragmas := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", application, version)
	if _, err := tx.Exec(pragmas + schema); err != nil {
		return err
	}
	return tx.Commit()
}
