package crawler

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/markusmobius/go-dateparser"

	"dateline/site"
)

// A Page is a page that was fetched, or read back from an archive.
type Page struct {
	URL       string            // as asked for, in canonical form
	Canonical string            // what the page calls its own address, where that is to be believed; else URL
	Status    int               // HTTP status
	Header    http.Header       // of the response
	Body      []byte            // decompressed, in UTF-8
	Doc       *goquery.Document // Body, parsed
	Kind      site.Kind         // what the address tells
	Fetched   time.Time
	Revision  int    // which version of the page this would be, from 1
	Previous  string // the hash that the handler gave the version before; "" for the first

	// Published is when the page appeared, as a feed or a news sitemap told
	// before it was fetched; zero where none did. It is as it was told: whether
	// it can be true is for the handler to judge.
	Published dateparser.Moment
}

// A Handler judges a page, such as whether it is an article. It runs in several
// goroutines at once. An error ends the run; what is wrong with the page itself
// belongs in the verdict.
type Handler func(ctx context.Context, p *Page) (Verdict, error)

// A Verdict is what a handler makes of a page.
type Verdict struct {
	Article   bool      // the page is an article and is to be delivered
	Reason    string    // why it is none, in a few words that repeat from page to page
	Hash      string    // of the article's content; equal to Page.Previous: nothing changed
	Published time.Time // decides how soon the page is visited again; zero where unknown
	Later     bool      // it is a later part of an article, and not counted as one
	Parts     []string  // addresses of the article's other parts, which are fetched too

	// Committed is called once the fetch is durable, with the capture's
	// number, under which the frontier's outbox holds it until it is
	// delivered. It is not called for what is no article or did not change.
	Committed func(ctx context.Context, capture int64) error
}

// IsAlias reports whether the page calls another page's address its own. A
// crawl does not hand such pages on.
func (p *Page) IsAlias() bool {
	if p.Canonical == p.URL {
		return false
	}
	u, err := url.Parse(p.URL)
	own, err2 := url.Parse(p.Canonical)
	return err != nil || err2 != nil || !sameButScheme(u, own)
}
