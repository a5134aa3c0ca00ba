package crawler_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/markusmobius/go-dateparser"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

// published returns when the pages that were handled appeared, by path.
func (h *handled) published() map[string]string {
	got := map[string]string{}
	for _, p := range h.pages {
		_, path, _ := strings.Cut(p.URL[len("http://"):], "/")
		got["/"+path] = ""
		if !p.Published.IsZero() {
			got["/"+path] = p.Published.String()
		}
	}
	return got
}

func feed(items ...string) string {
	return "<rss version='2.0'><channel>" + strings.Join(items, "") + "</channel></rss>"
}

func item(path, date string) string {
	return "<item><link>{site}" + path + "</link><pubDate>" + date + "</pubDate></item>"
}

const (
	pubDate = "Thu, 16 Nov 2023 21:05:00 +0700"
	pubTime = "2023-11-16T21:05:00+07:00"
)

// What a feed tells of a page comes with it, by whatever address it was reached.
func TestPublished(t *testing.T) {
	w := newWorld(t)
	w.serve("/home.rss", "application/rss+xml", feed(item(story(1), pubDate), item("/moved", pubDate), item(story(3)+"?amp=1", pubDate),
		item(story(4), "Fri, 16 Nov 2096 21:05:00 +0700"), item(story(4), pubDate), item(story(5), "")))
	w.redirect("/moved", story(2))
	for n := 1; n <= 5; n++ {
		w.page(story(n), article(n))
	}
	w.page(story(3)+"?amp=1", `<link rel="canonical" href="`+story(3)+`">`+article(3))
	dir := t.TempDir()
	h, _ := crawl(t, dir, quick(), w.URL+"/home.rss")
	want := map[string]string{story(1): pubTime, story(2): pubTime, story(3): pubTime, story(4): pubTime, story(5): ""}
	if d := cmp.Diff(want, h.published()); d != "" {
		t.Error(d)
	}
	for n := 1; n <= 5; n++ {
		p, err := crawler.ReadCapture(dir, captureOf(t, dir, w.URL+story(n)))
		if err != nil || !p.Published.Equal(h.byPath(story(n)).Published.Time) {
			t.Errorf("%s read back: %+v, %v", story(n), p, err)
		}
	}
	forget(t, dir, w.URL+story(1))
	f := open(t, dir)
	later := dateparser.Moment{Time: time.Date(2023, 11, 20, 0, 0, 0, 0, time.UTC)} // than it was archived
	if _, err := f.Add(t.Context(), []frontier.Link{{URL: w.URL + story(1), Host: w.host(), Published: later}}); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if h, _ = crawl(t, dir, quick(), w.URL+"/home.rss"); h.published()[story(1)] != pubTime || w.times(story(1)) != 1 {
		t.Errorf("taken in from the archive: %s", h.published())
	}
}

func (h *handled) byPath(path string) *crawler.Page {
	for _, p := range h.pages {
		if strings.HasSuffix(p.URL, path) {
			return p
		}
	}
	return &crawler.Page{}
}

// A feed that a page announces is read before the articles on the page, at its
// next visit too.
func TestFeedsGoFirst(t *testing.T) {
	w := newWorld(t)
	const announced = `<link rel="alternate" type="application/rss+xml" href="/home.rss">`
	now := time.Now().Add(-time.Minute).UTC().Truncate(time.Second) // in all else like a link on the page
	dir, date, want := t.TempDir(), now.Format(time.RFC1123), now.Format(time.RFC3339)
	for run, n := range []int{1, 30} { // in as many bytes a page would be the same
		w.page("/", list(story(n), story(n+1))+announced)
		w.page(story(n), article(n))
		w.page(story(n+1), article(n+1))
		w.serve("/home.rss", "application/rss+xml", feed(item(story(n), date), item(story(n+1), date)))
		h, _ := crawl(t, dir, quick(), w.URL)
		if got := h.published(); got[story(n)] != want || got[story(n+1)] != want {
			t.Errorf("run %d: %s, asked: %s", run+1, got, w.order)
		}
	}
}

// Once it is known that a sitemap lists news it is read before them, also after
// a visit that found nothing new there.
func TestNewsSitemapsGoFirst(t *testing.T) {
	w := newWorld(t)
	w.serve("/robots.txt", "text/plain", "Sitemap: {site}/sitemap.xml")
	dir := t.TempDir()
	for run, n := range []int{1, 1, 30} {
		w.page("/", list(story(n)))
		w.page(story(n), article(n))
		w.serve("/sitemap.xml", "text/xml", "<urlset><url><loc>{site}"+story(n)+"</loc><news><publication_date>"+pubTime+"</publication_date></news></url></urlset>")
		h, _ := crawl(t, dir, quick(), w.URL)
		if got := h.published()[story(n)]; run == 2 && got != pubTime {
			t.Errorf("published %q, asked: %s", got, w.order)
		}
	}
}
