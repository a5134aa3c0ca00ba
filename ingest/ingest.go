// Package ingest turns pages into indexed articles. A live crawl, a replay of
// saved or archived pages and a test run the same steps: page, article,
// near-duplicates, index. Only where the pages come from differs.
//
//	g := ingest.New(extractor, index, ingest.Options{Data: "data"})
//	report, err := g.Crawl(ctx, crawler.Default(), []string{"https://news.example/"})
//	report, err := g.Replay(ctx, []string{"pages/", "data/archive"})
package ingest

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"dateline/crawler"
	"dateline/extract"
	"dateline/extract/page"
	"dateline/index"
	"dateline/site"
)

// Embedded is the name of the embedded index in the outbox.
const Embedded = "embedded"

// batch is how many articles are written to the index together.
const batch = 64

// Options say where things are.
type Options struct {
	Data  string    // folder of all local state
	Index string    // name of the index in the outbox, such as its address; "" means Embedded
	Since time.Time // articles published before its civil date are not indexed; zero for none

	Source    string      // name of what is crawled, for the list of runs; may be ""
	Languages []string    // articles in others are not indexed, as BCP 47 language subtags; none for all
	Sites     *site.Table // what is known of sites; nil for the built-in table

	// Progress is told how a replay stands, from one goroutine; may be nil.
	// A crawl has its own, in crawler.Config.
	Progress func(crawler.Counts)
}

// An Ingester writes the articles of pages to one index. It is safe for
// concurrent use, but of a data folder only one crawl may be on at a time.
type Ingester struct {
	extractor *extract.Extractor
	index     index.Index
	options   Options
}

// New returns an ingester. The index stays its caller's to close.
func New(x *extract.Extractor, ix index.Index, o Options) *Ingester {
	if o.Index == "" {
		o.Index = Embedded
	}
	return &Ingester{extractor: x, index: ix, options: o}
}

// The reasons for which pages are passed over here; those of page.NotArticle
// come beside them.
const (
	reasonOld     = "published before --since"
	reasonPanic   = "extractor failed"
	reasonAlias   = "other address of a page"
	reasonForeign = "other language"

	reasonRefused = "refused by the index"
)

// article extracts a page's article, or says why there is none. Where the page
// is one of several parts it is that part's, and parts is not nil.
func (g *Ingester) article(p *crawler.Page) (a extract.Article, parts *extract.Joiner, reason string, err error) {
	a, parts, err = g.extract(p)
	var none *page.NotArticle
	var failed *panicError
	switch {
	case errors.As(err, &none):
		return a, nil, none.Reason, nil
	case errors.As(err, &failed):
		return a, nil, reasonPanic, nil
	case err != nil:
		return a, nil, "", fmt.Errorf("extract %s: %w", p.URL, err)
	case g.isOld(a):
		return a, nil, reasonOld, nil
	case g.isForeign(a):
		return a, nil, reasonForeign, nil
	}
	return a, parts, "", identify(&a, p)
}

// isOld goes by the article's own civil date, wherever it was published.
func (g *Ingester) isOld(a extract.Article) bool {
	return !g.options.Since.IsZero() && a.Published != nil && a.Published.Day() < g.options.Since.Format(time.DateOnly)
}

// isForeign reports an article in a language that was not asked for; one whose
// language is not known is taken.
func (g *Ingester) isForeign(a extract.Article) bool {
	language, _, _ := strings.Cut(a.Language, "-")
	return len(g.options.Languages) > 0 && language != "" && !slices.Contains(g.options.Languages, strings.ToLower(language))
}

// identify gives the article the identity that the crawl knows its page by.
func identify(a *extract.Article, p *crawler.Page) error {
	u, err := url.Parse(p.Canonical)
	if err != nil {
		return fmt.Errorf("identify %s: %w", p.URL, err)
	}
	a.URL, a.CanonicalURL, a.Source = p.URL, p.Canonical, u.Host
	a.ID = idOf(p.Canonical)
	return nil
}

// A panicError is a panic of the extractor: a bad page is data and must not end
// the run.
type panicError struct{ value any }

func (e *panicError) Error() string { return fmt.Sprintf("extractor failed: %v", e.value) }

func (g *Ingester) extract(p *crawler.Page) (a extract.Article, parts *extract.Joiner, err error) {
	parts = g.extractor.Joiner()
	a, whole, err := addPage(parts, p)
	if err != nil || whole {
		return a, nil, err
	}
	for a, err = range parts.Rest() { // this one alone
		break
	}
	return a, parts, err
}

// addPage lets no panic out: a bad page must not end the run.
func addPage(j *extract.Joiner, p *crawler.Page) (a extract.Article, whole bool, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicError{v}
		}
	}()
	in := extract.Input{URL: p.URL, Fetched: p.Fetched, Revision: p.Revision, FromFeed: true}
	if !p.Published.IsZero() {
		in.Published = &extract.Time{Time: p.Published.Time, DateOnly: p.Published.DayOnly}
	}
	return j.AddPage(p.Doc, in)
}

// versionOf tells two versions of an article apart, by the content. That a feed
// has told the time, which the page did not, makes a version too; that it tells
// another later does not.
func versionOf(a extract.Article) string {
	if a.Provenance["published"] == extract.FromFeed {
		return a.ContentHash + " " + extract.FromFeed
	}
	return a.ContentHash
}
