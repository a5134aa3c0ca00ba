package crawler_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCrawlsASite(t *testing.T) {
	w := newWorld(t)
	w.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nSitemap: {site}/sitemap.xml\n")
	w.page("/", list("/politics/", story(1), "/private/a-b-post9.vnp", "http://192.0.2.1/", "mailto:a@b.example", "file:///etc/passwd"))
	w.page("/politics/", list(story(1), story(2), "/politics/?page=2"))
	w.page("/politics/?page=2", list(story(3), "/politics/"))
	w.serve("/sitemap.xml", "application/xml", `<sitemapindex><sitemap><loc>{site}/sitemaps/news-2026-1.xml</loc></sitemap></sitemapindex>`)
	w.serve("/sitemaps/news-2026-1.xml", "application/xml", `<urlset><url><loc>{site}`+story(4)+`</loc></url></urlset>`)
	for n := 1; n <= 4; n++ {
		w.page(story(n), article(n, "/", story(1)))
	}
	dir := t.TempDir()
	h, report := crawl(t, dir, quick(), w.URL)
	want := map[string]int{story(1): 1, story(2): 1, story(3): 1, story(4): 1}
	if d := cmp.Diff(want, h.articles()); d != "" {
		t.Error(d)
	}
	t.Log(report)
	if w.times("/private/a-b-post9.vnp") != 0 {
		t.Error("robots.txt was not heeded")
	}
	w.forget()
	h, report = crawl(t, dir, quick(), w.URL)
	if d := cmp.Diff(map[string]int{}, h.articles()); d != "" {
		t.Error("second run:", d)
	}
	t.Log(report)
	t.Log(w.order)
}
