package ingest

import (
	"context"
	"time"

	"dateline/crawler/frontier"
	"dateline/extract"
)

const (
	// linger is how long a batch waits for more.
	linger = 500 * time.Millisecond
	// farewell is how long the last batch may take when the run is interrupted;
	// what it does not bring home stays in the outbox.
	farewell = time.Second
)

// A delivery writes articles to the index in batches, beside the crawl.
type delivery struct {
	g       *Ingester
	f       *frontier.Frontier
	parcels chan parcel
	broken  chan struct{} // closed when err is set: nothing is taken any more
	done    chan struct{}
	refused int
	err     error
}

func (g *Ingester) newDelivery(ctx context.Context, f *frontier.Frontier) *delivery {
	d := &delivery{g: g, f: f, parcels: make(chan parcel, batch), broken: make(chan struct{}), done: make(chan struct{})}
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

// close waits until all has been delivered and returns how many articles the
// index refused, and what broke it.
func (d *delivery) close() (refused int, err error) {
	close(d.parcels)
	<-d.done
	return d.refused, d.err
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
	last := ctx
	if ctx.Err() != nil {
		var cancel context.CancelFunc
		last, cancel = context.WithTimeout(context.WithoutCancel(ctx), farewell)
		defer cancel()
	}
	refused, err := d.g.deliver(last, d.f, group)
	d.refused += refused
	if ctx.Err() != nil {
		return nil // interrupted: the outbox has it
	}
	return err
}
