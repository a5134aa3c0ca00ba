package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"dateline/extract"
	"dateline/index"
)

func newExport(s *settings) *cobra.Command {
	format := "jsonl"
	cmd := &cobra.Command{
		Use:   "export QUERY",
		Short: "Write all articles that match, without a cap",
		Long: `export streams every article that matches QUERY to standard output, newest
first: whole documents as JSON lines, or one CSV row a mention.`,
		Example: `  dateline export '*' > articles.jsonl
  dateline export --format csv 'country:JP money>=1bn USD' > mentions.csv`,
		Args: oneQuery,
		RunE: func(cmd *cobra.Command, args []string) error { return s.export(cmd, args[0], format) },
	}
	cmd.Flags().StringVar(&format, "format", format, "jsonl or csv")
	return cmd
}

func (s *settings) export(cmd *cobra.Command, query, format string) error {
	q, err := parseQuery(query)
	if err != nil {
		return err
	}
	write, flush, err := exporter(format, cmd.OutOrStdout())
	if err != nil {
		return err
	}
	x, err := s.openExisting(cmd.Context())
	if err != nil {
		return err
	}
	defer x.Close()
	if err := x.Each(cmd.Context(), q, write); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return flush()
}

// exporter returns what writes one article in the format, and what ends the output.
func exporter(format string, w io.Writer) (write func(extract.Article) error, flush func() error, err error) {
	switch format {
	case "jsonl":
		out := jsonLines(w)
		return func(a extract.Article) error { return out.Encode(a) }, func() error { return nil }, nil
	case "csv":
		out := csv.NewWriter(w)
		header := out.Write(mentionColumns)
		return func(a extract.Article) error { return writeMentions(out, &a) },
			func() error { out.Flush(); return firstError(header, out.Error()) }, nil
	}
	return nil, nil, usagef("--format %q: want jsonl or csv", format)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

var mentionColumns = []string{"id", "url", "source", "published", "title", "type", "start", "end", "surface",
	"value", "detail", "country", "code", "currency", "amount", "amount_max", "qualifier"}

// writeMentions writes a row for each mention, and one with an empty type for
// an article without any, so that every article is there.
func writeMentions(w *csv.Writer, a *extract.Article) error {
	rows := mentionRows(a)
	if len(rows) == 0 {
		rows = append(rows, make([]string, len(mentionColumns)-5))
	}
	published := ""
	if a.Published != nil {
		published = a.Published.Format("2006-01-02T15:04:05Z07:00")
	}
	for _, row := range rows {
		if err := w.Write(append([]string{a.ID, a.URL, a.Source, published, a.Title}, row...)); err != nil {
			return err
		}
	}
	return nil
}

func mentionRows(a *extract.Article) (rows [][]string) {
	row := func(kind string, start, end int, surface, value, detail, country, code, currency, amount, most, qualifier string) {
		rows = append(rows, []string{kind, strconv.Itoa(start), strconv.Itoa(end), surface, value, detail, country, code,
			currency, amount, most, qualifier})
	}
	for _, m := range a.Dates {
		row("date", m.Start, m.End, m.Surface, m.Value, "", "", "", "", "", "", "")
	}
	for _, m := range a.Officials {
		row("official", m.Start, m.End, m.Surface, m.Name, office(m.Title, m.Organization), deref(m.Country), "", "", "", "", "")
	}
	for _, m := range a.Localities {
		row("locality", m.Start, m.End, m.Surface, m.Name, m.Kind, deref(m.Country), deref(m.Code), "", "", "", "")
	}
	for _, m := range a.Money {
		row("money", m.Start, m.End, m.Surface, "", "", "", "", m.Currency, m.Amount.String(), deref(m.AmountMax), m.Qualifier)
	}
	return rows
}

// office joins a title and its organisation as a reader would say them.
func office(title, organization string) string {
	return strings.TrimSuffix(title+", "+organization, ", ")
}

// deref returns what p points to, or nothing.
func deref[T ~string](p *T) string {
	if p == nil {
		return ""
	}
	return string(*p)
}

func oneQuery(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usagef("want one QUERY, in quotes, such as 'locality:\"Quang Ninh\"'; '*' is every article; got %d arguments", len(args))
	}
	return nil
}

// parseQuery reads a query and shows where a mistake is.
func parseQuery(s string) (index.Query, error) {
	q, err := index.ParseQuery(s)
	if err != nil {
		return q, &usageError{err}
	}
	return q, nil
}
