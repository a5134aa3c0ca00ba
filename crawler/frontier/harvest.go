package frontier

import (
	"context"
	"fmt"
)

// A Harvest is how many URLs of a host were ever queued, by what their addresses
// or, since they were fetched, their pages told. Without it a trap would be new
// to each run.
type Harvest struct {
	Articles int
	Others   int // lists, and pages of no known kind
}

// Harvest returns the host's.
func (f *Frontier) Harvest(ctx context.Context, host string) (h Harvest, err error) {
	err = f.reads.QueryRowContext(ctx, `SELECT coalesce(sum(articles), 0), coalesce(sum(others), 0) FROM harvest WHERE host = ?`, host).Scan(&h.Articles, &h.Others)
	return h, wrap("read the harvest of "+host, err)
}

// harvests are what a transaction adds, by host.
type harvests map[string]Harvest

func (h harvests) add(l Link) {
	of := h[l.Host]
	switch l.Kind {
	case Article:
		of.Articles++
	case List, Unknown:
		of.Others++
	}
	h[l.Host] = of
}

func (t *tx) harvest(found harvests) error {
	for host, h := range found {
		_, err := t.exec(`INSERT INTO harvest (host, articles, others) VALUES (?1, ?2, ?3)
			ON CONFLICT (host) DO UPDATE SET articles = articles + ?2, others = others + ?3`, host, h.Articles, h.Others)
		if err != nil {
			return fmt.Errorf("count the harvest of %s: %w", host, err)
		}
	}
	return nil
}

// reap counts as an article what was queued as something else.
func (t *tx) reap(o Outcome) error {
	if o.Kind != Article || o.Revision != 1 {
		return nil
	}
	_, err := t.exec(`UPDATE harvest SET articles = articles + 1, others = others - 1
		WHERE host = (SELECT host FROM url WHERE id = ? AND kind IN ('list', 'unknown'))`, o.ID)
	return wrap(fmt.Sprintf("count URL %d as an article", o.ID), err)
}
