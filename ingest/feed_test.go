package ingest_test

import (
	"context"
	"crypto/sha1"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
	profiles "dateline/site"
)

// An undated site shows today's date on its articles, in the layout of bnews:
// when they appeared only its feed or its news sitemap tells.
type undated struct {
	*httptest.Server
	sites *profiles.Table
	today atomic.Value // as it is shown
}

func newUndated(t *testing.T) *undated {
	u := &undated{}
	u.today.Store("Chủ nhật, 22/11/2026")
	u.Server = httptest.NewServer(u)
	t.Cleanup(u.Close)
	var err error
	if u.sites, err = profiles.NewTable(asBnews("127.0.0.1")); err != nil {
		t.Fatal(err)
	}
	return u
}

// asBnews are the profiles with that of bnews for another host.
func asBnews(host string) []profiles.Profile {
	for _, p := range profiles.Profiles() {
		if p.Name == "bnews" {
			own := *p
			own.Hosts = []string{host}
			return profiles.Builtin().With(own)
		}
	}
	return nil
}

// The feed leads to the third article by an address that redirects, and lists
// one that is still to come.
const (
	undatedFeed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Kinh tế</title>
<item><title>1</title><link>{site}/gao-xuat-khau/1.html?utm_source=rss</link><pubDate>Thu, 16 Nov 2023 21:05:00 +0700</pubDate></item>
<item><title>2</title><link>{site}/gao-xuat-khau/2.html</link><pubDate>Thu, 16 Nov 2023 17:30:00 GMT</pubDate></item>
<item><title>3</title><link>{site}/moved/3.html</link><pubDate>Wed, 15 Nov 2023 08:00:00</pubDate></item>
<item><title>4</title><link>{site}/gao-xuat-khau/4.html</link><pubDate>Fri, 16 Nov 2096 08:00:00 +0700</pubDate></item>
</channel></rss>`
	undatedSitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{site}/gao-xuat-khau/1.html</loc><lastmod>2023-11-18</lastmod><news:news><news:publication_date>2023-11-16T21:05:00+07:00</news:publication_date></news:news></url>
<url><loc>{site}/gao-xuat-khau/2.html</loc><news:news><news:publication_date>2023-11-17</news:publication_date></news:news></url>
<url><loc>{site}/gao-xuat-khau/3.html</loc><lastmod>2023-11-15T08:00:00+07:00</lastmod></url></urlset>`
)

func (u *undated) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	text, kind := "", "text/xml; charset=utf-8"
	switch r.URL.Path {
	case "/kinh-te.rss":
		text = undatedFeed
	case "/news-sitemap.xml":
		text = undatedSitemap
	case "/moved/3.html":
		http.Redirect(w, r, "/gao-xuat-khau/3.html", http.StatusMovedPermanently)
		return
	case "/":
		kind = "text/html; charset=utf-8"
		for n := 1; n <= 3; n++ {
			text += fmt.Sprintf(`<a href="/gao-xuat-khau/%d.html">%d</a>`, n, n)
		}
	default:
		kind = "text/html; charset=utf-8"
		var n int
		if _, err := fmt.Sscanf(r.URL.Path, "/gao-xuat-khau/%d.html", &n); err != nil {
			http.NotFound(w, r)
			return
		}
		text = u.article(n)
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sha1.Sum([]byte(text))))
	http.ServeContent(w, r, "", time.Time{}, strings.NewReader(strings.ReplaceAll(text, "{site}", u.URL)))
}

func (u *undated) article(n int) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Bến cảng thứ %[1]d đón tàu gạo</title></head><body>
<div class="top"><span class="date">%[2]s</span></div><h1 class="lr-tt">Bến cảng thứ %[1]d đón tàu gạo</h1>
<div class="lr-ct"><p>Bến cảng thứ %[1]d vừa đón %[1]d00 nghìn tấn gạo đầu tiên của mùa vụ, giám đốc bến cảng cho biết hôm thứ Ba.</p>
<p>Gạo được bán với giá %[1]d triệu đồng một tấn, gồm %[3]s.</p></div></body></html>`, n, u.today.Load(), cargo(n))
}

func (u *undated) ingester(t *testing.T, dir string, ix index.Index) *ingest.Ingester {
	t.Helper()
	x, err := extract.New(extract.Config{Sites: u.sites})
	if err != nil {
		t.Fatal(err)
	}
	return ingest.New(x, ix, ingest.Options{Data: dir, Sites: u.sites})
}

func (u *undated) crawl(t *testing.T, dir string, ix index.Index, c crawler.Config, start string) crawler.Report {
	t.Helper()
	report, err := u.ingester(t, dir, ix).Crawl(t.Context(), c, []string{u.URL + start})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// replay rebuilds an index from the archive in dir alone.
func (u *undated) replay(t *testing.T, dir string) index.Index {
	t.Helper()
	ix := openIndex(t, t.TempDir())
	counts, err := u.ingester(t, t.TempDir(), ix).Replay(t.Context(), []string{filepath.Join(dir, "archive")})
	if err != nil || len(counts.Failed) > 0 {
		t.Fatalf("replay: %+v, %v", counts, err)
	}
	return ix
}

// documents returns what is in the index, by address.
func documents(t *testing.T, ix index.Index) map[string]extract.Article {
	t.Helper()
	got := map[string]extract.Article{}
	err := ix.Each(context.Background(), index.Query{Root: index.All{}}, func(a extract.Article) error {
		got[a.URL] = a
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// times returns when the articles in the index appeared, with what says so, by
// their number.
func times(t *testing.T, ix index.Index) map[string]string {
	t.Helper()
	got := map[string]string{}
	for url, a := range documents(t, ix) {
		said := "unknown"
		if a.Published != nil {
			said = a.Published.String()
		}
		got[strings.TrimSuffix(filepath.Base(url), ".html")] = strings.TrimSpace(said + " " + a.Provenance["published"])
	}
	return got
}

// A crawl and a replay of its archive give one and the same document.
func TestTimeOfFeedAndSitemap(t *testing.T) {
	for start, want := range map[string]map[string]string{
		"/kinh-te.rss":      {"1": "2023-11-16T21:05:00+07:00 feed", "2": "2023-11-17T00:30:00+07:00 feed", "3": "2023-11-15T08:00:00+07:00 feed", "4": "unknown"},
		"/news-sitemap.xml": {"1": "2023-11-16T21:05:00+07:00 feed", "2": "2023-11-17 feed", "3": "unknown"},
		"/":                 {"1": "unknown", "2": "unknown", "3": "unknown"},
	} {
		t.Run(start, func(t *testing.T) {
			u, dir := newUndated(t), t.TempDir()
			ix := openIndex(t, dir)
			u.crawl(t, dir, ix, config(), start)
			if d := cmp.Diff(want, times(t, ix)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(documents(t, ix), documents(t, u.replay(t, dir))); d != "" {
				t.Error("replay:", d)
			}
		})
	}
}

// What waits in the outbox is made from the archive, with the time.
func TestTimeFromOutbox(t *testing.T) {
	u, dir := newUndated(t), t.TempDir()
	if _, err := u.ingester(t, dir, broken{openIndex(t, t.TempDir())}).Crawl(t.Context(), config(), []string{u.URL + "/kinh-te.rss"}); err == nil {
		t.Fatal("the index is not broken")
	}
	u.Close()
	ix := openIndex(t, dir)
	folder, err := u.ingester(t, dir, ix).Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := folder.Close(); err != nil {
		t.Fatal(err)
	}
	if got := times(t, ix)["1"]; got != "2023-11-16T21:05:00+07:00 feed" {
		t.Errorf("from the outbox: %s", got)
	}
}

// A feed that is found after the articles were read gives them their time, as
// another version, once they are read again; today's date makes no version.
func TestTimeToldLate(t *testing.T) {
	u, dir, again := newUndated(t), t.TempDir(), config()
	again.Recrawl = true
	ix := openIndex(t, dir)
	u.crawl(t, dir, ix, config(), "/")
	u.crawl(t, dir, ix, config(), "/kinh-te.rss")
	for _, revised := range []int{3, 0, 0} {
		if r := u.crawl(t, dir, ix, again, "/"); r.Revised != revised || len(r.Failed) > 0 {
			t.Errorf("want %d revised: %+v", revised, r)
		}
		if revised == 0 {
			u.today.Store("Thứ hai, 23/11/2026")
		}
	}
	want := map[string]string{"1": "2023-11-16T21:05:00+07:00 feed", "2": "2023-11-17T00:30:00+07:00 feed", "3": "2023-11-15T08:00:00+07:00 feed", "4": "unknown"}
	if d := cmp.Diff(want, times(t, ix)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(documents(t, ix), documents(t, u.replay(t, dir))); d != "" {
		t.Error("replay:", d)
	}
}
