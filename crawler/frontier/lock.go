package frontier

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// lockFile is never removed: another process may be waiting on it.
const lockFile = "crawl.lock"

// A LockedError says that another process crawls with the data folder.
type LockedError struct {
	Dir string
	PID int // 0 where it cannot be told
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("data folder %s is in use by another crawl, process %d: wait for it, stop it, or name another folder with --data", e.Dir, e.PID)
}

// lockDir takes the folder's lock, which the system frees when the process
// ends, however it ends, and leaves the process's id in the file.
func lockDir(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_RDWR|os.O_CREATE, 0o666)
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
