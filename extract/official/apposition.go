package official

import "dateline/extract/text"

// nameBefore looks for a name that ends before the office i, with a comma, a
// bracket, a dash or a linking verb between. It returns where the name ends, 0 for
// nowhere, and its index where it is known already, else -1.
func (s *scan) nameBefore(i int) (end, known int) {
	o := &s.offices[i]
	end = s.linked(o.first)
	if end == 0 {
		return s.posted(i)
	}
	if n, ok := s.ends[end]; ok {
		return end, n
	}
	return end, -1
}

// linked skips backwards from the title at k what ties it to a name, and
// returns where that name ends, 0 where there is no tie.
func (s *scan) linked(k int) int {
	p, verb := k-1, false
	for p > 0 && s.linking(p) {
		verb = verb || s.verbal(p)
		p--
	}
	switch s.fold(p) {
	case ",", "(", "-", "–", "—":
		return s.unbracket(p-1) + 1
	}
	if verb || p == k-1 && s.nameEndsAt(p) && s.is(k, capital) || s.unpointed && p == k-1 && s.nameBack(k) < p {
		return s.unbracket(p) + 1
	}
	return 0
}

// linking reports whether the word at p may stand between a name and its title:
// "who is", "was elected as the", "will be".
func (s *scan) linking(p int) bool {
	if s.is(p, capital) {
		return false
	}
	switch s.fold(p) {
	case "a", "an", "the", "who", "has", "been", "also", "currently", "then", "its", "his", "her", "their", "now",
		"will", "would", "had", "newly", "once", "previously", "formerly", "served", "serves", "serving", "worked", "recently",
		"were", "are", "appointment", "election", "reappointment", "reelection",
		"new", "re", "concurrently", "both", "together", "country", "province", "city", "district", "'s":
		return true
	}
	return s.verbal(p) || s.glued(p) || s.fold(p) == "on" && s.entry(p+2)
}

// entry reports whether the word at p names how somebody comes into an office:
// "on her appointment as".
func (s *scan) entry(p int) bool {
	switch s.fold(p) {
	case "appointment", "election", "reappointment", "reelection", "re":
		return true
	}
	return false
}

// verbal reports whether the word at p is a verb of being or appointing, or "as".
func (s *scan) verbal(p int) bool {
	switch s.fold(p) {
	case "is", "was", "are", "were", "as", "be", "became", "becomes", "become", "becoming":
		return true
	}
	return s.is(p, appoint)
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
	if p > 1 && s.t.Tokens[p].Kind == text.Number && s.fold(p-1) == "," {
		return p - 2
	}
	return p
}

// posted finds the name that goes with "the post of", "the position of" before
// the office i: the nearest before it in the sentence that no other office follows.
func (s *scan) posted(i int) (end, known int) {
	k := s.offices[i].first
	if s.fold(k-1) != "of" {
		return 0, -1
	}
	switch s.fold(k - 2) {
	case "post", "position", "role", "title", "office", "duties":
		return s.nameSince(k)
	}
	return 0, -1
}

// nameSince finds the last name between the start of the sentence and k.
func (s *scan) nameSince(k int) (end, known int) {
	first := s.t.Sentences[s.t.SentenceOf(k)].First
	for i := k - 1; i >= first && i > k-40; i-- {
		if n, ok := s.ends[i+1]; ok {
			return i + 1, n
		}
		if s.nameEndsAt(i) {
			return i + 1, -1
		}
	}
	return 0, -1
}

// linkApposed gives the offices a to b to the name that ends at end, if there is one.
func (s *scan) linkApposed(a, b, end int) bool {
	first := s.nameBack(end)
	if first < end {
		s.give(s.addName(first, end, "name, title"), a, b)
	}
	return first < end
}

// nameBack returns where the name begins that ends at end, end where there is none.
func (s *scan) nameBack(end int) int {
	first := end
	for k := end - 1; k >= 0 && k > end-8; k-- {
		if !s.is(k, capital|particle) && !s.glued(k) && !s.glued(k-1) &&
			!(s.fold(k) == "." && k > 0 && (len(s.fold(k-1)) == 1 || s.generation(k))) {
			break
		}
		first = k
		if s.t.Tokens[k].Paragraph {
			break
		}
	}
	return s.trimFront(first, end)
}

// sedang reports whether the words from first to end are the name of a Sedang or Bahnar
// man, which A opens as Y does a woman's: "A Phuong, Party Secretary of the commune".
func (s *scan) sedang(first, end int) bool {
	return s.fold(first) == "a" && end == first+2 && s.is(first+1, syllable) && !s.is(first+1, demonym)
}

// trimFront drops from the front of a run what cannot open a name, and finds
// the longest name that ends at end.
func (s *scan) trimFront(first, end int) int {
	for ; first < end; first++ {
		if s.is(first, function) && s.opens(first) && !s.startsName(first) && !s.sedang(first, end) {
			continue
		}
		if k := s.address(first); k > first && k < end {
			first = k - 1
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
