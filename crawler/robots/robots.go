// Package robots reads and evaluates robots.txt as RFC 9309 says, with
// Crawl-delay and Sitemap lines, which are widely used beside it, and the file
// in which a host reserves the right to mine its pages.
//
//	f := robots.Parse(body)
//	if f.For("dateline").Allowed(u) { … }
//
// A [Cache] fetches the files and keeps each for a day.
package robots

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a robots.txt counts; what follows is ignored (RFC 9309, 2.5).
const MaxBytes = 500 << 10

// maxLine bounds one line, as Google's parser does; the rest of it is ignored.
const maxLine = 2083 * 8

// maxDelay bounds Crawl-delay: a larger one is a mistake or a way of saying no.
const maxDelay = 24 * time.Hour

// A File is a parsed robots.txt. It is immutable and safe for concurrent use.
type File struct {
	Sitemaps []string // as written; may be relative and lie on other hosts
	groups   []group
}

// A group is the rules for some crawlers; several groups may name the same one.
type group struct {
	products []string // lower case; "*" for all others
	rules    []rule
	delay    time.Duration
}

type rule struct {
	allow   bool
	pattern string
}

// Parse reads a robots.txt of at most [MaxBytes]. It cannot fail: lines that
// make no sense are passed over, as the standard asks.
func Parse(body []byte) *File {
	body = bytes.TrimPrefix(body[:min(len(body), MaxBytes)], []byte("\ufeff"))
	p := parser{file: &File{}}
	lines := bufio.NewScanner(bytes.NewReader(body))
	lines.Buffer(nil, MaxBytes+1)
	lines.Split(splitLines)
	for lines.Scan() {
		p.line(lines.Text())
	}
	return p.file
}

// splitLines takes CR, LF and CRLF as ends of lines.
func splitLines(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexAny(data, "\r\n"); i >= 0 {
		return i + 1, data[:min(i, maxLine)], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data[:min(len(data), maxLine)], nil
	}
	return 0, nil, nil
}

type parser struct {
	file  *File
	ruled bool // the current group has rules: the next user-agent begins another
}

func (p *parser) line(s string) {
	key, value := keyValue(s)
	switch key {
	case "user-agent":
		p.userAgent(value)
	case "allow", "disallow":
		p.rule(key == "allow", value)
	case "crawl-delay":
		p.delay(value)
	case "sitemap":
		if value != "" {
			p.file.Sitemaps = append(p.file.Sitemaps, value)
		}
	}
}

func (p *parser) userAgent(value string) {
	if p.ruled || len(p.file.groups) == 0 {
		p.file.groups, p.ruled = append(p.file.groups, group{}), false
	}
	g := &p.file.groups[len(p.file.groups)-1]
	g.products = append(g.products, product(value))
}

// rule adds a rule; rules before the first user-agent line belong to nobody.
func (p *parser) rule(allow bool, value string) {
	if len(p.file.groups) == 0 {
		return
	}
	p.ruled = true
	if value != "" {
		g := &p.file.groups[len(p.file.groups)-1]
		g.rules = append(g.rules, rule{allow, escapePattern(value)})
	}
}

func (p *parser) delay(value string) {
	s, err := strconv.ParseFloat(value, 64)
	if err != nil || !(s >= 0) || len(p.file.groups) == 0 {
		return
	}
	p.ruled = true
	p.file.groups[len(p.file.groups)-1].delay = time.Duration(min(s, maxDelay.Seconds()) * float64(time.Second))
}

// keyValue parts a line at its colon, or at white space where there is none
// and two words stand, and corrects the usual misspellings of keys.
func keyValue(line string) (key, value string) {
	line, _, _ = strings.Cut(line, "#")
	key, value, found := strings.Cut(line, ":")
	if !found {
		words := strings.Fields(line)
		if len(words) != 2 {
			return "", ""
		}
		key, value = words[0], words[1]
	}
	key = strings.ToLower(strings.TrimSpace(key))
	if k, ok := misspelt[key]; ok {
		key = k
	}
	return key, strings.TrimSpace(value)
}

var misspelt = map[string]string{
	"useragent": "user-agent", "user agent": "user-agent", "site-map": "sitemap", "crawldelay": "crawl-delay",
	"dissallow": "disallow", "dissalow": "disallow", "disalow": "disallow", "diasllow": "disallow", "disallaw": "disallow",
}

// product returns the product token that a user-agent line begins with, in
// lower case: what follows it, such as a version, says nothing.
func product(value string) string {
	if value == "*" || strings.HasPrefix(value, "* ") || strings.HasPrefix(value, "*\t") {
		return "*"
	}
	end := strings.IndexFunc(value, func(r rune) bool {
		return !(r == '-' || r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
	})
	if end >= 0 {
		value = value[:end]
	}
	return strings.ToLower(value)
}
