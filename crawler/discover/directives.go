package discover

import (
	"net/http"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html/atom"

	"dateline/crawler/robots"
)

// Directives are what a page asks crawlers for.
type Directives struct {
	NoIndex   bool // do not index it
	NoFollow  bool // do not follow its links
	NoArchive bool // do not keep it
	// Mining is what the page says of text and data mining; nil where it says nothing.
	Mining *robots.Reservation
}

// ReadDirectives reads the X-Robots-Tag and tdm-reservation headers and the
// meta elements robots, tdm-reservation and the one named product. Directives
// for other crawlers do not count; of reservations those of the elements count
// more than the header's. The doc may be nil.
func ReadDirectives(doc *goquery.Document, header http.Header, product string) (d Directives) {
	for _, value := range header.Values("X-Robots-Tag") {
		d.robotsTag(value, product)
	}
	d.mining(header.Get("Tdm-Reservation"), header.Get("Tdm-Policy"))
	if doc == nil {
		return d
	}
	var reservation, policy string
	for e := range elements(doc, atom.Meta) {
		name, _ := attr(e, "name")
		content, _ := attr(e, "content")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "robots", product:
			d.list(content)
		case "tdm-reservation":
			reservation = content
		case "tdm-policy":
			policy = content
		}
	}
	d.mining(reservation, policy)
	return d
}

func (d *Directives) mining(reservation, policy string) {
	if r, said := robots.Reserve(reservation, policy); said {
		d.Mining = &r
	}
}

// robotsTag reads one header: directives, or a product, a colon and directives.
// A colon stands in unavailable_after too.
func (d *Directives) robotsTag(value, product string) {
	name, rest, found := strings.Cut(value, ":")
	name = strings.ToLower(strings.TrimSpace(name))
	switch {
	case found && name == product:
		d.list(rest)
	case !found || strings.ContainsAny(name, ", ") || strings.HasSuffix(name, "unavailable_after") || strings.HasPrefix(name, "max-"):
		d.list(value)
	}
}

func (d *Directives) list(value string) {
	for word := range strings.FieldsFuncSeq(strings.ToLower(value), func(r rune) bool { return r == ',' || r == ' ' }) {
		switch word {
		case "noindex":
			d.NoIndex = true
		case "nofollow":
			d.NoFollow = true
		case "noarchive":
			d.NoArchive = true
		case "none":
			d.NoIndex, d.NoFollow = true, true
		}
	}
}
