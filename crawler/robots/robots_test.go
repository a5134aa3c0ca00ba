package robots_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/robots"
)

func TestAllowed(t *testing.T) {
	for _, tt := range []struct {
		trap, file, path string
		want             bool
	}{
		{"empty file", "", "/a", true},
		{"all forbidden", "user-agent: *\ndisallow: /", "/a", false},
		{"empty rule forbids nothing", "user-agent: *\ndisallow:", "/a", true},
		{"robots.txt itself", "user-agent: *\ndisallow: /", "/robots.txt", true},
		{"rules before any group", "disallow: /\nuser-agent: bot\nallow: /", "/a", true},
		{"own group instead of *", "user-agent: *\ndisallow: /\n\nuser-agent: dateline\ndisallow: /x", "/a", true},
		{"own group in capitals", "USER-AGENT: DateLine\nDISALLOW: /", "/a", false},
		{"version after the product", "user-agent: dateline/2.0\ndisallow: /", "/a", false},
		{"words after the product", "user-agent: dateline images\ndisallow: /", "/a", false},
		{"another product that begins alike", "user-agent: datelinebot\ndisallow: /", "/a", true},
		{"product that ours begins with", "user-agent: date\ndisallow: /", "/a", true},
		{"words after the star", "user-agent: * baz\ndisallow: /", "/a", false},
		{"two products in one group", "user-agent: other\nuser-agent: dateline\ndisallow: /", "/a", false},
		{"groups of one product are one", "user-agent: dateline\ndisallow: /a\nuser-agent: other\ndisallow: /\nuser-agent: dateline\ndisallow: /b", "/a", false},
		{"second group of one product", "user-agent: dateline\ndisallow: /a\nuser-agent: other\ndisallow: /\nuser-agent: dateline\ndisallow: /b", "/b", false},
		{"empty group of our own", "user-agent: *\ndisallow: /\nuser-agent: dateline\nallow:", "/a", true},
		{"other lines between agents", "user-agent: dateline\nsitemap: https://x.example/s.xml\nuser-agent: other\ndisallow: /", "/a", false},
		{"longest wins: allow", "user-agent: *\ndisallow: /x/\nallow: /x/page.html", "/x/page.html", true},
		{"longest wins: disallow", "user-agent: *\nallow: /x/\ndisallow: /x/page.html", "/x/page.html", false},
		{"order has no part in it", "user-agent: *\nallow: /x/page.html\ndisallow: /x/", "/x/page.html", true},
		{"allow where both are as long", "user-agent: *\ndisallow: /folder\nallow: /folder", "/folder/page", true},
		{"case of paths counts", "user-agent: *\ndisallow: /X/", "/x/", true},
		{"prefix, not segment", "user-agent: *\ndisallow: /fish", "/fishheads/yummy.html", false},
		{"star in the middle", "user-agent: *\ndisallow: /fish*.php", "/fishheads/catfish.php?parameters", false},
		{"star at the end", "user-agent: *\ndisallow: /fish*", "/fish.html", false},
		{"end", "user-agent: *\ndisallow: /*.php$", "/a/filename.php", false},
		{"end that is not", "user-agent: *\ndisallow: /*.php$", "/filename.php?parameters", true},
		{"end needs its own characters", "user-agent: *\ndisallow: /a*a$", "/a", true},
		{"dollar inside is itself", "user-agent: *\ndisallow: /a$b", "/a$b", false},
		{"star alone", "user-agent: *\ndisallow: *", "/a", false},
		{"query", "user-agent: *\ndisallow: /*?print", "/a?print=1", false},
		{"query with a URL", "user-agent: *\ndisallow: /\nallow: /a?q=t&b=http://x.example?t&p", "/a?q=t&b=http://x.example?t&p", true},
		{"letters beyond ASCII", "user-agent: *\ndisallow: /\nallow: /bar/ツ", "/bar/%E3%83%84", true},
		{"escapes in lower case", "user-agent: *\ndisallow: /bar/%e3%83%84", "/bar/%E3%83%84", false},
		{"allow keeps to its escapes", "user-agent: *\ndisallow: /\nallow: /bar/%62%61%7A", "/bar/baz", false},
		{"allow with its escapes", "user-agent: *\ndisallow: /\nallow: /bar/%62%61%7A", "/bar/%62%61%7A", true},
		{"escapes hide no prohibition", "user-agent: *\ndisallow: /%70rivate", "/private", false},
		{"nor in the URL", "user-agent: *\ndisallow: /private", "/%70rivate", false},
		{"index.html is its folder", "user-agent: *\ndisallow: /\nallow: /f/index.html", "/f/", true},
		{"index.html is not what is below", "user-agent: *\ndisallow: /\nallow: /f/index.html", "/f/a", false},
		{"byte order mark", "\ufeffuser-agent: *\ndisallow: /", "/a", false},
		{"carriage returns alone", "user-agent: *\rdisallow: /", "/a", false},
		{"both line ends", "user-agent: *\r\ndisallow: /\r\n", "/a", false},
		{"comments", "user-agent: * # all\ndisallow: /x # not y\n#allow: /x", "/x", false},
		{"no colon", "user-agent *\ndisallow /", "/a", false},
		{"misspelt", "useragent: *\ndissallow: /", "/a", false},
		{"spaces", "  user-agent  :  *  \n  disallow  :  /  ", "/a", false},
		{"a page in place of the file", "<!DOCTYPE html><p>user-agent: *</p>\n<p>disallow: /</p>", "/a", true},
		{"a line too long ends early", "user-agent: *\ndisallow: /" + strings.Repeat("x", 30000) + "\ndisallow: /y", "/y", false},
		{"beyond 500 KiB", strings.Repeat("#\n", 300<<10) + "user-agent: *\ndisallow: /", "/a", true},
	} {
		u, err := url.Parse("https://site.example" + tt.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := robots.Parse([]byte(tt.file)).For("dateline").Allowed(u); got != tt.want {
			t.Errorf("%s: %s allowed: %v, want %v", tt.trap, tt.path, got, tt.want)
		}
	}
}

func TestDelayAndSitemaps(t *testing.T) {
	f := robots.Parse([]byte("Sitemap: https://a.example/one.xml\nUser-agent: *\nCrawl-delay: 1.5\nsite-map: /two.xml\n\nUser-agent: dateline\nCrawl-delay: 10\nDisallow: /x\n" +
		"\nUser-agent: wild\nCrawl-delay: -1\nCrawl-delay: NaN\nCrawl-delay: soon\nDisallow: /y\nUser-agent: never\nCrawl-delay: 1e300"))
	for product, want := range map[string]time.Duration{"dateline": 10 * time.Second, "other": 1500 * time.Millisecond, "wild": 0, "never": 24 * time.Hour} {
		if got := f.For(product).Delay; got != want {
			t.Errorf("delay of %s: %v, want %v", product, got, want)
		}
	}
	if d := cmp.Diff([]string{"https://a.example/one.xml", "/two.xml"}, f.Sitemaps); d != "" {
		t.Error(d)
	}
}

// A pattern of many stars must not take exponential time.
func TestManyStars(t *testing.T) {
	f := robots.Parse([]byte("user-agent: *\ndisallow: /" + strings.Repeat("*a", 2000) + "$"))
	if !f.For("x").Allowed(&url.URL{Path: "/" + strings.Repeat("a", 1999)}) {
		t.Error("1,999 letters match 2,000")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("user-agent: *\nallow: /a*b$\ncrawl-delay: 2\nsitemap: x"), "/a?b")
	f.Add([]byte("\ufeff:::\r\n*\x00disallow /%zz"), "/%zz")
	f.Fuzz(func(t *testing.T, file []byte, path string) {
		u := &url.URL{Path: path}
		first, again := robots.Parse(file), robots.Parse(file)
		r := first.For("dateline")
		if r.Delay < 0 || r.Allowed(u) != again.For("dateline").Allowed(u) {
			t.Fatalf("delay %v, or two answers for %q", r.Delay, path)
		}
	})
}
