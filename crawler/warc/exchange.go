package warc

import (
	"net"
	"net/http"
	"time"

	"github.com/markusmobius/go-dateparser"
)

// An Exchange is what is archived of one fetch.
type Exchange struct {
	URI      string         // absolute, as requested
	Fetched  time.Time      // when the request began; kept to the millisecond
	Remote   string         // the server's address, with or without a port; "" if unknown
	Request  *http.Request  // as sent; nil if unknown
	Response *http.Response // as received; its Body is not read
	Body     []byte         // as transferred: compressed, without chunks

	// Published is when the page appeared, as a feed or a news sitemap tells: it
	// stands in neither request nor response. Zero where it is not known.
	Published dateparser.Moment

	// Same makes the record a revisit: of the page that the server says has
	// not changed (status 304), else of one with the same body, which is then
	// not kept again.
	Same *Reference
}

// A Reference names an earlier record of the same content.
type Reference struct {
	URI  string
	Date time.Time
}

// publishedField is a field of our own in the header of response records, as
// WARC 1.1 allows for (5.1: fields with unrecognized names are ignored).
const publishedField = "Dateline-Published"

const (
	notModified      = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
	identicalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
)

// encode appends the request, then the response: where the latter is whole,
// so is the former. It returns where in the members the response begins.
func (e *encoder) encode(x *Exchange) int {
	id, requestID := newID(), newID()
	if x.Request != nil {
		e.record(append(x.fields("request", requestID), field{"WARC-Concurrent-To", id}), requestHead(x.Request))
	}
	at := e.members.Len()
	if x.Same != nil {
		e.record(append(x.fields("revisit", id), x.sameFields()...), responseHead(x.Response))
		return at
	}
	fields := append(x.fields("response", id), field{"WARC-Payload-Digest", payloadDigest(x.Body)})
	if x.Request != nil {
		fields = append(fields, field{"WARC-Concurrent-To", requestID})
	}
	if !x.Published.IsZero() {
		fields = append(fields, field{publishedField, x.Published.String()})
	}
	e.record(fields, responseHead(x.Response), x.Body)
	return at
}

func (x *Exchange) fields(kind, id string) []field {
	message := "response"
	if kind == "request" {
		message = "request"
	}
	fields := []field{
		{"WARC-Type", kind},
		{"WARC-Record-ID", id},
		{"WARC-Date", date(x.Fetched)},
		{"WARC-Target-URI", x.URI},
		{"Content-Type", "application/http; msgtype=" + message},
	}
	if ip := x.ip(); ip != "" {
		fields = append(fields, field{"WARC-IP-Address", ip})
	}
	return fields
}

func (x *Exchange) sameFields() []field {
	fields := []field{
		{"WARC-Profile", identicalPayload},
		{"WARC-Refers-To-Target-URI", x.Same.URI},
		{"WARC-Refers-To-Date", date(x.Same.Date)},
	}
	if x.Response.StatusCode == http.StatusNotModified {
		fields[0].value = notModified
		return fields
	}
	return append(fields, field{"WARC-Payload-Digest", payloadDigest(x.Body)})
}

func (x *Exchange) ip() string {
	if host, _, err := net.SplitHostPort(x.Remote); err == nil {
		return host
	}
	return x.Remote
}
