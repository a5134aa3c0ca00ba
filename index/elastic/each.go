package elastic

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/elastic/go-elasticsearch/v8/esapi"

	"dateline/extract"
	"dateline/index"
)

const (
	pageSize  = 200  // articles of a page: some megabytes
	keepAlive = "5m" // between two pages
)

// Each calls f with every article, as they were when it began.
func (e *engine) Each(ctx context.Context, q index.Query, f func(extract.Article) error) error {
	c, err := e.list(ctx, q)
	if err != nil {
		return fmt.Errorf("list articles of Elasticsearch for %.100q: %w", q.Source, err)
	}
	defer c.close(ctx)
	for {
		page, err := c.next(ctx, pageSize, true)
		if err != nil {
			return fmt.Errorf("list articles of Elasticsearch for %.100q: %w", q.Source, err)
		}
		if len(page) == 0 {
			return nil
		}
		if err := eachOf(ctx, page, f); err != nil {
			return err
		}
	}
}

func eachOf(ctx context.Context, page []hit, f func(extract.Article) error) error {
	for i := range page {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := f(page[i].Source.article()); err != nil {
			return err
		}
	}
	return nil
}

func (e *engine) list(ctx context.Context, q index.Query) (*cursor, error) {
	query, err := compile(q.Root)
	if err != nil {
		return nil, err
	}
	return e.openCursor(ctx, query, order(index.ByDate))
}

// A cursor walks over the hits of a query at a point in time, without a limit.
type cursor struct {
	engine *engine
	pit    string
	query  object
	order  []object
	after  json.RawMessage // where the last page ended
}

func (e *engine) openCursor(ctx context.Context, query object, order []object) (*cursor, error) {
	var opened struct{ ID string }
	r := func() request {
		return esapi.OpenPointInTimeRequest{Index: []string{e.readAlias()}, KeepAlive: keepAlive}
	}
	if err := e.call(ctx, r, &opened); err != nil {
		return nil, err
	}
	return &cursor{engine: e, pit: opened.ID, query: query, order: order}, nil
}

// next returns up to size hits, none at the end.
func (c *cursor) next(ctx context.Context, size int, source bool) ([]hit, error) {
	ask := object{
		"query": c.query, "sort": c.order, "size": size, "_source": source, "track_total_hits": false,
		"pit": object{"id": c.pit, "keep_alive": keepAlive},
	}
	if c.after != nil {
		ask["search_after"] = c.after
	}
	var a answer
	if err := c.engine.call(ctx, func() request { return esapi.SearchRequest{Body: body(ask)} }, &a); err != nil {
		return nil, err
	}
	if n := len(a.Hits.Hits); n > 0 {
		c.after = a.Hits.Hits[n-1].Sort
	}
	if a.Pit != "" {
		c.pit = a.Pit
	}
	return a.Hits.Hits, nil
}

// close lets the server forget the point in time. Where that fails it does so
// by itself after keepAlive, so the error tells nobody anything.
func (c *cursor) close(ctx context.Context) {
	r := esapi.ClosePointInTimeRequest{Body: body(object{"id": c.pit})}
	_ = c.engine.try(context.WithoutCancel(ctx), r, nil)
}
