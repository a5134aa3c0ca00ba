package transport

import (
	"cmp"
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"
)

// The limits that a zero Network has.
const (
	DefaultConnect   = 10 * time.Second
	DefaultTLS       = 10 * time.Second
	DefaultFirstByte = 30 * time.Second
	DefaultMaxHeader = 256 << 10 // bytes
)

const idleConnTimeout = 30 * time.Second

// A Network says how servers are reached. Its zero value is usable.
type Network struct {
	// AllowPrivate permits addresses that are not public: loopback, private,
	// link-local, carrier-grade NAT and the like. Without it they are refused
	// after the name is resolved, at every connection, so that neither a
	// redirect nor a changing DNS answer leads into the operator's network.
	AllowPrivate bool
	// ConnectTo sends connections elsewhere; the first that matches counts.
	// Where they go is subject to AllowPrivate.
	ConnectTo []ConnectTo
	// Resolver resolves names; nil means the system's.
	Resolver *net.Resolver
	// Connect, TLS and FirstByte bound the dialling, the TLS handshake and the
	// wait from the request sent to the headers received. Zero means the default.
	Connect, TLS, FirstByte time.Duration
	// MaxHeader bounds a response's headers in bytes. Zero means the default.
	MaxHeader int64
	// PerHost is how many idle connections to a host are kept; zero means 8.
	PerHost int
}

// Transport returns a RoundTripper that reaches servers as n says, by HTTP/1.1
// and HTTP/2, through no proxy. It decompresses nothing. It has the method
// CloseIdleConnections, for http.Client's.
func (n Network) Transport() http.RoundTripper {
	n.Connect = cmp.Or(n.Connect, DefaultConnect)
	n.TLS = cmp.Or(n.TLS, DefaultTLS)
	n.FirstByte = cmp.Or(n.FirstByte, DefaultFirstByte)
	n.MaxHeader = cmp.Or(n.MaxHeader, DefaultMaxHeader)
	return &dialled{n, &http.Transport{
		DialContext:            n.dial,
		DisableCompression:     true,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    n.TLS,
		ResponseHeaderTimeout:  n.FirstByte,
		MaxResponseHeaderBytes: n.MaxHeader,
		MaxIdleConnsPerHost:    cmp.Or(n.PerHost, 8),
		IdleConnTimeout:        idleConnTimeout,
		ReadBufferSize:         32 << 10,
	}}
}

// dialled is an http.Transport whose limits have errors of our types.
type dialled struct {
	Network
	*http.Transport
}

func (d *dialled) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := d.Transport.RoundTrip(req)
	if err != nil {
		return nil, d.typed(err)
	}
	return resp, nil
}

// typed goes by the texts of net/http, which exports no types for these.
func (d *dialled) typed(err error) error {
	says := func(part string) bool { return strings.Contains(err.Error(), part) }
	switch {
	case says("response headers exceeded"), says("header list larger"):
		return &LimitError{What: "response headers", Limit: d.MaxHeader}
	case says("timeout awaiting response headers"):
		return &TimeoutError{What: "first byte", Limit: d.FirstByte}
	case says("TLS handshake timeout"):
		return &TimeoutError{What: "TLS handshake", Limit: d.TLS}
	}
	return err
}

func (n Network) dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: n.Connect, Resolver: n.Resolver}
	if !n.AllowPrivate {
		d.Control = refusePrivate
	}
	conn, err := d.DialContext(ctx, network, n.route(address))
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() && ctx.Err() == nil {
		return nil, &TimeoutError{What: "connect", Limit: n.Connect}
	}
	return conn, err
}

// refusePrivate is called with the resolved address of every attempt, before
// it is made.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if !isPublic(a.Addr()) {
		return &AddressError{Addr: a.Addr()}
	}
	return nil
}

func (n Network) route(address string) string {
	for _, c := range n.ConnectTo {
		if to, ok := c.route(address); ok {
			return to
		}
	}
	return address
}
