package crawler

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/PuerkitoBio/goquery"

	"dateline/crawler/canonical"
	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/crawler/robots"
	"dateline/crawler/transport"
	"dateline/crawler/warc"
	"dateline/site"
)

// An UnusedError says why a page that was saved or archived is not used.
type UnusedError struct{ Reason string }

func (e *UnusedError) Error() string { return "not used: " + e.Reason }

// A Reader makes pages of responses that were saved or archived, as a crawl makes
// them of those that it fetches. It is for one goroutine.
type Reader struct {
	Sites  *site.Table              // what is known of sites; nil for the built-in table
	mining map[string]robots.Mining // by host
}

// Learn takes in what a host says of text and data mining, and reports whether
// the response is that. Pages that were archived after it are not read against it.
func (r *Reader) Learn(uri string, resp *http.Response) bool {
	u, err := canonical.Parse(uri)
	if err != nil || u.Path != robots.MiningPath || resp.StatusCode != http.StatusOK {
		return false
	}
	a, err := readAnswer(u, resp, time.Time{})
	if err != nil {
		return false
	}
	if r.mining == nil {
		r.mining = map[string]robots.Mining{}
	}
	r.mining[u.Host] = robots.ParseMining(a.body)
	return true
}

// Page reads a response and its body. An [*UnusedError] says that a crawl would
// not have used it. Canonical is the page's own word: whether there is such a
// page is for the caller to know.
func (r *Reader) Page(uri string, resp *http.Response, fetched time.Time) (*Page, error) {
	sites := orBuiltin(r.Sites)
	u, err := canonical.Parse(uri)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusNonAuthoritativeInfo {
		return nil, &UnusedError{fmt.Sprintf("status %d", resp.StatusCode)}
	}
	a, err := readAnswer(u, resp, fetched)
	if err != nil {
		return nil, err
	}
	if a.doc == nil {
		return nil, &UnusedError{"no page"}
	}
	if reason, _ := a.reserved(u, r.mining[u.Host]); reason != "" {
		return nil, &UnusedError{reason}
	}
	p := newPage(u.String(), pageKind(sites, u), a)
	if c := discover.Canonical(a.doc, a.header, discover.Base(a.doc, u)); c != nil && believable(sites, u, c) {
		p.Canonical = c.String()
	}
	return p, nil
}

// Saved is [Reader.Page] for a page of a tree of saved pages.
func (r *Reader) Saved(s SavedPage) (*Page, error) {
	return r.Page(s.URL, savedResponse(&http.Request{}, s), s.Fetched)
}

// ReadCapture reads a captured page back from the archive in the data folder dir.
func ReadCapture(dir string, c frontier.Capture) (*Page, error) {
	if c.File == "" {
		return nil, errors.New("the page was not to be kept")
	}
	file, err := os.Open(filepath.Join(dir, ArchiveDir, c.File))
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	defer file.Close()
	record, err := warc.ReadAt(file, c.Offset)
	if err != nil {
		return nil, fmt.Errorf("read archive %s: %w", c.File, err)
	}
	resp, err := record.Response()
	if err != nil {
		return nil, fmt.Errorf("read archive %s at byte %d: %w", c.File, c.Offset, err)
	}
	p, err := new(Reader).Page(c.URL, resp, c.Fetched)
	if err == nil {
		p.Canonical, p.Revision, p.Published = c.URL, c.Revision, record.Published()
	}
	return p, err
}

// readAnswer decodes a response as if it came over the network.
func readAnswer(u *url.URL, resp *http.Response, at time.Time) (*answer, error) {
	t := transport.New(transport.Config{Base: answering{resp}, AnyType: true, MaxBody: maxSitemap, MaxDecoded: maxSitemap})
	decoded, err := t.RoundTrip(&http.Request{Method: http.MethodGet, URL: u, Header: http.Header{}})
	if err != nil {
		return nil, fmt.Errorf("decode page: %w", err)
	}
	a := &answer{status: decoded.StatusCode, header: decoded.Header, at: at}
	a.exchange, a.body = transport.Whole(decoded)
	return a, a.parse()
}

// An answering transport has one response ready.
type answering struct{ *http.Response }

func (a answering) RoundTrip(*http.Request) (*http.Response, error) { return a.Response, nil }

// directives are what the page asks crawlers for.
func (a *answer) directives() discover.Directives {
	return discover.ReadDirectives(a.doc, a.header, Product)
}

// parse reads the page, where the body is one.
func (a *answer) parse() (err error) {
	if !isPage(a.header, a.body) {
		return nil
	}
	if err := checkMarkup(a.body); err != nil {
		return fmt.Errorf("parse page: %w", err)
	}
	if a.doc, err = goquery.NewDocumentFromReader(bytes.NewReader(a.body)); err != nil {
		return fmt.Errorf("parse page: %w", err)
	}
	return nil
}
