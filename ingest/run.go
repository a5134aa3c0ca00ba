package ingest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

// A run is a crawl's entry in the frontier's list of runs.
type run struct {
	frontier *frontier.Frontier
	entry    frontier.Run
}

func beginRun(ctx context.Context, f *frontier.Frontier, source string, starts []string) (*run, error) {
	id, err := f.BeginRun(ctx, source, starts, time.Now())
	return &run{f, frontier.Run{ID: id}}, err
}

// end notes how the run ended, also when it was told to stop.
func (r *run) end(ctx context.Context, report crawler.Report, err error) error {
	r.entry.Ended = time.Now()
	r.entry.Ending, r.entry.Reason = ending(ctx, report, err)
	if !report.Started.IsZero() {
		figures, err := json.Marshal(report)
		if err != nil {
			return fmt.Errorf("note the end of the run: %w", err)
		}
		r.entry.Report = figures
	}
	return r.frontier.EndRun(context.WithoutCancel(ctx), r.entry)
}

func ending(ctx context.Context, report crawler.Report, err error) (frontier.Ending, string) {
	switch {
	case ctx.Err() != nil && (err == nil || errors.Is(err, ctx.Err())):
		return frontier.Interrupted, "told to stop"
	case err != nil:
		return frontier.Broken, err.Error()
	}
	return frontier.Done, report.Stopped
}
