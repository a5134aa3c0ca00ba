package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// An Error lists the mistakes in a file, in the order of their lines.
type Error struct {
	File     string // "" where it is not known
	Mistakes []Mistake
}

// A Mistake is a key or a value that cannot be meant.
type Mistake struct {
	Line int    // from 1; 0 where it is the whole file's
	Key  string // such as sources[0].schedule.cron; "" for the whole file
	Text string // what is wrong, and what was expected
}

// Error returns a line for each mistake: FILE:LINE: KEY: TEXT.
func (e *Error) Error() string {
	var lines []string
	for _, m := range e.Mistakes {
		lines = append(lines, e.line(m))
	}
	return strings.Join(lines, "\n")
}

func (e *Error) line(m Mistake) string {
	where := cmp.Or(e.File, "config")
	if m.Line > 0 {
		where += fmt.Sprintf(":%d", m.Line)
	}
	if m.Key != "" {
		where += ": " + m.Key
	}
	return where + ": " + m.Text
}

func sortMistakes(all []Mistake) {
	slices.SortStableFunc(all, func(a, b Mistake) int { return cmp.Compare(a.Line, b.Line) })
}
