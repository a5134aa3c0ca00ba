package frontiertest

import (
	"context"
	"fmt"
	"sync"
	"time"

	"dateline/crawler/frontier"
)

func leasesInOrder(b *bed) {
	b.add(link("/later", frontier.Fresh, time.Hour), link("/rest", frontier.Rest, -time.Hour),
		link("/b", frontier.Fresh, -time.Second), link("/a", frontier.Fresh, -time.Minute), link("/asked", frontier.Asked, 0))
	if got := paths(b.lease(2, 0)); got != "/asked /a" {
		b.Errorf("first two: %s", got)
	}
	if got := paths(b.lease(9, 0)); got != "/b /rest" {
		b.Errorf("the others that are due: %s", got)
	}
	if urls := b.lease(9, 0); len(urls) != 0 {
		b.Errorf("leased twice: %s", paths(urls))
	}
	due, ok, err := b.f.NextDue(b.Context(), host)
	if err != nil || !ok || !due.Equal(now.Add(time.Hour)) {
		b.Errorf("next due %v, %v, %v", due, ok, err)
	}
	if _, ok, _ := b.f.NextDue(b.Context(), "other.example"); ok {
		b.Error("another host has something due")
	}
}

func leasesOnce(b *bed) {
	const urls, takers = 200, 8
	for i := range urls {
		b.add(link(fmt.Sprint("/", i), frontier.Priority(i%3), 0))
	}
	var taking sync.WaitGroup
	var mu sync.Mutex
	times := map[string]int{}
	for range takers {
		taking.Go(func() {
			for {
				leased, err := b.f.Lease(b.Context(), host, 7, now)
				if err != nil {
					b.Error(err)
				}
				if len(leased) == 0 {
					return
				}
				mu.Lock()
				for _, u := range leased {
					times[u.URL]++
				}
				mu.Unlock()
			}
		})
	}
	taking.Wait()
	if len(times) != urls {
		b.Errorf("%d URLs leased, want %d", len(times), urls)
	}
	for url, n := range times {
		if n > 1 {
			b.Errorf("%s leased %d times", url, n)
		}
	}
}

func releases(b *bed) {
	b.add(link("/a", frontier.Fresh, -time.Minute), link("/b", frontier.Fresh, 0))
	u := b.lease(1, 0)[0]
	if err := b.f.Release(b.Context(), time.Time{}, u.ID); err != nil {
		b.Fatal(err)
	}
	urls := b.lease(2, 0)
	if got := paths(urls); got != "/a /b" {
		b.Errorf("after release: %s", got)
	}
	if err := b.f.Release(b.Context(), now.Add(time.Hour), urls[0].ID, urls[1].ID); err != nil {
		b.Fatal(err)
	}
	if early, late := b.lease(2, 0), b.lease(2, time.Hour); len(early) != 0 || len(late) != 2 {
		b.Errorf("released for an hour later: %s at once, %s then", paths(early), paths(late))
	}
}

func knowsAgain(b *bed) {
	l := link("/a", frontier.Rest, 0)
	l.Depth, l.Barren, l.Narrow = 5, 3, true
	nearer := link("/a", frontier.Fresh, time.Hour)
	nearer.Depth, nearer.FoundOn = 2, "https://elsewhere.example/"
	if n := b.add(l, nearer, l); n != 1 {
		b.Errorf("%d new, want 1", n)
	}
	u := b.lookup("/a")
	if u.Priority != frontier.Fresh || u.Depth != 2 || u.Barren != 0 || u.Narrow || !u.Due.Equal(now) || u.FoundOn != "" || u.State != frontier.Queued {
		b.Errorf("known again as %+v", u)
	}
	if _, ok, err := b.f.Lookup(b.Context(), "https://"+host+"/b"); ok || err != nil {
		b.Errorf("what was never queued: known %v, %v", ok, err)
	}
}

func renews(b *bed) {
	b.add(link("/a", frontier.Fresh, 0))
	u := b.lease(1, 0)[0]
	b.finish(frontier.Outcome{ID: u.ID, State: frontier.Fetched, Kind: frontier.Article, Priority: frontier.Revisit, Due: now.Add(time.Hour), Fetched: now})
	same := link("/a", frontier.Fresh, time.Minute)
	same.Renew = now.Add(-time.Second) // changed before it was fetched
	b.add(same)
	if got := b.lookup("/a"); !got.Due.Equal(now.Add(time.Hour)) {
		b.Errorf("due %v without a change", got.Due)
	}
	same.Renew = now.Add(time.Second)
	b.add(same)
	if got := b.lookup("/a"); !got.Due.Equal(now.Add(time.Minute)) || got.State != frontier.Fetched {
		b.Errorf("due %v, %s after a change", got.Due, got.State)
	}
	hosts, kinds := []string{host, "other.example"}, []frontier.Kind{frontier.List, frontier.Article}
	for _, tt := range []struct {
		state frontier.State
		due   time.Time
	}{{frontier.Gone, now.Add(time.Minute)}, {frontier.Fetched, now}} {
		err := b.f.Renew(b.Context(), now, hosts, kinds, []frontier.State{tt.state}, 9)
		if got := b.lookup("/a"); err != nil || !got.Due.Equal(tt.due) {
			b.Errorf("what is %s renewed: due %v, %v", tt.state, got.Due, err)
		}
	}
}

func counts(b *bed) {
	other := link("/c", frontier.Rest, 0)
	other.Host = "other.example"
	b.add(link("/a", frontier.Fresh, 0), link("/b", frontier.Fresh, time.Hour), other)
	for _, tt := range []struct {
		hosts []string
		at    time.Duration
		want  int
	}{{[]string{host}, 0, 1}, {[]string{host}, time.Hour, 2}, {[]string{host, "other.example"}, 0, 2}, {nil, 0, 0}} {
		if n, err := b.f.Count(b.Context(), tt.hosts, now.Add(tt.at)); n != tt.want || err != nil {
			b.Errorf("%v in %v: %d, %v; want %d", tt.hosts, tt.at, n, err, tt.want)
		}
	}
	b.lease(1, 0)
	if n, err := b.f.Count(b.Context(), []string{host}, now); n != 0 || err != nil {
		b.Errorf("leased: %d, %v", n, err)
	}
}

func heedsContexts(b *bed) {
	ctx, cancel := context.WithCancel(b.Context())
	cancel()
	if _, err := b.f.Add(ctx, []frontier.Link{link("/a", frontier.Fresh, 0)}); err == nil {
		if _, ok, _ := b.f.Lookup(b.Context(), "https://"+host+"/a"); !ok {
			b.Error("says that it has added what it has not")
		}
	}
	if _, _, err := b.f.NextDue(ctx, host); err == nil {
		b.Error("a read goes on after its context is done")
	}
}
