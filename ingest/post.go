package ingest

import (
	"context"
	"fmt"

	"dateline/crawler/frontier"
	"dateline/extract"
)

// A parcel is an article on its way to the index, with its place in the outbox.
type parcel struct {
	capture int64
	article extract.Article
}

// A post brings parcels home.
type post struct {
	*store
	frontier *frontier.Frontier
	index    string // its name in the outbox
}

// deliver writes the articles to the index and takes them out of the outbox.
// What the index refuses stays in it, to be tried by the next run.
func (p *post) deliver(ctx context.Context, parcels []parcel) (refused map[string]error, err error) {
	if len(parcels) == 0 {
		return nil, nil
	}
	articles := make([]extract.Article, len(parcels))
	for i, parcel := range parcels {
		articles[i] = parcel.article
	}
	if refused, err = p.put(ctx, articles); err != nil {
		return nil, fmt.Errorf("%w; %d articles wait in the outbox for the next run", err, len(parcels))
	}
	var done []int64
	for i, parcel := range parcels {
		parcels[i].article.DuplicateOf = articles[i].DuplicateOf
		if refused[parcel.article.ID] == nil {
			done = append(done, parcel.capture)
		}
	}
	return refused, p.frontier.Delivered(context.WithoutCancel(ctx), p.index, done...)
}
