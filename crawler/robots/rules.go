package robots

import (
	"net/url"
	"slices"
	"strings"
	"time"
)

// Rules are what one crawler has to keep to. They are immutable.
type Rules struct {
	Delay time.Duration // Crawl-delay; 0 where there is none
	rules []rule
}

// For returns the rules for the crawler whose product token is given, such as
// "dateline": those of all groups that name it, or else of all groups for "*".
func (f *File) For(product string) *Rules {
	r, named := f.merge(strings.ToLower(product))
	if !named {
		r, _ = f.merge("*")
	}
	return r
}

func (f *File) merge(product string) (r *Rules, named bool) {
	r = &Rules{}
	for _, g := range f.groups {
		if slices.Contains(g.products, product) {
			named = true
			r.rules = append(r.rules, g.rules...)
			r.Delay = max(r.Delay, g.delay)
		}
	}
	return r, named
}

// Allowed reports whether u may be fetched. The longest pattern that matches
// decides, Allow where two are as long; without a match all is allowed, and
// robots.txt itself always is.
func (r *Rules) Allowed(u *url.URL) bool {
	path := pathQuery(u)
	if path == "/robots.txt" {
		return true
	}
	plain := decode(path)
	allow, longest := true, -1
	for _, rule := range r.rules {
		if n := len(rule.pattern); n < longest || n == longest && !rule.allow {
			continue
		}
		if rule.matches(path, plain) {
			allow, longest = rule.allow, len(rule.pattern)
		}
	}
	return allow
}

// matches compares escapes as they are written. A prohibition holds as well
// for another way of writing the same path, so that %61 hides nothing.
func (r rule) matches(path, plain string) bool {
	return match(r.pattern, path) || !r.allow && match(decode(r.pattern), plain) ||
		r.allow && strings.HasSuffix(r.pattern, "/index.html") && match(strings.TrimSuffix(r.pattern, "index.html")+"$", path)
}

// pathQuery is what patterns are matched against: the escaped path with the query.
func pathQuery(u *url.URL) string {
	p := u.EscapedPath()
	if p == "" {
		p = "/"
	}
	if u.RawQuery != "" {
		p += "?" + u.RawQuery
	}
	return p
}

// match reports whether the pattern matches the beginning of s: * stands for
// any characters, $ at the end for the end of s. It takes time proportional to
// the product of the lengths at most, whatever the stars.
func match(pattern, s string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(s, parts[0]) {
		return false
	}
	s = s[len(parts[0]):]
	if len(parts) == 1 {
		return !anchored || s == ""
	}
	last := len(parts) - 1
	for _, part := range parts[1:last] {
		i := strings.Index(s, part)
		if i < 0 {
			return false
		}
		s = s[i+len(part):]
	}
	if anchored {
		return strings.HasSuffix(s, parts[last])
	}
	return strings.Contains(s, parts[last])
}
