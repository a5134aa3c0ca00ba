package official

// readShort finds the mentions without title of the persons known: the full
// name again, or the word by which they are called.
func (r *register) readShort() {
	covered := r.s.covers()
	for i := 0; i < len(r.s.class); i++ {
		if covered[i] || !r.s.is(i, capital) {
			continue
		}
		if end, p := r.fullAt(i); end > i {
			r.mention(i, end, p, "full name")
			i = end - 1
			continue
		}
		if n := r.s.place(i).n; n > 1 {
			i += n - 1
			continue
		}
		if p, ok := r.shortAt(i); ok {
			r.mention(i, i+1, p, "short name")
		}
	}
}

func (r *register) mention(first, end, p int, rule string) {
	n := r.s.addName(first, end, rule)
	r.join(n, p)
}

// fullAt returns the end of a full name of a known person at i.
func (r *register) fullAt(i int) (end, p int) {
	s := r.s
	for q := range r.persons {
		w := r.persons[q].words
		if len(w) < 2 || w[0] != s.fold(i) {
			continue
		}
		if e := s.matchWords(i, w); e > i && !(s.follows(e) && s.is(e, suffix)) && s.place(i).n <= e-i {
			return e, q
		}
	}
	return i, 0
}

// matchWords returns the end of the words at i, or i.
func (s *scan) matchWords(i int, w []string) int {
	k := i
	for _, x := range w {
		for k > i && s.glued(k) || s.fold(k) == "." {
			k++
		}
		if s.fold(k) != x {
			return i
		}
		k++
	}
	return k
}

// shortAt reports whose short form stands at i.
func (r *register) shortAt(i int) (int, bool) {
	s := r.s
	if len(r.byWord[s.fold(i)]) == 0 || s.partOfName(i) {
		return 0, false
	}
	if s.doubtful(i) && !s.acts(i) {
		return 0, false
	}
	s.names = append(s.names, name{first: i, end: i + 1, person: -1})
	p, ok := r.choose(s.fold(i), len(s.names)-1)
	s.names = s.names[:len(s.names)-1]
	return p, ok
}

// partOfName reports whether the word at i goes together with a capitalised
// neighbour to some other name.
func (s *scan) partOfName(i int) bool {
	if s.glued(i+1) || s.glued(i-1) {
		return true
	}
	if s.follows(i+1) && (s.is(i+1, capital) && !s.is(i+1, calendar) || s.is(i+1, area|suffix)) {
		return true
	}
	return s.follows(i) && s.is(i-1, capital) && !(s.opens(i-1) && s.place(i-1).n == 0 && !s.is(i-1, vietnamese|given))
}

// doubtful reports whether the word at i is also a place, a people or a common word.
func (s *scan) doubtful(i int) bool {
	return s.place(i).n > 0 || s.is(i, demonym|function|org|portfolio|mod|calendar|status|suffix|honorific)
}

// acts reports whether the words around i show a person: a verb after it, or a
// verb of saying before.
func (s *scan) acts(i int) bool {
	next := i + 1
	if s.possessive(next) {
		return false
	}
	if s.is(next, speech|aux) {
		return true
	}
	if s.fold(next) == "," && (s.fold(next+1) == "who" || s.fold(next+1) == "for" && s.is(next+2, function)) {
		return true
	}
	return s.is(i-1, speech) && !s.is(i-1, capital)
}
