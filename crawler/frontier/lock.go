package frontier

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// lockFile is never removed: another process may be waiting on it.
const lockFile = "crawl.lock"

// A LockedError says that another process crawls with the data folder.
type LockedError struct {
	Dir    string
	Source string // which of its sources is meant; "" for all of the folder
	PID    int    // 0 where it cannot be told
}

func (e *LockedError) Error() string {
	if e.Source != "" {
		return fmt.Sprintf("source %s is being crawled into data folder %s by process %d: wait for it, or stop it", e.Source, e.Dir, e.PID)
	}
	return fmt.Sprintf("data folder %s is in use by another crawl, process %d: wait for it, stop it, or name another folder with --data", e.Dir, e.PID)
}

// LockSource keeps other processes from crawling the source into the data
// folder dir, which it makes where it does not exist, until the lock is closed
// or the process ends. The name must be one of a file. A [*LockedError] names
// the process that has it. It is for who decides when a source is crawled: a
// crawl itself takes the folder's lock.
func LockSource(dir, name string) (io.Closer, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make data folder: %w; name another with --data", err)
	}
	f, err := lock(dir, "source-"+name+".lock")
	if locked := (*LockedError)(nil); errors.As(err, &locked) {
		locked.Source = name
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// lockDir takes the folder's lock.
func lockDir(dir string) (*os.File, error) { return lock(dir, lockFile) }

// lock takes a lock, which the system frees when the process ends, however it
// ends, and leaves the process's id in its file.
func lock(dir, name string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("lock data folder: %w; name another with --data", err)
	}
	if err := tryLock(f); err != nil {
		defer f.Close()
		return nil, &LockedError{Dir: dir, PID: readPID(f)}
	}
	err = f.Truncate(0)
	if err == nil {
		_, err = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("write lock of data folder: %w", err)
	}
	return f, nil
}

func readPID(f *os.File) int {
	b := make([]byte, 20)
	n, _ := f.ReadAt(b, 0)
	pid, _ := strconv.Atoi(strings.TrimSpace(string(b[:n])))
	return pid
}
