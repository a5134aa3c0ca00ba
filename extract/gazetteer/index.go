package gazetteer

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync/atomic"
)

//go:embed data/index.bin
var indexBin []byte

// An index tells which places a key has, best first. It reads the bytes that
// [Index] lays out: a head of four numbers, a filter of the beginnings of keys,
// where the keys of each bucket begin, where each key and its list of places
// begins, the lists, where the line of each place begins, the keys; all
// numbers have 32 bits, the lowest first.
// Places are parsed when they are first asked for. It is safe for concurrent
// use.
type index struct {
	tables                              []string
	bucket, key, first, place, row, end int // offsets of the parts
	longest                             int // bytes of the longest key
	places                              []atomic.Pointer[Place]
	lists                               []atomic.Pointer[[]*Place] // by key
}

// filter is how many bits it has: one in ten is set.
const filter = 1 << 20

// buckets is how many there are, about one for each key.
const buckets = 1 << 17

// A word is the size of a number in bytes.
const word = 4

// newIndex returns the index of the embedded tables.
func newIndex(tables ...string) *index {
	keys, entries, places := number(0), number(word), number(2*word)
	x := &index{tables: tables, bucket: 4*word + filter/8, longest: number(3 * word),
		places: make([]atomic.Pointer[Place], places), lists: make([]atomic.Pointer[[]*Place], keys)}
	x.key = x.bucket + word*(buckets+1)
	x.first = x.key + word*(keys+1)
	x.place = x.first + word*(keys+1)
	x.row = x.place + word*entries
	x.end = x.row + word*places
	return x
}

// number reads the number at an offset.
func number(at int) int { return int(binary.LittleEndian.Uint32(indexBin[at:])) }

// seed is where a hash begins.
const seed = 2166136261

// hash goes on with the FNV-1a hash h over b.
func hash(h uint32, b []byte) uint32 {
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// begins reports whether some key may begin with the words of hash h.
func begins(h uint32) bool { return indexBin[4*word+h%filter/8]>>(h%8)&1 != 0 }

// find returns the number of a key of hash h, or -1.
func (x *index) find(key []byte, h uint32) int {
	b := x.bucket + word*int(h%buckets)
	for k, end := number(b), number(b+word); k < end; k++ {
		from, to := number(x.key+word*k), number(x.key+word*k+word)
		if to-from == len(key) && string(indexBin[x.end+from:x.end+to]) == string(key) {
			return k
		}
	}
	return -1
}

// named returns the places of a key by its number. The slice is the index's.
func (x *index) named(key int) []*Place {
	if list := x.lists[key].Load(); list != nil {
		return *list
	}
	from, to := number(x.first+word*key), number(x.first+word*key+word)
	list := make([]*Place, 0, to-from)
	for i := from; i < to; i++ {
		list = append(list, x.at(number(x.place+word*i)))
	}
	x.lists[key].Store(&list)
	return list
}

// at returns the place of a number, the same for all callers.
func (x *index) at(i int) *Place {
	if p := x.places[i].Load(); p != nil {
		return p
	}
	p := &Place{}
	if err := p.parse(x.line(number(x.row + word*i))); err != nil {
		panic("gazetteer: embedded data are broken: " + err.Error()) // a test reads them all
	}
	if x.places[i].CompareAndSwap(nil, p) {
		return p
	}
	return x.places[i].Load()
}

// line returns the line that begins at an offset into the tables one after another.
func (x *index) line(at int) string {
	for _, t := range x.tables {
		if at < len(t) {
			line, _, _ := strings.Cut(t[at:], "\n")
			return line
		}
		at -= len(t)
	}
	return ""
}
