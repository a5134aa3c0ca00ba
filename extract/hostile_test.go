package extract_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"dateline/extract"
)

// story is in the style that the finders know, without an end to its line.
const story = "Hanoi (VNA) – Chairman of the Quang Ninh provincial People’s Committee Cao Tuong Hai told Suzuki Naomichi, Governor of Japan’s Hokkaido prefecture, " +
	"on November 16 that over 2.3 billion USD had come since 2017. Hai will visit Lao Cai in the first five months of next year. "

const vietnamese = "Ngày 16/11/2023, tại thành phố Hạ Long, tỉnh Quảng Ninh, ông Nguyễn Văn Bền cho biết dự án trị giá 1.164 tỷ đồng (hơn 48 triệu USD). "

// hostile are texts that could take a finder out of its bounds or its time.
var hostile = []struct{ trap, text string }{
	{"1 MB in one line", repeat(story, 1<<20)},
	{"all capitals", strings.ToUpper(repeat(story, 200_000))},
	{"no punctuation", repeat(strings.NewReplacer(".", "", ",", "", "–", "", "(", "", ")", "").Replace(story), 200_000)},
	{"no spaces", repeat(strings.ReplaceAll(story, " ", ""), 200_000)},
	{"Vietnamese, composed", norm.NFC.String(repeat(vietnamese, 200_000))},
	{"Vietnamese, decomposed", norm.NFD.String(repeat(vietnamese, 200_000))},
	{"mixed scripts", repeat("習近平 met Путин в Москве 2023年11月16日 กรุงเทพฯ 5 ล้านบาท in Hà Nội on May 9 for €5 million 😀🇻🇳 \u202eabc ", 200_000)},
	{"combining marks", repeat("Ha\u0301\u0301\u0301 No\u0302\u0323i\u0300 ", 100_000)},
	{"the same title", strings.Repeat("Deputy Chairman of the ", 100_000)},
	{"names without an end", strings.Repeat("Nguyen Van ", 100_000)},
	{"place names", strings.Repeat("Vinh, Hue and ", 100_000)},
	{"offices of one man", strings.Repeat("Minister and ", 100_000) + "Bui Thanh Son"},
	{"may, second and march", strings.Repeat("may second march ", 100_000)},
	{"the first five", strings.Repeat("the first five months of ", 100_000)},
	{"ranges", strings.Repeat("from May to ", 100_000)},
	{"numbers", strings.Repeat("2023-", 100_000)},
	{"digits", strings.Repeat("1", 100_000)},
	{"amounts", strings.Repeat("2 to 3 million ", 100_000)},
	{"magnitudes", strings.Repeat("trillion billion ", 100_000)},
	{"currencies", strings.Repeat("USD VND $ ", 100_000)},
	{"quotes and brackets", strings.Repeat("“(‘[", 100_000)},
	{"abbreviations", strings.Repeat("Sen. Lt. Gen. ", 100_000)},
	{"apostrophes", strings.Repeat("Japan’s ", 100_000)},
	{"hyphens", strings.Repeat("Vietnam-", 100_000)},
	{"paragraphs", strings.Repeat("Hanoi\n\n", 100_000)},
}

func repeat(s string, bytes int) string { return strings.Repeat(s, bytes/len(s)+1) }

// enough is far more than any of the texts takes, and far less than quadratic
// time would, also under the race detector on a busy machine.
const enough = 60 * time.Second

// TestHostileText checks that texts made to hurt end in time, with offsets that
// are right.
func TestHostileText(t *testing.T) {
	x := newExtractor(t)
	published, err := extract.ParseTime("2023-11-16")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range hostile {
		t.Run(test.trap, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), enough)
			defer cancel()
			done := make(chan extract.Article, 1)
			go func() { done <- x.Text(extract.Document{ID: "x", Published: &published, Text: test.text}) }()
			select {
			case a := <-done:
				checkOffsets(t, &a)
				if a.Text != test.text {
					t.Error("the text is not as it was given")
				}
			case <-ctx.Done():
				t.Fatalf("%d bytes took more than %v", len(test.text), enough)
			}
		})
	}
}

// TestDecomposedArticles checks that decomposed articles hold the same mentions.
func TestDecomposedArticles(t *testing.T) {
	x := newExtractor(t)
	docs, _ := annotated(t)
	for _, d := range docs {
		composed := x.Text(d)
		d.Text = norm.NFD.String(d.Text)
		decomposed := x.Text(d)
		checkOffsets(t, &decomposed)
		if diff := cmp.Diff(valuesOf(&composed), valuesOf(&decomposed)); diff != "" {
			t.Errorf("%s (-composed +decomposed)\n%s", d.ID, diff)
		}
	}
}

func valuesOf(a *extract.Article) (out []string) {
	for _, m := range a.Dates {
		out = append(out, m.Value)
	}
	for _, m := range a.Officials {
		out = append(out, norm.NFC.String(m.Name+", "+m.Title+", "+m.Organization))
	}
	for _, m := range a.Localities {
		out = append(out, norm.NFC.String(m.Name+", "+m.Kind))
	}
	for _, m := range a.Money {
		out = append(out, m.Qualifier+" "+m.Amount.String()+" "+m.Currency)
	}
	return out
}

// TestVietnameseForms checks that composed and decomposed text say the same.
func TestVietnameseForms(t *testing.T) {
	x := newExtractor(t)
	published, err := extract.ParseTime("2023-11-20")
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		a := x.Text(extract.Document{ID: "x", Published: &published, Text: form.String(vietnamese)})
		checkOffsets(t, &a)
		if len(a.Dates) != 1 || a.Dates[0].Value != "2023-11-16" {
			t.Errorf("dates %+v, want 2023-11-16", a.Dates)
		}
		if len(a.Money) != 2 || a.Money[0].Amount != "1164000000000" || a.Money[0].Currency != "VND" || a.Money[1].Amount != "48000000" {
			t.Errorf("money %+v, want 1164000000000 VND and 48000000 USD", a.Money)
		}
		if len(a.Localities) != 2 || a.Localities[0].Name != "Ha Long" || a.Localities[1].Code == nil || *a.Localities[1].Code != "VN-13" {
			t.Errorf("localities %+v, want Ha Long and Quang Ninh", a.Localities)
		}
	}
}
