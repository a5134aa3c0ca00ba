// Package near finds articles that say nearly the same as one before.
//
//	x, err := near.Open("data/near.db")
//	originals, err := x.Originals(ctx, []near.Text{{ID: id, Text: text}})
//
// Texts are compared by MinHash (Broder 1997) over shingles of three words:
// two are near-duplicates where about [Threshold] of their shingles are common.
// Candidates come from locality-sensitive hashing in bands, so that a text is
// compared with a handful of others, however many there are.
package near

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// Threshold is the share of common shingles from which two texts are
// near-duplicates (Jaccard index), as estimated.
const Threshold = 0.7

const schema = `
CREATE TABLE IF NOT EXISTS text (
	seq       INTEGER PRIMARY KEY,  -- order of first sight
	id        TEXT NOT NULL UNIQUE,
	original  TEXT NOT NULL,        -- '' where it is one
	signature BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS band (
	key INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	PRIMARY KEY (key, seq)
) WITHOUT ROWID;
`

// A Text is an article's text.
type Text struct{ ID, Text string }

// An Index remembers the signatures of texts. It is safe for concurrent use.
type Index struct{ db *sql.DB }

// Open opens the index in the file at path, which it creates where it does not
// exist; with an empty path the index is kept in memory.
func Open(path string) (*Index, error) {
	source := "file::memory:?_pragma=foreign_keys(ON)"
	if path != "" {
		source = "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() +
			"?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)"
	}
	db, err := sql.Open("sqlite", source)
	if err == nil {
		db.SetMaxOpenConns(1)
		_, err = db.Exec(schema)
	}
	if err != nil {
		return nil, fmt.Errorf("open index of duplicates %s: %w", path, err)
	}
	return &Index{db}, nil
}

// Close closes the index.
func (x *Index) Close() error { return x.db.Close() }

// Originals returns for each text the id of the first one that was nearly the
// same, "" where it is new, and remembers it. A text whose id is known takes
// its place again, so that asking twice gives the same answer, whatever came
// between; one that changed is compared anew.
func (x *Index) Originals(ctx context.Context, texts []Text) ([]string, error) {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("look for duplicates: %w", err)
	}
	defer tx.Rollback()
	l := look{tx, map[string]*sql.Stmt{}}
	originals := make([]string, len(texts))
	for i, t := range texts {
		if originals[i], err = l.original(ctx, t); err != nil {
			return nil, fmt.Errorf("look for duplicates of %s: %w", t.ID, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, fmt.Errorf("remember texts: %w", err)
	}
	return originals, nil
}

// A look is one call of Originals: a transaction with its prepared statements.
type look struct {
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (l look) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	s := l.prepared[query]
	if s == nil {
		var err error
		if s, err = l.tx.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		l.prepared[query] = s
	}
	return s, nil
}

func (l look) exec(ctx context.Context, query string, args ...any) error {
	s, err := l.stmt(ctx, query)
	if err == nil {
		_, err = s.ExecContext(ctx, args...)
	}
	return err
}

func (l look) original(ctx context.Context, t Text) (string, error) {
	s, ok := sign(t.Text)
	if !ok {
		return "", nil
	}
	seq, known, err := l.place(ctx, t.ID, s)
	if err != nil {
		return "", err
	}
	first, err := l.nearest(ctx, seq, s)
	if err != nil || first == "" && !known {
		return "", err
	}
	return first, l.exec(ctx, "UPDATE text SET original = ?1 WHERE seq = ?2 AND original <> ?1", first, seq)
}

// place returns the text's place in the order and whether it had it before, and
// remembers its signature.
func (l look) place(ctx context.Context, id string, s *signature) (seq int64, known bool, err error) {
	seq, old, err := l.find(ctx, id)
	blob := s.bytes()
	switch {
	case err != nil, string(old) == string(blob):
		return seq, true, err
	case old != nil:
		if err = l.exec(ctx, "DELETE FROM band WHERE seq = ?1 AND key IN "+marks, args(seq, fromBytes(old))...); err == nil {
			err = l.exec(ctx, "UPDATE text SET signature = ? WHERE seq = ?", blob, seq)
		}
	default:
		seq++
		err = l.exec(ctx, "INSERT INTO text (seq, id, original, signature) VALUES (?, ?, '', ?)", seq, id, blob)
	}
	if err == nil {
		err = l.exec(ctx, "INSERT OR IGNORE INTO band (seq, key) VALUES "+pairs, args(seq, s)...)
	}
	return seq, old != nil, err
}

// find returns a text's place and signature; for one that is not known, the
// last place that is taken.
func (l look) find(ctx context.Context, id string) (seq int64, signature []byte, err error) {
	stmt, err := l.stmt(ctx, "SELECT seq, signature FROM text WHERE id = ?1 UNION ALL SELECT coalesce(max(seq), 0), NULL FROM text LIMIT 1")
	if err == nil {
		err = stmt.QueryRowContext(ctx, id).Scan(&seq, &signature)
	}
	return seq, signature, err
}

// nearest returns the id of the first text before seq that is near to s, or of
// that one's original.
func (l look) nearest(ctx context.Context, seq int64, s *signature) (id string, err error) {
	stmt, err := l.stmt(ctx, `SELECT id, original, signature FROM text
		WHERE seq IN (SELECT seq FROM band WHERE seq < ?1 AND key IN `+marks+`) ORDER BY seq`)
	if err != nil {
		return "", err
	}
	rows, err := stmt.QueryContext(ctx, args(seq, s)...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	for rows.Next() {
		var original string
		var blob []byte
		if err := rows.Scan(&id, &original, &blob); err != nil {
			return "", err
		}
		if s.similarity(fromBytes(blob)) >= Threshold {
			return cmp.Or(original, id), nil
		}
	}
	return "", rows.Err()
}

// marks and pairs are the placeholders of args: the place, then the bands' keys.
var marks, pairs = placeholders()

func placeholders() (string, string) {
	var in, values []string
	for i := range hashes / rows {
		in = append(in, fmt.Sprintf("?%d", i+2))
		values = append(values, fmt.Sprintf("(?1, ?%d)", i+2))
	}
	return "(" + strings.Join(in, ", ") + ")", strings.Join(values, ", ")
}

func args(seq int64, s *signature) []any {
	list := []any{seq}
	for _, key := range s.bands() {
		list = append(list, key)
	}
	return list
}

// bytes writes the signature for the database.
func (s *signature) bytes() []byte {
	b := make([]byte, 0, 4*hashes)
	for _, v := range s {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

func fromBytes(b []byte) *signature {
	var s signature
	for i := range s {
		if 4*i+4 <= len(b) {
			s[i] = binary.LittleEndian.Uint32(b[4*i:])
		}
	}
	return &s
}
