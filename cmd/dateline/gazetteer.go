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
	"dateline/extract/official"
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
		Short: "Explain who or what a name can be",
		Long: `gazetteer prints what a name can be, in any spelling of it: first the places, the
likeliest first, each with its kind, where it lies, codes, ids, coordinates, the time
in which it existed, what it is now part of and its other names; then whose demonym
it is; then how it reads as a person's name, and how news calls such a person later
on. NAME may be the ISO 3166-2 code of a first-level division as well.`,
		Example: `  dateline gazetteer "Hoa Binh"
  dateline gazetteer --at 2023-11-16 --json 'Yên Bái'
  dateline gazetteer --gazetteer ours.tsv "Old Quay"
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

// A reading is all that a name can be.
type reading struct {
	places  []*gazetteer.Place
	demonym *demonymRow
	persons []official.PersonName
}

func (r reading) empty() bool { return len(r.places) == 0 && r.demonym == nil && len(r.persons) == 0 }

func (s *settings) explainName(cmd *cobra.Command, name, at string) error {
	day, err := parseDay(at)
	if err != nil {
		return err
	}
	g, err := s.gazetteer()
	if err != nil {
		return err
	}
	r := reading{placesNamed(g, name), demonymOf(g, name), official.ReadName(name)}
	if r.empty() {
		return fmt.Errorf("no place and no demonym is called %q, and it reads as nobody's name; --gazetteer adds places", name)
	}
	if !day.IsZero() {
		r.places = slices.DeleteFunc(r.places, func(p *gazetteer.Place) bool { return !p.Exists(day) })
	}
	if r.empty() {
		return fmt.Errorf("no place called %q existed on %s; leave out --at to see them all", name, at)
	}
	if s.json {
		return printRows(cmd.OutOrStdout(), name, r)
	}
	p := printer{w: cmd.OutOrStdout()}
	p.reading(g, name, r)
	return p.err
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

func demonymOf(g *gazetteer.Gazetteer, name string) *demonymRow {
	if c, ok := g.Demonym(text.Fold(name)); ok {
		return &demonymRow{Name: name, Kind: "demonym", Country: c}
	}
	return nil
}

func (p *printer) reading(g *gazetteer.Gazetteer, name string, r reading) {
	for _, place := range r.places {
		p.place(g, place)
	}
	if r.demonym != nil {
		p.printf("%s, demonym of %s\n", name, r.demonym.Country)
	}
	for _, person := range r.persons {
		p.printf("%s, somebody's name, %s\n", name, person)
	}
}

func (p *printer) place(g *gazetteer.Gazetteer, place *gazetteer.Place) {
	p.printf("%s\n", g.Describe(place))
	if len(place.Aliases) > 0 {
		p.printf("    also %s\n", strings.Join(place.Aliases, ", "))
	}
	if strings.Contains(place.Marks, "n") {
		p.printf("    a person's name as well: unless well known, something near it must speak for the place\n")
	}
	if strings.Contains(place.Marks, "w") {
		p.printf("    an English word as well: unless well known, something near it must speak for the place\n")
	}
}
