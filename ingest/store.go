package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"dateline/extract"
	"dateline/index"
	"dateline/ingest/near"
)

// A store is where articles go: the index, past those that say the same.
type store struct {
	index index.Index
	near  *near.Index
}

// openStore opens the memory of texts in the data folder; without one it lasts
// as long as the store.
func (g *Ingester) openStore() (*store, error) {
	path := ""
	if g.options.Data != "" {
		if err := os.MkdirAll(g.options.Data, 0o777); err != nil {
			return nil, fmt.Errorf("make data folder: %w; name another with --data", err)
		}
		path = filepath.Join(g.options.Data, "near.db")
	}
	n, err := near.Open(path)
	if err != nil {
		return nil, err
	}
	return &store{g.index, n}, nil
}

func (s *store) close() error { return s.near.Close() }

// put marks near-duplicates, writes the articles to the index and returns
// which of them it refused.
func (s *store) put(ctx context.Context, articles []extract.Article) (refused map[string]error, err error) {
	texts := make([]near.Text, len(articles))
	for i, a := range articles {
		texts[i] = near.Text{ID: a.ID, Text: a.Text}
	}
	originals, err := s.near.Originals(ctx, texts)
	if err != nil {
		return nil, err
	}
	for i, id := range originals {
		if articles[i].DuplicateOf = nil; id != "" {
			articles[i].DuplicateOf = &id
		}
	}
	err = s.index.Put(ctx, articles)
	var some *index.PutError
	if errors.As(err, &some) {
		return some.Refused, nil
	}
	if err != nil {
		return nil, fmt.Errorf("write to the index: %w", err)
	}
	return nil, nil
}
