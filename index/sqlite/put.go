package sqlite

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"

	"dateline/extract"
	"dateline/index"
)

// Put implements [index.Index]. The articles are one transaction: on any other
// error than a [*index.PutError] none of them is stored.
func (x *Index) Put(ctx context.Context, articles []extract.Article) error {
	if len(articles) == 0 {
		return nil
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	refused, err := x.put(ctx, articles)
	if err != nil {
		x.known = newDictionary()
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return explain("write", x.path, err)
	}
	if len(refused) > 0 {
		return &index.PutError{Refused: refused}
	}
	return nil
}

func (x *Index) put(ctx context.Context, articles []extract.Article) (map[string]error, error) {
	tx, err := x.writer.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // no-op after Commit
	b := &batch{tx: tx, known: x.known}
	refused := map[string]error{}
	err = inOrder(ctx, articles, func(r *row) error {
		if r.err != nil {
			refused[r.id] = r.err
			return nil
		}
		return b.put(context.WithoutCancel(ctx), r)
	})
	if err != nil {
		return nil, err
	}
	return refused, tx.Commit()
}

// inOrder makes the rows of articles on all cores and gives them to store one
// after the other, in the articles' order, so that analysis runs beside SQLite.
func inOrder(ctx context.Context, articles []extract.Article, store func(*row) error) error {
	g, ctx := errgroup.WithContext(ctx)
	queue := make(chan chan row, 4*runtime.GOMAXPROCS(0))
	g.Go(func() error { return makeRows(ctx, articles, queue) })
	g.Go(func() error {
		for ready := range queue {
			r := <-ready
			if err := store(&r); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	return g.Wait()
}

// makeRows sends the place of each row before the row is made there.
func makeRows(ctx context.Context, articles []extract.Article, queue chan<- chan row) error {
	defer close(queue)
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range articles {
		ready := make(chan row, 1)
		select {
		case queue <- ready:
		case <-ctx.Done():
			return g.Wait()
		}
		g.Go(func() error {
			ready <- newRow(&articles[i])
			return nil
		})
	}
	return g.Wait()
}
