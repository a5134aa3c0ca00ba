package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"dateline/crawler"
	"dateline/extract"
	"dateline/index"
)

// A printer writes for people. It remembers its first error.
type printer struct {
	w      io.Writer
	colour bool
	err    error
}

// The escape sequences of ECMA-48 that mark text.
const (
	bold    = "\x1b[1m"
	faint   = "\x1b[2m"
	matched = "\x1b[1;33m"
	plain   = "\x1b[0m"
)

func (p *printer) printf(format string, a ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, a...)
	}
}

// styled returns s between an escape sequence and its end, on a terminal only.
func (p *printer) styled(style, s string) string {
	if !p.colour {
		return s
	}
	return style + s + plain
}

// hit prints title, date, source and address, the passage that matches, and the facts.
func (p *printer) hit(q index.Query, h index.Hit) {
	a := &h.Article
	p.printf("%s\n", p.styled(bold, a.Title))
	p.printf("  %s  %s  %s\n", day(a.Published), a.Source, p.styled(faint, a.URL))
	if s := index.SnippetOf(q, a); s.Text != "" {
		p.printf("  %s\n", p.marked(s))
	}
	for _, f := range index.FactsOf(q, a) {
		p.printf("  • %s\n", f)
	}
	p.printf("\n")
}

// marked returns a snippet with its matches in colour, or in asterisks where there is none.
func (p *printer) marked(s index.Snippet) string {
	if p.colour {
		return s.Mark(matched, plain)
	}
	return s.Mark("*", "*")
}

func day(t *extract.Time) string {
	if t == nil {
		return "undated   "
	}
	return t.Day()
}

func (p *printer) facets(names []string, counts map[string][]index.Count) {
	for _, name := range names {
		p.printf("%s\n", p.styled(bold, name))
		for _, c := range counts[name] {
			p.printf("%7d  %s\n", c.Articles, c.Value)
		}
		p.printf("\n")
	}
}

func (p *printer) total(r index.Results, o index.Options) {
	switch shown := len(r.Hits); {
	case r.Total == 0:
		p.printf("no articles\n")
	case r.Total == 1 && shown == 1:
		p.printf("1 article\n")
	case shown == r.Total:
		p.printf("%d articles\n", r.Total)
	default:
		p.printf("%d to %d of %d articles; more with --limit and --offset\n", min(o.Offset+1, r.Total), o.Offset+shown, r.Total)
	}
}

// report prints what a crawl did.
func (p *printer) report(r *crawler.Report) {
	p.counts(&r.Counts)
	for _, host := range slices.Sorted(maps.Keys(r.Hosts)) {
		c := r.Hosts[host]
		p.printf("  %s: %d fetched, %d new, %s\n", host, c.Fetched, c.New, size(c.Bytes))
	}
	p.printf("ended after %s: %s\n", r.Ended.Sub(r.Started).Round(time.Millisecond), r.Stopped)
}

func (p *printer) counts(c *crawler.Counts) {
	p.printf("%s\n", summary(c))
	p.reasons("skipped", c.Skipped)
	p.reasons("failed", c.Failed)
}

func (p *printer) reasons(what string, byReason map[string]int) {
	for _, reason := range slices.Sorted(maps.Keys(byReason)) {
		p.printf("  %s, %d × %s\n", what, byReason[reason], strings.TrimSpace(reason))
	}
}

func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%.1f KiB", float64(bytes)/(1<<10))
	}
	return fmt.Sprintf("%.1f MiB", float64(bytes)/(1<<20))
}
