// Package transport fetches one page at a time and hands it on whole, decoded
// and in UTF-8, or not at all:
//
//	network := transport.Network{AllowPrivate: allowPrivate}
//	client := &http.Client{Transport: transport.New(transport.Config{
//		Base:      network.Transport(),
//		UserAgent: "dateline (+https://example.org/contact)",
//	})}
//
// Every limit that a page exceeds is an error of a type of its own, nothing is
// cut silently; [Reason] names it for a report. [Whole] gives the bytes as they
// came, for an archive, and as they are handed on.
//
// Redirects, robots.txt, pace and retries are its caller's concern.
package transport

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"net/http"
	"net/http/httptrace"
	"strconv"
	"time"
)

// The limits that a zero Config has.
const (
	DefaultMaxBody    = 5 << 20 // bytes as transferred
	DefaultMaxDecoded = 10 << 20
	DefaultTimeout    = time.Minute
)

// A Config says how pages are fetched. Its zero value is usable.
type Config struct {
	// Base sends the requests; nil means Network{}.Transport(). Saved pages
	// take the network's place here.
	Base http.RoundTripper
	// UserAgent replaces the requests' own unless it is empty.
	UserAgent string
	// MaxBody bounds a body as transferred, MaxDecoded the same decompressed
	// and in UTF-8, each in bytes. Zero means the default.
	MaxBody, MaxDecoded int64
	// Timeout bounds a whole request from the dialling to the last byte of the
	// body, however slowly it drips. Zero means DefaultTimeout.
	Timeout time.Duration
	// Room bounds the memory that large bodies take together; nil for no bound.
	Room *Room
	// AnyType lets pass what is neither HTML, XML, a feed nor text: for
	// robots.txt files and compressed sitemaps, whose servers name them so.
	AnyType bool
}

// A Transport is an http.RoundTripper whose responses are complete: reading
// their bodies waits for nothing and cannot fail, closing them gives back the
// room that they take. It may be used by several goroutines at once.
type Transport struct {
	Config
}

// New returns a transport with c's zero values replaced by their defaults.
func New(c Config) *Transport {
	if c.Base == nil {
		c.Base = Network{}.Transport()
	}
	c.MaxBody = cmp.Or(c.MaxBody, DefaultMaxBody)
	c.MaxDecoded = cmp.Or(c.MaxDecoded, DefaultMaxDecoded)
	c.Timeout = cmp.Or(c.Timeout, DefaultTimeout)
	return &Transport{c}
}

// An Exchange is a request and its response as they went over the network.
type Exchange struct {
	Request  *http.Request  // as sent, with all headers set here
	Response *http.Response // as received; its Body is spent
	Body     []byte         // as transferred: compressed, without chunking
	Started  time.Time
	Remote   string // address and port of the server; "" for saved pages

	roomy bool   // room was taken
	leave func() // gives it back
}

// Whole returns the exchange that resp, a Transport's response, was made of, and
// its body decoded, which must not be changed; nil for another's response.
func Whole(resp *http.Response) (*Exchange, []byte) {
	if b, ok := resp.Body.(*body); ok {
		return b.exchange, b.text
	}
	return nil, nil
}

// body is a response's body in memory.
type body struct {
	*bytes.Reader
	text     []byte
	exchange *Exchange
}

// Close gives room back. The bytes stay good.
func (b *body) Close() error {
	b.exchange.leave()
	return nil
}

// RoundTrip sends req and returns the whole response: decompressed, text in
// UTF-8 and its Content-Type saying so. Of an answer other than 2xx the status
// counts: where its body breaks a limit, it is left out.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if err := checkURL(req.URL); err != nil {
		closeBody(req.Body)
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(req.Context(), t.Timeout, &TimeoutError{What: "whole request", Limit: t.Timeout})
	defer cancel()
	x := &Exchange{Started: time.Now(), leave: func() {}}
	x.Request = t.prepare(ctx, req, x)
	resp, err := t.exchange(x)
	if err != nil {
		x.leave()
		return nil, explain(ctx, err)
	}
	resp.Request = req
	return resp, nil
}

// prepare returns a copy of req, since a RoundTripper must not change its own.
func (t *Transport) prepare(ctx context.Context, req *http.Request, x *Exchange) *http.Request {
	req = req.Clone(httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(c httptrace.GotConnInfo) { x.Remote = c.Conn.RemoteAddr().String() },
	}))
	req.Header.Set("Accept-Encoding", "gzip, deflate")
	if t.UserAgent != "" {
		req.Header.Set("User-Agent", t.UserAgent)
	}
	return req
}

func (t *Transport) exchange(x *Exchange) (*http.Response, error) {
	resp, err := t.Base.RoundTrip(x.Request)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	x.Response = resp
	text, kind, err := t.receive(x)
	if err != nil && resp.StatusCode/100 == 2 {
		return nil, err
	}
	if err != nil {
		text, kind = nil, resp.Header.Get("Content-Type")
	}
	return complete(x, text, kind), nil
}

// receive reads the body into x and returns it decoded, with its content type.
func (t *Transport) receive(x *Exchange) (text []byte, kind string, err error) {
	kind = x.Response.Header.Get("Content-Type")
	if !t.accepts(kind) {
		return nil, "", &SkipError{Type: kind}
	}
	if x.Body, err = t.readBody(x); err != nil {
		return nil, "", err
	}
	if text, err = t.decompress(x); err != nil {
		return nil, "", err
	}
	if kind == "" && len(text) > 0 {
		if kind = http.DetectContentType(text); !t.accepts(kind) {
			return nil, "", &SkipError{Type: kind}
		}
	}
	return t.toUTF8(text, kind)
}

// toUTF8 turns text into UTF-8 and says so in its content type.
func (t *Transport) toUTF8(text []byte, kind string) ([]byte, string, error) {
	if !isText(kind) || len(text) == 0 {
		return text, kind, nil
	}
	text = decodeText(text, kind)
	if int64(len(text)) > t.MaxDecoded {
		return nil, "", &LimitError{What: "decoded body", Limit: t.MaxDecoded}
	}
	return text, mediaType(kind) + "; charset=utf-8", nil
}

// complete makes the response that is handed on; x keeps the received one.
func complete(x *Exchange, text []byte, kind string) *http.Response {
	resp := *x.Response
	resp.Header = resp.Header.Clone()
	resp.Header.Del("Content-Encoding")
	resp.Header.Set("Content-Length", strconv.Itoa(len(text)))
	if kind != "" {
		resp.Header.Set("Content-Type", kind)
	}
	resp.ContentLength = int64(len(text))
	resp.TransferEncoding = nil
	resp.Uncompressed = true
	resp.Body = &body{bytes.NewReader(text), text, x}
	return &resp
}

func closeBody(b io.Closer) {
	if b != nil {
		_ = b.Close() // the request's body; there is nobody to tell
	}
}
