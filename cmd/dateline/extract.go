package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"dateline/extract"
)

type extractFlags struct {
	url, published string
	jsonl, explain bool
}

func newExtract(s *settings) *cobra.Command {
	f := &extractFlags{}
	cmd := &cobra.Command{
		Use:   "extract [FILE …|-]",
		Short: "Print the documents of saved pages or of plain text; no index is touched",
		Long: `extract prints one JSON document a line for each article in the given HTML
files and folders, or from standard input. What is no article is named on
standard error with the reason. The pages of an article that goes over several
make one document.

With --jsonl each input line is {"id","url","title","published","text"}, and
each output line the document with that id; its text is kept byte for byte.

The URL of a saved page comes from --url, from a page.json or .headers file
beside it, from its place in a <host>/<path> folder, or from its own
rel=canonical.`,
		Example: `  dateline extract --url https://en.example.org/a-post1.vnp page.html
  dateline extract saved/
  curl -s https://en.example.org/a-post1.vnp | dateline extract --url https://en.example.org/a-post1.vnp -
  dateline extract --explain saved/ | less
  dateline extract --jsonl - < articles.jsonl > documents.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args) },
	}
	cmd.Flags().StringVar(&f.url, "url", "", "the page's `URL`, for one page")
	cmd.Flags().StringVar(&f.published, "published", "", "publication `time` of a page that gives none, or none for certain: YYYY-MM-DD or RFC 3339")
	cmd.Flags().BoolVar(&f.jsonl, "jsonl", false, "input is text documents, one JSON object a line")
	cmd.Flags().BoolVar(&f.explain, "explain", false, "print each article with its mentions marked, and why each was found")
	s.registerGazetteer(cmd.Flags())
	return cmd
}

func (f *extractFlags) run(cmd *cobra.Command, s *settings, args []string) error {
	if len(args) == 0 {
		args = []string{"-"}
	}
	if f.explain && s.json {
		return usagef("--explain prints for people and --json for programs: choose one")
	}
	if f.jsonl {
		return f.extractLines(cmd, s, args)
	}
	if f.url != "" && len(args) > 1 {
		return usagef("--url names one page, but %d files are given", len(args))
	}
	var published *extract.Time
	if f.published != "" {
		t, err := extract.ParseTime(f.published)
		if err != nil {
			return usagef("--published: %v", err)
		}
		published = &t
	}
	return f.extractPages(cmd, s, args, published)
}

// extractor returns the extractor and what prints its articles: as documents or explained.
func (f *extractFlags) extractor(cmd *cobra.Command, s *settings) (*extract.Extractor, func(extract.Article) error, error) {
	g, err := s.gazetteer()
	if err != nil {
		return nil, nil, err
	}
	x, err := extract.New(extract.Config{Gazetteer: g, Sites: s.config.Sites})
	if !f.explain {
		out := jsonLines(cmd.OutOrStdout())
		return x, func(a extract.Article) error { return out.Encode(a) }, err
	}
	p := printer{w: cmd.OutOrStdout(), colour: isTerminal(cmd.OutOrStdout())}
	return x, func(a extract.Article) error { p.explain(&a, g); return p.err }, err
}

// extractPages prints the documents of HTML files and folders.
func (f *extractFlags) extractPages(cmd *cobra.Command, s *settings, args []string, published *extract.Time) error {
	x, write, err := f.extractor(cmd, s)
	if err != nil {
		return err
	}
	joiner, out := x.Joiner(), &printedPages{write: write, log: cmd.ErrOrStderr()}
	for page, err := range savedPages(cmd.InOrStdin(), args, f.url) {
		var a extract.Article
		whole := false
		if err == nil {
			page, err = page.Decode()
		}
		if err == nil {
			a, whole, err = joiner.Add(page.Body, extract.Input{
				URL: page.URL, Fetched: page.Fetched, Latest: latest(page.Fetched), Published: published,
			})
		}
		if whole || err != nil {
			if err := out.take(page.Name, a, err); err != nil {
				return err
			}
		}
	}
	for a, err := range joiner.Rest() {
		if err := out.take(a.URL, a, err); err != nil {
			return err
		}
	}
	if out.printed == 0 && out.failed > 0 {
		return errors.New("no document came out; the reasons are above")
	}
	return cmd.Context().Err()
}

// latest is when a page was fetched, or now where that is not known: no page
// can be from a time after it.
func latest(fetched time.Time) time.Time {
	if fetched.IsZero() {
		return time.Now()
	}
	return fetched
}

// printedPages counts what came of the pages.
type printedPages struct {
	write           func(extract.Article) error
	log             io.Writer
	printed, failed int
}

// take prints the article of a page, or says why there is none. The error is
// one of printing.
func (p *printedPages) take(name string, a extract.Article, err error) error {
	if err != nil {
		p.failed++
		fmt.Fprintf(p.log, "%s: %v\n", name, err)
		return nil
	}
	p.printed++
	if err := p.write(a); err != nil {
		return fmt.Errorf("print document: %w", err)
	}
	return nil
}

// extractLines prints the documents of text lines, in their order.
func (f *extractFlags) extractLines(cmd *cobra.Command, s *settings, args []string) error {
	x, write, err := f.extractor(cmd, s)
	if err != nil {
		return err
	}
	bad := 0
	for _, name := range args {
		r, err := openInput(cmd.InOrStdin(), name)
		if err != nil {
			return err
		}
		for d := range documents(cmd.Context(), x, r) {
			if d.err != nil {
				fmt.Fprintf(cmd.ErrOrStderr(), "%s: line %d: %v\n", name, d.line, d.err)
				bad++
			} else if err := write(d.article); err != nil {
				return fmt.Errorf("print document: %w", err)
			}
		}
		r.Close()
	}
	if bad > 0 {
		return fmt.Errorf("%d lines could not be read; the reasons are above", bad)
	}
	return cmd.Context().Err()
}

func openInput(stdin io.Reader, name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open input: %w", err)
	}
	return f, nil
}
