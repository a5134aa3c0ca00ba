package ingest_test

import (
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
	"dateline/index/elastic/elastictest"
	"dateline/ingest"
)

// However often the process is killed, and wherever: in the end every article
// was indexed once, and fetched once but for those under way at a kill.
func TestKilled(t *testing.T) {
	t.Run("embedded", func(t *testing.T) { testKilled(t, errand{}) })
	t.Run("Elasticsearch", func(t *testing.T) {
		testKilled(t, errand{Elastic: elastictest.Node(t), Name: fmt.Sprintf("killed-%d", time.Now().UnixNano())})
	})
}

func testKilled(t *testing.T, e errand) {
	const articles = 80
	kills := 8
	if raceEnabled { // each process takes long to start then
		kills = 3
	}
	s := newSite(t, articles)
	e.Data, e.Starts = t.TempDir(), []string{s.URL}
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 0))
	t.Logf("seed %d", seed)
	var requests, killAt atomic.Int64
	reached := make(chan struct{}, 1)
	s.onRequest(func() {
		if requests.Add(1) == killAt.Load() {
			reached <- struct{}{}
		}
	})
	killed := 0
	for range kills {
		killAt.Store(requests.Load() + 1 + random.Int64N(int64(articles/kills)))
		c, _, ended := e.send(t)
		select {
		case <-reached:
			time.AfterFunc(time.Duration(random.IntN(30))*time.Millisecond, func() { _ = c.Process.Kill() })
			<-ended
			killed++
		case <-ended: // all done before its time
		}
	}
	killAt.Store(0)
	e.await(t)
	ix, err := e.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	got := revisions(t, ix)
	if d := cmp.Diff(all(articles, 1), got); d != "" {
		t.Error(d)
	}
	tellMissing(t, e.Data, s.URL, all(articles, 1), got)
	again := 0
	for _, n := range s.fetches() {
		again += n - 1
	}
	t.Logf("%d kills, %d articles fetched again", killed, again)
	if limit := killed * config().Concurrency; again > limit {
		t.Errorf("%d articles were fetched again after %d kills, more than the %d that can have been under way", again, killed, limit)
	}
}

// tellMissing tells what the frontier knows of the articles that are not indexed.
func tellMissing(t *testing.T, dir, site string, want, got map[string]int) {
	t.Helper()
	f, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for path := range want {
		if got[path] != want[path] {
			u, known, _ := f.Lookup(t.Context(), site+path)
			captures, _ := f.Captures(t.Context(), site+path)
			waiting, _ := f.Pending(t.Context(), ingest.Embedded)
			t.Errorf("%s: known %v, %+v, captures %+v, %d in the outbox", path, known, u, captures, waiting)
		}
	}
}
