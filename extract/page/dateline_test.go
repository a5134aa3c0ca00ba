package page

import (
	"testing"
	"unicode/utf8"
)

func TestDateline(t *testing.T) {
	for _, tt := range []struct{ name, text, place, agency string }{
		{"en dash", "Hanoi (VNA) – The minister said so.", "Hanoi", "VNA"},
		{"hyphen", "HCM City (VNA) - The minister said so.", "HCM City", "VNA"},
		{"no space after the dash", "Hanoi (VNA) –Ho Chi Minh City said so.", "Hanoi", "VNA"},
		{"with a day", "Hanoi, November 2 (VNA) – The minister said so.", "Hanoi", "VNA"},
		{"with a Vietnamese day", "Hà Nội, ngày 2/11 (TTXVN) - Bộ trưởng cho biết.", "Hà Nội", "TTXVN"},
		{"hyphen in the place", "Thua Thien-Hue (VNA) – The gate is open.", "Thua Thien-Hue", "VNA"},
		{"point in the place", "Washington, D.C. (VNA) – The gate is open.", "Washington, D.C.", "VNA"},
		{"two agencies", "Tokyo (VNA/Kyodo) – The gate is open.", "Tokyo", "VNA/Kyodo"},
		{"capitals", "HÀ NỘI — The gate is open. — VNS", "HÀ NỘI", "VNS"},
		{"capitals and a state", "SALEM, Oregon — The gate is open.", "SALEM, Oregon", ""},
		{"capitals and a country", "UTRECHT, the Netherlands, May 4 — The gate is open.", "UTRECHT, the Netherlands", ""},
		{"capitals, a day", "HCM CITY, November 2 – The gate is open.", "HCM CITY", ""},
		{"agency alone", "NDO – The gate is open.", "", "NDO"},
		{"agency alone with hyphen", "NDO - The gate is open.", "", "NDO"},
		{"agency in brackets", "(VNA) – The gate is open.", "", "VNA"},
		{"online desk", "PANO – The gate is open.", "", "PANO"},
		{"after a caption", "The gate at dawn. (Photo: VNA)\n\nHanoi (VNA) – The gate is open.", "Hanoi", "VNA"},
		{"end mark only", "The gate is open.\n\nIt is blue, -VNA", "", "VNA"},
		{"end mark before a note box", "The gate is open.\n\nIt is blue. VNS\n\nThe gate in short\n\nBuilt: 1904", "", "VNS"},
		{"dash and end mark before a note box", "The gate is open. — VNS\n\nBuilt: 1904", "", "VNS"},
		{"agency in the middle of a text", "The gate is open, said the agency (VNA).\n\nIt is blue.", "", ""},
		{"French end mark", "La porte est ouverte. - VNA", "", "VNA"},
		{"none", "The gate is open./.", "", ""},
		{"an abbreviation is no place", "ASEAN – Japan ties are good.", "", ""},
		{"a compound is no place", "COVID-19 – what is known of it.", "", ""},
		{"brackets further on", "The ministry of trade has told the agency that it (VNA) – as ever – was right.", "", ""},
		{"a name with an abbreviation", "Asian Development Bank (ADB) economists said growth would slow.", "", ""},
		{"empty", "", "", ""},
	} {
		place, agency := Dateline(tt.text)
		if place != tt.place || agency != tt.agency {
			t.Errorf("%s: %q, %q; want %q, %q", tt.name, place, agency, tt.place, tt.agency)
		}
	}
}

func FuzzDateline(f *testing.F) {
	f.Add("Hanoi (VNA) – The minister said so.")
	f.Add("HÀ NỘI — The gate is open. — VNS")
	f.Fuzz(func(t *testing.T, s string) {
		place, agency := Dateline(s)
		if utf8.ValidString(s) && !utf8.ValidString(place+agency) {
			t.Fatalf("%q: %q, %q are cut within a character", s, place, agency)
		}
	})
}
