package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dateline/index/indextest"
)

// killed names the file that TestMain's other life writes to.
const killed = "DATELINE_TEST_KILLED_INDEX"

const batchSize = 5

func TestMain(m *testing.M) {
	if path := os.Getenv(killed); path != "" {
		putForever(path)
	}
	os.Exit(m.Run())
}

// putForever stores batch after batch and says so after each one.
func putForever(path string) {
	x, err := Open(path)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	articles := indextest.Corpus(batchSize)
	for n := 0; ; n++ {
		for i := range articles {
			articles[i].ID = fmt.Sprintf("%d-%d", n, i)
		}
		if err := x.Put(context.Background(), articles); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("stored")
	}
}

// TestKilled kills a process that writes, again and again, and wants every
// batch that it has called stored, and no part of another.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "index.db")
	for life := range 3 {
		acknowledged := killAfter(t, path, 3+life)
		x, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		var total, words int
		row := x.readers.QueryRow("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM words)")
		if err := row.Scan(&total, &words); err != nil {
			t.Fatal(err)
		}
		if total < batchSize*acknowledged || total%batchSize != 0 || words != total {
			t.Errorf("%d articles and words of %d after %d batches of %d", total, words, acknowledged, batchSize)
		}
		wantTotal(t, x, total)
		if err := x.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// killAfter starts a process that writes to path, kills it when it has stored
// n batches, and returns how many it said it had.
func killAfter(t *testing.T, path string, n int) (stored int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), killed+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if lines.Text() != "stored" {
			t.Errorf("the writing process: %s", lines.Text())
		}
		if stored++; stored == n {
			if err := cmd.Process.Kill(); err != nil {
				t.Error(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the writing process ended by itself")
	}
	return stored
}
