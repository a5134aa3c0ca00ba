package sqlite

import (
	"path/filepath"
	"testing"

	"dateline/index"
	"dateline/index/indextest"
)

func TestIndex(t *testing.T) {
	indextest.Run(t, func(t *testing.T) index.Index { return openTemp(t) })
}

func openTemp(t *testing.T) *Index {
	t.Helper()
	x, err := Open(filepath.Join(t.TempDir(), "index.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}
