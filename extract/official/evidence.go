package official

// An evidence tells what the words of a title say of its body.
type evidence struct {
	public bool // a committee, a ministry, an association
	seat   bool // a body in which a member holds a seat: the Politburo, a parliament
	firm   bool // a company
	state  bool // a firm of the state, or an association of firms or clubs
	part   bool // a department or committee, after which no firm is named that it could be part of
	topic  bool // what a ministry is for, and firms after their names: Samsung Electronics
	place  bool
	named  bool // a word that no list knows
}

// evidence weighs the words of the office o, those after the name as well.
func (s *scan) evidence(o *office) evidence {
	var e evidence
	for k := o.first; k < o.end; k++ {
		if k < o.head-1 || k > o.head || !s.is(k, head|business) {
			k = s.weigh(&e, k)
		}
	}
	for k := o.tail; k < o.tailEnd; k++ {
		k = s.weigh(&e, k)
	}
	e.public = e.public || e.topic && !e.named
	if e.state || e.part {
		e.firm, e.public = false, true
	}
	return e
}

// weigh adds the word at k to the evidence. It returns the last token of what it read.
func (s *scan) weigh(e *evidence, k int) int {
	e.part = e.part || s.partial(k)
	e.state = e.state || s.is(k, union) && !s.partial(k)
	switch p := s.place(k); {
	case p.n > 0 && !(p.n == 1 && s.is(k, firm)):
		e.place = e.place || !(e.named && s.is(k-1, capital)) // not Nestle Vietnam
		e.state = e.state || p.level == state && p.country == "VN" && !s.is(k-1, capital)
		return k + p.n - 1
	case s.is(k, stateowned), s.fold(k) == "state" && s.is(k+1, capital|firm):
		e.state = true
	case s.directors(k):
		e.firm = true
		return k + 2
	case s.fold(k) == "group" && (s.parliamentary(k-1) || s.qualified(k-1)):
		e.public = true
	case s.is(k, firm) && !s.glued(k+1) && !s.noFirm(k), s.banks(k), s.estate(k): // not Co-Chair
		e.firm, e.part = true, false
	case s.is(k, seat):
		e.seat, e.public = true, true
	case s.is(k, mod):
	case s.is(k, org|scope|acronym|upper):
		e.public = true
	case s.is(k, portfolio):
		e.topic = true
	case s.is(k, demonym):
		e.place = true
	case s.is(k, capital) && !s.is(k, mod|status|head):
		e.named = true
	}
	return k
}

// partial reports whether the word at k is a department or committee, which firms
// have as well. A Party Committee in a firm is the Party’s.
func (s *scan) partial(k int) bool {
	switch s.fold(k) {
	case "department", "committee":
		return s.fold(k-1) != "party" && !s.possessive(k-1)
	}
	return false
}

// directors reports whether a firm's "Board of Directors" begins at k.
func (s *scan) directors(k int) bool {
	return s.fold(k) == "board" && s.fold(k+1) == "of" && (s.fold(k+2) == "directors" || s.fold(k+2) == "members")
}

// banks reports whether the word at k is a bank that no word says to be public: the
// State Bank, the Asian Development Bank, the Bank of Korea are.
func (s *scan) banks(k int) bool {
	if s.fold(k) != "bank" || s.fold(k+1) == "of" || s.fold(k+1) == "for" {
		return false
	}
	switch s.fold(k - 1) {
	case "state", "world", "central", "national", "reserve", "development", "investment", "policy", "people's", "'s", "federal", "cooperative":
		return false
	}
	return true
}

// noFirm reports whether the word at k, though it ends names of firms, is something else: the
// capital of a country, the second word of Tra Co.
func (s *scan) noFirm(k int) bool {
	switch s.fold(k) {
	case "capital":
		return !s.is(k-1, capital) || s.place(k+1).n > 0
	case "co":
		return s.fold(k+1) != "." && s.fold(k+1) != "," && !s.is(k+1, firm)
	}
	return false
}

// estate reports whether an industrial park or zone, whose owner is a firm, ends at k; those
// who watch over it are named after it.
func (s *scan) estate(k int) bool {
	switch s.fold(k) {
	case "zone", "zones", "park", "parks":
		return s.fold(k-1) == "industrial" && !s.is(k+1, capital)
	}
	return false
}

// parliamentary reports whether what ends at k makes a group one of a parliament
// or of officials: "Friendship Parliamentarians’ Group", "Working Group".
func (s *scan) parliamentary(k int) bool {
	if s.possessive(k) {
		k--
	}
	switch s.fold(k) {
	case "parliamentarians", "parliamentary", "parliamentarian", "friendship", "working", "parliament", "residential", "leading":
		return true
	}
	return false
}
