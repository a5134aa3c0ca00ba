package official

import "dateline/extract/text"

// prepositional reports whether token i is a preposition that ties a body,
// a place or a topic to a title.
func (s *scan) prepositional(i int) bool {
	if s.is(i, capital) {
		return false
	}
	switch s.fold(i) {
	case "attached":
		return s.fold(i+1) == "to"
	case "of", "to", "for":
		return s.nounAt(s.determined(i+1), i) && !s.leadsToHead(i+1)
	case "in", "at":
		return s.stationed(i)
	case "on":
		k := s.determined(i + 1)
		return s.is(k, portfolio|org) && !s.is(k, calendar) || (k > i+1 || s.is(i-1, org)) && s.is(k, capital) && !s.is(k, calendar)
	}
	return false
}

// stationed reports whether "in" or "at" at i says where somebody serves,
// not where something happened: it follows an envoy, or a name follows the place.
func (s *scan) stationed(i int) bool {
	k := s.determined(i + 1)
	if s.fold(i) == "in" && s.fold(i+1) == "charge" && s.fold(i+2) == "of" {
		return true
	}
	n := s.place(k).n
	if s.fold(i) == "at" {
		return s.is(k, scope|org) || s.bodyEndsIn(k)
	}
	return n > 0 && (s.diplomatic(i) || s.is(k+n, capital) && s.follows(k+n) && !s.is(k+n, calendar))
}

// diplomatic reports whether one of the few words before i is an envoy's title.
func (s *scan) diplomatic(i int) bool {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		switch s.fold(k) {
		case "consul", "general", "ambassador", "representative", "counsellor", "attache", "mission", "embassy", "envoy",
			"delegation", "consulate", "office", "d'affaires", "counselor":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// determined skips the articles and possessives at i.
func (s *scan) determined(i int) int {
	for !s.is(i, capital) {
		switch s.fold(i) {
		case "the", "a", "an", "its", "his", "her", "their", "that":
			i++
		default:
			return i
		}
	}
	return i
}

// nounAt reports whether token k can begin the name of a body, a place or a
// topic after the preposition at prep.
func (s *scan) nounAt(k, prep int) bool {
	if k >= len(s.class) || s.t.Tokens[k].Paragraph || s.is(k, calendar) {
		return false
	}
	if s.is(k, capital) || s.ordinal(k) && s.is(k+2, capital) || s.fold(prep) != "to" && s.qualified(k) {
		return true
	}
	return s.is(k, org|firm|scope|area|portfolio) && !(s.fold(prep) == "to" && !s.is(k, scope|area|org))
}

// qualified reports whether a word in small letters of no known class stands at k before the
// noun of a body: "head of the | inspection team", "sales department".
func (s *scan) qualified(k int) bool {
	return k+1 < len(s.class) && s.t.Tokens[k].Kind == text.Word && s.class[k]&^(business|firm) == 0 && s.follows(k+1) &&
		s.is(k+1, org|firm) && !s.is(k+1, capital)
}

// territorial reports whether what ends before the preposition at i is the title
// of one who governs a place, so that a word of no known class after it is one.
func (s *scan) territorial(i int) bool {
	switch s.fold(i - 1) {
	case "governor", "mayor", "premier", "president", "king", "minister":
		return s.fold(i) == "of"
	}
	return false
}
