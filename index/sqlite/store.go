package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// A stored article is what the index has already under an id.
type stored struct {
	n        int64
	revision int
	keywords []byte
}

// put stores a row, unless the index has a higher revision of it.
func (b *batch) put(ctx context.Context, r *row) error {
	old, found, err := b.stored(ctx, r.id)
	if err != nil || found && old.revision > r.revision {
		return err
	}
	keywords, err := b.keywords(ctx, r.keywords)
	if err != nil {
		return err
	}
	n := old.n
	if found {
		err = b.overwrite(ctx, old, r, keywords)
	} else {
		n, err = b.add(ctx, addArticle, r.id, r.revision, r.moment, r.day, appendNumbers(nil, keywords))
	}
	if err != nil {
		return err
	}
	return b.contents(ctx, n, r, keywords)
}

func (b *batch) stored(ctx context.Context, id string) (old stored, found bool, err error) {
	p, err := b.stmt(ctx, findArticle)
	if err != nil {
		return old, false, err
	}
	err = p.QueryRowContext(ctx, id).Scan(&old.n, &old.revision, &old.keywords)
	if errors.Is(err, sql.ErrNoRows) {
		return old, false, nil
	}
	return old, err == nil, err
}

// keywords returns the numbers of a row's keywords, sorted and each once.
func (b *batch) keywords(ctx context.Context, list []keyword) ([]int64, error) {
	numbers := make([]int64, len(list))
	for i, e := range list {
		k, err := b.keyword(ctx, e)
		if err != nil {
			return nil, err
		}
		numbers[i] = k
	}
	slices.Sort(numbers)
	return slices.Compact(numbers), nil
}

// overwrite drops what the old revision had in tables of many rows an article.
func (b *batch) overwrite(ctx context.Context, old stored, r *row, keywords []int64) error {
	for k := range numbers(old.keywords) {
		if err := b.exec(ctx, dropKeyword, k, old.n); err != nil {
			return err
		}
	}
	for _, drop := range []statement{dropPosts, dropPlaces, dropMoney, dropMentioned} {
		if err := b.exec(ctx, drop, old.n); err != nil {
			return err
		}
	}
	return b.exec(ctx, updateArticle, r.revision, r.moment, r.day, appendNumbers(nil, keywords), old.n)
}

// contents stores all but the article's own row.
func (b *batch) contents(ctx context.Context, n int64, r *row, keywords []int64) error {
	if err := b.exec(ctx, putDocument, n, r.body); err != nil {
		return err
	}
	if err := b.exec(ctx, putWords, n, r.words[0], r.words[1], r.words[2]); err != nil {
		return err
	}
	for _, k := range keywords {
		if err := b.exec(ctx, putKeyword, k, n); err != nil {
			return err
		}
	}
	return b.mentions(ctx, n, r)
}

func (b *batch) mentions(ctx context.Context, n int64, r *row) error {
	for _, e := range r.posts {
		p, err := b.post(ctx, e)
		if err != nil {
			return err
		}
		if err := b.exec(ctx, putPost, n, p); err != nil {
			return err
		}
	}
	for _, e := range r.places {
		p, err := b.place(ctx, e)
		if err != nil {
			return err
		}
		if err := b.exec(ctx, putPlace, n, p); err != nil {
			return err
		}
	}
	return b.values(ctx, n, r)
}

func (b *batch) values(ctx context.Context, n int64, r *row) error {
	for _, m := range r.money {
		if err := b.exec(ctx, putMoney, n, m.currency, m.low, m.high); err != nil {
			return err
		}
	}
	for _, d := range r.dates {
		if err := b.exec(ctx, putMentioned, n, d.first, d.last); err != nil {
			return err
		}
	}
	return nil
}
