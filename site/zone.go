package site

import (
	"strings"
	"time"
	_ "time/tzdata" // the days of pages must not depend on the machine
)

// Zone returns the zone of the country that a host's top-level domain names:
// that of the capital or of most people where a country has several. It is
// false for domains that no country has or that others use as well, like .co.
func Zone(host string) (*time.Location, bool) {
	host = hostname(host)
	name, ok := zones[host[strings.LastIndexByte(host, '.')+1:]]
	if !ok {
		return nil, false
	}
	loc, err := time.LoadLocation(name)
	return loc, err == nil
}

// Zone returns the zone of times on a host that name none: that of its profile,
// else of its country. It is DefaultZone, and false, where neither is known.
func (t *Table) Zone(host string) (loc *time.Location, known bool) {
	if profiles := t.For(host); len(profiles) > 0 {
		return profiles[0].Location(), true
	}
	if loc, ok := Zone(host); ok {
		return loc, true
	}
	return (&Profile{}).Location(), false
}

// zones are IANA zones by top-level domain.
var zones = map[string]string{
	"ae": "Asia/Dubai", "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna", "au": "Australia/Sydney",
	"az": "Asia/Baku", "ba": "Europe/Sarajevo", "bd": "Asia/Dhaka", "be": "Europe/Brussels", "bg": "Europe/Sofia",
	"bn": "Asia/Brunei", "bo": "America/La_Paz", "br": "America/Sao_Paulo", "by": "Europe/Minsk", "ca": "America/Toronto",
	"ch": "Europe/Zurich", "cl": "America/Santiago", "cn": "Asia/Shanghai", "cr": "America/Costa_Rica", "cu": "America/Havana",
	"cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "dz": "Africa/Algiers", "ec": "America/Guayaquil",
	"ee": "Europe/Tallinn", "eg": "Africa/Cairo", "es": "Europe/Madrid", "fi": "Europe/Helsinki", "fr": "Europe/Paris",
	"ge": "Asia/Tbilisi", "gr": "Europe/Athens", "gt": "America/Guatemala", "hk": "Asia/Hong_Kong", "hr": "Europe/Zagreb",
	"hu": "Europe/Budapest", "id": "Asia/Jakarta", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
	"ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi",
	"kh": "Asia/Phnom_Penh", "kr": "Asia/Seoul", "kz": "Asia/Almaty", "lk": "Asia/Colombo", "lt": "Europe/Vilnius",
	"lu": "Europe/Luxembourg", "lv": "Europe/Riga", "ma": "Africa/Casablanca", "mm": "Asia/Yangon", "mn": "Asia/Ulaanbaatar",
	"mx": "America/Mexico_City", "my": "Asia/Kuala_Lumpur", "ng": "Africa/Lagos", "nl": "Europe/Amsterdam", "no": "Europe/Oslo",
	"np": "Asia/Kathmandu", "nz": "Pacific/Auckland", "pe": "America/Lima", "ph": "Asia/Manila", "pk": "Asia/Karachi",
	"pl": "Europe/Warsaw", "pt": "Europe/Lisbon", "py": "America/Asuncion", "ro": "Europe/Bucharest", "rs": "Europe/Belgrade",
	"ru": "Europe/Moscow", "sa": "Asia/Riyadh", "se": "Europe/Stockholm", "sg": "Asia/Singapore", "si": "Europe/Ljubljana",
	"sk": "Europe/Bratislava", "th": "Asia/Bangkok", "tn": "Africa/Tunis", "tr": "Europe/Istanbul", "tw": "Asia/Taipei",
	"tz": "Africa/Dar_es_Salaam", "ua": "Europe/Kyiv", "uk": "Europe/London", "uy": "America/Montevideo", "uz": "Asia/Tashkent",
	"ve": "America/Caracas", "vn": "Asia/Ho_Chi_Minh", "za": "Africa/Johannesburg",
}
