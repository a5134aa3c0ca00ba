package official

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A goldArticle is an annotated article.
type goldArticle struct {
	ID, Text, Title string
	Entities        []goldMention
}

type goldMention struct {
	Type, Name, Title, Org, Coref string
	Start, End                    int
	TitleAlt                      []string `json:"title_alt"`
}

// annotated reads the articles under a folder.
func annotated(t testing.TB, dir string) []goldArticle {
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated articles under %q", dir)
	}
	articles := make([]goldArticle, len(files))
	for i, f := range files {
		b, err := os.ReadFile(f)
		if err == nil {
			err = json.Unmarshal(b, &articles[i])
		}
		if err != nil {
			t.Fatal(err)
		}
		articles[i].Entities = slices.DeleteFunc(articles[i].Entities, func(e goldMention) bool { return e.Type != "official" })
	}
	return articles
}

// A tally counts as score.py does.
type tally struct{ gold, found, exact, value, titles int }

func (c *tally) f1(right int) float64 { return 2 * float64(right) / float64(c.gold+c.found) }

func (c *tally) titleShare() float64 { return float64(c.titles) / float64(c.gold) }

func (c *tally) score(t testing.TB, a goldArticle, got []Mention) {
	c.gold += len(a.Entities)
	c.found += len(got)
	used := map[int]bool{}
	for _, g := range a.Entities {
		i := slices.IndexFunc(got, func(m Mention) bool { return m.Start == g.Start && m.End == g.End })
		if i < 0 {
			t.Logf("%s missed %q", a.ID, g.Name)
			continue
		}
		used[i] = true
		c.exact++
		m := got[i]
		if text.Fold(m.Name) == text.Fold(g.Name) {
			c.value++
		} else {
			t.Logf("%s name %q is %q", a.ID, m.Name, g.Name)
		}
		if titleRight(g, m) {
			c.titles++
		} else {
			t.Logf("%s title of %s: %q + %q, want %q + %q", a.ID, m.Name, m.Title, m.Organization, g.Title, g.Org)
		}
	}
	for i, m := range got {
		if !used[i] {
			t.Logf("%s false %q (%s, %s, %s)", a.ID, m.Surface, m.Name, m.Title, m.Rule)
		}
	}
}

func titleRight(g goldMention, m Mention) bool {
	want := append([]string{g.Title, g.Title + " " + g.Org}, g.TitleAlt...)
	for _, w := range want {
		if overlap(w, m.Title) >= 0.7 || overlap(w, m.Title+" "+m.Organization) >= 0.7 {
			return true
		}
	}
	return false
}

var (
	bare  = regexp.MustCompile(`[a-z0-9]+`)
	light = []string{"the", "of", "and", "a", "an", "to", "for", "in", "on", "s"}
)

func bag(s string) []string {
	w := bare.FindAllString(strings.ReplaceAll(text.Fold(s), "'s", " "), -1)
	return slices.DeleteFunc(w, func(x string) bool { return slices.Contains(light, x) })
}

func overlap(a, b string) float64 {
	x, y := bag(a), bag(b)
	n, hit := len(x)+len(y), 0
	if n == 0 {
		return 1
	}
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			y = slices.Delete(y, i, i+1)
			hit++
		}
	}
	return 2 * float64(hit) / float64(n)
}

// TestAnnotated holds the finder to what it reached on the articles of the project,
// with the tagger and without, and logs what docs/extraction-officials.md shows.
func TestAnnotated(t *testing.T) { measure(t, filepath.Join("..", "..", "fixtures", "annotated")) }

// TestCorpus does so on the annotated articles beside the repository.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" && os.Getenv("CI") == "" {
		t.Skip("DATELINE_SHARED names no folder with annotated articles")
	}
	measure(t, filepath.Join(dir, "corpus"))
}

func measure(t *testing.T, dir string) {
	articles, spy := annotated(t, dir), &counter{Tagger: NewProse()}
	for _, tt := range []struct {
		name   string
		finder *Finder
	}{{"grammar", New(gazetteer.Default(), nil)}, {"prose", New(gazetteer.Default(), spy)}} {
		tt.finder.Find(text.New(story+" Vinaglow Chairman Le Van Ba left."), Context{}) // reads the model
		var c tally
		sentences := 0
		for _, a := range articles {
			x := text.New(a.Text)
			sentences += len(x.Sentences)
			c.score(t, a, tt.finder.Find(x, Context{Title: a.Title}).Officials)
		}
		spy.asked = 0
		start := time.Now()
		for _, a := range articles {
			tt.finder.Find(text.New(a.Text), Context{Title: a.Title})
		}
		took := time.Since(start) / time.Duration(len(articles))
		t.Logf("%s: %d mentions, %d found: exact F1 %.3f, value F1 %.3f, titles %.3f; %d of %d sentences tagged; %v an article", tt.name,
			c.gold, c.found, c.f1(c.exact), c.f1(c.value), c.titleShare(), spy.asked, sentences, took)
		if c.f1(c.value) < 0.98 || c.titleShare() < 0.97 {
			t.Errorf("%s: value F1 %.3f, titles right %.3f; want 0.98 and 0.97", tt.name, c.f1(c.value), c.titleShare())
		}
	}
}

// A counter counts the sentences that a tagger is asked about.
type counter struct {
	Tagger
	asked int
}

func (c *counter) Tags(words []string) []string {
	c.asked++
	return c.Tagger.Tags(words)
}
