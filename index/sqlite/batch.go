package sqlite

import (
	"context"
	"database/sql"
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
	dropKeyword
	dropPosts
	dropPlaces
	dropMoney
	dropMentioned
	statements // how many there are
)

var statementSQL = [statements]string{
	findArticle:   "SELECT n, revision, keywords FROM article WHERE id = ?",
	addArticle:    "INSERT INTO article (id, revision, moment, day, keywords) VALUES (?, ?, ?, ?, ?)",
	updateArticle: "UPDATE article SET revision = ?, moment = ?, day = ?, keywords = ? WHERE n = ?",
	putDocument:   "INSERT OR REPLACE INTO document (n, body) VALUES (?, ?)",
	putWords:      "INSERT OR REPLACE INTO words (rowid, title, lead, text) VALUES (?, ?, ?, ?)",
	findKeyword:   "SELECT k FROM keyword WHERE folded = ? AND k BETWEEN ? AND ? AND value = ?",
	nextKeyword:   "SELECT ifnull(max(k) + 1, ?1) FROM keyword WHERE k BETWEEN ?1 AND ?2",
	addKeyword:    "INSERT INTO keyword (k, value, folded) VALUES (?, ?, ?)",
	putKeyword:    "INSERT INTO article_keyword (k, n) VALUES (?, ?)",
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
	dropKeyword:   "DELETE FROM article_keyword WHERE k = ? AND n = ?",
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
