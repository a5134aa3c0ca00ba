package crawler

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
)

// Header lines of a .headers file that are about the saved copy and no part of
// the response, named as in WARC 1.1.
const (
	headerURI  = "Warc-Target-Uri"
	headerDate = "Warc-Date" // RFC 3339
)

// describe reads what the side files say of the page: all but its body.
func (f savedFile) describe(fsys fs.FS) (SavedPage, error) {
	p := SavedPage{Name: f.name, Status: http.StatusOK, Header: make(http.Header)}
	for _, side := range f.sides {
		text, err := readFile(fsys, side)
		if err != nil {
			return p, err
		}
		read := p.readJSON
		if strings.HasSuffix(side, ".headers") {
			read = p.readHeaders
		}
		if err := read(text); err != nil {
			return p, fmt.Errorf("%s: %w", side, err)
		}
	}
	if p.Fetched.IsZero() {
		p.Fetched, _ = http.ParseTime(p.Header.Get("Date"))
	}
	return p, p.checkSides()
}

// url is the page's address as far as it can be told, else "".
func (f savedFile) url(fsys fs.FS) string {
	if page, err := f.describe(fsys); err == nil && page.URL != "" {
		return page.URL
	}
	if u := savedURL(f.name); u != "" {
		return u
	}
	body, _ := readFile(fsys, f.name) // unreadable and without an address alike
	return ownURL(body)
}

func (p *SavedPage) checkSides() error {
	if p.URL != "" && !isPageURL(p.URL) {
		return fmt.Errorf("url %q: must be absolute, http or https", p.URL)
	}
	if p.Status < 200 || p.Status > 599 {
		return fmt.Errorf("status %d: must be 200 to 599", p.Status)
	}
	return nil
}

func isPageURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// readJSON reads a page.json file; header values are strings or lists of them.
func (p *SavedPage) readJSON(text []byte) error {
	var side struct {
		URL     string
		Fetched time.Time
		Status  int
		Headers map[string]any
	}
	if err := json.Unmarshal(text, &side); err != nil {
		return err
	}
	p.URL, p.Fetched = cmp.Or(side.URL, p.URL), side.Fetched
	p.Status = cmp.Or(side.Status, p.Status)
	for name, value := range side.Headers {
		values, ok := value.([]any)
		if !ok {
			values = []any{value}
		}
		for _, v := range values {
			p.Header.Add(name, fmt.Sprint(v))
		}
	}
	return nil
}

// readHeaders reads a .headers file: the status line, which may be left out,
// and header lines.
func (p *SavedPage) readHeaders(text []byte) error {
	if bytes.HasPrefix(text, []byte("HTTP/")) {
		line, rest, _ := bytes.Cut(text, []byte("\n"))
		status, err := parseStatus(string(line))
		if err != nil {
			return err
		}
		p.Status, text = status, rest
	}
	text = append(bytes.TrimRight(text, "\r\n"), "\r\n\r\n"...)
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(text))).ReadMIMEHeader()
	if err != nil {
		return err
	}
	for name, values := range header {
		p.Header[name] = values
	}
	return p.takeCopyHeaders()
}

func parseStatus(line string) (int, error) {
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return 0, fmt.Errorf("status line %q: want HTTP/1.1 200 OK", line)
	}
	status, err := strconv.Atoi(fields[1])
	if err != nil {
		return 0, fmt.Errorf("status line %q: want HTTP/1.1 200 OK", line)
	}
	return status, nil
}

// takeCopyHeaders moves the headers about the saved copy out of the response.
func (p *SavedPage) takeCopyHeaders() (err error) {
	p.URL = cmp.Or(p.Header.Get(headerURI), p.URL)
	if date := p.Header.Get(headerDate); date != "" {
		if p.Fetched, err = time.Parse(time.RFC3339, date); err != nil {
			return err
		}
	}
	p.Header.Del(headerURI)
	p.Header.Del(headerDate)
	return nil
}

// ownURL is the address that a page gives itself: its canonical link or og:url.
func ownURL(body []byte) string {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return ""
	}
	link := cmp.Or(doc.Find(`link[rel=canonical]`).AttrOr("href", ""), doc.Find(`meta[property="og:url"]`).AttrOr("content", ""))
	if !isPageURL(link) {
		return ""
	}
	return link
}
