package locality

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// In a Vietnamese text the word that says what kind of place a name is stands
// before it: xã Hòa Phong, thành phố Hồ Chí Minh. The diacritics tell it from
// the syllables of names.
var vietnameseTriggers = map[string]class{
	"tỉnh": provinceWord, "phố": cityWord, "tp": cityWord, "huyện": districtWord, "quận": districtWord,
	"xã": communeWord | districtWord, "phường": communeWord, "trấn": communeWord, "thôn": communeWord, "bản": communeWord,
	"ấp": communeWord, "buôn": communeWord, "làng": communeWord, "đảo": otherWord, "khẩu": otherWord,
}

// vietnameseTrigger returns the class of a Vietnamese trigger at token i that a
// name follows, or 0.
func (f *finder) vietnameseTrigger(i int) class {
	if !f.is(i, nativeKind) || !f.capital(i+1) || !f.beside(i+1) {
		return 0
	}
	return vietnameseTriggers[strings.ToLower(norm.NFC.String(f.t.Surface(i)))]
}

// proposeVietnamese gives the names after Vietnamese triggers their kind.
func (f *finder) proposeVietnamese() {
	for i := range f.t.Tokens {
		c := f.vietnameseTrigger(i)
		if c == 0 || f.covered(i) != nil || f.person[i] {
			continue
		}
		if c == cityWord && f.hoChiMinh(i+1) {
			f.drop(i+1, i+4)
			f.trigger(f.propose(name{first: i + 1, end: i + 4, places: f.g.Lookup("Ho Chi Minh City")}), c, i)
			continue
		}
		if n := f.covered(i + 1); n != nil && n.first == i+1 {
			f.trigger(n, c, i)
			continue
		}
		n := name{first: i + 1, end: i + 1}
		if c&creates != 0 {
			n.end = f.spelledOut(i + 1)
		}
		if n.end > n.first {
			f.trigger(f.propose(n), c, i)
		}
	}
}

// spelledOut returns the end of the capitalised words from token k on, which
// name a place whatever English words they are alike.
func (f *finder) spelledOut(k int) int {
	end := k
	for end < k+4 && f.capital(end) && !f.person[end] && f.covered(end) == nil && (end == k || f.beside(end)) {
		end++
	}
	return end
}

// hoChiMinh reports whether the city's name stands at token k; without the word
// for city it is the President's.
func (f *finder) hoChiMinh(k int) bool {
	return f.fold(k) == "ho" && f.fold(k+1) == "chi" && f.fold(k+2) == "minh"
}

// foreign reports whether a country that is known by a Vietnamese name is
// written with its diacritics: Ba Lan and Phap are people otherwise. Names of
// one syllable count in Vietnamese texts alone.
func (f *finder) foreign(p *gazetteer.Place, first, end int) bool {
	surface := f.t.Slice(first, end)
	if same(p.Name, surface) {
		return true
	}
	syllable := end-first == 1 && f.t.Tokens[first].Case == text.Title && vietnamese(f.fold(first))
	for _, a := range p.Aliases {
		if same(a, surface) && (plain(a) || strings.EqualFold(a, norm.NFC.String(surface))) {
			return !syllable || f.inVietnamese()
		}
	}
	return false
}

func same(name, surface string) bool { return squeeze(name) == squeeze(surface) }

// squeeze is a name folded, letters and digits alone.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' && r < 'a' {
			return -1
		}
		return r
	}, text.Fold(s))
}

// plain reports whether a name needs no diacritics.
func plain(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf })
}

// inVietnamese reports whether the text is Vietnamese: one of its commonest
// words stands in it, with diacritics.
func (f *finder) inVietnamese() bool {
	if f.language == 0 {
		f.language = 1
		for i := range f.t.Tokens {
			if w := f.fold(i); (w == "cua" || w == "duoc" || w == "nhung") && len(f.t.Surface(i)) > len(w) {
				f.language = 2
				break
			}
		}
	}
	return f.language == 2
}
