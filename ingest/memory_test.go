package ingest_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A crawl of hosts that serve nothing but the largest pages and sitemaps that
// there may be keeps below 300 MB, all of its connections at once.
func TestMemory(t *testing.T) {
	hosts, pages := 4, 8
	if raceEnabled {
		hosts, pages = 2, 1
	}
	page := packedPage()
	var starts []string
	for range hosts {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch r.URL.Path {
			case "/robots.txt":
				fmt.Fprint(w, "Sitemap: /sitemap.xml")
			case "/sitemap.xml":
				fmt.Fprint(w, "<urlset>")
				for n := range pages {
					fmt.Fprintf(w, "<url><loc>http://%s/large-post%d.vnp</loc></url>\n", r.Host, n)
				}
				fmt.Fprint(w, "</urlset>")
			default:
				w.Header().Set("Content-Type", "text/html; charset=windows-1258") // to be decoded, too
				w.Header().Set("Content-Encoding", "gzip")
				_, _ = w.Write(page)
			}
		}))
		t.Cleanup(s.Close)
		starts = append(starts, s.URL)
	}
	home := errand{Data: t.TempDir(), Starts: starts, Timeout: time.Minute}.await(t)
	if d := cmp.Diff(map[string]int{"the text is longer than any article's": hosts * (pages + 1)}, home.Report.Skipped); d != "" {
		t.Error(d)
	}
	t.Logf("%d MB resident at most, %+v", home.Peak>>20, home.Report.Counts)
	if home.Peak > 300<<20 && !raceEnabled {
		t.Errorf("%d MB resident", home.Peak>>20)
	}
}

// packedPage has nearly as many bytes and tags as a page may.
func packedPage() []byte {
	text := strings.Repeat("<p>"+strings.Repeat("caf\xe9 ", 26)+"</p>", 60_000)
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	fmt.Fprint(z, "<!DOCTYPE html><title>Large</title><body>", text)
	_ = z.Close() // writing to memory cannot fail
	return b.Bytes()
}
