package official

import "dateline/extract/text"

// An office is one title as it stands in the text: what precedes its head, the
// head, and the body or place after it.
type office struct {
	first, head, end int // tokens; end is past the body
	body             int // where the body begins, with its preposition; end where there is none
	cut              int // where a name may stand inside the body, 0 for nowhere
	tail, tailEnd    int // the body where it stands after the name, both 0 for none
	rank             bool
	private          bool
	many             bool // in the plural: several names follow
}

// readOffices reads all titles, in order, none overlapping another.
func (s *scan) readOffices() {
	bound := 0
	for i := 0; i < len(s.class); i++ {
		if i < bound || !s.is(i, head|business|rank) {
			continue
		}
		o, ok := s.officeAt(i, bound)
		if !ok {
			continue
		}
		s.offices = append(s.offices, o)
		if bound = o.end; o.cut > 0 {
			bound = o.cut
		}
	}
}

func (s *scan) officeAt(i, bound int) (office, bool) {
	if end := s.rankEnd(i); end > i {
		return office{first: s.bearer(i, bound), head: end - 1, end: end, body: end, rank: true, many: s.is(end-1, plural)}, true
	}
	if !s.noun(i) || s.compound(i) {
		return office{}, false
	}
	o := office{head: s.headEnd(i) - 1, private: s.is(i, business) && !s.is(i, head) && s.fold(i+2) != "in", many: s.is(i, plural)}
	o.first = s.left(i, bound)
	o.end, o.body = o.head+1, o.head+1
	if s.prepositional(o.head + 1) {
		o.end, o.cut = s.bodyAt(o.head + 1)
		o.end = max(o.end, o.head+1)
	} else if k := s.bareBody(o.head + 1); k > 0 {
		o.end = k
	}
	o.private = o.private || s.privateOffice(&o)
	return o, true
}

// noun reports whether the word at i names an office or what somebody does.
// "Son" is a name, "son" is none; Julie Bishop is no bishop.
func (s *scan) noun(i int) bool {
	if s.fold(i) == "sen" && s.is(i, capital) && s.rankEnd(i) == i {
		k := s.headEnd(i)
		return s.follows(k) && s.is(k, capital) && s.is(k+1, capital) && !s.is(k, rank)
	}
	if !s.is(i, head|business) || s.is(i, business) && s.is(i, vietnamese) || s.adjective(i) || s.chamber(i) {
		return false
	}
	return !(s.is(i, capital) && s.follows(i) && s.is(i-1, given) && !s.is(i-1, demonym) && s.is(i-1, capital) && s.place(i-1).n == 0)
}

// chamber reports whether the word at i ends the name of a body of its holders: "House
// of Representatives", "Council of Ministers", "Councils of State and Ministers".
func (s *scan) chamber(i int) bool {
	if !s.is(i, plural) || !s.is(i, capital) {
		return false
	}
	if s.fold(i-1) == "and" && s.fold(i-3) == "of" {
		return s.fold(i-4) == "councils" || s.fold(i-4) == "council"
	}
	return s.fold(i-1) == "of" && s.is(i-2, org) && s.is(i-2, capital)
}

// adjective reports whether the word at i says of the noun after it what an
// office is named by elsewhere: an official visit, the principal cause.
func (s *scan) adjective(i int) bool {
	switch s.fold(i) {
	case "official", "principal":
		return !s.is(i, capital) && s.follows(i+1) && s.isNoun(i+1)
	case "justice":
		return s.fold(i-1) == "of" || s.is(i-1, portfolio) || s.fold(i-1) == "and" && s.is(i-2, portfolio) // Minister of Law and Justice
	case "chiefs":
		return s.fold(i-1) == "joint"
	case "ombudsman":
		return s.is(i+1, org)
	case "chair":
		return s.fold(i-2) == "under" || s.fold(i-2) == "in" // under the chair of its head
	}
	return false
}

// compound reports whether the word at i, though it could be a head, is only
// part of what follows: "Deputy Minister", "Head of", "Minister Counsellor",
// "Director General", "General Department".
func (s *scan) compound(i int) bool {
	if !s.is(i, mod) {
		return s.is(i, portfolio) && (s.is(i+1, org) || s.noun(i+1)) // Justice Minister
	}
	for k := i + 1; k < i+6; k++ {
		switch {
		case s.noun(k):
			return true
		case s.fold(i) == "chief" && s.is(k, seat): // Chief Cabinet Secretary
		case !s.is(k, mod|status|portfolio|acronym) && !s.glued(k):
			return false
		}
	}
	return false
}

// headEnd returns the end of the head that begins at i: "Secretary-General",
// "Consul General", "Commander-in-Chief", "Minister-President".
func (s *scan) headEnd(i int) int {
	end := i + 1
	if s.abbreviated(i) {
		return end + 1
	}
	if k := s.hyphened(end); k > end {
		return k
	}
	switch s.fold(end) {
	case "general":
		switch s.fold(i) {
		case "secretary", "director", "consul", "attorney", "auditor", "inspector", "governor", "prosecutor", "commissioner",
			"secretaries", "directors", "consuls":
			return end + 1
		}
	case "designate":
		return end + 1
	case "pro":
		if s.fold(end+1) == "tempore" || s.fold(end+1) == "tem" {
			return end + 2
		}
	case "extraordinary":
		if s.fold(end+1) == "and" && s.fold(end+2) == "plenipotentiary" {
			return end + 3
		}
	}
	return end
}

// hyphened returns the end of what a hyphen at k ties to a head, or k: -elect, -in-chief, -at-large.
func (s *scan) hyphened(k int) int {
	if !s.glued(k) || s.fold(k) == "/" {
		return k
	}
	switch s.fold(k + 1) {
	case "general", "president", "designate", "elect", "counsellor", "delegate":
		return k + 2
	case "in":
		return min(k+4, len(s.class))
	case "at":
		if s.fold(k+3) == "large" {
			return k + 4
		}
	}
	return k
}

// abbreviated reports whether the title at i is cut short, with a full stop: "Gov."
func (s *scan) abbreviated(i int) bool {
	switch s.fold(i) {
	case "gov", "rep", "amb", "sen":
		return s.fold(i+1) == "." && !s.t.Tokens[i+1].Space
	}
	return false
}

// left returns where the title whose head stands at i begins, not before bound.
func (s *scan) left(i, bound int) int {
	k := i
	for p := k - 1; p >= bound; p = k - 1 {
		step := s.leftStep(p, k, bound)
		if step < 0 {
			break
		}
		k = step
	}
	for k < i && (s.is(k, function) && !s.is(k, mod|status|scope) || s.possessive(k)) {
		k++
	}
	return k
}

// leftStep returns where the title begins that goes on with token p to the left
// of token k, or -1 where it ends at k.
func (s *scan) leftStep(p, k, bound int) int {
	if s.t.Tokens[k].Paragraph {
		return -1
	}
	if first, ok := s.leftJoint(p, k, bound); ok {
		return first
	}
	switch {
	case s.is(p, calendar), s.t.Tokens[p].Kind == text.Punct, s.fold(p) == "under" && !s.is(p, capital):
		return -1
	case s.is(p, mod|status|scope|portfolio|org|acronym|demonym):
		return p
	case s.is(p, head) && !s.is(k, head):
		return -1
	case s.is(p, area):
		if s.is(p-1, capital) || s.is(k, head) { // Giang A village, village head
			return p
		}
		return -1
	case s.is(p, function) && (!s.is(p, syllable) || s.opens(p) && s.place(p).n == 0):
		return -1
	}
	return s.leftWord(p)
}

// leftJoint does so where p joins a word before it to the title, and reports whether it does.
func (s *scan) leftJoint(p, k, bound int) (first int, ok bool) {
	switch {
	case s.glued(p):
		return p - 1, true
	case s.possessive(p):
		return s.possessor(p, bound), true
	case s.fold(p) == ")":
		return s.bracketed(p, bound), true
	case s.fold(p) == "." && s.is(p-1, firm) && p-1 >= bound: // Sunrise Co. director
		return p - 1, true
	case s.fold(p) == "and":
		if s.is(p-1, portfolio) && s.is(k, portfolio) && p-1 >= bound && s.is(p-1, capital) == s.is(k, capital) {
			return p - 1, true
		}
		return -1, true
	case s.fold(p) == "of" && s.is(p-1, org) && s.is(p-1, capital) && p-1 >= bound:
		return p - 1, true // "Department of Health director"
	case s.chamber(p) && p-2 >= bound, !s.is(p, capital) && s.glued(p-1) && s.is(p-2, capital) && p-2 >= bound:
		return p - 2, true // "House of Councillors President", "Gyeongsangbuk-do Governor"
	}
	return 0, false
}

// leftWord decides on a word of no known class: a name of a place or body
// belongs to the title, the first word of a sentence and a person's name do not.
func (s *scan) leftWord(p int) int {
	if !s.is(p, capital) || s.nameEndsAt(p) || s.unpointed && !s.is(p, upper) && !s.placeEndsAt(p, 0) {
		return -1
	}
	if s.opens(p) && s.place(p).n == 0 && !s.is(p, upper) && s.tag(p) != "NNP" {
		return -1
	}
	return p
}

// possessor returns where the owner begins that ends with the ’s at p: "Japan’s
// Prime Minister", "the NA’s Economic Committee". A person is no part of a title.
func (s *scan) possessor(p, bound int) int {
	k := p - 1
	if k < bound || !s.is(k, capital|org|area|scope) || s.nameEndsAt(k) {
		return -1
	}
	if !s.is(k, org|area|scope|acronym|upper|demonym|portfolio) && !s.placeEndsAt(k, bound) {
		return -1
	}
	return k
}

// bracketed returns where an acronym in brackets with its long form begins:
// "National Assembly (NA) Chairman".
func (s *scan) bracketed(p, bound int) int {
	if p-3 >= bound && s.fold(p-2) == "(" && s.is(p-1, upper|capital) && s.is(p-3, capital) {
		return p - 3
	}
	return -1
}

// placeEndsAt reports whether a known place ends with token k.
func (s *scan) placeEndsAt(k, bound int) bool {
	for f := k; f >= bound && f > k-5; f-- {
		if n := s.place(f).n; n > 0 && f+n == k+1 {
			return true
		}
	}
	return false
}

// nameEndsAt reports whether a Vietnamese name of three syllables or more, no
// place, ends with token k.
func (s *scan) nameEndsAt(k int) bool {
	for f := k - 4; f <= k-2; f++ {
		if f >= 0 && s.is(f, vietnamese) && f+s.syllables(f) == k+1 && s.place(f).n <= 2 {
			return true
		}
	}
	return false
}
