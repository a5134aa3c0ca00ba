package crawler_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func stories(numbers ...int) map[string]int {
	m := map[string]int{}
	for _, n := range numbers {
		m[story(n)] = 1
	}
	return m
}

func TestFindsArticles(t *testing.T) {
	for _, tt := range []struct {
		trap  string
		start string
		build func(w *world)
		want  map[string]int
	}{
		{"sections and pagination", "/", func(w *world) {
			w.page("/", list("/politics/", story(1)))
			w.page("/politics/", list(story(2), "/politics/?page=2"))
			w.page("/politics/?page=2", list(story(3), "/politics/"))
		}, stories(1, 2, 3)},
		{"many pages of one article each", "/", func(w *world) {
			w.page("/", list("/?page=1"))
			w.endless("/?page=", func(n int) []string {
				if n > 120 {
					return nil
				}
				return []string{fmt.Sprintf("/?page=%d", n+1), story(n%3 + 1), fmt.Sprintf("/nothing-here-post%d.vnp", n)}
			})
			w.page("/?page=120", list("/late-post500.vnp"))
			w.page("/late-post500.vnp", article(500))
		}, map[string]int{story(1): 1, story(2): 1, story(3): 1, "/late-post500.vnp": 1}},
		{"section of articles that lead to each other", "/", func(w *world) {
			w.page("/", list("/?page=1", "/told-post1.vnp"))
			w.endless("/", func(n int) []string { return nil })
			for n := 1; n <= 20; n++ {
				w.page(fmt.Sprintf("/told-post%d.vnp", n), list(fmt.Sprintf("/told-post%d.vnp", n+1)))
				w.page(fmt.Sprintf("/?page=%d", n), list(fmt.Sprintf("/told-post%d.vnp", n), fmt.Sprintf("/?page=%d", n+1)))
			}
			w.page("/?page=21", list(story(1)))
		}, stories(1)},
		{"feed in UTF-16", "/rss/home.rss", func(w *world) {
			w.serve("/rss/home.rss", "application/rss+xml", utf16("<?xml version='1.0' encoding='utf-16'?><rss version='2.0'><channel><item><link>"+w.URL+story(1)+"</link></item></channel></rss>"))
		}, stories(1)},
		{"linked from an article only", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), article(1, story(2)))
		}, stories(1, 2)},
		{"many addresses of one article", "/", func(w *world) {
			w.page("/", list(story(1)+"?utm_source=x", story(1)+"#top", "/./x/.."+story(1), story(1)+"?fbclid=2"))
		}, stories(1)},
		{"sitemaps of robots.txt", "/", func(w *world) {
			w.page("/", list())
			w.serve("/robots.txt", "text/plain", "Sitemap: /index.xml\nSitemap: http://192.0.2.1/other.xml")
			w.serve("/index.xml", "application/xml", "<sitemapindex><sitemap><loc>{site}/news-2026-1.xml</loc></sitemap></sitemapindex>")
			w.serve("/news-2026-1.xml", "text/plain", "<urlset><url><loc>{site}"+story(1)+"</loc></url></urlset>")
		}, stories(1)},
		{"packed sitemap as start", "/sitemap.xml.gz", func(w *world) {
			w.serve("/sitemap.xml.gz", "application/octet-stream", gzipped("<urlset><url><loc>"+w.URL+story(1)+"</loc></url></urlset>"))
		}, stories(1)},
		{"feed as start stands for what it lists", "/rss/home.rss", func(w *world) {
			w.serve("/rss/home.rss", "text/html", "<rss version='2.0'><channel><item><link>{site}"+story(1)+"</link></item></channel></rss>")
			w.page(story(1), article(1, story(2)))
		}, stories(1)},
		{"article as start stands for itself", story(1), func(w *world) {
			w.page(story(1), article(1, story(2), "/"))
		}, stories(1)},
		{"feed that a page announces", "/", func(w *world) {
			w.page("/", `<link rel="alternate" type="application/rss+xml" href="/feed">`)
			w.serve("/feed", "application/rss+xml", "<rss version='2.0'><channel><item><link>{site}"+story(1)+"</link></item></channel></rss>")
		}, stories(1)},
		{"base element", "/", func(w *world) {
			w.page("/", `<base href="/deep/er/">`+list(".."+story(1)))
			w.page("/deep"+story(1), article(1))
		}, map[string]int{"/deep" + story(1): 1}},
		{"page of no known kind", "/", func(w *world) {
			w.page("/", list("/about-us"))
			w.page("/about-us", article(7))
		}, map[string]int{"/about-us": 1}},
		{"redirects", "/old", func(w *world) {
			w.redirect("/old", "/older")
			w.redirect("/older", w.URL+"/list/")
			w.page("/list/", list("/moved"))
			w.redirect("/moved", story(1))
		}, stories(1)},
		{"page without a type", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.serve(story(1), "text/plain", article(1))
		}, stories(1)},
		{"cookie wanted back", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.handle(story(1), func(rw http.ResponseWriter, r *http.Request) {
				if _, err := r.Cookie("seen"); err != nil {
					http.SetCookie(rw, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
					rw.Header().Set("Location", story(1))
					rw.WriteHeader(http.StatusFound)
					return
				}
				fmt.Fprint(rw, article(1))
			})
		}, stories(1)},
		{"host insists on its own order of parameters", "/", func(w *world) {
			w.page("/", list("/read?b=1&a=2"))
			w.redirect("/read?a=2&b=1", "/read?b=1&a=2")
			w.page("/read?b=1&a=2", article(1))
		}, map[string]int{"/read?a=2&b=1": 1}},
		{"nofollow", "/", func(w *world) {
			w.page("/", `<meta name="robots" content="nofollow">`+list(story(1)))
		}, stories()},
		{"noindex is followed and not used", "/", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), `<meta name="robots" content="noindex">`+article(1, story(2)))
		}, stories(2)},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			for n := 1; n <= 3; n++ {
				w.page(story(n), article(n))
			}
			tt.build(w)
			h, report := crawl(t, t.TempDir(), quick(), w.URL+tt.start)
			if d := cmp.Diff(tt.want, h.articles()); d != "" {
				t.Errorf("%s\n%+v\nasked: %s", d, report, w.order)
			}
			if report.New != len(tt.want) || report.Stopped != "nothing due" {
				t.Errorf("report %+v", report)
			}
		})
	}
}

func TestNothingOfOtherHosts(t *testing.T) {
	inner := newWorld(t)
	w := newWorld(t)
	w.page("/", list(inner.URL+story(1), "/away", "file:///etc/passwd")+`<link rel="canonical" href="`+inner.URL+`/"><meta http-equiv="refresh" content="0;url=`+inner.URL+`/x">`)
	w.redirect("/away", inner.URL+"/secret")
	w.redirect("/robots.txt", inner.URL+"/robots.txt")
	_, report := crawl(t, t.TempDir(), quick(), w.URL)
	if len(inner.order) > 0 {
		t.Errorf("the other host was asked: %s", inner.order)
	}
	if report.Skipped["other host"] != 3 {
		t.Errorf("skipped %v", report.Skipped)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	w := newWorld(t)
	c := quick()
	c.AllowPrivate, c.Contact = false, "test@example.org"
	_, report := crawl(t, t.TempDir(), c, w.URL)
	if len(w.order) > 0 || report.Failed["robots.txt cannot be reached: private-address"] != 1 {
		t.Errorf("asked: %s, %+v", w.order, report)
	}
}

func TestIdentity(t *testing.T) {
	canonical := func(to string) string { return `<link rel="canonical" href="` + to + `">` }
	for _, tt := range []struct {
		trap  string
		build func(w *world)
		want  map[string]int
	}{
		{"AMP page beside the page", func(w *world) {
			w.page("/", list("/a-b-post1.amp", story(1)))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
			w.page(story(1), canonical(story(1))+article(1))
		}, stories(1)},
		{"AMP page alone is linked", func(w *world) {
			w.page("/", list("/a-b-post1.amp"))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
			w.page(story(1), article(1))
		}, stories(1)},
		{"page that it calls its own is gone", func(w *world) {
			w.page("/", list("/a-b-post1.amp"))
			w.page("/a-b-post1.amp", canonical(story(1))+article(1))
		}, map[string]int{"/a-b-post1.amp": 1}},
		{"two that call each other their own", func(w *world) {
			w.page("/", list(story(1), story(2)))
			w.page(story(1), canonical(story(2))+article(1))
			w.page(story(2), canonical(story(1))+article(1))
		}, nil},
		{"all pages call the home page their own", func(w *world) {
			w.page("/", list(story(1), story(2)))
			w.page(story(1), canonical("/")+article(1))
			w.page(story(2), canonical("/")+article(2))
		}, stories(1, 2)},
		{"another host", func(w *world) {
			w.page("/", list(story(1)))
			w.page(story(1), canonical("https://www.vietnamplus.vn"+story(1))+article(1))
		}, stories(1)},
	} {
		for _, concurrency := range []int{1, 4} {
			w := newWorld(t)
			tt.build(w)
			c := quick()
			c.Concurrency = concurrency
			h, _ := crawl(t, t.TempDir(), c, w.URL)
			got := h.articles()
			if tt.want == nil && len(got) == 1 {
				continue // whichever of the two
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("%s, %d at once: %s\nasked: %s", tt.trap, concurrency, d, w.order)
			}
		}
	}
}

// Sections of a site whose addresses tell nothing look like a trap until their
// pages turn out to be articles.
func TestUntoldArticles(t *testing.T) {
	const sections, each = 12, 10
	for _, concurrency := range []int{1, 8} {
		t.Run(fmt.Sprint(concurrency, " at once"), func(t *testing.T) {
			w, want := newWorld(t), map[string]int{}
			for s := range sections {
				links := []string{fmt.Sprint("/politics/p", s+1)}
				for n := s * each; n < (s+1)*each; n++ {
					path := fmt.Sprint("/news/item-", n)
					w.page(path, article(n))
					links, want[path] = append(links, path), 1
				}
				w.page(fmt.Sprint("/politics/p", s), list(links...))
			}
			c := quick()
			c.Concurrency = concurrency
			h, _ := crawl(t, t.TempDir(), c, w.URL+"/politics/p0")
			if d := cmp.Diff(want, h.articles()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestTraps(t *testing.T) {
	for _, tt := range []struct {
		trap  string
		build func(w *world)
	}{
		{"days without end", func(w *world) {
			w.endless("/archive/", func(n int) []string { return []string{fmt.Sprintf("/archive/?page=%d", n+1), story(1)} })
		}},
		{"relative by mistake", func(w *world) {
			w.endless("/", func(n int) []string { return []string{"news/politics/"} })
		}},
		{"two ways on from each page", func(w *world) {
			w.endless("/maze-", func(n int) []string { return []string{fmt.Sprintf("/maze-%d", 2*n+1), fmt.Sprintf("/maze-%d", 2*n+2)} })
		}},
		{"one parameter more each time", func(w *world) {
			w.handle("/", func(rw http.ResponseWriter, r *http.Request) { fmt.Fprint(rw, list("/filter?a=1", story(1))) })
			w.any = func(rw http.ResponseWriter, r *http.Request) {
				fmt.Fprint(rw, list(fmt.Sprintf("%s&p%d=1", r.URL.RequestURI(), len(r.URL.RawQuery))))
			}
		}},
	} {
		t.Run(tt.trap, func(t *testing.T) {
			w := newWorld(t)
			w.page("/", list("/archive/", "/maze-0", "news/politics/", story(1)))
			w.page(story(1), article(1))
			tt.build(w)
			h, report := crawl(t, t.TempDir(), quick(), w.URL)
			if d := cmp.Diff(stories(1), h.articles()); d != "" {
				t.Error(d)
			}
			if len(w.order) > 200 || report.Skipped["trap"] == 0 {
				t.Errorf("asked %d times, skipped %v", len(w.order), report.Skipped)
			}
		})
	}
}

func TestConnectTo(t *testing.T) {
	w := newWorld(t)
	w.page("/", list(story(1)))
	w.page(story(1), article(1))
	c := quick()
	addr, port, _ := strings.Cut(w.host(), ":")
	c.ConnectTo = []string{"news.example:80:" + addr + ":" + port}
	h, _ := crawl(t, t.TempDir(), c, "http://news.example/")
	if len(h.articles()) != 1 || !strings.HasPrefix(h.pages[0].URL, "http://news.example/") {
		t.Errorf("got %v", h.articles())
	}
}
