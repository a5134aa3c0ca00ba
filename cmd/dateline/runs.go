package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

func newRuns(s *settings) *cobra.Command {
	limit, source := 20, ""
	cmd := &cobra.Command{
		Use:   "runs",
		Short: "List past crawls with their figures and how they ended",
		Long: `runs lists the crawls with this data folder, the newest first: when and of which
source, what they found, and how they ended: done, interrupted (told to stop),
failed, killed (the process ended without a word), or still running.`,
		Example: `  dateline runs
  dateline runs --source vietnamplus-en --limit 5
  dateline runs --json | jq 'select(.ending == "failed") | .reason'`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.listRuns(cmd, source, limit) },
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "list at most this many `runs`")
	cmd.Flags().StringVar(&source, "source", "", "list only those of the source of this `name`")
	return cmd
}

func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("want no arguments, got %q", args)
	}
	return nil
}

func (s *settings) listRuns(cmd *cobra.Command, source string, limit int) error {
	if limit < 1 {
		return usagef("--limit %d: want at least 1", limit)
	}
	f, err := frontier.OpenReadOnly(s.data)
	if err != nil {
		return err
	}
	defer f.Close()
	runs, err := f.Runs(cmd.Context(), source, limit)
	if err != nil {
		return err
	}
	if err := settle(s.data, runs); err != nil {
		return err
	}
	p, out := printer{w: cmd.OutOrStdout()}, jsonLines(cmd.OutOrStdout())
	if len(runs) == 0 && !s.json {
		p.printf("no runs yet\n")
	}
	for _, r := range runs {
		if s.json {
			err = out.Encode(r)
		} else {
			err = p.run(&r)
		}
		if err != nil {
			return err
		}
	}
	return p.err
}

// settle tells runs that seem to go on and whose process is gone.
func settle(dir string, runs []frontier.Run) error {
	_, held, err := frontier.Holder(dir)
	for i := range runs {
		if err == nil && !held && runs[i].Ending == frontier.Running {
			runs[i].Ending = frontier.Killed
		}
	}
	return err
}

func (p *printer) run(r *frontier.Run) error {
	p.printf("%s  %-20s %s%s\n", r.Started.Format(time.DateTime), cmp.Or(r.Source, "(by hand)"), r.Ending, because(r))
	if len(r.Report) == 0 {
		return nil
	}
	var report crawler.Report
	if err := json.Unmarshal(r.Report, &report); err != nil {
		return fmt.Errorf("read the report of run %d: %w", r.ID, err)
	}
	p.printf("  ")
	p.counts(&report.Counts)
	return nil
}

// because tells why a run ended and how long it took.
func because(r *frontier.Run) string {
	text := ""
	if !r.Ended.IsZero() {
		text = " after " + r.Ended.Sub(r.Started).Round(time.Millisecond).String()
	}
	if r.Reason != "" {
		text += ": " + r.Reason
	}
	return text
}
