package official

import "dateline/extract/text"

// A reading is the state of reading a body.
type reading struct {
	k, end      int
	run         int  // where the present run of capitalised words began
	known       int  // past the last word that belongs to a body by its class
	listing     bool // between a comma and the "and" that closes the list
	territorial bool // of a governor, a mayor
}

// bodyAt reads the body after the preposition at i: past its last token, and
// where a name may begin within it, after the last word that is known to be no name.
func (s *scan) bodyAt(i int) (end, cut int) {
	start := s.determined(i + 1)
	switch s.fold(i + 1) {
	case "charge": // in charge of
		start = s.determined(i + 3)
	case "to": // attached to
		start = s.determined(i + 2)
	}
	r := reading{k: start, end: start, run: start, known: start, territorial: s.territorial(i)}
	for r.k < len(s.class) && r.k < start+60 && s.bodyStep(&r) {
	}
	if r.end == start {
		return i, 0
	}
	return r.end, s.cutOf(&r)
}

// cutOf returns where a name may begin in the last run of capitalised words.
func (s *scan) cutOf(r *reading) int {
	if r.known > r.run && r.known < r.end {
		return s.abstractEnd(r.known, r.end)
	}
	if r.known > r.run || r.end-r.run < 3 {
		return 0
	}
	for k := r.run + 1; k < r.end-1; k++ {
		if s.is(k, given|chinese|korean|japanese|vietnamese) {
			return k
		}
	}
	if !r.territorial {
		return 0
	}
	k := r.run + 1
	for s.glued(k) {
		k += 2
	}
	if k >= r.end {
		return 0
	}
	return k
}

// bodyStep takes the next words into the body and reports whether there were any.
func (s *scan) bodyStep(r *reading) bool {
	k := r.k
	if k > r.run && s.t.Tokens[k].Paragraph {
		return false
	}
	switch {
	case s.fold(k) == "no" && s.numberAfter(k) > 0:
		return s.take(r, s.numberAfter(k)-k, true, true)
	case s.is(k, capital):
		return s.bodyName(r)
	case s.ordinal(k):
		return s.take(r, 2, true, true)
	case s.possessive(k):
		return s.take(r, 1, s.nounAt(k+1, k), true)
	case s.glued(k):
		return s.take(r, 1, true, false)
	case k > r.run && s.glued(k-1) && s.t.Tokens[k].Kind == text.Word:
		return s.take(r, 1, true, s.compounded(k) || s.is(k, org|head|area))
	case s.t.Tokens[k].Kind == text.Number:
		return s.take(r, 1, s.is(k-1, capital|area|org) && s.follows(k) || s.glued(k-1), true)
	case s.qualified(k) && (k == r.run || s.follows(k)):
		return s.take(r, 2, true, true)
	case s.is(k, org|firm|scope|area|portfolio) && s.follows(k):
		return s.take(r, 1, true, true)
	}
	return s.connect(r)
}

// numberAfter returns the token after the number that "No" at k announces, with
// or without full stop; 0 where there is none.
func (s *scan) numberAfter(k int) int {
	i := k + 1
	if s.fold(i) == "." {
		i++
	}
	if i < len(s.class) && s.t.Tokens[i].Kind == text.Number {
		return i + 1
	}
	return 0
}

// ordinal reports whether a number with its ending stands at k: 7th, 13th.
func (s *scan) ordinal(k int) bool {
	if k+1 >= len(s.class) || s.t.Tokens[k].Kind != text.Number || s.t.Tokens[k+1].Space {
		return false
	}
	switch s.fold(k + 1) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// compounded reports whether the word at k makes an adjective with the place
// before the hyphen: Hanoi-based. After other hyphens a name may go on: Seong-min.
func (s *scan) compounded(k int) bool {
	switch s.fold(k) {
	case "based", "run", "owned", "level", "funded", "led":
		return true
	}
	return false
}

// take moves on by n tokens if ok; known tells whether they are of a body for certain.
func (s *scan) take(r *reading, n int, ok, known bool) bool {
	if !ok {
		return false
	}
	r.k += n
	r.end = r.k
	if known {
		r.known = r.k
	}
	return true
}

// bodyName takes a capitalised word, or a place.
func (s *scan) bodyName(r *reading) bool {
	k := r.k
	if h := s.headFrom(k); k == r.run && h > k && s.determined(k-1) == k && !s.anyIs(k, h, org) {
		return s.take(r, h+1-k, true, true) // the Office of the Prime Minister
	}
	if k > r.run && (s.startsName(k) || s.is(k, head) && s.noun(k) && !s.is(k-1, function) && !s.possessive(k+1) || s.is(k, honorific|calendar) || s.rankEnd(k) > k) {
		return false
	}
	if k > r.run && s.is(k-1, org) && s.is(k-1, capital) && s.namesake(k) {
		return false
	}
	if n := s.place(k).n; n > 0 && !(k > r.run && s.borne(k)) {
		return s.take(r, n, true, r.known == k || r.known == r.run || s.is(k+n, org|area))
	}
	return s.take(r, 1, true, s.is(k, org|portfolio|scope|area|demonym|upper|suffix|firm|head|mod) && !s.surname(k))
}

// namesake reports whether a name begins at k that is also that of a district,
// which could not follow a body without a preposition: "Tax Department Mai Son".
func (s *scan) namesake(k int) bool {
	p := s.place(k)
	return s.is(k, vietnamese) && p.n > 1 && p.n == s.syllables(k) && p.level < division && !s.is(k+p.n, area|org|suffix)
}

// borne reports whether the word at k, though a place, is the first of a name:
// "Representatives Nancy Albright", "Kagawa prefecture Ikeda Toyohito".
func (s *scan) borne(k int) bool {
	p := s.place(k)
	if p.n != 1 || !s.follows(k+1) || !s.is(k+1, capital) || s.is(k+1, org|portfolio|scope|area|head|suffix|mod) {
		return false
	}
	return p.level < state && s.is(k, given|japanese|korean|chinese) ||
		p.level < state && p.country != "VN" && s.place(k+1).n == 0 && s.complete(k-1)
}

// complete reports whether the name of a body may end with the word at k: no place
// abroad then follows without a preposition.
func (s *scan) complete(k int) bool {
	return s.is(k, org|portfolio) && s.is(k, capital) || s.t.Tokens[k].Kind == text.Number || s.placeEndsAt(k, 0)
}

// surname reports whether the word at k, though it could end a body, is the
// family name of an East Asian: "Mayor of Busan Park Seong-min".
func (s *scan) surname(k int) bool {
	return s.is(k, korean|chinese|japanese) && s.follows(k+1) && s.is(k+1, capital) &&
		!s.is(k+1, org|portfolio|scope|area|head|suffix) && (!s.is(k-1, org|portfolio|scope|mod) || s.is(k, portfolio))
}
