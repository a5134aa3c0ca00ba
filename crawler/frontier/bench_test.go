package frontier_test

import (
	"fmt"
	"os"
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
		if err := f.Release(b.Context(), time.Time{}, urls[0].ID); err != nil {
			b.Fatal(err)
		}
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

func fill(b *testing.B, f *frontier.Frontier, n int) {
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
