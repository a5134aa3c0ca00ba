package locality

import "dateline/extract/text"

// unknownRule is the rule of names that only their surroundings show.
const unknownRule = "unknown"

// proposeUnknown proposes names that the gazetteer does not have and no trigger
// explains, where hardly anything but a place can stand: "in Davos,
// Switzerland", and Vietnamese names after "in".
func (f *finder) proposeUnknown() {
	for i := range f.t.Tokens {
		if w := f.fold(i); w != "in" && w != "near" {
			continue
		}
		end := f.strangers(i + 1)
		if end == i+1 || f.capital(end) && f.beside(end) || f.is(end, facility|body) && f.beside(end) {
			continue
		}
		n := name{first: i + 1, end: end, rule: unknownRule}
		if f.lies(&n) || end > i+2 && f.fold(i) == "in" && f.syllables(i+1, end) && !f.is(i+1, surname) {
			f.propose(n)
		}
	}
}

// lies reports whether a comma and a place that n may lie in follow.
func (f *finder) lies(n *name) bool {
	if f.fold(n.end) != "," {
		return false
	}
	p := f.parent(n)
	return p != nil && strong(p)
}

// strangers returns the end of the unknown capitalised words from token k on.
func (f *finder) strangers(k int) int {
	end := k
	for end < len(f.t.Tokens) && end < k+4 && f.part(end) && f.covered(end) == nil && f.t.Tokens[end].Kind == text.Word && (end == k || f.adjoins(end)) {
		end++
	}
	return end
}
