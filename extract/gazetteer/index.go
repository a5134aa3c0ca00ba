package gazetteer

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"dateline/extract/text"
)

// A Gazetteer finds places by name and code. It is immutable and safe for
// concurrent use.
type Gazetteer struct {
	places   []*Place
	keys     map[string]span   // folded name to its places
	sorted   []*Place          // all places of each key together, best first
	divs     map[string]*Place // ISO 3166-2 to its division, today's where there are several
	demonyms map[string]string // folded demonym to country
	longest  int               // bytes of the longest key
}

type span struct{ first, end int32 }

// With returns a gazetteer that knows the places of g and these as well. Added
// places come before those of the same name and kind.
func (g *Gazetteer) With(places []*Place) *Gazetteer {
	return build(slices.Concat(places, g.places))
}

// An entry is one name of a place.
type entry struct {
	key    int32
	weight int32
	place  *Place
}

func build(places []*Place) *Gazetteer {
	b := builder{ids: make(map[string]int32, len(places)+len(places)/2), entries: make([]entry, 0, 2*len(places))}
	for _, p := range places {
		b.add(p)
	}
	g := &Gazetteer{places: places, keys: make(map[string]span, len(b.ids)), divs: divisionsOf(places), demonyms: demonyms()}
	slices.SortStableFunc(b.entries, func(a, c entry) int {
		return cmp.Or(cmp.Compare(a.key, c.key), cmp.Compare(c.weight, a.weight))
	})
	g.fill(&b)
	return g
}

// fill lays the places of each key side by side.
func (g *Gazetteer) fill(b *builder) {
	g.sorted = make([]*Place, len(b.entries))
	spans := make([]span, len(b.ids))
	for i, e := range b.entries {
		g.sorted[i] = e.place
		if i == 0 || b.entries[i-1].key != e.key {
			spans[e.key].first = int32(i)
		}
		spans[e.key].end = int32(i + 1)
	}
	for k, id := range b.ids {
		g.keys[k] = spans[id]
		g.longest = max(g.longest, len(k))
	}
}

// A builder gathers the names of places.
type builder struct {
	ids     map[string]int32
	entries []entry
	buf     []byte
}

func (b *builder) add(p *Place) {
	w := p.weight()
	b.name(p, p.Name, w)
	if p.Local != "" {
		b.name(p, p.Local, w)
	}
	for _, a := range p.Aliases {
		b.name(p, a, w)
	}
	if monosyllabic[p.Country] && p.Kind != Commune && p.Kind != Country {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			b.key(p, strings.ReplaceAll(normal(n), " ", ""), w-2000)
		}
	}
}

// monosyllabic are the countries whose names are written in one word or in
// several: Nhatrang, Khonkaen, Siemreap. Such a spelling counts less than a
// place that is always written so.
var monosyllabic = set("VN LA KH TH MM")

func (b *builder) name(p *Place, name string, weight int32) { b.key(p, normal(name), weight) }

func (b *builder) key(p *Place, k string, weight int32) {
	id, ok := b.ids[k]
	if !ok {
		id = int32(len(b.ids))
		b.ids[k] = id
	}
	for i := len(b.entries) - 1; i >= 0 && b.entries[i].place == p; i-- {
		if b.entries[i].key == id {
			return
		}
	}
	b.entries = append(b.entries, entry{id, weight, p})
}

// normal is the form in which names are compared: folded, words apart by one
// space, without apostrophes and full stops.
func normal(name string) string {
	f := text.Fold(name)
	if !strings.ContainsAny(f, "-–'.,/") {
		return f
	}
	return strings.Join(strings.Fields(separators.Replace(f)), " ")
}

var separators = strings.NewReplacer("-", " ", "–", " ", "'", "", ".", " ", ",", " ", "/", " ")

// weight ranks the places of one name: what news most likely means comes
// first. A province stands before the city of its name.
func (p *Place) weight() int32 {
	size := int32(bits.Len(uint(max(p.Population, 0))))
	switch {
	case p.Kind == Country || p.Kind == Other && p.Population > 1e6:
		return 1000 + size
	case p.Kind == Province && p.Country == "VN" && p.To.IsZero() || p.Code != "" && p.Kind == City:
		return 900 + size
	case p.Kind == Province && p.Country == "VN":
		return 890
	case p.Capital || p.Kind == Region || p.Kind == Other:
		return 800 + size
	case p.Kind == City && p.Population > metropolis:
		return 740
	case p.Kind == Province && byProvince[p.Country]:
		return 700 + size
	case p.Kind == Province:
		return 465 // after a city of 100,000 of its name
	case p.Country == "VN" && p.Kind == City:
		return 600 + size
	case p.Country == "VN" && p.Kind == District:
		return 500
	case p.Kind == Commune:
		return 100
	}
	return 300 + 10*size
}

// metropolis is how many people live in a city that is meant before the
// province of its name.
const metropolis = 5_000_000

// byProvince are the countries whose provinces and states news names oftener
// than the cities of their name.
var byProvince = set("LA KH TH MM MY ID PH BN TL CN JP KR KP IN PK BD LK AU US CA RU BR MX AR NG ET CD SD SS TR UA")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func divisionsOf(places []*Place) map[string]*Place {
	divs := make(map[string]*Place, 4096)
	for _, p := range places {
		if p.Code != "" && (divs[p.Code] == nil || p.To.IsZero()) {
			divs[p.Code] = p
		}
	}
	return divs
}

func demonyms() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(demonymsTSV) {
		if name, country, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			m[normal(name)] = country
		}
	}
	return m
}
