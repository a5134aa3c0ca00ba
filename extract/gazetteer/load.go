package gazetteer

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

var (
	//go:embed data/countries.tsv
	countriesTSV string
	//go:embed data/regions.tsv
	regionsTSV string
	//go:embed data/divisions.tsv
	divisionsTSV string
	//go:embed data/vietnam.tsv
	vietnamTSV string
	//go:embed data/cities.tsv
	citiesTSV string
	//go:embed data/districts.tsv
	districtsTSV string
	//go:embed data/communes.tsv
	communesTSV string
	//go:embed data/demonyms.tsv
	demonymsTSV string
)

// embedded returns the tables in the order in which data/index.bin counts their places.
func embedded() []string {
	return []string{countriesTSV, regionsTSV, divisionsTSV, vietnamTSV, citiesTSV, districtsTSV, communesTSV}
}

var standard = sync.OnceValue(func() *Gazetteer {
	return &Gazetteer{index: newIndex(embedded()...), demonyms: demonyms()}
})

// Default returns the gazetteer of the embedded data. It takes less than a
// millisecond: places are read when they are first asked for.
func Default() *Gazetteer { return standard() }

func demonyms() map[string]string {
	m := make(map[string]string, 512)
	for line := range strings.Lines(demonymsTSV) {
		if name, country, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			m[normal(name)] = country
		}
	}
	return m
}

// Read reads places that a user adds, in the format of the files in data/: one
// place a line, tab-separated name, local, aliases (|), kind, country, code,
// gso, parent, district, geonames, lat, lon, population, from, to, merged_into
// and marks; columns may be left off at the end, lines that begin with # are
// comments. An error names the line.
func Read(r io.Reader) ([]*Place, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read places: %w", err)
	}
	if !utf8.Valid(b) {
		return nil, errors.New("read places: the file is not UTF-8; save it as UTF-8")
	}
	places, _, err := parse(strings.TrimPrefix(string(b), "\ufeff"))
	return places, err
}

// parseAll reads tables one after another, with where each place's line begins.
func parseAll(tables ...string) (places []*Place, rows []uint32, err error) {
	begin := 0
	for _, table := range tables {
		list, offsets, err := parse(table)
		if err != nil {
			return nil, nil, err
		}
		places = append(places, list...)
		for _, o := range offsets {
			rows = append(rows, uint32(begin)+o)
		}
		begin += len(table)
	}
	return places, rows, nil
}

// parse reads a table, with where each place's line begins. The places share
// its memory.
func parse(table string) (places []*Place, rows []uint32, err error) {
	for n, rest := 1, table; rest != ""; n++ {
		at := uint32(len(table) - len(rest))
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimSuffix(line, "\r"); line == "" || line[0] == '#' {
			continue
		}
		p := &Place{}
		if err := p.parse(line); err != nil {
			return nil, nil, fmt.Errorf("read place in line %d: %w", n, err)
		}
		places, rows = append(places, p), append(rows, at)
	}
	return places, rows, nil
}

// columns is how many a line of a table has.
const columns = 17

func (p *Place) parse(line string) error {
	var c [columns]string
	for i := range c {
		c[i], line, _ = strings.Cut(line, "\t")
	}
	if line != "" {
		return fmt.Errorf("%q has more than %d columns", c[0], columns)
	}
	if c[0] == "" {
		return fmt.Errorf("the name is missing")
	}
	p.Name, p.Local, p.Kind, p.Country, p.Code, p.GSO = c[0], c[1], Kind(c[3]), c[4], c[5], c[6]
	p.Parent, p.District, p.MergedInto = c[7], c[8], c[15]
	p.Capital, p.Marks = strings.Contains(c[16], "c"), c[16]
	if c[2] != "" {
		p.Aliases = strings.Split(c[2], "|")
	}
	switch p.Kind {
	case Country, Province, City, District, Commune, Region, Other:
	default:
		return fmt.Errorf("%q has kind %q, want country, province, city, district, commune, region or other; columns are separated by tabs", p.Name, c[3])
	}
	if p.Country != "" && !isCountryCode(p.Country) {
		return fmt.Errorf("%q has country %q, want an ISO 3166-1 code of two capitals such as VN", p.Name, p.Country)
	}
	for i, code := range []string{p.Code, p.Parent, p.MergedInto} {
		if column := []string{"code", "parent", "merged_into"}[i]; code != "" && !isDivisionCode(code, p.Country) {
			return fmt.Errorf("%q has %s %q, want an ISO 3166-2 code of its country such as VN-13", p.Name, column, code)
		}
	}
	return p.parseNumbers(c[9:15])
}

func isDivisionCode(s, country string) bool {
	return len(s) > len("XX-") && s[2] == '-' && s[:2] == country
}

func isCountryCode(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}

// parseNumbers reads geonames, lat, lon, population, from and to.
func (p *Place) parseNumbers(c []string) error {
	r := row{place: p.Name}
	p.GeoNames = r.integer("geonames", c[0])
	p.Lat, p.Lon, p.Located = r.degrees("lat", c[1], 90), r.degrees("lon", c[2], 180), c[1] != ""
	p.Population = r.integer("population", c[3])
	p.From, p.To = r.day("from", c[4]), r.day("to", c[5])
	if p.Located != (c[2] != "") {
		r.fail("lat", c[1], "lat and lon together")
	}
	if !p.To.IsZero() && !p.From.Before(p.To) {
		r.fail("to", c[5], "a day after from")
	}
	return r.err
}
