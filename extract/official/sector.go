package official

// privateOffice reports whether a title whose noun could be an office is none:
// its body is a company or a club, or it is no body at all. State firms,
// associations and agencies make offices.
func (s *scan) privateOffice(o *office) bool {
	e := s.evidence(o)
	switch s.fold(o.head) {
	case "member", "members":
		return !e.seat && s.fold(o.head-1) != "ranking"
	case "ambassador", "ambassadors":
		return s.casual(o.head - 1)
	case "governor", "governors", "minister", "ministers", "mayor", "mayors":
		return false
	case "attorney", "attorneys":
		return !e.place && s.fold(o.head-1) != "district"
	case "ceo", "executive":
		return !e.state && !(s.fold(o.head-1) == "chief" && e.place && !e.named && !e.firm)
	case "representative", "representatives", "speaker", "speakers", "delegate", "delegates":
		return !s.is(o.head, capital) && !e.public && !e.place && !s.is(o.head-1, mod)
	case "leader", "leaders", "coordinator", "official", "officials", "officer", "officers":
		return e.firm || s.casual(o.head-1) && !(e.public && o.end > o.head+1)
	case "director", "directors", "general", "chairman", "chairwoman", "chairperson", "president", "presidents":
		return e.firm || s.casual(o.head-1) || e.named && !e.public && !e.place && !s.glued(o.head-1) || s.films(o)
	}
	return e.firm
}

// casual reports whether the word at k makes what follows no office: "team leader", "film director".
func (s *scan) casual(k int) bool {
	switch s.fold(k) {
	case "team", "group", "gang", "band", "project", "class", "film", "movie", "stage", "art", "creative", "artistic",
		"music", "sales", "marketing", "musical", "theatre", "guest", "keynote", "choir", "troupe", "brand", "goodwill",
		"technical", "sporting", "commercial", "tourism", "cultural", "business", "community", "religious", "spiritual", "rebel", "market", "opposition":
		return true
	}
	return false
}

// films reports whether o is a bare director in small letters, of nothing but the film or
// play that the words before speak of: "the documentary by director Le Van An".
func (s *scan) films(o *office) bool {
	if s.fold(o.head) != "director" || o.first < o.head || o.end > o.head+1 || s.is(o.head, capital) || s.fold(o.first-1) == "its" || s.fold(o.first-1) == "their" {
		return false
	}
	for k := o.head - 1; k >= 0 && k > o.head-few; k-- {
		switch s.fold(k) {
		case "film", "films", "movie", "movies", "documentary", "documentaries", "cinema", "screening", "screened", "screenplay", "opera", "drama":
			return true
		}
	}
	return false
}
