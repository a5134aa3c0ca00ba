package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"dateline/extract"
	"dateline/index"
)

// Each implements [index.Index]. It sees the index as it was at the start, and
// keeps 8 bytes for each article beside the one it gives to f. f may use the
// index.
func (x *Index) Each(ctx context.Context, q index.Query, f func(extract.Article) error) error {
	var failed error
	err := x.read(ctx, func(tx *sql.Tx) error {
		p, err := newPlan(ctx, tx, q.Root)
		if err != nil {
			return err
		}
		list, err := p.find(ctx, tx, index.ByDate, -1, 0)
		for i := 0; i < len(list) && err == nil; i++ {
			var a extract.Article
			if a, err = article(ctx, tx, list[i].n); err == nil {
				if failed = f(a); failed != nil {
					return nil
				}
			}
		}
		return err
	})
	if err != nil {
		return explain("read", x.path, err)
	}
	return failed
}

func article(ctx context.Context, tx *sql.Tx, n int64) (extract.Article, error) {
	var body []byte
	if err := tx.QueryRowContext(ctx, "SELECT body FROM document WHERE n = ?", n).Scan(&body); err != nil {
		return extract.Article{}, fmt.Errorf("article %d: %w", n, err)
	}
	return unpack(body)
}
