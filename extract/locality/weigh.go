package locality

import (
	"cmp"
	"slices"

	"dateline/extract/gazetteer"
)

// weigh puts the names in text order, chooses what each is and grades it by
// what stands beside it.
func (f *finder) weigh() {
	slices.SortFunc(f.names, func(a, b name) int { return cmp.Compare(a.first, b.first) })
	for i := range f.names {
		n := &f.names[i]
		for k := n.first; k < n.end; k++ {
			f.at[k] = int32(i + 1)
		}
		if len(n.places) > 0 && n.places[0].Kind == gazetteer.Country {
			f.countries[n.places[0].Country]++
		}
	}
	for i := range f.names {
		n := &f.names[i]
		f.choose(n)
		n.grade = f.gradeOf(n)
		f.neighbours(n)
	}
}

// choose picks what n most likely is: of the kind that its trigger says, in
// the country or division named beside it, in a country that the text speaks
// of, or the first.
func (f *finder) choose(n *name) {
	best := -1 << 30
	parent := f.parent(n)
	for i, p := range n.places {
		score := -i
		if fits(p, n.kind) {
			score += 1000
		}
		if parent != nil && p.Country == parent.Country && (parent.Code == "" || p.Parent == parent.Code) && p != parent {
			score += 500
		}
		if f.countries[p.Country] > 0 && p.Kind != gazetteer.Commune && comparable(p, n.places[0]) {
			score += 100
		}
		if score > best {
			best, n.place = score, p
		}
	}
	if n.place != nil && n.kind != "" && !fits(n.place, n.kind) && n.place.Kind != gazetteer.Country && below(n.kind, n.place) {
		n.place = nil // a district that shares its name with a province
	}
}

// comparable keeps a small place from being preferred to a great one only for
// its country.
func comparable(p, first *gazetteer.Place) bool {
	return first.Kind != gazetteer.Country && (p.Kind == gazetteer.Province || p.Kind == gazetteer.City || p.Kind == first.Kind)
}

// fits reports whether p can be called by a trigger of kind k.
func fits(p *gazetteer.Place, k gazetteer.Kind) bool {
	switch k {
	case "":
		return false
	case gazetteer.Province:
		return p.Kind == gazetteer.Province
	case gazetteer.City:
		return p.Kind == gazetteer.City
	case gazetteer.District:
		return p.Kind == gazetteer.District || p.Kind == gazetteer.City && p.Code == ""
	}
	return p.Kind == k
}

// below reports whether a place of kind k is smaller than p.
func below(k gazetteer.Kind, p *gazetteer.Place) bool {
	switch k {
	case gazetteer.District:
		return p.Kind == gazetteer.Province || p.Kind == gazetteer.City && p.Code != ""
	case gazetteer.Commune:
		return p.Kind != gazetteer.City || p.Country == "VN"
	case gazetteer.City:
		return p.Kind == gazetteer.Province && p.Country == "VN"
	}
	return false
}

// parent returns the place that is named right after n as the one it lies in:
// "X, Y", "X in Y", "X district of Y", "X city, Y province".
func (f *finder) parent(n *name) *gazetteer.Place {
	k := n.end
	for f.is(k, trigger|modifier) && f.beside(k) && k < n.end+3 {
		k++
	}
	switch f.fold(k) {
	case ",", "in", "of", "(":
		k++
	default:
		return nil
	}
	for k < n.end+8 && (f.is(k, trigger|modifier|direction|function) || f.fold(k) == "'s") && f.covered(k) == nil {
		k++
	}
	if m := f.covered(k); m != nil && len(m.places) > 0 {
		return m.places[0]
	}
	return nil
}

// gradeOf says how far n is believed for itself.
func (f *finder) gradeOf(n *name) grade {
	p := n.place
	switch {
	case n.kind != "" && (p == nil || p.Kind == gazetteer.Commune || fits(p, n.kind)):
		return accepted
	case p == nil:
		return rejected
	case p.Kind == gazetteer.Commune:
		return feeble
	case f.people[f.fold(n.first)] && n.end-n.first == 1:
		return weak
	case strong(p):
		return accepted
	case p.Marks != "" && n.end-n.first == 1 && p.Country != "VN" && f.countries[p.Country] > 0 && p.Kind == gazetteer.Province:
		return accepted
	}
	return weak
}

// large and great are the inhabitants from which on a city, and one with a
// name that is also a person's, is known to everybody.
const (
	large = 200_000
	great = 1_000_000
)

// strong reports whether p's bare name means p.
func strong(p *gazetteer.Place) bool {
	ambiguous := p.Marks != "" && p.Marks != "c"
	switch p.Kind {
	case gazetteer.Country, gazetteer.Region, gazetteer.Other:
		return true
	case gazetteer.Commune:
		return false
	}
	if p.Country == "VN" {
		return several(p.Name) || p.Code != ""
	}
	switch {
	case p.Code != "" && p.Kind == gazetteer.City, p.Capital && (p.Population > great || !ambiguous):
		return true
	case ambiguous:
		return p.Population > great
	case p.Kind == gazetteer.Province:
		return near[p.Country] || p.Population > large || several(p.Name)
	}
	return p.Population > large
}

// near are the countries that Vietnamese news writes of down to the province.
var near = set("LA KH TH MM MY SG ID PH BN TL CN JP KR KP IN AU US CA RU DE FR GB IT ES")

func several(name string) bool {
	for i := range len(name) {
		if name[i] == ' ' || name[i] == '-' || name[i] == '\'' {
			return true
		}
	}
	return false
}
