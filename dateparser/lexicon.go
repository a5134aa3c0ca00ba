package dateparser

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// An index finds the words of dates.
type index struct {
	words   map[string]token
	names   []token // of months in scripts with spaces, sorted by text
	longest int     // bytes of the longest word
}

// lexicon is built when the first date is read: most runs of a program read none.
var lexicon = sync.OnceValue(buildIndex)

func buildIndex() *index {
	x := &index{words: map[string]token{}}
	for i, names := range months {
		x.add(month, i+1, names)
	}
	for _, t := range x.words {
		if r, _ := utf8.DecodeRuneInString(t.text); !unspaced(r) {
			x.names = append(x.names, t)
		}
	}
	slices.SortFunc(x.names, func(a, b token) int { return strings.Compare(a.text, b.text) })
	for i, names := range shortMonths {
		x.add(month, i+1, names)
	}
	for i, names := range numerals {
		x.add(numeral, i+1, names)
	}
	for i, names := range weekdays {
		x.add(weekday, i, names)
	}
	for k, words := range marks {
		x.add(k, 0, words)
	}
	for years, words := range eras {
		x.add(era, years, words)
	}
	for seconds, words := range zones {
		x.add(zone, seconds, words)
	}
	return x
}

// add enters words, in which _ stands for a space.
func (x *index) add(k kind, n int, words string) {
	for w := range strings.FieldsSeq(words) {
		w = strings.ReplaceAll(w, "_", " ")
		x.words[w] = token{kind: k, n: n, text: w}
		x.longest = max(x.longest, len(w))
	}
}

// minAbbreviation is the number of letters from which the beginning of a
// month's name stands for it.
const minAbbreviation = 3

// look returns the token of a word in lower case.
func look(w string) token {
	x := lexicon()
	if t, ok := x.words[w]; ok {
		return t
	}
	if m := x.abbreviated(w); m > 0 {
		return token{kind: month, n: m, text: w}
	}
	if bare := strings.ReplaceAll(w, ".", ""); bare != w {
		if t, ok := x.words[bare]; ok {
			return t
		}
	}
	return token{kind: word, text: w}
}

// abbreviated returns the month that all names beginning with w name, 0 where
// they differ or there is none.
func (x *index) abbreviated(w string) int {
	if utf8.RuneCountInString(w) < minAbbreviation {
		return 0
	}
	i, _ := slices.BinarySearchFunc(x.names, w, func(t token, w string) int { return strings.Compare(t.text, w) })
	m := 0
	for ; i < len(x.names) && strings.HasPrefix(x.names[i].text, w); i++ {
		if m != 0 && m != x.names[i].n {
			return 0
		}
		m = x.names[i].n
	}
	return m
}

// longest returns the longest known word that a run of letters begins with and
// its length in bytes, 0 where none does.
func longest(run string) (token, int) {
	x := lexicon()
	for n := min(len(run), x.longest); n > 0; n-- {
		if n < len(run) && !utf8.RuneStart(run[n]) {
			continue
		}
		if t, ok := x.words[run[:n]]; ok {
			return t, n
		}
	}
	return token{}, 0
}
