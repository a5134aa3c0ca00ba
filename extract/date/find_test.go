package date

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"dateline/extract/text"
)

var published = time.Date(2023, 11, 16, 21, 5, 0, 0, time.FixedZone("", 7*60*60))

func TestEnds(t *testing.T) {
	type ends struct{ value, from, to string }
	for in, want := range map[string]ends{
		"on November 16":          {"2023-11-16", "2023-11-16", "2023-11-16"},
		"in February 2024":        {"2024-02", "2024-02-01", "2024-02-29"},
		"in the Q1 of 2023":       {"2023-Q1", "2023-01-01", "2023-03-31"},
		"in the 1990s":            {"199X", "1990-01-01", "1999-12-31"},
		"in the 20th century":     {"1901/2000", "1901-01-01", "2000-12-31"},
		"last week":               {"2023-W45", "2023-11-06", "2023-11-12"},
		"for 2021-2025":           {"2021/2025", "2021-01-01", "2025-12-31"},
		"held since 2017":         {"2017/..", "2017-01-01", ""},
		"the first half of 2023":  {"2023-H1", "2023-01-01", "2023-06-30"},
		"last weekend":            {"2023-11-11/2023-11-12", "2023-11-11", "2023-11-12"},
		"week 1 of 2021 was wet.": {"2021-W01", "2021-01-04", "2021-01-10"},
	} {
		ms := Find(text.New(in), Reference{Published: published})
		if len(ms) != 1 {
			t.Errorf("%q: %d mentions, want 1", in, len(ms))
			continue
		}
		got := ends{value: ms[0].Value, from: *ms[0].From}
		if ms[0].To != nil {
			got.to = *ms[0].To
		}
		if got != want {
			t.Errorf("%q = %+v, want %+v", in, got, want)
		}
	}
}

// TestUndated holds what is known without a time of publication.
func TestUndated(t *testing.T) {
	in := "Signed on May 5, 2020, in force since last year, from Monday, by June; renewed in 2022 on 16/11/2023 and 3 days ago."
	var got []string
	for _, m := range Find(text.New(in), Reference{}) {
		got = append(got, m.Value)
	}
	if diff := cmp.Diff([]string{"2020-05-05", "2022", "2023-11-16"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestZone checks that the civil day of publication in its own zone counts.
func TestZone(t *testing.T) {
	late := time.Date(2023, 11, 16, 23, 30, 0, 0, time.FixedZone("", 7*60*60))
	for _, p := range []time.Time{late, late.UTC()} {
		want := p.Format(time.DateOnly)
		if ms := Find(text.New("It rained today."), Reference{Published: p}); len(ms) != 1 || ms[0].Value != want {
			t.Errorf("today at %v = %+v, want %s", p, ms, want)
		}
	}
}

// TestDecomposed checks that text in NFD has the dates of text in NFC, at its own offsets.
func TestDecomposed(t *testing.T) {
	in := "Ngày 2 tháng 9 năm 1945, tại Hà Nội; tuần trước, quý III/2023, đến 16/11."
	nfc := Find(text.New(norm.NFC.String(in)), Reference{Published: published})
	nfd := Find(text.New(norm.NFD.String(in)), Reference{Published: published})
	if len(nfc) != len(nfd) || len(nfc) != 4 {
		t.Fatalf("%d mentions in NFC, %d in NFD, want 4", len(nfc), len(nfd))
	}
	for k := range nfc {
		if nfc[k].Value != nfd[k].Value || norm.NFC.String(nfd[k].Surface) != nfc[k].Surface {
			t.Errorf("NFC %+v, NFD %+v", nfc[k], nfd[k])
		}
	}
}

// check tells what must hold of the mentions of any text.
func check(t *testing.T, s string, r Reference) {
	t.Helper()
	x := text.New(s)
	ms := Find(x, r)
	if diff := cmp.Diff(ms, Find(x, r)); diff != "" {
		t.Fatalf("another answer the second time: %s", diff)
	}
	checkExplained(t, x, ms, Explain(x, r))
	runes, end := []rune(s), 0
	for _, m := range ms {
		if m.Start < end || m.End <= m.Start || m.End > len(runes) || string(runes[m.Start:m.End]) != m.Surface {
			t.Fatalf("mention %+v of %q", m, s)
		}
		end = m.End
		if m.From == nil || m.Value == "" || m.Rule == "" {
			t.Fatalf("incomplete mention %+v", m)
		}
		from, err := time.Parse(time.DateOnly, *m.From)
		if err != nil {
			t.Fatalf("mention %+v: %v", m, err)
		}
		if m.To == nil {
			continue
		}
		if to, err := time.Parse(time.DateOnly, *m.To); err != nil || to.Before(from) {
			t.Fatalf("mention %+v ends before it begins: %v", m, err)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "on November 16, 2023./.", "the last day of the first week of the first month of 2023", "ngày 16/11/2023 quý IV năm ngoái",
		"10/1-11/7", "2016-12-22", "Feb 30", "29 February 2023", "9999-12-31 and a year later", "1000 years ago", "the 99th century",
		"15th day of the 13th lunar month", "0/0/0000", "May-May-May", "'", "Q", "31.12.9999", "300 centuries ago",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "?")
		}
		check(t, s, Reference{Published: published})
		check(t, s, Reference{})
	})
}

// TestLong holds that text made to provoke the grammar takes bounded time, a
// small part of the limit: each pattern alone, and 1 MB of all in one line.
func TestLong(t *testing.T) {
	const size, limit = 1 << 16, 20 * time.Second
	patterns := []string{
		"first week of ", "2021-2022-", "in two days ", "May ", "from 1/2 to ", "a year earlier ", "the day before ", "1", "1/", "Friday (",
		"the same day ", "on 5 and 6 and ", "twenty-", "ngày 1 tháng ", "15th of the ", "of ", "In 2018, in May ", "the day after ", "postponed to May 5 ", "agreed to ", "told him to go to ", "who ordered that ", "between now and ", "May 2, 3 ",
	}
	mixed := strings.Join(patterns, "")
	texts := []string{strings.Repeat(mixed, (1<<20)/len(mixed))}
	for _, s := range patterns {
		texts = append(texts, strings.Repeat(s, size/len(s)))
	}
	for _, s := range texts {
		x := text.New(s)
		start := time.Now()
		Find(x, Reference{Published: published})
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
				Find(x, Reference{Published: published})
			}
		})
	}
}

// article is 1.3 kB of invented news.
const article = `Hai Phong (VNA) – A delegation of the port city of Hai Phong paid a working visit to Osaka from November 13 to 16, the fourth of its kind since 2017.

Receiving the guests on Tuesday, the head of the local chamber of commerce said that two-way trade rose by 14 percent to 2.3 billion USD in the first ten months of this year, from 2.02 billion USD in the same period last year. In October alone, 41 firms opened offices in the northern city, against 27 a year earlier.

The Vietnamese side briefed its hosts on the plan for the 2021-2025 period, with a vision to 2045, under which a deep-sea terminal will be completed by the end of 2026. Work on it began in May 2022 at a cost of 6.4 trillion VND (262 million USD), and the first two berths are expected to receive ships next March.

On the previous day, the delegation had called at a training centre for nurses, where 300 Vietnamese have studied over the past five years. "We had eight of them in the 1990s," its director recalled; a second class starts on the first Monday of December.

The two sides also agreed to hold a festival of culture from August 31 to September 3, when Vietnam celebrates its National Day. A similar one, planned for September last year, was put off twice./.
`
