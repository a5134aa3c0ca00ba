package analysis

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// terms writes the terms of tokens with spaces between.
func terms(tokens []Token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Term)
	}
	return b.String()
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"only punctuation", " – … ” !", ""},
		{"stems", "Leaders promised cooperation in ports", "leader promis cooper in port"},
		{"possessive, straight and curly", "Japan's Japan’s JAPAN＇S", "japan japan japan"},
		{"diacritics and đ", "Đà Nẵng, Nguyễn Phú Trọng", "da nang nguyen phu trong"},
		{"decomposed marks stay, as in Lucene", "Ha\u0323 Long", "ha\u0323 long"},
		{"numbers keep their separators", "2.3 1,200 3.5m 12/11", "2.3 1,200 3.5m 12 11"},
		{"initials", "U.S.-based", "u. base"},
		{"ligature and sharp s", "Æsop Straße", "aesop strass"},
		{"final sigma as any sigma", "ΟΔΟΣ", "οδοσ"},
		{"word of a suffix alone", "ies sses ing", "i ss ing"},
		{"Han and Hiragana one by one, Katakana in a run", "日本のタワー", "日 本 の タワー"},
		{"Hangul in a run", "한국 대사", "한국 대사"},
		{"Thai in a run", "ประเทศไทย ลาว", "ประเทศไทย ลาว"},
		{"Arabic", "وكالة الأنباء", "وكالة الأنباء"},
		{"Hebrew gershayim", "צה״ל צה\"ל", "צה״ל צה\"ל"},
		{"emoji sequences", "👩‍💻👍🏽 🇻🇳🇯🇵 1️⃣", "👩‍💻 👍🏽 🇻🇳 🇯🇵 1️⃣"},
		{"underscore joins", "foo_bar _a_", "foo_bar _a_"},
		{"invalid bytes divide words", "a\xffb", "a b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, terms(Text(test.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestName(t *testing.T) {
	want := []Token{
		{"bui", 0, 4, 0}, {"thanh", 5, 10, 1}, {"son", 11, 15, 2}, {"japan", 17, 24, 3}, {"ports", 25, 30, 4},
	}
	if diff := cmp.Diff(want, Name("Bùi Thanh Sơn, Japan's ports")); diff != "" {
		t.Error(diff)
	}
}

func TestLongWords(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []int // bytes of the tokens
	}{
		{"cut at 255", strings.Repeat("a", 600), []int{255, 255, 90}},
		{"units, not bytes", strings.Repeat("ж", 256), []int{510, 2}},
		{"no half of a surrogate pair", strings.Repeat("𐐨", 128), []int{508, 4}},
	} {
		var got []int
		for _, token := range Name(test.in) {
			got = append(got, token.End-token.Start)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"caresses": "caress", "ponies": "poni", "ties": "ti", "agreed": "agre", "feed": "feed", "plastered": "plaster",
		"conflated": "conflat", "hopping": "hop", "falling": "fall", "filing": "file", "happy": "happi", "sky": "sky",
		"relational": "relat", "vietnamization": "vietnam", "sensibility": "sensibl", "archaeology": "archaeolog",
		"formalize": "formal", "replacement": "replac", "adoption": "adopt", "ion": "ion", "probate": "probat",
		"rate": "rate", "controll": "control", "roll": "roll", "as": "as", "ta𐐨e": "ta𐐨",
	} {
		if got := stem(word); got != want {
			t.Errorf("stem(%q) = %q, want %q", word, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"Quảng Ninh's ports", "日本のタワー", "👩‍💻🇻🇳", "a\xffb", strings.Repeat("𐐨", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Text(s)
		end := 0
		for i, token := range tokens {
			if token.Start < end || token.End <= token.Start || token.End > len(s) || token.Position != i || token.Term == "" {
				t.Fatalf("token %d of %q: %+v", i, s, token)
			}
			if !utf8.RuneStart(s[token.Start]) || token.End < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[token.End]) {
				t.Fatalf("token %d of %q: %+v cuts a character", i, s, token)
			}
			end = token.End
		}
		if diff := cmp.Diff(tokens, Text(s)); diff != "" {
			t.Fatal("second answer differs:", diff)
		}
	})
}

func BenchmarkText(b *testing.B) {
	s := strings.Repeat("Secretary of the Quảng Ninh provincial Party Committee Nguyễn Xuân Ký received Japan's Governor on November 16. ", 30)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Text(s)
	}
}
