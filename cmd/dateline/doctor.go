package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"dateline/config"
	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/index"
	"dateline/index/elastic"
)

type doctorFlags struct {
	crawler.Config
	profile, url string
}

func newDoctor(s *settings) *cobra.Command {
	f := &doctorFlags{Config: crawler.Default()}
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Say what is wrong with this set-up, or what a profile finds on a page",
		Long: `doctor looks at the configuration, the data folder, the disk, the crawl's state,
the index and the clock, and says in words what is wrong and what to do. It
exits with 1 if something does not work; a warning does not count. It changes
nothing, and asks no site.

With --profile it shows instead what each selector of the page's profiles finds
on a page, the dates that the page shows with what speaks for each as the day of
publication, and the article that comes of it. A URL is fetched as record does.`,
		Example: `  dateline doctor --config /etc/dateline/dateline.yml
  dateline doctor --profile https://en.vietnamplus.vn/a-post1.vnp --contact you@example.org
  dateline doctor --config dateline.yml --profile page.html --url https://paper.example/a-1`,
		Args:        noArguments,
		Annotations: map[string]string{readsConfig: "yes"},
		RunE:        func(cmd *cobra.Command, _ []string) error { return f.run(cmd, s) },
	}
	cmd.Flags().StringVar(&f.profile, "profile", "", "show what the selectors find on the page at this `URL|FILE`")
	cmd.Flags().StringVar(&f.url, "url", "", "the page's `URL`, for a file that gives none")
	requestFlags(cmd.Flags(), &f.Config)
	return cmd
}

func (f *doctorFlags) run(cmd *cobra.Command, s *settings) error {
	if f.profile != "" {
		return f.showProfile(cmd, s)
	}
	d := &doctor{settings: s}
	d.config(cmd)
	d.data()
	d.disk()
	d.crawl(cmd.Context())
	d.index(cmd.Context())
	d.clock(time.Now())
	return d.print(cmd)
}

// A finding is what one look came to.
type finding struct {
	Check  string `json:"check"`
	Health health `json:"health"`
	Text   string `json:"text"`
	Advice string `json:"advice"` // what to do; "" where there is nothing
}

type health string

const (
	good    health = "good"
	warning health = "warning" // it works, perhaps not as it is meant to
	problem health = "problem"
)

// A doctor looks at one thing after the other.
type doctor struct {
	settings *settings
	findings []finding
}

func (d *doctor) find(check string, h health, advice, format string, a ...any) {
	d.findings = append(d.findings, finding{check, h, fmt.Sprintf(format, a...), advice})
}

func (d *doctor) print(cmd *cobra.Command) error {
	p, out, problems := printer{w: cmd.OutOrStdout()}, jsonLines(cmd.OutOrStdout()), 0
	for _, f := range d.findings {
		if f.Health == problem {
			problems++
		}
		if d.settings.json {
			if err := out.Encode(f); err != nil {
				return err
			}
			continue
		}
		p.printf("%-8s %-8s %s\n", f.Health, f.Check, f.Text)
		if f.Advice != "" {
			p.printf("%-17s → %s\n", "", f.Advice)
		}
	}
	if problems > 0 {
		return fmt.Errorf("problems: %d; what to do stands beside each", problems)
	}
	return p.err
}

// config looks at the file that was read before the command.
func (d *doctor) config(cmd *cobra.Command) {
	s := d.settings
	err := s.load(cmd.Flags())
	if list := (*config.Error)(nil); errors.As(err, &list) {
		for _, m := range list.Mistakes {
			d.find("config", problem, "correct the file; \"dateline config example\" prints one that is right", "%s:%d: %s: %s", list.File, m.Line, m.Key, m.Text)
		}
	} else if err != nil {
		d.find("config", problem, "name another file with --config", "%v", err)
	} else if s.file == "" {
		d.find("config", good, "", "none: flags and defaults count")
	} else {
		d.find("config", good, "", "%s: sources %s", s.file, sourceNames(s.config))
	}
	if s.config.Contact == "" {
		d.find("contact", warning, "set contact in the config file, or give --contact", "none: public sites are not crawled without one")
	} else {
		d.find("contact", good, "", "%s", s.config.Contact)
	}
}

// data looks whether the data folder, or the folder that it would be made in,
// takes files.
func (d *doctor) data() {
	dir := existing(d.settings.data)
	f, err := os.CreateTemp(dir, ".dateline-doctor-*")
	if err != nil {
		d.find("data", problem, "give the user that runs dateline the right to write there, or name another folder with --data", "%s cannot be written to: %v", d.settings.data, err)
		return
	}
	_ = f.Close()
	if err := os.Remove(f.Name()); err != nil {
		d.find("data", problem, "look at the folder's permissions", "%v", err)
		return
	}
	if dir != filepath.Clean(d.settings.data) {
		d.find("data", good, "", "%s is not there yet; the first crawl makes it", d.settings.data)
		return
	}
	d.find("data", good, "", "%s can be written to", d.settings.data)
}

// existing returns the nearest thing to a path that there is: itself, or what is above it.
func existing(path string) string {
	path = filepath.Clean(path)
	for {
		if _, err := os.Stat(path); err == nil || filepath.Dir(path) == path {
			return path
		}
		path = filepath.Dir(path)
	}
}

// The free space below which a crawl is about to stop, and does not get far, in bytes.
const (
	littleSpace = 2 << 30
	noSpace     = 100 << 20
)

func (d *doctor) disk() {
	free, err := freeSpace(existing(d.settings.data))
	advice := "make room: the archive grows with every page; a source's since and max_pages bound a crawl"
	switch {
	case err != nil:
		d.find("disk", warning, "", "free space cannot be told: %v", err)
	case free < noSpace:
		d.find("disk", problem, advice, "%s free", size(free))
	case free < littleSpace:
		d.find("disk", warning, advice, "%s free", size(free))
	default:
		d.find("disk", good, "", "%s free", size(free))
	}
}

// crawl looks at the state of past crawls.
func (d *doctor) crawl(ctx context.Context) {
	dir := d.settings.data
	if _, err := os.Stat(filepath.Join(dir, frontier.File)); err != nil {
		d.find("crawl", good, "", "nothing was crawled with this data folder yet")
		return
	}
	f, err := frontier.OpenReadOnly(dir)
	if err == nil {
		defer f.Close()
		err = d.lastRun(ctx, f)
	}
	if err != nil {
		d.find("crawl", problem, "restore "+frontier.File+" from a backup; docs/operations.md says how", "%v", err)
	}
}

func (d *doctor) lastRun(ctx context.Context, f *frontier.Frontier) error {
	runs, err := f.Runs(ctx, "", 1)
	if err == nil {
		err = settle(f.Dir(), runs)
	}
	if err != nil {
		return err
	}
	waiting, err := f.Outboxes(ctx)
	if err != nil {
		return err
	}
	for index, n := range waiting {
		d.find("outbox", good, "", "%d articles wait for the index %s; the next crawl into it brings them there", n, index)
	}
	if len(runs) == 0 {
		d.find("crawl", good, "", "no run is noted yet")
		return nil
	}
	r := runs[0]
	text := fmt.Sprintf("the last run began %s and is %s%s", localTime(r.Started), r.Ending, because(&r))
	switch r.Ending {
	case frontier.Broken:
		d.find("crawl", warning, "mend what the reason says, then crawl again: nothing is lost", "%s", text)
	case frontier.Killed:
		d.find("crawl", warning, "crawl again: it goes on where it was; look whether memory or a time limit ended it", "%s", text)
	default:
		d.find("crawl", good, "", "%s", text)
	}
	if ahead := time.Until(r.Started); ahead > time.Minute {
		d.find("clock", problem, "set the clock, best by NTP", "the last run began %s from now: the clock was wrong then or is now", ahead.Round(time.Second))
	}
	return nil
}

// index looks whether there is one that can be searched, and makes none.
func (d *doctor) index(ctx context.Context) {
	s := d.settings
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	name := "embedded, " + s.indexFile()
	if s.index != "" {
		o, err := s.elasticOptions(true)
		version := ""
		if err == nil {
			version, err = elastic.Version(ctx, s.index, o)
		}
		if err != nil {
			d.find("index", problem, "start it, or correct index.url, index.ca or "+apiKeyVariable, "%v", err)
			return
		}
		name = "Elasticsearch " + version
	} else if _, err := os.Stat(s.indexFile()); err != nil {
		d.find("index", good, "", "%s is not there yet; the first crawl makes it", s.indexFile())
		return
	}
	n, err := s.countArticles(ctx)
	if err != nil {
		d.find("index", problem, "see docs/operations.md on indexes", "%s: %v", name, err)
		return
	}
	d.find("index", good, "", "%s: %d articles", name, n)
}

func (s *settings) countArticles(ctx context.Context) (n int, err error) {
	x, err := s.openExisting(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	r, err := x.Search(ctx, index.Query{Root: index.All{}}, index.Options{})
	return r.Total, err
}

// written is when this was: a clock that shows an earlier time is wrong.
var written = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

func (d *doctor) clock(now time.Time) {
	if now.Before(written) {
		d.find("clock", problem, "set the clock, best by NTP", "it shows %s, which is past", now.Format(time.RFC3339))
		return
	}
	d.find("clock", good, "", "%s", now.Format(time.RFC3339))
}
