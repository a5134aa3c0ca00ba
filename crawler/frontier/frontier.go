// Package frontier is the durable memory of a crawl: which URLs are due and
// when, what was fetched of them, and what has still to reach an index.
//
//	f, err := frontier.Open(dir)
//	defer f.Close()
//	urls, err := f.Lease(ctx, "news.example", 1, time.Now())
//	…
//	capture, err := f.Finish(ctx, frontier.Outcome{ID: urls[0].ID, State: frontier.Fetched, …})
//
// Every write is one transaction and survives a kill of the process once it
// has returned. Writes of several goroutines are committed in groups. A URL
// leased when the process died is leased again by the next one.
//
// Times are kept in milliseconds.
package frontier

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver
)

// File is the name of the database in the data folder.
const File = "crawl.db"

// A Frontier is the queue in one data folder. It is safe for concurrent use.
type Frontier struct {
	dir     string
	lock    *os.File
	reads   *sql.DB
	columns string // of a URL, as far as reads has them
	writer  *writer
	closed  sync.Once
}

// Open opens the frontier in the data folder dir, which it creates where it
// does not exist, and locks the folder: one crawl a folder. A [*LockedError]
// names the process that has it.
func Open(dir string) (*Frontier, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make data folder: %w; name another with --data", err)
	}
	lock, err := lockDir(dir)
	if err != nil {
		return nil, err
	}
	f := &Frontier{dir: dir, lock: lock, columns: columns}
	if err := f.open(); err != nil {
		return nil, errors.Join(fmt.Errorf("open frontier %s: %w", filepath.Join(dir, File), err), f.Close())
	}
	return f, nil
}

func (f *Frontier) open() (err error) {
	if f.reads, err = sql.Open("sqlite", source(f.dir, "_txlock=deferred")); err != nil {
		return err
	}
	f.reads.SetMaxOpenConns(4)
	f.writer, err = newWriter(filepath.Join(f.dir, File), source(f.dir, "_txlock=immediate"))
	return err
}

// OpenReadOnly opens the frontier in dir beside a crawl that may be running,
// to look at it: only the methods that read may be called.
func OpenReadOnly(dir string) (*Frontier, error) {
	if _, err := os.Stat(filepath.Join(dir, File)); err != nil {
		return nil, fmt.Errorf("no crawl in %s yet: %w", dir, err)
	}
	reads, err := openReads(dir, "mode=ro")
	if err != nil && !exists(filepath.Join(dir, File+"-wal")) {
		// In a folder that cannot be written SQLite wants to be told that
		// nobody writes: without a log nobody does.
		reads, err = openReads(dir, "mode=ro&immutable=1")
	}
	if err != nil {
		return nil, fmt.Errorf("open frontier in %s: %w; look at it as the user who crawls", dir, err)
	}
	f := &Frontier{dir: dir, reads: reads, columns: columns}
	has, err := hasPublished(reads)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open frontier in %s: %w", dir, err), f.Close())
	}
	if !has { // an older version wrote it, and it is not ours to change
		f.columns = oldColumns + ", ''"
	}
	return f, nil
}

func openReads(dir, mode string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", source(dir, mode))
	if err != nil {
		return nil, err
	}
	var tables int
	if err := db.QueryRow("SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// source names the database with the settings of a connection. In WAL mode
// with synchronous=NORMAL a commit survives the process; after a loss of power
// the last ones may be missing, and the archive has their pages.
func source(dir, mode string) string {
	path := (&url.URL{Path: filepath.ToSlash(filepath.Join(dir, File))}).EscapedPath()
	return "file:" + path + "?" + mode + "&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)" +
		"&_pragma=synchronous(NORMAL)&_pragma=cache_size(-8000)&_pragma=foreign_keys(ON)"
}

// Dir returns the data folder.
func (f *Frontier) Dir() string { return f.dir }

// Close commits what is pending and frees the folder. A second call does nothing.
func (f *Frontier) Close() (err error) {
	f.closed.Do(func() { err = f.close() })
	return err
}

func (f *Frontier) close() error {
	var errs []error
	if f.writer != nil {
		errs = append(errs, f.writer.close())
	}
	if f.reads != nil {
		errs = append(errs, f.reads.Close())
	}
	if f.lock != nil {
		errs = append(errs, f.lock.Close())
	}
	return errors.Join(errs...)
}

// millis writes a time for the database; the zero time is NULL.
func millis(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// moment reads a time from the database.
func moment(ms sql.NullInt64) time.Time {
	if !ms.Valid {
		return time.Time{}
	}
	return time.UnixMilli(ms.Int64)
}
