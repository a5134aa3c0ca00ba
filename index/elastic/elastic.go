// Package elastic is the index in Elasticsearch 8, for archives that one machine
// or one process is too small for. It gives the same answers as index/sqlite;
// index/indextest compares them.
//
//	x, err := elastic.Open(ctx, "https://user:password@search.example:9200", elastic.Options{})
//	if err != nil { … }
//	defer x.Close()
//	err = x.Put(ctx, articles)
//
// An article is stored as its JSON with one more member, search, that holds what
// queries ask: see schema.go. The index has a version in its
// name and is reached through two aliases, so that it can be replaced while it
// is in use: NAME to read and NAME-write to write. Kibana finds the texts, the
// time of publication and the facets in NAME.
package elastic

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"time"

	"github.com/elastic/go-elasticsearch/v8"

	"dateline/index"
)

// Options say how to reach the cluster. The zero value is that of a cluster
// without security, with the index dateline.
type Options struct {
	Name string // of the aliases, in lower case; empty: dateline

	// Who asks: an API key in its encoded form, or else user and password, or
	// else those of the URL.
	APIKey   string
	User     string
	Password string

	CACert []byte // authorities to trust besides the system's, in PEM

	MustExist bool // the index is there already: a mistyped name is an error, not a new index

	Timeout time.Duration // for the answer to one request; 0: one minute
	Backoff time.Duration // before the first retry, doubled for each of the four after it; 0: 200 ms
}

// defaults are what the zero Options stand for.
var defaults = Options{Name: "dateline", Timeout: time.Minute, Backoff: 200 * time.Millisecond}

func (o Options) orDefaults() Options {
	if o.Name == "" {
		o.Name = defaults.Name
	}
	if o.Timeout == 0 {
		o.Timeout = defaults.Timeout
	}
	if o.Backoff == 0 {
		o.Backoff = defaults.Backoff
	}
	return o
}

// An engine is an index in Elasticsearch. It keeps no state but connections.
type engine struct {
	client  *elasticsearch.BaseClient
	http    *http.Transport
	server  string // the address without its password, for errors
	name    string
	backoff time.Duration
}

// Open connects to the Elasticsearch 8 at rawURL, http or https, and makes the
// index if there is none, unless it must exist. It writes nothing else, and nothing at all to a
// server that is no Elasticsearch 8 or has another index of that name. Its
// errors, and those of the index, say what to do.
func Open(ctx context.Context, rawURL string, o Options) (index.Index, error) {
	e, err := newEngine(rawURL, o.orDefaults())
	if err != nil {
		return nil, fmt.Errorf("open Elasticsearch: %w", err)
	}
	if err := e.prepare(ctx, o.MustExist); err != nil {
		return nil, errors.Join(fmt.Errorf("open Elasticsearch at %s: %w", e.server, err), e.Close())
	}
	return e, nil
}

// names are those that Elasticsearch allows for indexes, and a little less.
var names = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,199}$`)

func newEngine(rawURL string, o Options) (*engine, error) {
	u, err := url.Parse(rawURL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("the address is no URL such as http://127.0.0.1:9200") // it may hold a password
	}
	if !names.MatchString(o.Name) {
		return nil, fmt.Errorf("%q cannot name an index: use lower-case letters, digits, dots, dashes", o.Name)
	}
	t, err := transport(o)
	if err != nil {
		return nil, err
	}
	e := &engine{http: t, server: u.Redacted(), name: o.Name, backoff: o.Backoff}
	if o.User == "" && u.User != nil {
		o.User = u.User.Username()
		o.Password, _ = u.User.Password()
	}
	u.User = nil // the client would prefer it
	e.client, err = elasticsearch.NewBaseClient(elasticsearch.Config{
		Addresses: []string{u.String()}, APIKey: o.APIKey, Username: o.User, Password: o.Password,
		Transport: t, DisableRetry: true, // see retry
	})
	return e, err
}

func transport(o Options) (*http.Transport, error) {
	t := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
		TLSHandshakeTimeout:   10 * time.Second,
		ResponseHeaderTimeout: o.Timeout,
		MaxIdleConnsPerHost:   4,
		IdleConnTimeout:       time.Minute,
		ForceAttemptHTTP2:     true,
	}
	if len(o.CACert) == 0 {
		return t, nil
	}
	pool, err := x509.SystemCertPool()
	if err != nil {
		pool = x509.NewCertPool() // a system without authorities
	}
	if !pool.AppendCertsFromPEM(o.CACert) {
		return nil, errors.New("the authorities to trust hold no certificate in PEM")
	}
	t.TLSClientConfig = &tls.Config{RootCAs: pool}
	return t, nil
}

// Close closes the connections.
func (e *engine) Close() error {
	e.http.CloseIdleConnections()
	return nil
}

func (e *engine) readAlias() string  { return e.name }
func (e *engine) writeAlias() string { return e.name + "-write" }
