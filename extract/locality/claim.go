package locality

import (
	"cmp"

	"dateline/extract/gazetteer"
)

// A claim is something that speaks for one of the places of a name and against
// the others.
type claim struct {
	score  int
	reason string // why another place lost
	holds  func(f *finder, n *name, p, parent *gazetteer.Place, district *name) bool
}

// claims are what decides, the weightiest first.
var claims = []claim{
	{100_000, "the word beside it calls another kind of place", func(_ *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return fits(p, n.called)
	}},
	{50_000, "it is not where the place named after it lies", func(_ *finder, _ *name, p, parent *gazetteer.Place, _ *name) bool {
		return parent != nil && p.Country == parent.Country && (parent.Code == "" || p.Parent == parent.Code) && p != parent
	}},
	{20_000, "it is not in the district named after it", func(_ *finder, _ *name, p, _ *gazetteer.Place, d *name) bool {
		return d != nil && d.holds(p)
	}},
	{10_000, "the text speaks of another country", func(f *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return f.countries[p.Country] > 0 && p.Kind != gazetteer.Commune && !famous(n.places[0], p)
	}},
	{8_000, "it stands among divisions of a country", func(f *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return p.Kind == gazetteer.Province && n.places[0].Kind == gazetteer.Country && f.among(n, p.Country)
	}},
	{5_000, "the word beside it is for another kind of place", func(f *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return p.Kind == gazetteer.District && n.called&districtWord != 0 || p.Kind == gazetteer.Province && f.governed(n)
	}},
	{2_000, "the text names another province", func(f *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return lesser(n.places[0]) && p.Country == "VN" && f.divisions[p.Parent]
	}},
	{1_000, "it did not exist at the time", func(f *finder, n *name, p, _ *gazetteer.Place, _ *name) bool {
		return lesser(n.places[0]) && p.ExistsAt(f.c.Published)
	}},
}

// among reports whether a division of that country stands beside n in a list:
// Texas, Georgia and Florida.
func (f *finder) among(n *name, country string) bool {
	division := func(m *name) bool {
		return m != nil && len(m.places) > 0 && m.places[0].Kind == gazetteer.Province && m.places[0].Country == country
	}
	if end := f.joint(n.first); end > 0 && division(f.covered(end-1)) {
		return true
	}
	k := n.end
	for f.fold(k) == "," || f.fold(k) == "and" {
		k++
	}
	return k > n.end && division(f.covered(k))
}

// lesser reports whether p, the best known of a name, is a district or a
// commune, so that all its namesakes are.
func lesser(p *gazetteer.Place) bool {
	return p.Kind == gazetteer.Commune || p.Kind == gazetteer.District
}

// districtOf returns the name of the district that n is said to lie in: "X
// commune, Y district", or nil.
func (f *finder) districtOf(n *name) *name {
	k, ok := f.linked(n)
	if !ok {
		return nil
	}
	if f.fold(k) == "the" {
		k++
	}
	return f.covered(k)
}

// holds reports whether the commune p lies in a district of the name d.
func (d *name) holds(p *gazetteer.Place) bool {
	for _, q := range d.places {
		if p.Kind == gazetteer.Commune && q.Country == p.Country && q.Parent == p.Parent && cmp.Or(p.District, q.GSO) == q.GSO && p != q {
			return true
		}
	}
	return false
}
