package elastic

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/elastic/go-elasticsearch/v8/esapi"

	"dateline/index"
)

// maxWindow is how far from and size reach; beyond it a cursor walks.
const maxWindow = 10_000

// An answer is that of a search.
type answer struct {
	Pit  string `json:"pit_id"`
	Hits struct {
		Total struct{ Value int }
		Hits  []hit
	}
	Aggregations map[string]struct {
		Buckets []struct {
			Key   string
			Count int `json:"doc_count"`
		}
	}
}

// A hit has a score only where the order asks for one, and no source where the
// request does not want it.
type hit struct {
	Score  float64         `json:"_score"`
	Source document        `json:"_source"`
	Sort   json.RawMessage `json:"sort"`
}

// Search returns the articles that q asks for, with exact counts.
func (e *engine) Search(ctx context.Context, q index.Query, o index.Options) (index.Results, error) {
	if err := o.Check(); err != nil {
		return index.Results{}, err
	}
	r, err := e.search(ctx, q, o)
	if err != nil {
		return index.Results{}, fmt.Errorf("search Elasticsearch for %.100q: %w", q.Source, err)
	}
	return r, nil
}

func (e *engine) search(ctx context.Context, q index.Query, o index.Options) (index.Results, error) {
	query, err := compile(q.Root)
	if err != nil {
		return index.Results{}, err
	}
	by := order(q.Order(o.Sort))
	ask := object{"query": query, "sort": by, "track_total_hits": true, "aggs": aggregations(o), "from": o.Offset, "size": o.Limit}
	deep := o.Offset+o.Limit > maxWindow
	if deep {
		ask["from"], ask["size"] = 0, 0
	}
	var a answer
	if err := e.call(ctx, func() request { return e.searchRequest(ask) }, &a); err != nil {
		return index.Results{}, err
	}
	if deep {
		if a.Hits.Hits, err = e.slice(ctx, query, by, o.Offset, o.Limit); err != nil {
			return index.Results{}, err
		}
	}
	return results(&a), nil
}

func (e *engine) searchRequest(ask object) request {
	return esapi.SearchRequest{Index: []string{e.readAlias()}, Body: body(ask)}
}

// slice returns the hits from offset on, limit at most.
func (e *engine) slice(ctx context.Context, query object, order []object, offset, limit int) (hits []hit, err error) {
	c, err := e.openCursor(ctx, query, order)
	if err != nil {
		return nil, err
	}
	defer c.close(ctx)
	for skipped := 0; skipped < offset; {
		page, err := c.next(ctx, min(maxWindow, offset-skipped), false)
		if err != nil || len(page) == 0 {
			return nil, err
		}
		skipped += len(page)
	}
	for len(hits) < limit {
		page, err := c.next(ctx, min(pageSize, limit-len(hits)), true)
		if err != nil || len(page) == 0 {
			return hits, err
		}
		hits = append(hits, page...)
	}
	return hits, nil
}

func results(a *answer) index.Results {
	r := index.Results{Total: a.Hits.Total.Value, Hits: make([]index.Hit, len(a.Hits.Hits)), Facets: map[string][]index.Count{}}
	for i := range a.Hits.Hits {
		h := &a.Hits.Hits[i]
		r.Hits[i] = index.Hit{Article: h.Source.article(), Score: h.Score}
	}
	for name, facet := range a.Aggregations {
		counts := make([]index.Count, len(facet.Buckets))
		for i, b := range facet.Buckets {
			counts[i] = index.Count{Value: b.Key, Articles: b.Count}
		}
		r.Facets[name] = counts
	}
	return r
}

// aggregations counts the articles of each value of the facets.
func aggregations(o index.Options) object {
	aggs := object{}
	for _, name := range o.Facets {
		aggs[name] = object{"terms": object{
			"field": "search.facet." + name, "size": o.Size(), "order": []object{{"_count": "desc"}, {"_key": "asc"}},
		}}
	}
	return aggs
}

// order is that of the hits; ids are compared byte by byte.
func order(s index.Sort) []object {
	newest := object{"search.moment": object{"order": "desc", "missing": "_last"}}
	byID := object{"id": "asc"}
	switch s {
	case index.ByRelevance:
		return []object{{"_score": "desc"}, newest, byID}
	case index.ByDateAsc:
		return []object{{"search.moment": object{"order": "asc", "missing": "_last"}}, byID}
	}
	return []object{newest, byID}
}
