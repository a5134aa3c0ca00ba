package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// districted are the countries whose second-level divisions are kept: the
// neighbours, of which news from Vietnam names districts.
var districted = strings.Fields("LA KH TH CN MM MY ID KR")

// buildDistricts returns the second-level divisions of those countries, but
// for those that bear the name of a city in their division.
func buildDistricts(src *sources, d *divisions, cities []*row) ([]*row, error) {
	have := map[string]bool{}
	for _, r := range append(d.rows(), cities...) {
		for _, n := range append([]string{r.name}, r.aliases...) {
			have[r.country+r.parent+squash(n)] = true
		}
	}
	names, err := readNames(src.admin2)
	if err != nil {
		return nil, err
	}
	var rows []*row
	for line := range strings.Lines(string(src.subdivisions)) {
		// columns: name, ISO 3166-2, GeoNames code, GeoNames id, …, level
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) < 7 || c[6] != "2" || names[c[2]] == "" || !slices.Contains(districted, c[2][:2]) {
			continue
		}
		r, err := secondLevel(c[2], names[c[2]], c[3], d)
		if err != nil {
			return nil, err
		}
		if key := r.country + r.parent + squash(r.name); !have[key] {
			have[key] = true
			rows = append(rows, r)
		}
	}
	return rows, addExonyms(rows)
}

// secondLevel returns the division of a GeoNames code, name and id.
func secondLevel(code, name, id string, d *divisions) (*row, error) {
	part := strings.SplitN(code, ".", 3)
	name = secondName(name)
	r := &row{name: ascii(name), kind: "district", country: part[0], parent: d.admin1[part[0]+"."+part[1]]}
	if r.name != name {
		r.local = name
	}
	if _, err := fmt.Sscan(id, &r.geonames); err != nil {
		return nil, fmt.Errorf("read GeoNames id of district %s: %w", code, err)
	}
	return r, nil
}

// kindWords are the words for what a second-level division is, in English and
// the countries' own languages, and the peoples of China's autonomous ones.
var kindWords = regexp.MustCompile(`^(Muang|Sr[oŏ]k|Khan|Kr[oŏ]ng|King Amphoe|Amphoe|Khet|Daerah|Kabupaten( Administrasi)?|Kota( Administrasi)?|Prefecture of|Districts? of) |` +
	`( [A-Z]\pL*zu)* Zizhi(zhou|xian)$|( [A-Z]\pL*( and [A-Z]\pL*)?)? Autonomous (Prefecture|County)$|` +
	`[ -](District|district|Regency|Prefecture|County|City|Municipality|Region|Shi|shi|Diqu|Meng|Si|si|gun|gu)$`)

// secondName drops those words from a name.
func secondName(name string) string {
	name, _, _ = strings.Cut(name, " (")
	if n := kindWords.ReplaceAllString(name, ""); n != "" {
		return strings.TrimSpace(n)
	}
	return name
}
