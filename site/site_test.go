package site_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"dateline/site"
)

func TestClassify(t *testing.T) {
	for _, tt := range []struct {
		url  string
		want site.Kind
	}{
		{"https://en.vietnamplus.vn/a-b-post271389.vnp", site.Article},
		{"https://en.vietnamplus.vn/a-b-post271389.amp", site.Article},
		{"https://en.vietnamplus.vn/meet-japan/270654.vnp", site.Article},
		{"https://en.vietnamplus.vn/", site.List},
		{"https://en.vietnamplus.vn", site.List},
		{"https://en.vietnamplus.vn/politics.vnp", site.List},
		{"https://en.vietnamplus.vn/politics/p2.vnp", site.List},
		{"https://en.vietnamplus.vn/politics/", site.List},
		{"https://en.vietnamplus.vn/politics/?page=2", site.List},
		{"https://en.vietnamplus.vn/tag/quang-ninh", site.Skip},
		{"https://en.vietnamplus.vn/tag/quang-ninh.vnp", site.Skip},
		{"https://en.vietnamplus.vn/print/a-b-post271389.vnp", site.Skip},
		{"https://en.vietnamplus.vn/search/?q=hokkaido", site.Skip},
		{"https://en.vietnamplus.vn/search-goes-on-post12.vnp", site.Article}, // a slug, not a search
		{"https://en.nhandan.vn/a-b-post131000.html", site.Article},
		{"https://cn.nhandan.vn/article-post100.html", site.Article},
		{"https://vietnamnews.vn/politics-laws/1650001/pm-visits-laos.html", site.Article},
		{"https://vietnamnews.vn/economy", site.Unknown},
		{"https://bnews.vn/gia-vang-hom-nay/312345.html", site.Article},
		{"https://en.qdnd.vn/military/news/drill-held-in-lao-cai-561234", site.Article},
		{"https://en.qdnd.vn/preview/x-561234", site.Skip},
		{"https://vietnam.vnanet.vn/english/long-form/old-quarter-by-night-345678.html", site.Article},
		{"http://127.0.0.1:8080/a-b-post1.vnp", site.Article}, // an unknown host is judged by the family's patterns
		{"http://127.0.0.1:8080/a-b/1.vnp", site.Article},
		{"http://127.0.0.1:8080/economy/p2", site.List},
		{"http://news.example/2024/05/17/storm-hits-coast", site.Article},
		{"http://news.example/calendar/2024/05/17/", site.Skip},
		{"http://news.example/?date=2024-05-17", site.Skip},
		{"http://news.example/a/b-post3.vnp?print=1", site.Skip},
		{"http://news.example/media/a.jpg", site.Skip},
		{"http://news.example/login?next=/a-post1.vnp", site.Skip},
		{"http://news.example/about-us", site.Unknown},
		{"http://news.example/rss/home.rss", site.Unknown},
		{"mailto:desk@news.example", site.Skip},
		{"file:///etc/passwd", site.Skip},
	} {
		u, err := url.Parse(tt.url)
		if err != nil {
			t.Fatal(err)
		}
		if got := site.Classify(u); got != tt.want {
			t.Errorf("Classify(%s) = %v, want %v", tt.url, got, tt.want)
		}
	}
}

func TestLists(t *testing.T) {
	for addr, want := range map[string]bool{
		"https://en.vietnamplus.vn/tags/rice-tag9333.vnp":        true,
		"https://en.vietnamplus.vn/rice-tag9333.vnp":             true,
		"https://www.vietnamplus.vn/chu-de/gia-vang-1108.vnp":    true,
		"https://en.vietnamplus.vn/author/le-nam-author112.vnp":  true,
		"https://bnews.vn/search.html?q=gao":                     true,
		"https://en.vietnamplus.vn/tags-on-trees-post271389.vnp": false,
		"https://en.vietnamplus.vn/politics/":                    false,
	} {
		u, err := url.Parse(addr)
		if err != nil {
			t.Fatal(err)
		}
		if got := site.Lists(u); got != want {
			t.Errorf("Lists(%s) = %v, want %v", addr, got, want)
		}
	}
}

func TestProfilesAreSorted(t *testing.T) {
	var names []string
	for _, p := range site.Profiles() {
		names = append(names, p.Name)
	}
	if len(names) < 8 || !slices.IsSorted(names) {
		t.Errorf("profiles = %v, want at least 8, sorted", names)
	}
}

func TestFor(t *testing.T) {
	own := site.Profile{Name: "own", Hosts: []string{".news.example"}}
	table, err := site.NewTable(site.Builtin().With(own))
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]string{
		"en.vietnamplus.vn":      "vietnamplus vietnamplus-old",
		"EN.vietnamplus.vn:8443": "vietnamplus vietnamplus-old",
		"a.b.news.example":       "own",
		"news.example":           "", // the dot means below
		"127.0.0.1:80":           "",
		"[::1]:80":               "",
	} {
		if got := names(table.For(host)); got != want {
			t.Errorf("For(%q) = %q, want %q", host, got, want)
		}
	}
}

func TestOwnProfileOverridesBuiltin(t *testing.T) {
	own := site.Profile{Name: "bnews", Hosts: []string{"bnews.vn"}, Articles: []string{`^/tin/`}}
	table, err := site.NewTable(site.Builtin().With(own))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(table.Profiles()); got != len(site.Profiles()) {
		t.Errorf("%d profiles, want %d", got, len(site.Profiles()))
	}
	u := &url.URL{Scheme: "https", Host: "bnews.vn", Path: "/tin/x"}
	if got := table.Classify(u); got != site.Article {
		t.Errorf("Classify = %v, want article", got)
	}
}

func TestNewTableErrors(t *testing.T) {
	for name, tt := range map[string]struct {
		p    site.Profile
		want string
	}{
		"no name":     {site.Profile{}, "no name"},
		"host is URL": {site.Profile{Name: "x", Hosts: []string{"https://x.example"}}, "lower-case host name"},
		"zone":        {site.Profile{Name: "x", Zone: "Hanoi"}, "±hh:mm"},
		"pattern":     {site.Profile{Name: "x", Lists: []string{"("}}, "profile x: lists: "},
	} {
		_, err := site.NewTable([]site.Profile{tt.p})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, tt.want)
		}
	}
}

func TestLocation(t *testing.T) {
	for zone, want := range map[string]string{"": "+07:00", "+09:00": "+09:00"} {
		if got := (&site.Profile{Zone: zone}).Location().String(); got != want {
			t.Errorf("zone %q: location %s, want %s", zone, got, want)
		}
	}
}

func names(ps []*site.Profile) string {
	var s []string
	for _, p := range ps {
		s = append(s, p.Name)
	}
	return strings.Join(s, " ")
}
