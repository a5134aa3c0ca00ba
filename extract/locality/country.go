package locality

import (
	"cmp"

	"dateline/extract/gazetteer"
)

// countryOf returns the country of name i, which the gazetteer does not know:
// of the place it is said to lie in, else as the places around it and its own
// spelling have it. Vietnam's districts are all known, so that of an unknown
// one is a neighbour's where any is spoken of.
func (f *finder) countryOf(i int, home string) string {
	n := &f.names[i]
	if p := cmp.Or(f.parent(n), f.owner(n)); p != nil {
		return p.Country
	}
	if c := f.qualified(n); c != "" {
		return c
	}
	if c := f.within(n); c != "" {
		return c
	}
	near := f.nearest(i, n.called&(districtWord|communeWord) != districtWord)
	native := f.syllables(n.first, n.end) || highland[f.fold(n.first)]
	switch {
	case native && alike[near]:
		return near
	case native && (near != "" || !alike[home]):
		return "VN"
	case native:
		return home
	case near == "VN" && n.called&otherWord != 0:
		return cmp.Or(f.neighbour(), near) // the other one of a pair of border gates
	}
	return cmp.Or(near, f.nearest(i, false), f.previous(i), home)
}

// alike are the countries whose names can look like Vietnamese syllables.
var alike = set("LA KH TH MM CN KR TW")

// highland are first words of names in Vietnam's Central Highlands, which need
// not be Vietnamese syllables.
var highland = set("ea ia ya cu chu dak dac krong buon bon plei ploi po kon lo ko to ta a p' h'")

// qualified returns the country that a demonym before n's trigger names: "the
// Lao district of X", or nothing.
func (f *finder) qualified(n *name) string {
	for k := n.first - 1; k > max(-1, n.first-reach); k-- {
		if c, ok := f.g.Demonym(f.fold(k)); ok && f.capital(k) {
			return c
		}
		if f.fold(k) != "of" && !f.is(k, trigger|modifier|direction) {
			return ""
		}
	}
	return ""
}

// around is how many names away a place may be that says where another lies.
const around = 8

// within returns the country of the place of any kind that is named right
// after n as the one it lies in: "X town of Y commune".
func (f *finder) within(n *name) string {
	k := n.end
	for f.is(k, trigger|modifier) && k < n.end+3 {
		k++
	}
	if f.fold(k) != "of" && f.fold(k) != "," {
		return ""
	}
	if m := f.covered(k + 1); m != nil && m.grade == accepted && m.place != nil && m.called != 0 {
		return m.place.Country
	}
	return ""
}

// nearest returns the country of the accepted place that stands next before
// name i in its paragraph, or else next after it. Countries themselves count
// only where narrow is false.
func (f *finder) nearest(i int, narrow bool) string {
	for j := i - 1; j >= max(0, i-around) && !f.parted(j); j-- {
		if c := f.sure(j, narrow); c != "" {
			return c
		}
	}
	for j := i + 1; j < min(len(f.names), i+around) && !f.parted(j-1); j++ {
		if c := f.sure(j, narrow); c != "" {
			return c
		}
	}
	return ""
}

// previous returns the country of the accepted place before name i, in
// whatever paragraph.
func (f *finder) previous(i int) string {
	for j := i - 1; j >= max(0, i-around); j-- {
		if c := f.sure(j, false); c != "" {
			return c
		}
	}
	return ""
}

// sure returns the country of name j if it is accepted and known.
func (f *finder) sure(j int, narrow bool) string {
	p := f.names[j].place
	if f.names[j].grade != accepted || p == nil || narrow && p.Kind == gazetteer.Country {
		return ""
	}
	return p.Country
}

// parted reports whether a paragraph ends between name j and the next, or
// more text stands there than a paragraph has.
func (f *finder) parted(j int) bool {
	first, end := f.names[j].end, f.names[j+1].first
	for k := first; k <= end && k < first+around*reach; k++ {
		if f.t.Tokens[k].Paragraph {
			return true
		}
	}
	return end-first >= around*reach
}

// neighbour returns the neighbour of Vietnam that the text speaks of most, or nothing.
func (f *finder) neighbour() string {
	best := ""
	for _, c := range []string{"LA", "KH", "CN"} {
		if f.countries[c] > f.countries[best] {
			best = c
		}
	}
	return best
}
