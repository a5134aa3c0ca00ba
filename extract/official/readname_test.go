package official

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadName(t *testing.T) {
	for _, tt := range []struct{ trap, in, want string }{
		{"Vietnamese", "Nguyen Van An", "Vietnamese: family name Nguyen, given name Van An; later An"},
		{"Vietnamese with two given names, in small letters", "trần thị lan anh", "Vietnamese: family name Trần, given name Thị Lan Anh; later Anh, Lan Anh"},
		{"after a form of address", "Mr. Bình", "Vietnamese: given name Bình; later Bình"},
		{"Ede woman", "H’Yim Kdoh", "Ede or Jrai: family name Kdoh, given name H’Yim; later H’Yim"},
		{"Ede man", "Y Thong Ksor", "Ede or Jrai: family name Ksor, given name Y Thong; later Y Thong"},
		{"Japanese, family name first", "Suzuki Haruto", "Japanese: family name Suzuki, given name Haruto; later Suzuki"},
		{"Japanese, given name first", "Haruto Suzuki", "given name first: family name Suzuki, given name Haruto; later Suzuki, Haruto"},
		{"Korean with hyphen", "Park Seong-min", "Korean: family name Park, given name Seong-min; later Park"},
		{"Burmese", "U Thein Zaw Oo", "Burmese: given name Thein Zaw Oo; later Thein Zaw Oo"},
		{"words of no known class", "Blorp Zwick", ""},
		{"Western with particle", "Pieter van der Linde", "given name first: family name van der Linde, given name Pieter; later van der Linde, Pieter"},
		{"Malay", "Ismail bin Rahman", "given name first: given name Ismail bin Rahman; later Ismail"},
		{"no name at all", "Committee", ""},
		{"nothing", "", ""},
		{"two ways", "Ly Cuong", "Vietnamese: family name Ly, given name Cuong; later Cuong"},
	} {
		var got []string
		for _, p := range ReadName(tt.in) {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " | ")); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}
