package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"

	"dateline/crawler"
	"dateline/extract"
)

// Replay reads saved pages, files and folders, and WARC archives, and writes
// their articles to the index: later versions of a page as its revisions. It
// touches neither the archive nor the frontier, and no network. A page that
// cannot be read is counted as failed, by what is wrong with it; a path that
// cannot be found is an error.
func (g *Ingester) Replay(ctx context.Context, paths []string) (crawler.Counts, error) {
	for _, p := range paths {
		if _, err := os.Stat(p); err != nil {
			return crawler.Counts{}, fmt.Errorf("replay: %w", err)
		}
	}
	s, err := g.openStore()
	if err != nil {
		return crawler.Counts{}, err
	}
	r := newReplay(g, s)
	err = errors.Join(r.run(ctx, paths), s.close())
	return r.counts, err
}

func (r *replay) run(ctx context.Context, paths []string) error {
	err := r.each(ctx, paths, r.take)
	if err == nil && r.orphaned() {
		err = r.each(ctx, paths, r.adopt)
	}
	if err == nil {
		err = r.flush(ctx)
	}
	return err
}

// A replay is one call of [Ingester.Replay].
type replay struct {
	g        *Ingester
	store    *store
	counts   crawler.Counts
	versions map[string]version // by article id
	aliases  map[string]string  // pages that call another address their own, by URL
	group    []extract.Article
	parts    *extract.Joiner          // of all articles that go over several pages
	pages    map[string]*crawler.Page // theirs, by URL, without the content
}

// A version is the last one of an article that was read.
type version struct {
	revision int
	hash     string
}

func newReplay(g *Ingester, s *store) *replay {
	return &replay{
		g: g, store: s, versions: map[string]version{}, aliases: map[string]string{},
		parts: g.extractor.Joiner(), pages: map[string]*crawler.Page{},
		counts: crawler.Counts{Skipped: map[string]int{}, Failed: map[string]int{}},
	}
}

// each reads all pages of the paths.
func (r *replay) each(ctx context.Context, paths []string, f func(context.Context, *crawler.Page, error) error) error {
	in := &crawler.Reader{Sites: r.g.options.Sites}
	for _, path := range paths {
		for p, err := range read(in, path) {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := f(ctx, p, err); err != nil {
				return err
			}
		}
	}
	return nil
}

// take takes in a page that was read, or the error in its place.
func (r *replay) take(ctx context.Context, p *crawler.Page, err error) error {
	var unused *crawler.UnusedError
	switch {
	case errors.As(err, &unused):
		r.counts.Skipped[unused.Reason]++
		return nil
	case err != nil:
		r.counts.Failed[err.Error()]++
		return nil
	}
	r.counts.Fetched++
	r.counts.Bytes += int64(len(p.Body))
	if r.g.options.Progress != nil {
		r.g.options.Progress(r.counts)
	}
	if p.IsAlias() {
		r.aliases[p.URL] = p.Canonical
		return nil
	}
	return r.add(ctx, p)
}

// orphaned reports whether there are aliases of pages that were not among the
// paths. Those of others are not needed, as in a crawl.
func (r *replay) orphaned() bool {
	for url, own := range r.aliases {
		if _, ok := r.versions[idOf(own)]; ok {
			delete(r.aliases, url)
			r.counts.Skipped[reasonAlias]++
		}
	}
	return len(r.aliases) > 0
}

// adopt takes in an orphaned alias under its own address.
func (r *replay) adopt(ctx context.Context, p *crawler.Page, err error) error {
	if err != nil || r.aliases[p.URL] == "" {
		return nil
	}
	p.Canonical = p.URL
	return r.add(ctx, p)
}

// add writes the page's article, as the revision that it is.
func (r *replay) add(ctx context.Context, p *crawler.Page) error {
	last := r.versions[idOf(p.Canonical)]
	p.Revision, p.Previous = last.revision+1, last.hash
	a, parts, reason, err := r.g.article(p)
	switch {
	case err != nil:
		r.counts.Failed[err.Error()]++
		return nil
	case reason != "":
		r.counts.Skipped[reason]++
		return nil
	case versionOf(a) == last.hash:
		r.counts.Unchanged++
		return nil
	}
	r.versions[a.ID] = version{a.Revision, versionOf(a)}
	if parts != nil {
		return r.addPart(ctx, p)
	}
	r.counts.Article(p.Revision)
	return r.put(ctx, a)
}

// addPart writes the article that the page is a part of, as far as it has come.
func (r *replay) addPart(ctx context.Context, p *crawler.Page) error {
	if _, _, err := addPage(r.parts, p); err != nil {
		r.counts.Failed[err.Error()]++
		return nil
	}
	r.pages[p.URL] = &crawler.Page{URL: p.URL, Canonical: p.Canonical}
	a, complete, err := r.parts.Joined(p.URL)
	if err != nil || !complete {
		return err
	}
	if a.URL == p.URL {
		r.counts.Article(p.Revision)
	}
	if err := identify(&a, r.pages[a.URL]); err != nil {
		return err
	}
	return r.put(ctx, a)
}

func (r *replay) put(ctx context.Context, a extract.Article) error {
	if r.group = append(r.group, a); len(r.group) >= batch {
		return r.flush(ctx)
	}
	return nil
}

func (r *replay) flush(ctx context.Context) error {
	if len(r.group) == 0 {
		return nil
	}
	refused, err := r.store.put(ctx, r.group)
	for _, a := range r.group {
		if a.DuplicateOf != nil {
			r.counts.Duplicates++
		}
	}
	if len(refused) > 0 {
		r.counts.Failed[reasonRefused] += len(refused)
	}
	r.group = r.group[:0]
	return err
}
