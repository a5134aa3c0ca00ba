package official

import "slices"

// linkList gives the offices a to b to the names listed from k on.
func (s *scan) linkList(a, b, k int) {
	for k = s.nextInList(k); k > 0; {
		end := s.readName(k)
		if end <= k || s.place(k).n >= end-k {
			return
		}
		s.give(s.addName(k, end, "titles name, name"), a, b)
		k = s.nextInList(end)
	}
}

// nextInList returns the token after the comma or "and" at k, past forms of
// address and ranks; 0 where the list ends.
func (s *scan) nextInList(k int) int {
	k = s.homeEnd(k)
	first := k
	for s.fold(k) == "," || s.fold(k) == "and" {
		k++
	}
	if k == first {
		return 0
	}
	return s.courtesy(s.rankEnd(k))
}

// homeEnd skips what tells one of a list from the others: "A of Dong Thap, B
// (Bac Giang)", "Ministers A (Health) and B (Finance)".
func (s *scan) homeEnd(k int) int {
	switch s.fold(k) {
	case "(":
		for i := k + 2; i < k+6; i++ {
			if s.fold(i) == ")" {
				return i + 1
			}
		}
	case "of", "from":
		if n := s.place(k + 1).n; n > 0 {
			k += n + 1
			if s.is(k, area) {
				k++
			}
		}
	}
	return k
}

// linkRespective gives each of the offices a to b to one of the names before them, the last of
// which ends at end: "A and B were appointed Director of X and Chief of Y, respectively".
func (s *scan) linkRespective(a, b, end int) bool {
	k := s.offices[b-1].end
	if s.fold(k) == "," {
		k++
	}
	if s.fold(k) != "respectively" || b-a < 2 {
		return false
	}
	names := s.namesBefore(end, b-a)
	if len(names) < b-a {
		return false
	}
	for i, n := range names {
		s.give(s.addName(n.first, n.end, "names, titles respectively"), b-1-i, b-i)
	}
	return true
}

// linkPlural gives the offices a to b, which are in the plural, to the names before
// them: "Vo Tri Thanh and Nguyen Dinh Cung, Deputy Directors of the Institute".
func (s *scan) linkPlural(a, b, end int) bool {
	if !s.offices[a].many {
		return false
	}
	names := s.namesBefore(end, few)
	if len(names) < 2 || slices.ContainsFunc(names, s.titledAlready) {
		return false
	}
	for _, n := range names {
		s.give(s.addName(n.first, n.end, "names, titles"), a, b)
	}
	return true
}

// titledAlready reports whether a name is known with its titles.
func (s *scan) titledAlready(n name) bool {
	i, ok := s.ends[n.end]
	return ok && len(s.names[i].offices) > 0
}

// namesBefore returns the names in the list whose last one ends at end, that one
// first, at most so many.
func (s *scan) namesBefore(end, most int) []name {
	var names []name
	for len(names) < most {
		first := s.nameBack(end)
		if first == end {
			break
		}
		names = append(names, name{first: first, end: end})
		for s.is(first-1, honorific) || s.fold(first-1) == "." && s.is(first-2, honorific) {
			first--
		}
		for end = first; s.fold(end-1) == "and" || s.fold(end-1) == ","; end-- {
		}
		if end == first {
			break
		}
	}
	return names
}
