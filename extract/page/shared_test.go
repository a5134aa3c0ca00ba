package page

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestSharedPages reads two real pages that are not part of the repository,
// from the folder that DATELINE_SHARED names.
func TestSharedPages(t *testing.T) {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		t.Log("DATELINE_SHARED is not set: the real pages are left out")
		return
	}
	for _, tt := range []struct {
		path, title, published, place, first, last string
		paragraphs                                 int
	}{
		{
			path:       "quang-ninh-japans-hokkaido-sign-cooperation-agreement-post271389.vnp",
			title:      "Quang Ninh, Japan’s Hokkaido prefecture sign cooperation agreement",
			published:  "2023-11-16T21:05:00+07:00",
			place:      "Quang Ninh",
			first:      "Quang Ninh (VNA) - Secretary of",
			last:       "signed cooperation agreements./.",
			paragraphs: 9,
		},
		{
			path:       "meet-japan-2023-conference-opens-in-hanoi/270654.vnp",
			title:      "Meet Japan 2023 conference opens in Hanoi",
			published:  "2023-11-02T16:32:00+07:00",
			place:      "Hanoi",
			first:      "Hanoi (VNA) – The Ministry of",
			last:       "developing culture and tourism./.",
			paragraphs: 13,
		},
	} {
		html, err := os.ReadFile(filepath.Join(dir, "pages", "en.vietnamplus.vn", tt.path+".html"))
		if err != nil {
			t.Fatal(err)
		}
		for _, site := range []string{"https://en.vietnamplus.vn/", "http://127.0.0.1:8080/"} {
			p := extract(t, html, site+tt.path)
			ps := strings.Split(p.Text, "\n\n")
			if p.Title != tt.title || p.Published.Format(time.RFC3339) != tt.published || p.Place != tt.place || p.Agency != "VNA" {
				t.Errorf("%s%s: title %q, published %v, dateline %q %q", site, tt.path, p.Title, p.Published, p.Place, p.Agency)
			}
			if len(ps) != tt.paragraphs || !strings.HasPrefix(ps[0], tt.first) || !strings.HasSuffix(p.Text, tt.last) {
				t.Errorf("%s%s: %d paragraphs, want %d: %q … %q", site, tt.path, len(ps), tt.paragraphs, ps[0], ps[len(ps)-1])
			}
			if len(p.Images) != 1 || p.Images[0].Credit != "VNA" || p.Images[0].Caption == "" {
				t.Errorf("%s%s: images %+v, want one with caption and credit", site, tt.path, p.Images)
			}
		}
	}
}

// extract reads a page that must be an article.
func extract(t *testing.T, html []byte, addr string) Page {
	t.Helper()
	u, err := url.Parse(addr)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Parse(html)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Extract(doc, u)
	if err != nil {
		t.Fatalf("%s: %v", addr, err)
	}
	return p
}
