package ingest

import (
	"context"
	"sync"
	"time"

	"dateline/extract"
)

const (
	// linger is how long a batch waits for more.
	linger = 500 * time.Millisecond
	// farewell is how long the last batches may take together when the run is
	// interrupted; what they do not bring home stays in the outbox.
	farewell = time.Second
)

// A delivery writes articles to the index in batches, beside the crawl.
type delivery struct {
	post    *post
	parcels chan parcel
	broken  chan struct{} // closed when err is set: nothing is taken any more
	done    chan struct{}
	err     error
	until   time.Time  // end of the farewell, once the run is interrupted
	joining sync.Mutex // held while an article of several parts is made and sent

	refused    int
	duplicates map[string]int // by host
}

func newDelivery(ctx context.Context, p *post) *delivery {
	d := &delivery{post: p, parcels: make(chan parcel, batch), broken: make(chan struct{}), done: make(chan struct{}), duplicates: map[string]int{}}
	go d.run(ctx)
	return d
}

// send hands an article over. It fails when the index has.
func (d *delivery) send(ctx context.Context, capture int64, a extract.Article) error {
	select {
	case d.parcels <- parcel{capture, a}:
		return nil
	case <-d.broken:
		return d.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// close waits until all has been delivered and returns what broke it. The
// figures are good from then on.
func (d *delivery) close() error {
	close(d.parcels)
	<-d.done
	return d.err
}

func (d *delivery) run(ctx context.Context) {
	defer close(d.done)
	for {
		group, more := d.gather()
		if err := d.flush(ctx, group); err != nil {
			d.err = err
			close(d.broken)
			return
		}
		if !more {
			return
		}
	}
}

// gather collects a batch, and reports false when it is the last.
func (d *delivery) gather() (group []parcel, more bool) {
	var late <-chan time.Time
	for len(group) < batch {
		select {
		case p, ok := <-d.parcels:
			if !ok {
				return group, false
			}
			if group = append(group, p); late == nil {
				late = time.After(linger)
			}
		case <-late:
			return group, true
		}
	}
	return group, true
}

func (d *delivery) flush(ctx context.Context, group []parcel) error {
	if ctx.Err() != nil && d.until.IsZero() {
		d.until = time.Now().Add(farewell)
	}
	last := ctx
	if !d.until.IsZero() {
		var cancel context.CancelFunc
		last, cancel = context.WithDeadline(context.WithoutCancel(ctx), d.until)
		defer cancel()
	}
	refused, err := d.post.deliver(last, group)
	d.refused += len(refused)
	for _, p := range group {
		if p.article.DuplicateOf != nil {
			d.duplicates[p.article.Source]++
		}
	}
	if ctx.Err() != nil {
		return nil // interrupted: the outbox has it
	}
	return err
}
