package discover_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"dateline/crawler/discover"
	"dateline/crawler/robots"
)

var (
	base, _ = url.Parse("https://news.example/politics/")
	hanoi   = time.FixedZone("", 7*3600)
)

func parse(t testing.TB, html string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(html))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// show writes links as URL, form, times and marks.
func show(links []discover.Link) (got []string) {
	names := map[discover.Form]string{discover.Feed: " feed", discover.Sitemap: " sitemap"}
	for _, l := range links {
		s := l.URL.String() + names[l.Form]
		if !l.Modified.IsZero() {
			s += " " + l.Modified.UTC().Format(time.RFC3339)
		}
		if !l.Latest.IsZero() && !l.Latest.Equal(l.Modified) {
			s += ".." + l.Latest.UTC().Format(time.DateOnly)
		}
		if l.News {
			s += " news"
		}
		if !l.Published.IsZero() {
			s += " of " + l.Published.String()
		}
		if l.Nofollow {
			s += " nofollow"
		}
		got = append(got, s)
	}
	return got
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		trap, body string
		want       discover.Form
	}{
		{"doctype", "<!DOCTYPE html><html>", discover.HTML},
		{"capitals", "<HTML><BODY>", discover.HTML},
		{"declaration and comment first", "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <rss> -->\n<urlset xmlns='x'>", discover.Sitemap},
		{"prefix", "<sm:sitemapindex xmlns:sm='x'>", discover.SitemapIndex},
		{"RSS", "\ufeff  <rss version='2.0'>", discover.Feed},
		{"RSS 1.0", "<rdf:RDF xmlns:rdf='x'>", discover.Feed},
		{"Atom", "<feed xmlns='http://www.w3.org/2005/Atom'>", discover.Feed},
		{"page without its first element", "<!DOCTYPE html><title>", discover.HTML},
		{"other XML", "<svg>", discover.Other},
		{"text", "User-agent: *", discover.Other},
		{"empty", "", discover.Other},
	} {
		if got := discover.Sniff([]byte(tt.body)); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.trap, got, tt.want)
		}
	}
}

func TestSitemap(t *testing.T) {
	for _, tt := range []struct {
		trap, body string
		want       []string
	}{
		{"plain", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/a</loc></url></urlset>`, []string{"https://news.example/a"}},
		{"white space and entities", "<urlset><url><loc>\n https://news.example/a?x=1&amp;y=2 \n</loc></url></urlset>", []string{"https://news.example/a?x=1&y=2"}},
		{"CDATA", "<urlset><url><loc><![CDATA[https://news.example/a]]></loc></url></urlset>", []string{"https://news.example/a"}},
		{"a day is its whole length", "<urlset><url><loc>/a</loc><lastmod>2026-03-01</lastmod></url></urlset>", []string{"https://news.example/a 2026-03-01T00:00:00Z..2026-03-02"}},
		{"zone without colon", "<urlset><url><loc>/a</loc><lastmod>2026-03-01T08:00:11+0700</lastmod></url></urlset>", []string{"https://news.example/a 2026-03-01T01:00:11Z"}},
		{"no date", "<urlset><url><loc>/a</loc><lastmod>yesterday</lastmod></url></urlset>", []string{"https://news.example/a"}},
		{"news extension", `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/a</loc><news:news><news:publication_date>2026-03-01T08:00:00Z</news:publication_date><news:title>A</news:title></news:news></url></urlset>`,
			[]string{"https://news.example/a 2026-03-01T08:00:00Z news of 2026-03-01T08:00:00Z"}},
		{"a change is no publication", "<urlset><url><loc>/a</loc><lastmod>2026-03-02T08:00:00Z</lastmod><news><publication_date>2026-03-01T08:00:00+07:00</publication_date></news></url></urlset>",
			[]string{"https://news.example/a 2026-03-02T08:00:00Z news of 2026-03-01T08:00:00+07:00"}},
		{"published on a day", "<urlset><url><loc>/a</loc><news><publication_date>2026-03-01</publication_date></news></url></urlset>",
			[]string{"https://news.example/a 2026-03-01T00:00:00Z..2026-03-02 news of 2026-03-01"}},
		{"published in the site's zone", "<urlset><url><loc>/a</loc><lastmod>2026</lastmod><news><publication_date>2026-03-01 08:00:00</publication_date></news></url></urlset>",
			[]string{"https://news.example/a 2026-01-01T00:00:00Z..2027-01-01 news of 2026-03-01T08:00:00+07:00"}},
		{"published in a month", "<urlset><url><loc>/a</loc><lastmod>2026-03-02</lastmod><news><publication_date>2026-03</publication_date></news></url></urlset>",
			[]string{"https://news.example/a 2026-03-02T00:00:00Z..2026-03-03 news"}},
		{"image locations are no pages", `<urlset xmlns:image="x"><url><loc>/a</loc><image:image><image:loc>/a.jpg</image:loc></image:image></url></urlset>`, []string{"https://news.example/a"}},
		{"index", "<sitemapindex><sitemap><loc>/one.xml</loc><lastmod>2026-03-01T00:00:00Z</lastmod></sitemap><sitemap><loc>/two.xml.gz</loc></sitemap></sitemapindex>",
			[]string{"https://news.example/one.xml sitemap 2026-03-01T00:00:00Z", "https://news.example/two.xml.gz sitemap"}},
		{"month in the name", "<sitemapindex><sitemap><loc>/sitemaps/news-2024-2.xml</loc></sitemap><sitemap><loc>/en/sitemaps/news-11-2023.xml</loc></sitemap><sitemap><loc>/sitemaps/news-2024-13.xml</loc></sitemap></sitemapindex>",
			[]string{"https://news.example/sitemaps/news-2024-2.xml sitemap..2024-03-01", "https://news.example/en/sitemaps/news-11-2023.xml sitemap..2023-12-01", "https://news.example/sitemaps/news-2024-13.xml sitemap"}},
		{"no locations", "<urlset><url><loc></loc></url><url/></urlset>", nil},
		{"other schemes", "<urlset><url><loc>file:///etc/passwd</loc></url></urlset>", nil},
	} {
		links, err := discover.ParseSitemap([]byte(tt.body), base, hanoi)
		if d := cmp.Diff(tt.want, show(links)); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", tt.trap, err, d)
		}
	}
}

// What stands before a mistake is used.
func TestDamagedSitemap(t *testing.T) {
	links, err := discover.ParseSitemap([]byte("<urlset><url><loc>/a</loc></url><url><loc>/b"), base, hanoi)
	if len(links) != 1 || err == nil {
		t.Errorf("%v, %v", show(links), err)
	}
	huge := "<urlset>" + strings.Repeat("<url><loc>/a</loc></url>", discover.MaxEntries+1) + "</urlset>"
	if links, err = discover.ParseSitemap([]byte(huge), base, hanoi); len(links) != discover.MaxEntries || err == nil {
		t.Errorf("%d entries, %v", len(links), err)
	}
	deep := strings.Repeat("<url>", 100_000)
	if links, err = discover.ParseSitemap([]byte("<urlset>"+deep), base, hanoi); len(links) > 0 || err == nil {
		t.Errorf("deep nesting: %d entries, %v", len(links), err)
	}
}

func TestFeed(t *testing.T) {
	for _, tt := range []struct {
		trap, body string
		want       []string
	}{
		{"RSS", "<rss version='2.0'><channel><item><link>https://news.example/a</link><pubDate>Sun, 01 Mar 2026 08:00:00 +0700</pubDate></item></channel></rss>",
			[]string{"https://news.example/a 2026-03-01T01:00:00Z news of 2026-03-01T08:00:00+07:00"}},
		{"no zone", "<rss version='2.0'><channel><item><link>/a</link><pubDate>Sun, 01 Mar 2026 08:00:00</pubDate></item></channel></rss>",
			[]string{"https://news.example/a 2026-03-01T08:00:00Z news of 2026-03-01T08:00:00+07:00"}},
		{"as no standard has it", "<rss version='2.0'><channel><item><link>/a</link><pubDate>28/02/2026 9:05:00 PM</pubDate></item></channel></rss>",
			[]string{"https://news.example/a news of 2026-02-28T21:05:00+07:00"}},
		{"year of two digits", "<rss version='2.0'><channel><item><link>/a</link><pubDate>Sun, 01 Mar 26 08:00:00 GMT</pubDate></item></channel></rss>",
			[]string{"https://news.example/a 2026-03-01T08:00:00Z news of 2026-03-01T08:00:00Z"}},
		{"the feed's own time", "<rss version='2.0'><channel><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><item><link>/a</link></item></channel></rss>", []string{"https://news.example/a news"}},
		{"Dublin Core does not say of what", "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><link>/a</link><dc:date>2026-03-01T08:00:00Z</dc:date></item></channel></rss>",
			[]string{"https://news.example/a 2026-03-01T08:00:00Z news"}},
		{"no time", "<rss version='2.0'><channel><item><link>/a</link><pubDate>today</pubDate></item></channel></rss>", []string{"https://news.example/a news"}},
		{"GUID in place of a link", "<rss version='2.0'><channel><item><guid>https://news.example/a</guid></item><item><guid isPermaLink='false'>urn:7</guid></item></channel></rss>",
			[]string{"https://news.example/a news"}},
		{"relative link, tracking", "<rss version='2.0'><channel><item><link>/a?utm_source=rss</link></item></channel></rss>", []string{"https://news.example/a news"}},
		{"Atom, updated", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='https://news.example/a'/><published>2026-03-01T00:00:00Z</published><updated>2026-03-02T00:00:00Z</updated></entry></feed>",
			[]string{"https://news.example/a 2026-03-02T00:00:00Z news of 2026-03-01T00:00:00Z"}},
		{"Atom, only updated", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='https://news.example/a'/><updated>2026-03-02T00:00:00Z</updated></entry><entry><link href='/b'/><published>2026-03-01T00:00:00+07:00</published></entry></feed>",
			[]string{"https://news.example/a 2026-03-02T00:00:00Z news", "https://news.example/b 2026-02-28T17:00:00Z news of 2026-03-01T00:00:00+07:00"}},
		{"JSON", `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/a","date_published":"2026-03-01T08:00:00+07:00","date_modified":"2026-03-02T00:00:00Z"}]}`,
			[]string{"https://news.example/a 2026-03-02T00:00:00Z news of 2026-03-01T08:00:00+07:00"}},
		{"no items", "<rss version='2.0'><channel></channel></rss>", nil},
	} {
		links, err := discover.ParseFeed([]byte(tt.body), base, hanoi)
		if d := cmp.Diff(tt.want, show(links)); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", tt.trap, err, d)
		}
	}
	if _, err := discover.ParseFeed([]byte("<html>"), base, hanoi); err == nil {
		t.Error("a page is taken for a feed")
	}
}

func TestLinks(t *testing.T) {
	doc := parse(t, `<head><base href="/vi/"><link rel="stylesheet" href="/s.css"><link rel="next" href="?page=2">
<link rel="alternate" type="application/rss+xml" href="/rss/home.rss"><link rel="alternate" hreflang="vi" href="/vi/">
<meta http-equiv="Refresh" content="5; URL='/moved'"></head>
<a href="a-post1.vnp">A</a><a href="/vi/a-post1.vnp#comments" rel="nofollow">A</a><a rel="external nofollow" href="/ad">ad</a>
<a href="mailto:a@b.example">mail</a><a href="">here</a><a>none</a><area href="/map">`)
	want := []string{
		"https://news.example/vi/?page=2", "https://news.example/rss/home.rss feed", "https://news.example/vi/a-post1.vnp",
		"https://news.example/ad nofollow", "https://news.example/map", "https://news.example/moved",
	}
	if d := cmp.Diff(want, show(discover.Links(doc, discover.Base(doc, base)))); d != "" {
		t.Error(d)
	}
}

func TestCanonical(t *testing.T) {
	for _, tt := range []struct{ trap, html, header, want string }{
		{"element", `<link rel="canonical" href="/a?utm_source=x">`, "", "https://news.example/a"},
		{"capitals", `<link rel="CANONICAL" href="/a">`, "", "https://news.example/a"},
		{"header", "", `<https://news.example/b>; rel="canonical"`, "https://news.example/b"},
		{"second of two in a header", "", `</x.css>; rel=preload, </c>; rel=canonical`, "https://news.example/c"},
		{"element before header", `<link rel="canonical" href="/a">`, `</b>; rel=canonical`, "https://news.example/a"},
		{"og:url where there is nothing else", `<meta property="og:url" content="https://news.example/d">`, "", "https://news.example/d"},
		{"none", `<link rel="next" href="/a">`, `</b>; rel=next`, ""},
		{"no URL", `<link rel="canonical" href="javascript:x">`, "", ""},
	} {
		u := discover.Canonical(parse(t, tt.html), http.Header{"Link": {tt.header}}, base)
		got := ""
		if u != nil {
			got = u.String()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.trap, got, tt.want)
		}
	}
}

func TestDirectives(t *testing.T) {
	type D = discover.Directives
	for _, tt := range []struct {
		trap, html string
		header     http.Header
		want       D
	}{
		{"none given", `<meta name="robots" content="index, follow, max-image-preview:large">`, nil, D{}},
		{"meta", `<meta name="ROBOTS" content="NoIndex,nofollow">`, nil, D{NoIndex: true, NoFollow: true}},
		{"none means two", `<meta name="robots" content="none">`, nil, D{NoIndex: true, NoFollow: true}},
		{"for us", `<meta name="dateline" content="noarchive">`, nil, D{NoArchive: true}},
		{"for others", `<meta name="googlebot" content="noindex">`, nil, D{}},
		{"header", "", http.Header{"X-Robots-Tag": {"noindex", "noarchive"}}, D{NoIndex: true, NoArchive: true}},
		{"header for us", "", http.Header{"X-Robots-Tag": {"Dateline: noindex"}}, D{NoIndex: true}},
		{"header for others", "", http.Header{"X-Robots-Tag": {"googlebot: noindex, nofollow"}}, D{}},
		{"colon of a date", "", http.Header{"X-Robots-Tag": {"noarchive, unavailable_after: 25 Jun 2026 15:00:00 PST"}}, D{NoArchive: true}},
		{"mining reserved", `<meta name="tdm-reservation" content="1">`, nil, D{Mining: &robots.Reservation{Reserved: true}}},
		{"mining reserved by header", "", http.Header{"Tdm-Reservation": {"1"}, "Tdm-Policy": {"https://a.example/p"}},
			D{Mining: &robots.Reservation{Reserved: true, Policy: "https://a.example/p"}}},
		{"mining allowed", `<meta name="tdm-reservation" content="0">`, nil, D{Mining: &robots.Reservation{}}},
		{"the page's word counts more than the header's", `<meta name="tdm-reservation" content="0">`, http.Header{"Tdm-Reservation": {"1"}},
			D{Mining: &robots.Reservation{}}},
		{"no word for mining", `<meta name="tdm-reservation" content="yes">`, nil, D{}},
	} {
		if d := cmp.Diff(tt.want, discover.ReadDirectives(parse(t, tt.html), tt.header, "dateline")); d != "" {
			t.Errorf("%s: %s", tt.trap, d)
		}
	}
}

func FuzzParseSitemap(f *testing.F) {
	f.Add([]byte("<sitemapindex><sitemap><loc>/a</loc><lastmod>2026-03</lastmod></sitemap></sitemapindex>"))
	f.Add([]byte("<urlset><url><loc>&lt;</loc><news><publication_date>2026</publication_date></news></url>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		links, _ := discover.ParseSitemap(body, base, hanoi)
		again, _ := discover.ParseSitemap(body, base, hanoi)
		checkLinks(t, links, again)
	})
}

func FuzzParseFeed(f *testing.F) {
	f.Add([]byte("<rss version='2.0'><channel><item><link>/a</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>"))
	f.Add([]byte("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>x</id><link href='/a'/></entry></feed>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		links, _ := discover.ParseFeed(body, base, hanoi)
		again, _ := discover.ParseFeed(body, base, hanoi)
		checkLinks(t, links, again)
	})
}

func FuzzLinks(f *testing.F) {
	f.Add(`<base href="//x"><a href="../a?b=%zz#c" rel=nofollow><link rel=canonical href=/x><meta http-equiv=refresh content="0;url=/y">`)
	f.Fuzz(func(t *testing.T, html string) {
		doc := parse(t, html)
		b := discover.Base(doc, base)
		checkLinks(t, discover.Links(doc, b), discover.Links(doc, b))
		discover.Canonical(doc, http.Header{"Link": {html}}, b)
		discover.ReadDirectives(doc, http.Header{"X-Robots-Tag": {html}}, "dateline")
	})
}

func checkLinks(t *testing.T, links, again []discover.Link) {
	t.Helper()
	if d := cmp.Diff(show(links), show(again)); d != "" {
		t.Fatal("two answers:", d)
	}
	for _, l := range links {
		if l.URL.Scheme != "http" && l.URL.Scheme != "https" || l.URL.Host == "" {
			t.Fatalf("leads to %s", l.URL)
		}
	}
}
