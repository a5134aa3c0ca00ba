package money

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"dateline/extract/text"
)

// A gold article is one of the annotated articles that DATELINE_SHARED names.
type gold struct {
	ID, Text string
	Entities []entity
}

type entity struct {
	Type       string
	Start, End int
	Surface    string
	Amount     json.Number
	AmountMax  *json.Number `json:"amount_max"`
	Currency   string
	Qualifier  string
}

// TestCorpus holds the accuracy on the annotated articles: exact span with
// amounts and currency right, and the qualifiers of those. Without the articles
// it can run nowhere but on a developer's machine.
func TestCorpus(t *testing.T) {
	const floor = 0.97
	var found, wanted, right, qualified int
	for _, a := range corpus(t) {
		got := map[[2]int]Mention{}
		for _, m := range Find(text.New(a.Text)) {
			got[[2]int{m.Start, m.End}] = m
		}
		found += len(got)
		for _, e := range a.Entities {
			if e.Type != "money" {
				continue
			}
			wanted++
			m, ok := got[[2]int{e.Start, e.End}]
			if !ok || !e.is(m) {
				t.Logf("article %s: %q should be %s %s, is %s", a.ID, e.Surface, e.Amount, e.Currency, write(m))
				continue
			}
			right++
			if m.Qualifier == e.Qualifier {
				qualified++
			}
		}
	}
	if f1 := 2 * float64(right) / float64(found+wanted); f1 < floor {
		t.Errorf("F1 %.3f, want %.2f: %d right of %d wanted and %d found", f1, floor, right, wanted, found)
	}
	if share := float64(qualified) / float64(right); share < floor {
		t.Errorf("qualifiers right %.3f, want %.2f", share, floor)
	}
}

func (e entity) is(m Mention) bool {
	if m.Currency != e.Currency || !same(m.Amount, e.Amount) || (m.AmountMax == nil) != (e.AmountMax == nil) {
		return false
	}
	return m.AmountMax == nil || same(*m.AmountMax, *e.AmountMax)
}

func same(a, b json.Number) bool {
	x, ok1 := new(big.Rat).SetString(a.String())
	y, ok2 := new(big.Rat).SetString(b.String())
	return ok1 && ok2 && x.Cmp(y) == 0
}

// corpus reads the annotated articles, which are not part of this project.
func corpus(t *testing.T) []gold {
	t.Helper()
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("DATELINE_SHARED must name the folder with corpus/articles")
		}
		t.Skip("DATELINE_SHARED is not set: the annotated articles are left out")
	}
	files, err := filepath.Glob(filepath.Join(dir, "corpus", "articles", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", dir, err)
	}
	var out []gold
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var a gold
		if err := json.Unmarshal(b, &a); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		out = append(out, a)
	}
	return out
}
