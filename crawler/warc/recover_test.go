package warc

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWholeRecordsAfterTheKnownOneAreAdopted(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{MaxSize: 1500})
	var at []Position
	for i := range 6 {
		at = append(at, write(t, w, exchange(t, fmt.Sprintf("https://a.example/%d", i), "<p>page")))
	}
	for i, pos := range at {
		if got := uris(t, dir, pos); len(got) != len(at)-1-i {
			t.Errorf("after record %d: %v", i, got)
		}
	}
}

// A crash may leave any number of the last exchange's bytes.
func TestTornEndIsCutAtAnyByte(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	first := write(t, w, exchange(t, "https://a.example/1", "<p>one"))
	write(t, w, exchange(t, "https://a.example/2", "<p>two"))
	path := filepath.Join(dir, first.File)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for size := first.Offset + first.Length; size < int64(len(whole)); size++ {
		known := []Position{{}, first}[size%2]
		if err := os.WriteFile(path, whole[:size], 0o666); err != nil {
			t.Fatal(err)
		}
		w := open(t, dir, Config{Known: known})
		pos := write(t, w, exchange(t, "https://a.example/3", "<p>three"))
		if body := bodyAt(t, dir, pos); body != "<p>three" {
			t.Fatalf("cut at %d: wrote %q", size, body)
		}
		if got := uris(t, dir, Position{}); !cmp.Equal(got, []string{"https://a.example/1", "https://a.example/3"}) {
			t.Fatalf("cut at %d: archive holds %v", size, got)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	checkDir(t, dir)
}

func TestTornFirstRecordAndNoughtsAtTheEnd(t *testing.T) {
	for trap, tail := range map[string]string{
		"empty file": "", "torn warcinfo": "\x1f\x8b\x08\x00", "noughts": strings.Repeat("\x00", 100_000),
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "dateline-00007-20230101000000.warc.gz"), []byte(tail), 0o666); err != nil {
			t.Fatal(err)
		}
		pos := write(t, open(t, dir, Config{}), exchange(t, "https://a.example/1", "<p>one"))
		if body := bodyAt(t, dir, pos); body != "<p>one" || !strings.HasPrefix(pos.File, "dateline-00008-") {
			t.Errorf("%s: %q in %s", trap, body, pos.File)
		}
		checkDir(t, dir)
	}
}

func TestDamageWithinIsNotCut(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	write(t, w, exchange(t, "https://a.example/1", "<p>one"))
	bad := write(t, w, exchange(t, "https://a.example/2", "<p>two"))
	write(t, w, exchange(t, "https://a.example/3", "<p>three"))
	if _, err := w.file.WriteAt([]byte("XXXXXXXX"), bad.Offset+20); err != nil {
		t.Fatal(err)
	}
	write(t, open(t, dir, Config{}), exchange(t, "https://a.example/4", "<p>four"))
	var got []string
	for rec, err := range After(dir, "", Position{}) {
		var damage *DamageError
		switch {
		case errors.As(err, &damage):
			got = append(got, "damage")
			if damage.Offset != bad.Offset {
				t.Errorf("damage at %d, want %d", damage.Offset, bad.Offset)
			}
		case err != nil:
			t.Error(err)
		default:
			got = append(got, rec.TargetURI())
		}
	}
	want := []string{"https://a.example/1", "https://a.example/3", "https://a.example/4"}
	got = deleteDamaged(got, "https://a.example/2")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// deleteDamaged takes out the report of damage, with the record's URI before
// it if its header could still be read.
func deleteDamaged(list []string, uri string) (rest []string) {
	for _, s := range list {
		if s != "damage" && s != uri {
			rest = append(rest, s)
		}
	}
	return rest
}
