package sqlite

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"dateline/extract"
)

// TestReadOnlyFolder is somebody who may read the folder but not write to it.
// The superuser may write anywhere, so the thread becomes nobody for a while.
func TestReadOnlyFolder(t *testing.T) {
	folder := t.TempDir()
	path := emptyIndex(t, folder)
	for name, mode := range map[string]os.FileMode{folder: 0o555, filepath.Dir(folder): 0o755, path: 0o444} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(folder, 0o755)
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const nobody = 65534
	if os.Geteuid() == 0 {
		if err := unix.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer unix.Setfsuid(0)
	}
	for _, name := range []string{path, filepath.Join(folder, "new.db")} {
		x, err := Open(name)
		if err == nil {
			err = x.Put(t.Context(), []extract.Article{{ID: "a"}})
			x.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "written") || !strings.Contains(err.Error(), folder) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
