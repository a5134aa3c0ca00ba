// Package page turns the HTML of a news page into its title, lead, text,
// times, byline and the rest: by the site's profile where one fits, then by
// JSON-LD, meta elements and the visible text.
package page

import "time"

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
	Provenance   map[string]string // field to source: profile, json-ld, meta, microdata, text, trafilatura
}

// An Image is a picture of the article with its caption.
type Image struct {
	URL     string `json:"url"`
	Caption string `json:"caption"`
	Credit  string `json:"credit"`
}

// NotArticle says why a page is no article. It is data, not a failure: the run
// counts it and goes on.
type NotArticle struct{ Reason string }

func (e *NotArticle) Error() string { return "no article: " + e.Reason }
