//go:build unix

package main

import "golang.org/x/sys/unix"

// freeSpace returns how many bytes the user may still write to dir's file system.
func freeSpace(dir string) (int64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return int64(s.Bavail) * int64(s.Bsize), nil // the types differ from system to system
}
