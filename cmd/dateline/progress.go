package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"dateline/crawler"
)

// A bar shows how long work stands, on a terminal only: logs stay clean.
type bar struct {
	mu  sync.Mutex // crawls report from several goroutines
	bar *progressbar.ProgressBar
}

func newBar(w io.Writer, unit string) *bar {
	if !isTerminal(w) {
		return &bar{}
	}
	return &bar{bar: progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w), progressbar.OptionShowCount(), progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(unit), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(), progressbar.OptionSpinnerType(14))}
}

func (b *bar) set(done int, description string) {
	if b.bar == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.bar.Describe(description)
	_ = b.bar.Set(done) // a terminal that went away is no reason to stop
}

func (b *bar) done() {
	if b.bar != nil {
		_ = b.bar.Finish()
	}
}

// clear takes the bar off the screen until it changes, so that lines can be printed.
func (b *bar) clear() {
	if b.bar == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	_ = b.bar.Clear() // as in set
}

// A crawlBar shows the sum of crawls side by side.
type crawlBar struct {
	*bar
	sum   sync.Mutex
	parts []crawler.Progress
}

func newCrawlBar(w io.Writer) *crawlBar { return &crawlBar{bar: newBar(w, "pages")} }

// part returns what tells the bar of one more crawl.
func (b *crawlBar) part() func(crawler.Progress) {
	b.sum.Lock()
	defer b.sum.Unlock()
	i := len(b.parts)
	b.parts = append(b.parts, crawler.Progress{})
	return func(p crawler.Progress) { b.update(i, p) }
}

func (b *crawlBar) update(i int, p crawler.Progress) {
	b.sum.Lock()
	defer b.sum.Unlock()
	b.parts[i] = p
	var fetched, queued, articles int
	var waiting []string
	for _, p := range b.parts {
		fetched, queued, articles = fetched+p.Fetched, queued+p.Queued, articles+p.New
		waiting = append(waiting, p.Waiting...)
	}
	d := fmt.Sprintf("%d queued, %d new", queued, articles)
	switch {
	case len(waiting) == 1:
		d += ", waiting: " + waiting[0]
	case len(waiting) > 1:
		d += fmt.Sprintf(", waiting: %s, and %d other hosts", waiting[0], len(waiting)-1)
	}
	b.set(fetched, d)
}

type replayBar struct{ *bar }

func newReplayBar(w io.Writer) replayBar { return replayBar{newBar(w, "pages")} }

func (b replayBar) update(c crawler.Counts) { b.set(c.Fetched, fmt.Sprintf("%d articles", c.New)) }
