package transport

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// article is a page of about that many bytes, as dense in markup as news pages.
func article(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><meta charset=utf-8><title>Tin tức</title></head><body>")
	for b.Len() < size {
		fmt.Fprintf(&b, `<div class="story s%d"><a href="/post%d.vnp"><img src="/p%d.jpg" alt="ảnh"></a><p>Quảng Ninh word%d word%d`, r.IntN(9), r.IntN(1e6), r.IntN(1e6), r.IntN(5000), r.IntN(5000))
		b.WriteString(strings.Repeat(" and some more text of the story", r.IntN(6)))
		b.WriteString("</p></div>\n")
	}
	return b.String() + "</body></html>"
}

// BenchmarkFetch compares a fetch by a bare http.Client, by a Transport, and
// the parsing of what was fetched.
func BenchmarkFetch(b *testing.B) {
	for name, size := range map[string]int{"170KB": 170 << 10, "15KB": 15 << 10} {
		page := article(size)
		packed := zipped([]byte(page))
		for coding, body := range map[string][]byte{"plain": []byte(page), "gzip": packed} {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				if coding == "gzip" {
					w.Header().Set("Content-Encoding", coding)
				}
				_, _ = w.Write(body)
			}))
			b.Run(name+"/"+coding+"/bare", func(b *testing.B) { fetchAll(b, http.DefaultTransport, s.URL, false) })
			b.Run(name+"/"+coding+"/transport", func(b *testing.B) { fetchAll(b, loopback(Config{}), s.URL, false) })
			b.Run(name+"/"+coding+"/transport+parse", func(b *testing.B) { fetchAll(b, loopback(Config{}), s.URL, true) })
			s.Close()
		}
	}
}

func fetchAll(b *testing.B, rt http.RoundTripper, url string, parse bool) {
	b.ReportAllocs()
	client := &http.Client{Transport: rt}
	for b.Loop() {
		resp, err := client.Get(url)
		if err == nil && parse {
			_, err = goquery.NewDocumentFromReader(resp.Body)
		} else if err == nil {
			_, err = io.Copy(io.Discard, resp.Body)
		}
		if err != nil {
			b.Fatal(err)
		}
		resp.Body.Close()
	}
}
