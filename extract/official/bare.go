package official

import "dateline/extract/text"

// bareBody returns where the name begins after a body that follows a title without
// a preposition: "Chairman HCM City People’s Committee | Le Van An"; 0 where there is none.
func (s *scan) bareBody(k int) int {
	if !s.follows(k) || s.startsName(k) || s.titled(k) {
		return 0
	}
	named := false
	for i := k; i < k+12 && i < len(s.class) && !(i > k && s.t.Tokens[i].Paragraph); i++ {
		switch {
		case i > k && named && s.follows(i) && s.startsName(i):
			return i
		case s.place(i).n > 1 && !s.startsName(i):
			i += s.place(i).n - 1
		case s.is(i, capital) && !s.is(i, head|honorific|calendar|function):
			named = named || s.is(i, org|acronym|upper)
		case !s.is(i, scope|area) && !s.possessive(i) && !s.glued(i):
			return 0
		}
	}
	return 0
}

// loose returns the name after a topic in small letters, which begins at k with a
// preposition: "Special Rapporteur on the right to food | Amina Doukou".
func (s *scan) loose(k int) (first, end int) {
	switch s.fold(k) {
	case "of", "on", "for", "in":
	default:
		return 0, 0
	}
	for i := k + 1; i < k+9 && s.follows(i) && s.t.Tokens[i].Kind == text.Word; i++ {
		if s.is(i, capital) {
			end = s.readName(i)
			if s.startsName(i) || s.is(i, given) && end > i+1 && s.place(i).n == 0 {
				return i, end
			}
			return 0, 0
		}
		if s.is(i, speech|appoint|calendar) || s.is(i, aux) && !s.is(i, function) || s.verbal(i) {
			return 0, 0
		}
	}
	return 0, 0
}
