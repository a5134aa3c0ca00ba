package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ trap, in, want string }{
		{"possessive stands apart", "Vietnam’s and Vietnam's", "Vietnam|’s|and|Vietnam|'s"},
		{"apostrophe inside a name", "H’Yim Kdoh in Cu M'gar", "H’Yim|Kdoh|in|Cu|M'gar"},
		{"hyphen splits two countries", "Vietnam-Japan", "Vietnam|-|Japan"},
		{"currency glued to its number", "VND492 billion (US$21.8 million)", "VND|492|billion|(|US|$|21.8|million|)"},
		{"unit glued to its number", "12,000ha", "12,000|ha"},
		{"end mark", "agreements./.", "agreements|.|/|."},
		{"decomposed letters stay one word", "Hà Nội", "Hà|Nội"},
		{"zero-width space is a space", "Ha\u200bLong", "Ha|Long"},
		{"plural possessive", "countries’ leaders", "countries|’|leaders"},
	} {
		x := New(tt.in)
		var got []string
		for i := range x.Tokens {
			got = append(got, x.Surface(i))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		want     []string
	}{
		{"rank abbreviations", "Sen. Lt. Gen. Nguyen Chi Vinh spoke. He left.", []string{"Sen. Lt. Gen. Nguyen Chi Vinh spoke.", "He left."}},
		{"migration lost the space", "from June 7-14.The opening moves.", []string{"from June 7-14.", "The opening moves."}},
		{"month abbreviation", "on Nov. 25, 1971, and that", []string{"on Nov. 25, 1971, and that"}},
		{"closing quote belongs before", "“It is time.” He left.", []string{"“It is time.”", "He left."}},
		{"caption paragraph", "(Photo: VNA)\n\nHanoi (VNA) – Trade", []string{"(Photo: VNA)", "Hanoi (VNA) – Trade"}},
		{"decimal point", "cost 2.3 billion", []string{"cost 2.3 billion"}},
		{"initial", "J. Smith came. He saw.", []string{"J. Smith came.", "He saw."}},
	} {
		x := New(tt.in)
		var got []string
		for _, s := range x.Sentences {
			got = append(got, x.Slice(s.First, s.End))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Đà Nẵng": "da nang", "Thừa Thiên-Huế": "thua thien-hue", "ĐẮK LẮK": "dak lak", "Hà Nội": "ha noi",
		"Türkiye": "turkiye", "H’Yim": "h'yim", "日本": "日本", "Curaçao": "curacao",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzText checks what every finder relies on: tokens in order, on character
// edges, and Rune equal to counting from the start.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Hà Nội (VNA) – VNĐ492 billion./.", "’s", "a\u0300\u0301", strings.Repeat("đ", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		x, end := New(s), 0
		for i, k := range x.Tokens {
			if k.Start < end || k.End <= k.Start || !utf8.ValidString(s[k.Start:k.End]) {
				t.Fatalf("token %d %+v of %q", i, k, s)
			}
			if got, want := x.Rune(k.Start), utf8.RuneCountInString(s[:k.Start]); got != want {
				t.Fatalf("Rune(%d) = %d, want %d in %q", k.Start, got, want, s)
			}
			if k.Fold != Fold(s[k.Start:k.End]) {
				t.Fatalf("fold %q of %q", k.Fold, s[k.Start:k.End])
			}
			end = k.End
		}
		if got, want := x.Rune(len(s)), utf8.RuneCountInString(s); got != want {
			t.Fatalf("Rune(end) = %d, want %d", got, want)
		}
		last := 0
		for _, k := range x.Sentences {
			if k.First != last || k.End <= k.First {
				t.Fatalf("sentence %+v after %d in %q", k, last, s)
			}
			last = k.End
		}
		if last != len(x.Tokens) {
			t.Fatalf("sentences end at %d of %d", last, len(x.Tokens))
		}
	})
}

func BenchmarkNew(b *testing.B) {
	s := strings.Repeat("Hanoi (VNA) – Secretary of the Quảng Ninh provincial Party Committee said trade hit 2.3 billion USD. ", 13)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		New(s)
	}
}
