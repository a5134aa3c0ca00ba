package index_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"dateline/extract"
	"dateline/extract/text"
	"dateline/index"
	"dateline/index/indextest"
)

func parse(t *testing.T, query string) index.Query {
	t.Helper()
	q, err := index.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestSnippet(t *testing.T) {
	filler := strings.Repeat("Filler words stand here and say nothing. ", 20)
	for _, tt := range []struct {
		trap, query, lead, text, want string
	}{
		{"every form of the word", "exports", "", "Exporting is up. Exports fell.", "[Exporting] is up. [Exports] fell."},
		{"phrase in one mark", `"green growth"`, "", "Green  growth was green.", "[Green growth] was green."},
		{"diacritics optional", "da nang", "", "Tàu đến Đà Nẵng.", "Tàu đến [Đà] [Nẵng]."},
		{"decomposed text", "nang", "", norm.NFD.String("Đà Nẵng"), "Đà [Nẵng]"},
		{"possessive is part of the word", "japan", "", "Japan’s ports.", "[Japan’s] ports."},
		{"what is excluded is not marked", "ports -roads", "", "Ports and quays.", "[Ports] and quays."},
		{"near marks both sides, but not others", "a1 near/1 b1", "", "a1 c b1 c c a1.", "[a1] c [b1] c c a1."},
		{"overlapping phrases are one mark", `"a1 b1" "b1 c1"`, "", "a1 b1 c1", "[a1 b1 c1]"},
		{"title words are not marked in the text", "title:ports", "", "Ports.", "Ports."},
		{"lead where the text has none", "ship", "A ship came.", "Nothing.", "A [ship] came."},
		{"lead where nothing is asked", "*", "A ship came.", "Text.", "A ship came."},
		{"beginning where there is no lead", "*", "", "First.\n\nSecond.", "First. Second."},
		{"nothing at all", "ship", "", "", ""},
		{"passage with most different words", "red blue", "", "Red, red and red. " + filler + "Red and blue. " + filler,
			"… [Red] and [blue]. Filler words stand here and say nothing. Filler words stand here and say nothing. Filler words stand here and say nothing. Filler words stand here and say nothing. Filler words stand …"},
		{"a word longer than the passage", "ship", "", strings.Repeat("x", 300) + " ship", "… [ship]"},
		{"wide characters", "日本", "", "今日は日本です", "今日は[日本]です"},
	} {
		a := extract.Article{Lead: tt.lead, Text: tt.text}
		s := index.SnippetOf(parse(t, tt.query), &a)
		if diff := cmp.Diff(tt.want, s.Mark("[", "]")); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.trap, tt.query, diff)
		}
	}
}

func TestSnippetOfMentions(t *testing.T) {
	articles := indextest.Articles("meetings")
	for query, want := range map[string]string{
		"locality:JP-01":       "… Nguyen Xuan Ky called on Suzuki Naomichi, Governor of Japan's [Hokkaido] prefecture. Ky told his host that firms from Japan had put over 2.3 billion USD into the province, and spoke of the ships that …",
		"money>=2bn USD ships": "… Ky told his host that firms from Japan had put over [2.3 billion USD] into the province, and spoke of the [ships] that leave Ha Long. Suzuki answered that Hokkaido and Vietnam had much to trade.",
	} {
		if diff := cmp.Diff(want, index.SnippetOf(parse(t, query), &articles[0]).Mark("[", "]")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", query, diff)
		}
	}
}

func TestFacts(t *testing.T) {
	articles := indextest.Articles("meetings")
	for _, tt := range []struct {
		trap, query string
		want        []string
	}{
		{"the mention that was asked for, once", "official:ky", []string{"Nguyen Xuan Ky – Secretary, Quang Ninh provincial Party Committee"}},
		{"each kind that was asked for", "locality:JP-01 money>=2bn mentions:2023-11", []string{"Hokkaido (JP-01)", "over 2.3 billion USD", "November 16 (2023-11-16)"}},
		{"a country has no code of its own", "country:VN -locality:VN-13", []string{"Quang Ninh (VN-13)", "Ha Long (VN)", "Vietnam (VN)"}},
		{"not what was excluded", "ships -official:nobody", []string{
			"Nguyen Xuan Ky – Secretary, Quang Ninh provincial Party Committee", "Suzuki Naomichi – Governor, Japan's Hokkaido prefecture",
			"over 2.3 billion USD", "Quang Ninh (VN-13)", "Japan (JP)"}},
	} {
		var got []string
		for _, f := range index.FactsOf(parse(t, tt.query), &articles[0]) {
			got = append(got, f.String())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.trap, tt.query, diff)
		}
	}
}

func TestRow(t *testing.T) {
	a := indextest.Articles("meetings")[1]
	line, err := json.Marshal(index.Row(parse(t, "japanese official:son"), index.Hit{Article: a, Score: 1.5}))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"meet-japan","url":"https://news.example/meet-japan","title":"Localities and Japanese firms meet in Hanoi",` +
		`"source":"news.example","published":"2023-11-02","score":1.5,"highlights":{"title":[{"start":15,"end":23}],` +
		`"text":{"text":"Hanoi (VNA) – Japanese firms and Vietnamese localities sat down together in Hanoi on November 2 at a yearly meeting held since 2017 with the help of JETRO. Foreign Minister Bui Thanh Son said that …",` +
		`"marks":[{"start":14,"end":22},{"start":173,"end":186}]},"facts":[{"kind":"official","text":"Bui Thanh Son – Foreign Minister","start":174,"end":187}]}}`
	if diff := cmp.Diff(want, string(line)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// FuzzSnippet: marks lie in order within the text, on code points, and the
// snippet is of bounded size.
func FuzzSnippet(f *testing.F) {
	f.Add("red near/3 blue OR official:*", "Red\n\nand đỏ blue "+strings.Repeat("x y ", 100), 4, 9)
	f.Add(`"a b"`, norm.NFD.String("Đà Nẵng a b"), 0, 99)
	meetings := indextest.Articles("meetings")
	f.Fuzz(func(t *testing.T, query, body string, start, end int) {
		q, err := index.ParseQuery(query)
		if err != nil {
			return
		}
		a := extract.Article{Title: body, Text: strings.ToValidUTF8(body, "?")}
		a.Officials = slices.Clone(meetings[0].Officials)
		a.Officials[0].Mark = text.Mark{Start: start, End: end}
		for _, s := range []index.Snippet{index.SnippetOf(q, &a), index.TitleOf(q, &a)} {
			at, size := 0, utf8.RuneCountInString(s.Text)
			for _, m := range s.Marks {
				if m.Start < at || m.End <= m.Start || m.End > size {
					t.Fatalf("%s: marks %v of %q", query, s.Marks, s.Text)
				}
				at = m.End
			}
		}
		if s := index.SnippetOf(q, &a); utf8.RuneCountInString(s.Text) > 204 || !utf8.ValidString(s.Text) {
			t.Fatalf("%s: snippet %q", query, s.Text)
		}
	})
}
