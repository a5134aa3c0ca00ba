package frontier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A Host is how the URLs of one host stand.
type Host struct {
	Host   string        `json:"host"`
	States map[State]int `json:"states"` // URLs in each state
	Due    int           `json:"due"`    // URLs that are due by now, leased ones included
	Next   time.Time     `json:"next,omitzero"`
}

// Hosts returns how all hosts stand at now, sorted by name.
func (f *Frontier) Hosts(ctx context.Context, now time.Time) (hosts []Host, err error) {
	rows, err := f.reads.QueryContext(ctx, `SELECT host, state, count(*), total(due <= ?), min(due) FROM url
		GROUP BY host, state ORDER BY host, state`, now.UnixMilli())
	if err != nil {
		return nil, wrap("count URLs by host", err)
	}
	defer rows.Close()
	for rows.Next() {
		var host string
		var state State
		var n int
		var due float64 // total is never NULL, and a float
		var next sql.NullInt64
		if err := rows.Scan(&host, &state, &n, &due, &next); err != nil {
			return nil, wrap("count URLs by host", err)
		}
		if len(hosts) == 0 || hosts[len(hosts)-1].Host != host {
			hosts = append(hosts, Host{Host: host, States: map[State]int{}})
		}
		h := &hosts[len(hosts)-1]
		h.States[state] = n
		h.Due += int(due)
		if at := moment(next); next.Valid && (h.Next.IsZero() || at.Before(h.Next)) {
			h.Next = at
		}
	}
	return hosts, wrap("count URLs by host", rows.Err())
}

// Outboxes returns how many captures wait for each index.
func (f *Frontier) Outboxes(ctx context.Context) (map[string]int, error) {
	rows, err := f.reads.QueryContext(ctx, `SELECT "index", count(*) FROM outbox GROUP BY "index"`)
	if err != nil {
		return nil, wrap("count outboxes", err)
	}
	defer rows.Close()
	waiting := map[string]int{}
	for rows.Next() {
		var index string
		var n int
		if err := rows.Scan(&index, &n); err != nil {
			return nil, wrap("count outboxes", err)
		}
		waiting[index] = n
	}
	return waiting, wrap("count outboxes", rows.Err())
}

// WaitingFor returns the indexes that captures of a URL in canonical form have
// still to reach.
func (f *Frontier) WaitingFor(ctx context.Context, url string) (indexes []string, err error) {
	rows, err := f.reads.QueryContext(ctx, `SELECT DISTINCT o."index" FROM outbox o JOIN capture c ON c.id = o.capture
		JOIN url u ON u.id = c.url WHERE u.url = ? ORDER BY 1`, url)
	if err != nil {
		return nil, wrap("look into the outbox", err)
	}
	defer rows.Close()
	for rows.Next() {
		var index string
		if err := rows.Scan(&index); err != nil {
			return nil, wrap("look into the outbox", err)
		}
		indexes = append(indexes, index)
	}
	return indexes, wrap("look into the outbox", rows.Err())
}

// Holder returns the process that crawls with the data folder dir, false if
// none does. It looks by taking the folder's lock for a moment.
func Holder(dir string) (pid int, held bool, err error) {
	f, err := os.Open(filepath.Join(dir, lockFile))
	if errors.Is(err, os.ErrNotExist) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("look at the lock of the data folder: %w", err)
	}
	defer f.Close()
	if tryLock(f) == nil {
		return 0, false, nil
	}
	return readPID(f), true, nil
}
