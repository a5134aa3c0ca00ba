package ingest_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"dateline/crawler/frontier"
	"dateline/extract"
	"dateline/index"
	"dateline/ingest"
)

// lastRun returns the run that was noted last in the data folder.
func lastRun(t *testing.T, dir string) frontier.Run {
	t.Helper()
	f, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	runs, err := f.Runs(t.Context(), "", 1)
	if err != nil || len(runs) == 0 {
		t.Fatalf("%d runs, %v", len(runs), err)
	}
	return runs[0]
}

// broken is an index that takes nothing.
type broken struct{ index.Index }

var errBroken = errors.New("no space left")

func (broken) Put(context.Context, []extract.Article) error { return errBroken }

func TestCrawlNotesItsRun(t *testing.T) {
	dir, s := t.TempDir(), newSite(t, 3)
	start := []string{s.URL + "/"}
	g := ingest.New(extractor(), openIndex(t, dir), ingest.Options{Data: dir, Source: "agency"})
	if _, err := g.Crawl(t.Context(), config(), start); err != nil {
		t.Fatal(err)
	}
	r := lastRun(t, dir)
	if r.Source != "agency" || r.Ending != frontier.Done || r.Reason != "nothing due" || !strings.Contains(string(r.Report), `"new":3`) || r.Ended.IsZero() {
		t.Errorf("a whole run: noted %+v\n%s", r, r.Report)
	}

	ctx, cancel := context.WithCancel(t.Context())
	s.onRequest(cancel)
	if _, err := g.Crawl(ctx, config(), start); err != nil && !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if r = lastRun(t, dir); r.Ending != frontier.Interrupted {
		t.Errorf("a run that was told to stop: noted %s, %s", r.Ending, r.Reason)
	}
	s.onRequest(nil)

	dir = t.TempDir()
	g = ingest.New(extractor(), broken{openIndex(t, dir)}, ingest.Options{Data: dir})
	if _, err := g.Crawl(t.Context(), config(), start); !errors.Is(err, errBroken) {
		t.Fatalf("an index that fails: %v", err)
	}
	if r = lastRun(t, dir); r.Ending != frontier.Broken || !strings.Contains(r.Reason, errBroken.Error()) {
		t.Errorf("a run that failed: noted %s, %s", r.Ending, r.Reason)
	}
}

func TestOnlyLanguagesAskedFor(t *testing.T) {
	s := newSite(t, 2) // in English
	for language, want := range map[string]int{"en": 2, "vi": 0} {
		dir := t.TempDir()
		g := ingest.New(extractor(), openIndex(t, dir), ingest.Options{Data: dir, Languages: []string{language}})
		report, err := g.Crawl(t.Context(), config(), []string{s.URL + "/"})
		if err != nil {
			t.Fatal(err)
		}
		if report.New != want || report.Skipped["other language"] != 2-want {
			t.Errorf("%s: %d new, skipped %v; want %d new, the others skipped", language, report.New, report.Skipped, want)
		}
	}
}
