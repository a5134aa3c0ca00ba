package extract_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dateline/extract"
)

const schemaFile = "../docs/article.schema.json"

// validate checks an article's JSON against the schema that users rely on.
func validate(t *testing.T, s *jsonschema.Schema, a extract.Article) {
	t.Helper()
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%v\nin %s", err, b)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSchema(t *testing.T) {
	s, x := compileSchema(t), newExtractor(t)
	day, _ := extract.ParseTime("2024-03-05")
	for _, tt := range []struct {
		trap string
		in   extract.Document
	}{
		{"nothing known", extract.Document{ID: "a"}},
		{"all kinds of mention", extract.Document{ID: "b", Published: &day, Text: "Ha Giang (VNA) – Chairman of the Ha Giang provincial People’s Committee " +
			"Vu Anh Son said on March 4 that 2-3 million USD a year, or 50 billion VND (2 million USD), had gone to the East Sea coast since 2019./."}},
	} {
		t.Run(tt.trap, func(t *testing.T) { validate(t, s, x.Text(tt.in)) })
	}
	a, err := x.HTML([]byte(samplePage), extract.Input{URL: "https://news.example/ferry-post1.vnp", Fetched: time.Unix(1e9, 0)})
	if err != nil {
		t.Fatal(err)
	}
	validate(t, s, a)
}

// TestSchemaRefuses shows that the schema can fail.
func TestSchemaRefuses(t *testing.T) {
	s, a := compileSchema(t), newExtractor(t).Text(extract.Document{ID: "a"})
	a.ContentHash = "none"
	b, _ := json.Marshal(a)
	v, _ := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if s.Validate(v) == nil {
		t.Error("a document with a wrong hash passed")
	}
}

const samplePage = `<html lang="en"><head><title>Ferry back in service</title>
<meta property="article:published_time" content="2024-03-05T09:00:00+07:00"></head><body>
<h1 class="article__title cms-title">Ferry back in service</h1>
<div class="article__body zce-content-body cms-body">
<figure><img src="/ferry.jpg"><figcaption>The ferry at its pier. (Photo: VNA)</figcaption></figure>
<p>Ben Tre (VNA) – The ferry over the Ham Luong river sailed again on March 4 after repairs worth 3 billion VND (121,000 USD).</p>
<p>It had been laid up since January, and some 2,000 people a day took the long way round by road./.</p></div></body></html>`
