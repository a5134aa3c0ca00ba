package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

const (
	merger  = "2025-07-01" // 63 provinces became 34, districts were abolished
	hueCity = "2025-01-01" // Hue became a city under the central government
)

// vietnam holds Vietnam's places: what existed before the merger, and since.
type vietnam struct {
	provinces []*row
	past      []*row
	districts []*row
	communes  []*row
	now       map[string]string // GSO code since the merger: ISO code
	byName    map[string][]*row // communes
}

func (v *vietnam) rows() []*row {
	rows := append([]*row{}, v.provinces...)
	rows = append(rows, v.past...)
	return append(rows, v.districts...)
}

type unit struct {
	ProvinceShort, ProvinceCode               string
	DistrictShort, DistrictType, DistrictCode string
	WardShort, WardType, WardCode             string
}

// legacy is Vietnam as it was until June 2025, by the package's keys.
type legacy struct {
	Provinces map[string]unit                       `json:"DICT_PROVINCE"`
	Districts map[string]map[string]unit            `json:"DICT_PROVINCE_DISTRICT"`
	Plain     map[string]map[string]map[string]unit `json:"DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED"`
	Accented  map[string]map[string]map[string]unit `json:"DICT_PROVINCE_DISTRICT_WARD_ACCENTED"`
}

// present is Vietnam since July 2025.
type present struct {
	Provinces map[string]unit            `json:"DICT_PROVINCE"`
	Plain     map[string]map[string]unit `json:"DICT_PROVINCE_WARD_NO_ACCENTED"`
	Accented  map[string]map[string]unit `json:"DICT_PROVINCE_WARD_ACCENTED"`
}

func buildVietnam(src *sources) (*vietnam, error) {
	var old legacy
	var new present
	var since struct {
		Provinces map[string][]string `json:"DICT_PROVINCE"`
	}
	for _, f := range []struct {
		bytes []byte
		dst   any
	}{{src.vietnam, &old}, {src.vietnamNew, &new}, {src.since, &since}} {
		if err := json.Unmarshal(bytes.ReplaceAll(f.bytes, []byte(": NaN"), []byte(": null")), f.dst); err != nil {
			return nil, fmt.Errorf("read tables of vietnamadminunits: %w", err)
		}
	}
	v := &vietnam{now: map[string]string{}}
	if err := v.addProvinces(old, new, since.Provinces); err != nil {
		return nil, err
	}
	iso := v.addDistricts(old)
	v.addOldCommunes(old, iso)
	v.addNewCommunes(new)
	return v, v.addPast()
}

// addProvinces adds the 63 and the 34. A province that went on under its name
// and code with the same borders is one row without times.
func (v *vietnam) addProvinces(old legacy, new present, since map[string][]string) error {
	own, err := readTable("vietnam.tsv", 5)
	if err != nil {
		return err
	}
	byGSO := map[string]*row{}
	for _, c := range own {
		r := &row{name: c[3], local: c[2], aliases: list(c[4]), kind: "province", country: "VN", code: c[0], gso: c[1]}
		if r.name == "" {
			r.name = ascii(r.local)
		}
		if c[0][3] >= 'A' {
			r.kind = "city"
		}
		byGSO[r.gso] = r
		v.provinces = append(v.provinces, r)
	}
	for key, olds := range since {
		n := new.Provinces[key]
		v.merge(n, olds, old, byGSO)
	}
	return nil
}

// merge relates the province n of today to those it was made of.
func (v *vietnam) merge(n unit, olds []string, old legacy, byGSO map[string]*row) {
	var goes *row
	for _, k := range olds {
		if r := byGSO[old.Provinces[k].ProvinceCode]; old.Provinces[k].ProvinceShort == n.ProvinceShort {
			goes = r
		}
	}
	v.now[n.ProvinceCode] = goes.code
	if goes.code == "VN-26" {
		goes.to = hueCity
		v.provinces = append(v.provinces, &row{name: "Hue", local: "Huế", kind: "city", country: "VN", code: "VN-26", gso: n.ProvinceCode, from: hueCity})
		return
	}
	if len(olds) == 1 && goes.gso == n.ProvinceCode {
		return
	}
	again := *goes
	again.gso, again.from = n.ProvinceCode, merger
	v.provinces = append(v.provinces, &again)
	for _, k := range olds {
		r := byGSO[old.Provinces[k].ProvinceCode]
		r.to = merger
		if r != goes {
			r.merged = goes.code
		}
	}
}

func (v *vietnam) addPast() error {
	past, err := readTable("vietnam-past.tsv", 6)
	for _, c := range past {
		v.past = append(v.past, &row{name: c[0], local: c[1], kind: "province", country: "VN", code: c[2], from: c[3], to: c[4], merged: c[5]})
	}
	if err != nil {
		return err
	}
	gone, err := readTable("vietnam-districts.tsv", 6)
	for _, c := range gone {
		r := &row{name: ascii(c[0]), local: c[0], kind: c[1], country: "VN", parent: c[2], gso: c[3], from: c[4], to: c[5]}
		if n, ok := strings.CutPrefix(c[0], "Quận "); ok {
			r.name = "District " + n
		}
		v.districts = append(v.districts, r)
	}
	return err
}

// addDistricts adds the districts, towns and cities below the provinces, and
// returns the ISO code of each old province by its key.
func (v *vietnam) addDistricts(old legacy) map[string]string {
	iso := map[string]string{}
	for _, r := range v.provinces {
		for k, p := range old.Provinces {
			if p.ProvinceCode == r.gso && r.from != merger {
				iso[k] = r.code
			}
		}
	}
	for k, units := range old.Districts {
		for _, u := range units {
			v.districts = append(v.districts, district(u, iso[k]))
		}
	}
	return iso
}

// bare drops the bracket that tells two units of one name apart.
func bare(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return name
}

func district(u unit, province string) *row {
	u.DistrictShort = bare(u.DistrictShort)
	r := &row{name: ascii(u.DistrictShort), local: u.DistrictShort, kind: "district", country: "VN", parent: province, gso: u.DistrictCode, to: merger}
	switch {
	case u.DistrictType == "Thành phố":
		r.kind = "city"
	case strings.HasPrefix(u.DistrictShort, "Quận "):
		r.name = "District " + strings.TrimPrefix(u.DistrictShort, "Quận ")
	}
	return r
}

func (v *vietnam) addOldCommunes(old legacy, iso map[string]string) {
	for _, wards := range []map[string]map[string]map[string]unit{old.Plain, old.Accented} {
		for p, districts := range wards {
			for d, units := range districts {
				for _, u := range units {
					v.addCommune(u, &row{parent: iso[p], district: old.Districts[p][d].DistrictCode, to: merger})
				}
			}
		}
	}
}

func (v *vietnam) addNewCommunes(new present) {
	for _, wards := range []map[string]map[string]unit{new.Plain, new.Accented} {
		for p, units := range wards {
			for _, u := range units {
				v.addCommune(u, &row{parent: v.now[new.Provinces[p].ProvinceCode], from: merger})
			}
		}
	}
}

func (v *vietnam) addCommune(u unit, r *row) {
	if u.WardShort == "" {
		return // an island district without communes
	}
	u.WardShort = bare(u.WardShort)
	r.name, r.local, r.kind, r.country, r.gso = ascii(u.WardShort), u.WardShort, "commune", "VN", u.WardCode
	if n := strings.TrimPrefix(u.WardShort, "Phường "); n[0] >= '0' && n[0] <= '9' {
		n = strings.TrimLeft(n, "0")
		r.name, r.local = "Ward "+ascii(n), "Phường "+n
	}
	if r.name == r.local {
		r.local = ""
	}
	v.communes = append(v.communes, r)
}

// seat gives a province that has no place yet that of its largest city.
func (v *vietnam) seat() {
	for _, p := range v.provinces {
		if p.located {
			continue
		}
		for _, d := range v.districts {
			if d.parent == p.code && d.located && d.kind == "city" && d.population > p.population {
				p.located, p.lat, p.lon, p.population = true, d.lat, d.lon, d.population
			}
		}
	}
}
