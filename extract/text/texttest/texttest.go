// Package texttest helps to test what finds mentions in a text: it reads files
// of sentences with what must be found marked in them, and checks candidates.
package texttest

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"dateline/extract/text"
)

// A Row is one line of such a file: the trap it shows, further columns, and a
// sentence with marks, "on [May 5|2023-05-05]", all separated by " | ".
type Row struct {
	Line    int // from 1
	Trap    string
	Columns []string // between the trap and the sentence
	Text    string   // the sentence without its marks
	Want    []string // what is marked, as "May 5 = 2023-05-05"
}

// Rows reads the file, in which # begins a comment. Lines have so many columns,
// trap and sentence included.
func Rows(t testing.TB, name string, columns int) []Row {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []Row
	s := bufio.NewScanner(strings.NewReader(string(b)))
	for n := 1; s.Scan(); n++ {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		c := strings.SplitN(s.Text(), " | ", columns)
		if len(c) != columns {
			t.Fatalf("%s:%d: %d columns, want %d separated by \" | \"", name, n, len(c), columns)
		}
		r := Row{Line: n, Trap: c[0], Columns: c[1 : columns-1]}
		r.Text, r.Want = unmark(c[columns-1])
		out = append(out, r)
	}
	return out
}

// unmark takes the marks out of a sentence.
func unmark(s string) (plain string, want []string) {
	for {
		before, after, found := strings.Cut(s, "[")
		plain += before
		if !found {
			return plain, want
		}
		mark, rest, _ := strings.Cut(after, "]")
		surface, value, _ := strings.Cut(mark, "|")
		plain += surface
		want = append(want, surface+" = "+value)
		s = rest
	}
}

// CheckCandidates tells what must hold of the candidates of any text: they lie
// in it in order, and each says why it lost.
func CheckCandidates(t testing.TB, x *text.Text, lost []text.Candidate) {
	t.Helper()
	runes, last := []rune(x.String), 0
	for _, c := range lost {
		if c.Start < last || c.End <= c.Start || c.End > len(runes) || string(runes[c.Start:c.End]) != c.Surface {
			t.Fatalf("candidate %+v is not where it says in %q", c, x.String)
		}
		if last = c.Start; c.Reason == "" {
			t.Fatalf("candidate %+v of %q has no reason", c, x.String)
		}
	}
}
