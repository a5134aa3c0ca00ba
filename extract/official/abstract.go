package official

import "strings"

// abstractEnd skips the words of no list from k on that by their form or by the rest
// of the text belong to a body, not to the name after it: "Human | Capacities | Balázs
// Orosz". It returns k where the words can all be a name.
func (s *scan) abstractEnd(k, end int) int {
	for k < end-1 && !s.is(k, naming|syllable|upper) && s.noName(k, end) {
		k++
	}
	return k
}

// noName reports whether the word at k, with at least one more before end, is no part of a name.
func (s *scan) noName(k, end int) bool {
	w := s.fold(k)
	if endsIn(w, "tion", "sion", "ness", "ities", "logy", "ships") || s.bodyWord(k) {
		return true
	}
	if end-k < 3 || s.t.Tokens[k+1].Space != s.t.Tokens[k+2].Space {
		return false
	}
	return endsIn(w, "ies", "ment", "ments", "ity", "ism", "ence", "ance", "ship", "ings", "eignty") || endsIn(w, "ds", "ts", "ns") && s.is(k+1, given)
}

func endsIn(w string, endings ...string) bool {
	for _, e := range endings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// bodyWord reports whether the pair of words that ends at k ends the name of a body
// elsewhere: "the Ministry of Digital Commons said".
func (s *scan) bodyWord(k int) bool {
	if s.pairs == nil {
		s.pairs = map[string]bool{}
		for i := 1; i < len(s.class); i++ {
			if s.endsMinistry(i) {
				s.pairs[s.fold(i-1)+" "+s.fold(i)] = true
			}
		}
	}
	return s.is(k-1, portfolio) && s.pairs[s.fold(k-1)+" "+s.fold(k)]
}

// endsMinistry reports whether the word at i ends the name of a body and of nobody: "the
// Ministry of Digital | Commons said".
func (s *scan) endsMinistry(i int) bool {
	if !s.is(i-1, portfolio) || !s.is(i, capital) || !s.follows(i) || s.glued(i+1) || s.follows(i+1) && s.is(i+1, capital) {
		return false
	}
	k := i - 1
	for k > i-4 && s.is(k, portfolio|demonym) {
		k--
	}
	return (s.fold(k) == "of" || s.fold(k) == "for") && s.is(k-1, org) && s.is(k-1, capital)
}
