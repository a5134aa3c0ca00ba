package elastic

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"

	"github.com/elastic/go-elasticsearch/v8/esapi"
)

// A transientError may be none at the next try.
type transientError struct{ err error }

func (e *transientError) Error() string { return e.err.Error() }
func (e *transientError) Unwrap() error { return e.err }

func transient(err error) bool {
	var t *transientError
	return errors.As(err, &t)
}

// connectionError says why there is no answer.
func connectionError(err error) error {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case strings.Contains(err.Error(), "is not Elasticsearch"): // the client's product check has no type
		return errNotElasticsearch
	case errors.As(err, new(*net.DNSError)):
		return fmt.Errorf("the host is unknown; check the address: %w", err)
	case errors.As(err, new(x509.UnknownAuthorityError)):
		return fmt.Errorf("its certificate is signed by an unknown authority; name the authority's certificate: %w", err)
	case errors.As(err, new(tls.RecordHeaderError)), strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return fmt.Errorf("it does not speak TLS; use http:// in the address: %w", err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return &transientError{fmt.Errorf("nothing listens there; check the address, or start one (docker compose up --wait): %w", err)}
	}
	return &transientError{fmt.Errorf("no answer: %w", err)}
}

var errNotElasticsearch = errors.New("the server there is no Elasticsearch; check the address and port")

// A serverError is an error that Elasticsearch answers, of a request or of one
// article in it.
type serverError struct {
	Status int    `json:"-"`
	Type   string `json:"type"`
	Reason string `json:"reason"`
	Cause  *struct {
		Reason string `json:"reason"`
	} `json:"caused_by"`
}

// newServerError reads an error's answer. What is not in Elasticsearch's form
// comes from something else: a proxy, or another server.
func newServerError(resp *esapi.Response) error {
	b, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	if err != nil {
		return connectionError(err)
	}
	e := decodeServerError(b)
	e.Status = resp.StatusCode
	switch {
	case temporary(e.Status) && !e.blocked():
		return &transientError{e}
	case e.Type == "" && resp.Header.Get("X-Elastic-Product") == "" && e.Status != http.StatusUnauthorized && e.Status != http.StatusForbidden:
		return fmt.Errorf("%w: it answers %s", errNotElasticsearch, resp.Status())
	}
	return e
}

// decodeServerError reads {"error":{…}} and the short form {"error":"…"}.
func decodeServerError(b []byte) *serverError {
	e := &serverError{}
	var answer struct{ Error json.RawMessage }
	if json.Unmarshal(b, &answer) != nil || json.Unmarshal(answer.Error, e) == nil {
		return e
	}
	if json.Unmarshal(answer.Error, &e.Reason) != nil {
		e.Reason = ""
	}
	return e
}

func (e *serverError) Error() string {
	switch {
	case e.Status == http.StatusUnauthorized:
		return "it wants a user and password, or an API key, and refused what it got" + e.because()
	case e.Status == http.StatusForbidden && !e.blocked():
		return "the user or API key may not do this; it needs the privileges monitor, manage_index_templates and, on the index, all" + e.because()
	case e.blocked():
		return "the index takes no writes; if the disk of the Elasticsearch node is full make room there, else clear index.blocks" + e.because()
	case e.Status == http.StatusNotFound && e.Type == "index_not_found_exception":
		return "the index is gone; open it again to make a new one" + e.because()
	}
	if strings.Contains(e.because(), "too many clauses") {
		return "the query asks for more words than this server takes at once; ask for fewer" + e.because()
	}
	return fmt.Sprintf("it answers %d %s", e.Status, http.StatusText(e.Status)) + e.because()
}

// because is the server's own words.
func (e *serverError) because() string {
	var b strings.Builder
	for _, s := range []string{e.Type, e.Reason} {
		if s != "" {
			b.WriteString(": " + s)
		}
	}
	if e.Cause != nil && e.Cause.Reason != "" {
		b.WriteString(": " + e.Cause.Reason)
	}
	return b.String()
}

// blocked tells that an index or the cluster is set read-only, by an operator or for want of disk space.
func (e *serverError) blocked() bool { return e.Type == "cluster_block_exception" }

// concernsArticle tells whether an item's error lies in its article, not in the index.
func (e *serverError) concernsArticle() bool {
	return e.Status == http.StatusBadRequest || e.Status == http.StatusRequestEntityTooLarge
}
