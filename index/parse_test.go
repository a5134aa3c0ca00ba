package index

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func word(terms ...string) Words  { return Words{Terms: terms} }
func title(terms ...string) Words { return Words{Field: "title", Terms: terms} }
func amountOf(v float64) *float64 { return &v }
func code(country string) Node    { return Locality{Country: country} }
func name(terms ...string) Node   { return Official{Name: terms} }

func TestParseQuery(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		want     Node
	}{
		{"every article", "*", All{}},
		{"words are folded and stemmed", "Leaders", word("leader")},
		{"names are folded, not stemmed", "official:Ngọc", name("ngoc")},
		{"đ is d", `locality:"Đà Nẵng"`, Or{[]Node{Locality{Name: []string{"da", "nang"}}, Locality{Code: "VN-DN"}}}},
		{"decomposed diacritics", "Ha\u0300 No\u0323\u0302i", And{[]Node{word("ha"), word("noi")}}},
		{"a hyphen joins a phrase", "Vietnam-Japan", word("vietnam", "japan")},
		{"possessive", "Japan's", word("japan")},
		{"adjacency is AND", "Japan Vietnam", And{[]Node{word("japan"), word("vietnam")}}},
		{"AND written or not is one list", "a1 AND b1 c1", And{[]Node{word("a1"), word("b1"), word("c1")}}},
		{"AND binds tighter than OR", "a1 b1 OR c1", Or{[]Node{And{[]Node{word("a1"), word("b1")}}, word("c1")}}},
		{"parentheses", "a1 (b1 OR c1)", And{[]Node{word("a1"), Or{[]Node{word("b1"), word("c1")}}}}},
		{"NOT binds one", "NOT a1 b1", And{[]Node{Not{word("a1")}, word("b1")}}},
		{"minus before a group", "-(a1 OR b1)", Not{Or{[]Node{word("a1"), word("b1")}}}},
		{"minus before a phrase", `-"a1 b1"`, Not{word("a1", "b1")}},
		{"minus before a field", "a1 -country:JP", And{[]Node{word("a1"), Not{code("JP")}}}},
		{"twice NOT", "NOT -a1", Not{Not{word("a1")}}},
		{"operators in small letters are words", "trade and not", And{[]Node{word("trade"), word("and"), word("not")}}},
		{"quoted operator is a word", `"AND"`, word("and")},
		{"typographic quotation marks", "“a1 b1”", word("a1", "b1")},
		{"quotation mark ends a word", `a1"b1 c1"`, And{[]Node{word("a1"), word("b1", "c1")}}},
		{"comma sticks to a word", "Japan, Laos", And{[]Node{word("japan"), word("lao")}}},
		{"near", "a1 near/5 b1", Near{A: []string{"a1"}, B: []string{"b1"}, Distance: 5}},
		{"near binds tighter than AND, capitals or not", `x1 "a1 b1" NEAR/0 c1 y1`,
			And{[]Node{word("x1"), Near{A: []string{"a1", "b1"}, B: []string{"c1"}}, word("y1")}}},
		{"near in the title", "title:(a1 near/2 b1)", Near{Field: "title", A: []string{"a1"}, B: []string{"b1"}, Distance: 2}},
		{"near is a word without a number", "near Hanoi", And{[]Node{word("near"), word("hanoi")}}},
		{"title", `title:"green growth"`, title("green", "growth")},
		{"title of several", "title:(a1 OR b1) c1", And{[]Node{Or{[]Node{title("a1"), title("b1")}}, word("c1")}}},
		{"space after the colon", "title: a1", title("a1")},
		{"field in a field's parentheses", "title:(a1 country:JP)", And{[]Node{title("a1"), code("JP")}}},
		{"field names in capitals", "Title:a1", title("a1")},
		{"clock time is no field", "08:30", word("08", "30")},

		{"official", `official:"Nguyen Xuan Ky"`, name("nguyen", "xuan", "ky")},
		{"any official", "official:*", Official{}},
		{"nested conditions", `official(name:"A1" organization:"B1 C1" title:Secretary country:VN)`,
			Official{Name: []string{"a1"}, Title: []string{"secretary"}, Organization: []string{"b1", "c1"}, Country: "VN"}},
		{"official with a space is a word", "official (a1)", And{[]Node{word("offici"), word("a1")}}},
		{"organisation", `organization:"Party Committee"`, Official{Organization: []string{"party", "committee"}}},
		{"locality by code, any case", "locality:jp-01", Locality{Code: "JP-01"}},
		{"letters after the country", "locality:VN-HN", Locality{Code: "VN-HN"}},
		{"quoted code is a name", `locality:"Al-Bab"`, Locality{Name: []string{"al", "bab"}}},
		{"name with a hyphen is no code", "locality:Thua-Thien", Locality{Name: []string{"thua", "thien"}}},
		{"locality with conditions", `locality(name:"Santiago" country:CL)`, Locality{Name: []string{"santiago"}, Country: "CL"}},
		{"name of old", "locality:Saigon", Or{[]Node{Locality{Name: []string{"saigon"}}, Locality{Code: "VN-SG"}}}},
		{"country in another language", `locality:"Nhật Bản"`,
			Or{[]Node{Locality{Name: []string{"nhat", "ban"}}, Locality{Name: []string{"japan"}, Country: "JP"}}}},
		{"town without a code", "locality:Halong", Or{[]Node{Locality{Name: []string{"halong"}}, Locality{Name: []string{"ha", "long"}, Country: "VN"}}}},
		{"place that nobody knows", "locality:Xyzzy", Locality{Name: []string{"xyzzy"}}},
		{"localities", "locality:(Xyzzy OR VN-13)", Or{[]Node{Locality{Name: []string{"xyzzy"}}, Locality{Code: "VN-13"}}}},
		{"country code", "country:jp", code("JP")},
		{"country code of three letters", "country:JPN", code("JP")},
		{"country name", `country:"South Korea"`, code("KR")},
		{"country name in its own spelling", "country:Türkiye", code("TR")},
		{"country by another name", "country:UK", code("GB")},

		{"money with a unit", "money>=1bn USD", Money{Min: amountOf(1e9), Currency: "USD"}},
		{"spaces around the comparison", "money >= 1 bn USD", Money{Min: amountOf(1e9), Currency: "USD"}},
		{"more than", "money>2m", Money{Min: amountOf(2e6), ExclMin: true}},
		{"less than", "money<2m", Money{Max: amountOf(2e6), ExclMax: true}},
		{"at most", "money<=2.5k", Money{Max: amountOf(2500)}},
		{"range", "money:500m..2bn USD", Money{Min: amountOf(5e8), Max: amountOf(2e9), Currency: "USD"}},
		{"range that shares its unit", "money:1.5..2 billion usd", Money{Min: amountOf(1.5e9), Max: amountOf(2e9), Currency: "USD"}},
		{"range open above", "money:5m..", Money{Min: amountOf(5e6)}},
		{"range open below", "money:..5m EUR", Money{Max: amountOf(5e6), Currency: "EUR"}},
		{"exactly", "money:5m", Money{Min: amountOf(5e6), Max: amountOf(5e6)}},
		{"thousands", "money:1,500,000", Money{Min: amountOf(1.5e6), Max: amountOf(1.5e6)}},
		{"power of ten", "money>=1e9 USD", Money{Min: amountOf(1e9), Currency: "USD"}},
		{"exact decimal", "money:1.1 trillion VND", Money{Min: amountOf(1_100_000_000_000), Max: amountOf(1_100_000_000_000), Currency: "VND"}},
		{"sign before", "money>$5m", Money{Min: amountOf(5e6), ExclMin: true, Currency: "USD"}},
		{"code before", "money>=USD 5m", Money{Min: amountOf(5e6), Currency: "USD"}},
		{"US$", "money>=US$5m", Money{Min: amountOf(5e6), Currency: "USD"}},
		{"currency alone", "money:JPY", Money{Currency: "JPY"}},
		{"currency field", "currency:jpy", Money{Currency: "JPY"}},
		{"any money", "money:*", Money{}},
		{"word after an amount", "money>5m Mexico", And{[]Node{Money{Min: amountOf(5e6), ExclMin: true}, word("mexico")}}},
		{"operator after an amount", "money>5m AND a1", And{[]Node{Money{Min: amountOf(5e6), ExclMin: true}, word("a1")}}},
		{"phrase that looks like a currency", `money>5m "top"`, And{[]Node{Money{Min: amountOf(5e6), ExclMin: true}, word("top")}}},
		{"money in parentheses", "(money>5m)", Money{Min: amountOf(5e6), ExclMin: true}},
		{"money is a word too", "money laundering", And{[]Node{word("monei"), word("launder")}}},

		{"day", "mentions:2023-11-02", Mentioned{"2023-11-02", "2023-11-02"}},
		{"month", "mentions:2024-02", Mentioned{"2024-02-01", "2024-02-29"}},
		{"year", "published:2023", Published{"2023-01-01", "2023-12-31"}},
		{"range of months", "published:2023-11..2024-02", Published{"2023-11-01", "2024-02-29"}},
		{"open end", "mentions:2017..", Mentioned{"2017-01-01", ""}},
		{"open start", "published:..2023-06", Published{"", "2023-06-30"}},
		{"quarter", "mentions:2023-Q4", Mentioned{"2023-10-01", "2023-12-31"}},
		{"half", "mentions:2023-h1", Mentioned{"2023-01-01", "2023-06-30"}},
		{"week that begins in the year before", "mentions:2020-W01", Mentioned{"2019-12-30", "2020-01-05"}},
		{"decade", "mentions:199X", Mentioned{"1990-01-01", "1999-12-31"}},
		{"from a month on", "published>=2023-11", Published{"2023-11-01", ""}},
		{"after a year", "published>2023", Published{"2024-01-01", ""}},
		{"before March of a leap year", "published<2024-03", Published{"", "2024-02-29"}},
		{"up to a month", "mentions<=2024-02", Mentioned{"", "2024-02-29"}},
		{"any date", "mentions:*", Mentioned{}},

		{"section, folded", `section:"Thời sự"`, Keyword{"section", "thoi su"}},
		{"source", "source:en.vietnamplus.vn", Keyword{"source", "en.vietnamplus.vn"}},
		{"tag", `tag:"Meet Japan"`, Keyword{"tag", "meet japan"}},
		{"language", "language:en", Keyword{"language", "en"}},
		{"kind", "kind:photo", Keyword{"kind", "photo"}},
	} {
		q, err := ParseQuery(tt.in)
		if err != nil {
			t.Errorf("%s: %q: %v", tt.trap, tt.in, err)
			continue
		}
		if diff := cmp.Diff(tt.want, q.Root); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", tt.trap, tt.in, diff)
		}
	}
}

// TestQueryMistakes has a caret under the column of each mistake, and a part of
// what is said about it.
func TestQueryMistakes(t *testing.T) {
	for _, tt := range []struct{ in, caret, says string }{
		{"", "^", "* asks for every article"},
		{"  ", "  ^", "expected a word"},
		{"Japan AND", "         ^", "expected a word, a phrase, a field or ( here, not the end"},
		{"OR Japan", "^", `not OR; quote "OR"`},
		{"(Japan", "      ^", "expected ) to close the ( of column 1"},
		{"Japan)", "     ^", "there is no ( that this ) closes"},
		{"()", " ^", "not )"},
		{`Hà Nội "a b`, "       ^", "never closed"},
		{"colour:red", "^", "there is no field colour; expected one of country, currency, kind,"},
		{"a1 said: b1", "   ^", "quote a word before a colon"},
		{"title:", "      ^", "expected a value for title, not the end"},
		{"title:AND", "      ^", "expected a value for title, not AND"},
		{"title>5", "^", "title cannot be compared"},
		{"Viet*", "^", "* stands alone"},
		{"title:*", "      ^", "* stands alone"},
		{"a1 & b1", "   ^", `"&" has no letter or digit`},
		{`official:"…"`, "         ^", "no letter or digit"},
		{"official()", "         ^", "expected one of country:, name:, organization:, title:"},
		{"official(A)", "         ^", "expected one of"},
		{"official(name:A name:B)", "                ^", "name: is there already"},
		{"official(name:A", "               ^", "expected ) to close the ( of column 9"},
		{"official(name:)", "              ^", "expected a value for name, not )"},
		{"locality(code:Hue)", "              ^", "no ISO 3166-2 code"},
		{"country:Narnia", "        ^", `"Narnia" is no country`},
		{"money>", "      ^", "expected an amount"},
		{"money:much", "      ^", "expected an amount"},
		{"money>=1bn UDS", "           ^", "UDS is no currency of ISO 4217"},
		{"money:5m..2m", "      ^", "ends below its start"},
		{"money>5x", "       ^", "expected an amount"},
		{"money:$5m EUR", "          ^", "two currencies, USD and EUR"},
		{"money:1.2.3bn", "      ^", "is no number"},
		{"currency:gold", "         ^", "no currency of ISO 4217"},
		{"mentions:November", "         ^", `"November" is no date; expected a date such as`},
		{"mentions:2023-02-29", "         ^", "there is no 2023-02-29 in the calendar"},
		{"published:2023-13", "          ^", "there is no 2023-13"},
		{"published:2023-Q5", "          ^", "there is no 2023-Q5"},
		{"published:2021-W53", "          ^", "there is no 2021-W53"},
		{"published:2024..20x3", "                ^", `"20x3" is no date`},
		{"published:2024..2023", "          ^", "ends before it starts"},
		{"published:..", "          ^", "expected a date"},
		{"published>=2023-11..2024", "           ^", "is no date"},
		{"a1 near/x b1", "   ^", "expected a distance"},
		{"a1 near/5", "         ^", "not the end"},
		{"near/5 a1", "^", `quote "near/5"`},
		{"a1 near/5 country:JP", "   ^", "near joins words and phrases"},
		{"a1 near/2 b1 near/2 c1", "             ^", "near joins two"},
		{"title:a1 near/2 b1", "         ^", "write title:(a near/5 b)"},
		{strings.Repeat("(", 21), strings.Repeat(" ", 20) + "^", "deeper than 20"},
		{strings.Repeat("a ", 1_001), strings.Repeat(" ", 2_000) + "^", "more than 1000 words"},
		{strings.Repeat("a-", 1_001), "^", "more than 1000 words"},
		{strings.Repeat("a", 10_001), strings.Repeat(" ", 10_000) + "^", "longer than 10000"},
	} {
		_, err := ParseQuery(tt.in)
		var mistake *QueryError
		if !errors.As(err, &mistake) {
			t.Errorf("%.40q: error %v, want a QueryError", tt.in, err)
			continue
		}
		if got, want := mistake.Marked(), tt.in+"\n"+tt.caret; got != want {
			t.Errorf("%.40q: marked\n%s\nwant\n%s", tt.in, got, want)
		}
		if !strings.Contains(mistake.Error(), tt.says) {
			t.Errorf("%.40q: %q does not say %q", tt.in, mistake, tt.says)
		}
	}
}

// FuzzParseQuery: no panic, a mistake stands within the query, and the same
// query gives the same answer.
func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{
		`official(name:"Nguyễn Xuân Ký" organization:"B") AND NOT (a near/5 "b c")`,
		"money:500m..2bn USD mentions:2023-11.. -title:(x OR y)", `"`, "money>=1e999", "country:日本", "a\xff(", "near/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := ParseQuery(s)
		again, errAgain := ParseQuery(s)
		if diff := cmp.Diff(q, again); diff != "" {
			t.Fatalf("%q parsed twice: %s", s, diff)
		}
		var mistake *QueryError
		switch {
		case err == nil && q.Root == nil:
			t.Fatalf("%q has neither answer nor mistake", s)
		case err == nil:
			return
		case !errors.As(err, &mistake) || errAgain == nil || err.Error() != errAgain.Error():
			t.Fatalf("%q: %v, then %v", s, err, errAgain)
		case mistake.Column < 1 || mistake.Column > utf8.RuneCountInString(s)+1:
			t.Fatalf("%q: column %d", s, mistake.Column)
		}
	})
}
