package official

// addressed reads the names after Mr, Ms, Dr, Comrade.
func (s *scan) addressed() {
	for i := range s.class {
		if !s.is(i, honorific) || !s.is(i, capital) {
			continue
		}
		k := s.courtesy(i)
		if k == i || s.covered(k) {
			continue
		}
		if end := s.readName(k); end > k {
			s.addName(k, end, "form of address")
		}
	}
}

// plain reads the Vietnamese names that stand alone.
func (s *scan) plain() {
	covered := s.covers()
	for i := 0; i < len(s.class); i++ {
		if covered[i] {
			continue
		}
		if n := s.place(i).n; n > 1 && !s.startsName(i) {
			i += n - 1
			continue
		}
		if !s.startsName(i) || i > 0 && s.is(i-1, capital) && s.follows(i) && !s.opens(i-1) {
			continue
		}
		end := i + s.syllables(i)
		if s.trusted(i, end) && !s.follows(end) || s.trusted(i, end) && !s.is(end, capital) {
			s.addName(i, end, "name")
			i = end - 1
		}
	}
}

// trusted reports whether the Vietnamese words from first to end are so surely a
// person that neither title nor verb is needed.
func (s *scan) trusted(first, end int) bool {
	n := end - first
	if s.follows(end) && s.is(end, suffix) {
		return false
	}
	if n == 2 {
		return s.is(end, speech)
	}
	middle := s.fold(first + 1)
	return n >= 3 && n <= 5 && (!s.is(first, function) || !s.opens(first) || middle == "thi" || middle == "van")
}

// covers marks the tokens of the names and offices read so far.
func (s *scan) covers() []bool {
	c := make([]bool, len(s.class))
	for _, n := range s.names {
		for k := n.first; k < n.end; k++ {
			c[k] = true
		}
	}
	for _, o := range s.offices {
		if o.end == o.first+1 && s.is(o.first, capital) {
			continue // Bishop may be a person named before
		}
		for k := o.first; k < o.end; k++ {
			c[k] = true
		}
	}
	return c
}

// covered reports whether token k lies in a name read already.
func (s *scan) covered(k int) bool {
	for _, n := range s.names {
		if n.first <= k && k < n.end {
			return true
		}
	}
	return false
}
