package pace_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"dateline/crawler/pace"
)

// starts runs n waits, concurrency at once, each request taking took, and
// returns when each began, from the first.
func starts(t *testing.T, h *pace.Host, concurrency, n int, took time.Duration) []time.Duration {
	var (
		mu    sync.Mutex
		wg    sync.WaitGroup
		times []time.Duration
		begin = time.Now()
		jobs  = make(chan int, n)
	)
	for i := range n {
		jobs <- i
	}
	close(jobs)
	for range concurrency {
		wg.Go(func() {
			for range jobs {
				if err := h.Wait(t.Context()); err != nil {
					t.Error(err)
				}
				mu.Lock()
				times = append(times, time.Since(begin))
				mu.Unlock()
				time.Sleep(took) // virtual time
				h.Observe(took)
			}
		})
	}
	wg.Wait()
	return times
}

func TestDelay(t *testing.T) {
	for _, tt := range []struct {
		trap               string
		delay, crawl, took time.Duration
		concurrency        int
		gap                time.Duration // between starts
	}{
		{"one at a time", time.Second, 0, 10 * time.Millisecond, 1, time.Second},
		{"the delay holds for all workers together", time.Second, 0, 10 * time.Millisecond, 4, time.Second},
		{"a longer Crawl-delay wins", time.Second, 3 * time.Second, 10 * time.Millisecond, 1, 3 * time.Second},
		{"a shorter Crawl-delay does not", time.Second, time.Millisecond, 10 * time.Millisecond, 1, time.Second},
		{"a quick host needs no pause", 0, 0, 100 * time.Millisecond, 1, 100 * time.Millisecond},
		{"a slow host is asked less often", time.Second, 0, 4500 * time.Millisecond, 1, 8 * time.Second},
		{"there are limits to that", time.Second, 0, 25 * time.Second, 1, 30 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			h := pace.New(tt.delay, tt.concurrency)
			h.AtLeast(tt.crawl)
			times := starts(t, h, tt.concurrency, 6, tt.took)
			for i := 2; i < len(times); i++ {
				if gap := times[i] - times[i-1]; gap != tt.gap {
					t.Errorf("%s: %v between starts, want %v", tt.trap, gap, tt.gap)
				}
			}
		})
	}
}

func TestPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, begin := pace.New(time.Second, 1), time.Now()
		h.Pause(begin.Add(time.Minute), "asked for it")
		h.Pause(begin.Add(time.Second), "other") // shortens nothing
		if got, why := h.Paused(begin); !got.Equal(begin.Add(time.Minute)) || !h.Ready().Equal(got) || why != "asked for it" {
			t.Errorf("paused until %v", got)
		}
		if err := h.Wait(t.Context()); err != nil || time.Since(begin) != time.Minute {
			t.Errorf("went on after %v (%v)", time.Since(begin), err)
		}
		if until, _ := h.Paused(time.Now()); !until.IsZero() {
			t.Error("the pause does not end")
		}
	})
}

// A pause that begins while others wait holds for them too.
func TestPauseWhileWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, begin := pace.New(10*time.Second, 1), time.Now()
		h.Take(begin)
		time.AfterFunc(5*time.Second, func() { h.Pause(begin.Add(time.Minute), "x") })
		if err := h.Wait(t.Context()); err != nil || time.Since(begin) != time.Minute {
			t.Errorf("went on after %v (%v)", time.Since(begin), err)
		}
	})
}

func TestWaitEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, begin := pace.New(time.Hour, 1), time.Now()
		h.Take(begin)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := h.Wait(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(begin) != time.Second {
			t.Errorf("ended after %v with %v", time.Since(begin), err)
		}
	})
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		value string
		want  time.Duration
		ok    bool
	}{
		{"120", 2 * time.Minute, true},
		{" 0 ", 0, true},
		{"Sun, 01 Mar 2026 12:01:00 GMT", time.Minute, true},
		{"Sunday, 01-Mar-26 12:01:00 GMT", time.Minute, true},
		{"Sun, 01 Mar 2020 12:01:00 GMT", 0, true},
		{"Sun, 01 Mar 2099 12:01:00 GMT", 7 * 24 * time.Hour, true},
		{"9223372036854775807", 7 * 24 * time.Hour, true},
		{"-1", 0, false},
		{"soon", 0, false},
		{"", 0, false},
	} {
		got, ok := pace.RetryAfter(http.Header{"Retry-After": {tt.value}}, now)
		if ok != tt.ok || ok && got.Sub(now) != tt.want {
			t.Errorf("%q: %v (%v), want %v (%v)", tt.value, got.Sub(now), ok, tt.want, tt.ok)
		}
	}
}

func TestBackoff(t *testing.T) {
	for failures, want := range map[int]time.Duration{0: time.Second, 1: time.Second, 2: 2 * time.Second, 3: 4 * time.Second, 5: 16 * time.Second, 1000: 1024 * time.Second} {
		for range 100 {
			if got := pace.Backoff(time.Second, failures); got < want || got > want+want/4 {
				t.Fatalf("%d failures: %v, want %v and up to a quarter more", failures, got, want)
			}
		}
	}
	if got := pace.Backoff(0, 3); got != 0 {
		t.Errorf("no base: %v", got)
	}
}
