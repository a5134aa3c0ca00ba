package date

import "dateline/extract/text"

// A class is the part that a word plays in an expression of time.
type class uint8

const (
	other      class = iota
	digits           // a whole number; n is its value
	monthly          // n is the month
	weekly           // n is the weekday, 1 for Monday
	singular         // n is the grain of day, week …
	plural           // n is the grain of days, weeks …
	cardinal         // n is the count
	indefinite       // few, several: n is the count in a note
	ordinal          // n is the rank; -1 for last and final
	deictic          // n is the distance from today in days
	modifier         // n is -1 for past, 0 for this, 1 for next
	same             // same and that: what was mentioned before
	season           // n is its first month
	decade           // n is the first year: nineties
	starter          // any other beginning of a date: the q of Q3, the apostrophe of '90s
	figure           // a number with points or commas: 16.11.2023
)

// A word is what the lexicon knows of a token.
type word struct {
	class class
	n     int
}

var lexicon = build()

func build() map[string]word {
	m := map[string]word{}
	list := func(c class, first int, names ...string) {
		for k, group := range names {
			for _, w := range fields(group) {
				m[w] = word{c, first + k}
			}
		}
	}
	list(monthly, 1, "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
		"september sep sept", "october oct", "november nov", "december dec")
	list(weekly, 1, "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
		"saturday sat", "sunday sun")
	list(singular, int(days), "day", "weekend", "week wk", "month", "quarter qtr", "half", "year yr", "decade", "century")
	list(plural, int(days), "days", "weekends", "weeks wks", "months", "quarters qtrs", "halves", "years yrs", "decades", "centuries")
	list(cardinal, 1, "a an one", "two couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve dozen",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
	for k, w := range fields("thirty forty fifty sixty seventy eighty ninety") {
		m[w] = word{cardinal, 30 + 10*k}
	}
	list(indefinite, 3, "few several")
	list(ordinal, -1, "last final closing")
	list(ordinal, 1, "opening")
	list(ordinal, 1, fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "+
		"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")...)
	list(ordinal, 30, "thirtieth")
	list(deictic, -1, "yesterday", "today tonight tonite", "tomorrow tmr tmrw tomorow tommorow")
	list(modifier, -1, "past previous preceding", "this current", "next coming upcoming following")
	list(same, 0, "same that")
	for k, w := range fields("spring summer autumn winter") {
		m[w] = word{season, 3 + 3*k}
	}
	m["fall"] = m["autumn"]
	list(starter, 0, "now q h rest remainder remaining thang quy hom ngay nam tuan chu hai ba bon sau bay tam chin muoi")
	for k, w := range fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		m[w] = word{decade, 1920 + 10*k}
	}
	return m
}

// leads are the words that stand before a date, so that a name which could be
// something else is one after them.
var leads = set(`in on of since from by until till to before after during for through between as than late early mid starting
	effective at around about dated and or back throughout over within with compared last next this every each against versus
	beginning ending like was is past previous coming only when while that if because whereas where the a an its his her their our 's year fy`)

// classify looks every token of t up.
func classify(t *text.Text) []word {
	out := make([]word, len(t.Tokens))
	for i := range t.Tokens {
		k := &t.Tokens[i]
		switch k.Kind {
		case text.Word:
			out[i] = lexicon[k.Fold]
		case text.Punct:
			if k.Fold == "'" && k.Space {
				out[i].class = starter // '90s
			}
		case text.Number:
			out[i].class = figure
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
