package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"dateline/index"
)

type searchFlags struct {
	limit, offset int
	sort          string
	facets        []string
}

func newSearch(s *settings) *cobra.Command {
	f := &searchFlags{limit: 10}
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find articles by words, people, places, dates and sums",
		Long: `search prints the articles that match QUERY: title, date, source, the passage
that matches and the facts found in it. '*' is every article. docs/query.md has
the whole language.`,
		Example: `  dateline search 'locality:"Quang Ninh" country:JP money>=1bn USD'
  dateline search 'official(name:"Nguyen Xuan Ky" organization:"Party Committee")'
  dateline search --json --limit 100 'mentions:2023-11 "cooperation agreement"'`,
		Args: oneQuery,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args[0]) },
	}
	cmd.Flags().IntVar(&f.limit, "limit", f.limit, "print at most this many hits")
	cmd.Flags().IntVar(&f.offset, "offset", 0, "pass over this many hits first")
	cmd.Flags().StringVar(&f.sort, "sort", "", "relevance, date (newest first) or date-asc; default relevance where the query has words")
	cmd.Flags().StringSliceVar(&f.facets, "facets", nil, "count articles by these facets too: "+strings.Join(index.FacetNames, ", "))
	return cmd
}

func (f *searchFlags) run(cmd *cobra.Command, s *settings, query string) error {
	q, err := parseQuery(query)
	if err != nil {
		return err
	}
	o, err := f.options()
	if err != nil {
		return err
	}
	x, err := s.openExisting(cmd.Context())
	if err != nil {
		return err
	}
	defer x.Close()
	r, err := x.Search(cmd.Context(), q, o)
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return s.printResults(cmd, q, o, r)
}

func (f *searchFlags) options() (index.Options, error) {
	o := index.Options{Limit: f.limit, Offset: f.offset, Sort: index.Sort(f.sort), Facets: f.facets}
	if f.limit < 0 || f.offset < 0 {
		return o, usagef("--limit and --offset must not be negative")
	}
	if err := o.Check(); err != nil {
		return o, usagef("%w", err)
	}
	return o, nil
}

func (s *settings) printResults(cmd *cobra.Command, q index.Query, o index.Options, r index.Results) error {
	if s.json {
		out := jsonLines(cmd.OutOrStdout())
		for _, h := range r.Hits {
			if err := out.Encode(index.Row(q, h)); err != nil {
				return err
			}
		}
		return nil
	}
	p := printer{w: cmd.OutOrStdout(), colour: isTerminal(cmd.OutOrStdout())}
	for _, h := range r.Hits {
		p.hit(q, h)
	}
	p.facets(o.Facets, r.Facets)
	p.total(r, o)
	return p.err
}

// isTerminal reports whether w is a terminal that wants colours; see no-color.org.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == ""
}
