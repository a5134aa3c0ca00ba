package frontier_test

import (
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
)

func TestStatus(t *testing.T) {
	f := open(t, t.TempDir())
	other := link("/x", frontier.Rest, time.Hour)
	other.Host, other.URL = "b.example", "https://b.example/x"
	add(t, f, link("/a", frontier.Fresh, 0), link("/b", frontier.Fresh, 0), link("/c", frontier.Rest, 2*time.Hour), other)
	u := lease(t, f, 1, 0)[0]
	finish(t, f, frontier.Outcome{ID: u.ID, State: frontier.Fetched, Due: now.Add(3 * time.Hour), Fetched: now, Index: "embedded",
		Capture: &frontier.Capture{Status: 200, Kind: frontier.Article, Revision: 1, Fetched: now}})

	hosts, err := f.Hosts(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	want := []frontier.Host{
		{Host: "b.example", States: map[frontier.State]int{frontier.Queued: 1}, Next: now.Add(time.Hour)},
		{Host: host, States: map[frontier.State]int{frontier.Queued: 2, frontier.Fetched: 1}, Due: 1, Next: now},
	}
	if diff := cmp.Diff(want, hosts); diff != "" {
		t.Errorf("hosts (-want +got)\n%s", diff)
	}
	boxes, err := f.Outboxes(t.Context())
	if diff := cmp.Diff(map[string]int{"embedded": 1}, boxes); diff != "" || err != nil {
		t.Errorf("outboxes: %v\n%s", err, diff)
	}
	for url, want := range map[string][]string{u.URL: {"embedded"}, other.URL: nil} {
		if got, err := f.WaitingFor(t.Context(), url); err != nil || !cmp.Equal(want, got) {
			t.Errorf("%s waits for %v, %v; want %v", url, got, err, want)
		}
	}
}

func TestHolder(t *testing.T) {
	dir := t.TempDir()
	if pid, held, err := frontier.Holder(dir); held || err != nil {
		t.Errorf("an empty folder: held %v by %d, %v", held, pid, err)
	}
	f := open(t, dir)
	if pid, held, err := frontier.Holder(dir); !held || pid != os.Getpid() || err != nil {
		t.Errorf("a folder in use: held %v by %d, %v", held, pid, err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if pid, held, err := frontier.Holder(dir); held || err != nil {
		t.Errorf("after its use: held %v by %d, %v", held, pid, err)
	}
}
