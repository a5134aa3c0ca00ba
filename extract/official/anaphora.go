package official

import "dateline/extract/text"

// antecedent returns the body that "its" at k stands for: the last one named
// before it in the paragraph, empty where there is none.
func (s *scan) antecedent(k int) string {
	for i := k - 1; i >= 0 && i > k-60 && !s.t.Tokens[i+1].Paragraph; i-- {
		if s.is(i, org) && s.is(i, capital) && !s.is(i, head) {
			return s.t.Slice(s.bodyStart(i), s.bodyStop(i))
		}
	}
	return ""
}

// bodyStart returns where the name of a body begins that has the word at i in it.
func (s *scan) bodyStart(i int) int {
	for i > 0 && !s.t.Tokens[i].Paragraph {
		switch {
		case s.is(i-1, capital) && s.follows(i) && !(s.is(i-1, function) && s.opens(i-1)), s.is(i-1, scope) && s.follows(i),
			s.t.Tokens[i-1].Kind == text.Number && s.is(i-2, capital):
			i--
		case s.possessive(i-1) && s.is(i-2, capital), s.conjunct(i-1) && s.is(i-2, org) && s.is(i-2, capital):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// bodyStop returns where that name ends.
func (s *scan) bodyStop(i int) int {
	for i++; i < len(s.class); i++ {
		if !(s.is(i, capital) && s.follows(i)) && s.t.Tokens[i].Kind != text.Number && !s.glued(i) && !(s.conjunct(i) && s.is(i+1, capital)) {
			break
		}
	}
	return i
}

// conjunct reports whether the word at i joins two parts of the name of a body.
func (s *scan) conjunct(i int) bool {
	switch s.fold(i) {
	case "of", "for", "on", "and", "to":
		return !s.is(i, capital)
	}
	return false
}
