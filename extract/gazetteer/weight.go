package gazetteer

import (
	"math/bits"
	"strings"
)

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

// monosyllabic are the countries whose names are written in one word or in
// several: Nhatrang, Khonkaen, Siemreap. Such a spelling counts less than a
// place that is always written so.
var monosyllabic = set("VN LA KH TH MM")
