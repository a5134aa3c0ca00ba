package main

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"sync"

	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/index"
	"dateline/ingest"
)

// crawls is the index and the data folder for crawls side by side: they are
// opened for the first and closed after the last.
type crawls struct {
	settings *settings

	mu     sync.Mutex
	on     int // crawls that have the folder open
	index  index.Index
	folder *ingest.Folder
}

// crawl does a job as the settings s say, which may be newer than those that the
// folder was opened with. It reports false where it did not come to a run.
func (c *crawls) crawl(ctx context.Context, s *settings, j crawlJob) (report crawler.Report, noted bool, err error) {
	x, err := s.newExtractor()
	if err != nil {
		return report, false, err
	}
	o := ingest.Options{Data: c.settings.data, Index: c.settings.indexIdentity(), Sites: s.config.Sites, Since: j.config.Since, Source: j.name()}
	if j.source != nil {
		o.Languages = j.source.Languages
	}
	return c.run(ctx, func(ix index.Index) *ingest.Ingester { return ingest.New(x, ix, o) }, j)
}

func (c *crawls) run(ctx context.Context, ingester func(index.Index) *ingest.Ingester, j crawlJob) (report crawler.Report, noted bool, err error) {
	if err := c.enter(ctx, ingester); err != nil {
		return report, false, err
	}
	defer func() { err = errors.Join(err, c.leave()) }()
	report, err = ingester(c.index).CrawlInto(ctx, c.folder, j.config, j.starts)
	return report, true, err
}

// crawlLocked is crawl, unless another process is crawling the source.
func (c *crawls) crawlLocked(ctx context.Context, j crawlJob) (report crawler.Report, err error) {
	if j.source != nil {
		lock, err := frontier.LockSource(c.settings.data, j.source.Name)
		if err != nil {
			return report, err
		}
		defer lock.Close() // the process's end would free it too
	}
	report, _, err = c.crawl(ctx, c.settings, j)
	return report, err
}

func (c *crawls) enter(ctx context.Context, ingester func(index.Index) *ingest.Ingester) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.on == 0 {
		if err := c.open(ctx, ingester); err != nil {
			return err
		}
	}
	c.on++
	return nil
}

func (c *crawls) open(ctx context.Context, ingester func(index.Index) *ingest.Ingester) (err error) {
	limitMemory()
	if c.index, err = c.settings.openIndex(ctx); err != nil {
		return err
	}
	if c.folder, err = ingester(c.index).Open(ctx); err != nil {
		return errors.Join(err, c.index.Close())
	}
	return nil
}

func (c *crawls) leave() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.on--; c.on > 0 {
		return nil
	}
	return errors.Join(c.folder.Close(), c.index.Close())
}

// crawlMemory is what the heap of a crawl is kept near, in bytes: pages are
// large and short-lived, and the collector would let them pile up.
const crawlMemory = 200 << 20

func limitMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(crawlMemory)
	}
}
