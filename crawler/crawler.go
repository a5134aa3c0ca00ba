// Package crawler fetches the pages of news sites, politely and durably.
//
//	f, err := frontier.Open(dir)
//	folder, err := crawler.Open(ctx, dir, f)
//	config := crawler.Default()
//	config.Contact = "you@example.org"
//	c, err := crawler.New(folder, config)
//	report, err := c.Run(ctx, []string{"https://news.example/politics/"}, handle)
//
// Colly makes the requests and parses the pages. What may be fetched, when, how
// often and what is remembered is decided here: robots.txt (package robots),
// the pace of each host (package pace), the queue that survives a kill (package
// frontier) and where links lead (packages canonical and discover).
package crawler

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"dateline/crawler/transport"
	"dateline/site"
)

// Tries is how often a URL is asked for before it counts as failed.
const Tries = 5

// A Config says how to crawl. The zero value is not polite: begin with [Default].
type Config struct {
	Delay        time.Duration // between the starts of two requests to one host; a longer Crawl-delay wins
	Concurrency  int           // requests at once to one host; less than 1 means 1
	Timeout      time.Duration // of one request, from dialling to the last byte; 0 for the transport's default
	MaxPages     int           // pages fetched before the run ends; 0 for no limit
	Since        time.Time     // what sitemaps and feeds say is older is passed over; zero for none
	Recrawl      bool          // visit again, conditionally, what is not due yet
	Contact      string        // address or URL named in the user agent; public hosts need one
	AllowPrivate bool          // crawl loopback and private addresses
	ConnectTo    []string      // HOST1:PORT1:HOST2:PORT2, as curl's --connect-to
	Index        string        // name of the index that articles are to be delivered to
	Sites        *site.Table   // what is known of sites; nil for the built-in table

	Backoff   time.Duration     // wait after a URL's first failure, doubled with each further one
	Horizon   time.Duration     // the run ends when nothing is due within it
	Transport http.RoundTripper // nil for the network; else it is asked for every page, as package transport's Base
	Progress  func(Progress)    // called about twice a second and at the end, never twice at once; may be nil
}

// Default is the polite configuration.
func Default() Config {
	return Config{
		Delay:       time.Second,
		Concurrency: 1,
		Timeout:     30 * time.Second,
		Backoff:     time.Second,
		Horizon:     2 * time.Minute,
	}
}

// A Crawler fetches pages into one folder. It is safe for concurrent use.
type Crawler struct {
	*Folder
	config Config
	agent  string
	base   http.RoundTripper
}

// New returns a crawler. It fails on a configuration that cannot be meant.
func New(f *Folder, c Config) (*Crawler, error) {
	if c.Delay < 0 || c.Timeout < 0 || c.MaxPages < 0 || c.Backoff < 0 || c.Horizon < 0 {
		return nil, fmt.Errorf("configure crawler: delay %v, timeout %v and page limit %d must not be negative", c.Delay, c.Timeout, c.MaxPages)
	}
	agent, err := userAgent(c.Contact)
	if err != nil {
		return nil, err
	}
	c.Concurrency = max(1, c.Concurrency)
	c.Sites = orBuiltin(c.Sites)
	base, err := network(c)
	if err != nil {
		return nil, err
	}
	return &Crawler{Folder: f, config: c, agent: agent, base: base}, nil
}

// network returns what pages are asked from: the network, unless the
// configuration has something in its place.
func network(c Config) (http.RoundTripper, error) {
	if c.Transport != nil {
		return c.Transport, nil
	}
	n := transport.Network{AllowPrivate: c.AllowPrivate, PerHost: c.Concurrency}
	for _, s := range c.ConnectTo {
		to, err := transport.ParseConnectTo(s)
		if err != nil {
			return nil, err
		}
		n.ConnectTo = append(n.ConnectTo, to)
	}
	return n.Transport(), nil
}

// Run crawls from the start URLs, pages, feeds, sitemaps or articles, until
// nothing is due within the horizon, the page limit is reached or ctx is done.
// It stays on the hosts of the start URLs. Articles, feeds and sitemaps among
// them stand for themselves and what they list; from pages links are followed,
// and the sitemaps that robots.txt names.
//
// It waits while another run of the folder has one of the hosts.
//
// The report is good even with an error, which says that the configuration, the
// frontier or the handler failed; a page that fails is a figure in the report.
// When ctx is done Run returns within a second or two, without error, and the
// next run goes on.
func (c *Crawler) Run(ctx context.Context, starts []string, handle Handler) (Report, error) {
	seeds, err := parseStarts(c.config.Sites, starts)
	if err != nil {
		return Report{}, err
	}
	if err := c.checkContact(seeds); err != nil {
		return Report{}, err
	}
	r := newRun(c, seeds, handle)
	err = r.crawl(ctx, seeds)
	return r.report(), err
}
