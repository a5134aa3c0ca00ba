package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/crawler"
	"dateline/crawler/transport"
	"dateline/index"
	"dateline/ingest"
)

type crawlFlags struct {
	crawler.Config
	since string
}

func newCrawl(s *settings) *cobra.Command {
	f := &crawlFlags{Config: crawler.Default()}
	cmd := &cobra.Command{
		Use:   "crawl URL …",
		Short: "Fetch articles from start pages, feeds, sitemaps or single addresses, and index them",
		Long: `crawl follows links, sections, feeds and sitemaps from the given URLs, stays on
their hosts, and ends when nothing more is due within two minutes. It obeys
robots.txt. Ctrl-C or a kill loses nothing: the next run goes on.

Pages that failed are reported and do not make the command fail.`,
		Example: `  dateline crawl --contact you@example.org https://en.vietnamplus.vn/politics/
  dateline crawl --contact you@example.org --since 2024-01-01 --max-pages 500 https://news.example/sitemap.xml
  dateline crawl --allow-private --delay 0 http://127.0.0.1:8000/`,
		Args: needs("URL to start from"),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args) },
	}
	fl := cmd.Flags()
	fl.DurationVar(&f.Delay, "delay", f.Delay, "`time` between two requests to one host; a longer Crawl-delay in robots.txt wins")
	fl.IntVar(&f.Concurrency, "concurrency", f.Concurrency, "requests at once to one host")
	fl.IntVar(&f.MaxPages, "max-pages", 0, "end after this many pages; 0 for no limit")
	fl.StringVar(&f.since, "since", "", "pass over what was published before this `date`, YYYY-MM-DD")
	fl.BoolVar(&f.Recrawl, "recrawl", false, "visit again, conditionally, what is not due yet")
	requestFlags(fl, &f.Config)
	s.registerGazetteer(fl)
	return cmd
}

// requestFlags are those of all commands that ask sites for pages.
func requestFlags(fl *pflag.FlagSet, c *crawler.Config) {
	fl.DurationVar(&c.Timeout, "timeout", c.Timeout, "`time` one request may take")
	fl.StringVar(&c.Contact, "contact", c.Contact, "mail or web `address` named in the user agent; required for public hosts")
	fl.BoolVar(&c.AllowPrivate, "allow-private", false, "allow loopback and private addresses")
	fl.StringArrayVar(&c.ConnectTo, "connect-to", nil, "`HOST1:PORT1:HOST2:PORT2`: ask HOST2:PORT2 for what is at HOST1:PORT1; empty parts mean any")
}

func (f *crawlFlags) run(cmd *cobra.Command, s *settings, starts []string) error {
	if err := f.check(starts); err != nil {
		return err
	}
	bar := newCrawlBar(cmd.ErrOrStderr())
	f.Progress = bar.update
	var report crawler.Report
	err := s.withIngester(cmd.Context(), ingest.Options{Since: f.Since}, func(g *ingest.Ingester) (err error) {
		report, err = g.Crawl(cmd.Context(), f.Config, starts)
		return err
	})
	bar.done()
	if report.Started.IsZero() { // it did not come to a run
		return err
	}
	if perr := s.printReport(cmd, &report); perr != nil {
		return perr
	}
	return interrupted(cmd.Context(), err)
}

// check turns what is wrong with the command line into errors that exit with 2.
func (f *crawlFlags) check(starts []string) error {
	for _, raw := range starts {
		if !isURL(raw) {
			return usagef("%q is no URL to crawl: want http://… or https://…", raw)
		}
	}
	if f.Delay < 0 || f.Timeout < 0 || f.MaxPages < 0 || f.Concurrency < 1 {
		return usagef("--delay, --timeout and --max-pages must not be negative, and --concurrency at least 1")
	}
	if f.since != "" {
		day, err := time.Parse(time.DateOnly, f.since)
		if err != nil {
			return usagef("--since %q: want a date such as 2024-01-31", f.since)
		}
		f.Since = day
	}
	return checkConnectTo(f.ConnectTo)
}

// isURL reports whether s is a URL that can be crawled.
func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

func checkConnectTo(all []string) error {
	for _, c := range all {
		if _, err := transport.ParseConnectTo(c); err != nil {
			return usagef("--connect-to: %w", err)
		}
	}
	return nil
}

// withIngester opens the index, calls f with an ingester on it, and closes it.
func (s *settings) withIngester(ctx context.Context, o ingest.Options, f func(*ingest.Ingester) error) (err error) {
	x, err := s.newExtractor()
	if err != nil {
		return err
	}
	ix, err := s.openIndex(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	o.Data, o.Index = s.data, s.indexIdentity(ix)
	return f(ingest.New(x, ix, o))
}

// indexIdentity names the index in the outbox: what reached one index has still to reach another.
func (s *settings) indexIdentity(index.Index) string {
	if s.index == "" {
		return ingest.Embedded
	}
	return s.index + " " + s.name
}

// interrupted drops the error of a run that was told to stop: it stopped well.
func interrupted(ctx context.Context, err error) error {
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

func needs(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("want at least one %s", what)
		}
		return nil
	}
}

func (s *settings) printReport(cmd *cobra.Command, r *crawler.Report) error {
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(r)
	}
	p := printer{w: cmd.ErrOrStderr()}
	p.report(r)
	return p.err
}

// summary is the one line that tells what a run or a replay did.
func summary(c *crawler.Counts) string {
	return fmt.Sprintf("%d fetched: %d new articles, %d revised, %d unchanged, %d near-duplicates; %d skipped, %d failed",
		c.Fetched, c.New, c.Revised, c.Unchanged, c.Duplicates, total(c.Skipped), total(c.Failed))
}

func total(byReason map[string]int) (n int) {
	for _, k := range byReason {
		n += k
	}
	return n
}
