package locality

import (
	"cmp"
	"slices"
	"strings"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// weigh puts the names in text order, chooses what each is and grades it by
// what stands beside it.
func (f *finder) weigh() {
	f.names = slices.DeleteFunc(f.names, func(n name) bool { return n.first == n.end })
	slices.SortFunc(f.names, func(a, b name) int { return cmp.Compare(a.first, b.first) })
	for i := range f.names {
		n := &f.names[i]
		for k := n.first; k < n.end; k++ {
			f.at[k] = int32(i + 1)
		}
		if len(n.places) > 0 && n.places[0].Kind == gazetteer.Country {
			f.countries[n.places[0].Country]++
		}
		if len(n.places) > 0 && n.places[0].Code != "" {
			f.divisions[n.places[0].Code] = true
		}
	}
	if places := f.g.Lookup(f.c.Dateline); f.c.Dateline != "" && len(places) > 0 {
		f.countries[places[0].Country]++
	}
	for i := range f.names {
		n := &f.names[i]
		f.choose(n)
		n.grade = f.gradeOf(n)
		f.neighbours(n)
	}
	f.doubt()
}

// doubt takes back the belief in names that turned out to be people's further on.
func (f *finder) doubt() {
	for i := range f.names {
		n := &f.names[i]
		if n.grade == accepted && n.called == 0 && n.place != nil && f.people[f.key(n)] && (n.place.Code == "" || n.end == n.first+1) && n.place.Kind != gazetteer.Country && n.place.Population < great {
			n.grade = weak
		}
	}
}

// choose picks what n most likely is: of the kind that its trigger says, in
// the country or division named beside it, in a country or a province that the
// text speaks of, or the first.
func (f *finder) choose(n *name) {
	f.pick(n)
	if n.place != nil && n.called != 0 && !fits(n.place, n.called) && n.place.Kind != gazetteer.Country && below(n.called, n.place) {
		n.place = nil // a district that shares its name with a province
	}
	if n.place != nil && n.place.Kind == gazetteer.Commune && n.called&(districtWord|communeWord) == districtWord {
		n.place = nil // a district abroad that shares its name with a commune
	}
}

// pick sets the place of n that most speaks for.
func (f *finder) pick(n *name) {
	if len(n.places) < 2 {
		n.place = first(n.places)
		return
	}
	best := -1
	parent, district := cmp.Or(f.parent(n), f.owner(n)), f.districtOf(n)
	for _, p := range n.places {
		score := 0
		for _, c := range claims {
			if c.holds(f, n, p, parent, district) {
				score += c.score
			}
		}
		if score > best {
			best, n.place = score, p
		}
	}
}

func first(places []*gazetteer.Place) *gazetteer.Place {
	if len(places) == 0 {
		return nil
	}
	return places[0]
}

// governed reports whether n has a governor, as a division has and its chief
// city of the same name has not.
func (f *finder) governed(n *name) bool {
	k := n.first - 1
	if f.fold(k) == "of" {
		k--
	}
	return governors[f.fold(k)] || governors[f.fold(n.end)] && f.beside(n.end)
}

var governors = set("governor governors governorship provincial")

// famous reports whether everybody takes the name of p for p and not for q,
// whatever country the text speaks of.
func famous(p, q *gazetteer.Place) bool {
	return p.Kind == gazetteer.Country || p.Population > great || p.Population > 10*q.Population || p.Country == "VN" && p.Code != ""
}

// fits reports whether p can be called by a trigger of class c.
func fits(p *gazetteer.Place, c class) bool {
	switch p.Kind {
	case gazetteer.Province:
		return c&provinceWord != 0
	case gazetteer.City:
		return c&cityWord != 0 || c&districtWord != 0 && p.Code == ""
	case gazetteer.District:
		return c&districtWord != 0
	case gazetteer.Commune:
		return c&communeWord != 0
	case gazetteer.Region:
		return c&regionWord != 0
	}
	return p.Kind == gazetteer.Other && c&otherWord != 0
}

// below reports whether c calls something smaller than p, so that it is another
// place of that name.
func below(c class, p *gazetteer.Place) bool {
	division := p.Kind == gazetteer.Province || p.Code != ""
	switch {
	case c&districtWord != 0:
		return division
	case c&communeWord != 0:
		return p.Kind != gazetteer.City || p.Country == "VN"
	case c&cityWord != 0:
		return p.Kind == gazetteer.Province && p.Country == "VN"
	}
	return false
}

// parent returns the place that is named right after n as the one it lies in:
// "X, Y", "X in Y", "X district of Y", "X city, Y province".
func (f *finder) parent(n *name) *gazetteer.Place {
	k, ok := f.linked(n)
	if !ok {
		return nil
	}
	for k < n.end+8 && (f.is(k, trigger|modifier|direction|function) || f.fold(k) == "'s") && f.covered(k) == nil {
		k++
	}
	if m := f.covered(k); m != nil && len(m.places) > 0 && (m.places[0].Kind == gazetteer.Country || m.places[0].Code != "") {
		return m.places[0]
	}
	return nil
}

// linked returns the token behind the comma or the word that links n, with the
// words that say what it is, to the place in which it lies.
func (f *finder) linked(n *name) (int, bool) {
	k := n.end
	for f.is(k, trigger|modifier) && f.beside(k) && k < n.end+3 {
		k++
	}
	switch f.fold(k) {
	case ",":
		province := n.called == 0 && len(n.places) > 0 && n.places[0].Code != ""
		return k + 1, !province // which may be one of a list
	case "in", "of", "(":
		return k + 1, true
	}
	return k, false
}

// gradeOf says how far n is believed for itself.
func (f *finder) gradeOf(n *name) grade {
	p := n.place
	switch {
	case n.called != 0 && (p == nil || p.Kind == gazetteer.Commune || fits(p, n.called)):
		return accepted
	case n.called&otherWord != 0 && p != nil && p.Kind == gazetteer.City && bordering[p.Country]: // Bavet border gate
		return accepted
	case p == nil && (n.rule == unknownRule || n.rule == "list"):
		return accepted
	case p == nil:
		return rejected
	case p.Kind == gazetteer.Commune && f.fold(n.first) == "ward": // Ward 2
		return accepted
	case p.Kind == gazetteer.Commune, p.Kind == gazetteer.District && f.obscure(p):
		return feeble
	case p.Kind == gazetteer.Region && n.end == n.first+1 && f.is(n.first, direction):
		return f.spokenOf(p)
	case f.people[f.fold(n.first)] && n.end-n.first == 1:
		return weak
	case strong(p):
		return accepted
	case p.Country != "VN" && !wordly(p) && f.countries[p.Country] > 0 && (p.Kind == gazetteer.Province || p.Population > large):
		return accepted
	}
	return weak
}

// bordering are Vietnam and those that it has border gates to.
var bordering = set("VN LA KH CN")

// obscure reports whether p is a district abroad with a name of a few letters,
// or in a country that the text does not speak of.
func (f *finder) obscure(p *gazetteer.Place) bool {
	return p.Country != "VN" && (len(p.Name) <= shortest || f.countries[p.Country] == 0)
}

// spokenOf returns accepted where the text speaks of p's country: elsewhere the
// Southeast is another one.
func (f *finder) spokenOf(p *gazetteer.Place) grade {
	if f.countries[p.Country] > 0 || slices.ContainsFunc(f.names[:min(len(f.names), 4*around)], func(n name) bool {
		return len(n.places) > 0 && n.places[0].Country == p.Country && n.places[0].Code != ""
	}) {
		return accepted
	}
	return rejected
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
	case gazetteer.Country:
		return true
	case gazetteer.Region, gazetteer.Other:
		return !ambiguous
	case gazetteer.Commune:
		return false
	}
	if !p.To.IsZero() && p.To.Year() < 2005 {
		return false // the old provinces, whose names mean more today
	}
	if p.Country == "VN" {
		return several(p.Name) || p.Code != "" || p.Kind == gazetteer.City || !vietnamese(text.Fold(p.Name))
	}
	switch {
	case p.Code != "" && p.Kind == gazetteer.City && !strings.Contains(p.Marks, "w"), p.Capital && (p.Population > great || !ambiguous):
		return true
	case wordly(p):
		return false
	case ambiguous:
		return p.Population > great
	case p.Kind == gazetteer.Province:
		return near[p.Country]
	}
	return p.Population > large
}

// wordly reports whether p is a division far away whose name is an English
// word, however many live there: Maritime, Delta.
func wordly(p *gazetteer.Place) bool {
	return p.Kind == gazetteer.Province && strings.Contains(p.Marks, "w") && !near[p.Country]
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
