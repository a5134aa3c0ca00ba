// Package config reads the configuration: one YAML file that says what is
// crawled, when and how, and where it is kept.
//
//	c, err := config.Load("dateline.yml")
//	for _, s := range c.Sources {
//		fmt.Println(s.Name, s.Plan, c.Crawl(&s))
//	}
//
// It is strict: a key that is not known and a value that cannot be meant are
// mistakes, all of which an [*Error] names, each with its line. [Example] is a
// file with every key and what it means.
package config

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dateline/crawler"
	"dateline/schedule"
	"dateline/site"
)

// A Config is the content of one file. What the file leaves out is as in [Default].
type Config struct {
	Data     string         `yaml:"data"`      // folder of all local state; "" where the file names none
	Contact  string         `yaml:"contact"`   // named in the user agent
	Index    Index          `yaml:"index"`     // where articles go
	TimeZone string         `yaml:"time_zone"` // IANA name, of schedules that name none
	Grace    time.Duration  `yaml:"grace"`     // how long a run may take to end when told to stop
	Network  Network        `yaml:"network"`
	Pace     Pace           `yaml:"pace"` // of sources that do not say otherwise
	Profiles []site.Profile `yaml:"profiles"`
	Sources  []Source       `yaml:"sources"`

	// Sites is the built-in table with the file's profiles.
	Sites *site.Table `yaml:"-"`
}

// An Index is the place of the search index. The secret that Elasticsearch may
// want is no part of the file.
type Index struct {
	URL  string `yaml:"url"`  // of Elasticsearch; "" for the embedded index
	Name string `yaml:"name"` // of the index in Elasticsearch
	CA   string `yaml:"ca"`   // PEM file of authorities to trust besides the system's
}

// WithoutUser returns the address of a server without the user and the password
// that it may begin with, to be shown and kept. The address may be malformed.
func WithoutUser(address string) string {
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		scheme, rest = "", address
	}
	rest = rest[strings.LastIndex(rest, "@")+1:]
	if !found {
		return rest
	}
	return scheme + "://" + rest
}

// A Network says which addresses are asked.
type Network struct {
	AllowPrivate bool     `yaml:"allow_private"` // loopback and private addresses too
	ConnectTo    []string `yaml:"connect_to"`    // HOST1:PORT1:HOST2:PORT2, as curl's --connect-to
}

// A Pace says how a source is crawled.
type Pace struct {
	Delay       time.Duration `yaml:"delay"`       // between the starts of two requests to one host
	Concurrency int           `yaml:"concurrency"` // requests at once to one host
	Timeout     time.Duration `yaml:"timeout"`     // of one request
	MaxPages    int           `yaml:"max_pages"`   // of one run; 0 for no limit
	Since       time.Time     `yaml:"since"`       // a civil date: what was published before is passed over; zero for none
}

// A Source is what is crawled together, under one name.
type Source struct {
	Name      string       `yaml:"name"`
	Start     []string     `yaml:"start"`     // pages, feeds, sitemaps or articles
	Languages []string     `yaml:"languages"` // of the articles that are indexed; none for all
	Schedule  Schedule     `yaml:"schedule"`
	Pace      Pace         `yaml:"pace"`
	Profile   site.Profile `yaml:"profile"` // of its hosts; no name where the file has none

	// Plan is the schedule, ready to be asked; the zero Plan where there is none.
	Plan schedule.Plan `yaml:"-"`
}

// A Schedule says when a source is crawled: by Cron or Every, or not by itself.
type Schedule struct {
	Cron     string        `yaml:"cron"`
	Every    time.Duration `yaml:"every"`
	Jitter   time.Duration `yaml:"jitter"` // up to this much is waited at each time
	TimeZone string        `yaml:"time_zone"`
}

// Default is what a file that says nothing means.
func Default() Config {
	d := crawler.Default()
	return Config{
		Index:    Index{Name: "dateline"},
		TimeZone: "UTC",
		Grace:    30 * time.Second,
		Pace:     Pace{Delay: d.Delay, Concurrency: d.Concurrency, Timeout: d.Timeout},
		Sites:    site.Builtin(),
	}
}

// maxSize bounds a configuration file, in bytes.
const maxSize = 1 << 20

// Load reads and checks a file. Relative paths in it start at its folder. An
// [*Error] lists its mistakes.
func Load(file string) (*Config, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("open config: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err == nil && len(text) > maxSize {
		err = fmt.Errorf("larger than %d KiB", maxSize>>10)
	}
	if err != nil {
		return nil, fmt.Errorf("read config %s: %w", file, err)
	}
	c, err := Parse(text)
	if mistakes := (*Error)(nil); errors.As(err, &mistakes) {
		mistakes.File = file
	}
	if err != nil {
		return nil, err
	}
	for _, path := range []*string{&c.Data, &c.Index.CA} {
		if *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(filepath.Dir(file), *path)
		}
	}
	return c, nil
}

// Source returns the source of a name, nil if there is none.
func (c *Config) Source(name string) *Source {
	if i := slices.IndexFunc(c.Sources, func(s Source) bool { return s.Name == name }); i >= 0 {
		return &c.Sources[i]
	}
	return nil
}

// Crawl returns how a source is crawled; nil is for URLs of no source.
func (c *Config) Crawl(s *Source) crawler.Config {
	pace := c.Pace
	if s != nil {
		pace = s.Pace
	}
	config := crawler.Default()
	config.Contact, config.Sites = c.Contact, c.Sites
	config.AllowPrivate, config.ConnectTo = c.Network.AllowPrivate, c.Network.ConnectTo
	config.Delay, config.Concurrency, config.Timeout = pace.Delay, pace.Concurrency, pace.Timeout
	config.MaxPages, config.Since = pace.MaxPages, pace.Since
	return config
}
