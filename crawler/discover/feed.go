package discover

import (
	"bytes"
	"fmt"
	"io"
	"net/url"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
)

// ParseFeed reads an RSS, Atom or JSON feed that was found at base.
func ParseFeed(body []byte, base *url.URL) ([]Link, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("read feed: %w", err)
	}
	var links []Link
	for _, item := range feed.Items {
		l := Link{News: true}
		if item.UpdatedParsed != nil {
			l.Modified = *item.UpdatedParsed
		} else if item.PublishedParsed != nil {
			l.Modified = *item.PublishedParsed
		}
		l.Latest = l.Modified
		links = resolve(links, base, itemLink(item), l)
	}
	return links, nil
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
