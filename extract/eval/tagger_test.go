package eval

import (
	"os"
	"testing"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/official"
	tokens "dateline/extract/text"
)

// TestTagger holds the finder of officials to what it reached with the tagger
// and without, and logs what docs/extraction-officials.md shows.
func TestTagger(t *testing.T) {
	for _, folder := range []string{"../../fixtures/annotated", corpus(t)} {
		if folder == "" {
			continue // TestCorpus tells that it is left out
		}
		articles, err := ReadArticles(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		measureTagger(t, articles)
	}
}

func measureTagger(t *testing.T, articles []Article) {
	spy, sentences := &counter{Tagger: official.NewProse()}, 0
	for _, a := range articles {
		sentences += len(tokens.New(a.Text).Sentences)
	}
	for _, tt := range []struct {
		name   string
		tagger official.Tagger
	}{{"grammar", nil}, {"prose", spy}} {
		f := official.New(gazetteer.Default(), tt.tagger)
		p := officials(f, articles) // reads the model and the gazetteer, too
		spy.asked = 0
		start := time.Now()
		officials(f, articles)
		took := time.Since(start) / time.Duration(len(articles))
		r := Score(articles, p, Options{})
		found, titles := r.Types[Official], r.OfficialTitle.OfGold
		t.Logf("%s: %d mentions, %d found: exact F1 %.3f, value F1 %.3f, titles %.3f; %d of %d sentences tagged; %v an article", tt.name,
			found.Gold, found.Pred, found.Exact.F1, found.Value.F1, titles, spy.asked, sentences, took)
		if found.Value.F1 < 0.98 || titles < 0.97 {
			t.Errorf("%s: value F1 %.3f, titles right %.3f; want 0.98 and 0.97", tt.name, found.Value.F1, titles)
		}
	}
}

// officials are what f alone finds.
func officials(f *official.Finder, articles []Article) Predictions {
	p := Predictions{}
	for _, a := range articles {
		for _, m := range f.Find(tokens.New(a.Text), official.Context{Title: a.Title}).Officials {
			p[a.ID] = append(p[a.ID], Mention{Type: Official, Start: m.Start, End: m.End, Surface: m.Surface,
				Name: m.Name, Title: m.Title, Organization: m.Organization, Person: m.Person, Rule: m.Rule})
		}
	}
	return p
}

// A counter counts the sentences that a tagger is asked about.
type counter struct {
	official.Tagger
	asked int
}

func (c *counter) Tags(words []string) []string {
	c.asked++
	return c.Tagger.Tags(words)
}
