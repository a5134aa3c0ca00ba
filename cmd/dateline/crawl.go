package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/config"
	"dateline/crawler"
	"dateline/crawler/transport"
)

type crawlFlags struct {
	crawler.Config
	since   string
	sources []string
}

func newCrawl(s *settings) *cobra.Command {
	f := &crawlFlags{Config: crawler.Default()}
	cmd := &cobra.Command{
		Use:   "crawl [URL …]",
		Short: "Fetch articles from start pages, feeds, sitemaps or single addresses, and index them",
		Long: `crawl follows links, sections, feeds and sitemaps from the given URLs, stays on
their hosts, and ends when nothing more is due within two minutes. It obeys
robots.txt. Ctrl-C or a kill loses nothing: the next run goes on.

Without a URL it crawls the sources of the configuration side by side, as their
schedules would; those that have a host in common, one after the other.

Pages that failed are reported and do not make the command fail.`,
		Example: `  dateline crawl --contact you@example.org https://en.vietnamplus.vn/politics/
  dateline crawl --contact you@example.org --since 2024-01-01 --max-pages 500 https://news.example/sitemap.xml
  dateline crawl --config dateline.yml
  dateline crawl --config dateline.yml --source vietnamplus-en --recrawl
  dateline crawl --allow-private --delay 0 http://127.0.0.1:8000/`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args) },
	}
	fl := cmd.Flags()
	fl.DurationVar(&f.Delay, "delay", f.Delay, "`time` between two requests to one host; a longer Crawl-delay in robots.txt wins")
	fl.IntVar(&f.Concurrency, "concurrency", f.Concurrency, "requests at once to one host")
	fl.IntVar(&f.MaxPages, "max-pages", 0, "end after this many pages; 0 for no limit")
	fl.StringVar(&f.since, "since", "", "pass over what was published before this `date`, YYYY-MM-DD")
	fl.StringSliceVar(&f.sources, "source", nil, "crawl the source of this `name`; may be given several times")
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
	jobs, err := f.jobs(cmd.Flags(), s.config, starts)
	if err != nil {
		return err
	}
	bar := newCrawlBar(cmd.ErrOrStderr())
	defer bar.done()
	all, errs := &crawls{settings: s}, make([]error, len(jobs))
	var running sync.WaitGroup
	var printing sync.Mutex
	for i, j := range jobs {
		running.Go(func() {
			j.config.Progress = bar.part()
			report, err := all.crawlLocked(cmd.Context(), j)
			printing.Lock()
			defer printing.Unlock()
			errs[i] = f.tell(cmd, s, bar, j, &report, err)
		})
	}
	running.Wait()
	return errors.Join(errs...)
}

// jobs are the crawls that the command line asks for: of the URLs, or else of
// the sources of the configuration, all or those named.
func (f *crawlFlags) jobs(fl *pflag.FlagSet, c *config.Config, starts []string) (jobs []crawlJob, err error) {
	switch {
	case len(starts) > 0 && len(f.sources) > 0:
		return nil, usagef("want URLs or --source, not both")
	case len(starts) > 0:
		return []crawlJob{{starts: starts, config: f.over(fl, c.Crawl(nil))}}, nil
	case len(f.sources) == 0:
		for _, s := range c.Sources {
			f.sources = append(f.sources, s.Name)
		}
	}
	if len(f.sources) == 0 {
		return nil, usagef("want at least one URL to start from, or a --config with sources")
	}
	for _, name := range f.sources {
		source := c.Source(name)
		if source == nil {
			return nil, usagef("--source %s: the configuration has no such source; it has %s", name, sourceNames(c))
		}
		jobs = append(jobs, crawlJob{source, source.Start, f.over(fl, c.Crawl(source))})
	}
	return jobs, nil
}

// tell prints what came of a job.
func (f *crawlFlags) tell(cmd *cobra.Command, s *settings, bar *crawlBar, j crawlJob, report *crawler.Report, err error) error {
	if err != nil {
		err = j.explain(err)
	}
	if report.Started.IsZero() { // it did not come to a run
		return err
	}
	bar.clear()
	return errors.Join(s.printReport(cmd, j.name(), report), interrupted(cmd.Context(), err))
}

// over puts what the command line says over what the configuration does.
func (f *crawlFlags) over(fl *pflag.FlagSet, c crawler.Config) crawler.Config {
	given(fl, "delay", &c.Delay, f.Delay)
	given(fl, "concurrency", &c.Concurrency, f.Concurrency)
	given(fl, "max-pages", &c.MaxPages, f.MaxPages)
	given(fl, "since", &c.Since, f.Since)
	c.Recrawl = f.Recrawl
	return requestOver(fl, c, f.Config)
}

// requestOver is over for the flags of requestFlags.
func requestOver(fl *pflag.FlagSet, c, said crawler.Config) crawler.Config {
	given(fl, "timeout", &c.Timeout, said.Timeout)
	given(fl, "contact", &c.Contact, said.Contact)
	given(fl, "allow-private", &c.AllowPrivate, said.AllowPrivate)
	given(fl, "connect-to", &c.ConnectTo, said.ConnectTo)
	return c
}

func given[T any](fl *pflag.FlagSet, flag string, to *T, value T) {
	if fl.Changed(flag) {
		*to = value
	}
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

func (s *settings) printReport(cmd *cobra.Command, source string, r *crawler.Report) error {
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(struct {
			Source string `json:"source"`
			*crawler.Report
		}{source, r})
	}
	p := printer{w: cmd.ErrOrStderr()}
	if source != "" {
		p.printf("%s: ", source)
	}
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
