package discover

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html/charset"
)

// ParseFeed reads an RSS, Atom or JSON feed that was found at base. Times of
// publication that name no zone are meant in zone; nil means UTC.
func ParseFeed(body []byte, base *url.URL, zone *time.Location) ([]Link, error) {
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true
	feed, err := p.Parse(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("read feed: %w", err)
	}
	var links []Link
	told := publishedOf(feed)
	for i, item := range feed.Items {
		l := Link{News: true}
		if item.UpdatedParsed != nil {
			l.Modified = *item.UpdatedParsed
		} else if item.PublishedParsed != nil {
			l.Modified = *item.PublishedParsed
		}
		l.Latest = l.Modified
		if told[i] != "" {
			l.Published = readPublished(told[i], zone, item.PublishedParsed)
		}
		links = resolve(links, base, itemLink(item), l)
	}
	return links, nil
}

// publishedOf returns what each item of a feed says of its publication, ""
// where that is nothing: gofeed takes the time of a change instead.
func publishedOf(feed *gofeed.Feed) []string {
	told := make([]string, len(feed.Items))
	switch f := feed.OriginalFeed().(type) {
	case *rss.Feed:
		for i, item := range f.Items {
			told[i] = item.PubDate
		}
	case *atom.Feed:
		for i, entry := range f.Entries {
			told[i] = entry.Published
		}
	case *json.Feed:
		for i, item := range f.Items {
			told[i] = item.DatePublished
		}
	}
	return told
}

// readPublished reads a time as feeds in the field write it. Where it has a form
// that only gofeed knows, that is parsed; the zero time where neither can.
func readPublished(s string, zone *time.Location, parsed *time.Time) dateparser.Moment {
	m, err := dateparser.Reader{Zone: zone}.Find(s)
	if err != nil && parsed != nil {
		m.Time = *parsed
	}
	return m
}

// itemLink falls back on a GUID that is a permanent link, as RSS 2.0 allows.
func itemLink(item *gofeed.Item) string {
	if item.Link != "" {
		return item.Link
	}
	if u, err := url.Parse(item.GUID); err == nil && u.IsAbs() && u.Host != "" {
		return item.GUID
	}
	return ""
}

// asUTF8 is for XML that declares another charset. The transport has decoded
// what came over the network already, and the declaration stayed.
func asUTF8(label string, input io.Reader) (io.Reader, error) {
	return charset.NewReaderLabel(label, input)
}
