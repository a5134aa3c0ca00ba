package crawler_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Pages that would take hundreds of megabytes once parsed are refused; large
// articles and sitemaps are not.
func TestMarkup(t *testing.T) {
	times := strings.Repeat
	for _, tt := range []struct {
		trap, page string
		want       int
	}{
		{"a megabyte and a half of tags", times("<b>", 500_000), 0},
		{"of attributes", "<p " + times("a ", 750_000) + ">", 0},
		{"of attributes without a space between", "<p " + times("a=''", 375_000) + ">", 0},
		{"of a tag that does not end", "<p " + times("a/", 750_000), 0},
		{"of text", article(1, "/other/") + times("word ", 300_000), 1},
		{"of many tags, as a long live report has them", article(1, "/other/") + times("<p>and then this happened</p>\n", 50_000), 1},
	} {
		w := newWorld(t)
		w.page(story(1), tt.page)
		h, report := crawl(t, t.TempDir(), quick(), w.URL+story(1))
		if got := len(h.articles()); got != tt.want || report.Skipped["body-too-large"] != 1-tt.want {
			t.Errorf("%s: %d articles, skipped %v", tt.trap, got, report.Skipped)
		}
	}

	w := newWorld(t)
	var sitemap bytes.Buffer
	sitemap.WriteString("<urlset>")
	for n := range 45_000 {
		fmt.Fprintf(&sitemap, "<url><loc>%s/away-post%d.vnp</loc><lastmod>2020-01-01</lastmod></url>", "http://192.0.2.1", n)
	}
	fmt.Fprintf(&sitemap, "<url><loc>%s%s</loc></url></urlset>", w.URL, story(1))
	w.serve("/sitemap.xml", "text/html", sitemap.String())
	w.page(story(1), article(1))
	h, report := crawl(t, t.TempDir(), quick(), w.URL+"/sitemap.xml")
	if d := cmp.Diff(stories(1), h.articles()); d != "" {
		t.Errorf("a large sitemap that calls itself HTML: %s\n%+v", d, report)
	}
}
