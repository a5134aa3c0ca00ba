// Package frontiertest has the test that every [crawler.Frontier] must pass:
//
//	func TestContract(t *testing.T) {
//		frontiertest.Run(t, func(t *testing.T) crawler.Frontier { … })
//	}
package frontiertest

import (
	"strings"
	"testing"
	"time"

	"dateline/crawler"
	"dateline/crawler/frontier"
)

// Run tests a frontier against its contract. Each call of open returns an empty
// one, which is open's to close when the test has ended.
func Run(t *testing.T, open func(t *testing.T) crawler.Frontier) {
	for name, test := range map[string]func(*bed){
		"leases by priority, then by time":                leasesInOrder,
		"leases nothing twice":                            leasesOnce,
		"keeps the turn of what is released":              releases,
		"takes in what is known already":                  knowsAgain,
		"keeps when a page was published":                 keepsPublished,
		"reads again what was published":                  readsAgain,
		"reads again what was under way":                  readsAgainWhatWasUnderWay,
		"renews what changed, and what is asked for":      renews,
		"records an outcome whole":                        finishes,
		"records all of an outcome or nothing":            finishesWholly,
		"frees the aliases of what is gone":               unaliases,
		"frees one of two that are aliases of each other": unaliasesOneOfTwo,
		"counts by host":                                  counts,
		"tells the harvest of a host":                     harvests,
		"keeps policies":                                  keepsPolicies,
		"heeds a context that is done":                    heedsContexts,
	} {
		t.Run(name, func(t *testing.T) { test(&bed{t, open(t)}) })
	}
}

const host = "news.example"

var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// A bed is a frontier under test.
type bed struct {
	*testing.T
	f crawler.Frontier
}

func link(path string, p frontier.Priority, due time.Duration) frontier.Link {
	return frontier.Link{URL: "https://" + host + path, Host: host, Kind: frontier.Article, Priority: p, Due: now.Add(due)}
}

func (b *bed) add(links ...frontier.Link) int {
	b.Helper()
	n, err := b.f.Add(b.Context(), links)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func (b *bed) lease(n int, at time.Duration) []frontier.URL {
	b.Helper()
	urls, err := b.f.Lease(b.Context(), host, n, now.Add(at))
	if err != nil {
		b.Fatal(err)
	}
	return urls
}

func (b *bed) finish(o frontier.Outcome) int64 {
	b.Helper()
	capture, _, err := b.f.Finish(b.Context(), o)
	if err != nil {
		b.Fatal(err)
	}
	return capture
}

func (b *bed) lookup(path string) frontier.URL {
	b.Helper()
	u, ok, err := b.f.Lookup(b.Context(), "https://"+host+path)
	if err != nil || !ok {
		b.Fatalf("%s: known %v, %v", path, ok, err)
	}
	return u
}

func paths(urls []frontier.URL) string {
	var got []string
	for _, u := range urls {
		got = append(got, strings.TrimPrefix(u.URL, "https://"+host))
	}
	return strings.Join(got, " ")
}
