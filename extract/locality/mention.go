package locality

import "dateline/extract/gazetteer"

// mentions returns the accepted names.
func (f *finder) mentions() []Mention {
	out := make([]Mention, 0, len(f.names))
	before := "VN" // the country of the place before
	for i := range f.names {
		n := &f.names[i]
		if n.grade != accepted {
			continue
		}
		if n.place != nil && n.place.Country != "" {
			before = n.place.Country
		}
		out = append(out, f.mention(n, before))
	}
	return out
}

func (f *finder) mention(n *name, before string) Mention {
	m := Mention{Mark: f.t.MarkTokens(n.first, n.end), Kind: string(kindOf(n.called)), InOrganization: n.inOrg, Rule: n.rule}
	p := n.place
	if p == nil {
		if n.called == 0 {
			m.Kind = string(gazetteer.Other)
		}
		m.Name = m.Surface
		m.Country = optional(f.countryOf(n, before))
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
// that of the place named before.
func (f *finder) countryOf(n *name, before string) string {
	if p := f.parent(n); p != nil {
		return p.Country
	}
	if f.syllables(n.first, n.end) {
		return "VN"
	}
	return before
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
