package discover

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// MaxEntries is how many URLs of one sitemap count (sitemaps.org: 50,000).
const MaxEntries = 50_000

// An entry is a url element of a urlset, or a sitemap element of an index.
type entry struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    *struct {
		Published string `xml:"publication_date"`
	} `xml:"news"` // http://www.google.com/schemas/sitemap-news/0.9
}

// ParseSitemap reads a sitemap or a sitemap index (sitemaps.org 0.9, with
// Google's news extension), unpacked, that was found at base. Entries of other
// hosts are for the caller to judge. Times of publication that name no zone are
// meant in zone; nil means UTC. What can be read before a mistake is returned
// with the error.
func ParseSitemap(body []byte, base *url.URL, zone *time.Location) (links []Link, err error) {
	d := xml.NewDecoder(bytes.NewReader(body))
	d.Strict = false
	d.CharsetReader = asUTF8
	d.Entity = xml.HTMLEntity
	for len(links) < MaxEntries {
		t, err := d.Token()
		if err == io.EOF {
			return links, nil
		}
		if err != nil {
			return links, fmt.Errorf("read sitemap: %w", err)
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "url" && e.Name.Local != "sitemap" {
			continue
		}
		if links, err = appendEntry(links, d, e, base, zone); err != nil {
			return links, fmt.Errorf("read sitemap: %w", err)
		}
	}
	return links, errors.New("read sitemap: more than 50,000 entries; the rest is left out")
}

func appendEntry(links []Link, d *xml.Decoder, start xml.StartElement, base *url.URL, zone *time.Location) ([]Link, error) {
	var e entry
	if err := d.DecodeElement(&e, &start); err != nil {
		return links, err
	}
	var l Link
	l.Modified, l.Latest = parseTimes(e.LastMod)
	if start.Name.Local == "sitemap" {
		l.Form = Sitemap
		if l.Latest.IsZero() {
			l.Latest = endOfMonth(e.Loc)
		}
	}
	if e.News != nil {
		l.News = true
		l.Published = readPublished(e.News.Published, zone, nil)
		if l.Modified.IsZero() {
			l.Modified, l.Latest = parseTimes(e.News.Published)
		}
	}
	return resolve(links, base, strings.TrimSpace(e.Loc), l), nil
}

var (
	yearMonth = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d{1,2})\.xml`)
	monthYear = regexp.MustCompile(`\b(\d{1,2})-((?:19|20)\d\d)\.xml`)
)

// endOfMonth reads the month in names such as news-2024-2.xml, whose articles
// are no later than its end; the zero time where there is none.
func endOfMonth(loc string) time.Time {
	year, month := "", ""
	if m := yearMonth.FindStringSubmatch(loc); m != nil {
		year, month = m[1], m[2]
	} else if m := monthYear.FindStringSubmatch(loc); m != nil {
		year, month = m[2], m[1]
	}
	t, err := time.Parse("2006-1", year+"-"+month)
	if err != nil {
		return time.Time{}
	}
	return t.AddDate(0, 1, 0)
}

// layouts are those of the W3C Date and Time Formats note, and what sitemaps
// in the field have beside them.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", time.DateOnly, "2006-01", "2006",
}

// parseTimes returns the first and the last moment that s may mean, which differ
// for a day, month or year alone; zero times where s is none.
func parseTimes(s string) (first, last time.Time) {
	s = strings.TrimSpace(s)
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		switch layout {
		case time.DateOnly:
			return t, t.AddDate(0, 0, 1)
		case "2006-01":
			return t, t.AddDate(0, 1, 0)
		case "2006":
			return t, t.AddDate(1, 0, 0)
		}
		return t, t
	}
	return time.Time{}, time.Time{}
}
