package official

// privateOffice reports whether the body of an office is a private one: a
// company, a club. State firms, associations and agencies are not.
func (s *scan) privateOffice(o *office) bool {
	private := false
	for k := o.first; k < o.end; k++ {
		switch {
		case s.is(k, head|business) && k >= o.first && k <= o.head:
		case s.is(k, firm):
			private = true
		case s.fold(k) == "state", s.fold(k) == "national", s.fold(k) == "people", s.fold(k) == "vietnam", s.fold(k) == "association", s.fold(k) == "federation", s.fold(k) == "chamber", s.fold(k) == "union":
			return false
		}
	}
	return private
}
