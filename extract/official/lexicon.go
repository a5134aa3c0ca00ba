package official

import (
	_ "embed"
	"strings"
	"sync"
)

// class is the set of what a word can be in a title or a name.
type class uint64

const (
	head       class = 1 << iota // noun that names an office: minister, chairwoman
	business                     // noun for what somebody does that is no office: CEO, coach
	plural                       // head or business noun in the plural
	mod                          // stands before a head: deputy, permanent
	status                       // former, acting, late
	portfolio                    // topic of a ministry or department
	org                          // noun of a body: committee, department
	firm                         // noun of a private body: company, hotel
	folk                         // people, farmers, women: their ’s owns no title
	union                        // body of bodies or of people, public whatever it unites
	seat                         // body whose members hold an office
	stateowned                   // short name of a firm of the state
	scope                        // provincial, municipal, people's
	area                         // province, district
	suffix                       // follows a name that is no person: street, school
	common                       // also an English word that can begin a sentence
	speech                       // said, told, praised
	aux                          // was, will, who
	function                     // the, of, meanwhile
	calendar                     // days and months
	rank                         // word of a military or police rank
	ranked                       // word that makes it a rank: colonel, not senior
	honorific                    // mr, dr, comrade
	particle                     // da, van, bin
	appoint                      // elected, appointed
	acronym                      // na, vff, un
	world                        // un, asean: of many countries
	vietnamese                   // family names
	highland
	chinese
	korean
	japanese
	burmese
	given // given name of the West, of Japan, of the Malay world
	demonym
	capital  // written with a first capital
	upper    // all capitals, two letters or more
	syllable // could be a Vietnamese syllable
	loud     // in a sentence without small letters
)

// naming is the classes of words that are parts of names of people.
const naming = vietnamese | highland | chinese | korean | japanese | burmese | given

var (
	//go:embed data/lexicon.txt
	lexiconTXT string
	//go:embed data/family.txt
	familyTXT string
	//go:embed data/given.txt
	givenTXT string
)

// groups names the classes as the data files do.
var groups = map[string]class{
	"head": head, "plural": plural, "business": business, "mod": mod, "status": status, "portfolio": portfolio, "org": org,
	"firm": firm, "stateowned": stateowned, "seat": seat, "union": union, "folk": folk, "scope": scope, "area": area, "suffix": suffix, "speech": speech, "common": common, "aux": aux,
	"func": function, "calendar": calendar, "rank": rank, "ranked": ranked, "honorific": honorific,
	"particle": particle, "appoint": appoint, "acronym": acronym, "world": world | acronym,
	"vi": vietnamese, "highland": highland, "zh": chinese, "ko": korean, "ja": japanese, "my": burmese, "given": given,
}

// lexicon returns the classes of folded words.
var lexicon = sync.OnceValue(func() map[string]class {
	words := make(map[string]class, 8192)
	for _, table := range []string{lexiconTXT, familyTXT, givenTXT} {
		for line := range strings.Lines(table) {
			addLine(words, line)
		}
	}
	return words
})

func addLine(words map[string]class, line string) {
	group, list, ok := strings.Cut(line, ":")
	c := groups[group]
	if !ok || c == 0 {
		return
	}
	for w := range strings.FieldsSeq(list) {
		words[w] |= c
		if p := pluralOf(w); len(w) > 3 && p != w && c&(head|business|rank|ranked) != 0 {
			words[p] |= c | plural
		}
	}
}

func pluralOf(w string) string {
	if stem, ok := strings.CutSuffix(w, "man"); ok {
		return stem + "men"
	}
	if stem, ok := strings.CutSuffix(w, "y"); ok && !strings.HasSuffix(w, "ey") {
		return stem + "ies"
	}
	switch {
	case strings.HasSuffix(w, "s"):
		return w
	case strings.HasSuffix(w, "ch"):
		return w + "es"
	}
	return w + "s"
}

// singular undoes pluralOf, and keeps the capitals of w.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ches"):
		return w[:len(w)-2]
	}
	return strings.TrimSuffix(w, "s")
}
