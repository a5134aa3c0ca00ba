package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/extract"
	"dateline/index"
	"dateline/index/indextest"
)

// TestOpenRefuses wants each mistake with the file told from the others.
func TestOpenRefuses(t *testing.T) {
	for _, tt := range []struct {
		trap, says string
		make       func(t *testing.T, folder string) (path string)
	}{
		{"no such folder", "is a folder that can be written", func(t *testing.T, folder string) string {
			return filepath.Join(folder, "missing", "index.db")
		}},
		{"a folder instead of a file", "cannot be opened", func(t *testing.T, folder string) string { return folder }},
		{"a text file", "the file is no index", func(t *testing.T, folder string) string {
			return write(t, folder, strings.Repeat("This is a diary.\n", 1000))
		}},
		{"another program's database", "no index of dateline", func(t *testing.T, folder string) string {
			return execute(t, write(t, folder, ""), "CREATE TABLE bookmarks (url TEXT)")
		}},
		{"a newer index", "use a newer dateline", func(t *testing.T, folder string) string {
			return execute(t, emptyIndex(t, folder), fmt.Sprintf("PRAGMA user_version = %d", version+1))
		}},
		{"an index cut short", "is damaged", func(t *testing.T, folder string) string {
			path := emptyIndex(t, folder)
			if err := os.Truncate(path, 4096+100); err != nil {
				t.Fatal(err)
			}
			return path
		}},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			path := tt.make(t, t.TempDir())
			x, err := Open(path)
			if err == nil {
				x.Close()
				t.Fatal("Open took it")
			}
			if !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), path) {
				t.Errorf("%v\nnames neither %s nor that %q", err, path, tt.says)
			}
		})
	}
}

func write(t *testing.T, folder, text string) string {
	t.Helper()
	path := filepath.Join(folder, "index.db")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func emptyIndex(t *testing.T, folder string) string {
	t.Helper()
	path := filepath.Join(folder, "index.db")
	x, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func execute(t *testing.T, path, statement string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestOpenPath opens files whose names mean something in a URL.
func TestOpenPath(t *testing.T) {
	for _, name := range []string{"a b.db", "100%.db", "what?.db", "c#.db", "Đà Nẵng.db", "a&b=c.db"} {
		path := filepath.Join(t.TempDir(), name)
		x, err := Open(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		x.Close()
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: another file was made: %v", name, err)
		}
	}
}

// TestFullDisk lets the file grow no further while articles are put.
func TestFullDisk(t *testing.T) {
	x := openTemp(t)
	articles := indextest.Corpus(60)
	if err := x.Put(t.Context(), articles[:10]); err != nil {
		t.Fatal(err)
	}
	limit(t, x, "page_count")
	err := x.Put(t.Context(), articles[10:])
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("Put on a full disk: %v", err)
	}
	wantTotal(t, x, 10)
	limit(t, x, "4294967294")
	if err := x.Put(t.Context(), articles); err != nil {
		t.Fatalf("Put after space was freed: %v", err)
	}
	wantTotal(t, x, 60)
}

// limit sets how many pages the file may have; page_count is what it has now.
func limit(t *testing.T, x *Index, pages string) {
	t.Helper()
	if pages == "page_count" {
		if err := x.writer.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := x.writer.Exec("PRAGMA max_page_count = " + pages); err != nil {
		t.Fatal(err)
	}
}

func wantTotal(t *testing.T, x *Index, want int) {
	t.Helper()
	r, err := x.Search(t.Context(), index.Query{Root: index.All{}}, index.Options{})
	if err != nil || r.Total != want {
		t.Errorf("%d articles (%v), want %d", r.Total, err, want)
	}
	for _, table := range []string{"words", "post_words", "place_words"} {
		if _, err := x.writer.Exec(fmt.Sprintf("INSERT INTO %s (%[1]s, rank) VALUES ('integrity-check', 0)", table)); err != nil {
			t.Errorf("integrity of %s: %v", table, err)
		}
	}
	var ok string
	if err := x.writer.QueryRow("PRAGMA integrity_check").Scan(&ok); err != nil || ok != "ok" {
		t.Errorf("integrity of the file: %s (%v)", ok, err)
	}
}

// TestOpenAtOnce has several processes make the same new index.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "index.db")
	done := make(chan error)
	for i := range 8 {
		go func() {
			x, err := Open(path)
			if err == nil {
				err = errors.Join(x.Put(context.Background(), []extract.Article{{ID: fmt.Sprint(i)}}), x.Close())
			}
			done <- err
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// TestOpenBesideWriter opens and searches while another process writes.
func TestOpenBesideWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "index.db")
	busy, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	tx, err := busy.writer.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	x, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if _, err := x.Search(t.Context(), index.Query{Root: index.All{}}, index.Options{}); err != nil {
		t.Error(err)
	}
}

// TestTwoHandles has what two processes do: each its own handle of one file.
func TestTwoHandles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "index.db")
	var handles [2]*Index
	for i := range handles {
		x, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		handles[i] = x
	}
	articles := indextest.Corpus(40)
	done := make(chan error)
	for i, x := range handles {
		go func() {
			var err error
			for n := 0; n < len(articles) && err == nil; n += 10 {
				err = x.Put(context.Background(), articles[n:n+10])
			}
			done <- errors.Join(err, x.Put(context.Background(), []extract.Article{{ID: fmt.Sprint("own-", i)}}))
		}()
	}
	for range handles {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	for _, x := range handles {
		wantTotal(t, x, 42)
	}
}

// TestDamage overwrites pages in the middle of the file: an answer may fail,
// but with advice, and never by a panic.
func TestDamage(t *testing.T) {
	path := emptyIndex(t, t.TempDir())
	x, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Put(t.Context(), indextest.Corpus(50)); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	overwrite(t, path)
	if x, err = Open(path); err == nil {
		defer x.Close()
		err = x.Each(t.Context(), index.Query{Root: index.All{}}, func(extract.Article) error { return nil })
	}
	if err == nil || !strings.Contains(err.Error(), "dateline replay") {
		t.Errorf("a damaged index answers %v", err)
	}
}

// overwrite spoils the second half of the file.
func overwrite(t *testing.T, path string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(b) / 2; i < len(b); i++ {
		b[i] ^= 0x5a
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}
