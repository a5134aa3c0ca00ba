package extract_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
)

func newExtractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// realPage extracts one of the two real pages, which lie outside of the repository.
func realPage(t *testing.T, file string) extract.Article {
	t.Helper()
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("DATELINE_SHARED is not set")
		}
		t.Skip("left out: the real pages; DATELINE_SHARED names no folder that holds them")
	}
	const host = "en.vietnamplus.vn"
	html, err := os.ReadFile(filepath.Join(shared, "pages", host, file))
	if err != nil {
		t.Fatal(err)
	}
	a, err := newExtractor(t).HTML(html, extract.Input{URL: "https://" + host + "/" + strings.TrimSuffix(file, ".html")})
	if err != nil {
		t.Fatal(err)
	}
	checkOffsets(t, &a)
	return a
}

// checkOffsets checks that every surface is what stands at its offsets.
func checkOffsets(t *testing.T, a *extract.Article) {
	t.Helper()
	runes := []rune(a.Text)
	check := func(start, end int, surface string) {
		if start < 0 || end > len(runes) || start >= end || string(runes[start:end]) != surface {
			t.Errorf("%q does not stand at %d to %d", surface, start, end)
		}
	}
	for _, m := range a.Dates {
		check(m.Start, m.End, m.Surface)
	}
	for _, m := range a.Officials {
		check(m.Start, m.End, m.Surface)
	}
	for _, m := range a.Localities {
		check(m.Start, m.End, m.Surface)
	}
	for _, m := range a.Money {
		check(m.Start, m.End, m.Surface)
	}
}

func TestRealPageNewLayout(t *testing.T) {
	a := realPage(t, "quang-ninh-japans-hokkaido-sign-cooperation-agreement-post271389.vnp.html")
	got := summarise(&a)
	want := summary{
		Title:      "Quang Ninh, Japan’s Hokkaido prefecture sign cooperation agreement",
		Published:  "2023-11-16T21:05:00+07:00",
		Dateline:   "Quang Ninh/VNA",
		Paragraphs: 9,
		Dates:      []string{"November 16=2023-11-16", "This year=2023"},
		Officials: []string{
			"Nguyen Xuan Ky=Nguyen Xuan Ky, Secretary, Quang Ninh provincial Party Committee",
			"Suzuki Naomichi=Suzuki Naomichi, Governor, Japan’s Hokkaido prefecture",
			"Ky=Nguyen Xuan Ky, Secretary, Quang Ninh provincial Party Committee",
			"Suzuki=Suzuki Naomichi, Governor, Japan’s Hokkaido prefecture",
		},
		Localities: map[string]int{"Quang Ninh VN-13": 8, "Hokkaido JP-01": 10, "Ha Long VN": 4, "Vietnam VN": 4, "Japan JP": 4, "Asahikawa JP": 1},
		Money:      []string{"2.3 billion USD=over 2300000000 USD"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(a.Images) != 1 || !strings.HasPrefix(a.Images[0].Caption, "Representatives of Quang Ninh") {
		t.Errorf("images: %+v; want the caption apart from the text", a.Images)
	}
}

func TestRealPageOldLayout(t *testing.T) {
	a := realPage(t, "meet-japan-2023-conference-opens-in-hanoi/270654.vnp.html")
	if a.Published == nil || a.Published.Day() != "2023-11-02" {
		t.Errorf("published %v, want 2023-11-02", a.Published)
	}
	got := summarise(&a)
	want := []string{"November 2=2023-11-02", "2017=2017/..", "past five years=2018-11-02/2023-11-02", "2017=2017/..", "2023=2023"}
	if diff := cmp.Diff(want, got.Dates); diff != "" {
		t.Errorf("dates (-want +got)\n%s", diff)
	}
	for _, o := range []string{"Bui Thanh Son=Bui Thanh Son, Foreign Minister", "Yamada Takio=Yamada Takio, Japanese Ambassador to Vietnam"} {
		if !slices.Contains(got.Officials, o) {
			t.Errorf("officials %q lack %q", got.Officials, o)
		}
	}
	for _, place := range []string{"Hanoi VN-HN", "Japan JP", "Vietnam VN"} {
		if got.Localities[place] == 0 {
			t.Errorf("localities %v lack %q", got.Localities, place)
		}
	}
	if len(a.Money) > 0 || strings.Contains(a.Text, "teaser") {
		t.Errorf("the teaser after the article came in: money %v", a.Money)
	}
}

type summary struct {
	Title, Published, Dateline string
	Paragraphs                 int
	Dates, Officials, Money    []string
	Localities                 map[string]int
}

func summarise(a *extract.Article) summary {
	s := summary{Title: a.Title, Paragraphs: strings.Count(a.Text, "\n\n") + 1, Localities: map[string]int{}}
	if a.Published != nil {
		s.Published = a.Published.Format("2006-01-02T15:04:05Z07:00")
	}
	if a.Dateline != nil {
		s.Dateline = a.Dateline.Place + "/" + a.Dateline.Agency
	}
	for _, m := range a.Dates {
		s.Dates = append(s.Dates, m.Surface+"="+m.Value)
	}
	for _, m := range a.Officials {
		s.Officials = append(s.Officials, m.Surface+"="+strings.TrimSuffix(m.Name+", "+m.Title+", "+m.Organization, ", "))
	}
	for _, m := range a.Localities {
		where := ""
		if m.Code != nil {
			where = *m.Code
		} else if m.Country != nil {
			where = *m.Country
		}
		s.Localities[m.Name+" "+where]++
	}
	for _, m := range a.Money {
		s.Money = append(s.Money, m.Surface+"="+m.Qualifier+" "+m.Amount.String()+" "+m.Currency)
	}
	return s
}
