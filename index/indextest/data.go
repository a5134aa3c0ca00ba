package indextest

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/extract"
	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/text"
)

//go:embed data
var data embed.FS

// A Search is a question of data/*.json with its right answer.
type Search struct {
	Trap   string                       // what an index could get wrong here
	Query  string                       //
	IDs    []string                     // all hits, newest first
	First  []string                     // the first hits by relevance, where that is clear
	Facets map[string][]json.RawMessage // pairs of a value and its articles, in order
}

// Articles returns the articles of data/<name>.jsonl, which must be there.
// What a line leaves out has the default of [blank]; mentions get their offsets
// from their surfaces, which stand in the text in the mentions' order.
func Articles(name string) []extract.Article {
	lines, err := data.ReadFile("data/" + name + ".jsonl")
	if err != nil {
		panic(err) // the file is embedded
	}
	var articles []extract.Article
	for line := range bytes.Lines(lines) {
		a := blank("")
		if err := json.Unmarshal(line, &a); err != nil {
			panic(fmt.Sprintf("data/%s.jsonl: %s: %v", name, line, err))
		}
		a.URL = "https://" + a.Source + "/" + a.ID
		a.CanonicalURL = a.URL
		place(&a)
		articles = append(articles, a)
	}
	return articles
}

// blank returns an article of which nothing special is known.
func blank(id string) extract.Article {
	return extract.Article{
		ID: id, URL: "https://news.example/x", Source: "news.example", Language: "en", Kind: "article", Revision: 1,
		Extractor: extract.Version,
	}
}

// place gives all mentions of an article their offsets.
func place(a *extract.Article) {
	locate(a, a.Dates, func(m *date.Mention) *text.Mark { return &m.Mark })
	locate(a, a.Officials, func(m *official.Mention) *text.Mark { return &m.Mark })
	locate(a, a.Localities, func(m *locality.Mention) *text.Mark { return &m.Mark })
	locate(a, a.Money, func(m *money.Mention) *text.Mark { return &m.Mark })
}

func locate[M any](a *extract.Article, mentions []M, mark func(*M) *text.Mark) {
	last := map[string]int{}
	for i := range mentions {
		m := mark(&mentions[i])
		at := strings.Index(a.Text[last[m.Surface]:], m.Surface)
		if at < 0 {
			panic(fmt.Sprintf("%s: %q is not in the text after byte %d", a.ID, m.Surface, last[m.Surface]))
		}
		at += last[m.Surface]
		last[m.Surface] = at + len(m.Surface)
		m.Start = utf8.RuneCountInString(a.Text[:at])
		m.End = m.Start + utf8.RuneCountInString(m.Surface)
	}
}

// Searches returns the searches of data/<name>.json, which must be there.
func Searches(name string) (list []Search) {
	b, err := data.ReadFile("data/" + name + ".json")
	if err != nil {
		panic(err) // the file is embedded
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&list); err != nil {
		panic(fmt.Sprintf("data/%s.json: %v", name, err))
	}
	return list
}
