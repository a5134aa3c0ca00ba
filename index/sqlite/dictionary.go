package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"dateline/index"
)

// A dictionary remembers the numbers of keywords, posts and places, which
// never change once they are committed. After a rollback it must be dropped.
type dictionary struct {
	keywords map[keyword]int64
	posts    map[post]int64
	places   map[place]int64
}

// remembered bounds each part of a dictionary, to some 20 MB in all.
const remembered = 50_000

func newDictionary() *dictionary {
	return &dictionary{map[keyword]int64{}, map[post]int64{}, map[place]int64{}}
}

// number returns the number of an entry: the remembered one, else what find
// returns, else what add does.
func number[K comparable](known map[K]int64, entry K, find func() (int64, error), add func() (int64, error)) (int64, error) {
	if n, ok := known[entry]; ok {
		return n, nil
	}
	n, err := find()
	if errors.Is(err, sql.ErrNoRows) {
		n, err = add()
	}
	if err != nil {
		return 0, err
	}
	if len(known) >= remembered {
		clear(known)
	}
	known[entry] = n
	return n, nil
}

func (b *batch) keyword(ctx context.Context, e keyword) (int64, error) {
	first, last := span(e.field)
	folded := index.FoldKeyword(e.value)
	return number(b.known.keywords, e,
		func() (int64, error) { return b.find(ctx, findKeyword, folded, first, last, e.value) },
		func() (int64, error) {
			k, err := b.find(ctx, nextKeyword, first, last)
			if err != nil {
				return 0, err
			}
			return k, b.exec(ctx, addKeyword, k, e.value, folded)
		})
}

// fieldNumbers are stored: a field keeps its number, new ones come at the end.
var fieldNumbers = []string{
	"source", "section", "language", "kind", "tag", "month",
	"country", "locality", "official", "organization", "currency", "division", "mentioned",
}

func fieldNumber(name string) int64 { return 1 + int64(slices.Index(fieldNumbers, name)) }

// span returns the lowest and the highest number that a field's keywords can have.
func span(field string) (first, last int64) {
	first = fieldNumber(field) << 32
	return first, first + 1<<32 - 1
}

func (b *batch) post(ctx context.Context, e post) (int64, error) {
	return number(b.known.posts, e,
		func() (int64, error) {
			return b.find(ctx, findPost, e.name, e.surface, e.title, e.organization, e.country)
		},
		func() (int64, error) {
			p, err := b.add(ctx, addPost, e.name, e.surface, e.title, e.organization, e.country)
			if err != nil {
				return 0, err
			}
			return p, b.exec(ctx, addPostWords, p, e.name, e.surface, e.title, e.organization)
		})
}

func (b *batch) place(ctx context.Context, e place) (int64, error) {
	return number(b.known.places, e,
		func() (int64, error) {
			return b.find(ctx, findPlace, e.name, e.surface, e.country, e.code, e.merged)
		},
		func() (int64, error) {
			p, err := b.add(ctx, addPlace, e.name, e.surface, e.country, e.code, e.merged)
			if err != nil {
				return 0, err
			}
			return p, b.exec(ctx, addPlaceWords, p, e.name, e.surface)
		})
}
