package index

import (
	"context"
	"errors"
	"fmt"

	"dateline/extract"
)

// A batch of a copy has at most so many articles and so many bytes of text, so
// that an index gets few large writes and memory stays bounded.
const (
	copyArticles = 500
	copyBytes    = 8 << 20
)

// Copy puts every article that q asks for from one index into another and
// returns how many it has put. It calls done, if not nil, after each batch with
// the count so far. Since a Put may be done twice, a copy that was broken off
// is begun again. Articles that to refuses do not stop it: they come back in a
// [*PutError] after all others are copied.
func Copy(ctx context.Context, to, from Index, q Query, done func(articles int)) (int, error) {
	c := copier{to: to, done: done, refused: map[string]error{}}
	err := from.Each(ctx, q, func(a extract.Article) error { return c.add(ctx, a) })
	if err == nil {
		err = c.flush(ctx)
	}
	if err != nil {
		return c.copied, fmt.Errorf("copy articles: %w", err)
	}
	if len(c.refused) > 0 {
		return c.copied, &PutError{Refused: c.refused}
	}
	return c.copied, nil
}

type copier struct {
	to      Index
	done    func(int)
	batch   []extract.Article
	bytes   int
	copied  int
	refused map[string]error
}

func (c *copier) add(ctx context.Context, a extract.Article) error {
	c.batch = append(c.batch, a)
	c.bytes += len(a.Text)
	if len(c.batch) < copyArticles && c.bytes < copyBytes {
		return nil
	}
	return c.flush(ctx)
}

func (c *copier) flush(ctx context.Context) error {
	if len(c.batch) == 0 {
		return nil
	}
	err := c.to.Put(ctx, c.batch)
	var refused *PutError
	if errors.As(err, &refused) {
		for id, reason := range refused.Refused {
			c.refused[id] = reason
		}
		c.copied -= len(refused.Refused)
	} else if err != nil {
		return err
	}
	c.copied += len(c.batch)
	c.batch, c.bytes = c.batch[:0], 0
	if c.done != nil {
		c.done(c.copied)
	}
	return nil
}
