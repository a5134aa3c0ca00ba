// Package locality finds the places that a text mentions and tells which they are.
//
//	for _, m := range locality.Find(t, gazetteer.Default(), locality.Context{Published: day}) { … }
//
// Capitalised names that the gazetteer has are proposed first, then those that a
// word beside them calls a district, commune or the like, then those that can
// hardly be anything else ("in Davos, Switzerland"). What a name is follows from
// that word, from the place named after it as the one it lies in, and from the
// countries that the text speaks of. A name that may be somebody's, an English
// word or a small town far away counts only where something speaks for it: a
// preposition, a list of places, the dateline, the same name elsewhere. Names
// beside unknown capitalised words are parts of larger names: people's are
// dropped, those of organisations, events and facilities marked.
//
// Demonyms are no mentions. Rivers, lakes and mountains are none either, but the
// name of a place within theirs is one in an organisation's. In Vietnamese texts
// the words for kinds of places stand before names; there, countries count by
// their Vietnamese names with diacritics.
//
// Rule says what a mention rests on: gazetteer; trigger and its word; parent,
// list, preposition, dateline, repeated or organisation for names that need
// evidence; unknown for names that only their surroundings show.
package locality

import (
	"time"

	"dateline/extract/text"
)

// A Mention is a country, division, city, region, sea or other named place. What
// it points to is the gazetteer's and must not be changed.
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
