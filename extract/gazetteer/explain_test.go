package gazetteer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
)

func TestDescribe(t *testing.T) {
	for name, want := range map[string]string{
		"Yên Bái":  "Yen Bai (Yên Bái), province, Vietnam; ISO 3166-2 VN-06; GSO 15; until 2025-06-30; now part of Lao Cai (VN-02)",
		"Lung Cu":  "Lung Cu (Lũng Cú), commune in Dong Van, Ha Giang, Vietnam; GSO ",
		"HOKKAIDO": "Hokkaido, province, Japan; ISO 3166-2 JP-01",
		"Hue":      "Hue (Huế), city, Vietnam; ISO 3166-2 VN-26; GSO 46; since 2025-01-01",
		"Sepon":    "Xepon, district in Savannakhet, Laos",
	} {
		places := Default().Lookup(name)
		if len(places) == 0 {
			t.Errorf("%q is unknown", name)
			continue
		}
		if got := Default().Describe(places[0]); !strings.HasPrefix(got, want) {
			t.Errorf("the first %q is %q, want it to begin with %q", name, got, want)
		}
	}
}

func TestReadAndWith(t *testing.T) {
	const table = "\ufeff# ours\r\nEastport\tĐông Cảng\tThe Port\tdistrict\tVN\t\t\tVN-13\n"
	places, err := Read(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	g := Default().With(places)
	for _, name := range []string{"eastport", "Đông Cảng", "the port"} {
		if got := g.Lookup(name); len(got) != 1 || got[0].Parent != "VN-13" {
			t.Errorf("Lookup(%q) = %v, want the added place", name, got)
		}
	}
	if got := Default().Lookup("eastport"); len(got) > 0 && got[0].Parent == "VN-13" {
		t.Error("With changed the gazetteer that it was called on")
	}
	if n, _ := g.Match(text.New("Hà Nội"), 0); n != 2 {
		t.Error("With forgot the embedded places")
	}
}

func TestReadMistakes(t *testing.T) {
	for _, tt := range []struct{ trap, in, want string }{
		{"kind", "A\t\t\tkingdom\tVN", `line 1: "A" has kind "kingdom"`},
		{"name", "# x\n\t\t\tcity\tVN", "line 2: the name is missing"},
		{"number", "A\t\t\tcity\tVN\t\t\t\t\tx", `line 1: "A" has geonames "x", want a whole number`},
		{"date", "A\t\t\tcity\tVN\t\t\t\t\t\t\t\t\t2020", `line 1: "A" has from "2020", want a day such as 2025-07-01`},
		{"latitude", "A\t\t\tcity\tVN\t\t\t\t\t\t110\t20", `has lat "110", want degrees from -90 to 90`},
		{"longitude alone", "A\t\t\tcity\tVN\t\t\t\t\t\t\t20", "want lat and lon together"},
		{"country in words", "A\t\t\tcity\tVietnam", `has country "Vietnam", want an ISO 3166-1 code`},
		{"spaces for tabs", "A    city    VN", "columns are separated by tabs"},
		{"code in digits", "A\t\t\tprovince\tVN\t13", `has code "13", want an ISO 3166-2 code of its country`},
		{"parent abroad", "A\t\t\tcity\tVN\t\t\tLA-AT", `has parent "LA-AT", want an ISO 3166-2 code of its country`},
		{"end before beginning", "A\t\t\tcity\tVN\t\t\t\t\t\t\t\t\t2020-01-02\t2020-01-01", `has to "2020-01-01", want a day after from`},
		{"other encoding", "Hu\xfa\t\t\tcity\tVN", "not UTF-8"},
		{"columns", "A" + strings.Repeat("\tcity", 20), "more than 17 columns"},
	} {
		_, err := Read(strings.NewReader(tt.in))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.trap, err, tt.want)
		}
	}
}

// FuzzMatch checks that names end inside the text and that Lookup knows what Match found.
func FuzzMatch(f *testing.F) {
	f.Add("Thua Thien - Hue’s St. Petersburg")
	f.Add("People's 's – . Republic")
	f.Fuzz(func(t *testing.T, s string) {
		x := text.New(strings.ToValidUTF8(s, "?"))
		for i := range x.Tokens {
			n, places := Default().Match(x, i)
			if n < 0 || i+n > len(x.Tokens) || (n == 0) != (len(places) == 0) {
				t.Fatalf("Match at %d = %d tokens, %d places in %q", i, n, len(places), s)
			}
			if m, again := Default().Match(x, i); m != n || !cmp.Equal(again, places) {
				t.Fatalf("second answer differs at %d in %q", i, s)
			}
		}
	})
}
