package frontier_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/crawler/frontier"
)

func TestLockSource(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	first, err := frontier.LockSource(dir, "agency")
	if err != nil {
		t.Fatal(err)
	}
	_, err = frontier.LockSource(dir, "agency")
	locked := (*frontier.LockedError)(nil)
	if !errors.As(err, &locked) || locked.PID != os.Getpid() || !strings.Contains(err.Error(), "source agency") {
		t.Errorf("the same source again: %v, want a *LockedError of process %d", err, os.Getpid())
	}
	other, err := frontier.LockSource(dir, "paper")
	if err != nil {
		t.Fatalf("another source: %v", err)
	}
	defer other.Close()
	open(t, dir) // the folder's own lock is another
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := frontier.LockSource(dir, "agency")
	if err != nil {
		t.Fatalf("after it was freed: %v", err)
	}
	again.Close()
}
