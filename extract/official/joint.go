package official

// connect takes a word or mark that joins two parts of a body, if a second part follows.
func (s *scan) connect(r *reading) bool {
	k := r.k
	if r.known > r.run && (r.end-r.known > 1 || r.end > r.known && s.is(r.known, given)) && s.fold(k) != "(" {
		return false // what was read last looks like a name
	}
	if s.fold(k) == "(" {
		return s.acronymAt(r)
	}
	next, ok := s.jointAt(r)
	switch {
	case ok:
		r.k, r.run, r.known = next, next, next
	case s.fold(k) == "and" && s.twin(k):
		r.k, r.end, r.run, r.known = k+2, k+2, k+1, k+2
	default:
		return false
	}
	return true
}

// jointAt returns where the second part begins, and reports whether there is one.
func (s *scan) jointAt(r *reading) (next int, ok bool) {
	k := r.k
	next = s.determined(k + 1)
	switch s.fold(k) {
	case "of", "for", "to", "in", "at", "on":
		return next, s.prepositional(k)
	case "under":
		return next, s.is(next, capital)
	case "attached":
		next = s.determined(k + 2)
		return next, s.fold(k+1) == "to" && s.is(next, capital)
	case "and", "&":
		return s.andAt(r)
	case ",":
		return s.commaAt(r)
	case "-", "–": // Air Defence - Air Force
		next = k + 1
		return next, s.topic(k-1) && s.follows(next) && s.topic(next) && s.bodyEndsIn(next) && !s.titled(next)
	}
	candidate := r.known > r.run && r.end > r.known
	return k + 1, s.is(k, particle) && s.is(k+1, capital) && s.is(k-1, capital) && !candidate
}

// andAt does so for the "and" at r.k, which closes a list.
func (s *scan) andAt(r *reading) (next int, ok bool) {
	next = r.k + 1
	if s.fold(next) == "the" && s.topic(r.k-1) && s.topic(next+1) {
		next++ // Asia and the Pacific
	}
	if s.fold(next) == "the" && s.fold(next+1) == "council" && s.fold(next+2) == "of" && s.fold(r.run-2) == "council" {
		next++ // the Council of State and the Council of Ministers
		return next, true
	}
	ok = s.conjoined(r.k, next) || r.listing && s.is(next, capital) && !s.titled(next) && !s.startsName(next)
	r.listing = false
	return next, ok
}

// commaAt does so for the comma at r.k.
func (s *scan) commaAt(r *reading) (next int, ok bool) {
	k := r.k
	next = k + 1
	if s.fold(next) == "and" {
		next++
		return next, s.topic(k-1) && s.topic(next) && !s.titled(next) && !s.startsName(next)
	}
	listed := s.listed(k)
	r.listing = r.listing || listed
	return next, listed || s.parent(k)
}

// conjoined reports whether the word after "and" belongs to the body as well:
// not another title, not a person.
func (s *scan) conjoined(k, next int) bool {
	if s.startsName(next) || s.titled(next) || s.fold(s.runEnd(next)) == "as" { // "and Koshi Zial as Mayor"
		return false
	}
	if s.chamber(next) {
		return true // Councils of State and Ministers
	}
	if s.place(next).n > 0 {
		return s.is(k-1, capital|org|portfolio|area)
	}
	if s.is(next, portfolio|org) {
		return s.is(k-1, portfolio|org|capital) && (s.is(next, capital) || !s.is(k-1, capital))
	}
	return s.is(next, capital) && s.bodyEndsIn(next)
}

// twin reports whether the word after the "and" at k is the second topic of a ministry, though
// of no known class, and no name: "Minister of Science and ICT Le Van An".
func (s *scan) twin(k int) bool {
	next := k + 1
	if !s.topic(k-1) || !s.is(next, capital) || s.is(next, naming|head|honorific|calendar|rank) || s.titled(next) || s.place(next).n > 0 {
		return false
	}
	run := s.runEnd(next)
	return s.fold(run) != "as" && (run != next+2 || s.is(next, upper))
}

// runEnd returns where the run of capitalised words ends that begins at k, of six words at most.
func (s *scan) runEnd(k int) int {
	end := k
	for end < k+6 && s.is(end, capital) && (end == k || s.follows(end)) {
		end++
	}
	return end
}

// bodyEndsIn reports whether the run of capitalised words at k holds a noun of a body.
func (s *scan) bodyEndsIn(k int) bool {
	for end := k + 10; k < end && s.is(k, capital); k++ {
		if s.is(k, org|portfolio) {
			return true
		}
	}
	return false
}

// listed reports whether the comma at k stands in a list of topics or places
// that closes with "and": "Culture, Sports and Tourism".
func (s *scan) listed(k int) bool {
	if !s.topic(k-1) && !s.placeEndsAt(k-1, 0) {
		return false
	}
	for i := k + 1; i < len(s.class) && i < k+24; i++ {
		switch f := s.fold(i); {
		case i == k+1 && (!s.topic(i) && s.place(i).n == 0 || s.startsName(i) || s.titled(i)):
			return false
		case f == "and" || f == "&":
			return s.is(i+1, capital) && !s.titled(i+1) && !s.startsName(i+1) && !s.is(i+1, given) || !s.is(k+1, capital) && s.topic(i+1)
		case f != "," && f != "of" && !s.is(i, capital) && !(s.topic(i) && !s.is(k+1, capital)):
			return false
		}
	}
	return false
}

// parent reports whether the comma at k stands before the area that the one before it
// lies in: "Chieu Luu commune, Ky Son district".
func (s *scan) parent(k int) bool {
	if s.fold(k-1) == "university" && s.place(k+1).n > 0 {
		return true
	}
	if !s.is(k-1, area) || !s.is(k+1, capital) {
		return false
	}
	i := k + max(1, s.place(k+1).n)
	for ; i < k+4 && s.is(i, capital) && !s.is(i, area); i++ {
	}
	if !s.is(i, area) {
		i++
	}
	return s.is(i, area) && s.follows(i)
}

// topic reports whether the word at i is of what a ministry is for. In small letters it
// is not a word of a body as well.
func (s *scan) topic(i int) bool {
	return s.is(i, portfolio) && (s.is(i, capital) || !s.is(i, org|scope))
}

// acronymAt takes an acronym in brackets: "Vietnam Fatherland Front (VFF) Central Committee".
func (s *scan) acronymAt(r *reading) bool {
	if len(s.fold(r.k+1)) == 1 {
		return false // "(L)", where somebody stands in a picture
	}
	k := r.k + 1
	for k < r.k+4 && s.is(k, capital) {
		k++
	}
	return s.take(r, k+1-r.k, k > r.k+1 && s.fold(k) == ")", true)
}

// titled reports whether a title or a rank begins at k.
func (s *scan) titled(k int) bool { return s.rankEnd(k) > k || s.leadsToHead(k) }

// leadsToHead reports whether words that can stand before a head begin at k, and
// a head follows them.
func (s *scan) leadsToHead(k int) bool { return s.headFrom(k) >= 0 }

// headFrom returns where that head stands, -1 where there is none.
func (s *scan) headFrom(k int) int {
	for i := k; i < k+7; i++ {
		switch {
		case s.noun(i) && s.is(i, plural):
			return -1 // a House of Representatives has no title in it
		case s.noun(i):
			return i
		case s.is(i, mod|status|portfolio|scope|demonym|org|acronym), s.glued(i):
		case s.place(i).n > 0 && i == k:
			i += s.place(i).n - 1
		default:
			return -1
		}
	}
	return -1
}
