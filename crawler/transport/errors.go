package transport

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// A LimitError says that a response is larger than it may be.
type LimitError struct {
	What  string // "body", "decoded body" or "response headers"
	Limit int64  // bytes
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%s larger than %d bytes", e.What, e.Limit)
}

// A TimeoutError says that a request took longer than it may.
type TimeoutError struct {
	What  string // "connect", "TLS handshake", "first byte" or "whole request"
	Limit time.Duration
}

func (e *TimeoutError) Error() string { return fmt.Sprintf("%s took longer than %s", e.What, e.Limit) }

// Timeout tells callers that know no more of the error than net.Error says.
func (e *TimeoutError) Timeout() bool { return true }

// An AddressError says that a host's address is not on the public network.
type AddressError struct {
	Addr netip.Addr
}

func (e *AddressError) Error() string {
	return fmt.Sprintf("address %s is private, local or reserved: not connected", e.Addr)
}

// A SkipError says that a response is of a type that is not read.
type SkipError struct {
	Type string // Content-Type, as received or, where it was missing, as found
}

func (e *SkipError) Error() string {
	return fmt.Sprintf("content type %q: neither HTML, XML, a feed nor text", e.Type)
}

// An EncodingError says that a body cannot be decompressed.
type EncodingError struct {
	Coding string // of the Content-Encoding header
	Err    error
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("decode body of encoding %q: %v", e.Coding, e.Err)
}

func (e *EncodingError) Unwrap() error { return e.Err }

// A URLError says that a URL is neither http nor https or has no host.
type URLError struct {
	URL *url.URL
}

func (e *URLError) Error() string {
	return fmt.Sprintf("fetch %v: want an absolute http or https URL", e.URL)
}

// explain puts the cause in place of a context's own error.
func explain(ctx context.Context, err error) error {
	var cause *TimeoutError
	if errors.As(context.Cause(ctx), &cause) {
		return cause
	}
	return err
}

// Reason names what err is about in a word for reports, among them:
// "body-too-large", "headers-too-large", "timeout", "private-address",
// "not-html", "bad-encoding", "bad-url", "dns", "refused", "cut-short", "tls",
// "canceled" and, for all others, "network". It is "" for no error.
func Reason(err error) string {
	switch {
	case err == nil:
		return ""
	case is[*LimitError](err):
		return limitReason(err)
	case is[*AddressError](err):
		return "private-address"
	case is[*SkipError](err):
		return "not-html"
	case is[*URLError](err):
		return "bad-url"
	case errors.Is(err, context.Canceled):
		return "canceled"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "cut-short"
	case is[*EncodingError](err):
		return "bad-encoding"
	}
	return networkReason(err)
}

func networkReason(err error) string {
	var limit interface{ Timeout() bool }
	switch {
	case errors.As(err, &limit) && limit.Timeout():
		return "timeout"
	case is[*net.DNSError](err):
		return "dns"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "refused"
	case is[*tls.CertificateVerificationError](err), is[tls.RecordHeaderError](err), is[tls.AlertError](err):
		return "tls"
	}
	return "network"
}

func limitReason(err error) string {
	var limit *LimitError
	if errors.As(err, &limit) && strings.HasSuffix(limit.What, "headers") {
		return "headers-too-large"
	}
	return "body-too-large"
}

func is[E error](err error) bool {
	var e E
	return errors.As(err, &e)
}
