package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A statement names the SQL that a batch runs again and again. None changes
// several rows that may fail half-way (as INSERT … SELECT could): SQLite would
// guard it by a savepoint, and at each savepoint FTS5 writes out its words.
type statement int

const (
	findArticle statement = iota
	addArticle
	updateArticle
	putDocument
	putWords
	findKeyword
	nextKeyword
	addKeyword
	putKeyword
	findPost
	addPost
	addPostWords
	putPost
	findPlace
	addPlace
	addPlaceWords
	putPlace
	putMoney
	putMentioned
	dropKeywords
	dropPosts
	dropPlaces
	dropMoney
	dropMentioned
	statements // how many there are
)

var statementSQL = [statements]string{
	findArticle:   "SELECT n, revision FROM article WHERE id = ?",
	addArticle:    "INSERT INTO article (id, revision, moment, day) VALUES (?, ?, ?, ?)",
	updateArticle: "UPDATE article SET revision = ?, moment = ?, day = ? WHERE n = ?",
	putDocument:   "INSERT OR REPLACE INTO document (n, body) VALUES (?, ?)",
	putWords:      "INSERT OR REPLACE INTO words (rowid, title, lead, text) VALUES (?, ?, ?, ?)",
	findKeyword:   "SELECT k FROM keyword WHERE folded = ? AND k BETWEEN ? AND ? AND value = ?",
	nextKeyword:   "SELECT ifnull(max(k) + 1, ?1) FROM keyword WHERE k BETWEEN ?1 AND ?2",
	addKeyword:    "INSERT INTO keyword (k, value, folded) VALUES (?, ?, ?)",
	putKeyword:    "INSERT OR IGNORE INTO article_keyword (n, k) VALUES (?, ?)",
	findPost:      "SELECT p FROM post WHERE name = ? AND surface = ? AND title = ? AND organization = ? AND country = ?",
	addPost:       "INSERT INTO post (name, surface, title, organization, country) VALUES (?, ?, ?, ?, ?)",
	addPostWords:  "INSERT INTO post_words (rowid, name, surface, title, organization) VALUES (?, ?, ?, ?, ?)",
	putPost:       "INSERT OR IGNORE INTO article_post (n, p) VALUES (?, ?)",
	findPlace:     "SELECT p FROM place WHERE name = ? AND surface = ? AND country = ? AND code = ? AND merged = ?",
	addPlace:      "INSERT INTO place (name, surface, country, code, merged) VALUES (?, ?, ?, ?, ?)",
	addPlaceWords: "INSERT INTO place_words (rowid, name, surface) VALUES (?, ?, ?)",
	putPlace:      "INSERT OR IGNORE INTO article_place (n, p) VALUES (?, ?)",
	putMoney:      "INSERT OR IGNORE INTO money (n, currency, low, high) VALUES (?, ?, ?, ?)",
	putMentioned:  "INSERT OR IGNORE INTO mentioned (n, first, last) VALUES (?, ?, ?)",
	dropKeywords:  "DELETE FROM article_keyword WHERE n = ?",
	dropPosts:     "DELETE FROM article_post WHERE n = ?",
	dropPlaces:    "DELETE FROM article_place WHERE n = ?",
	dropMoney:     "DELETE FROM money WHERE n = ?",
	dropMentioned: "DELETE FROM mentioned WHERE n = ?",
}

// A batch is the transaction of one Put. Its statements run without the
// caller's context, which would cost a goroutine each; the transaction has it.
type batch struct {
	tx       *sql.Tx
	known    *dictionary
	prepared [statements]*sql.Stmt
}

func (b *batch) stmt(ctx context.Context, s statement) (*sql.Stmt, error) {
	if b.prepared[s] == nil {
		p, err := b.tx.PrepareContext(ctx, statementSQL[s])
		if err != nil {
			return nil, fmt.Errorf("prepare %s: %w", statementSQL[s], err)
		}
		b.prepared[s] = p
	}
	return b.prepared[s], nil
}

func (b *batch) exec(ctx context.Context, s statement, args ...any) error {
	_, err := b.run(ctx, s, args)
	return err
}

func (b *batch) run(ctx context.Context, s statement, args []any) (sql.Result, error) {
	p, err := b.stmt(ctx, s)
	if err != nil {
		return nil, err
	}
	return p.ExecContext(ctx, args...)
}

// add returns the row number of what it inserts.
func (b *batch) add(ctx context.Context, s statement, args ...any) (int64, error) {
	r, err := b.run(ctx, s, args)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// find returns the number that s selects, or sql.ErrNoRows.
func (b *batch) find(ctx context.Context, s statement, args ...any) (n int64, err error) {
	p, err := b.stmt(ctx, s)
	if err != nil {
		return 0, err
	}
	err = p.QueryRowContext(ctx, args...).Scan(&n)
	return n, err
}

// put stores a row, unless the index has a higher revision of it.
func (b *batch) put(ctx context.Context, r *row) error {
	n, stored, err := b.article(ctx, r)
	if err != nil || !stored {
		return err
	}
	if err := b.exec(ctx, putDocument, n, r.body); err != nil {
		return err
	}
	if err := b.exec(ctx, putWords, n, r.words[0], r.words[1], r.words[2]); err != nil {
		return err
	}
	return b.mentions(ctx, n, r)
}

// article returns the article's number, and false where a higher revision is
// there. It drops the mentions of the revision that is overwritten.
func (b *batch) article(ctx context.Context, r *row) (n int64, stored bool, err error) {
	p, err := b.stmt(ctx, findArticle)
	if err != nil {
		return 0, false, err
	}
	var revision int
	err = p.QueryRowContext(ctx, r.id).Scan(&n, &revision)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		n, err = b.add(ctx, addArticle, r.id, r.revision, r.moment, r.day)
		return n, err == nil, err
	case err != nil || revision > r.revision:
		return n, false, err
	}
	for _, drop := range []statement{dropKeywords, dropPosts, dropPlaces, dropMoney, dropMentioned} {
		if err := b.exec(ctx, drop, n); err != nil {
			return n, false, err
		}
	}
	return n, true, b.exec(ctx, updateArticle, r.revision, r.moment, r.day, n)
}

func (b *batch) mentions(ctx context.Context, n int64, r *row) error {
	for _, e := range r.keywords {
		k, err := b.keyword(ctx, e)
		if err = errors.Join(err, b.exec(ctx, putKeyword, n, k)); err != nil {
			return err
		}
	}
	for _, e := range r.posts {
		p, err := b.post(ctx, e)
		if err = errors.Join(err, b.exec(ctx, putPost, n, p)); err != nil {
			return err
		}
	}
	for _, e := range r.places {
		p, err := b.place(ctx, e)
		if err = errors.Join(err, b.exec(ctx, putPlace, n, p)); err != nil {
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
