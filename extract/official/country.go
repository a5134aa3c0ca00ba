package official

// countryOf returns the country that a person serves, empty where it is none
// or not known.
func (s *scan) countryOf(q *person) string {
	for _, i := range q.offices {
		if c, ok := s.served(&s.offices[i]); ok {
			return c
		}
	}
	if q.vietnamese {
		return "VN"
	}
	return ""
}

// served finds the country in the words of an office: the demonym or place
// before the head, or after "of". A body of many countries serves none.
func (s *scan) served(o *office) (country string, ok bool) {
	for k := o.first; k < max(o.end, o.tailEnd); k++ {
		if k == o.end {
			k = o.tail
		}
		if k > o.head && s.fold(k) == "to" {
			return "", false
		}
		if p := s.place(k); p.n > 0 && p.level > small && p.country != "" {
			return p.country, true
		}
		if n, c := s.people(k); n > 0 {
			return c, true
		}
		switch f := s.fold(k); {
		case s.is(k, world), s.is(k, capital) && (f == "european" || f == "nations"):
			return "", true
		case (f == "world" || f == "international") && (k == o.first || k == s.determined(o.head+2)) && !s.foreignAffairs(k+1):
			return "", true
		}
	}
	return "", false
}

// foreignAffairs reports whether the word at k makes "international" a matter of one
// country’s own department.
func (s *scan) foreignAffairs(k int) bool {
	switch s.fold(k) {
	case "cooperation", "relations", "affairs", "integration", "trade", "law", "economics":
		return true
	}
	return false
}
