package crawler

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"unicode"

	"dateline/crawler/transport"
)

// Product is the token that robots.txt files name this crawler by.
const Product = "dateline"

const version = "1.0"

// userAgent names the program and whom to write to about it.
func userAgent(contact string) (string, error) {
	contact = strings.TrimSpace(contact)
	if contact == "" {
		return Product + "/" + version, nil
	}
	bad := func(r rune) bool {
		return r > unicode.MaxASCII || unicode.IsControl(r) || strings.ContainsRune(`()\`, r)
	}
	if strings.ContainsFunc(contact, bad) || !strings.ContainsAny(contact, "@:.") {
		return "", fmt.Errorf("contact %q: want an address that a site's owner can write to, such as you@example.org or https://example.org/crawler", contact)
	}
	return fmt.Sprintf("%s/%s (+%s)", Product, version, contact), nil
}

// ErrNoContact is given when public hosts are to be crawled without a contact.
var ErrNoContact = errors.New("name a contact with --contact, such as you@example.org: owners of public sites must be able to write to who crawls them")

// checkContact asks for a contact when a host is public.
func (c *Crawler) checkContact(seeds []seed) error {
	if c.config.Contact != "" || c.config.Transport != nil {
		return nil
	}
	for _, s := range seeds {
		if !c.isPrivate(s.url) {
			return fmt.Errorf("crawl %s: %w", s.url.Host, ErrNoContact)
		}
	}
	return nil
}

// isPrivate reports whether requests for u go to an address that is not public,
// as far as the address itself or --connect-to tells: no name is resolved.
func (c *Crawler) isPrivate(u *url.URL) bool {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	host := u.Hostname()
	if to := c.route(net.JoinHostPort(host, port)); to != "" {
		host, _, _ = net.SplitHostPort(to)
	}
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && (a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast())
}

// route returns where --connect-to sends connections for the address, or "".
func (c *Crawler) route(address string) string {
	host, port, _ := net.SplitHostPort(address)
	for _, s := range c.config.ConnectTo {
		to, err := transport.ParseConnectTo(s)
		if err == nil && (to.Host == "" || strings.EqualFold(to.Host, host)) && (to.Port == "" || to.Port == port) && to.ToHost != "" {
			return net.JoinHostPort(to.ToHost, port)
		}
	}
	return ""
}
