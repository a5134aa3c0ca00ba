package frontiertest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
)

func finishes(b *bed) {
	b.add(link("/a", frontier.Fresh, 0))
	u := b.lease(1, 0)[0]
	if last, err := b.f.LastKept(b.Context(), 1); err != nil || len(last) > 0 {
		b.Errorf("last kept of nothing: %+v, %v", last, err)
	}
	o := frontier.Outcome{ID: u.ID, State: frontier.Fetched, Reason: "r", Kind: frontier.Article, Priority: frontier.Revisit, Due: now.Add(time.Hour),
		Attempts: 1, ETag: `"e"`, LastModified: "m", Interval: time.Hour, Fetched: now, Revision: 2, Hash: "h", Body: "b", Request: "q", Target: "t",
		Links:   []frontier.Link{link("/b", frontier.Fresh, 0), link("/a", frontier.Fresh, 0)},
		Capture: &frontier.Capture{File: "x.warc.gz", Offset: 7, Status: 200, Kind: frontier.Article, Revision: 2, Hash: "h", Fetched: now}}
	first := b.finish(o)
	got := b.lookup("/a")
	want := u
	want.Priority, want.Due, want.State, want.Reason, want.Attempts = o.Priority, o.Due, o.State, o.Reason, o.Attempts
	want.ETag, want.LastModified, want.Interval, want.Fetched = o.ETag, o.LastModified, o.Interval, o.Fetched
	want.Revision, want.Hash, want.Body, want.Request, want.Target = o.Revision, o.Hash, o.Body, o.Request, o.Target
	if d := cmp.Diff(want, got); d != "" {
		b.Errorf("the URL (-want +got)\n%s", d)
	}
	if got := paths(b.lease(9, time.Hour)); got != "/b /a" {
		b.Errorf("due later: %s", got)
	}
	o.Capture.File, o.Links = "", nil // not to be kept
	second := b.finish(o)
	captures, err := b.f.Captures(b.Context(), u.URL)
	if err != nil || len(captures) != 2 || captures[0].ID != first || captures[1].ID != second || second <= first || captures[0].URL != u.URL {
		b.Errorf("captures %+v, %v; want %d and %d", captures, err, first, second)
	}
	if last, err := b.f.LastKept(b.Context(), 9); err != nil || len(last) != 1 || last[0].ID != first || last[0].Offset != 7 {
		b.Errorf("last kept %+v, %v", last, err)
	}
}

func finishesWholly(b *bed) {
	b.add(link("/a", frontier.Fresh, 0))
	u := b.lease(1, 0)[0]
	_, _, err := b.f.Finish(b.Context(), frontier.Outcome{ID: u.ID + 1000, State: frontier.Fetched, Kind: frontier.Article,
		Links: []frontier.Link{link("/b", frontier.Fresh, 0)}, Capture: &frontier.Capture{File: "x.warc.gz"}})
	if err == nil {
		b.Fatal("takes a capture of no URL")
	}
	if _, ok, _ := b.f.Lookup(b.Context(), "https://"+host+"/b"); ok {
		b.Error("keeps the links of what it refused")
	}
	if last, _ := b.f.LastKept(b.Context(), 1); len(last) > 0 {
		b.Errorf("keeps the capture of what it refused: %+v", last)
	}
}

// unaliases: the other address of a page is fetched for itself once the page is
// gone, whichever of the two is known first.
func unaliases(b *bed) {
	for i, goneFirst := range []bool{true, false} {
		amp, own := []string{"/amp1", "/amp2"}[i], []string{"/own1", "/own2"}[i]
		b.add(link(amp, frontier.Fresh, 0), link(own, frontier.Fresh, 1))
		urls := b.lease(2, time.Second)
		outcomes := []frontier.Outcome{
			{ID: urls[0].ID, State: frontier.Alias, Kind: frontier.Article, Target: urls[1].URL},
			{ID: urls[1].ID, State: frontier.Gone, Kind: frontier.Article},
		}
		if goneFirst {
			outcomes[0], outcomes[1] = outcomes[1], outcomes[0]
		}
		for _, o := range outcomes {
			b.finish(o)
		}
		if u := b.lookup(amp); u.State != frontier.Queued || u.Due.IsZero() {
			b.Errorf("gone first %v: %s, due %v", goneFirst, u.State, u.Due)
		}
		b.lease(9, 1e9*time.Second)
	}
}

func unaliasesOneOfTwo(b *bed) {
	b.add(link("/a", frontier.Fresh, 0), link("/b", frontier.Fresh, 1))
	urls := b.lease(2, time.Second)
	for i, u := range urls {
		b.finish(frontier.Outcome{ID: u.ID, State: frontier.Alias, Kind: frontier.Article, Target: urls[1-i].URL})
	}
	if first, second := b.lookup("/a"), b.lookup("/b"); first.State != frontier.Alias || second.State != frontier.Queued || second.Due.IsZero() {
		b.Errorf("the first is %s, the second %s and due %v", first.State, second.State, second.Due)
	}
}

func harvests(b *bed) {
	list, feed := link("/list/", frontier.Lists, 0), link("/rss", frontier.Lists, 0)
	list.Kind, feed.Kind = frontier.List, frontier.Feed
	unknown := link("/unknown", frontier.Asked, 0)
	unknown.Kind = frontier.Unknown
	b.add(link("/a", frontier.Fresh, 0), list, feed, unknown, list)
	b.checkHarvest(frontier.Harvest{Articles: 1, Others: 2})
	u := b.lease(1, 0)[0]
	b.finish(frontier.Outcome{ID: u.ID, State: frontier.Fetched, Kind: frontier.Article, Revision: 1, Fetched: now})
	b.checkHarvest(frontier.Harvest{Articles: 2, Others: 1})
	if h, err := b.f.Harvest(b.Context(), "other.example"); h != (frontier.Harvest{}) || err != nil {
		b.Errorf("of another host: %+v, %v", h, err)
	}
}

func (b *bed) checkHarvest(want frontier.Harvest) {
	b.Helper()
	if got, err := b.f.Harvest(b.Context(), host); got != want || err != nil {
		b.Errorf("harvest %+v, %v; want %+v", got, err, want)
	}
}

func keepsPolicies(b *bed) {
	const origin = "https://" + host
	if _, ok, err := b.f.Policy(b.Context(), origin); ok || err != nil {
		b.Errorf("of an origin that was never asked: %v, %v", ok, err)
	}
	for _, want := range []frontier.Policy{
		{Origin: origin, Robots: []byte("user-agent: *"), Mining: []byte("[]"), Fetched: now},
		{Origin: origin, Fetched: now.Add(time.Hour)},
	} {
		if err := b.f.KeepPolicy(b.Context(), want); err != nil {
			b.Fatal(err)
		}
		got, ok, err := b.f.Policy(b.Context(), origin)
		if err != nil || !ok || string(got.Robots) != string(want.Robots) || string(got.Mining) != string(want.Mining) || !got.Fetched.Equal(want.Fetched) {
			b.Errorf("kept %+v, got %+v, %v, %v", want, got, ok, err)
		}
	}
}
