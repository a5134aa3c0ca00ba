package gazetteer

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
)

// TestData checks what the tables promise: sorted, NFC, with source and
// licence, readable, and small.
func TestData(t *testing.T) {
	files, err := filepath.Glob("data/*.tsv")
	if err != nil || len(files) != 8 {
		t.Fatalf("%d tables, %v; want 8", len(files), err)
	}
	size := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		size += len(b)
		checkTable(t, f, string(b))
	}
	if size > 6<<20 {
		t.Errorf("tables are %d bytes, want at most 6 MiB", size)
	}
}

func checkTable(t *testing.T, file, table string) {
	t.Helper()
	if !norm.NFC.IsNormalString(table) {
		t.Errorf("%s is not NFC", file)
	}
	head, rest, _ := strings.Cut(table, "\n")
	if !strings.HasPrefix(head, "# ") {
		t.Errorf("%s begins with %q, want its source", file, head)
	}
	if filepath.Base(file) == "demonyms.tsv" {
		if !sort.StringsAreSorted(strings.Split(strings.TrimSpace(rest), "\n")) {
			t.Errorf("%s is not sorted", file)
		}
		return
	}
	places, _, err := parse(table)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for i, p := range places[1:] {
		if q := places[i]; q.Country > p.Country || q.Country == p.Country && q.Name > p.Name {
			t.Errorf("%s: %s %q stands before %s %q", file, q.Country, q.Name, p.Country, p.Name)
		}
	}
}

// TestCodes checks the codes of divisions against their countries.
func TestCodes(t *testing.T) {
	for _, p := range everyPlace() {
		if p.Code != "" && (!strings.HasPrefix(p.Code, p.Country+"-") || p.Kind != Province && p.Kind != City) {
			t.Errorf("%s %s of %s has code %s", p.Kind, p.Name, p.Country, p.Code)
		}
		if p.Parent != "" && !strings.HasPrefix(p.Parent, p.Country+"-") {
			t.Errorf("%s of %s lies in %s", p.Name, p.Country, p.Parent)
		}
		if p.MergedInto != "" && Default().Division(p.MergedInto) == nil {
			t.Errorf("%s is merged into %s, which is unknown", p.Name, p.MergedInto)
		}
		if p.Located && (p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180) {
			t.Errorf("%s lies at %f, %f", p.Name, p.Lat, p.Lon)
		}
	}
}

// TestComplete counts what must be complete, by ISO 3166-2 and the law of each country.
func TestComplete(t *testing.T) {
	count := map[string]int{}
	capitals := map[string]bool{}
	for _, p := range everyPlace() {
		if p.Capital {
			capitals[p.Country] = true
		}
		if p.Code != "" && p.Country != "VN" {
			count[p.Country]++
		}
	}
	for country, want := range map[string]int{
		"JP": 47, "KR": 17, "CN": 31, "TH": 77, "LA": 18, "KH": 25, "MM": 15, "MY": 16, "ID": 38, "BN": 4, "TL": 13,
		"US": 51, "CA": 13, "AU": 8, "BR": 27, "IN": 36, "DE": 16, "FR": 13, "IT": 20, "RU": 83, "TR": 81, "ZA": 9, "MX": 32, "AR": 24, "SA": 13, "GB": 4,
	} {
		if count[country] < want {
			t.Errorf("%d first-level divisions of %s, want %d", count[country], country, want)
		}
	}
	for _, c := range strings.Fields("VN LA KH TH MM MY ID PH BN TL CN JP KR KP IN RU US GB FR DE IT ES AU CA BR MX AR ZA EG DZ AO MZ NG ET KE CF SS NO SE DK FI PL CZ HU UA BY CU TR SA IR IQ IL KZ MN") {
		if !capitals[c] {
			t.Errorf("the capital of %s is missing", c)
		}
	}
}

// TestVietnamThenAndNow counts provinces by time: 63 until June 2025, 34 since.
func TestVietnamThenAndNow(t *testing.T) {
	for at, want := range map[string]int{"2010-01-01": 63, "2025-06-30": 63, "2025-07-01": 34} {
		day, err := time.Parse(time.DateOnly, at)
		if err != nil {
			t.Fatal(err)
		}
		codes := map[string]bool{}
		for _, p := range everyPlace() {
			if p.provincial() && p.Code != "" && p.GSO != "" && p.Exists(day) {
				if codes[p.Code] {
					t.Errorf("%s: two provinces have code %s", at, p.Code)
				}
				codes[p.Code] = true
			}
		}
		if len(codes) != want {
			t.Errorf("%s: %d provinces, want %d", at, len(codes), want)
		}
	}
}
