package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"dateline/config"
	"dateline/index"
	"dateline/index/elastic"
	"dateline/index/sqlite"
)

// settings are the flags that all commands share.
type settings struct {
	data  string // folder of all local state
	index string // empty: embedded; else the address of Elasticsearch
	name  string // of the index in Elasticsearch
	ca    string // file of authorities that Elasticsearch's certificate may come from
	json  bool

	file   string         // of the configuration; "" for none
	config *config.Config // what it says, or the default

	gazetteers []string // files of places that the user adds
}

func (s *settings) register(f *pflag.FlagSet) {
	f.StringVar(&s.data, "data", "data", "`folder` of all local state: index, frontier, archive")
	f.StringVar(&s.index, "index", "", "`URL` of Elasticsearch, with its API key in "+apiKeyVariable+"; empty for the index embedded in the data folder")
	f.StringVar(&s.name, "index-name", "dateline", "`name` of the index in Elasticsearch")
	f.StringVar(&s.ca, "index-ca", "", "PEM `file` of authorities to trust for Elasticsearch, besides the system's")
	f.StringVar(&s.file, "config", "", "YAML `file` of sources and settings; \"dateline config example\" prints one")
	f.BoolVar(&s.json, "json", false, "print JSON, one object a line")
}

// load reads the configuration. What the command line says itself counts more.
func (s *settings) load(f *pflag.FlagSet) error {
	c := config.Default()
	s.config = &c
	if s.file == "" {
		return nil
	}
	read, err := config.Load(s.file)
	if err != nil {
		return err
	}
	s.config = read
	unlessGiven(f, "data", &s.data, read.Data)
	unlessGiven(f, "index", &s.index, read.Index.URL)
	unlessGiven(f, "index-name", &s.name, read.Index.Name)
	unlessGiven(f, "index-ca", &s.ca, read.Index.CA)
	return nil
}

// unlessGiven takes a value of the configuration, if it has one, for a flag
// that the command line does not name.
func unlessGiven(f *pflag.FlagSet, flag string, to *string, value string) {
	if !f.Changed(flag) && value != "" {
		*to = value
	}
}

// openIndex opens the index that the settings name, and creates it where it does not exist yet.
func (s *settings) openIndex(ctx context.Context) (index.Index, error) { return s.open(ctx, false) }

func (s *settings) open(ctx context.Context, mustExist bool) (index.Index, error) {
	if s.index == "" {
		if err := os.MkdirAll(s.data, 0o777); err != nil {
			return nil, fmt.Errorf("make data folder: %w; name another with --data", err)
		}
		return sqlite.Open(s.indexFile())
	}
	o, err := s.elasticOptions(mustExist)
	if err != nil {
		return nil, err
	}
	return elastic.Open(ctx, s.index, o)
}

// elasticOptions says how to reach the Elasticsearch that the settings name.
func (s *settings) elasticOptions(mustExist bool) (elastic.Options, error) {
	o := elastic.Options{Name: s.name, MustExist: mustExist, APIKey: os.Getenv(apiKeyVariable)}
	if !strings.HasPrefix(s.index, "http://") && !strings.HasPrefix(s.index, "https://") {
		return o, usagef("--index %q: want an http or https URL of Elasticsearch, or nothing for the embedded index", config.WithoutUser(s.index))
	}
	if s.ca != "" {
		pem, err := os.ReadFile(s.ca)
		if err != nil {
			return o, fmt.Errorf("read --index-ca: %w", err)
		}
		o.CACert = pem
	}
	return o, nil
}

// apiKeyVariable holds a secret, which command lines would show to everybody on the machine.
const apiKeyVariable = "DATELINE_INDEX_API_KEY"

// openExisting opens an index to read from: an empty data folder is a mistake to tell, not to fill.
func (s *settings) openExisting(ctx context.Context) (index.Index, error) {
	if s.index == "" {
		if _, err := os.Stat(s.indexFile()); err != nil {
			return nil, fmt.Errorf("no index in %s yet: crawl or replay something first, or name another folder with --data", s.data)
		}
	}
	return s.open(ctx, true)
}

func (s *settings) indexFile() string { return filepath.Join(s.data, "index.db") }

// jsonLines returns an encoder that writes one object a line and leaves < > & as they are.
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
