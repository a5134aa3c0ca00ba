package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/extract"
	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// registerGazetteer adds the flag of commands that extract.
func (s *settings) registerGazetteer(f *pflag.FlagSet) {
	f.StringArrayVar(&s.gazetteers, "gazetteer", nil, "`file` of places to know as well, one a line; may be given several times; docs/gazetteer.md has the format")
}

// gazetteer returns the embedded places with those of the user's files.
func (s *settings) gazetteer() (*gazetteer.Gazetteer, error) {
	var places []*gazetteer.Place
	for _, name := range s.gazetteers {
		more, err := readPlaces(name)
		if err != nil {
			return nil, fmt.Errorf("read --gazetteer %s: %w", name, err)
		}
		places = append(places, more...)
	}
	if len(places) == 0 {
		return gazetteer.Default(), nil
	}
	return gazetteer.Default().With(places), nil
}

func readPlaces(name string) ([]*gazetteer.Place, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return gazetteer.Read(f)
}

func (s *settings) newExtractor() (*extract.Extractor, error) {
	g, err := s.gazetteer()
	if err != nil {
		return nil, err
	}
	return extract.New(extract.Config{Gazetteer: g, Sites: s.config.Sites})
}

func newGazetteer(s *settings) *cobra.Command {
	at := ""
	cmd := &cobra.Command{
		Use:   "gazetteer NAME",
		Short: "Explain which places a name can be",
		Long: `gazetteer prints the places that have a name, in any spelling of it, the likeliest
first: kind, where it lies, codes, ids, coordinates, the time in which it existed,
what it is now part of, and its other names; then whose demonym the name is. NAME
may be the ISO 3166-2 code of a first-level division as well.`,
		Example: `  dateline gazetteer "Hoa Binh"
  dateline gazetteer --at 2023-11-16 --json 'Yên Bái'
  dateline gazetteer VN-13`,
		Args: needs("NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.explainName(cmd, strings.Join(args, " "), at)
		},
	}
	cmd.Flags().StringVar(&at, "at", "", "only places that existed on this `date`, YYYY-MM-DD")
	s.registerGazetteer(cmd.Flags())
	return cmd
}

func (s *settings) explainName(cmd *cobra.Command, name, at string) error {
	day, err := parseDay(at)
	if err != nil {
		return err
	}
	g, err := s.gazetteer()
	if err != nil {
		return err
	}
	places, demonym := placesNamed(g, name), demonymOf(g, name)
	if len(places) == 0 && demonym == nil {
		return fmt.Errorf("no place and no demonym is called %q; --gazetteer adds places", name)
	}
	if !day.IsZero() {
		places = slices.DeleteFunc(places, func(p *gazetteer.Place) bool { return !p.Exists(day) })
	}
	if len(places) == 0 && demonym == nil {
		return fmt.Errorf("no place called %q existed on %s; leave out --at to see them all", name, at)
	}
	return s.printPlaces(cmd, g, places, demonym)
}

func parseDay(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return day, usagef("--at %q: want a date such as 2023-11-16", s)
	}
	return day, nil
}

func placesNamed(g *gazetteer.Gazetteer, name string) []*gazetteer.Place {
	if d := g.Division(strings.ToUpper(name)); d != nil {
		return []*gazetteer.Place{d}
	}
	return slices.Clone(g.Lookup(name))
}

// A demonymRow says whose demonym a name is.
type demonymRow struct {
	Name    string `json:"name"`
	Kind    string `json:"kind"` // demonym
	Country string `json:"country"`
}

func demonymOf(g *gazetteer.Gazetteer, name string) *demonymRow {
	if c, ok := g.Demonym(text.Fold(name)); ok {
		return &demonymRow{Name: name, Kind: "demonym", Country: c}
	}
	return nil
}

func (s *settings) printPlaces(cmd *cobra.Command, g *gazetteer.Gazetteer, places []*gazetteer.Place, demonym *demonymRow) error {
	if s.json {
		out := jsonLines(cmd.OutOrStdout())
		for _, p := range places {
			if err := out.Encode(rowOf(p)); err != nil {
				return err
			}
		}
		if demonym != nil {
			return out.Encode(demonym)
		}
		return nil
	}
	p := printer{w: cmd.OutOrStdout()}
	for _, place := range places {
		p.place(g, place)
	}
	if demonym != nil {
		p.printf("%s, demonym of %s\n", demonym.Name, demonym.Country)
	}
	return p.err
}

func (p *printer) place(g *gazetteer.Gazetteer, place *gazetteer.Place) {
	p.printf("%s\n", g.Describe(place))
	if len(place.Aliases) > 0 {
		p.printf("    also %s\n", strings.Join(place.Aliases, ", "))
	}
	if strings.Contains(place.Marks, "n") {
		p.printf("    reads as a person's name as well: counts only where something speaks for the place\n")
	}
	if strings.Contains(place.Marks, "w") {
		p.printf("    an English word as well: counts only where something speaks for the place\n")
	}
}

// A placeRow is a place as JSON, with null for what is not known.
type placeRow struct {
	Name       string   `json:"name"`
	Local      *string  `json:"local"`
	Aliases    []string `json:"aliases"`
	Kind       string   `json:"kind"`
	Country    *string  `json:"country"`
	Code       *string  `json:"code"`
	GSO        *string  `json:"gso"`
	Parent     *string  `json:"parent"`
	GeoNames   *int     `json:"geonames"`
	Lat        *float64 `json:"lat"`
	Lon        *float64 `json:"lon"`
	Population *int     `json:"population"`
	From       *string  `json:"from"`  // first day
	Until      *string  `json:"until"` // last day
	MergedInto *string  `json:"merged_into"`
}

func rowOf(p *gazetteer.Place) placeRow {
	r := placeRow{Name: p.Name, Local: known(p.Local), Aliases: append([]string{}, p.Aliases...), Kind: string(p.Kind),
		Country: known(p.Country), Code: known(p.Code), GSO: known(p.GSO), Parent: known(p.Parent),
		GeoNames: known(p.GeoNames), Population: known(p.Population), MergedInto: known(p.MergedInto)}
	if p.Located {
		r.Lat, r.Lon = &p.Lat, &p.Lon
	}
	if !p.From.IsZero() {
		r.From = known(p.From.Format(time.DateOnly))
	}
	if !p.To.IsZero() {
		r.Until = known(p.To.AddDate(0, 0, -1).Format(time.DateOnly))
	}
	return r
}

// known returns nil for the zero value.
func known[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}
