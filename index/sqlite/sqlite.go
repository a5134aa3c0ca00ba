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

	_ "modernc.org/sqlite" // the driver "sqlite"
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
// version has written.
func Open(path string) (*Index, error) {
	writer, err := open(path, "_txlock=immediate")
	if err != nil {
		return nil, explain("open", path, err)
	}
	writer.SetMaxOpenConns(1)
	if err := prepareSchema(writer); err != nil {
		return nil, errors.Join(explain("open", path, err), writer.Close())
	}
	readers, err := open(path, "_pragma=query_only(1)")
	if err != nil {
		return nil, errors.Join(explain("open", path, err), writer.Close())
	}
	return &Index{path: path, readers: readers, writer: writer, known: newDictionary()}, nil
}

// open returns a pool of connections to path. Each waits up to 10 s for
// another process's lock and syncs every commit to the disk.
func open(path, option string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	file := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: "_busy_timeout=10000" +
		"&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=temp_store(MEMORY)&_pragma=cache_size(-32000)&" + option}
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
func prepareSchema(db *sql.DB) error {
	tx, err := db.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // no-op after Commit
	id, v, tables, err := header(tx)
	switch {
	case err != nil:
		return err
	case id == 0 && v == 0 && tables == 0:
		return create(tx)
	case id != application:
		return errForeign
	case v > version:
		return fmt.Errorf("%w: it has version %d, this dateline knows up to %d; use a newer dateline", errNewer, v, version)
	}
	return nil
}

func header(tx *sql.Tx) (id, v, tables int, err error) {
	err = errors.Join(
		tx.QueryRow("PRAGMA application_id").Scan(&id),
		tx.QueryRow("PRAGMA user_version").Scan(&v),
		tx.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables),
	)
	return id, v, tables, err
}

func create(tx *sql.Tx) error {
	pragmas := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", application, version)
	if _, err := tx.Exec(pragmas + schema); err != nil {
		return err
	}
	return tx.Commit()
}
