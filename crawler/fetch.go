package crawler

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"runtime"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/gocolly/colly/v2"
	"golang.org/x/net/publicsuffix"

	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/crawler/transport"
)

// An answer is what a host answered to one request.
type answer struct {
	status   int
	header   http.Header
	body     []byte            // decompressed, in UTF-8
	doc      *goquery.Document // nil unless the body is HTML
	exchange *transport.Exchange
	at       time.Time
	took     time.Duration
	tooMuch  error // why the body is not parsed
}

// A fetcher makes one request at a time through a collector of its own, so
// that its fields belong to that request.
type fetcher struct {
	collector *colly.Collector
	pages     http.RoundTripper
	files     http.RoundTripper // for sitemaps and feeds, which are served under any type
	request   http.RoundTripper // which of the two the current request goes to
	answer    *answer
	gate      gate
	inside    bool      // the gate is held
	body      io.Closer // of the last response
}

// A gate lets through as many at once as there are processors: pages are large
// while they are parsed and extracted, and more at once would be no faster.
type gate chan struct{}

func newGate() gate { return make(gate, runtime.GOMAXPROCS(0)) }

// leave frees the gate, if the last fetch has come through it, and the room that
// its body took.
func (f *fetcher) leave() {
	if f.inside {
		<-f.gate
		f.inside = false
	}
	if f.body != nil {
		_ = f.body.Close() // it was read
		f.body = nil
	}
}

// newFetcher sets up Colly to make requests and parse pages, nothing else:
// what it would decide about robots.txt, pace, visited URLs, redirects, limits
// and caches is decided elsewhere, and its environment variables have no say.
func newFetcher(c *Crawler, jar http.CookieJar) *fetcher {
	config := transport.Config{Base: c.base, Timeout: c.config.Timeout, Room: c.room}
	f := &fetcher{pages: transport.New(config), gate: c.gate}
	config.AnyType, config.MaxBody, config.MaxDecoded = true, maxPackedSitemap, maxSitemap
	f.files = transport.New(config)
	f.collector = colly.NewCollector()
	f.collector.UserAgent = c.agent
	f.collector.AllowURLRevisit = true
	f.collector.IgnoreRobotsTxt = true
	f.collector.ParseHTTPErrorResponse = true
	f.collector.MaxBodySize, f.collector.MaxDepth, f.collector.MaxRequests = 0, 0, 0
	f.collector.AllowedDomains, f.collector.DisallowedDomains = nil, nil
	f.collector.CacheDir, f.collector.DetectCharset, f.collector.Async = "", false, false
	f.collector.SetClient(&http.Client{Transport: f, Jar: jar, CheckRedirect: stay})
	f.collector.OnResponse(f.onResponse)
	f.collector.OnHTML("head", f.onHTML) // every page has one, and Colly copies its text
	return f
}

// stay leaves redirects to the frontier.
func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// newJar returns a jar for one host's cookies: some sites redirect a page to
// itself until theirs comes back.
func newJar() http.CookieJar {
	jar, _ := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List}) // cannot fail
	return jar
}

// fetch requests a URL. Any status is an answer; an error says that there was
// none, or one that breaks a limit. Its caller must call leave when it is done
// with the answer.
func (f *fetcher) fetch(ctx context.Context, url string, kind frontier.Kind, header http.Header) (*answer, error) {
	f.collector.Context = ctx
	f.request = f.pages
	if kind == frontier.Sitemap || kind == frontier.Feed {
		f.request = f.files
	}
	started := time.Now()
	f.answer = &answer{at: started}
	err := f.collector.Request(http.MethodGet, url, nil, nil, header)
	a := f.answer
	f.answer, a.took = nil, time.Since(started)
	return a, cmp.Or(err, a.tooMuch)
}

// RoundTrip makes the fetcher the transport of its collector, to see what Colly
// does not hand on. It keeps the body back, which is in memory already and which
// Colly would copy.
func (f *fetcher) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := f.request.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	f.answer.exchange, f.answer.body = transport.Whole(resp)
	f.body, resp.Body = resp.Body, http.NoBody
	return resp, nil
}

// onResponse runs before Colly parses, which it does only where the type says HTML.
func (f *fetcher) onResponse(r *colly.Response) {
	f.gate <- struct{}{}
	f.inside = true
	r.Body = f.answer.body
	f.answer.status, f.answer.header = r.StatusCode, *r.Headers
	kind := "application/octet-stream" // which Colly does not parse
	if isPage(*r.Headers, r.Body) {
		if f.answer.tooMuch = checkMarkup(r.Body); f.answer.tooMuch == nil {
			kind = "text/html; charset=utf-8"
		}
	}
	r.Headers.Set("Content-Type", kind)
}

// isPage goes by the first element, whatever the type says, and by the type
// where that tells nothing.
func isPage(h http.Header, body []byte) bool {
	form := discover.Sniff(body)
	return form == discover.HTML || form == discover.Other && saysHTML(h.Get("Content-Type"))
}

func saysHTML(contentType string) bool {
	return strings.HasPrefix(contentType, "text/html") || strings.HasPrefix(contentType, "application/xhtml+xml")
}

// onHTML takes over the page as Colly has parsed it.
func (f *fetcher) onHTML(e *colly.HTMLElement) {
	if root := e.DOM.Nodes[0]; f.answer.doc == nil {
		for root.Parent != nil {
			root = root.Parent
		}
		f.answer.doc = goquery.NewDocumentFromNode(root)
	}
}
