package crawler

import (
	"context"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/site"
)

// identity returns the address that the page calls its own, where that is to
// be believed. If that is another page, this one is but an alias: the page is
// fetched under its own address, and used from here only when it cannot be had
// there, or calls this one its own.
func (v *visit) identity(ctx context.Context, a *answer, base *url.URL) (own string, alias bool, err error) {
	c := discover.Canonical(a.doc, a.header, base)
	if c == nil || !believable(v.config.Sites, v.url, c) {
		return v.known.URL, false, nil
	}
	own = c.String()
	if own == v.known.URL || sameButScheme(v.url, c) {
		return own, false, nil
	}
	k, ok, err := v.frontier.Lookup(ctx, own)
	if err != nil {
		return "", false, err
	}
	if ok && !usable(k, v.known.URL) {
		return v.known.URL, false, nil
	}
	v.alias(c)
	return own, true, nil
}

// believable tells a page's own address from a mistake in a template that
// calls every page the home page or its section.
func believable(sites *site.Table, u, c *url.URL) bool {
	kind, own := sites.Classify(u), sites.Classify(c)
	switch {
	case isLaterPart(u, c):
		return false
	case c.Host != u.Host, own == site.Skip, own == site.List, c.Path == "/":
		return false
	case kind == site.Article:
		return own == site.Article
	}
	return kind == site.Unknown
}

// partNumber is what the addresses of an article's later parts end with.
var partNumber = regexp.MustCompile(`(?i)[-_/](?:(?:p|page|trang|part|seite|pagina)[-_/]?)?\d{1,2}(\.[a-z]{3,5}|/?)$`)

// isLaterPart reports whether u is a later part of the article at c, as which
// many templates name the first part.
func isLaterPart(u, c *url.URL) bool {
	if u.Path == c.Path && c.RawQuery == "" {
		query := u.Query()
		return slices.ContainsFunc([]string{"page", "p", "pg", "trang", "part", "seite", "pagina"}, query.Has)
	}
	m := partNumber.FindStringSubmatch(u.Path)
	return m != nil && strings.TrimSuffix(u.Path[:len(u.Path)-len(m[0])]+m[1], "/") == strings.TrimSuffix(c.Path, "/")
}

func sameButScheme(a, b *url.URL) bool {
	return a.Host == b.Host && a.EscapedPath() == b.EscapedPath() && a.RawQuery == b.RawQuery
}

// usable reports whether the page k can stand for the one at url.
func usable(k frontier.URL, url string) bool {
	switch k.State {
	case frontier.Gone, frontier.Failed, frontier.Skipped:
		return false
	case frontier.Alias, frontier.Moved:
		return k.Target != url
	}
	return true
}

// alias makes the visited URL another address of c, and queues that.
func (v *visit) alias(c *url.URL) {
	v.out.State, v.out.Reason, v.out.Target = frontier.Alias, reasonAlias, c.String()
	v.out.Due = v.out.Fetched.Add(movedInterval)
	l := v.link(discover.Link{URL: c}, v.known.Priority)
	l.Depth, l.Barren, l.Narrow, l.Published = v.known.Depth, v.known.Barren, v.known.Narrow, v.known.Published
	v.out.Links = append(v.out.Links, l)
	v.also(func(c *Counts) { c.Skipped[reasonAlias]++ })
}
