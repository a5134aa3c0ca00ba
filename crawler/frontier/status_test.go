package frontier_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
)

func TestStatusAndStory(t *testing.T) {
	f := open(t, t.TempDir())
	elsewhere := link("/a", frontier.Rest, time.Hour)
	elsewhere.URL, elsewhere.Host = "https://a.example/a", "a.example"
	add(t, f, link("/a", frontier.Fresh, 0), link("/b", frontier.Fresh, 0), link("/c", frontier.Rest, 0), elsewhere)
	urls := lease(t, f, 2, 0)
	finish(t, f, frontier.Outcome{ID: urls[0].ID, State: frontier.Fetched, Kind: frontier.Article, Due: now.Add(time.Hour), Fetched: now, Revision: 1,
		Capture: &frontier.Capture{File: "x", Status: 200, Kind: frontier.Article, Revision: 1, Fetched: now}, Index: "embedded"})
	finish(t, f, frontier.Outcome{ID: urls[1].ID, State: frontier.Failed, Reason: "timeout", Kind: frontier.Article})

	got, err := f.Status(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	next, later := now.Local(), now.Add(time.Hour).Local()
	want := []frontier.HostStatus{
		{Host: "a.example", States: map[frontier.State]int{frontier.Queued: 1}, Reasons: map[string]int{}, Next: &later},
		{Host: host, States: map[frontier.State]int{frontier.Fetched: 1, frontier.Failed: 1, frontier.Queued: 1},
			Reasons: map[string]int{"timeout": 1}, Due: 1, Next: &next, Articles: 1},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}

	s, ok, err := f.Story(t.Context(), "https://"+host+"/a")
	if err != nil || !ok || s.State != frontier.Fetched || len(s.Captures) != 1 || len(s.Waiting) != 1 || s.Waiting[0] != "embedded" {
		t.Errorf("story %+v, %v, %v", s, ok, err)
	}
	if _, ok, err := f.Story(t.Context(), "https://a.example/none"); ok || err != nil {
		t.Errorf("story of an unknown URL: %v, %v", ok, err)
	}
}
