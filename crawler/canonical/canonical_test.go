package canonical_test

import (
	"errors"
	"net/url"
	"testing"

	"dateline/crawler/canonical"
)

func TestResolve(t *testing.T) {
	base, _ := url.Parse("https://news.example/politics/index.html?page=2")
	for _, tt := range []struct{ trap, ref, want string }{
		{"scheme and host in capitals", "HTTPS://News.Example/A", "https://news.example/A"},
		{"the scheme's own port", "https://news.example:443/a", "https://news.example/a"},
		{"the other scheme's port", "http://news.example:443/a", "http://news.example:443/a"},
		{"full stop after the host", "https://news.example./a", "https://news.example/a"},
		{"no path", "https://news.example", "https://news.example/"},
		{"relative", "a-post1.vnp", "https://news.example/politics/a-post1.vnp"},
		{"no scheme", "//news.example/a", "https://news.example/a"},
		{"query alone", "?page=3", "https://news.example/politics/index.html?page=3"},
		{"dots in an absolute URL", "https://news.example/a/./b/../c", "https://news.example/a/c"},
		{"dots above the root", "https://news.example/../../a/..", "https://news.example/"},
		{"escaped dots", "https://news.example/a/%2e%2e/b", "https://news.example/b"},
		{"fragment", "/a#comments", "https://news.example/a"},
		{"fragment that is no URL", "/a#%zz", "https://news.example/a"},
		{"tracking", "/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "https://news.example/a?id=7"},
		{"order of parameters", "/a?b=2&a=1", "https://news.example/a?a=1&b=2"},
		{"order within one name", "/a?x=2&x=1", "https://news.example/a?x=2&x=1"},
		{"empty query", "/a?", "https://news.example/a"},
		{"empty parameters", "/a?&&b=1&", "https://news.example/a?b=1"},
		{"value kept as it is", "/a?u=http://x.example/?y", "https://news.example/a?u=http://x.example/?y"},
		{"case of escapes", "/%e3%83%84", "https://news.example/%E3%83%84"},
		{"escapes that are not needed", "/%61%7e", "https://news.example/a~"},
		{"escaped slash stays", "/a%2fb", "https://news.example/a%2Fb"},
		{"letters with diacritics", "/tỉnh", "https://news.example/t%E1%BB%89nh"},
		{"percent sign alone", "/100%-sure", "https://news.example/100%25-sure"},
		{"space", " /a b ", "https://news.example/a%20b"},
		{"line break inside", "/a\n-post1.vnp", "https://news.example/a-post1.vnp"},
		{"backslashes", `\a\b`, "https://news.example/a/b"},
		{"user and password", "https://u:p@news.example/a", "https://news.example/a"},
		{"international name", "https://báo.example/a", "https://xn--bo-mia.example/a"},
		{"underscore in a name", "https://a_b.example/", "https://a_b.example/"},
		{"IPv6", "http://[::1]:8080/a", "http://[::1]:8080/a"},
		{"session in the path", "/a;jsessionid=1A2B?x=1", "https://news.example/a?x=1"},
		{"AMP after the extension", "/a-1.html.amp", "https://news.example/a-1.html"},
		{"AMP as the last segment", "/a-1/amp/", "https://news.example/a-1"},
		{"AMP as a parameter", "/a-1?amp=1", "https://news.example/a-1"},
		{"AMP of VietnamPlus", "https://en.vietnamplus.vn/a-post1.amp", "https://en.vietnamplus.vn/a-post1.vnp"},
		{"AMP of an unknown site is left to rel=canonical", "/a-post1.amp", "https://news.example/a-post1.amp"},
		{"AMP home page is no home page", "/amp", "https://news.example/amp"},
		{"ampere", "/amp/units", "https://news.example/amp/units"},
	} {
		u, err := canonical.Resolve(base, tt.ref)
		if err != nil {
			t.Errorf("%s: %v", tt.trap, err)
		} else if got := u.String(); got != tt.want {
			t.Errorf("%s: %q became\n %s, want\n %s", tt.trap, tt.ref, got, tt.want)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, ref := range []string{"mailto:a@b.example", "javascript:void(0)", "file:///etc/passwd", "data:text/html,x", "tel:+84", "ftp://a.example/"} {
		if _, err := canonical.Parse(ref); !errors.Is(err, canonical.ErrScheme) {
			t.Errorf("%s: got %v, want ErrScheme", ref, err)
		}
	}
	for _, ref := range []string{"", "/relative", "http://", "http://a b/", "http://[::1", "https://a.example/" + string(make([]byte, canonical.MaxLength))} {
		if u, err := canonical.Parse(ref); err == nil {
			t.Errorf("%.40q became %s, want an error", ref, u)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"HTTP://A.example:80/../a/%2e/./b%zz?b=1&a=2&utm_x=1#f", "https://[::1]/amp", "http://é.example/\\..\\x;sid=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := canonical.Parse(s)
		if err != nil {
			return
		}
		again, err := canonical.Parse(u.String())
		if err != nil || again.String() != u.String() {
			t.Fatalf("%q became %q, which became %v (%v)", s, u, again, err)
		}
	})
}
