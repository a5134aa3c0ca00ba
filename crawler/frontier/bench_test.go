package frontier_test

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/crawler/frontier"
)

// BenchmarkLease measures the next due URL of a host in a frontier of 1,000,000
// URLs on ten hosts, nine tenths of which are not due, and what that costs in memory.
func BenchmarkLease(b *testing.B) {
	f := open(b, b.TempDir())
	fill(b, f, 1_000_000)
	for b.Loop() {
		urls := lease(b, f, 1, 0)
		if len(urls) != 1 {
			b.Fatal("nothing is due")
		}
		b.StopTimer()
		if err := f.Release(b.Context(), time.Time{}, urls[0].ID); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(resident(b), "MB-resident")
}

func BenchmarkNextDue(b *testing.B) {
	f := open(b, b.TempDir())
	fill(b, f, 1_000_000)
	for b.Loop() {
		if _, ok, err := f.NextDue(b.Context(), host); !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}

// The queue is in no process's memory, and what is due next is found at once,
// however many URLs wait. BenchmarkLease has the figures of a million.
func TestManyQueued(t *testing.T) {
	f := open(t, t.TempDir())
	before := heap()
	fill(t, f, 30_000)
	if grown := heap() - before; grown > 10<<20 {
		t.Errorf("30,000 queued URLs take %d MB", grown>>20)
	}
	const looks = 200
	begin := time.Now()
	for range looks {
		if _, ok, err := f.NextDue(t.Context(), host); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	// A slow machine, or the race detector, may take some times the millisecond.
	if took := time.Since(begin) / looks; took > 10*time.Millisecond {
		t.Errorf("the next URL is found in %v", took)
	}
}

// heap returns the bytes in use after a collection.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func fill(b testing.TB, f *frontier.Frontier, n int) {
	b.Helper()
	begin, links := time.Now(), make([]frontier.Link, 0, 10_000)
	for i := range n {
		due := time.Duration(i) * time.Second
		if i%10 == 0 {
			due = -due
		}
		l := link(fmt.Sprintf("/section/story-with-a-title-of-some-length-post%d.vnp", i), frontier.Priority(i%5), due)
		if h := i / 10 % 10; h > 0 {
			l.Host = fmt.Sprintf("%d.%s", h, host)
		}
		if links = append(links, l); len(links) == cap(links) {
			add(b, f, links...)
			links = links[:0]
		}
	}
	b.Logf("filled in %v", time.Since(begin).Round(time.Millisecond))
}

// resident returns the process's resident memory in MB, 0 where it cannot be told.
func resident(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	kb, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		b.Fatal(err)
	}
	return float64(kb) / 1024
}
