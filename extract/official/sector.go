package official

// privateOffice reports whether a title whose noun could be an office is none:
// its body is a company or a club, or it is no body at all. State firms,
// associations and agencies make offices.
func (s *scan) privateOffice(o *office) bool {
	e := s.evidence(o)
	switch s.fold(o.head) {
	case "member", "members":
		return !e.seat
	case "ambassador", "ambassadors":
		return s.casual(o.head - 1)
	case "ceo", "executive":
		return !e.state && !(s.fold(o.head-1) == "chief" && e.place && !e.named && !e.firm)
	case "representative", "representatives", "speaker", "speakers", "delegate", "delegates":
		return !s.is(o.head, capital) && !e.public && !e.place && !s.is(o.head-1, mod)
	case "leader", "leaders", "coordinator", "official", "officials", "officer", "officers":
		return e.firm || s.casual(o.head-1)
	case "director", "directors", "general", "chairman", "chairwoman", "chairperson", "president", "presidents":
		return e.firm || s.casual(o.head-1) || e.named && !e.public && !e.place && !s.glued(o.head-1)
	}
	return e.firm
}

// casual reports whether the word at k makes what follows no office: "team leader", "film director".
func (s *scan) casual(k int) bool {
	switch s.fold(k) {
	case "team", "group", "gang", "band", "project", "class", "film", "movie", "stage", "art", "creative", "artistic",
		"music", "sales", "marketing", "musical", "theatre", "guest", "keynote", "choir", "troupe", "brand", "goodwill",
		"tourism", "cultural", "business", "community", "religious", "spiritual", "rebel", "market", "opposition":
		return true
	}
	return false
}

// An evidence tells what the words of a title say of its body.
type evidence struct {
	public bool // a committee, a ministry, an association
	seat   bool // a body in which a member holds a seat: the Politburo, a parliament
	firm   bool // a company
	state  bool // a firm of the state, or an association of firms or clubs
	place  bool
	named  bool // a word that no list knows
}

func (s *scan) evidence(o *office) evidence {
	var e evidence
	for k := o.first; k < o.end; k++ {
		e.state = e.state || s.is(k, union)
		switch p := s.place(k); {
		case k > o.head-2 && k <= o.head && s.is(k, head|business):
		case p.n > 0:
			e.place = true
			e.state = e.state || p.level == state && p.country == "VN" && !s.is(k-1, capital)
			k += p.n - 1
		case s.is(k, stateowned), s.fold(k) == "state" && s.is(k+1, capital|firm):
			e.state = true
		case s.directors(k):
			e.firm = true
			k += 2
		case s.fold(k) == "group" && s.parliamentary(k-1):
			e.public = true
		case s.is(k, firm) && !s.glued(k+1): // Co-Chair
			e.firm = true
		case s.is(k, seat):
			e.seat, e.public = true, true
		case s.is(k, mod):
		case s.is(k, org|portfolio|scope|acronym|upper):
			e.public = true
		case s.is(k, demonym):
			e.place = true
		case s.is(k, capital) && !s.is(k, mod|status|head):
			e.named = true
		}
	}
	if e.state {
		e.firm, e.public = false, true
	}
	return e
}

// directors reports whether a firm's "Board of Directors" begins at k.
func (s *scan) directors(k int) bool {
	return s.fold(k) == "board" && s.fold(k+1) == "of" && (s.fold(k+2) == "directors" || s.fold(k+2) == "members")
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
