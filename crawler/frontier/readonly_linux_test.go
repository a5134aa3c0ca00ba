package frontier_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"dateline/crawler/frontier"
)

// Somebody who may read the folder and not write to it looks at it, while a
// crawl is on and when none is. The superuser may write anywhere, so the thread
// becomes nobody for a while.
func TestLookWithoutWriting(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	add(t, f, link("/a", frontier.Fresh, 0))
	for name, mode := range map[string]os.FileMode{dir: 0o755, filepath.Dir(dir): 0o755, filepath.Join(dir, "crawl.lock"): 0o644} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	look(t, dir, "while a crawl is on", true)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	look(t, dir, "when none is", false)
}

func look(t *testing.T, dir, when string, crawling bool) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if os.Geteuid() == 0 {
		const nobody = 65534
		if err := unix.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer unix.Setfsuid(0)
	} else if err := os.Chmod(dir, 0o555); err == nil {
		defer os.Chmod(dir, 0o755)
	}
	f, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Errorf("%s: %v", when, err)
		return
	}
	defer f.Close()
	if n, err := f.Count(t.Context(), []string{host}, now); n != 1 || err != nil {
		t.Errorf("%s: %d queued, %v", when, n, err)
	}
	if pid, held, err := frontier.Holder(dir); held != crawling || err != nil {
		t.Errorf("%s: held %v by %d, %v", when, held, pid, err)
	}
}
