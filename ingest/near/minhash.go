package near

import (
	"hash/fnv"
	"strings"
	"unicode"

	"dateline/extract/text"
)

const (
	hashes   = 64 // of a signature: the estimate is off by about 0.06
	rows     = 4  // hashes of a band: texts at the threshold share one of 16 with 99 %
	words    = 3  // of a shingle
	minWords = 12 // of a text that is compared at all
	// weight is how often a number counts on its own: daily reports of prices
	// and weather differ in little else and are no duplicates.
	weight = 3
)

// A signature is the least value of each of many hash functions over the
// shingles of a text.
type signature [hashes]uint32

// factors are odd numbers that make as many hash functions out of one
// (multiply-shift), the same in every process.
var factors = func() (f [hashes]uint64) {
	x := uint64(0x9e3779b97f4a7c15)
	for i := range f { // splitmix64
		x += 0x9e3779b97f4a7c15
		z := (x ^ x>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		f[i] = z ^ z>>31 | 1
	}
	return f
}()

// sign returns the signature of a text, false where it is too short for one.
func sign(s string) (*signature, bool) {
	tokens := strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(tokens) < minWords {
		return nil, false
	}
	var sig signature
	for i := range sig {
		sig[i] = ^uint32(0)
	}
	for i := range tokens {
		if i+words <= len(tokens) {
			sig.take(0, tokens[i:i+words]...)
		}
		if strings.ContainsFunc(tokens[i], unicode.IsDigit) {
			for n := range byte(weight) {
				sig.take(n+1, tokens[i])
			}
		}
	}
	return &sig, true
}

// take takes in one shingle; kind keeps those of different kinds apart.
func (s *signature) take(kind byte, shingle ...string) {
	h := fnv.New64a()
	_, _ = h.Write([]byte{kind})
	for _, w := range shingle {
		_, _ = h.Write([]byte(w))
		_, _ = h.Write([]byte{0})
	}
	x := h.Sum64()
	x ^= x >> 29
	for i, f := range factors {
		s[i] = min(s[i], uint32(x*f>>32))
	}
}

// similarity estimates the share of shingles that two texts have in common.
func (s *signature) similarity(o *signature) float64 {
	same := 0
	for i := range s {
		if s[i] == o[i] {
			same++
		}
	}
	return float64(same) / hashes
}

// bands are the keys under which texts that are near meet.
func (s *signature) bands() (keys [hashes / rows]int64) {
	for i := range keys {
		x := uint64(i + 1)
		for _, v := range s[i*rows : (i+1)*rows] {
			x = (x ^ uint64(v)) * 0x9e3779b97f4a7c15
			x ^= x >> 32
		}
		keys[i] = int64(x)
	}
	return keys
}
