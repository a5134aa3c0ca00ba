package official

import "slices"

// readNames finds the names that go with titles, then those that need none.
func (s *scan) readNames() {
	for i := 0; i < len(s.offices); {
		n := s.chain(i)
		s.linkChain(i, i+n)
		i += n
	}
	s.addressed()
	s.plain()
	s.impliedDeputies()
}

// chain returns how many offices from i on stand so closely together that they
// may be one person's: "Politburo member, Secretary of … and Chairman of …".
func (s *scan) chain(i int) int {
	n := 1
	for i+n < len(s.offices) && s.chained(&s.offices[i+n-1], &s.offices[i+n]) {
		n++
	}
	return n
}

// chained reports whether only commas, "and" and the like stand between two titles.
func (s *scan) chained(a, b *office) bool {
	if a.cut > 0 || b.first-a.end > 5 || a.many != b.many && !b.rank {
		return false
	}
	if b.first == a.end+1 && s.fold(a.end) == "," && s.fold(a.first-1) == "the" {
		return false // "authorised by the President, Deputy Head … A announced"
	}
	for k := s.courtesy(a.end); k < b.first; k++ {
		switch s.fold(k) {
		case ",", "and", "cum", "as", "well", "concurrently", "also", "-", "–", "the", "a":
		case "of", "to", "at", "in": // "Secretary of the Party delegation to and Chairman of the Committee"
			if s.fold(k+1) != "and" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// linkChain gives the offices a to b to the name after them, or to the one
// before, or to both.
func (s *scan) linkChain(a, b int) {
	first, end := s.nameAfter(a, b)
	before, back := s.holder(a, b)
	if end == 0 && before == 0 {
		first, end = s.nameApart(b - 1)
	}
	if end > 0 && back < 0 && before > 0 && b-a > 1 && s.fold(s.offices[b-2].end) == "," &&
		(s.linkPlural(a, b-1, before) || s.linkApposed(a, b-1, before)) {
		a = b - 1
	}
	if o := &s.offices[b-1]; end > 0 && before > 0 && back < 0 && s.closes(end) && first == o.cut && !s.is(first, naming) {
		first, end, o.cut = 0, 0, 0 // "A, chairwoman of Saigon Beauty Spa, said"
	}
	switch {
	case end == 0 && before > 0 && (s.linkRespective(a, b, before) || s.linkPlural(a, b, before)):
	case end == 0 && (s.offices[a].many || s.subject(a, b)):
	case end == 0 && back >= 0:
		s.give(back, a, b)
	case end == 0 && before > 0:
		s.linkApposed(a, b, before)
	case end == 0:
	case back >= 0 && b-a > 1 && s.divides(back, b-1):
		s.give(back, a, b-1)
		s.linkAfter(b-1, b, first, end)
	default:
		s.linkAfter(a, b, first, end)
	}
}

// closes reports whether the mark at k ends an apposition.
func (s *scan) closes(k int) bool {
	switch s.fold(k) {
	case ",", ".", ";", ")":
		return true
	}
	return false
}

// holder returns where the name before the offices a to b ends, if one is there and they are
// its, and its index where it is known already, else -1.
func (s *scan) holder(a, b int) (end, known int) {
	end, known = s.nameBefore(a)
	if s.possessive(s.offices[b-1].end) || end > 0 && known < 0 && s.nameBack(end) == end {
		return 0, -1 // "A, the Minister’s decision"; a verb, and no name before it
	}
	return end, known
}

// subject reports whether the offices a to b are one bare title with "the" that a verb
// follows: "met Nguyen Van An, the PM said".
func (s *scan) subject(a, b int) bool {
	o := &s.offices[a]
	return b-a == 1 && o.end == o.head+1 && s.fold(o.first-1) == "the" && s.is(o.end, speech|aux) && s.follows(o.end)
}

// divides reports whether the last office of a chain between two names, i, is
// the second's alone: "A, Director of X, and Minister B". Where the first name has its
// title already, all may be the second's: "President A, Deputy Prime Minister
// and Foreign Minister B".
func (s *scan) divides(back, i int) bool {
	gap := s.offices[i-1].end
	return len(s.names[back].offices) == 0 || s.fold(gap) == "," || s.offices[i].rank && s.offices[i].first > s.courtesy(gap)
}

// give adds the offices a to b to name n.
func (s *scan) give(n, a, b int) {
	for i := a; i < b; i++ {
		s.names[n].offices = append(s.names[n].offices, i)
	}
}

// linkAfter gives the offices a to b to the name at first, and to the names
// listed after it where one of the offices is in the plural.
func (s *scan) linkAfter(a, b, first, end int) {
	o := &s.offices[b-1]
	if o.cut > 0 && first < o.end {
		o.end = first
	}
	o.cut = 0
	n := s.addName(first, end, "title name")
	s.give(n, a, b)
	o.private = o.private || s.sails(o, end)
	if slices.ContainsFunc(s.offices[a:b], func(o office) bool { return o.many }) {
		s.linkList(a, b, end)
		return
	}
	s.bodyAfter(o, end)
}

// bodyAfter finds the body of an office after the name: "Chairman A of the
// Hanoi People’s Committee". After a rank a place alone is where somebody comes from.
func (s *scan) bodyAfter(o *office, k int) {
	if o.end > o.head+1 || s.fold(k) != "of" || !s.prepositional(k) || o.rank && !s.bodyEndsIn(s.determined(k+1)) {
		return
	}
	if end, cut := s.bodyAt(k); cut == 0 && end > k {
		o.tail, o.tailEnd = k, end
		o.private = o.private || !o.rank && s.privateOffice(o)
	}
}

// sails reports whether the captain o, whose name ends at k, is no officer but of a
// boat or a team: "Captain Le Van An of fishing boat BD-12".
func (s *scan) sails(o *office, k int) bool {
	return o.rank && o.end == o.head+1 && s.fold(o.head) == "captain" && s.fold(k) == "of" && !s.is(s.determined(k+1), capital)
}

// nameAfter returns the tokens of the name that follows the offices a to b.
func (s *scan) nameAfter(a, b int) (first, end int) {
	o := &s.offices[b-1]
	k := s.courtesy(o.end)
	if o.many && s.fold(k) == ":" {
		k++
	}
	if o.many && s.fold(k) == "," && s.paired(k+1) {
		k++
	}
	if k < len(s.class) && (k > o.end || s.follows(k)) && (o.cut == 0 || s.startsName(k)) {
		if end = s.readName(k); end > k {
			return k, end
		}
	}
	if s.appositive(&s.offices[a], k) {
		return k + 1, s.readName(k + 1)
	}
	if o.cut > 0 {
		end = s.readName(o.cut)
		if end > o.cut+1 || end > o.cut && s.place(o.cut).n == 0 && (s.is(o.cut, syllable) || s.mononym(o, end)) {
			return o.cut, end
		}
	}
	return 0, 0
}

// paired reports whether two names joined by a comma or "and" begin at k.
func (s *scan) paired(k int) bool {
	end := s.readName(k)
	next := s.nextInList(end)
	if s.startsName(k) && s.startsName(next) {
		return true
	}
	return end > k+1 && s.place(k).n == 0 && s.fold(end) == "and" && !s.titled(next) && s.place(next).n == 0 && s.readName(next) > next+1
}

// mononym reports whether the one word that ends the office o at end is a name:
// that of who governs the place before it ("Governor of West Java Zulkarnain said"), of a
// subject of the article elsewhere, or of somebody in a country where many have but one.
func (s *scan) mononym(o *office, end int) bool {
	if s.is(o.cut, upper|demonym|org|portfolio|area) || s.is(end, capital) && s.follows(end) {
		return false
	}
	place := s.determined(o.body + 1)
	if s.territorial(o.body) && place+s.place(place).n == o.cut && s.is(end, speech|aux) && s.follows(end) {
		return true
	}
	c, _ := s.served(o)
	return c == "ID" || c == "MM" || s.subjects()[s.fold(o.cut)]
}

// subjects returns the capitalised words that stand before a verb of saying.
func (s *scan) subjects() map[string]bool {
	if s.speakers != nil {
		return s.speakers
	}
	s.speakers = map[string]bool{}
	for i := range s.class {
		if s.is(i, capital) && s.opens(i) && s.follows(i+1) && s.is(i+1, speech) && !s.is(i+1, capital) {
			s.speakers[s.fold(i)] = true
		}
	}
	return s.speakers
}

// nameApart returns the name after the office i that stands behind a comma or behind a topic
// in small letters: "the President of the Republic, Nguyen Van An, received".
func (s *scan) nameApart(i int) (first, end int) {
	o := &s.offices[i]
	if o.rank || o.many || o.private {
		return 0, 0
	}
	comma := s.seated(o.end)
	if s.fold(comma) != "," {
		return s.loose(o.end)
	}
	k := s.courtesy(comma + 1)
	if o.end == o.head+1 || s.titled(k) || s.fold(o.first-1) == "of" || s.fold(o.first-2) == "of" {
		return 0, 0
	}
	if end = s.readName(k); end < k+2 || s.place(k).n >= end-k || !s.is(k, capital) || !s.is(o.first, capital) && !s.owned(o) {
		return 0, 0
	}
	switch s.fold(end) {
	case ",", "and", "(", ";", ".", "on":
		return k, end
	}
	switch s.fold(o.first - 1) {
	case "and", ";":
		return k, end
	}
	return 0, 0
}

// seated skips the "in Hanoi" at k that tells where a body has its seat.
func (s *scan) seated(k int) int {
	if s.fold(k) != "in" || s.place(k+1).n == 0 {
		return k
	}
	k += 1 + s.place(k+1).n
	if s.is(k, area) {
		k++
	}
	return k
}

// appositive reports whether a full name stands between commas after the title
// o, which says whose it is or opens a clause: "The committee’s chairman, Nguyen Van An,
// said", "On May 6, Politburo member …, Nguyen Van An received".
func (s *scan) appositive(o *office, k int) bool {
	if s.fold(k) != "," || !s.startsName(k+1) && !s.is(k+1, given|chinese|korean|japanese) || s.offices[len(s.offices)-1].first == k+1 {
		return false
	}
	end := s.readName(k + 1)
	if end-k <= 2 {
		return false
	}
	if s.is(end, speech|aux) && !s.is(end, capital) && (s.opens(o.first) || s.opens(o.first-1) || s.fold(o.first-1) == ",") {
		return true
	}
	before := s.fold(o.first - 2) // "the spouse of the Prime Minister, Le Thi Tran, visited"
	return s.fold(end) == "," && s.owned(o) && before != "," && before != "of"
}

// owned reports whether a title says whose it is: "the", "its", "the committee’s".
func (s *scan) owned(o *office) bool {
	for i := o.first - 1; i <= o.head; i++ {
		switch s.fold(i) {
		case "the", "its", "his", "her", "their", "'s":
			return true
		}
	}
	return false
}

// courtesy skips forms of address at k, with a comma before them: "Mr.", "H.E.", "Assoc. Prof. Dr".
func (s *scan) courtesy(k int) int {
	for {
		next := s.address(k)
		if next == k && s.fold(k) == "," && s.address(k+1) > k+1 {
			next = s.address(k + 1)
		}
		if next == k {
			return k
		}
		k = next
	}
}

// address returns the end of the form of address at k, or k.
func (s *scan) address(k int) int {
	switch {
	case s.fold(k) == "h" && s.fold(k+1) == "." && s.fold(k+2) == "e":
		if s.fold(k+3) == "." {
			return k + 4
		}
		return k + 3
	case s.fold(k) == "tan" && s.fold(k+1) == "sri" && s.follows(k+2) && s.is(k+2, capital):
		return k + 2
	case (s.fold(k) == "sheikh" || s.fold(k) == "sheikha") && s.nameEnd(k+1) <= k+2:
		return k // Sheikh Hasina is a whole name
	case s.is(k, honorific) && (s.fold(k+1) == "." || s.fold(k+1) == "'") && !s.t.Tokens[k+1].Space:
		return k + 2
	case s.is(k, honorific) && (s.is(k+1, capital) || s.is(k+1, particle)):
		return k + 1
	}
	return k
}
