package main

import (
	"io"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/official"
)

// A demonymRow says whose demonym a name is.
type demonymRow struct {
	Name    string `json:"name"`
	Kind    string `json:"kind"` // demonym
	Country string `json:"country"`
}

// A personRow says how a name reads as a person's.
type personRow struct {
	Name string `json:"name"`
	Kind string `json:"kind"` // person
	official.PersonName
}

// A placeRow is a place as JSON, with null for what is not known.
type placeRow struct {
	Name       string   `json:"name"`
	Local      *string  `json:"local"`
	Aliases    []string `json:"aliases"`
	Kind       string   `json:"kind"`
	Country    *string  `json:"country"`
	Code       *string  `json:"code"`
	GSO        *string  `json:"gso"`
	Parent     *string  `json:"parent"`
	District   *string  `json:"district"` // GSO code
	GeoNames   *int     `json:"geonames"`
	Lat        *float64 `json:"lat"`
	Lon        *float64 `json:"lon"`
	Population *int     `json:"population"`
	From       *string  `json:"from"`  // first day
	Until      *string  `json:"until"` // last day
	MergedInto *string  `json:"merged_into"`
}

// printRows prints what a name can be, one object a line.
func printRows(w io.Writer, name string, r reading) error {
	var rows []any
	for _, p := range r.places {
		rows = append(rows, rowOf(p))
	}
	if r.demonym != nil {
		rows = append(rows, r.demonym)
	}
	for _, p := range r.persons {
		rows = append(rows, personRow{Name: name, Kind: "person", PersonName: p})
	}
	out := jsonLines(w)
	for _, row := range rows {
		if err := out.Encode(row); err != nil {
			return err
		}
	}
	return nil
}

func rowOf(p *gazetteer.Place) placeRow {
	r := placeRow{Name: p.Name, Local: known(p.Local), Aliases: append([]string{}, p.Aliases...), Kind: string(p.Kind),
		Country: known(p.Country), Code: known(p.Code), GSO: known(p.GSO), Parent: known(p.Parent), District: known(p.District),
		GeoNames: known(p.GeoNames), Population: known(p.Population), MergedInto: known(p.MergedInto)}
	if p.Located {
		r.Lat, r.Lon = &p.Lat, &p.Lon
	}
	if !p.From.IsZero() {
		r.From = known(p.From.Format(time.DateOnly))
	}
	if !p.To.IsZero() {
		r.Until = known(p.To.AddDate(0, 0, -1).Format(time.DateOnly))
	}
	return r
}

// known returns nil for the zero value.
func known[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}
