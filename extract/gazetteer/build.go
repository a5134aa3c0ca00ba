package gazetteer

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// Index returns the index of tables in the format of the files in data/, as
// the generator writes it to data/index.bin and [Default] reads it: which
// places each name has, best first. The same tables always give the same
// bytes. The error names the line that is wrong.
func Index(tables ...string) ([]byte, error) {
	places, rows, err := parseAll(tables...)
	if err != nil {
		return nil, err
	}
	b := newBuilder(len(places))
	for i, p := range places {
		b.add(p, int32(i))
	}
	return b.bytes(rows), nil
}

// A builder gathers the keys of places.
type builder struct {
	keys    map[string]int32
	entries []entry
	buf     []byte
}

// An entry is one key of a place.
type entry struct {
	place, key int32
	weight     int32
}

func newBuilder(places int) *builder {
	return &builder{keys: make(map[string]int32, 2*places), entries: make([]entry, 0, 2*places)}
}

// add enters p, the place of that number, under its names and codes.
func (b *builder) add(p *Place, number int32) {
	w, own := p.weight(), len(b.entries)
	for _, n := range p.names() {
		b.buf = appendNormal(b.buf[:0], n)
		b.enter(number, w, own)
	}
	if monosyllabic[p.Country] && p.Kind != Commune && p.Kind != Country {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			b.buf = slices.DeleteFunc(appendNormal(b.buf[:0], n), func(c byte) bool { return c == ' ' })
			b.enter(number, w-inOneWord, own)
		}
	}
	for _, k := range p.codes() {
		b.buf = append(b.buf[:0], k...)
		b.enter(number, p.currency(), own)
	}
}

// inOneWord is how much less a spelling in one word counts.
const inOneWord = 2000

// codes are the keys of p that are no names: its own codes, and the list of
// Vietnam's provinces. No name has a "#".
func (p *Place) codes() []string {
	var keys []string
	if p.Code != "" {
		keys = append(keys, "#"+p.Code)
	}
	if p.Kind == Country || p.Kind == Other && p.GeoNames != 0 && p.Parent == "" {
		keys = append(keys, "#"+p.Country)
	}
	switch {
	case p.provincial():
		keys = append(keys, provincesKey)
	case p.Country == "VN" && p.GSO != "" && p.Kind != Commune:
		keys = append(keys, districtKey+p.GSO)
	}
	return keys
}

const (
	provincesKey = "#VN-*"
	districtKey  = "#GSO " // with the code of a district
)

// currency ranks the places of one code: what is before what was.
func (p *Place) currency() int32 {
	if p.To.IsZero() {
		return 1
	}
	return 0
}

// enter adds the key in b.buf unless it is among the place's own entries already.
func (b *builder) enter(place, weight int32, own int) {
	id, ok := b.keys[string(b.buf)]
	if !ok {
		id = int32(len(b.keys))
		b.keys[string(b.buf)] = id
	}
	for _, e := range b.entries[own:] {
		if e.key == id {
			return
		}
	}
	b.entries = append(b.entries, entry{place, id, weight})
}

// bytes lays the index out as [index] reads it. rows are the offsets of the
// places' lines.
func (b *builder) bytes(rows []uint32) []byte {
	keys := b.inBuckets()
	lists := make([][]entry, len(keys))
	for _, e := range b.entries {
		lists[e.key] = append(lists[e.key], e)
	}
	var out, places, names []byte
	u32 := binary.LittleEndian.AppendUint32
	head := []int{len(keys), len(b.entries), len(rows), b.longest()}
	for _, n := range head {
		out = u32(out, uint32(n))
	}
	out = append(out, filterOf(keys)...)
	out = b.appendBuckets(out, keys)
	first := make([]byte, 0, 4*len(keys))
	for _, k := range keys {
		out = u32(out, uint32(len(names)))
		first = u32(first, uint32(len(places)/4))
		names = append(names, k...)
		list := lists[b.keys[k]]
		slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(b.weight, a.weight) })
		for _, e := range list {
			places = u32(places, uint32(e.place))
		}
	}
	out = u32(out, uint32(len(names)))
	out = append(out, u32(first, uint32(len(places)/4))...)
	out = append(out, places...)
	for _, r := range rows {
		out = u32(out, r)
	}
	return append(out, names...)
}

// inBuckets returns the keys by bucket.
func (b *builder) inBuckets() []string {
	keys := make([]string, 0, len(b.keys))
	for k := range b.keys {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(bucketOf(a), bucketOf(b)), cmp.Compare(a, b)) })
	return keys
}

// appendBuckets appends where the keys of each bucket begin.
func (b *builder) appendBuckets(out []byte, keys []string) []byte {
	k := 0
	for i := range uint32(buckets + 1) {
		for k < len(keys) && bucketOf(keys[k]) < i {
			k++
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(k))
	}
	return out
}

func (b *builder) longest() int {
	n := 0
	for k := range b.keys {
		n = max(n, len(k))
	}
	return n
}

func bucketOf(key string) uint32 { return hash(seed, []byte(key)) % buckets }

// filterOf sets the bits of the beginnings of keys, up to the end of each word.
func filterOf(keys []string) []byte {
	bits := make([]byte, filter/8)
	for _, k := range keys {
		for _, p := range beginnings(k) {
			h := hash(seed, []byte(p))
			bits[h%filter/8] |= 1 << (h % 8)
		}
	}
	return bits
}

// beginnings returns a key up to the end of each of its words, and up to an s
// that may be a possessive's.
func beginnings(key string) []string {
	var all []string
	for i := range len(key) + 1 {
		if i == len(key) || key[i] == ' ' {
			all = append(all, key[:i])
			if i > 0 && key[i-1] == 's' {
				all = append(all, key[:i-1])
			}
		}
	}
	return all
}
