// Package gazetteer knows the names of places: countries, first-level
// divisions, cities, districts, communes, regions and seas, with their ISO
// codes, GeoNames ids and the time in which they existed.
//
//	for _, p := range gazetteer.Default().Lookup("Hoà Bình") { … } // best first
//
// Names are compared folded ([text.Fold]), with hyphens as spaces and without
// apostrophes, so that "Thừa Thiên - Huế" and "Thua Thien-Hue" are one name.
// The data are embedded; see data/ and its NOTICE. A Gazetteer is immutable and
// safe for concurrent use.
package gazetteer

//go:generate go run ./generate -out data

import "time"

// Kind is the kind of a place.
type Kind string

// The kinds of places.
const (
	Country  Kind = "country"
	Province Kind = "province" // any first-level division that is not called a city
	City     Kind = "city"     // cities, towns that are one; Hanoi and Tokyo, though first-level divisions
	District Kind = "district"
	Commune  Kind = "commune" // communes, wards, villages
	Region   Kind = "region"
	Other    Kind = "other" // seas, islands, mountains, border gates
)

// A Place is one entry. Names of Vietnamese places are without diacritics in
// Name and with them in Local.
type Place struct {
	Name       string
	Local      string   // empty where it is Name
	Aliases    []string // other names, in Latin script
	Kind       Kind
	Country    string // ISO 3166-1 alpha-2; empty across borders and at sea
	Code       string // ISO 3166-2 of a first-level division, in Vietnam the continuing province's after July 2025
	GSO        string // Vietnam's General Statistics Office, valid in the place's time
	GeoNames   int    // 0 where unknown
	Lat, Lon   float64
	Located    bool // Lat and Lon are known
	Population int
	Capital    bool      // of its country
	Marks      string    // w: its name is an English word as well, n: a person's name, c: a capital
	Parent     string    // code of the first-level division that a lower place lies in
	District   string    // GSO code of the district that a Vietnamese commune lay in
	From, To   time.Time // existed from, until without; zero where open
	MergedInto string    // code of the division that took it in
}

// Exists reports whether the place existed at t.
func (p *Place) Exists(t time.Time) bool {
	return (p.From.IsZero() || !t.Before(p.From)) && (p.To.IsZero() || t.Before(p.To))
}
