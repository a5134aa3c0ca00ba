package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dateline/config"
	"dateline/crawler"
	"dateline/crawler/frontier"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
)

// An engine is what crawls and replays share: the extractor and the open index.
type engine struct {
	extractor *extract.Extractor
	index     index.Index
	options   ingest.Options // of every ingester
}

// withEngine opens the index, calls f, and closes it.
func (s *settings) withEngine(ctx context.Context, f func(*engine) error) (err error) {
	x, err := s.newExtractor()
	if err != nil {
		return err
	}
	ix, err := s.openIndex(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	return f(&engine{x, ix, ingest.Options{Data: s.data, Index: s.indexIdentity(), Sites: s.config.Sites}})
}

// indexIdentity names the index in the outbox: what reached one index has still
// to reach another. The outbox is no place for a password.
func (s *settings) indexIdentity() string {
	if s.index == "" {
		return ingest.Embedded
	}
	return config.WithoutUser(s.index) + " " + s.name
}

// A crawlJob is one run of a crawl.
type crawlJob struct {
	source *config.Source // nil for URLs of no source
	starts []string
	config crawler.Config
}

func (j *crawlJob) name() string {
	if j.source == nil {
		return ""
	}
	return j.source.Name
}

// explain says which source an error is about.
func (j *crawlJob) explain(err error) error {
	if j.source == nil {
		return err
	}
	return fmt.Errorf("crawl %s: %w", j.source.Name, err)
}

// crawl does a job.
func (e *engine) crawl(ctx context.Context, j crawlJob) (crawler.Report, error) {
	o := e.options
	o.Since, o.Source = j.config.Since, j.name()
	if j.source != nil {
		o.Languages = j.source.Languages
	}
	return ingest.New(e.extractor, e.index, o).Crawl(ctx, j.config, j.starts)
}

// crawlLocked is crawl, unless another process is crawling the source.
func (e *engine) crawlLocked(ctx context.Context, j crawlJob) (report crawler.Report, err error) {
	if j.source == nil {
		return e.crawl(ctx, j)
	}
	lock, err := frontier.LockSource(e.options.Data, j.source.Name)
	if err != nil {
		return report, err
	}
	defer lock.Close() // the process's end would free it too
	return e.crawl(ctx, j)
}

func sourceNames(c *config.Config) string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, s.Name)
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}
