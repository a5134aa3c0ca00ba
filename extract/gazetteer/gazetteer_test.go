package gazetteer

import (
	"bytes"
	"slices"
	"sync"
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

// everyPlace returns all embedded places.
func everyPlace() []*Place {
	x := Default().index
	places := make([]*Place, len(x.places))
	for i := range places {
		places[i] = x.at(i)
	}
	return places
}

// TestIndex checks that the index is that of the tables.
func TestIndex(t *testing.T) {
	want, err := Index(embedded()...)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(indexBin, want) {
		t.Error("data/index.bin is not the index of the tables; run go generate ./extract/gazetteer")
	}
}

// BenchmarkCold is the first look-up of a process, without the time of the
// system to load the program.
func BenchmarkCold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		g := &Gazetteer{index: newIndex(embedded()...), demonyms: demonyms()}
		if len(g.Lookup("Hà Nội")) == 0 {
			b.Fatal("Hanoi is unknown")
		}
	}
}

// BenchmarkMatch looks up the words of a sentence.
func BenchmarkMatch(b *testing.B) {
	x := text.New("Secretary of the Quang Ninh provincial Party Committee in Ha Long city met Governor of Hokkaido Suzuki Naomichi")
	b.ReportAllocs()
	for b.Loop() {
		for i := range x.Tokens {
			Default().Match(x, i)
		}
	}
}

// BenchmarkIndex builds the index as the generator does.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		if _, err := Index(embedded()...); err != nil {
			b.Fatal(err)
		}
	}
}

// TestConcurrent checks that all callers are given the same places.
func TestConcurrent(t *testing.T) {
	g := &Gazetteer{index: newIndex(embedded()...), demonyms: demonyms()}
	names := []string{"Hanoi", "Tan Thanh", "Savannakhet", "Laos", "Nowhere At All"}
	first := make([][]*Place, 8)
	var wg sync.WaitGroup
	for i := range first {
		wg.Go(func() {
			for _, n := range names {
				first[i] = append(first[i], g.Lookup(n)...)
			}
		})
	}
	wg.Wait()
	for i := range first[1:] {
		if !slices.Equal(first[0], first[i+1]) {
			t.Fatalf("caller %d was given other places than the first", i+1)
		}
	}
}
