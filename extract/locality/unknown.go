package locality

import (
	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// unknownRule is the rule of names that only their surroundings show.
const unknownRule = "unknown"

// proposeUnknown proposes names that the gazetteer does not have and no trigger
// explains, where hardly anything but a place can stand.
func (f *finder) proposeUnknown() {
	for i := range f.t.Tokens {
		switch {
		case f.fold(i) == "in", f.fold(i) == "near", f.dwelt(i):
			f.inside(i)
		case f.is(i, preposition), f.fold(i) == "of":
			f.where(i)
			f.coordinate(i)
		case hamlets[f.fold(i)]:
			f.hamlet(i)
		case f.fold(i) == ",":
			f.between(i)
			f.apposed(i)
		case sites[f.fold(i)]:
			f.site(i)
		}
	}
}

// inside proposes the unknown name after the preposition at token i where the
// place that it lies in follows ("in Davos, Switzerland"), and Vietnamese names
// after "in".
func (f *finder) inside(i int) {
	n := name{first: i + 1, end: f.strangers(i + 1), rule: unknownRule}
	if n.end == n.first || f.beside(n.end) && (f.capital(n.end) || f.is(n.end, facility|body)) {
		return
	}
	if f.lies(&n) || n.end > n.first+1 && f.fold(i) != "near" && f.syllables(n.first, n.end) && !f.is(n.first, surname) {
		f.propose(n)
	}
}

// where proposes the unknown Vietnamese name after the preposition at token i
// that is said to be in a known place: "from Tan Rai in Bao Lam district".
func (f *finder) where(i int) {
	n := name{first: i + 1, end: f.strangers(i + 1), rule: unknownRule}
	if n.end > n.first+1 && f.fold(n.end) == "in" && f.native(f.covered(n.end+1)) && f.syllables(n.first, n.end) && !families[f.fold(n.first)] {
		f.propose(n)
	}
}

// coordinate proposes the unknown Vietnamese name after the preposition at token i that "and" joins
// to a known place: "at Sa Ky and Sa Huynh", "between Ly Son and Sa Ky."
func (f *finder) coordinate(i int) {
	if !paired[f.fold(i)] {
		return
	}
	n := name{first: i + 1, end: f.strangers(i + 1), rule: "list"}
	known := n.end + 1
	if m := f.covered(i + 1); n.end == n.first && m != nil && m.first == i+1 && f.fold(m.end) == "and" {
		known, n.first, n.end = i+1, m.end+1, f.strangers(m.end+1)
		if !f.closes(n.end) {
			return
		}
	} else if f.fold(n.end) != "and" {
		return
	}
	if n.end > n.first+1 && f.native(f.covered(known)) && f.syllables(n.first, n.end) && !families[f.fold(n.first)] {
		f.propose(n)
	}
}

// paired are the prepositions that stand before two places that "and" joins.
var paired = set("at between in near from")

// closes reports whether the mark at token k ends a clause.
func (f *finder) closes(k int) bool {
	switch f.fold(k) {
	case ".", ",", ";", ")":
		return true
	}
	return false
}

// apposed gives the name before the comma at token i the kind that is said of it behind:
// "to Tra Leng, a commune where". Who is "a village head" is no village.
func (f *finder) apposed(i int) {
	k := i + 2
	for f.is(k, modifier|direction) && !f.capital(k) && k < i+4 {
		k++
	}
	if w := f.fold(i + 1); w != "a" && w != "an" && w != "the" || !f.is(k, districtWord|communeWord) || f.capital(k) || f.is(k, plural) || f.beside(k+1) && !f.is(k+1, function|preposition) {
		return
	}
	if n := f.covered(i - 1); n != nil {
		if n.end == i && f.known(n, f.words[k]) && f.is(n.first-1, preposition) {
			f.trigger(n, f.words[k], k)
		}
		return
	}
	first := f.unknown(i, f.words[k])
	if first < i-1 && f.is(first-1, preposition) && f.syllables(first, i) && !families[f.fold(first)] {
		f.trigger(f.propose(name{first: first, end: i}), f.words[k], k)
	}
}

// families are the commonest family names. Other ones begin names of places as
// well: Tan, Ha, Cao.
var families = set("nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong")

// between proposes the unknown Vietnamese name after the comma at token i that
// stands between two known places of a list: "Xa Mat, Chang Riec and Moc Bai".
func (f *finder) between(i int) {
	n := name{first: i + 1, end: f.strangers(i + 1), rule: "list"}
	k := n.end
	if f.fold(k) == "," || f.fold(k) == "and" {
		k++
	}
	if k > n.end && n.end > n.first+1 && f.native(f.covered(i-1)) && f.native(f.covered(k)) && f.syllables(n.first, n.end) && !families[f.fold(n.first)] {
		f.propose(n)
	}
}

// native reports whether n is a well-known place within Vietnam.
func (f *finder) native(n *name) bool {
	return n != nil && len(n.places) > 0 && n.places[0].Country == "VN" && n.places[0].Kind != gazetteer.Country && strong(n.places[0])
}

// hamlets are the words for village that begin a village's name in the
// Central Highlands: Buon Ky, Plei Op.
var hamlets = set("buon plei ploi")

// hamlet proposes the unknown village whose name begins at token i.
func (f *finder) hamlet(i int) {
	n := name{first: i, end: f.strangers(i), rule: unknownRule}
	if n.end > i+1 && f.t.Tokens[i].Case == text.Title && f.covered(i) == nil {
		f.propose(n)
	}
}

// lies reports whether a comma and a place that n may lie in follow.
func (f *finder) lies(n *name) bool {
	if f.fold(n.end) != "," {
		return false
	}
	p := f.parent(n)
	return p != nil && (strong(p) || p.Code != "")
}

// strangers returns the end of the unknown capitalised words from token k on.
func (f *finder) strangers(k int) int {
	end := k
	for end < len(f.t.Tokens) && end < k+4 && f.part(end) && f.covered(end) == nil && f.t.Tokens[end].Kind == text.Word && (end == k || f.adjoins(end)) {
		end++
	}
	return end
}

// sites are the facilities that bear the name of the place where they are.
var sites = set("airport airbase port seaport depot railway market beach zone park")

// site proposes the unknown Vietnamese names before the facility at token i:
// "Vung Ang port", "Ben Thanh – Can Gio railway", "Noi Bai International Airport".
func (f *finder) site(i int) {
	k := i
	for k > max(0, i-reach) && f.is(k-1, modifier|facility) && f.beside(k) && f.covered(k-1) == nil {
		k--
	}
	if !f.beside(k) {
		return
	}
	for end := k; end > 0; {
		first := end
		for first > 0 && first > end-4 && f.part(first-1) && (first == end || f.beside(first)) {
			first--
		}
		if first == end || !f.syllables(first, end) || f.is(first, surname) && end-first > 2 || f.opens(first) && end-first == 1 {
			return
		}
		if n := f.covered(first); n == nil || n.first != first || n.end != end {
			f.drop(first, end)
			f.propose(name{first: first, end: end, rule: unknownRule})
		}
		if end = first - 1; f.fold(end) != "–" && f.fold(end) != "-" {
			return
		}
	}
}
