package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"dateline/config"
	"dateline/crawler/frontier"
	"dateline/schedule"
)

func newSchedule(s *settings) *cobra.Command {
	once := false
	cmd := &cobra.Command{
		Use:   "schedule",
		Short: "Crawl the sources of the configuration on their schedules, until stopped",
		Long: `schedule crawls each source of the configuration when its schedule says so, side
by side, and never one twice at once, whatever other processes do. A run
that was missed because nothing was running is caught up with once; one that was
cut short is taken up again; one that failed is tried again after ten minutes.

SIGTERM and Ctrl-C end the crawls that are running, with their state saved, within
the grace time. SIGHUP reads the configuration again; a crawl that is running
ends as it was. It logs to standard error; --json prints each crawl's report.`,
		Example: `  dateline schedule --config /etc/dateline/dateline.yml
  dateline schedule --config dateline.yml --once     # what is due now, then end: for timers of others
  kill -HUP $(pidof dateline)                        # read the configuration again`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return newPlanner(cmd, s).run(cmd.Context(), once)
		},
	}
	cmd.Flags().BoolVar(&once, "once", false, "crawl what is due now, then end")
	return cmd
}

// A planner makes jobs of the configuration's sources.
type planner struct {
	cmd      *cobra.Command
	settings settings
	crawls   *crawls
	log      *slog.Logger
	printing sync.Mutex
}

func newPlanner(cmd *cobra.Command, s *settings) *planner {
	return &planner{cmd: cmd, settings: *s, crawls: &crawls{settings: s}, log: slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil))}
}

func (p *planner) run(ctx context.Context, once bool) error {
	if p.settings.file == "" {
		return usagef("want --config FILE with sources and their schedules; \"dateline config example\" prints one")
	}
	jobs, err := p.jobs(p.settings.config)
	if err != nil {
		return err
	}
	if len(jobs) == 0 {
		return usagef("%s: no source has a schedule", p.settings.file)
	}
	s := &schedule.Scheduler{History: p.history, Lock: p.lock, Log: p.log, Grace: p.settings.config.Grace}
	if !once {
		return p.serve(ctx, s, jobs)
	}
	good, err := s.Once(ctx, jobs)
	if err == nil && !good {
		err = errors.New("a crawl failed; the reason is above")
	}
	return interrupted(ctx, err)
}

// jobs are the sources that have a schedule. One that was never crawled counts
// as planned when the file was written.
func (p *planner) jobs(c *config.Config) (jobs []schedule.Job, err error) {
	info, err := os.Stat(p.settings.file)
	if err != nil {
		return nil, fmt.Errorf("look at the config file: %w", err)
	}
	s := p.settings
	s.config = c
	for _, source := range c.Sources {
		if source.Plan == (schedule.Plan{}) {
			continue
		}
		j := crawlJob{&source, source.Start, c.Crawl(&source)}
		jobs = append(jobs, schedule.Job{Name: source.Name, Plan: source.Plan, Since: info.ModTime(),
			Run: func(ctx context.Context) error { return p.crawl(ctx, &s, j) }})
	}
	return jobs, nil
}

// serve runs the jobs until ctx is done, and those of the file as it is now
// from each SIGHUP on.
func (p *planner) serve(ctx context.Context, s *schedule.Scheduler, jobs []schedule.Job) error {
	hup, reload := make(chan os.Signal, 1), make(chan []schedule.Job)
	signal.Notify(hup, syscall.SIGHUP)
	defer signal.Stop(hup)
	var watch sync.WaitGroup
	defer watch.Wait() // it ends with ctx, as Serve does
	watch.Go(func() {
		for {
			select {
			case <-hup:
				p.reload(ctx, reload)
			case <-ctx.Done():
				return
			}
		}
	})
	return s.Serve(ctx, jobs, reload)
}

// reload hands on the jobs of the file. One with mistakes changes nothing.
func (p *planner) reload(ctx context.Context, to chan<- []schedule.Job) {
	c, err := config.Load(p.settings.file)
	if err != nil {
		p.log.Error("the configuration has mistakes; going on with the old one", "err", err)
		return
	}
	if old := p.settings.config; c.Data != old.Data || c.Index != old.Index || c.Grace != old.Grace {
		p.log.Warn("data, index and grace are taken from the configuration at the start only: restart to change them")
	}
	jobs, err := p.jobs(c)
	if err != nil {
		p.log.Error("going on with the old configuration", "err", err)
		return
	}
	select {
	case to <- jobs:
	case <-ctx.Done():
	}
}

// crawl does one job and tells what came of it.
func (p *planner) crawl(ctx context.Context, s *settings, j crawlJob) error {
	p.log.Info("crawl begins", "source", j.name())
	started := time.Now()
	report, noted, err := p.crawls.crawl(ctx, s, j)
	if locked := (*frontier.LockedError)(nil); errors.As(err, &locked) {
		return fmt.Errorf("%w: %w", schedule.ErrBusy, err)
	}
	if err != nil && !noted && ctx.Err() == nil {
		err = errors.Join(err, noteFailure(ctx, s.data, j, started, err))
	}
	if report.Started.IsZero() {
		return err
	}
	p.log.Info("crawl ended", "source", j.name(), "why", report.Stopped, "took", report.Ended.Sub(report.Started).Round(time.Millisecond),
		"figures", summary(&report.Counts))
	if s.json {
		p.printing.Lock()
		defer p.printing.Unlock()
		err = errors.Join(err, s.printReport(p.cmd, j.name(), &report))
	}
	return interrupted(ctx, err)
}

// noteFailure puts a run that failed before it began into the list of runs.
func noteFailure(ctx context.Context, dir string, j crawlJob, started time.Time, why error) (err error) {
	f, err := frontier.Open(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	id, err := f.BeginRun(ctx, j.name(), j.starts, started)
	if err != nil {
		return err
	}
	return f.EndRun(ctx, frontier.Run{ID: id, Ended: time.Now(), Ending: frontier.Broken, Reason: why.Error()})
}

func (p *planner) lock(name string) (unlock func(), err error) {
	l, err := frontier.LockSource(p.settings.data, name)
	if locked := (*frontier.LockedError)(nil); errors.As(err, &locked) {
		return nil, fmt.Errorf("%w: %w", schedule.ErrBusy, err)
	}
	if err != nil {
		return nil, err
	}
	return func() { _ = l.Close() }, nil // the process's end would free it too
}

// history reads a source's last run.
func (p *planner) history(ctx context.Context, name string) (schedule.Past, error) {
	f, err := frontier.OpenReadOnly(p.settings.data)
	if errors.Is(err, fs.ErrNotExist) {
		return schedule.Past{}, nil
	}
	if err != nil {
		return schedule.Past{}, err
	}
	defer f.Close()
	runs, err := f.Runs(ctx, name, 1)
	if err == nil {
		err = settle(p.settings.data, runs)
	}
	if err != nil || len(runs) == 0 {
		return schedule.Past{}, err
	}
	return past(runs[0]), nil
}

func past(r frontier.Run) schedule.Past {
	return schedule.Past{
		Begun:   r.Started,
		Failed:  r.Ending == frontier.Broken,
		Cut:     r.Ending == frontier.Interrupted || r.Ending == frontier.Killed,
		Running: r.Ending == frontier.Running,
	}
}
