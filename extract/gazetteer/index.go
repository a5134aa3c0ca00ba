package gazetteer

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/extract/text"
)

// A Gazetteer finds places by name and code. It is immutable and safe for
// concurrent use.
type Gazetteer struct {
	places    []*Place
	keys      map[string]int32  // folded name to its number
	first     []int32           // by number: where its places begin in sorted; one more at the end
	sorted    []*Place          // all places of each key together, best first
	divs      map[string]*Place // ISO 3166-2 to its division, today's where there are several
	countries map[string]*Place // by ISO 3166-1
	provinces []*Place          // of Vietnam, then and now
	demonyms  map[string]string // folded demonym to country
	longest   int               // bytes of the longest key
}

// With returns a gazetteer that knows the places of g and these as well. Added
// places come before those of the same name and kind.
func (g *Gazetteer) With(places []*Place) *Gazetteer {
	return build(slices.Concat(places, g.places))
}

// named returns the places of a key that the index has.
func (g *Gazetteer) named(key int32) []*Place {
	first, end := g.first[key], g.first[key+1]
	return g.sorted[first:end:end]
}

// An entry is one name of a place.
type entry struct {
	place  *Place
	key    int32
	weight int32
}

func build(places []*Place) *Gazetteer {
	b := builder{keys: make(map[string]int32, len(places)+len(places)/2), entries: make([]entry, 0, 2*len(places))}
	for _, p := range places {
		b.add(p)
	}
	g := &Gazetteer{places: places, keys: b.keys, longest: b.longest,
		divs: divisionsOf(places), countries: countriesOf(places), demonyms: demonyms()}
	for _, p := range places {
		if p.provincial() {
			g.provinces = append(g.provinces, p)
		}
	}
	g.group(b.entries)
	return g
}

// group lays the places of each key side by side, the best first, in linear
// time: nearly every key has one.
func (g *Gazetteer) group(entries []entry) {
	g.first = make([]int32, len(g.keys)+1)
	for _, e := range entries {
		g.first[e.key+1]++
	}
	for k := range g.first[1:] {
		g.first[k+1] += g.first[k]
	}
	at, grouped := slices.Clone(g.first), make([]entry, len(entries))
	for _, e := range entries {
		grouped[at[e.key]] = e
		at[e.key]++
	}
	g.sorted = make([]*Place, len(entries))
	for k := range len(g.keys) {
		if list := grouped[g.first[k]:g.first[k+1]]; len(list) > 1 {
			slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(b.weight, a.weight) })
		}
	}
	for i, e := range grouped {
		g.sorted[i] = e.place
	}
}

// A builder gathers the names of places.
type builder struct {
	keys    map[string]int32
	entries []entry
	buf     []byte
	longest int
}

func (b *builder) add(p *Place) {
	w, own := p.weight(), len(b.entries)
	b.name(p, p.Name, w, own)
	if p.Local != "" {
		b.name(p, p.Local, w, own)
	}
	for _, a := range p.Aliases {
		b.name(p, a, w, own)
	}
	if monosyllabic[p.Country] && p.Kind != Commune && p.Kind != Country {
		b.joined(p, w-2000, own)
	}
}

// name enters a name of p unless it is among p's own entries already.
func (b *builder) name(p *Place, name string, weight int32, own int) {
	b.buf = appendNormal(b.buf[:0], name)
	b.enter(p, weight, own)
}

// joined enters p's names in one word.
func (b *builder) joined(p *Place, weight int32, own int) {
	for _, n := range append([]string{p.Name}, p.Aliases...) {
		b.buf = appendNormal(b.buf[:0], n)
		b.buf = slices.DeleteFunc(b.buf, func(c byte) bool { return c == ' ' })
		b.enter(p, weight, own)
	}
}

func (b *builder) enter(p *Place, weight int32, own int) {
	id, ok := b.keys[string(b.buf)]
	if !ok {
		id = int32(len(b.keys))
		b.keys[string(b.buf)] = id
		b.longest = max(b.longest, len(b.buf))
	}
	for _, e := range b.entries[own:] {
		if e.key == id {
			return
		}
	}
	b.entries = append(b.entries, entry{p, id, weight})
}

// monosyllabic are the countries whose names are written in one word or in
// several: Nhatrang, Khonkaen, Siemreap. Such a spelling counts less than a
// place that is always written so.
var monosyllabic = set("VN LA KH TH MM")

// normal is the form in which names are compared: folded, words apart by one
// space, without apostrophes and full stops.
func normal(name string) string { return string(appendNormal(nil, name)) }

// appendNormal appends the normal form of name to dst.
func appendNormal(dst []byte, name string) []byte {
	space := false
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			name = text.Fold(name)
			break
		}
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '\'':
			continue
		case c == ' ', c == '-', c == '.', c == ',', c == '/':
			space = true
			continue
		case strings.HasPrefix(name[i:], "–"):
			i += len("–") - 1
			space = true
			continue
		}
		if space && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		space = false
		dst = append(dst, c)
	}
	return dst
}

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
	case p.Kind == District:
		return 90
	}
	return 300 + 10*size
}

// metropolis is how many people live in a city that is meant before the
// province of its name.
const metropolis = 5_000_000

// byProvince are the countries whose provinces and states news names oftener
// than the cities of their name.
var byProvince = set("LA KH TH MM MY ID PH BN TL CN JP KR KP IN PK BD LK AU US CA RU BR MX AR CU NG ET CD SD SS MZ AO DZ TR UA")

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

func countriesOf(places []*Place) map[string]*Place {
	m := make(map[string]*Place, 256)
	for _, p := range places {
		if p.Kind == Country || p.Kind == Other && p.GeoNames != 0 && p.Parent == "" {
			m[p.Country] = p
		}
	}
	return m
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
