package elastic

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/elastic/go-elasticsearch/v8/esapi"
	"github.com/google/go-cmp/cmp"

	"dateline/index/analysis"
)

// analyzers are the two of the index with what must equal them.
var analyzers = map[string]func(string) []analysis.Token{textAnalyzer: analysis.Text, nameAnalyzer: analysis.Name}

// seed makes the random strings the same in each run.
const seed = 20231116

func TestAnalysisOfSamples(t *testing.T) {
	compare(t, []string{
		"Bí thư Tỉnh ủy Quảng Ninh Nguyễn Xuân Ký; Đà Nẵng, ĐẮK LẮK, Huế's, U.S.-based 2.3 tỷ USD",
		"Qua\u0309ng Ninh de\u0301compose\u0301, ﬁnance Straße Ærø ŁÓDŹ İstanbul ΣΊΣΥΦΟΣ",
		"日本の東京タワー、ニュース・センター ﾊﾝｶｸ ｶﾞ 12月3日 １２３ ㍿ 々〆〇",
		"ประเทศไทย กรุงเทพฯ ລາວ ភ្នំពេញ မြန်မာ 한국어 대한민국은 ᄒᆞᆫ글",
		"وكالة الأنباء الفيتنامية ١٢٣٫٤٥ צה\"ל ג'ירפה हिन्दी தமிழ்",
		"👩‍💻👍🏽 👨‍👩‍👧‍👦 🇻🇳🇯🇵🇻 1️⃣ #️⃣ *⃣ ☺︎ ☺️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ©®™ 〰 ‼️ ℹ️",
		"rock'n'roll o’clock Japan＇s James's it's 's a_b _c_ d__ 1_2 a1b2 1,2,3 1.2.3 1;2 a:b 3:4 x.y.z e-mail",
		"1\u202f000 a\u2060b co\u00adoperation a\u200db a\u200cb \ufeffstart nul\u0000nul tab\tline\r\nend",
		"caresses ponies ties cats feed agreed plastered motoring sing conflated troubled sized hopping falling filing happy sky relational",
		strings.Repeat("a", 254) + "é" + strings.Repeat("b", 300), strings.Repeat("𐐨", 200), strings.Repeat("1,", 300), strings.Repeat("👍", 200),
		"", " ", "…",
	})
}

// TestAnalysisOfFixtures compares all texts under fixtures, and those of the
// folder that DATELINE_SHARED names, with the tags roughly off.
func TestAnalysisOfFixtures(t *testing.T) {
	dirs := []string{filepath.Join("..", "..", "fixtures")}
	if shared := os.Getenv("DATELINE_SHARED"); shared != "" {
		dirs = append(dirs, filepath.Join(shared, "pages"), filepath.Join(shared, "corpus"))
	}
	var texts []string
	for _, dir := range dirs {
		texts = append(texts, textsUnder(t, dir)...)
	}
	if len(texts) == 0 {
		t.Fatal("found no text: the walk is broken")
	}
	compare(t, texts)
}

var markup = regexp.MustCompile(`(?s)<script.*?</script>|<style.*?</style>|<[^>]*>`)

func textsUnder(t *testing.T, dir string) (texts []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err == nil && utf8.Valid(b) {
			texts = append(texts, parts(markup.ReplaceAllString(string(b), " "))...)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// parts cuts a text into pieces of which one request can take several.
func parts(s string) (out []string) {
	const size = 4000
	for len(s) > size {
		at := size
		for !utf8.RuneStart(s[at]) {
			at--
		}
		out, s = append(out, s[:at]), s[at:]
	}
	return append(out, s)
}

func TestAnalysisOfRandomStrings(t *testing.T) {
	t.Logf("seed %d", seed)
	g := generator{rand.New(rand.NewPCG(seed, 0))}
	texts := make([]string, 3000)
	for i := range texts {
		texts[i] = g.text()
	}
	compare(t, texts)
}

// A generator makes strings of few kinds of characters each, so that rules for
// their neighbourhood are met.
type generator struct{ *rand.Rand }

// alphabets are ranges of code points that the rules tell apart.
var alphabets = [][2]rune{
	{'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {' ', '/'}, {':', '@'}, {'[', '`'}, {0, 0x1F}, {0x7F, 0x24F}, {0x1E00, 0x1EFF}, {0x250, 0x36F},
	{0x370, 0x52F}, {0x530, 0x5FF}, {0x5D0, 0x5F4}, {0x600, 0x7FF}, {0x900, 0xDFF}, {0xE00, 0xEFF}, {0xF00, 0x109F}, {0x1100, 0x11FF},
	{0x1780, 0x17FF}, {0x1800, 0x1DFF}, {0x2000, 0x206F}, {0x2070, 0x23FF}, {0x2400, 0x2BFF}, {0x2C00, 0x2FFF}, {0x3000, 0x30FF},
	{0x3100, 0x33FF}, {0x4E00, 0x9FFF}, {0xA000, 0xABFF}, {0xAC00, 0xD7FF}, {0xE000, 0xFAFF}, {0xFB00, 0xFDFF}, {0xFE00, 0xFFFF},
	{0x10000, 0x10FFF}, {0x11000, 0x1BFFF}, {0x1D000, 0x1DFFF}, {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1FAFF}, {0x1F3FB, 0x1F3FF},
	{0x20000, 0x2FA1D}, {0xE0000, 0xE01EF}, {0, 0x10FFFF},
}

// joiners are single characters that bind or part others.
var joiners = []rune("'\"._:,;·’＇״׳\u200d\u200c\u00ad\ufe0e\ufe0f\u20e3#*0🏽\U000E007F\u0301\u202f a")

// endings are what the stemmer and the possessive filter look for.
var endings = strings.Fields(`s es sses ies ed eed ing at bl iz y ational tional enci anci izer bli alli entli eli ousli
	ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic
	able ible ant ement ment ent ion ou ism ate iti ous ive ize e l ll 's ’s ＇s`)

func (g generator) text() string {
	var b strings.Builder
	switch kinds := g.pick(); g.IntN(4) {
	case 0:
		for range 1 + g.IntN(60) {
			b.WriteString(g.English() + " ")
		}
	case 1: // long runs, to be cut
		for range 200 + g.IntN(400) {
			b.WriteRune(g.rune(kinds[:1]))
		}
	default:
		for range 1 + g.IntN(120) {
			b.WriteRune(g.rune(kinds))
		}
	}
	return b.String()
}

func (g generator) pick() [][2]rune {
	kinds := make([][2]rune, 1+g.IntN(4))
	for i := range kinds {
		kinds[i] = alphabets[g.IntN(len(alphabets))]
	}
	return kinds
}

func (g generator) rune(kinds [][2]rune) rune {
	if g.IntN(4) == 0 {
		return joiners[g.IntN(len(joiners))]
	}
	k := kinds[g.IntN(len(kinds))]
	r := k[0] + rune(g.IntN(int(k[1]-k[0]+1)))
	if !utf8.ValidRune(r) {
		return ' '
	}
	return r
}

// English makes a word of a random root and the endings of English.
func (g generator) English() string {
	var b strings.Builder
	for range g.IntN(5) {
		b.WriteByte("aeiouybcdlstzwx"[g.IntN(15)])
	}
	for range 1 + g.IntN(3) {
		b.WriteString(endings[g.IntN(len(endings))])
	}
	return b.String()
}

// compare checks, token by token, that Go and the node analyse alike.
func compare(t *testing.T, texts []string) {
	t.Helper()
	e := testIndex(t)
	for name, analyse := range analyzers {
		for batch := range batches(texts, analyse) {
			got := e.analyze(t, name, batch)
			for i, s := range batch {
				if want := units(s, analyse(s)); !slices.Equal(got[i], want) {
					t.Fatalf("%s of %+q (- Elasticsearch, + Go):\n%s", name, s, cmp.Diff(got[i], want))
				}
			}
		}
	}
}

// maxTokens is below what a node analyses in one request.
const maxTokens = 9_000

func batches(texts []string, analyse func(string) []analysis.Token) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		first, tokens := 0, 0
		for i, s := range texts {
			n := len(analyse(s))
			if tokens += n; tokens > maxTokens && i > first {
				if !yield(texts[first:i]) {
					return
				}
				first, tokens = i, n
			}
		}
		yield(texts[first:])
	}
}

// units changes offsets from bytes to UTF-16 code units, which Elasticsearch counts in.
func units(s string, tokens []analysis.Token) []analysis.Token {
	out := slices.Clone(tokens)
	at, n := 0, 0
	to := func(b int) int {
		n += length(s[at:b])
		at = b
		return n
	}
	for i := range out {
		out[i].Start, out[i].End = to(out[i].Start), to(out[i].End)
	}
	return out
}

func length(s string) (units int) {
	for _, r := range s {
		units++
		if r > 0xFFFF {
			units++
		}
	}
	return units
}

// analyze returns the node's tokens for each text. In the answer the texts
// follow each other with a gap of one code unit; positions go on.
func (e *engine) analyze(t *testing.T, analyzer string, texts []string) [][]analysis.Token {
	t.Helper()
	var answer struct {
		Tokens []struct {
			Token    string
			Start    int `json:"start_offset"`
			End      int `json:"end_offset"`
			Position int
		}
	}
	r := func() request {
		return esapi.IndicesAnalyzeRequest{Index: e.indexName(), Body: body(object{"analyzer": analyzer, "text": texts})}
	}
	if err := e.call(t.Context(), r, &answer); err != nil {
		t.Fatal(fmt.Errorf("analyse %d texts: %w", len(texts), err))
	}
	out := make([][]analysis.Token, len(texts))
	rest, base := answer.Tokens, 0
	for i, s := range texts {
		out[i] = []analysis.Token{}
		n := 0
		for ; n < len(rest) && rest[n].End <= base+length(s); n++ {
			k := rest[n]
			out[i] = append(out[i], analysis.Token{Term: k.Token, Start: k.Start - base, End: k.End - base, Position: k.Position - rest[0].Position})
		}
		rest, base = rest[n:], base+length(s)+1
	}
	return out
}
