package money

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"dateline/extract/text"
	"dateline/extract/text/texttest"
)

// TestTable holds that every currency is found by its code, before and after
// the number, and by its full name, and that no two share one.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(currencies) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 6 || len(f[0]) != 3 || strings.ToUpper(f[0]) != f[0] || seen[f[0]] {
			t.Errorf("bad or doubled line %q", line)
			continue
		}
		seen[f[0]] = true
		forms := []string{"it paid 1,500 " + f[0], "it paid " + f[0] + " 2.5 million", "it paid " + f[0] + "1,500"}
		for _, a := range split(f[2]) {
			for _, u := range split(f[3]) {
				forms = append(forms, "it paid 1,500 "+a+" "+strings.TrimLeft(u, "+?"))
			}
		}
		for _, s := range forms {
			if ms := Find(text.New(s)); len(ms) != 1 || ms[0].Currency != f[0] || ms[0].End != utf8.RuneCountInString(s) {
				t.Errorf("%q = %+v, want %s", s, ms, f[0])
			}
		}
	}
}

func TestParseDigits(t *testing.T) {
	for _, tt := range []struct{ trap, in, want string }{
		{"plain", "492", "492"},
		{"decimal point", "2.3", "2.3"},
		{"decimal comma", "2,3", "2.3"},
		{"thousands", "1,100", "1100"},
		{"many thousands", "12,345,678", "12345678"},
		{"points that group", "12.345.678", "12345678"},
		{"both, English", "1,234.56", "1234.56"},
		{"both, continental", "1.234,56", "1234.56"},
		{"three decimals", "203.231", "203.231"},
		{"below one", "0,125", "0.125"},
		{"four decimals after a comma", "19,3333", "19.3333"},
		{"exact beyond binary floating point", "0.1", "0.1"},
		{"more digits than a float holds", "123456789012345678901.5", "123456789012345678901.5"},
	} {
		n, ok := parseDigits(tt.in)
		if !ok || string(decimalString(n.value)) != tt.want {
			t.Errorf("%s: %q = %v, %v, want %s", tt.trap, tt.in, n.value, ok, tt.want)
		}
	}
}

// TestDecomposed checks that text in NFD has the amounts of text in NFC.
func TestDecomposed(t *testing.T) {
	in := "Tổng vốn 12 nghìn tỷ đồng (44,48 triệu USD), giá 50.000đ."
	nfc, nfd := Find(text.New(norm.NFC.String(in))), Find(text.New(norm.NFD.String(in)))
	if len(nfc) != 3 || len(nfd) != 3 {
		t.Fatalf("%d mentions in NFC, %d in NFD, want 3", len(nfc), len(nfd))
	}
	for k := range nfc {
		if nfc[k].Amount != nfd[k].Amount || nfc[k].Currency != nfd[k].Currency || norm.NFC.String(nfd[k].Surface) != nfc[k].Surface {
			t.Errorf("NFC %+v, NFD %+v", nfc[k], nfd[k])
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "over 2.3 billion USD (US$5)", "VND5-7 trillion per kg", "1,2,3.4.5 USD", "half a quarter of a million and twenty-five dollars",
		"a a a million million million yen", "$.5", "$", "50 cents and 50 cents", "1 000 000 000 EUR", "between $5 and $", "đ 5 đ",
		"9999999999999999999999999999999999999999 trillion trillion USD", "1\u00a0000 USD", "USD USD 5 USD USD", "a euro to",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		x := text.New(s)
		ms := Find(x)
		if diff := cmp.Diff(ms, Find(x)); diff != "" {
			t.Fatalf("another answer the second time: %s", diff)
		}
		texttest.CheckCandidates(t, x, Explain(x))
		runes, end := []rune(s), 0
		for k, m := range ms {
			if m.Start < end || m.End <= m.Start || m.End > len(runes) || string(runes[m.Start:m.End]) != m.Surface {
				t.Fatalf("mention %+v of %q", m, s)
			}
			if m.Amount == "" || len(m.Currency) != 3 || m.Rule == "" || m.Converts != nil && (*m.Converts < 0 || *m.Converts >= k) {
				t.Fatalf("incomplete mention %+v of %q", m, s)
			}
			end = m.End
		}
	})
}

// TestLong holds that text made to provoke the grammar takes bounded time, a
// small part of the limit: each pattern alone, and 1 MB of all in one line.
func TestLong(t *testing.T) {
	const size, limit = 1 << 16, 20 * time.Second
	patterns := []string{
		"1", "1 000 ", "5 million and ", "one hundred and ", "USD ", "USD 5 ", "$5-", "half a ", "over ", "5 USD (", "between 1 and ",
		"million ", "twenty-", "1.", "5 nghìn tỷ ", "a quarter of a ", "US$5 to ",
	}
	mixed := strings.Join(patterns, "")
	texts := []string{strings.Repeat(mixed, (1<<20)/len(mixed))}
	for _, s := range patterns {
		texts = append(texts, strings.Repeat(s, size/len(s)))
	}
	for _, s := range texts {
		x := text.New(s)
		start := time.Now()
		Find(x)
		if d := time.Since(start); d > limit {
			t.Errorf("%d bytes of %.20q took %v", len(s), s, d)
		}
	}
}

// BenchmarkFind shows by its MB/s that time is linear in the length of the text.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{1, 100} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			x := text.New(strings.Repeat(article, n))
			b.SetBytes(int64(len(x.String)))
			b.ReportAllocs()
			for b.Loop() {
				Find(x)
			}
		})
	}
}

// article is 1.3 kB of invented news.
const article = `Hai Phong (VNA) – A delegation of the port city of Hai Phong signed contracts worth over 1.2 billion USD in Osaka on November 16, the largest sum since 2017.

The biggest of them, at an estimated 41 billion JPY (288.48 million USD), is for a container yard; two smaller ones, for 350-400 million VND (14,000-16,000 USD) each, will equip clinics in two island communes. Receiving the guests, the head of the local chamber of commerce said that two-way trade rose by 14 percent to US$2.3 billion in ten months, nearly half a billion dollars more than a year earlier.

Work on the deep-sea terminal began in May 2022 at a cost since revised to VND6.4 trillion, of which VNĐ492 billion has been spent. Berths rent at 9.8 US cents per tonne a day, against 0.12 euros in Rotterdam.

The city also asked for at least 5 million EUR to train 300 nurses, who would earn from 180,000 to 200,000 yen a month. Its own budget will give up to VND50 billion, said the director, who recalled that in the 1990s there was less than 10 million dong for a whole class.

The two sides agreed to hold a festival of culture from August 31 to September 3. Tickets are to cost 50,000 dong, and 12,000 people are expected./.
`
