package official

// christen takes the months that are names, Jan Kubis and Nguyen Thi May, out of the calendar.
func (s *scan) christen() {
	for i := range s.class {
		if s.is(i, calendar) && s.is(i, capital) && !s.is(i, upper|loud) && monthly(s.fold(i)) && !s.timed(i) && s.personal(i) {
			s.class[i] = s.class[i]&^calendar | given
		}
	}
}

// monthly reports whether the month w is a name of people as well.
func monthly(w string) bool {
	switch w {
	case "jan", "mar", "april", "may", "jun", "june", "august":
		return true
	}
	return false
}

// timed reports whether the words beside the month at i tell a time: a number,
// a preposition, this, last, next.
func (s *scan) timed(i int) bool {
	next := i + 1
	if s.fold(next) == "." {
		next++
	}
	if s.figure(next) || s.figure(i-1) || s.fold(next) == "," && s.figure(next+1) {
		return true
	}
	switch s.fold(i - 1) {
	case "and", "or":
		return s.is(i-2, calendar) || s.figure(i-2) || !s.follows(i+1) || !s.is(i+1, capital)
	case "of", "by", "to", "from", "for": // by May, but by May Thwin
		return !s.follows(i+1) || !s.is(i+1, capital)
	case "in", "on", "since", "until", "till", "before", "after", "during", "through", "between",
		"this", "last", "next", "every", "each", "late", "early", "mid", "the", "-", "–", "/", "end", "previous", "following", "st", "nd", "rd", "th":
		return true
	}
	return false
}

// personal reports whether the month at i stands where a name does: it ends a Vietnamese
// name, follows a title, or another word follows that can only be of a name.
func (s *scan) personal(i int) bool {
	if s.follows(i) && s.endsVietnamese(i) {
		return true
	}
	if s.follows(i+2) && s.is(i+1, particle) && !s.is(i+1, capital) && s.is(i+2, capital) {
		return true // Jan de Vries
	}
	titled := s.follows(i) && s.is(i-1, head|honorific) && s.is(i-1, capital)
	if !s.follows(i+1) || !s.is(i+1, capital) || s.is(i+1, function|head|org|portfolio|area|calendar|demonym|suffix|speech|aux|mod|scope|upper|business|firm) {
		return titled
	}
	if p := s.place(i + 1); p.n > 0 && !s.is(i+1, naming) {
		return titled || p.level < division && s.follows(i) && s.is(i-1, portfolio) && s.is(i-1, capital)
	}
	return s.opens(i) || !s.is(i-1, capital) || !s.follows(i) || s.is(i-1, naming|head|honorific|portfolio|org) || s.governed(i)
}

// governed reports whether a place that a title is of ends before token i: "Governor of Friesland".
func (s *scan) governed(i int) bool {
	for k := i - 1; k > i-5; k-- {
		if n := s.place(k).n; k+n == i && n > 0 {
			return s.fold(k-1) == "of" && s.is(k-2, head|org|rank) || s.fold(k-1) == "to" && s.is(k-2, head)
		}
	}
	return false
}

// endsVietnamese reports whether a family name and another syllable stand before the
// month at i, and are no place: "Nguyen Thi | May".
func (s *scan) endsVietnamese(i int) bool {
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		if s.is(k, vietnamese) && k+s.syllables(k) == i && s.place(k).n < i-k {
			return true
		}
	}
	return false
}
