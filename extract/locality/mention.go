package locality

import (
	"dateline/extract/gazetteer"
)

// mentions returns the accepted names.
func (f *finder) mentions() []Mention {
	out := make([]Mention, 0, len(f.names))
	for i := range f.names {
		if n := &f.names[i]; n.grade == accepted {
			out = append(out, f.mention(i))
		}
	}
	return out
}

func (f *finder) mention(i int) Mention {
	n := &f.names[i]
	m := Mention{Mark: f.t.MarkTokens(n.first, n.end), Kind: string(kindOf(n.called)), InOrganization: n.inOrg, Rule: n.rule}
	p := n.place
	if p == nil {
		m.Name = m.Surface
		m.Country = optional(f.countryOf(i))
		return m
	}
	m.Name, m.Country, m.Code, m.GSO, m.MergedInto = p.Name, optional(p.Country), optional(p.Code), optional(p.GSO), optional(p.MergedInto)
	if n.called == 0 || fits(p, n.called) {
		m.Kind = string(p.Kind)
	}
	if p.GeoNames != 0 {
		m.GeoNames = &p.GeoNames
	}
	if p.Located {
		m.Lat, m.Lon = &p.Lat, &p.Lon
	}
	return m
}

// countryOf returns the country of a name that the gazetteer does not know: of
// the place it is said to lie in, else Vietnam for Vietnamese syllables, else
// the country named last before it.
func (f *finder) countryOf(i int) string {
	n := &f.names[i]
	if p := f.parent(n); p != nil {
		return p.Country
	}
	if f.syllables(n.first, n.end) {
		return "VN"
	}
	for k := i - 1; k >= 0; k-- {
		if p := f.names[k].place; p != nil && f.names[k].grade == accepted && p.Kind != gazetteer.Region {
			return p.Country
		}
	}
	return "VN"
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
