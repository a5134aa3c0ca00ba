package eval

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/extract"
)

// floors are just below what the extractor reaches today.
type floors struct{ date, official, locality, money, titles, qualifiers float64 }

func TestOwnArticles(t *testing.T) {
	checkFloors(t, "../../fixtures/annotated", floors{date: 0.985, official: 0.985, locality: 0.985, money: 0.99, titles: 0.98, qualifiers: 0.99})
}

func TestCorpus(t *testing.T) {
	folder := corpus(t)
	if folder == "" {
		t.Skip("left out: the corpus; DATELINE_SHARED names no folder that holds it")
	}
	checkFloors(t, folder, floors{date: 0.98, official: 0.98, locality: 0.98, money: 0.99, titles: 0.98, qualifiers: 0.99})
}

// corpus is the folder of the annotated articles beside the repository, "" where
// there is none; CI must have it.
func corpus(t *testing.T) string {
	t.Helper()
	shared := os.Getenv("DATELINE_SHARED")
	switch {
	case shared != "":
		return filepath.Join(shared, "corpus")
	case os.Getenv("CI") == "true":
		t.Fatal("DATELINE_SHARED names no folder with the corpus")
	}
	return ""
}

func checkFloors(t *testing.T, folder string, f floors) {
	t.Helper()
	articles, err := ReadArticles(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	r := Score(articles, Predict(x, articles), Options{})
	for _, e := range r.Errors {
		t.Log(e)
	}
	check := func(what string, got, floor float64) {
		t.Logf("%s %.4f", what, got)
		if got < floor {
			t.Errorf("%s %.4f is below %.3f", what, got, floor)
		}
	}
	check("dates: value F1", r.Types[Date].Value.F1, f.date)
	check("officials: value F1", r.Types[Official].Value.F1, f.official)
	check("localities: value F1", r.Types[Locality].Value.F1, f.locality)
	check("money: value F1", r.Types[Money].Value.F1, f.money)
	check("titles right", r.OfficialTitle.OfGold, f.titles)
	check("qualifiers right", r.MoneyQualifier, f.qualifiers)
}
