package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"time"

	"github.com/PuerkitoBio/goquery"

	"dateline/extract/date"
	"dateline/extract/gazetteer"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/page"
	"dateline/extract/text"
	"dateline/site"
)

// An Extractor holds what all articles share: the site profiles, the gazetteer
// and the finders' models. It is safe for concurrent use; one serves a process.
type Extractor struct {
	pages     *page.Extractor
	gazetteer *gazetteer.Gazetteer
	officials *official.Finder
}

// A Config says what an extractor knows. The zero value has the built-in
// profiles, the embedded gazetteer and prose as its tagger.
type Config struct {
	Sites     *site.Table
	Gazetteer *gazetteer.Gazetteer
	Tagger    official.Tagger // decides name borders that the grammar leaves open
}

// New returns an extractor. The error names a profile whose selectors are wrong.
func New(c Config) (*Extractor, error) {
	if c.Sites == nil {
		c.Sites = site.Builtin()
	}
	if c.Gazetteer == nil {
		c.Gazetteer = gazetteer.Default()
	}
	if c.Tagger == nil {
		c.Tagger = official.NewProse()
	}
	pages, err := page.NewExtractor(c.Sites)
	if err != nil {
		return nil, fmt.Errorf("read site profiles: %w", err)
	}
	return &Extractor{pages: pages, gazetteer: c.Gazetteer, officials: official.New(c.Gazetteer, c.Tagger)}, nil
}

// An Input is what is known of a page besides its HTML.
type Input struct {
	URL      string    // as requested; absolute, http or https
	Fetched  time.Time // zero where unknown
	Latest   time.Time // times of more than a day later are refused; zero means Fetched
	Revision int       // 0 counts as 1
	// Published stands in where the page gives no time or one that was only
	// read from what it shows, as with --published.
	Published *Time
	// FromFeed says that Published is the word of a feed or a news sitemap. It
	// counts only where it can be true: from 1991 on, and neither after Latest
	// nor after the change that the page names. Provenance says FromFeed then.
	FromFeed bool
}

// HTML extracts the article of a page given as UTF-8 bytes. The error is a
// [*page.NotArticle] where the page holds none. For articles that go over
// several pages see [Joiner].
func (x *Extractor) HTML(html []byte, in Input) (Article, error) {
	p, u, err := x.readPage(html, in)
	if err != nil {
		return Article{}, err
	}
	return x.article(p, in, u)
}

// readPage reads a page given as bytes, and its address.
func (x *Extractor) readPage(html []byte, in Input) (page.Page, *url.URL, error) {
	doc, err := page.Parse(html)
	if err != nil {
		return page.Page{}, nil, fmt.Errorf("parse %s: %w", in.URL, err)
	}
	return x.readDocument(doc, in)
}

func (x *Extractor) readDocument(doc *goquery.Document, in Input) (page.Page, *url.URL, error) {
	u, err := url.Parse(in.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return page.Page{}, nil, fmt.Errorf("page URL %q is not an absolute http or https URL", in.URL)
	}
	if in.Latest.IsZero() {
		in.Latest = in.Fetched
	}
	p, err := x.pages.At(in.Latest).Extract(doc, u)
	return p, u, err
}

// Page extracts the article of a parsed page. It does not change doc.
func (x *Extractor) Page(doc *goquery.Document, in Input) (Article, error) {
	p, u, err := x.readDocument(doc, in)
	if err != nil {
		return Article{}, err
	}
	return x.article(p, in, u)
}

// article finds the mentions of a page that was read.
func (x *Extractor) article(p page.Page, in Input, u *url.URL) (Article, error) {
	if len(p.Title)+len(p.Lead)+len(p.Text) > maxText {
		return Article{}, &page.NotArticle{Reason: "the text is longer than any article's"}
	}
	a := fromPage(p, in, u)
	x.find(&a, p.Place)
	return a, nil
}

// maxText is how long the text of a page may be, in bytes, some 80,000 words:
// finders take a multiple of it, and pages come from anybody.
const maxText = 512 << 10

// A Document is an article given as text. Its text is kept byte for byte.
type Document struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Published *Time  `json:"published"`
	Text      string `json:"text"`
}

// Text extracts the mentions of a document given as text.
func (x *Extractor) Text(d Document) Article {
	place, agency := page.Dateline(d.Text)
	a := Article{
		ID: d.ID, URL: d.URL, CanonicalURL: d.URL, Source: hostOf(d.URL), Language: "en", Kind: "article",
		Title: d.Title, Text: d.Text, Published: d.Published, Revision: 1,
		Provenance: map[string]string{"text": "given"},
	}
	if place != "" || agency != "" {
		a.Dateline = &Dateline{Place: place, Agency: agency}
	}
	x.find(&a, place)
	return a
}

func fromPage(p page.Page, in Input, u *url.URL) Article {
	a := Article{
		URL: in.URL, CanonicalURL: p.CanonicalURL, Language: p.Language, Kind: p.Kind,
		Title: p.Title, Lead: p.Lead, Text: p.Text, Section: p.Section, Tags: p.Tags, Byline: p.Byline,
		Published: known(p.Published, p.PublishedDay), Modified: known(p.Modified, p.ModifiedDay), Fetched: known(in.Fetched, false),
		Revision: max(in.Revision, 1), Images: p.Images, Provenance: p.Provenance,
	}
	if a.Published == nil || guessed[a.Provenance["published"]] {
		in.standIn(&a)
	}
	if a.CanonicalURL == "" {
		a.CanonicalURL = in.URL
	}
	a.Source = u.Host
	a.ID = ID(a.Source, a.CanonicalURL)
	if p.Place != "" || p.Agency != "" {
		a.Dateline = &Dateline{Place: p.Place, Agency: p.Agency}
	}
	return a
}

// find fills in the mentions and what is derived from the whole article.
// Officials come first: a name of a person is no place.
func (x *Extractor) find(a *Article, place string) {
	t := text.New(a.Text)
	published := time.Time{}
	if a.Published != nil {
		published = a.Published.Time
	}
	people := x.officials.Find(t, official.Context{Title: a.Title})
	a.Officials = people.Officials
	a.Dates = date.Find(t, date.Reference{Published: published})
	a.Money = money.Find(t)
	a.Localities = locality.Find(t, x.gazetteer, locality.Context{
		Published: published, Dateline: place, Persons: people.Persons,
	})
	a.ContentHash = digest(a.Title, a.Lead, a.Text)
	a.Extractor = Version
	a.fillEmpty()
}

// fillEmpty makes lists that hold nothing empty rather than null.
func (a *Article) fillEmpty() {
	a.Tags, a.Byline, a.Images = list(a.Tags), list(a.Byline), list(a.Images)
	a.Dates, a.Officials = list(a.Dates), list(a.Officials)
	a.Localities, a.Money = list(a.Localities), list(a.Money)
	if a.Provenance == nil {
		a.Provenance = map[string]string{}
	}
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// ID returns the id of the article at a canonical URL of a source: the first
// 128 bits of a SHA-256, in hexadecimal.
func ID(source, canonical string) string { return digest(source, canonical)[:32] }

func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// known returns nil for the zero time; day says that only the day is known.
func known(t time.Time, day bool) *Time {
	if t.IsZero() {
		return nil
	}
	return &Time{Time: t, DateOnly: day}
}

func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return u.Host
}
