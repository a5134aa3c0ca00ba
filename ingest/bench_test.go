package ingest_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"dateline/ingest"
)

// BenchmarkSpeed measures the whole path, from fetch to embedded index, against
// a loop that only fetches and parses the same pages, with eight requests a
// host and no delay. pages/s are its own, ratio is to the loop, pages/host-s
// tells how it grows with hosts.
func BenchmarkSpeed(b *testing.B) {
	for _, tt := range []struct {
		name         string
		bytes, hosts int
	}{{"170KB/hosts=1", 170 << 10, 1}, {"170KB/hosts=4", 170 << 10, 4}, {"15KB/hosts=1", 15 << 10, 1}, {"15KB/hosts=4", 15 << 10, 4}} {
		b.Run(tt.name, func(b *testing.B) {
			const pages = 400
			var starts []string
			for range tt.hosts {
				starts = append(starts, newPadded(b, pages/tt.hosts, tt.bytes))
			}
			extractor()
			var whole, bare time.Duration
			for b.Loop() {
				bare += fetchAndParse(b, starts, pages/tt.hosts)
				whole += crawlAll(b, starts, pages)
			}
			n := float64(b.N) * pages
			b.ReportMetric(n/whole.Seconds(), "pages/s")
			b.ReportMetric(n/bare.Seconds(), "bare-pages/s")
			b.ReportMetric(bare.Seconds()/whole.Seconds(), "ratio")
		})
	}
}

// newPadded serves n articles, with so much of a frame about each that a page
// has the given size, and a sitemap of them.
func newPadded(b *testing.B, n, size int) string {
	s := &site{n: n, asked: map[string]int{}, texts: map[int]string{}}
	var server *httptest.Server
	bodies := make([]string, n+1)
	for i := 1; i <= n; i++ {
		article := s.article(i)
		frame := strings.Repeat(`<li class="menu__item"><a class="menu__link" href="/politics.vnp" title="Politics">Politics</a><span>10:30</span></li>`+"\n", max(0, size-len(article))/115)
		bodies[i] = strings.Replace(article, "<body>", "<body><nav><ul>"+frame+"</ul></nav>", 1)
	}
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var i int
		if _, err := fmt.Sscanf(r.URL.Path, "/port-handles-more-cargo-post%d.vnp", &i); err == nil && i <= n {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = io.WriteString(w, bodies[i])
		} else if r.URL.Path == "/sitemap.xml" {
			w.Header().Set("Content-Type", "application/xml")
			fmt.Fprint(w, "<urlset>")
			for i := 1; i <= n; i++ {
				fmt.Fprintf(w, "<url><loc>%s%s</loc></url>", server.URL, path(i))
			}
			fmt.Fprint(w, "</urlset>")
		} else {
			http.NotFound(w, r)
		}
	}))
	b.Cleanup(server.Close)
	return server.URL
}

func fetchAndParse(b *testing.B, sites []string, n int) time.Duration {
	begin := time.Now()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}}
	defer client.CloseIdleConnections()
	var wg sync.WaitGroup
	for _, site := range sites {
		var next atomic.Int64
		for range 8 {
			wg.Go(func() {
				for i := next.Add(1); i <= int64(n); i = next.Add(1) {
					resp, err := client.Get(site + path(int(i)))
					if err != nil {
						b.Error(err)
						return
					}
					if _, err := goquery.NewDocumentFromReader(resp.Body); err != nil {
						b.Error(err)
					}
					resp.Body.Close()
				}
			})
		}
	}
	wg.Wait()
	return time.Since(begin)
}

func crawlAll(b *testing.B, sites []string, pages int) time.Duration {
	dir := b.TempDir()
	ix := openIndex(b, dir)
	defer ix.Close()
	var starts []string
	for _, s := range sites {
		starts = append(starts, s+"/sitemap.xml")
	}
	begin := time.Now()
	report, err := ingest.New(extractor(), ix, ingest.Options{Data: dir}).Crawl(context.Background(), config(), starts)
	took := time.Since(begin)
	if err != nil || report.New != pages {
		b.Fatalf("%v, %+v", err, report)
	}
	return took
}
