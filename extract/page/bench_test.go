package page

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"testing"
	"time"

	"dateline/fixtures"

	"github.com/PuerkitoBio/goquery"
)

// benchSize is the length in bytes of an agency's page, most of it menus,
// teasers and scripts.
const benchSize = 170_000

// benchPage pads a bundled page to that size.
func benchPage(b *testing.B) ([]byte, *url.URL) {
	b.Helper()
	const path = "en.halongnews.example/quang-ninh-iwate-sign-deal-on-marine-farming-post301127.vnp"
	html, err := fs.ReadFile(fixtures.Sites(), path+".html")
	if err != nil {
		b.Fatal(err)
	}
	var pad strings.Builder
	for i := 0; pad.Len() < benchSize-len(html); i++ {
		fmt.Fprintf(&pad, `<article class="story story--small" data-id="%d"><figure class="story__thumb"><a class="cms-link" href="/a-teaser-of-another-story-post%d.vnp"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/media/%d.jpg" alt="A teaser"></a></figure><h3 class="story__heading"><a class="cms-link" href="/a-teaser-of-another-story-post%d.vnp" title="A teaser of another story">A teaser of another story</a></h3><div class="story__summary">What another story says in a line or two.</div></article>`+"\n", i, i, i, i)
	}
	page := bytes.Replace(html, []byte("</aside>"), []byte(pad.String()+"</aside>"), 1)
	return page, &url.URL{Scheme: "https", Host: "en.vietnamplus.vn", Path: "/x-post301127.vnp"}
}

// BenchmarkParse is goquery alone, the measure for BenchmarkExtract.
func BenchmarkParse(b *testing.B) {
	html, _ := benchPage(b)
	b.SetBytes(int64(len(html)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := goquery.NewDocumentFromReader(bytes.NewReader(html)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkExtract is from HTML to page: at most 1.5 times BenchmarkParse.
func BenchmarkExtract(b *testing.B) {
	html, u := benchPage(b)
	b.SetBytes(int64(len(html)))
	b.ReportAllocs()
	for b.Loop() {
		doc, err := Parse(html)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Extract(doc, u); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRatio runs both by turns, so that what else the machine does weighs
// on both, and reports their ratio.
func BenchmarkRatio(b *testing.B) {
	html, u := benchPage(b)
	var parse, whole time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := goquery.NewDocumentFromReader(bytes.NewReader(html)); err != nil {
			b.Fatal(err)
		}
		parsed := time.Now()
		doc, err := Parse(html)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Extract(doc, u); err != nil {
			b.Fatal(err)
		}
		parse += parsed.Sub(start)
		whole += time.Since(parsed)
	}
	b.ReportMetric(float64(whole)/float64(parse), "extract/parse")
}
