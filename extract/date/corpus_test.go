package date

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/extract/text"
)

// A gold article is one of the annotated articles that DATELINE_SHARED names.
type gold struct {
	ID, Published, Text string
	Entities            []struct {
		Type       string
		Start, End int
		Surface    string
		Value      string
		Alt        []string
	}
}

// TestCorpus holds the accuracy on the annotated articles: exact span and right
// value. Without them it can run nowhere but on a developer's machine.
func TestCorpus(t *testing.T) {
	const floor = 0.96
	var found, wanted, right int
	for _, a := range corpus(t) {
		day, err := time.Parse(time.DateOnly, a.Published[:len(time.DateOnly)])
		if err != nil {
			t.Fatal(err)
		}
		got := map[[2]int]Mention{}
		for _, m := range Find(text.New(a.Text), Reference{Published: day}) {
			got[[2]int{m.Start, m.End}] = m
		}
		found += len(got)
		for _, e := range a.Entities {
			if e.Type != "date" {
				continue
			}
			wanted++
			m, ok := got[[2]int{e.Start, e.End}]
			if ok && matches(m.Value, append(e.Alt, e.Value)) {
				right++
				continue
			}
			t.Logf("article %s: %q should be %s, is %q", a.ID, e.Surface, e.Value, m.Value)
		}
	}
	if f1 := 2 * float64(right) / float64(found+wanted); f1 < floor {
		t.Errorf("F1 %.3f, want %.2f: %d right of %d wanted and %d found", f1, floor, right, wanted, found)
	}
}

// corpus reads the annotated articles, which are not part of this project.
func corpus(t *testing.T) []gold {
	t.Helper()
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("DATELINE_SHARED must name the folder with corpus/articles")
		}
		t.Skip("DATELINE_SHARED is not set: the annotated articles are left out")
	}
	files, err := filepath.Glob(filepath.Join(dir, "corpus", "articles", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", dir, err)
	}
	var out []gold
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var a gold
		if err := json.Unmarshal(b, &a); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		out = append(out, a)
	}
	return out
}

// matches reports whether a value covers the same days as one of those wanted.
func matches(value string, want []string) bool {
	for _, w := range want {
		if span(value) == span(w) {
			return true
		}
	}
	return false
}

// span reads a value as its first and last day, with "" for an open end.
func span(value string) [2]string {
	from, to, ok := strings.Cut(value, "/")
	if !ok {
		to = from
	}
	return [2]string{edge(from, false), edge(to, true)}
}

// edge gives the first or last day of one end of a value.
func edge(v string, last bool) string {
	n := func(s string) int { k, _ := strconv.Atoi(s); return k }
	year := func() int { return n(v[:4]) }
	var u unit
	switch {
	case v == "..":
		return ""
	case strings.HasSuffix(v, "X"):
		u = unit{decades, newDay(n(v[:3])*10, 1, 1)}
	case strings.Contains(v, "-Q"):
		u = unit{quarters, newDay(year(), 3*n(v[6:])-2, 1)}
	case strings.Contains(v, "-H"):
		u = unit{halves, newDay(year(), 6*n(v[6:])-5, 1)}
	case strings.Contains(v, "-W"):
		u = unit{weeks, newDay(year(), 1, 4).monday() + day(7*(n(v[6:])-1))}
	case len(v) == 4:
		u = unit{years, newDay(year(), 1, 1)}
	case len(v) == 7:
		u = unit{months, newDay(year(), n(v[5:]), 1)}
	default:
		return v
	}
	if last {
		return u.last().String()
	}
	return u.first.String()
}
