package locality

import (
	"slices"

	"dateline/extract/gazetteer"
)

// affixes are the syllables that say, after a hyphen, what a place of Korea or
// Japan is: Gyeonggi-do, Osaka-fu.
var affixes = map[string]map[string]class{
	"KR": koreanAffixes, "KP": koreanAffixes,
	"JP": {"ken": provinceWord, "fu": provinceWord, "shi": cityWord, "gun": districtWord, "ku": districtWord},
}

var koreanAffixes = map[string]class{"do": provinceWord, "si": cityWord, "gun": districtWord, "gu": districtWord}

// affix takes the hyphen and affix at token k into the name that ends there,
// which is then a place of such a country, and returns how many tokens that is.
func (f *finder) affix(k int) int {
	n := f.covered(k - 1)
	if f.fold(k) != "-" || f.fold(k+1) == "" || f.t.Tokens[k].Space || f.t.Tokens[k+1].Space || f.fold(k+2) == "-" || f.stranger(n.first-1) {
		return 0
	}
	called := func(p *gazetteer.Place) class { return affixes[p.Country][f.fold(k+1)] }
	at := slices.IndexFunc(n.places, func(p *gazetteer.Place) bool { return called(p) != 0 })
	if at < 0 {
		return 0
	}
	n.called, n.rule = called(n.places[at]), "trigger:"+f.fold(k+1)
	n.places = slices.DeleteFunc(slices.Clone(n.places), func(p *gazetteer.Place) bool { return called(p) == 0 })
	n.end, f.at[k], f.at[k+1] = k+2, f.at[k-1], f.at[k-1]
	return 2
}
