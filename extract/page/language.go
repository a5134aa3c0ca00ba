package page

import (
	"strings"
	"unicode"
)

// languageOf returns the page's language as a BCP 47 primary subtag: what the
// page declares, unless its script says otherwise, else the profile's.
func (r *reading) languageOf() string {
	written := script(r.Text)
	for _, c := range []candidate{
		{"html", r.language},
		{"json-ld", r.linked.language},
		{"meta", r.metaOf("content-language", "og:locale", "language", "inlanguage")},
	} {
		if tag := primary(c.value); tag != "" && fits(tag, written) {
			r.Provenance["language"] = c.source
			return tag
		}
	}
	if written != "" && written != "latin" {
		r.Provenance["language"] = "text"
		return written
	}
	return r.usual()
}

// usual is the language that the host's name or the profile gives, else English.
func (r *reading) usual() string {
	label, _, _ := strings.Cut(r.url.Hostname(), ".")
	r.Provenance["language"] = "profile"
	if r.profile != nil {
		for _, l := range r.profile.Languages {
			if l == label {
				return l
			}
		}
	}
	return "en"
}

// primary returns the primary subtag of a language tag or locale, "" for none.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	tag, _, _ = strings.Cut(tag, "_")
	if len(tag) < 2 || len(tag) > 3 {
		return ""
	}
	return tag
}

// fits reports whether a text in this script can be in a language.
func fits(tag, script string) bool {
	switch script {
	case "vi":
		return tag == "vi"
	case "latin":
		return !strings.Contains(" vi zh ja ko ru lo km th ", " "+tag+" ")
	case "zh", "ja", "ko", "ru", "lo", "km", "th":
		return tag == script || script == "ru" || script == "zh" && tag == "ja"
	}
	return true
}

// vietnamese are letters that no other language of the agency's writes.
var vietnamese = runes("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư")

func runes(s string) map[rune]bool {
	m := map[rune]bool{}
	for _, r := range s {
		m[r] = true
	}
	return m
}

// script tells by its letters what a text is written in: vi, zh, ja, ko, ru,
// lo, km, th, or latin for the rest; "" where there is too little.
func script(text string) string {
	count := map[string]int{}
	letters := 0
	for _, r := range text {
		switch {
		case r < 0x80:
			if c := r | ' '; c < 'a' || c > 'z' {
				continue
			}
		case unicode.IsLetter(r):
			count[letterScript(unicode.ToLower(r))]++
		default:
			continue
		}
		if letters++; letters == 2000 {
			break
		}
	}
	switch {
	case letters < 40:
		return ""
	case count["vi"]*100 > letters*8:
		return "vi"
	case count["ja"]*100 > letters*10:
		return "ja"
	}
	for _, s := range []string{"zh", "ko", "ru", "lo", "km", "th"} {
		if count[s]*2 > letters {
			return s
		}
	}
	return "latin"
}

func letterScript(r rune) string {
	switch {
	case vietnamese[r]:
		return "vi"
	case r < 0x370:
		return ""
	}
	for s, t := range scripts {
		if unicode.Is(t, r) {
			return s
		}
	}
	return ""
}

var scripts = map[string]*unicode.RangeTable{
	"zh": unicode.Han, "ko": unicode.Hangul, "ru": unicode.Cyrillic, "lo": unicode.Lao,
	"km": unicode.Khmer, "th": unicode.Thai, "ja": kana,
}

var kana = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3040, Hi: 0x30ff, Stride: 1}}}
