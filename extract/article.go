// Package extract turns a page, or plain text, into an [Article]: the document
// that is indexed, exported and printed. It does no I/O and keeps no clock.
package extract

import (
	"encoding/json"
	"fmt"
	"time"

	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/page"
)

// Version names the extractor; it changes whenever the same page could give another article.
const Version = "dateline/2"

// An Article is one document. Its JSON form is frozen in docs/article.schema.json.
// Fields that nothing is known of are null or empty, never absent.
type Article struct {
	ID           string             `json:"id"` // hash of source and canonical URL; a text document keeps its own
	URL          string             `json:"url"`
	CanonicalURL string             `json:"canonical_url"`
	Source       string             `json:"source"` // the site's host
	Language     string             `json:"language"`
	Kind         string             `json:"kind"`
	Title        string             `json:"title"`
	Lead         string             `json:"lead"`
	Text         string             `json:"text"`
	Section      string             `json:"section"`
	Tags         []string           `json:"tags"`
	Byline       []string           `json:"byline"`
	Published    *Time              `json:"published"`
	Modified     *Time              `json:"modified"`
	Fetched      *Time              `json:"fetched"`
	Revision     int                `json:"revision"` // 1, and one more for each change of the page
	DuplicateOf  *string            `json:"duplicate_of"`
	Dateline     *Dateline          `json:"dateline"`
	Images       []page.Image       `json:"images"`
	Dates        []date.Mention     `json:"dates"`
	Officials    []official.Mention `json:"officials"`
	Localities   []locality.Mention `json:"localities"`
	Money        []money.Mention    `json:"money"`
	Provenance   map[string]string  `json:"provenance"`
	ContentHash  string             `json:"content_hash"`
	Extractor    string             `json:"extractor"`
}

// A Dateline is the place and agency that open a news text: Hanoi (VNA) –
type Dateline struct {
	Place  string `json:"place"`
	Agency string `json:"agency"`
}

// A Time is a moment with its zone, or a civil date alone where no more is known.
type Time struct {
	time.Time
	DateOnly bool
}

// String returns RFC 3339, or YYYY-MM-DD for a date alone.
func (t Time) String() string {
	if t.DateOnly {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// MarshalJSON writes what String returns.
func (t Time) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Time) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	p, err := ParseTime(s)
	if err == nil {
		*t = p
	}
	return err
}

// ParseTime reads a date-time in RFC 3339 or a civil date YYYY-MM-DD.
func ParseTime(s string) (Time, error) {
	if d, err := time.Parse(time.DateOnly, s); err == nil {
		return Time{Time: d, DateOnly: true}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return Time{}, fmt.Errorf("time %q is neither YYYY-MM-DD nor RFC 3339 such as 2023-11-16T21:05:00+07:00", s)
	}
	return Time{Time: t}, nil
}

// Day returns the civil date in the time's own zone, YYYY-MM-DD.
func (t Time) Day() string { return t.Format(time.DateOnly) }
