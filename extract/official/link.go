package official

// readNames finds the names that go with titles, then those that need none.
func (s *scan) readNames() {
	for i := 0; i < len(s.offices); {
		n := s.chain(i)
		s.linkChain(i, i+n)
		i += n
	}
	s.addressed()
	s.plain()
}

// chain returns how many offices from i on are one person's or follow each
// other so closely that they may be.
func (s *scan) chain(i int) int {
	n := 1
	for i+n < len(s.offices) && s.offices[i+n-1].cut == 0 && s.chained(s.offices[i+n-1].end, s.offices[i+n].first) {
		n++
	}
	return n
}

// chained reports whether only commas, "and" and the like stand between two titles.
func (s *scan) chained(end, first int) bool {
	if first-end > 4 {
		return false
	}
	for k := end; k < first; k++ {
		switch s.fold(k) {
		case ",", "and", "cum", "as", "well", "concurrently", "also", "of", "to", "-", "–", "the", "a":
		default:
			return false
		}
	}
	return true
}

// linkChain gives the offices a to b to the name after them, or to the one before.
func (s *scan) linkChain(a, b int) {
	before, back := s.nameBefore(s.offices[a].first)
	after, end := s.nameAfter(&s.offices[b-1])
	switch {
	case end > after && back >= 0:
		s.give(back, a, b-1)
		a = b - 1
		fallthrough
	case end > after:
		s.linkAfter(a, b, after, end)
	case back >= 0:
		s.give(back, a, b)
	case before > 0:
		s.linkApposed(a, b, before)
	}
}

func (s *scan) give(n, a, b int) {
	for i := a; i < b; i++ {
		s.names[n].offices = append(s.names[n].offices, i)
	}
}

func (s *scan) linkAfter(a, b, first, end int) {
	o := &s.offices[b-1]
	if o.cut > 0 && first < o.end {
		o.end = first
	}
	o.cut = 0
	n := s.addName(first, end, "title name")
	s.give(n, a, b)
	if !o.many {
		return
	}
	for k := s.nextInList(end); k > 0; {
		e := s.readName(k)
		if e <= k || s.place(k).n >= e-k {
			return
		}
		s.give(s.addName(k, e, "title names"), a, b)
		k = s.nextInList(e)
	}
}

// nextInList returns the token after the comma or "and" at k, 0 for none.
func (s *scan) nextInList(k int) int {
	first := k
	for s.fold(k) == "," || s.fold(k) == "and" {
		k++
	}
	if k == first {
		return 0
	}
	return s.courtesy(k)
}

// addName adds the name of tokens first to end, or finds it.
func (s *scan) addName(first, end int, rule string) int {
	if n, ok := s.ends[end]; ok && s.names[n].first >= first {
		s.names[n].first = first
		return n
	}
	s.names = append(s.names, name{first: first, end: end, rule: rule, person: -1, vietnamese: s.vietnameseName(first, end)})
	s.ends[end] = len(s.names) - 1
	return len(s.names) - 1
}

func (s *scan) vietnameseName(first, end int) bool {
	return s.is(first, vietnamese) && s.syllables(first) >= end-first
}

// nameAfter returns the tokens of the name that follows a title.
func (s *scan) nameAfter(o *office) (first, end int) {
	k := s.courtesy(o.end)
	if k < len(s.class) && (k > o.end && s.fold(o.end) != "," || s.follows(k)) {
		if end = s.readName(k); end > k && (o.cut == 0 || s.startsName(k)) {
			return k, end
		}
	}
	if o.cut > 0 {
		if end = s.readName(o.cut); end > o.cut+1 {
			return o.cut, end
		}
	}
	return 0, 0
}

// courtesy skips forms of address, ranks and quotation marks at k.
func (s *scan) courtesy(k int) int {
	for {
		switch {
		case s.is(k, honorific) && s.fold(k+1) == "." && !s.t.Tokens[k+1].Space:
			k += 2
		case s.fold(k) == "h" && s.fold(k+1) == "." && s.fold(k+2) == "e":
			k += 3
			if s.fold(k) == "." {
				k++
			}
		case s.is(k, honorific) && s.is(k+1, capital):
			k++
		case s.fold(k) == "," && s.is(k+1, honorific) && s.courtesy(k+1) > k+1:
			k++
		default:
			return k
		}
	}
}

// nameBefore looks for a name that ends before a title at k, with a comma, a
// bracket, a dash or a linking verb between. It returns the end of the name, and its
// index where it is known already, else -1.
func (s *scan) nameBefore(k int) (end, known int) {
	p := s.linked(k)
	if p <= 0 {
		return 0, -1
	}
	if n, ok := s.ends[p]; ok {
		return p, n
	}
	return p, -1
}

// linked skips backwards from the title at k what ties it to a name before it.
func (s *scan) linked(k int) int {
	p := k - 1
	for p > 0 && (s.is(p, function|aux) && !s.is(p, capital) || s.is(p, appoint) || s.fold(p) == "been") && s.linking(p) {
		p--
	}
	switch s.fold(p) {
	case ",", "(", "-", "–", "—":
		p--
	default:
		if p == k-1 || s.is(p, capital) && !s.verbal(p+1, k) {
			return 0
		}
	}
	return s.unbracket(p) + 1
}

// linking reports whether the word at p may stand between a name and its title.
func (s *scan) linking(p int) bool {
	switch s.fold(p) {
	case "a", "an", "the", "who", "is", "was", "has", "been", "as", "also", "currently", "then", "be", "its", "his", "her", "their", "now":
		return true
	}
	return s.is(p, appoint)
}

// verbal reports whether a verb of being or appointing stands between from and to.
func (s *scan) verbal(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.fold(i) {
		case "is", "was", "as", "be":
			return true
		}
		if s.is(i, appoint) {
			return true
		}
	}
	return false
}

// unbracket skips backwards a remark in brackets or an age that ends at p:
// "Nguyen Van An (second, right), Deputy Minister", "An, 45, chairman".
func (s *scan) unbracket(p int) int {
	if s.fold(p) == ")" {
		for i := p - 1; i > 0 && i > p-12; i-- {
			if s.fold(i) == "(" {
				return i - 1
			}
		}
	}
	if p > 1 && s.t.Tokens[p].Kind == 2 && s.fold(p-1) == "," {
		return p - 2
	}
	return p
}

// linkApposed gives the offices a to b to the name that ends at end.
func (s *scan) linkApposed(a, b, end int) {
	first := s.nameBack(end)
	if first == end {
		return
	}
	s.give(s.addName(first, end, "name, title"), a, b)
}

// nameBack returns where the name begins that ends at end, end where there is none.
func (s *scan) nameBack(end int) int {
	first := end
	for k := end - 1; k >= 0 && k > end-8; k-- {
		if !s.is(k, capital|particle) && !s.glued(k) && !(s.fold(k) == "." && k > 0 && len(s.fold(k-1)) == 1) {
			break
		}
		first = k
		if s.t.Tokens[k].Paragraph {
			break
		}
	}
	return s.trimFront(first, end)
}

// trimFront drops from the front of a run what cannot open a name, and finds
// the longest name that ends at end.
func (s *scan) trimFront(first, end int) int {
	for ; first < end; first++ {
		if s.is(first, function) && s.opens(first) && !s.startsName(first) {
			continue
		}
		if s.rankEnd(first) > first || s.readName(first) != end {
			continue
		}
		if end-first == 1 && !s.is(first, syllable|given) || s.place(first).n >= end-first && !s.startsName(first) {
			return end
		}
		return first
	}
	return end
}
