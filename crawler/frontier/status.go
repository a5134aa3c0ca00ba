package frontier

import (
	"context"
	"database/sql"
	"time"
)

// A HostStatus is how a host stands.
type HostStatus struct {
	Host     string         `json:"host"`
	States   map[State]int  `json:"states"`   // URLs by state
	Reasons  map[string]int `json:"reasons"`  // of the states that have one
	Due      int            `json:"due"`      // URLs that are due now
	Next     *time.Time     `json:"next"`     // when the next one is due; nil if none ever is
	Articles int            `json:"articles"` // URLs that led to an article
}

// Status returns how the hosts stand at now, in order of their names. It reads
// the whole queue.
func (f *Frontier) Status(ctx context.Context, now time.Time) ([]HostStatus, error) {
	rows, err := f.reads.QueryContext(ctx, `SELECT host, state, reason, count(*), sum(coalesce(due <= ?, 0)), min(due), sum(revision > 0)
		FROM url GROUP BY host, state, reason ORDER BY host`, now.UnixMilli())
	if err != nil {
		return nil, wrap("read status", err)
	}
	defer rows.Close()
	var list []HostStatus
	for rows.Next() {
		if list, err = addStatus(list, rows); err != nil {
			return nil, wrap("read status", err)
		}
	}
	return list, wrap("read status", rows.Err())
}

func addStatus(list []HostStatus, rows *sql.Rows) ([]HostStatus, error) {
	var host, reason string
	var state State
	var n, due, articles int
	var next sql.NullInt64
	if err := rows.Scan(&host, &state, &reason, &n, &due, &next, &articles); err != nil {
		return nil, err
	}
	if len(list) == 0 || list[len(list)-1].Host != host {
		list = append(list, HostStatus{Host: host, States: map[State]int{}, Reasons: map[string]int{}})
	}
	h := &list[len(list)-1]
	h.States[state] += n
	h.Due += due
	h.Articles += articles
	if reason != "" {
		h.Reasons[reason] += n
	}
	if at := moment(next); next.Valid && (h.Next == nil || at.Before(*h.Next)) {
		h.Next = &at
	}
	return list, nil
}

// A Story is all that is known of one URL.
type Story struct {
	URL
	Captures []Capture
	Waiting  []string // indexes that its captures have still to reach
}

// Story returns what is known of a URL in canonical form, false if nothing is.
func (f *Frontier) Story(ctx context.Context, url string) (s Story, ok bool, err error) {
	if s.URL, ok, err = f.Lookup(ctx, url); err != nil || !ok {
		return s, ok, err
	}
	if s.Captures, err = f.Captures(ctx, url); err != nil {
		return s, false, err
	}
	rows, err := f.reads.QueryContext(ctx, `SELECT DISTINCT o."index" FROM outbox o JOIN capture c ON c.id = o.capture WHERE c.url = ? ORDER BY 1`, s.ID)
	if err != nil {
		return s, false, wrap("read outbox of "+url, err)
	}
	defer rows.Close()
	for rows.Next() {
		var index string
		if err := rows.Scan(&index); err != nil {
			return s, false, wrap("read outbox of "+url, err)
		}
		s.Waiting = append(s.Waiting, index)
	}
	return s, true, wrap("read outbox of "+url, rows.Err())
}
