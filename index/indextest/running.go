package indextest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"dateline/extract"
	"dateline/index"
)

func testEachStops(t *testing.T, open Open) {
	x := open(t)
	put(t, x, Articles("articles")...)
	stop, calls := errors.New("enough"), 0
	err := x.Each(t.Context(), parse(t, "*"), func(extract.Article) error {
		if calls++; calls == 3 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || calls != 3 {
		t.Errorf("Each: %v after %d calls, want %v after 3", err, calls, stop)
	}
	put(t, x, blank("still-open"))
}

// testCancelled wants an error of every call whose context has ended, and the
// index as it was.
func testCancelled(t *testing.T, open Open) {
	x := open(t)
	put(t, x, Articles("articles")...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, searching := x.Search(ctx, parse(t, "*"), index.Options{Limit: 1})
	for call, err := range map[string]error{
		"Put":    x.Put(ctx, []extract.Article{blank("late")}),
		"Search": searching,
		"Each":   x.Each(ctx, parse(t, "*"), func(extract.Article) error { return nil }),
	} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want %v", call, err, context.Canceled)
		}
	}
	testCancelledWithin(t, x)
	if got := ask(t, x, "*", index.Options{}).Total; got != 32 {
		t.Errorf("%d articles after cancelled calls, want 32", got)
	}
}

// testCancelledWithin ends the context while Each is at work.
func testCancelledWithin(t *testing.T, x index.Index) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	calls := 0
	err := x.Each(ctx, parse(t, "*"), func(extract.Article) error {
		calls++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || calls != 1 {
		t.Errorf("Each: %v after %d calls, want %v after 1", err, calls, context.Canceled)
	}
}

// testConcurrent has two writers and three readers at once. What a Put that has
// returned stored must be in every answer that begins later.
func testConcurrent(t *testing.T, open Open) {
	const writers, batches, size = 2, 8, 10
	x := open(t)
	var writing, reading sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		writing.Go(func() {
			for b := range batches {
				putBatch(t, x, fmt.Sprintf("w%d-b%d", w, b), size)
			}
		})
	}
	for range 3 {
		reading.Go(func() { readUntil(t, x, done, writers*batches*size) })
	}
	writing.Wait()
	close(done)
	reading.Wait()
	if got := len(each(t, x, "*")); got != writers*batches*size {
		t.Errorf("%d articles, want %d", got, writers*batches*size)
	}
}

func putBatch(t *testing.T, x index.Index, name string, size int) {
	articles := make([]extract.Article, size)
	for i := range articles {
		articles[i] = blank(fmt.Sprintf("%s-%d", name, i))
		articles[i].Title = "Batch " + name
	}
	if err := x.Put(t.Context(), articles); err != nil {
		t.Errorf("Put: %v", err)
		return
	}
	q, err := index.ParseQuery(`title:"Batch ` + name + `"`)
	if err != nil {
		t.Error(err)
		return
	}
	if r, err := x.Search(t.Context(), q, index.Options{}); err != nil || r.Total != size {
		t.Errorf("%s: %d articles (%v), want %d", name, r.Total, err, size)
	}
}

// readUntil searches and reads until done is closed; the articles never get fewer.
func readUntil(t *testing.T, x index.Index, done <-chan struct{}, most int) {
	least := 0
	for {
		select {
		case <-done:
			return
		default:
		}
		r, err := x.Search(t.Context(), index.Query{Root: index.All{}}, index.Options{Limit: 5, Facets: []string{"source"}})
		if err != nil || r.Total < least || r.Total > most {
			t.Errorf("%d articles after %d, of %d (%v)", r.Total, least, most, err)
			return
		}
		least = r.Total
		n := 0
		err = x.Each(t.Context(), index.Query{Root: index.All{}}, func(extract.Article) error { n++; return nil })
		if err != nil || n < least {
			t.Errorf("Each gave %d articles after %d (%v)", n, least, err)
			return
		}
	}
}
