package transport

import (
	"mime"
	"net/url"
	"strings"
)

// checkURL refuses what is not to be fetched at all.
func checkURL(u *url.URL) error {
	if u == nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return &URLError{URL: u}
	}
	return nil
}

// accepts reports whether a body of that type is read. Without a type it is
// read and looked at.
func (t *Transport) accepts(contentType string) bool {
	return t.AnyType || contentType == "" || isText(contentType) || mediaType(contentType) == "application/feed+json"
}

// isText reports whether the type is HTML, XML in any form or plain text: what
// has a charset.
func isText(contentType string) bool {
	switch kind := mediaType(contentType); kind {
	case "text/html", "text/plain", "text/xml", "application/xml":
		return true
	default:
		return strings.HasSuffix(kind, "+xml") && strings.HasPrefix(kind, "application/")
	}
}

// mediaType is the type without its parameters, of badly formed ones too.
func mediaType(contentType string) string {
	if kind, _, err := mime.ParseMediaType(contentType); err == nil {
		return kind
	}
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}
