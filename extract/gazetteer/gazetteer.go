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

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"time"
)

// A Gazetteer finds places by name and code. It is immutable and safe for
// concurrent use.
type Gazetteer struct {
	index    *index
	added    map[string][]*Place // keys of added places: all places of that key, best first
	begun    map[string]bool     // beginnings of their names
	longest  int                 // bytes of the longest key that was added
	demonyms map[string]string   // folded demonym to country
}

// find returns the places of a key, best first. The slice is the gazetteer's.
func (g *Gazetteer) find(key []byte) []*Place { return g.lookup(key, hash(seed, key)) }

// lookup is find for a key of hash h.
func (g *Gazetteer) lookup(key []byte, h uint32) []*Place {
	if list, ok := g.added[string(key)]; ok {
		return list
	}
	if k := g.index.find(key, h); k >= 0 {
		return g.index.named(k)
	}
	return nil
}

// With returns a gazetteer that knows the places of g and these as well. Added
// places come before those of the same name and kind.
func (g *Gazetteer) With(places []*Place) *Gazetteer {
	b := newBuilder(len(places))
	for i, p := range places {
		b.add(p, int32(i))
	}
	h := &Gazetteer{index: g.index, added: maps.Clone(g.added), begun: maps.Clone(g.begun), longest: max(g.longest, b.longest()), demonyms: g.demonyms}
	if h.added == nil {
		h.added, h.begun = make(map[string][]*Place, len(b.keys)), map[string]bool{}
	}
	for key, id := range b.keys {
		for _, p := range beginnings(key) {
			h.begun[p] = true
		}
		var list []*Place
		for _, e := range b.entries {
			if e.key == id {
				list = append(list, places[e.place])
			}
		}
		h.added[key] = merge(key, list, g.find([]byte(key)))
	}
	return h
}

// merge puts added places of a key among those that have it already.
func merge(key string, added, known []*Place) []*Place {
	all := slices.Concat(added, known)
	slices.SortStableFunc(all, func(p, q *Place) int { return cmp.Compare(q.weightAs(key), p.weightAs(key)) })
	return all
}

// weightAs is p's weight under one of its keys.
func (p *Place) weightAs(key string) int32 {
	if key[0] == '#' {
		return p.currency()
	}
	for _, n := range p.names() {
		if bytes.Equal(appendNormal(nil, n), []byte(key)) {
			return p.weight()
		}
	}
	return p.weight() - inOneWord
}

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

// names are all names of p.
func (p *Place) names() []string {
	names := append(make([]string, 0, 2+len(p.Aliases)), p.Name)
	if p.Local != "" {
		names = append(names, p.Local)
	}
	return append(names, p.Aliases...)
}

// Exists reports whether the place existed at t.
func (p *Place) Exists(t time.Time) bool {
	return (p.From.IsZero() || !t.Before(p.From)) && (p.To.IsZero() || t.Before(p.To))
}
