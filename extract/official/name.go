package official

import "dateline/extract/text"

// A name is a person's name as it stands in the text, with what is known of
// that person from around it.
type name struct {
	first, end int // tokens
	offices    []int
	vietnamese bool
	rule       string
	person     int // index of the person, once the register is made
}

// syllables returns how many words from k on could make a Vietnamese name.
func (s *scan) syllables(k int) int {
	n := 0
	for n < 6 && s.is(k+n, syllable|highland) && !s.is(k+n, calendar|upper) && (n == 0 || s.follows(k+n)) {
		n++
	}
	return n
}

// startsName reports whether a Vietnamese name begins at k, inside a run of
// capitalised words: a family name with more syllables, that is no place.
func (s *scan) startsName(k int) bool {
	if !s.is(k, vietnamese) {
		return false
	}
	m := s.syllables(k)
	if m < 2 {
		return false
	}
	if next := k + m; s.follows(next) && (s.is(next, suffix|area) || s.is(next, org) && s.is(next, capital)) {
		return false
	}
	g := s.place(k).n
	if g >= m {
		return false
	}
	return g < 2 || m-g < 2 || !s.is(k+g, vietnamese)
}

// readName returns where the name ends that begins at k, right after a title
// or a form of address; k where there is none.
func (s *scan) readName(k int) int {
	if !s.canOpen(k) {
		return k
	}
	end := s.nameEnd(k)
	if end == k+1 && s.is(k, loud) && !s.is(k, naming|syllable) && !s.subjects()[s.fold(k)] {
		return k
	}
	if s.place(k).level == state && !(s.is(k, given) && end > k+s.place(k).n) {
		return k
	}
	if s.follows(end) && (s.is(end, suffix) && !s.is(end, vietnamese) || s.is(end, org|area) && s.is(end, capital)) {
		return k
	}
	return end
}

// canOpen reports whether the word at k can be the first of a name.
func (s *scan) canOpen(k int) bool {
	if s.is(k, particle) && s.is(k+1, capital|particle) && s.follows(k+1) {
		return true
	}
	if !s.is(k, capital) || s.rankEnd(k) > k || s.glued(k+1) && s.is(k+2, head|org|portfolio) || s.is(k, head|scope|calendar|acronym|honorific) && !s.is(k, given|vietnamese) {
		return false
	}
	if s.is(k, org|portfolio|mod|function|demonym|status) {
		return s.is(k, vietnamese|chinese|korean|syllable) && !s.is(k+1, org|portfolio|head|area) || s.is(k, given)
	}
	return !s.is(k, upper) || s.place(k).n == 0 && s.follows(k+1) && s.is(k+1, capital) && !s.is(k+1, org|scope|portfolio|head|business)
}

// nameEnd returns where the run of words ends that can be one name.
func (s *scan) nameEnd(k int) int {
	end := k
	for words := 0; end < len(s.class) && words < 7 && !s.generation(end-1) && !s.closed(end, words); words++ {
		next := s.nameStep(end, end == k)
		if next == end {
			break
		}
		end = next
	}
	for end > k && s.is(end-1, particle) && !s.is(end-1, capital) {
		end--
	}
	return end
}

// nameStep returns the end of the next word of a name at k, or k.
func (s *scan) nameStep(k int, first bool) int {
	switch {
	case !first && s.glued(k) && s.fold(k) != "/" && !s.is(k+1, head|org|portfolio|mod):
		return k + 2
	case !first && !s.follows(k) && !(s.fold(k-1) == "." && s.is(k, capital)):
		return k
	case s.is(k, capital) && s.is(k, particle):
		return s.initial(k)
	case s.is(k, capital):
		if !first && s.barred(k) && !s.familiar(k) && !(s.is(k, honorific) && s.is(k-1, particle)) {
			return k
		}
		return s.initial(k)
	case s.is(k, particle) && (s.is(k+1, capital) || s.is(k+1, particle) && s.is(k+2, capital)):
		return k + 1
	}
	return k
}

// initial returns the end of the word at k with the full stop of an initial or of "Jr.".
func (s *scan) initial(k int) int {
	if s.fold(k+1) != "." || s.t.Tokens[k+1].Space {
		return k + 1
	}
	if s.generation(k) || len(s.fold(k)) == 1 && s.is(k+2, capital) {
		return k + 2
	}
	return k + 1
}

// generation reports whether the word at k, or the one before its full stop, is the
// "Jr" or "Sr" that ends a name.
func (s *scan) generation(k int) bool {
	if s.fold(k) == "." {
		k--
	}
	return s.fold(k) == "jr" || s.fold(k) == "sr"
}

// burmeseAddress reports whether the word at k is U or Ko before a Burmese name, which
// has two words or more. Ko Jin-young is Korean, and U Minh a forest.
func (s *scan) burmeseAddress(k int) bool {
	switch s.fold(k) {
	case "u", "ko":
		return s.is(k, capital) && s.follows(k+1) && s.is(k+1, capital) && s.follows(k+2) && s.is(k+2, capital) &&
			(s.is(k+1, burmese) || s.is(k+2, burmese))
	}
	return false
}

// familiar reports whether the word at k, though it names an office or a body, is
// a family name after one given name: Julie Bishop, Gareth Ward.
func (s *scan) familiar(k int) bool {
	return !(s.follows(k+1) && s.is(k+1, capital)) && !s.is(k-1, syllable|upper|head|org|portfolio) && s.place(k-1).n == 0 &&
		!(s.is(k-2, capital) && s.follows(k-1) && !s.is(k-2, head|honorific|rank|portfolio|org|demonym|area)) && s.rankEnd(k) == k
}

// barred reports whether the capitalised word at k cannot go on a name.
func (s *scan) barred(k int) bool {
	if s.is(k, syllable|given|vietnamese|chinese|korean|japanese) && !s.dated(k) {
		return s.is(k, head|honorific) && !s.is(k, vietnamese) || s.rankEnd(k) > k
	}
	return s.is(k, head|mod|status|org|calendar|honorific|scope|area|portfolio|acronym|business) || s.rankEnd(k) > k
}

// dated reports whether the word at k is a day or month, not May or Jun in a name.
func (s *scan) dated(k int) bool {
	return s.is(k, calendar) && (!s.is(k, given|korean|chinese) || k+1 < len(s.class) && s.t.Tokens[k+1].Kind == text.Number)
}

// addName adds the name of tokens first to end, or finds the one that ends there.
func (s *scan) addName(first, end int, rule string) int {
	if n, ok := s.ends[end]; ok {
		s.names[n].first = min(first, s.names[n].first)
		return n
	}
	s.names = append(s.names, name{first: first, end: end, rule: rule, vietnamese: s.vietnameseName(first, end)})
	s.ends[end] = len(s.names) - 1
	return len(s.names) - 1
}

// vietnameseName reports whether a name is built as Vietnamese names are.
func (s *scan) vietnameseName(first, end int) bool {
	if end-first == 1 {
		return s.is(first, syllable)
	}
	return s.is(first, highland) || s.is(first, vietnamese) && s.syllables(first) >= end-first
}

// wordsOf returns the folded words of a name, without its marks.
func (s *scan) wordsOf(n *name) []string {
	words := make([]string, 0, n.end-n.first)
	for k := n.first; k < n.end; k++ {
		if s.t.Tokens[k].Kind != text.Punct {
			words = append(words, s.fold(k))
		}
	}
	return words
}
