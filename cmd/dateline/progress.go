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

type crawlBar struct{ *bar }

func newCrawlBar(w io.Writer) crawlBar { return crawlBar{newBar(w, "pages")} }

func (b crawlBar) update(p crawler.Progress) {
	d := fmt.Sprintf("%d queued, %d new", p.Queued, p.New)
	if p.Wait != "" {
		d += ", waiting: " + p.Wait
	}
	b.set(p.Fetched, d)
}

type replayBar struct{ *bar }

func newReplayBar(w io.Writer) replayBar { return replayBar{newBar(w, "pages")} }

func (b replayBar) update(c crawler.Counts) { b.set(c.Fetched, fmt.Sprintf("%d articles", c.New)) }
