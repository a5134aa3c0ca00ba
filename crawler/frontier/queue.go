package frontier

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Add queues links and returns how many of them were not known before.
func (f *Frontier) Add(ctx context.Context, links []Link) (added int, err error) {
	err = f.writer.write(ctx, func(t *tx) (err error) {
		added, err = t.add(links)
		return err
	})
	return added, err
}

func (t *tx) add(links []Link) (added int, err error) {
	now, found := time.Now().UnixMilli(), harvests{}
	for _, l := range links {
		res, err := t.exec(`INSERT INTO url (url, host, kind, priority, due, depth, barren, redirects, narrow, found, found_on, published)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING`,
			l.URL, l.Host, l.Kind, l.Priority, millis(l.Due), l.Depth, l.Barren, l.Redirects, l.Narrow, now, l.FoundOn, publishedText(l.Published))
		if err != nil {
			return added, fmt.Errorf("queue %s: %w", l.URL, err)
		}
		if n, _ := res.RowsAffected(); n > 0 {
			added++
			found.add(l)
		} else if err := t.touch(l); err != nil {
			return added, fmt.Errorf("queue %s: %w", l.URL, err)
		}
	}
	return added, t.harvest(found)
}

// touch takes in that a known URL was found again: as more urgent, nearer, as
// the source of further links, with its time of publication, or changed since
// it was fetched.
func (t *tx) touch(l Link) error {
	if err := t.tell(l); err != nil {
		return err
	}
	_, err := t.exec(`UPDATE url SET priority = min(priority, ?), depth = min(depth, ?), barren = min(barren, ?), narrow = min(narrow, ?)
		WHERE url = ? AND fetched IS NULL AND (priority > ? OR depth > ? OR barren > ? OR narrow > ?)`,
		l.Priority, l.Depth, l.Barren, l.Narrow, l.URL, l.Priority, l.Depth, l.Barren, l.Narrow)
	if err != nil || l.Renew.IsZero() {
		return err
	}
	_, err = t.exec(`UPDATE url SET due = min(coalesce(due, ?1), ?1), priority = min(priority, ?2), narrow = min(narrow, ?3), attempts = 0
		WHERE url = ?4 AND coalesce(fetched, 0) < ?5`, millis(l.Due), l.Priority, l.Narrow, l.URL, l.Renew.UnixMilli())
	return err
}

const (
	columns    = oldColumns + ", published"
	oldColumns = `id, url, host, kind, priority, due, state, reason, attempts, etag, last_modified, interval, fetched,
	revision, hash, body, depth, barren, redirects, narrow, request, target, found, found_on`
)

func scanURL(rows *sql.Rows) (u URL, err error) {
	var due, fetched, found sql.NullInt64
	var interval int64
	var published string
	err = rows.Scan(&u.ID, &u.URL, &u.Host, &u.Kind, &u.Priority, &due, &u.State, &u.Reason, &u.Attempts, &u.ETag,
		&u.LastModified, &interval, &fetched, &u.Revision, &u.Hash, &u.Body, &u.Depth, &u.Barren, &u.Redirects, &u.Narrow,
		&u.Request, &u.Target, &found, &u.FoundOn, &published)
	u.Published = publishedMoment(published)
	u.Due, u.Fetched, u.Found, u.Interval = moment(due), moment(fetched), moment(found), time.Duration(interval)*time.Millisecond
	return u, err
}

func scanURLs(rows *sql.Rows, err error) (urls []URL, _ error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		u, err := scanURL(rows)
		if err != nil {
			return nil, err
		}
		urls = append(urls, u)
	}
	return urls, rows.Err()
}

// Lease returns up to n URLs of the host that are due at now, the most urgent
// first, and keeps them from being leased again until they are finished or
// released.
func (f *Frontier) Lease(ctx context.Context, host string, n int, now time.Time) (urls []URL, err error) {
	err = f.writer.writeNow(ctx, func(t *tx) (err error) {
		urls, err = t.lease(host, n, now)
		return err
	})
	return urls, err
}

// lease asks for each priority apart, so that each question is one step in the
// index, however many URLs are queued.
func (t *tx) lease(host string, n int, now time.Time) (urls []URL, err error) {
	for p := Priority(0); p < priorities && len(urls) < n; p++ {
		found, err := scanURLs(t.query(`UPDATE url SET lease = ?1 WHERE id IN (
			SELECT id FROM url INDEXED BY url_due WHERE host = ?2 AND priority = ?3 AND due <= ?1 AND due IS NOT NULL AND lease IS NULL
			ORDER BY due LIMIT ?4) RETURNING `+columns, now.UnixMilli(), host, p, n-len(urls)))
		if err != nil {
			return nil, fmt.Errorf("lease URLs of %s: %w", host, err)
		}
		slices.SortFunc(found, func(a, b URL) int { return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.ID, b.ID)) })
		urls = append(urls, found...)
	}
	return urls, nil
}

// Release gives leased URLs back as they were, due no earlier than due.
func (f *Frontier) Release(ctx context.Context, due time.Time, ids ...int64) error {
	return f.writer.write(ctx, func(t *tx) error {
		for _, id := range ids {
			if _, err := t.exec(`UPDATE url SET lease = NULL, due = max(coalesce(due, ?1), ?1) WHERE id = ?2`, due.UnixMilli(), id); err != nil {
				return fmt.Errorf("release URL %d: %w", id, err)
			}
		}
		return nil
	})
}

// NextDue returns when the next URL of the host is due, false if none ever is.
// Leased ones do not count.
func (f *Frontier) NextDue(ctx context.Context, host string) (due time.Time, ok bool, err error) {
	for p := Priority(0); p < priorities; p++ {
		var ms sql.NullInt64
		err := f.reads.QueryRowContext(ctx, `SELECT due FROM url INDEXED BY url_due
			WHERE host = ? AND priority = ? AND due IS NOT NULL AND lease IS NULL ORDER BY due LIMIT 1`, host, p).Scan(&ms)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return due, false, fmt.Errorf("look for the next URL of %s: %w", host, err)
		}
		if at := moment(ms); ms.Valid && (!ok || at.Before(due)) {
			due, ok = at, true
		}
	}
	return due, ok, nil
}

// Count returns how many URLs of the hosts are due at or before t and not leased.
func (f *Frontier) Count(ctx context.Context, hosts []string, t time.Time) (n int, err error) {
	for _, h := range hosts {
		for p := Priority(0); p < priorities; p++ {
			var k int
			err := f.reads.QueryRowContext(ctx, `SELECT count(*) FROM url INDEXED BY url_due
				WHERE host = ? AND priority = ? AND due <= ? AND due IS NOT NULL AND lease IS NULL`, h, p, t.UnixMilli()).Scan(&k)
			if err != nil {
				return 0, fmt.Errorf("count URLs of %s: %w", h, err)
			}
			n += k
		}
	}
	return n, nil
}

// Renew makes URLs of the hosts due at now: those of the given kinds and
// states, at most depth links from a start point.
func (f *Frontier) Renew(ctx context.Context, now time.Time, hosts []string, kinds []Kind, states []State, depth int) error {
	args := []any{now.UnixMilli(), depth}
	in := func(n int, arg func(i int) any) string {
		for i := range n {
			args = append(args, arg(i))
		}
		return "(" + strings.TrimSuffix(strings.Repeat("?,", n), ",") + ")"
	}
	query := `UPDATE url SET due = ?1, attempts = 0 WHERE depth <= ?2 AND (due IS NULL OR due > ?1) AND host IN ` +
		in(len(hosts), func(i int) any { return hosts[i] }) + ` AND kind IN ` + in(len(kinds), func(i int) any { return kinds[i] }) +
		` AND state IN ` + in(len(states), func(i int) any { return states[i] })
	return f.writer.write(ctx, func(t *tx) error {
		_, err := t.conn.ExecContext(context.Background(), query, args...)
		return err
	})
}
