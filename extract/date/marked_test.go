package date

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
)

// A row is a text with the dates marked in it: "on [May 5|2023-05-05]".
type row struct {
	line      int
	trap      string
	published time.Time
	text      string
	want      []string // "surface = value"
}

// rows reads a file of marked texts.
func rows(t *testing.T, name string) []row {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []row
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		if line := s.Text(); line != "" && line[0] != '#' {
			out = append(out, parseRow(t, n, line))
		}
	}
	return out
}

func parseRow(t *testing.T, n int, line string) row {
	t.Helper()
	part := strings.SplitN(line, " | ", 3)
	if len(part) != 3 {
		t.Fatalf("line %d: want trap | published | text", n)
	}
	day, err := time.Parse(time.DateOnly, part[1])
	if err != nil {
		t.Fatalf("line %d: %v", n, err)
	}
	r := row{line: n, trap: part[0], published: day}
	rest := part[2]
	for {
		before, after, found := strings.Cut(rest, "[")
		r.text += before
		if !found {
			return r
		}
		mark, more, _ := strings.Cut(after, "]")
		surface, value, _ := strings.Cut(mark, "|")
		r.text += surface
		r.want = append(r.want, surface+" = "+value)
		rest = more
	}
}

// find reads the row's text with tail after it, which tells an article from a note.
func (r row) find(tail string) []string {
	var out []string
	for _, m := range Find(text.New(r.text+tail), Reference{Published: r.published}) {
		out = append(out, fmt.Sprintf("%s = %s", m.Surface, m.Value))
	}
	return out
}

// TestNews holds every row: the file has no known failures.
func TestNews(t *testing.T) {
	for _, r := range rows(t, "testdata/news.txt") {
		if diff := cmp.Diff(r.want, r.find("\n\n(VNA)")); diff != "" {
			t.Errorf("line %d, %s: %s\n(-want +got)\n%s", r.line, r.trap, r.text, diff)
		}
	}
}

// TestEveryday holds every row of everyday English, read as notes.
func TestEveryday(t *testing.T) {
	for _, r := range rows(t, "testdata/everyday.txt") {
		if diff := cmp.Diff(r.want, r.find("")); diff != "" {
			t.Errorf("line %d, %s: %s\n(-want +got)\n%s", r.line, r.trap, r.text, diff)
		}
	}
}
