package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dateline/config"
	"dateline/crawler"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
)

// An engine is an extractor and the open index that its articles go to.
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
