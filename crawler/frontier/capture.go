package frontier

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A Capture is one version of a page that was fetched and where its record
// lies in the archive.
type Capture struct {
	ID       int64
	URL      string
	File     string // name in the archive; "" where the page was not to be kept
	Offset   int64  // of the record in it, in bytes
	Status   int
	Kind     Kind
	Revision int
	Hash     string
	Fetched  time.Time
}

func (t *tx) capture(o Outcome) (int64, error) {
	c := o.Capture
	res, err := t.exec(`INSERT INTO capture (url, file, offset, status, kind, revision, hash, fetched) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		o.ID, c.File, c.Offset, c.Status, c.Kind, c.Revision, c.Hash, millis(c.Fetched))
	if err != nil {
		return 0, fmt.Errorf("record capture of URL %d: %w", o.ID, err)
	}
	id, err := res.LastInsertId()
	if err == nil && o.Index != "" {
		_, err = t.exec(`INSERT INTO outbox (capture, "index") VALUES (?, ?)`, id, o.Index)
	}
	if err != nil {
		return 0, fmt.Errorf("put capture of URL %d into the outbox: %w", o.ID, err)
	}
	return id, nil
}

const captures = `SELECT c.id, u.url, c.file, c.offset, c.status, c.kind, c.revision, c.hash, c.fetched FROM capture c JOIN url u ON u.id = c.url `

func scanCaptures(rows *sql.Rows, err error) (list []Capture, _ error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var c Capture
		var fetched sql.NullInt64
		if err := rows.Scan(&c.ID, &c.URL, &c.File, &c.Offset, &c.Status, &c.Kind, &c.Revision, &c.Hash, &fetched); err != nil {
			return nil, err
		}
		c.Fetched = moment(fetched)
		list = append(list, c)
	}
	return list, rows.Err()
}

// Outbox returns up to n captures that have still to be delivered to the
// index, those after the capture numbered after, in order of their numbers.
func (f *Frontier) Outbox(ctx context.Context, index string, after int64, n int) ([]Capture, error) {
	list, err := scanCaptures(f.reads.QueryContext(ctx,
		captures+`JOIN outbox o ON o.capture = c.id WHERE o."index" = ? AND o.capture > ? ORDER BY o.capture LIMIT ?`, index, after, n))
	return list, wrap("read outbox", err)
}

// Pending returns how many captures wait for the index.
func (f *Frontier) Pending(ctx context.Context, index string) (n int, err error) {
	err = f.reads.QueryRowContext(ctx, `SELECT count(*) FROM outbox WHERE "index" = ?`, index).Scan(&n)
	return n, wrap("count outbox", err)
}

// Delivered takes captures out of the index's outbox.
func (f *Frontier) Delivered(ctx context.Context, index string, ids ...int64) error {
	return f.writer.write(ctx, func(t *tx) error {
		for _, id := range ids {
			if _, err := t.exec(`DELETE FROM outbox WHERE "index" = ? AND capture = ?`, index, id); err != nil {
				return fmt.Errorf("clear capture %d from the outbox: %w", id, err)
			}
		}
		return nil
	})
}

// Captures returns all that was kept of a URL in canonical form, oldest first.
func (f *Frontier) Captures(ctx context.Context, url string) ([]Capture, error) {
	list, err := scanCaptures(f.reads.QueryContext(ctx, captures+`WHERE u.url = ? ORDER BY c.id`, url))
	return list, wrap("read captures of "+url, err)
}

// LastKept returns up to n captures that have a record in the archive, those
// with the greatest numbers, the greatest first.
func (f *Frontier) LastKept(ctx context.Context, n int) ([]Capture, error) {
	list, err := scanCaptures(f.reads.QueryContext(ctx, captures+`WHERE c.file <> '' ORDER BY c.id DESC LIMIT ?`, n))
	return list, wrap("read the last captures", err)
}

// Refetch makes a captured page due as if it had never been fetched, and takes
// the capture out of the index's outbox: its record cannot be read any more.
func (f *Frontier) Refetch(ctx context.Context, index string, capture int64) error {
	return f.writer.write(ctx, func(t *tx) error {
		_, err := t.exec(`UPDATE url SET state = 'queued', priority = ?, due = ?, etag = '', last_modified = '', body = '', hash = '',
			revision = max(revision - 1, 0) WHERE id = (SELECT url FROM capture WHERE id = ?)`, Fresh, time.Now().UnixMilli(), capture)
		if err == nil {
			_, err = t.exec(`DELETE FROM outbox WHERE "index" = ? AND capture = ?`, index, capture)
		}
		return wrap(fmt.Sprintf("queue capture %d again", capture), err)
	})
}
