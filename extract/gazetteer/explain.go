package gazetteer

import (
	"fmt"
	"strings"
	"time"
)

// Describe says in one line what p is, where it lies, its codes and when it existed.
func (g *Gazetteer) Describe(p *Place) string {
	parts := []string{g.Title(p)}
	add := func(format string, v any, known bool) {
		if known {
			parts = append(parts, fmt.Sprintf(format, v))
		}
	}
	add("ISO 3166-2 %s", p.Code, p.Code != "")
	add("GSO %s", p.GSO, p.GSO != "")
	add("since %s", p.From.Format(time.DateOnly), !p.From.IsZero())
	add("until %s", p.To.AddDate(0, 0, -1).Format(time.DateOnly), !p.To.IsZero())
	add("now part of %s", g.divisionName(p.MergedInto), p.MergedInto != "")
	add("%d inhabitants", p.Population, p.Population > 0)
	add("GeoNames %d", p.GeoNames, p.GeoNames != 0)
	if p.Located {
		parts = append(parts, fmt.Sprintf("at %.4f, %.4f", p.Lat, p.Lon))
	}
	return strings.Join(parts, "; ")
}

// Title names p with its kind and where it lies: "Hoi An (Hội An), city in
// Quang Nam, Vietnam".
func (g *Gazetteer) Title(p *Place) string {
	s := p.Name
	if p.Local != "" && p.Local != p.Name {
		s += " (" + p.Local + ")"
	}
	s += ", " + string(p.Kind)
	in := " in "
	if d := g.district(p); d != nil {
		s += in + d.Name
		in = ", "
	}
	if d := g.Division(p.Parent); d != nil {
		s += in + d.Name
	}
	if p.Country != "" && p.Kind != Country {
		s += ", " + g.countryName(p.Country)
	}
	return s
}

// divisionName names a division with its code: "Lao Cai (VN-02)".
func (g *Gazetteer) divisionName(code string) string {
	if d := g.Division(code); d != nil {
		return d.Name + " (" + code + ")"
	}
	return code
}

// countryName returns the name of the country of that ISO 3166-1 code, the code where it is unknown.
func (g *Gazetteer) countryName(code string) string {
	if p := g.coded(code); p != nil {
		return p.Name
	}
	return code
}
