package locality

import (
	"strings"

	"dateline/extract/gazetteer"
)

// settle accepts the names that are not sure for themselves where something
// else speaks for them: a preposition, their parent, a list of places, the
// dateline or the same name elsewhere.
func (f *finder) settle() {
	for i := range f.names {
		n := &f.names[i]
		if n.grade != weak && n.grade != feeble {
			continue
		}
		if rule := f.evidence(i); rule != "" {
			n.grade, n.rule = accepted, rule
		}
	}
	for i := len(f.names) - 1; i >= 0; i-- {
		if n := &f.names[i]; (n.grade == weak || n.grade == feeble && n.end-n.first > 1 && n.place.Country == "VN") && f.listed(i) {
			n.grade, n.rule = accepted, "list"
		}
	}
	f.repeat()
}

// where are the prepositions that hardly stand before anything but a place.
var where = set("in near around outside from")

// dwellers are those who are of a place.
var dwellers = set(`villagers residents people farmers fishermen households inhabitants locals artisans craftsmen potters weavers growers
	natives women youths pupils students voters commune village`)

// sited reports whether the name of several Vietnamese syllables n stands where
// hardly anything but a place does: "in Muong Phang", "potters of Bat Trang".
func (f *finder) sited(n *name) bool {
	if n.end-n.first < 2 || !f.syllables(n.first, n.end) || f.fold(n.end) == "'s" {
		return false // Hoa Phat's plant is a firm's
	}
	return where[f.fold(n.first-1)] || f.dwelt(n.first-1)
}

// dwelt reports whether token k is the "of" between people and where they live.
func (f *finder) dwelt(k int) bool { return f.fold(k) == "of" && dwellers[f.fold(k-1)] }

// evidence returns what speaks for the name i, or nothing.
func (f *finder) evidence(i int) string {
	n := &f.names[i]
	person := f.people[f.key(n)]
	switch {
	case f.dateline(n.first, n.end), f.c.Dateline != "" && !person && f.t.Slice(n.first, n.end) == f.c.Dateline:
		return "dateline"
	case f.inParent(n), f.possessed(n) && !person:
		return "parent"
	case n.grade == feeble:
		if f.sited(n) {
			return "preposition"
		}
		if f.listed(i) && n.end-n.first > 1 && n.place.Country == "VN" {
			return "list"
		}
		return ""
	case f.listed(i), f.companions(i):
		return "list"
	case n.inOrg && n.place.Country != "VN":
		return ""
	case f.is(n.first-1, locative) && !f.stranger(n.end):
		return "preposition"
	case !person && n.place.Marks == "" && f.is(n.first-1, preposition) && f.fold(n.first-1) != "and":
		return "preposition"
	}
	return ""
}

// inParent reports whether the place that n lies in is named after it.
func (f *finder) inParent(n *name) bool {
	p := f.parent(n)
	return p != nil && n.place != nil && p != n.place && p.Country == n.place.Country && (p.Kind == gazetteer.Country || p.Code != "" && n.place.Parent == p.Code)
}

// possessed reports whether the possessive of its country stands before n, and
// n is no word or person: the Philippines’ Bacolod.
func (f *finder) possessed(n *name) bool {
	p := f.owner(n)
	return p != nil && n.place != nil && n.place.Marks == "" && n.place.Country == p.Country && n.place.Kind != gazetteer.Commune &&
		!f.is(n.first, surname) && !f.is(n.end, speech)
}

// owner returns the country or division whose possessive stands before n, or nil.
func (f *finder) owner(n *name) *gazetteer.Place {
	k := n.first - 1
	if w := f.fold(k); w != "'s" && w != "'" || !f.beside(n.first) {
		return nil
	}
	if m := f.covered(k - 1); m != nil && len(m.places) > 0 && (m.places[0].Kind == gazetteer.Country || m.places[0].Code != "") {
		return m.places[0]
	}
	return nil
}

// listed reports whether an accepted place stands beside name i in a list.
func (f *finder) listed(i int) bool {
	n := &f.names[i]
	end := f.joint(n.first)
	if f.fold(n.first-1) == "to" { // from Lao Bao to Cua Viet
		end = n.first - 1
	}
	if end > 0 {
		if m := f.covered(end - 1); m != nil && m.grade == accepted && !m.inOrg {
			return true
		}
	}
	if i+1 < len(f.names) {
		m := &f.names[i+1]
		return m.grade == accepted && !m.inOrg && f.joint(m.first) == n.end && m.first > n.end
	}
	return false
}

// companions reports whether name i stands after a preposition of place and "and" joins it to
// another of the same country, which the text names: "from Hamilton and Tauranga".
func (f *finder) companions(i int) bool {
	n := &f.names[i]
	if i+1 == len(f.names) || f.fold(n.end) != "and" || n.place.Country == "" || f.countries[n.place.Country] == 0 || !paired[f.fold(n.first-1)] {
		return false
	}
	m := &f.names[i+1]
	return m.first == n.end+1 && m.place != nil && m.place.Country == n.place.Country && m.grade > rejected && m.grade != feeble && !f.stranger(m.end) &&
		!f.people[f.key(n)] && !f.people[f.key(m)]
}

// repeat accepts the weak names that are accepted elsewhere in the text, unless
// somebody is called so.
func (f *finder) repeat() {
	sure := map[string]*name{}
	for i := range f.names {
		if n := &f.names[i]; n.grade == accepted && !n.inOrg {
			sure[f.key(n)] = n
		}
	}
	for i := range f.names {
		n := &f.names[i]
		word := n.place != nil && strings.Contains(n.place.Marks, "w") && f.opens(n.first)
		if n.grade != weak && n.grade != feeble || f.people[f.fold(n.first)] || word {
			continue
		}
		if m := sure[f.key(n)]; m != nil {
			n.grade, n.place, n.rule = accepted, m.place, "repeated"
		}
	}
}

func (f *finder) key(n *name) string {
	if n.end-n.first == 1 {
		return f.fold(n.first)
	}
	return f.t.String[f.t.Tokens[n.first].Start:f.t.Tokens[n.end-1].End]
}
