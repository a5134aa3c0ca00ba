// Package discover finds the URLs that a page, a feed or a sitemap leads to.
package discover

import (
	"bytes"
	"encoding/xml"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"

	"dateline/crawler/canonical"
)

// Form is what a document is, whatever its address or type says.
type Form int

// The forms.
const (
	Other Form = iota
	HTML
	Feed         // RSS, Atom
	Sitemap      // urlset
	SitemapIndex // sitemapindex
)

// A Link is a URL that was found, in canonical form.
type Link struct {
	URL      *url.URL
	Form     Form      // what it is said to be; Other where nothing is said
	Modified time.Time // when it last changed, or was published; zero where that is not said
	Latest   time.Time // the last moment that this may mean, where only a day or month is said
	News     bool      // listed as news
	Nofollow bool      // rel=nofollow

	// Published is when it appeared, by the pubDate of RSS, published of Atom,
	// date_published of a JSON feed or publication_date of a news sitemap: never
	// the time of a change. It is zero where none of these is there.
	Published dateparser.Moment
}

// Sniff tells what a document is by its first element.
func Sniff(body []byte) Form {
	if htmlStart.Match(body[:min(len(body), 512)]) {
		return HTML
	}
	d := xml.NewDecoder(bytes.NewReader(body[:min(len(body), sniffed)]))
	d.Strict = false
	d.CharsetReader = asUTF8
	for {
		t, err := d.RawToken()
		if e, ok := t.(xml.StartElement); ok && forms[e.Name.Local] != Other {
			return forms[e.Name.Local]
		} else if ok || err != nil {
			return guess(body)
		}
	}
}

// guess goes by what browsers take for HTML, which may begin with any element.
func guess(body []byte) Form {
	if strings.HasPrefix(http.DetectContentType(body), "text/html") {
		return HTML
	}
	return Other
}

// htmlStart spares nearly all pages the XML parser.
var htmlStart = regexp.MustCompile(`(?i)^\s*<(!doctype\s+html|html)\b`)

const sniffed = 64 << 10 // bytes looked at

var forms = map[string]Form{
	"html": HTML, "HTML": HTML, "rss": Feed, "feed": Feed, "RDF": Feed,
	"urlset": Sitemap, "sitemapindex": SitemapIndex,
}

// resolve adds the link that ref on the page at base means, if it is one.
func resolve(links []Link, base *url.URL, ref string, l Link) []Link {
	u, err := canonical.Resolve(base, ref)
	if err != nil || ref == "" {
		return links
	}
	l.URL = u
	return append(links, l)
}
