package indextest

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/extract"
	"dateline/extract/text"
)

//go:embed data
var data embed.FS

// A search is a question of data/*.json with its right answer.
type search struct {
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
	var marks [][]*text.Mark = make([][]*text.Mark, 4)
	for i := range a.Dates {
		marks[0] = append(marks[0], &a.Dates[i].Mark)
	}
	for i := range a.Officials {
		marks[1] = append(marks[1], &a.Officials[i].Mark)
	}
	for i := range a.Localities {
		marks[2] = append(marks[2], &a.Localities[i].Mark)
	}
	for i := range a.Money {
		marks[3] = append(marks[3], &a.Money[i].Mark)
	}
	for _, list := range marks {
		last := map[string]int{}
		for _, m := range list {
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
}

func searches(t *testing.T, name string) (list []search) {
	t.Helper()
	b, err := data.ReadFile("data/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&list); err != nil {
		t.Fatalf("data/%s.json: %v", name, err)
	}
	return list
}
