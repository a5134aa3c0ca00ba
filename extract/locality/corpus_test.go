package locality

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// floor is what the finder is known to reach on the annotated articles, less a
// little: F1 of mentions with exact span, country and code.
const floor = 0.95

type annotated struct {
	ID, Text, Published string
	Entities            []struct {
		Type, Surface string
		Start, End    int
		Country, Code *string
		InOrg         bool `json:"in_org"`
	}
}

// TestCorpus scores the finder on the annotated articles of DATELINE_SHARED as
// their scorer does: names inside organisations are neutral.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" && os.Getenv("CI") == "" {
		t.Skip("DATELINE_SHARED names no folder with annotated articles")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "corpus", "articles", "*.json"))
	if len(files) == 0 {
		t.Fatalf("no annotated articles in %q; set DATELINE_SHARED to the folder that holds corpus/", dir)
	}
	var gold, found, right int
	for _, file := range files {
		a := readArticle(t, file)
		g, p, r := scoreArticle(t, a)
		gold, found, right = gold+g, found+p, right+r
	}
	f1 := 2 * float64(right) / float64(gold+found)
	t.Logf("F1 %.4f: %d of %d right, %d found", f1, right, gold, found)
	if f1 < floor {
		t.Errorf("F1 = %.4f, want at least %.2f", f1, floor)
	}
}

func readArticle(t *testing.T, file string) (a annotated) {
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, &a)
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func scoreArticle(t *testing.T, a annotated) (gold, found, right int) {
	published, err := time.Parse(time.DateOnly, a.Published[:10])
	if err != nil {
		t.Fatal(err)
	}
	x := text.New(a.Text)
	want, soft := map[[2]int]string{}, map[[2]int]bool{}
	for _, e := range a.Entities {
		if e.Type != "locality" {
			continue
		}
		if span := [2]int{e.Start, e.End}; e.InOrg {
			soft[span] = true
		} else {
			want[span] = value(e.Surface, e.Country, e.Code)
		}
	}
	gold = len(want)
	for _, m := range Find(x, gazetteer.Default(), Context{Published: published}) {
		span := [2]int{m.Start, m.End}
		w, ok := want[span]
		if !ok && overlaps(soft, span) {
			continue
		}
		found++
		got := value(m.Surface, m.Country, m.Code)
		if ok && (got == w || value(m.Surface, m.Country, nil) == w) {
			right++
		} else {
			t.Logf("%s false %s (%s), want %q", a.ID, got, m.Rule, w)
		}
		delete(want, span)
	}
	for _, w := range want {
		t.Logf("%s missed %s", a.ID, w)
	}
	return gold, found, right
}

func overlaps(spans map[[2]int]bool, s [2]int) bool {
	for o := range spans {
		if s[0] < o[1] && o[0] < s[1] {
			return true
		}
	}
	return false
}

func value(surface string, country, code *string) string {
	s := func(p *string) string {
		if p == nil {
			return "-"
		}
		return *p
	}
	return fmt.Sprintf("%s %s %s", surface, s(country), s(code))
}
