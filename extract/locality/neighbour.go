package locality

import (
	"strings"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// neighbours changes the grade of n by the words beside it: an unknown
// capitalised word makes it part of a larger name, a title makes it a person.
func (f *finder) neighbours(n *name) {
	n.inOrg = n.called&otherWord == 0 && f.organisation(n)
	left, right := f.stranger(n.first-1) && f.beside(n.first), f.stranger(n.end) && f.beside(n.end)
	if n.called != 0 || f.dateline(n.first, n.end) {
		left, right = left && n.called == 0, false
	}
	switch {
	case f.titled(n):
		f.reject(n, "a title stands before it: somebody's name")
	case f.aged(n):
		f.reject(n, "an age stands after it: somebody's name")
	case f.speaks(n):
		f.reject(n, "somebody of that name speaks")
	case storms[f.fold(n.first-1)]:
		f.reject(n, "a storm's name")
	case mounts[f.fold(n.first-1)] && f.capital(n.first-1):
		n.drop("a mountain's name")
	case f.ofPeople(n):
		n.drop("an ethnic group's name")
	case left && f.personal(n), right && f.givenName(n), f.familyName(n):
		f.reject(n, "part of somebody's name")
	case f.prefixed(n):
		f.reject(n, "a prefix makes it no place's name")
	case left && f.longer(n, n.first-1), right && f.longer(n, n.end):
		n.drop("part of a longer name")
	case left && f.opens(n.first-1) && n.grade == accepted:
		n.inOrg = n.inOrg || !strings.HasSuffix(f.fold(n.first-1), "ing")
	case right && f.is(n.first-1, preposition) && n.grade == accepted:
	case left || right:
		n.inOrg = true
		if n.grade < accepted {
			n.drop("part of a longer name")
		}
	case n.inOrg && n.place != nil && n.place.Country == "VN" && (n.grade == weak || n.grade == feeble && sites[f.fold(f.orgWord(n))]):
		n.grade, n.rule = accepted, "organisation"
	}
}

// storms are named after places and people alike.
var storms = set("storm typhoon hurricane cyclone")

// mounts stand before the names of mountains.
var mounts = set("mount mt mountain")

// drop takes n for no place's name.
func (n *name) drop(reason string) { n.grade, n.reason = rejected, reason }

// reject takes n for a person's name, and what is called like it later too.
func (f *finder) reject(n *name, reason string) {
	n.drop(reason)
	f.people[f.key(n)] = true
}

// stranger reports whether token k is a capitalised word that nothing explains.
func (f *finder) stranger(k int) bool {
	if !f.capital(k) || f.t.Tokens[k].Case == text.Upper || f.covered(k) != nil || f.person[k] {
		return false
	}
	if _, demonym := f.g.Demonym(f.fold(k)); demonym {
		return false
	}
	return f.words[k]&generic == 0
}

// titled reports whether n follows a person's title directly: "Chairman Vinh",
// "singer Le Thuy".
func (f *finder) titled(n *name) bool {
	if n.called == 0 && kin[f.fold(n.first-1)] && n.place != nil && n.place.Country == "VN" && n.place.Kind != gazetteer.Country {
		return true
	}
	if n.called != 0 || n.place == nil || n.place.Kind == gazetteer.Country || !f.is(n.first-1, title) || !f.beside(n.first) || f.inOrgRight(n) {
		return false
	}
	return f.capital(n.first-1) || f.is(n.first, surname) && n.place.Country == "VN" && n.place.Code == ""
}

// kin stand before somebody's name: her niece Mai Chau.
var kin = set("son daughter wife husband niece nephew sister brother mother father uncle aunt grandson granddaughter fiance fiancee")

// speaks reports whether n is one Vietnamese syllable that says something:
// "Vinh said".
func (f *finder) speaks(n *name) bool {
	return n.called == 0 && n.end == n.first+1 && n.place != nil && n.place.Country == "VN" && n.place.Code == "" &&
		n.place.Kind != gazetteer.Country && f.is(n.end, speech)
}

// aged reports whether an age follows n: "Minh Chau, 42, ".
func (f *finder) aged(n *name) bool {
	k := n.end
	return n.called == 0 && (n.grade < accepted || n.place != nil && n.place.Country == "VN" && n.place.Code == "") && f.fold(k) == "," && k+2 < len(f.t.Tokens) &&
		f.t.Tokens[k+1].Kind == text.Number && len(f.fold(k+1)) == 2 && f.fold(k+2) == ","
}

// personal reports whether the words before n make it the end of a Vietnamese
// name: "Bui Van Hoa Binh".
func (f *finder) personal(n *name) bool {
	k := n.first - 1
	for k > n.first-reach && f.stranger(k-1) && f.beside(k) {
		k--
	}
	return f.is(k, surname) && f.syllables(k, n.end) || n.end == n.first+1 && n.called == 0 && n.place != nil &&
		n.place.Kind != gazetteer.Country && strings.Contains(n.place.Marks, "n")
}

// givenName reports whether n is a first name before a family name: "Jordan
// Smith", "Vladimir Orlov".
func (f *finder) givenName(n *name) bool {
	if n.place == nil || n.end-n.first > 1 || f.is(n.first-1, preposition) {
		return false
	}
	return strings.Contains(n.place.Marks, "n") || n.place.Kind != gazetteer.Country && n.place.Country != "VN"
}

// ancestral are the small words before family names: dos Santos.
var ancestral = set("dos das da von van bin ibn binti della")

// familyName reports whether a small word or a hyphen makes n, a foreign place,
// the end of a family name: dos Santos, Okonkwo-Bello.
func (f *finder) familyName(n *name) bool {
	k := n.first - 1
	if k < 0 || n.called != 0 || n.place == nil || n.place.Country == "VN" || n.place.Country == "" || n.place.Kind == gazetteer.Country {
		return false
	}
	if f.fold(k) == "-" {
		return !f.t.Tokens[n.first].Space && !f.t.Tokens[k].Space && f.stranger(k-1)
	}
	return ancestral[f.fold(k)] && !f.capital(k)
}

// longer reports whether the word at token k makes n part of a longer
// Vietnamese name that is unknown: Tan Son in Tan Son Nhat.
func (f *finder) longer(n *name, k int) bool {
	return n.place != nil && n.place.Country == "VN" && n.place.Code == "" && n.place.Kind != gazetteer.Country &&
		!f.opens(k) && vietnamese(f.fold(k)) && f.syllables(n.first, n.end)
}

// prefixed reports whether a hyphen joins a region to a prefix: Trans-Pacific.
func (f *finder) prefixed(n *name) bool {
	k := n.first - 1
	return n.place != nil && n.place.Country == "" && f.fold(k) == "-" && !f.t.Tokens[n.first].Space && f.covered(k-1) == nil && f.capital(k-1)
}

// dateline reports whether tokens first up to end are the place that opens a
// news text: "Hanoi (VNA) –", "HÀ NỘI —".
func (f *finder) dateline(first, end int) bool {
	if !f.t.Tokens[first].Paragraph || end >= len(f.t.Tokens) {
		return false
	}
	switch f.fold(end) {
	case "(":
		return end+2 < len(f.t.Tokens) && f.t.Tokens[end+1].Case == text.Upper
	case "—", "–", "-":
		return f.t.Tokens[end].Space
	case ",":
		return f.is(end+1, calendar)
	}
	return false
}
