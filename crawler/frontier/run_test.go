package frontier_test

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
)

func begin(t *testing.T, f *frontier.Frontier, source string, at time.Duration) int64 {
	t.Helper()
	id, err := f.BeginRun(t.Context(), source, []string{"https://" + host + "/"}, now.Add(at))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func runs(t *testing.T, f *frontier.Frontier, source string, n int) []frontier.Run {
	t.Helper()
	list, err := f.Runs(t.Context(), source, n)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestRunsAreRemembered(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	first := begin(t, f, "a", 0)
	end := frontier.Run{ID: first, Ended: now.Add(time.Minute), Ending: frontier.Done, Reason: "nothing due", Report: json.RawMessage(`{"new":3}`)}
	if err := f.EndRun(t.Context(), end); err != nil {
		t.Fatal(err)
	}
	second := begin(t, f, "b", time.Hour)
	third := begin(t, f, "a", 2*time.Hour)

	want := frontier.Run{ID: first, Source: "a", Starts: []string{"https://" + host + "/"}, Started: now, Ended: now.Add(time.Minute),
		Ending: frontier.Done, Reason: "nothing due", Report: json.RawMessage(`{"new":3}`)}
	if diff := cmp.Diff(want, runs(t, f, "a", 10)[1]); diff != "" {
		t.Errorf("the first run of a (-want +got)\n%s", diff)
	}
	var ids []int64
	for _, r := range runs(t, f, "", 2) {
		ids = append(ids, r.ID)
	}
	if diff := cmp.Diff([]int64{third, second}, ids); diff != "" {
		t.Errorf("the last two of all runs, newest first (-want +got)\n%s", diff)
	}
}

// A process that is killed leaves its run open; who opens the folder next
// knows that it is over.
func TestRunOfAKilledProcess(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	begin(t, f, "a", 0)
	reader, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if got := runs(t, reader, "a", 1)[0]; got.Ending != frontier.Running || !got.Ended.IsZero() {
		t.Errorf("seen from beside it: %s, ended %v", got.Ending, got.Ended)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if got := runs(t, open(t, dir), "a", 1)[0]; got.Ending != frontier.Killed || !got.Ended.IsZero() {
		t.Errorf("after a new start: %s, ended %v", got.Ending, got.Ended)
	}
}

// What cannot be a data folder is told, not made one.
func TestReadOnlyWithoutCrawl(t *testing.T) {
	if f, err := frontier.OpenReadOnly(filepath.Join(t.TempDir(), "none")); err == nil {
		f.Close()
		t.Error("opened a frontier that is not there")
	}
}
