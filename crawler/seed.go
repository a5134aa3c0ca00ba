package crawler

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/frontier"
	"dateline/site"
)

// A seed is a start URL.
type seed struct {
	url  *url.URL
	kind frontier.Kind
}

// narrow reports whether the seed stands for itself and what it lists.
func (s seed) narrow() bool { return s.kind != frontier.List && s.kind != frontier.Unknown }

func parseStarts(sites *site.Table, starts []string) ([]seed, error) {
	if len(starts) == 0 {
		return nil, errors.New("no start URL: give at least one page, feed, sitemap or article")
	}
	seeds := make([]seed, len(starts))
	for i, s := range starts {
		u, err := canonical.Parse(s)
		if err != nil {
			return nil, fmt.Errorf("start URL: %w; want an address such as https://news.example/politics/", err)
		}
		seeds[i] = seed{u, seedKind(sites, u)}
	}
	return seeds, nil
}

// seedKind goes by the address; what comes back decides in the end. Sitemaps
// and feeds are told apart from pages since their content types are less sure.
func seedKind(sites *site.Table, u *url.URL) frontier.Kind {
	p := strings.ToLower(u.Path)
	switch ext := path.Ext(p); {
	case strings.Contains(p, "sitemap") && !strings.HasPrefix(ext, ".htm") || ext == ".gz":
		return frontier.Sitemap
	case ext == ".rss" || ext == ".xml" || ext == ".atom" || ext == ".rdf":
		return frontier.Feed
	}
	return pageKind(sites, u)
}

// orBuiltin returns the built-in table in place of none.
func orBuiltin(sites *site.Table) *site.Table {
	if sites == nil {
		return site.Builtin()
	}
	return sites
}

// pageKind is the kind of page that the site's addresses tell.
func pageKind(sites *site.Table, u *url.URL) frontier.Kind {
	switch sites.Classify(u) {
	case site.Article:
		return frontier.Article
	case site.List:
		return frontier.List
	}
	return frontier.Unknown
}

// seed queues the start URLs as due now, with the lists and feeds that stand
// nearest to them, and with --recrawl all that the hosts are known to have.
func (r *run) seed(ctx context.Context, seeds []seed) error {
	now := time.Now()
	links := make([]frontier.Link, len(seeds))
	for i, s := range seeds {
		links[i] = frontier.Link{URL: s.url.String(), Host: s.url.Host, Kind: s.kind, Priority: frontier.Asked, Due: now, Narrow: s.narrow()}
		if s.kind != frontier.Article {
			links[i].Renew = now
		}
	}
	if _, err := r.frontier.Add(ctx, links); err != nil {
		return err
	}
	states := []frontier.State{frontier.Fetched, frontier.Failed}
	if r.config.Recrawl {
		kinds := []frontier.Kind{frontier.Article, frontier.List, frontier.Feed, frontier.Sitemap, frontier.Unknown}
		return r.frontier.Renew(ctx, now, r.hosts(), kinds, append(states, frontier.Gone), maxDepth)
	}
	return r.frontier.Renew(ctx, now, r.wideHosts(), []frontier.Kind{frontier.List, frontier.Feed}, states, 1)
}
