package elastic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"

	"github.com/elastic/go-elasticsearch/v8/esapi"

	"dateline/extract"
	"dateline/index"
)

// The size of a bulk request: far below the 100 MB that a server takes, and
// enough that more per request gain nothing.
const (
	bulkBytes = 5 << 20
	bulkItems = 500
)

// Put writes the articles in bulk requests, one after another so that of the
// same id the last one stays, and then makes them visible to searches. The
// client's own BulkIndexer would neither try an item again that the server had
// no room for, nor say which articles were in a request that failed.
func (e *engine) Put(ctx context.Context, articles []extract.Article) error {
	refused := map[string]error{}
	err := e.write(ctx, articles, refused)
	if err == nil {
		err = e.refresh(ctx)
	}
	if err != nil {
		return fmt.Errorf("index %d articles in Elasticsearch: %w", len(articles), err)
	}
	if len(refused) > 0 {
		return &index.PutError{Refused: refused}
	}
	return nil
}

// write sends the articles and notes those that nobody can store.
func (e *engine) write(ctx context.Context, articles []extract.Article, refused map[string]error) error {
	var batch bulk
	for i := range articles {
		if err := batch.add(&articles[i]); err != nil {
			refused[articles[i].ID] = err
			continue
		}
		if batch.full() {
			if err := e.send(ctx, &batch, refused); err != nil {
				return err
			}
			batch = bulk{}
		}
	}
	return e.send(ctx, &batch, refused)
}

// refresh lets searches see what was written.
func (e *engine) refresh(ctx context.Context) error {
	return e.call(ctx, func() request { return esapi.IndicesRefreshRequest{Index: []string{e.writeAlias()}} }, nil)
}

// A bulk is the articles of one request, each as the two lines it takes there.
type bulk struct {
	items []item
	size  int
}

type item struct {
	id    string
	lines []byte
}

func (b *bulk) full() bool { return b.size >= bulkBytes || len(b.items) >= bulkItems }

func (b *bulk) add(a *extract.Article) error {
	if err := index.Check(a); err != nil {
		return err
	}
	action := object{"index": object{"_id": a.ID, "version": a.Revision, "version_type": "external_gte"}}
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	if err := errors.Join(enc.Encode(action), enc.Encode(newDocument(a))); err != nil {
		return fmt.Errorf("write as JSON: %w", err)
	}
	b.items = append(b.items, item{a.ID, lines.Bytes()})
	b.size += lines.Len()
	return nil
}

// send writes a bulk. Items that the server has no room for now are sent again,
// alone; those it will never take go to refused. An error that concerns the
// index and not one article ends it.
func (e *engine) send(ctx context.Context, b *bulk, refused map[string]error) error {
	if len(b.items) == 0 {
		return nil
	}
	left := b.items
	return e.retry(ctx, func() error {
		failed, err := e.sendOnce(ctx, left)
		if err != nil {
			return err
		}
		left, err = sortOut(left, failed, refused)
		return err
	})
}

// sortOut returns the items that are worth another try, with a transient error
// if there are any.
func sortOut(items []item, failed []*serverError, refused map[string]error) (again []item, err error) {
	for i, f := range failed {
		switch {
		case f == nil:
			delete(refused, items[i].id)
		case f.Status == http.StatusConflict: // a higher revision is there
		case temporary(f.Status) && !f.blocked():
			again, err = append(again, items[i]), &transientError{f}
		case f.concernsArticle():
			refused[items[i].id] = f
		default:
			return nil, f
		}
	}
	return again, err
}

// sendOnce returns the error of each item, nil where it was written.
func (e *engine) sendOnce(ctx context.Context, items []item) ([]*serverError, error) {
	var lines bytes.Buffer
	for _, it := range items {
		lines.Write(it.lines)
	}
	var answer struct {
		Items []map[string]struct {
			Status int
			Error  *serverError
		}
	}
	requireAlias := true // an index made by the way would have no schema
	r := esapi.BulkRequest{Index: e.writeAlias(), Body: &lines, RequireAlias: &requireAlias}
	if err := e.try(ctx, r, &answer); err != nil {
		return nil, err
	}
	if len(answer.Items) != len(items) {
		return nil, &transientError{fmt.Errorf("the answer is for %d of %d articles", len(answer.Items), len(items))}
	}
	failed := make([]*serverError, len(items))
	for i := range answer.Items {
		for result := range maps.Values(answer.Items[i]) {
			if failed[i] = result.Error; result.Error != nil {
				result.Error.Status = result.Status
			}
		}
	}
	return failed, nil
}
