package frontier

import (
	"os"

	"golang.org/x/sys/windows"
)

// tryLock locks a byte far beyond the process id, which others must be able to read.
func tryLock(f *os.File) error {
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{Offset: 1 << 20})
}
