package official

// countryOf returns the country that the offices of a person serve, empty where
// it is none or not known.
func (s *scan) countryOf(n *name, offices []int, vietnamese bool) string {
	for _, i := range offices {
		if c, ok := s.served(&s.offices[i]); ok {
			return c
		}
	}
	if vietnamese {
		return "VN"
	}
	return ""
}

// served finds the country in the words of an office: the demonym or place
// before the head, or after "of".
func (s *scan) served(o *office) (string, bool) {
	for k := o.first; k < o.end; k++ {
		if k > o.head && s.fold(k) == "to" {
			return "", false
		}
		if c, ok := s.g.Demonym(s.fold(k)); ok && s.is(k, demonym) {
			return c, true
		}
		if p := s.place(k); p.n > 0 && p.country != "" {
			return p.country, true
		}
		if s.fold(k) == "un" || s.fold(k) == "asean" || s.fold(k) == "eu" {
			return "", true
		}
	}
	return "", false
}
