// Package canonical gives each page one URL, so that the frontier knows it
// again however it is linked.
//
//	u, err := canonical.Resolve(base, "../a-post1.vnp?utm_source=x#top")
//
// Beyond the syntax-based normalisation of RFC 3986, section 6.2.2, it drops
// fragments, tracking and session parameters, orders the others by name and
// leads AMP addresses back to the page's own.
package canonical

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// MaxLength is the longest URL that is accepted, in bytes of its canonical form.
const MaxLength = 2048

// ErrScheme is given for URLs that are neither http nor https: mailto:, file:, javascript:.
var ErrScheme = errors.New("neither http nor https")

// Parse returns the canonical form of an absolute URL. Doing it twice changes
// nothing more.
func Parse(raw string) (*url.URL, error) { return Resolve(&url.URL{}, raw) }

// Resolve returns the canonical form of ref as it stands on the page at base.
func Resolve(base *url.URL, ref string) (*url.URL, error) {
	u, err := base.Parse(clean(ref))
	if err != nil {
		return nil, fmt.Errorf("parse URL %q: %w", clip(ref), errors.Unwrap(err))
	}
	if err := normalize(u); err != nil {
		return nil, fmt.Errorf("URL %q: %w", clip(ref), err)
	}
	return u, nil
}

// clean does to a reference what browsers do before they parse it: white space
// around it and line breaks within go, backslashes are slashes, and a percent
// sign that begins no escape is meant literally.
func clean(ref string) string {
	ref = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return -1
		case r == '\\':
			return '/'
		}
		return r
	}, strings.Trim(ref, " \t\r\n\f\u00a0\u200b"))
	ref, _, _ = strings.Cut(ref, "#")
	return escapePercent(ref)
}

func normalize(u *url.URL) error {
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return ErrScheme
	}
	host, err := hostport(u)
	if err != nil {
		return err
	}
	u.Host, u.User, u.Fragment, u.RawFragment, u.ForceQuery = host, nil, "", "", false
	u.RawQuery = query(u.RawQuery)
	if err := setPath(u, leaveAMP(u.Host, removeDots(escapes(u.EscapedPath())))); err != nil {
		return err
	}
	if n := len(u.String()); n > MaxLength {
		return fmt.Errorf("%d bytes long, more than %d", n, MaxLength)
	}
	return nil
}

func setPath(u *url.URL, escaped string) (err error) {
	u.Path, err = url.PathUnescape(escaped)
	u.RawPath = escaped
	return err
}

// hostport returns the host in lower case and punycode, with its port unless
// that is the scheme's own.
func hostport(u *url.URL) (string, error) {
	name, port := strings.TrimRight(strings.ToLower(u.Hostname()), "."), u.Port()
	if name == "" {
		return "", errors.New("no host")
	}
	if strings.Contains(name, ":") {
		name = "[" + name + "]"
	} else if ascii, err := idna.Lookup.ToASCII(name); err == nil {
		name = ascii
	} else if strings.ContainsFunc(name, isNoHost) {
		return "", fmt.Errorf("host %q: %w", name, err)
	}
	if port == "" || port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		return name, nil
	}
	return name + ":" + port, nil
}

// isNoHost lets through the names that IDNA refuses but networks use, with
// underscores or leading hyphens.
func isNoHost(r rune) bool {
	return !(r == '-' || r == '.' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z')
}

func clip(s string) string {
	if len(s) > 120 {
		return strings.ToValidUTF8(s[:120], "") + "…"
	}
	return s
}
