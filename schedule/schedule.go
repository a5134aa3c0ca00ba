// Package schedule runs jobs when they are due, side by side, and none twice at
// once, however many processes have the same jobs.
//
//	s := schedule.Scheduler{History: history, Lock: lock, Log: slog.Default(), Grace: 30 * time.Second}
//	err := s.Serve(ctx, jobs, reload)
//
// It remembers nothing itself: when a job is due next follows from when it was
// begun the last time, which its history tells. So a time that was missed,
// because no process ran, is caught up with once, and what was cut short is
// taken up again.
package schedule

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"
)

const (
	// retry is how soon a job that failed is begun again, if its plan is not sooner.
	retry = 10 * time.Minute
	// busyRetry is how soon one is that another process was in the way of.
	busyRetry = 10 * time.Second
	// look is how long the wait for a job is at most, since clocks are set and
	// machines sleep.
	look = time.Minute
)

// ErrBusy is returned by a job, or by [Scheduler.Lock], that must wait for another process.
var ErrBusy = errors.New("another process is at it")

// A Job is something to be done time and again.
type Job struct {
	Name  string
	Plan  Plan
	Since time.Time // when it was planned: a job that was never begun is due the first time after it

	// Run does the job. It must return soon once its context is done.
	Run func(ctx context.Context) error
}

// A Past is what is known of a job's last time.
type Past struct {
	Begun   time.Time // zero if it never was
	Failed  bool      // it came to an end, which was no good one
	Cut     bool      // it came to none
	Running bool      // it is being done by another process
}

// A Scheduler runs jobs. Its fields must not change while it does.
type Scheduler struct {
	History func(ctx context.Context, name string) (Past, error)
	// Lock keeps other processes from a job until it is unlocked. It returns
	// ErrBusy where another has it.
	Lock  func(name string) (unlock func(), err error)
	Log   *slog.Logger
	Grace time.Duration // how long a job may take to end once the context is done

	later   map[string]time.Time // jobs that wait for another process or after an error, whatever their plan
	said    string               // what is waited for, as it was logged
	running map[string]bool      // by job
	ended   chan ended
	left    chan struct{} // closed when those that run are not waited for any more
}

// An ended job, and how.
type ended struct {
	job    Job
	unlock func()
	err    error
}

func (s *Scheduler) begin() {
	s.later, s.running = map[string]time.Time{}, map[string]bool{}
	s.ended, s.left = make(chan ended), make(chan struct{})
}

// Serve runs the jobs until ctx is done; then it waits for those that are
// running, and fails if that takes longer than the grace time. A list from
// reload replaces the jobs; those that are running end as they were. A job's
// error is logged and ends nothing.
func (s *Scheduler) Serve(ctx context.Context, jobs []Job, reload <-chan []Job) error {
	s.begin()
	for ctx.Err() == nil {
		job, at := s.next(ctx, jobs)
		if job != nil && !at.After(time.Now()) {
			s.start(ctx, *job)
			continue
		}
		s.sayNext(job, at)
		jobs = s.wait(ctx, at, jobs, reload)
	}
	return s.farewell(ctx)
}

// Once runs the jobs that are due now, each once, and returns whether all went well.
func (s *Scheduler) Once(ctx context.Context, jobs []Job) (good bool, err error) {
	s.begin()
	for _, job := range jobs {
		if at := s.due(ctx, job); !at.IsZero() && !at.After(time.Now()) {
			s.start(ctx, job)
		}
	}
	good = true
	for len(s.running) > 0 {
		select {
		case e := <-s.ended:
			s.land(ctx, e)
			good = good && e.err == nil
		case <-ctx.Done():
			return false, errors.Join(s.farewell(ctx), ctx.Err())
		}
	}
	return good, ctx.Err()
}

// next returns the job that is due first and when, nil if none ever is. Those
// that are running are not.
func (s *Scheduler) next(ctx context.Context, jobs []Job) (first *Job, at time.Time) {
	for i := range jobs {
		if s.running[jobs[i].Name] {
			continue
		}
		due := s.due(ctx, jobs[i])
		if !due.IsZero() && (first == nil || due.Before(at)) {
			first, at = &jobs[i], due
		}
	}
	return first, at
}

// due returns when a job is to be begun, the zero time for never.
func (s *Scheduler) due(ctx context.Context, j Job) time.Time {
	past, err := s.History(ctx, j.Name)
	if err != nil {
		if ctx.Err() == nil {
			s.Log.Error("cannot tell when a source was crawled; trying again", "source", j.Name, "err", err)
		}
		return time.Now().Add(busyRetry)
	}
	return later(j.due(past), s.later[j.Name])
}

func (j Job) due(past Past) time.Time {
	if past.Begun.IsZero() {
		return j.Plan.Next(j.Name, j.Since)
	}
	next := j.Plan.Next(j.Name, past.Begun)
	switch again := past.Begun.Add(retry); {
	case next.IsZero() || past.Running:
		return next
	case past.Cut:
		return past.Begun
	case past.Failed && again.Before(next):
		return again
	}
	return next
}

func later(a, b time.Time) time.Time {
	if a.IsZero() || a.After(b) {
		return a
	}
	return b
}

// wait returns when it is time, a job has ended, or new jobs have come, which it
// returns.
func (s *Scheduler) wait(ctx context.Context, at time.Time, jobs []Job, reload <-chan []Job) []Job {
	d := look
	if !at.IsZero() {
		d = min(d, time.Until(at))
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case e := <-s.ended:
		s.land(ctx, e)
	case jobs = <-reload:
		s.Log.Info("sources reloaded")
	case <-ctx.Done():
	}
	return jobs
}

// start begins a job, if no other process does it or has just done it.
func (s *Scheduler) start(ctx context.Context, j Job) {
	unlock, err := s.Lock(j.Name)
	if err != nil {
		s.postpone(j, err)
		return
	}
	if s.due(ctx, j).After(time.Now()) {
		unlock() // another process has done it between the look and the lock
		return
	}
	s.running[j.Name] = true
	go func() {
		e := ended{j, unlock, j.Run(ctx)}
		select {
		case s.ended <- e:
		case <-s.left:
			unlock()
		}
	}()
}

// land takes in that a job has ended.
func (s *Scheduler) land(ctx context.Context, e ended) {
	delete(s.running, e.job.Name)
	e.unlock()
	if e.err != nil && ctx.Err() == nil {
		s.postpone(e.job, e.err)
	}
}

// postpone puts a job off, whatever its plan and its history say.
func (s *Scheduler) postpone(j Job, err error) {
	if errors.Is(err, ErrBusy) {
		s.later[j.Name] = time.Now().Add(busyRetry)
		s.Log.Info("waiting for another process", "source", j.Name, "err", err)
		return
	}
	s.later[j.Name] = time.Now().Add(retry)
	s.Log.Error("crawl failed", "source", j.Name, "err", err)
}

// farewell waits for the jobs that are running, for the grace time at most.
func (s *Scheduler) farewell(ctx context.Context) error {
	defer close(s.left)
	t := time.NewTimer(s.Grace)
	defer t.Stop()
	for len(s.running) > 0 {
		select {
		case e := <-s.ended:
			s.land(ctx, e)
		case <-t.C:
			names := slices.Sorted(maps.Keys(s.running))
			return fmt.Errorf("crawl of %s did not end within the grace time of %v", strings.Join(names, ", "), s.Grace)
		}
	}
	return nil
}

func (s *Scheduler) sayNext(j *Job, at time.Time) {
	if j == nil && len(s.running) > 0 {
		return // what follows them is not known yet
	}
	what := "nothing is scheduled"
	if j != nil {
		what = fmt.Sprintf("next is %s at %s", j.Name, at.Format(time.RFC3339))
	}
	if what != s.said {
		s.Log.Info(what)
	}
	s.said = what
}
