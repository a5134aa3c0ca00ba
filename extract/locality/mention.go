package locality

import (
	"cmp"

	"dateline/extract/gazetteer"
)

// mentions returns the accepted names.
func (f *finder) mentions() []Mention {
	out := make([]Mention, 0, len(f.names))
	home := f.home()
	for i := range f.names {
		if f.names[i].grade == accepted {
			out = append(out, f.mention(i, home))
		}
	}
	return out
}

func (f *finder) mention(i int, home string) Mention {
	n := &f.names[i]
	m := Mention{Mark: f.t.MarkTokens(n.first, n.end), Kind: string(kindOf(n.called)), InOrganization: n.inOrg, Rule: n.rule}
	p := n.place
	if p == nil {
		if n.called == 0 {
			m.Kind = string(gazetteer.Other)
		}
		m.Name = m.Surface
		country := f.countryOf(i, home)
		m.Country = known(&country)
		return m
	}
	m.Name, m.Country, m.Code, m.GSO, m.MergedInto = p.Name, known(&p.Country), known(&p.Code), known(&p.GSO), known(&p.MergedInto)
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

// home returns Vietnam unless the text names places within other countries
// alone: then that of the first.
func (f *finder) home() string {
	first := ""
	for i := range f.names {
		p := f.names[i].place
		if f.names[i].grade != accepted || p == nil || p.Kind == gazetteer.Country || p.Country == "" {
			continue
		}
		if p.Country == "VN" {
			return "VN"
		}
		first = cmp.Or(first, p.Country)
	}
	return cmp.Or(first, "VN")
}

// known returns nil for the empty string. The places' own strings serve: nobody
// changes them.
func known(s *string) *string {
	if *s == "" {
		return nil
	}
	return s
}
