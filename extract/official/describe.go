package official

import "strings"

// describe says what is known of a person: name, offices, country. It leaves
// the mark, the rule and the identity to the caller.
func (r *register) describe(q *person) Mention {
	s := r.s
	m := Mention{Name: s.t.Slice(q.first, q.end), Offices: []Office{}}
	if q.alias != "" {
		m.Name = q.alias
	}
	rank, body := "", ""
	for _, i := range q.offices {
		switch o := &s.offices[i]; {
		case o.private:
		case o.rank:
			rank = strings.TrimSuffix(s.t.Slice(s.ownerEnd(o.first, o), o.end), "s")
			if o.tailEnd > 0 {
				body = s.t.Slice(s.determined(o.tail+1), o.tailEnd)
			}
		default:
			m.Offices = append(m.Offices, s.describeOffice(o))
		}
	}
	m.Offices = specific(m.Offices)
	for i := range m.Offices {
		m.Offices[i].Rank = rank
	}
	if len(m.Offices) == 0 {
		m.Offices = append(m.Offices, Office{Title: rank, Organization: body, Rank: rank})
	}
	m.Title, m.Organization = m.Offices[0].Title, m.Offices[0].Organization
	if c := s.countryOf(q); c != "" {
		m.Country = &c
	}
	return m
}

// specific puts an office that says no more than that somebody is an official or a
// leader behind the others: "Local official A, Chairman of".
func specific(offices []Office) []Office {
	for range len(offices) - 1 {
		if o := offices[0]; o.Organization != "" || !generic(o.Title) {
			break
		}
		offices = append(offices[1:], offices[0])
	}
	return offices
}

// generic reports whether a title names an official or a leader, and of nothing.
func generic(title string) bool {
	w := strings.Fields(strings.ToLower(title))
	switch w[len(w)-1] {
	case "official", "officer", "leader", "cadre":
		return true
	}
	return false
}

// describeOffice splits a title as it stands in the text into what somebody is
// and of what.
func (s *scan) describeOffice(o *office) Office {
	first, d := s.statusOf(o)
	body := ""
	if owner := s.ownerEnd(first, o); owner > first {
		body, first = s.t.Slice(first, s.unowned(owner)), owner
	}
	d.Title = s.t.Slice(first, o.head+1)
	if o.many {
		d.Title = singular(d.Title)
	}
	switch {
	case o.tailEnd > 0:
		d.Organization = s.t.Slice(s.determined(o.tail+1), o.tailEnd)
	case o.end > o.head+1 && (s.keepsBody(o) || body != ""):
		d.Title += s.t.String[s.t.Tokens[o.head].End:s.t.Tokens[o.end-1].End]
	case o.end > o.head+1:
		d.Organization = s.t.Slice(s.determined(o.head+2), o.end)
	}
	if d.Organization == "" {
		d.Organization = body
	}
	if d.Organization == "" && s.fold(o.first-1) == "its" {
		d.Organization = s.antecedent(o.first - 1)
	}
	return d
}

// statusOf reads former, acting, late before a title. A title keeps "former"
// and "acting", which belong to it as printed; it begins after "late" and "new".
func (s *scan) statusOf(o *office) (first int, d Office) {
	first = o.first
	for k := o.first; k < o.head; k++ {
		if s.place(k).n > 1 {
			break // New Zealand
		}
		switch s.fold(k) {
		case "former", "ex", "ousted", "retired":
			d.Status = "former"
		case "acting", "interim", "caretaker", "ad":
			d.Status = "acting"
		case "late":
			d.Status, first = "late", k+1
		case "outgoing", "incoming", "new", "incumbent", "current", "sitting", "then":
			if k == first {
				first = k + 1
			}
		}
	}
	for first < o.head && (s.glued(first) || s.fold(first-1) == "-" && s.is(first, status)) { // newly-elected
		first++
	}
	return first, d
}

// ownerEnd returns the end of the body that stands before the head: "Hanoi
// People’s Committee | Chairman"; first where the title is better left whole.
func (s *scan) ownerEnd(first int, o *office) int {
	if s.is(first, mod|status) || s.fold(o.head-2) == "chief" {
		return first
	}
	end, owned := first, false
	for k := first; k < o.head; k++ {
		switch {
		case s.possessive(k) && !s.is(k-1, folk): // not the People’s Party
			end, owned = k+1, true
		case s.is(k, org) && !s.is(k, scope|mod|status|portfolio), s.fold(k) == ")":
			end, owned = k+1, false
		}
	}
	if end < first+2 && !owned {
		return first
	}
	if s.fold(end) == "of" { // "Department of Health | director"
		for end = o.head; s.is(end-1, mod|status); end-- {
		}
	}
	return end
}

// unowned returns end without the ’s before it.
func (s *scan) unowned(end int) int {
	if s.possessive(end - 1) {
		return end - 1
	}
	return end
}

// keepsBody reports whether what follows the head belongs to the title itself:
// "Minister of Transport", "Ambassador to Laos", "Country Director for Vietnam".
func (s *scan) keepsBody(o *office) bool {
	if s.fold(o.head+1) != "of" || s.fold(o.head+2) == "state" {
		return true
	}
	for k := o.first; k <= o.head; k++ {
		switch s.fold(k) {
		case "minister", "ambassador", "representative", "consul", "attache", "envoy", "ministers", "ambassadors":
			return true
		}
	}
	return false
}
