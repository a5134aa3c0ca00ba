package ingest_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
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
// host and no delay. pages/s are its own; ratio is to the loop, the median of
// the rounds, in each of which the two take turns: other work on the machine
// then slows both.
func BenchmarkSpeed(b *testing.B) {
	for _, tt := range []struct{ kilobytes, hosts, pages int }{{170, 1, 200}, {170, 4, 200}, {15, 1, 2000}, {15, 4, 2000}} {
		b.Run(fmt.Sprintf("%dKB/hosts=%d", tt.kilobytes, tt.hosts), func(b *testing.B) {
			starts := newHosts(b, tt.hosts, tt.pages, tt.kilobytes<<10, 0)
			var whole, bare time.Duration
			var ratios []float64
			for b.Loop() {
				loop, path := fetchAndParse(b, starts, tt.pages/tt.hosts), crawlAll(b, starts, tt.pages)
				bare, whole = bare+loop, whole+path
				ratios = append(ratios, loop.Seconds()/path.Seconds())
			}
			slices.Sort(ratios)
			n := float64(b.N * tt.pages)
			b.ReportMetric(n/whole.Seconds(), "pages/s")
			b.ReportMetric(n/bare.Seconds(), "bare-pages/s")
			b.ReportMetric(ratios[len(ratios)/2], "ratio")
		})
	}
}

// BenchmarkHosts measures how a crawl grows with hosts where these are what it
// waits for: each answers after 50 ms, so that eight requests at once come to
// 160 pages a second. share is what a crawl gets of that from all its hosts.
func BenchmarkHosts(b *testing.B) {
	const latency = 50 * time.Millisecond
	for _, hosts := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(hosts), func(b *testing.B) {
			pages := 400 * hosts
			starts := newHosts(b, hosts, pages, 15<<10, latency)
			var took time.Duration
			for b.Loop() {
				took += crawlAll(b, starts, pages)
			}
			speed := float64(b.N*pages) / took.Seconds()
			b.ReportMetric(speed, "pages/s")
			b.ReportMetric(speed/float64(hosts*config().Concurrency)*latency.Seconds(), "share")
		})
	}
}

// newHosts serves pages of a size, as many on each host, after a latency.
func newHosts(b *testing.B, hosts, pages, size int, latency time.Duration) (starts []string) {
	for range hosts {
		starts = append(starts, newPadded(b, pages/hosts, size, latency))
	}
	extractor() // its tables are read once
	return starts
}

// newPadded serves n articles, with so much of a frame about each that a page
// has the given size, and a sitemap of them.
func newPadded(b *testing.B, n, size int, latency time.Duration) string {
	s := &site{n: n, asked: map[string]int{}, texts: map[int]string{}}
	var server *httptest.Server
	bodies := make([]string, n+1)
	for i := 1; i <= n; i++ {
		article := s.article(i)
		frame := strings.Repeat(`<li class="menu__item"><a class="menu__link" href="/politics.vnp" title="Politics">Politics</a><span>10:30</span></li>`+"\n", max(0, size-len(article))/115)
		bodies[i] = strings.Replace(article, "<body>", "<body><nav><ul>"+frame+"</ul></nav>", 1)
	}
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answerAfter(r.Context(), latency)
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

// answerAfter waits as a distant server lets wait.
func answerAfter(ctx context.Context, d time.Duration) {
	if d == 0 {
		return
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
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
