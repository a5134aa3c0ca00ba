// Package page turns the HTML of a news page into its title, lead, text,
// times, byline and the rest: by the site's profile where one fits, then by
// JSON-LD, meta elements, microdata and the visible text; go-trafilatura finds
// the text of pages that none of these tells of.
//
//	doc, err := page.Parse(html)       // bytes in UTF-8
//	p, err := page.Extract(doc, u)     // *NotArticle: why it is none
//
// It does no I/O and has no clock. Nothing here changes the DOM it is given.
package page

import (
	"net/url"
	"sync"
	"time"

	"dateline/site"

	"github.com/PuerkitoBio/goquery"
)

// A Page is what a page says, before any entity is looked for.
type Page struct {
	CanonicalURL string
	Language     string // BCP 47
	Kind         string // article, photo, live
	Title        string
	Lead         string
	Text         string // paragraphs separated by one blank line, NFC
	Section      string
	Tags         []string
	Byline       []string
	Published    time.Time // zero where the page does not say
	Modified     time.Time
	Place        string // the dateline's place as printed
	Agency       string // the dateline's agency
	Images       []Image

	// Part is the page's number where an article goes over several, else 1;
	// Next is the address of the part after it, "" for the last. See [Join].
	Part int
	Next string

	// PublishedDay and ModifiedDay say that the page gives a day without a
	// time of day; the time is that day's midnight.
	PublishedDay, ModifiedDay bool

	// Provenance is where each field is from: profile, json-ld, meta,
	// microdata, text, url, link, html, trafilatura or htmldate. "layout"
	// names the profile. What another source says against it stands under the
	// field's name with " disagrees", a time that was refused under " refused".
	Provenance map[string]string
}

// An Image is a picture of the article with its caption.
type Image struct {
	URL     string `json:"url"`
	Caption string `json:"caption"`
	Credit  string `json:"credit"`
}

// The kinds of page that are articles.
const (
	KindArticle = "article"
	KindPhoto   = "photo" // captions are its text
	KindLive    = "live"  // entries under times
)

// NotArticle says why a page is no article. It is data, not a failure: the run
// counts it and goes on.
type NotArticle struct{ Reason string }

func (e *NotArticle) Error() string { return "no article: " + e.Reason }

// An Extractor reads pages by the profiles of a table. It is safe for
// concurrent use.
type Extractor struct {
	rules *rules

	// Latest is when the page was fetched: times of more than a day later are
	// refused. Zero refuses none.
	Latest time.Time
}

// NewExtractor compiles the selectors of a table's profiles. The error names
// the profile and the selector.
func NewExtractor(t *site.Table) (*Extractor, error) {
	r, err := compileRules(t)
	if err != nil {
		return nil, err
	}
	return &Extractor{rules: r}, nil
}

// At returns a copy of x for a page that was fetched at t.
func (x *Extractor) At(t time.Time) *Extractor {
	c := *x
	c.Latest = t
	return &c
}

// builtin reads by the built-in profiles; they are tested to compile.
var builtin = sync.OnceValue(func() *Extractor {
	x, err := NewExtractor(site.Builtin())
	if err != nil {
		panic(err)
	}
	return x
})

// Extract reads the page at u by the built-in profiles. See [Extractor.Extract].
func Extract(doc *goquery.Document, u *url.URL) (Page, error) {
	return builtin().Extract(doc, u)
}

// Extract reads the page at u. The error is a [*NotArticle] for lists, search
// results, log-in walls, soft 404s and pages without title or text.
func (x *Extractor) Extract(doc *goquery.Document, u *url.URL) (Page, error) {
	if len(doc.Nodes) == 0 {
		return Page{}, &NotArticle{"the page is empty"}
	}
	return x.newReading(doc.Nodes[0], u).page()
}
