package money

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
)

// A row is a text with the amounts marked in it: "over [5 USD|5 USD over]".
type row struct {
	line       int
	trap, text string
	want       []string // "surface = amount CODE qualifier /per =n"
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
			trap, marked, ok := strings.Cut(line, " | ")
			if !ok {
				t.Fatalf("line %d: want trap | text", n)
			}
			out = append(out, parseRow(n, trap, marked))
		}
	}
	return out
}

func parseRow(n int, trap, marked string) row {
	r := row{line: n, trap: trap}
	for {
		before, after, found := strings.Cut(marked, "[")
		r.text += before
		if !found {
			return r
		}
		mark, rest, _ := strings.Cut(after, "]")
		surface, value, _ := strings.Cut(mark, "|")
		r.text += surface
		r.want = append(r.want, surface+" = "+value)
		marked = rest
	}
}

// write writes a mention as the rows do.
func write(m Mention) string {
	b := fmt.Sprintf("%s = %s", m.Surface, m.Amount)
	if m.AmountMax != nil {
		b += ".." + m.AmountMax.String()
	}
	b += " " + m.Currency
	if m.Qualifier != "" {
		b += " " + m.Qualifier
	}
	if m.Converts != nil {
		b += fmt.Sprintf(" =%d", *m.Converts)
	}
	if m.Per != nil {
		b += " /" + *m.Per
	}
	return b
}

// TestMarked holds every row of both files: they have no known failures.
func TestMarked(t *testing.T) {
	for _, file := range []string{"testdata/news.txt", "testdata/everyday.txt"} {
		for _, r := range rows(t, file) {
			var got []string
			for _, m := range Find(text.New(r.text)) {
				got = append(got, write(m))
			}
			if diff := cmp.Diff(r.want, got); diff != "" {
				t.Errorf("%s:%d, %s: %s\n(-want +got)\n%s", file, r.line, r.trap, r.text, diff)
			}
		}
	}
}
