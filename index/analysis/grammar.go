package analysis

import "strings"

// grammar is what a word is, as a regular expression over classes; of all
// matches at a place the longest counts. It follows the rules WB4 to WB16 of
// UAX #29 and the emoji sequences of UTS #51 in the way of Lucene's
// StandardTokenizer, which gives no token where none of these matches.
var grammar = strings.Join([]string{emoji, number, word, "(?:[Ss]" + ext + ")+", "C" + ext, "h" + ext, "(?:[lGL]" + ext + ")+"}, "|")

// Characters that WB4 attaches to the one before, and the same without the
// presentation selectors, which emoji sequences place themselves.
const (
	ext     = `[xzvVmktTs]*`
	extBare = `[xzmktTs]*`
)

const (
	letter   = `[LlGH]` + ext
	hebrew   = `H` + ext
	numeric  = `[DN]` + ext
	katakana = `K` + ext
	joint    = `(?:_` + ext + `)` // ExtendNumLet, as the underscore
	quote    = `'` + ext
	quotes   = `"` + ext
	midWord  = `[:.']` + ext
	midNum   = `[,.']` + ext
)

// Words: WB5 to WB7c, WB9, WB10 and WB13 to WB13b; numbers: WB8, WB11 to WB13b.
const (
	numbers = numeric + `(?:(?:` + joint + `*|` + midNum + `)` + numeric + `)*`
	letters = letter + `(?:(?:` + joint + `*|` + midWord + `)` + letter + `)*`
	kanas   = katakana + `(?:` + joint + `*` + katakana + `)*`
	mixed   = `(?:` + hebrew + `(?:` + quote + `|` + quotes + hebrew + `)|` + numbers + `|` + letters + `)+`
	part    = `(?:` + kanas + `|` + mixed + `)`
	word    = joint + `*` + part + `(?:` + joint + `+` + part + `)*` + joint + `*`
	number  = joint + `*` + numbers + joint + `*`
)

// Emoji: a character with its style and modifier, joined by ZWJ, or followed by
// tags as the flags of regions are; key caps; pairs of regional indicators.
const (
	pictograph = `(?:z*[El]` + extBare + `V?|(?:z*[El]` + extBare + `)?m` + extBare + `)`
	keycap     = `[D#]` + extBare + `V?k` + extBare
	flag       = `R` + ext + `R` + ext
	emoji      = pictograph + `(?:(?:z` + pictograph + `)*|t+T)|` + keycap + `|` + flag
)
