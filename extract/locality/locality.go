// Package locality finds the places that a text mentions and tells which they are.
package locality

import (
	"time"

	"dateline/extract/text"
)

// A Mention is a country, division, city, region, sea or other named place.
type Mention struct {
	text.Mark
	Name           string   `json:"name"`        // the gazetteer's English name, or the surface where it has none
	Kind           string   `json:"kind"`        // country, province, city, district, commune, region, other
	Country        *string  `json:"country"`     // ISO 3166-1 alpha-2; nil across borders and at sea
	Code           *string  `json:"code"`        // ISO 3166-2 of a first-level division as it was at publication
	GSO            *string  `json:"gso"`         // code of Vietnam's General Statistics Office
	MergedInto     *string  `json:"merged_into"` // ISO 3166-2 of the province that it is part of since July 2025
	GeoNames       *int     `json:"geonames"`
	Lat            *float64 `json:"lat"` // degrees, WGS 84
	Lon            *float64 `json:"lon"`
	InOrganization bool     `json:"in_organization"` // inside the name of an organisation, event, road, airport …
	Rule           string   `json:"rule"`
}

// A Context is what is known of the text from outside.
type Context struct {
	Published time.Time   // decides which provinces Vietnam had; zero: as it is now
	Dateline  string      // the dateline's place, if any
	Persons   []text.Span // names of people, in bytes: no place is looked for inside them
}
