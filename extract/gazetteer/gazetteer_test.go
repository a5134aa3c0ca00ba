package gazetteer

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
)

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		tokens   int
		name     string
		code     string
	}{
		{"with diacritics", "Quảng Ninh mining", 2, "Quang Ninh", "VN-13"},
		{"decomposed", "Đa\u0300 Nẵng", 2, "Da Nang", "VN-DN"},
		{"one word", "Hanoi’s Old Quarter", 1, "Hanoi", "VN-HN"},
		{"two words", "Ha Noi’s Old Quarter", 2, "Hanoi", "VN-HN"},
		{"hyphen without spaces", "Thua Thien-Hue province", 4, "Thua Thien-Hue", "VN-26"},
		{"hyphen with spaces", "Thua Thien - Hue province", 4, "Thua Thien-Hue", "VN-26"},
		{"dash", "Ba Ria – Vung Tau", 5, "Ba Ria - Vung Tau", "VN-43"},
		{"two countries are two names", "Vietnam-Japan ties", 1, "Vietnam", ""},
		{"longest wins", "Ho Chi Minh City’s", 4, "Ho Chi Minh City", "VN-SG"},
		{"abbreviation with a stop", "TP.HCM", 3, "Ho Chi Minh City", "VN-SG"},
		{"all capitals", "HÀ NỘI", 2, "Hanoi", "VN-HN"},
		{"inner lower-case words", "Gulf of Tonkin", 3, "Gulf of Tonkin", ""},
		{"a name does not cross a paragraph", "Nha\n\nTrang", 0, "", ""},
		{"province before its city", "Khon Kaen", 2, "Khon Kaen", "TH-40"},
		{"Japanese prefecture", "Hokkaido", 1, "Hokkaido", "JP-01"},
		{"Chinese province", "Yunnan", 1, "Yunnan", "CN-YN"},
		{"city that is a division", "Berlin", 1, "Berlin", "DE-BE"},
	} {
		n, places := Default().Match(text.New(tt.in), 0)
		var name, code string
		if len(places) > 0 {
			name, code = places[0].Name, places[0].Code
		}
		if diff := cmp.Diff([]any{tt.tokens, tt.name, tt.code}, []any{n, name, code}); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", tt.trap, tt.in, diff)
		}
	}
}

func TestCountry(t *testing.T) {
	for name, want := range map[string]string{
		"the US": "", "US": "US", "UK": "GB", "DPRK": "KP", "RoK": "KR", "Republic of Korea": "KR", "Lao PDR": "LA",
		"Türkiye": "TR", "Taiwan": "TW", "Viet Nam": "VN", "Japanese": "JP", "Lao": "LA", "Hanoi": "",
	} {
		if got, _ := Default().Country(name); got != want {
			t.Errorf("Country(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestProvinceThen(t *testing.T) {
	day := func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
	for _, tt := range []struct{ name, at, code, gso, merged string }{
		{"Yen Bai", "2023-01-01", "VN-06", "15", "VN-02"},
		{"15", "2023-01-01", "VN-06", "15", "VN-02"},
		{"15", "2025-07-01", "VN-02", "15", ""},
		{"Lao Cai", "2023-01-01", "VN-02", "10", ""},
		{"Hue", "2025-02-01", "VN-26", "46", ""},
		{"Thua Thien-Hue", "2024-12-31", "VN-26", "46", ""},
	} {
		p := Default().Province(tt.name, day(tt.at))
		if p == nil {
			t.Errorf("Province(%q, %s) = nil", tt.name, tt.at)
			continue
		}
		if diff := cmp.Diff([]string{tt.code, tt.gso, tt.merged}, []string{p.Code, p.GSO, p.MergedInto}); diff != "" {
			t.Errorf("Province(%q, %s) (-want +got)\n%s", tt.name, tt.at, diff)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		places, err := parseAll(countriesTSV, regionsTSV, divisionsTSV, vietnamTSV, citiesTSV, districtsTSV, communesTSV)
		if err != nil {
			b.Fatal(err)
		}
		build(places)
	}
}
