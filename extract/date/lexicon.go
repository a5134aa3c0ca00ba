package date

import "dateline/extract/text"

// A class is the part that a word plays in an expression of time.
type class uint8

const (
	other    class = iota
	digits         // a whole number; n is its value
	monthly        // n is the month
	weekly         // n is the weekday, 1 for Monday
	unitary        // n is the grain
	cardinal       // n is the count
	ordinal        // n is the rank; -1 for last and final
	deictic        // n is the distance from today in days
	modifier       // n is -1 for last, 0 for this, 1 for next
	same           // same and that: what was mentioned before
	season         // n is its first month
)

// A word is what the lexicon knows of a token.
type word struct {
	class class
	n     int
}

var lexicon = build()

func build() map[string]word {
	m := map[string]word{}
	list := func(c class, first int, names ...[]string) {
		for k, group := range names {
			for _, w := range group {
				m[w] = word{c, first + k}
			}
		}
	}
	g := func(w ...string) []string { return w }
	list(monthly, 1, g("january", "jan"), g("february", "feb", "febr"), g("march", "mar"), g("april", "apr"), g("may"), g("june", "jun"),
		g("july", "jul"), g("august", "aug"), g("september", "sep", "sept"), g("october", "oct"), g("november", "nov"), g("december", "dec"))
	list(weekly, 1, g("monday", "mon"), g("tuesday", "tue", "tues"), g("wednesday", "wed", "weds"), g("thursday", "thu", "thur", "thurs"),
		g("friday", "fri"), g("saturday", "sat"), g("sunday", "sun"))
	list(unitary, int(days), g("day", "days"), g("weekend", "weekends"), g("week", "weeks"), g("month", "months"), g("quarter", "quarters"),
		g("half"), g("year", "years"), g("decade", "decades"), g("century", "centuries"))
	list(cardinal, 1, g("a", "an", "one"), g("two", "couple"), g("three"), g("four"), g("five"), g("six"), g("seven"), g("eight"), g("nine"), g("ten"),
		g("eleven"), g("twelve", "dozen"), g("thirteen"), g("fourteen"), g("fifteen"), g("sixteen"), g("seventeen"), g("eighteen"), g("nineteen"), g("twenty"))
	for k, w := range g("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety") {
		m[w] = word{cardinal, 30 + 10*k}
	}
	list(ordinal, -1, g("last", "final"))
	list(ordinal, 1, g("first"), g("second"), g("third"), g("fourth"), g("fifth"), g("sixth"), g("seventh"), g("eighth"), g("ninth"), g("tenth"),
		g("eleventh"), g("twelfth"), g("thirteenth"), g("fourteenth"), g("fifteenth"), g("sixteenth"), g("seventeenth"), g("eighteenth"),
		g("nineteenth"), g("twentieth"))
	m["thirtieth"] = word{ordinal, 30}
	list(deictic, -1, g("yesterday"), g("today", "tonight"), g("tomorrow", "tmr", "tomorow"))
	list(modifier, -1, g("past", "previous", "preceding"), g("this", "current"), g("next", "coming", "upcoming", "following"))
	list(same, 0, g("same", "that"))
	list(season, 3, g("spring"))
	list(season, 6, g("summer"))
	list(season, 9, g("autumn", "fall"))
	list(season, 12, g("winter"))
	return m
}

// classify looks every token of t up.
func classify(t *text.Text) []word {
	out := make([]word, len(t.Tokens))
	for i := range t.Tokens {
		k := &t.Tokens[i]
		switch k.Kind {
		case text.Word:
			out[i] = lexicon[k.Fold]
		case text.Number:
			if n, ok := atoi(k.Fold); ok {
				out[i] = word{digits, n}
			}
		}
	}
	return out
}

// atoi reads up to eight digits.
func atoi(s string) (int, bool) {
	if s == "" || len(s) > 8 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// leads are the words that stand before a date, so that a name which could be
// something else is one after them.
var leads = set("in", "on", "of", "since", "from", "by", "until", "till", "to", "before", "after", "during", "for", "through",
	"between", "as", "than", "late", "early", "mid", "starting", "effective", "at", "around", "about", "dated", "and", "or", "back",
	"throughout", "over", "within", "with", "compared", "last", "next", "this", "every", "each", "against", "versus", "beginning",
	"ending", "like", "was", "is", "past", "previous", "coming")
