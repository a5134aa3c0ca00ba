package schedule

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A world is what processes share: the runs that were, and the locks. Its clock
// is synctest's, which begins at midnight UTC on 1 January 2000.
type world struct {
	mu      sync.Mutex
	pasts   map[string]Past
	locked  map[string]bool
	began   []string // name and time since the clock began
	running map[string]int
	most    int // runs of one job at once
}

var midnight = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)

func newWorld() *world {
	return &world{pasts: map[string]Past{}, locked: map[string]bool{}, running: map[string]int{}}
}

func (w *world) scheduler(log *strings.Builder) *Scheduler {
	return &Scheduler{History: w.history, Lock: w.lock, Log: slog.New(slog.NewTextHandler(log, nil)), Grace: 10 * time.Second}
}

func (w *world) history(_ context.Context, name string) (Past, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.pasts[name], nil
}

func (w *world) lock(name string) (func(), error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.locked[name] {
		return nil, ErrBusy
	}
	w.locked[name] = true
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.locked[name] = false
	}, nil
}

func (w *world) begin(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.began = append(w.began, name+" "+time.Since(midnight).String())
	w.pasts[name] = Past{Begun: time.Now(), Running: true}
	w.running[name]++
	w.most = max(w.most, w.running[name])
}

func (w *world) end(name string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	cut := errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
	w.pasts[name] = Past{Begun: w.pasts[name].Begun, Failed: err != nil && !cut, Cut: cut}
	w.running[name]--
}

// job makes a job that takes a while, and ends sooner when it is told to.
func (w *world) job(name string, p Plan, takes time.Duration, outcome error) Job {
	return Job{Name: name, Plan: p, Since: midnight, Run: func(ctx context.Context) (err error) {
		w.begin(name)
		defer func() { w.end(name, err) }()
		select {
		case <-time.After(takes):
			return outcome
		case <-ctx.Done():
			return ctx.Err()
		}
	}}
}

func every(t *testing.T, d time.Duration) Plan {
	t.Helper()
	p, err := Every(d, 0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func daily(t *testing.T, expression, zone string) Plan {
	t.Helper()
	in, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Cron(expression, in, 0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// serve runs a scheduler for a while of the bubble's time, then stops it.
func serve(t *testing.T, s *Scheduler, d time.Duration, jobs []Job, reload <-chan []Job) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	defer cancel()
	return s.Serve(ctx, jobs, reload)
}

func (w *world) check(t *testing.T, what string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, w.began); diff != "" {
		t.Errorf("%s (-want +began)\n%s", what, diff)
	}
	if w.most > 1 {
		t.Errorf("%s: one job %d times at once", what, w.most)
	}
}

func TestServe(t *testing.T) {
	failure := errors.New("no index")
	for _, tt := range []struct {
		trap string
		past Past
		job  func(w *world) Job
		want []string
	}{
		{"an interval, from start to start", Past{},
			func(w *world) Job { return w.job("a", every(t, 8*time.Hour), time.Hour, nil) }, []string{"a 8h0m0s", "a 16h0m0s", "a 24h0m0s"}},
		{"a run longer than its interval", Past{},
			func(w *world) Job { return w.job("a", every(t, 8*time.Hour), 10*time.Hour, nil) }, []string{"a 8h0m0s", "a 18h0m0s"}},
		{"a time of another zone", Past{},
			func(w *world) Job { return w.job("a", daily(t, "0 8 * * *", "Asia/Ho_Chi_Minh"), time.Hour, nil) }, []string{"a 1h0m0s", "a 25h0m0s"}},
		{"three missed days are caught up with once", Past{Begun: midnight.Add(-80 * time.Hour)},
			func(w *world) Job { return w.job("a", daily(t, "0 12 * * *", "UTC"), time.Hour, nil) }, []string{"a 0s", "a 12h0m0s"}},
		{"a run that was killed is taken up at once, and then on time", Past{Begun: midnight.Add(-time.Hour), Cut: true},
			func(w *world) Job { return w.job("a", daily(t, "0 12 * * *", "UTC"), time.Hour, nil) }, []string{"a 0s", "a 12h0m0s"}},
		{"one that failed in an earlier process is tried again soon", Past{Begun: midnight.Add(-time.Minute), Failed: true},
			func(w *world) Job { return w.job("a", daily(t, "0 12 * * *", "UTC"), time.Hour, nil) }, []string{"a 9m0s", "a 12h0m0s"}},
		{"one that always fails", Past{},
			func(w *world) Job { return w.job("a", every(t, 25*time.Hour), 7*time.Minute+30*time.Second, failure) },
			[]string{"a 25h0m0s", "a 25h17m30s", "a 25h35m0s", "a 25h52m30s"}},
		{"no plan", Past{}, func(w *world) Job { return w.job("a", Plan{}, time.Hour, nil) }, nil},
	} {
		synctest.Test(t, func(t *testing.T) {
			w := newWorld()
			w.pasts["a"] = tt.past
			if err := serve(t, w.scheduler(&strings.Builder{}), 26*time.Hour, []Job{tt.job(w)}, nil); err != nil {
				t.Fatal(err)
			}
			w.check(t, tt.trap, tt.want...)
		})
	}
}

// A new job whose first time passed while no process ran has missed it.
func TestNeverBegun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		job := w.job("a", daily(t, "0 22 * * *", "UTC"), time.Hour, nil)
		job.Since = midnight.Add(-3 * time.Hour)
		if err := serve(t, w.scheduler(&strings.Builder{}), 23*time.Hour, []Job{job}, nil); err != nil {
			t.Fatal(err)
		}
		w.check(t, "planned yesterday before ten", "a 0s", "a 22h0m0s")
	})
}

// One that takes long keeps no other waiting.
func TestJobsGoSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		jobs := []Job{
			w.job("a", daily(t, "0 6 * * *", "UTC"), 2*time.Hour, nil),
			w.job("b", daily(t, "30 6 * * *", "UTC"), 2*time.Hour, nil),
			w.job("c", daily(t, "15 6 * * *", "UTC"), 2*time.Hour, nil),
		}
		if err := serve(t, w.scheduler(&strings.Builder{}), 20*time.Hour, jobs, nil); err != nil {
			t.Fatal(err)
		}
		w.check(t, "each in its time", "a 6h0m0s", "c 6h15m0s", "b 6h30m0s")
	})
}

// Processes that have the same jobs do each time's work once.
func TestManyProcesses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		var processes sync.WaitGroup
		for range 3 {
			processes.Go(func() {
				job := w.job("a", daily(t, "0 */6 * * *", "UTC"), 3*time.Second, nil)
				if err := serve(t, w.scheduler(&strings.Builder{}), 20*time.Hour, []Job{job}, nil); err != nil {
					t.Error(err)
				}
			})
		}
		processes.Wait()
		w.check(t, "three processes", "a 6h0m0s", "a 12h0m0s", "a 18h0m0s")
	})
}

// A job that finds the data folder in use waits for it, and loses no run.
func TestBusyFolder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		job := w.job("a", daily(t, "0 6 * * *", "UTC"), time.Minute, nil)
		free, run := midnight.Add(6*time.Hour+25*time.Second), job.Run
		job.Run = func(ctx context.Context) error {
			if time.Now().Before(free) {
				return ErrBusy
			}
			return run(ctx)
		}
		var log strings.Builder
		if err := serve(t, w.scheduler(&log), 20*time.Hour, []Job{job}, nil); err != nil {
			t.Fatal(err)
		}
		w.check(t, "another crawl was there", "a 6h0m30s")
		if !strings.Contains(log.String(), "waiting for another process") {
			t.Errorf("the log does not say why it waited:\n%s", &log)
		}
	})
}

func TestReload(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, reload := newWorld(), make(chan []Job)
		a := w.job("a", every(t, 2*time.Hour), time.Hour, nil)
		b := w.job("b", every(t, 3*time.Hour), time.Minute, nil)
		go func() {
			for range 5 { // what is due moves by no reload
				time.Sleep(10 * time.Minute)
				reload <- []Job{a}
			}
			time.Sleep(100 * time.Minute) // a is running since half an hour
			reload <- []Job{b}
		}()
		if err := serve(t, w.scheduler(&strings.Builder{}), 7*time.Hour, []Job{a}, reload); err != nil {
			t.Fatal(err)
		}
		w.check(t, "a ends its run and does not come again", "a 2h0m0s", "b 3h0m0s", "b 6h0m0s")
		if past := w.pasts["a"]; past.Cut || past.Running {
			t.Errorf("the run that was on at the reload: %+v", past)
		}
	})
}

func TestStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		if err := serve(t, w.scheduler(&strings.Builder{}), 90*time.Minute, []Job{w.job("a", every(t, time.Hour), time.Hour, nil)}, nil); err != nil {
			t.Errorf("a job that ends when it is told to: %v", err)
		}
		if past := w.pasts["a"]; !past.Cut || w.locked["a"] {
			t.Errorf("its run is %+v, its lock held: %v", past, w.locked["a"])
		}
	})
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		job := w.job("a", every(t, time.Hour), time.Hour, nil)
		run := job.Run
		job.Run = func(ctx context.Context) error { return run(context.WithoutCancel(ctx)) }
		started := time.Now()
		err := serve(t, w.scheduler(&strings.Builder{}), 90*time.Minute, []Job{job}, nil)
		if err == nil || !strings.Contains(err.Error(), "grace") {
			t.Errorf("a job that does not end: %v", err)
		}
		if took := time.Since(started); took != 90*time.Minute+10*time.Second {
			t.Errorf("stopped after %v, want the grace time waited for", took)
		}
		time.Sleep(time.Hour) // of the bubble's time: what was left behind ends
	})
}

func TestOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		time.Sleep(5 * time.Hour)
		jobs := []Job{
			w.job("due", every(t, time.Hour), time.Minute, nil),
			w.job("later", every(t, 10*time.Hour), time.Minute, nil),
			w.job("broken", every(t, time.Hour), time.Minute, errors.New("no index")),
			w.job("after", every(t, time.Hour), time.Minute, nil),
		}
		good, err := w.scheduler(&strings.Builder{}).Once(t.Context(), jobs)
		if good || err != nil {
			t.Errorf("one job fails: good %v, %v", good, err)
		}
		slices.Sort(w.began)
		w.check(t, "what is due, once", "after 5h0m0s", "broken 5h0m0s", "due 5h0m0s")
		good, err = w.scheduler(&strings.Builder{}).Once(t.Context(), jobs[:1])
		if !good || err != nil || len(w.began) != 3 {
			t.Errorf("nothing is due: good %v, %v, began %v", good, err, w.began)
		}
	})
}

// A history that cannot be read for a while delays, and ends nothing.
func TestHistoryOutOfOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld()
		var log strings.Builder
		s := w.scheduler(&log)
		s.History = func(ctx context.Context, name string) (Past, error) {
			if time.Since(midnight) < 2*time.Hour {
				return Past{}, errors.New("disk I/O error")
			}
			return w.history(ctx, name)
		}
		if err := serve(t, s, 150*time.Minute, []Job{w.job("a", every(t, time.Hour), time.Minute, nil)}, nil); err != nil {
			t.Fatal(err)
		}
		w.check(t, "after it is back", "a 2h0m0s")
		if !strings.Contains(log.String(), "disk I/O error") {
			t.Error("the log does not say what is wrong")
		}
	})
}
