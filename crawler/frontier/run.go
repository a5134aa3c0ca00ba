package frontier

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// keptRuns is how many runs are remembered, the last ones.
const keptRuns = 10_000

// An Ending says how a run ended.
type Ending string

// The endings. A run whose process was killed says so from the next opening of
// the frontier on; until then it seems to be running.
const (
	Running     Ending = "running"
	Done        Ending = "done"        // nothing more was due, or its page limit was reached
	Interrupted Ending = "interrupted" // it was told to stop
	Broken      Ending = "failed"      // for the reason given
	Killed      Ending = "killed"
)

// A Run is one crawl with the data folder.
type Run struct {
	ID      int64           `json:"id"`
	Source  string          `json:"source"` // in the configuration; "" for a crawl of given URLs
	Starts  []string        `json:"starts"` // its start URLs
	Started time.Time       `json:"started"`
	Ended   time.Time       `json:"ended,omitzero"` // zero while it runs, and if it was killed
	Ending  Ending          `json:"ending"`
	Reason  string          `json:"reason"` // why it ended, in words
	Report  json.RawMessage `json:"report"` // the figures, as its crawler gives them; null where there are none
}

// BeginRun notes that a run has started and returns its number.
func (f *Frontier) BeginRun(ctx context.Context, source string, starts []string, at time.Time) (id int64, err error) {
	list, err := json.Marshal(starts)
	if err != nil {
		return 0, fmt.Errorf("note run: %w", err)
	}
	err = f.writer.write(ctx, func(t *tx) error {
		res, err := t.exec(`INSERT INTO run (source, starts, started) VALUES (?, ?, ?)`, source, string(list), millis(at))
		if err == nil {
			id, err = res.LastInsertId()
		}
		if err == nil {
			_, err = t.exec(`DELETE FROM run WHERE id <= ?`, id-keptRuns)
		}
		return wrap("note run", err)
	})
	return id, err
}

// EndRun notes how the run numbered r.ID ended: r's Ended, Ending, Reason and Report.
func (f *Frontier) EndRun(ctx context.Context, r Run) error {
	return f.writer.write(ctx, func(t *tx) error {
		_, err := t.exec(`UPDATE run SET ended = ?, ending = ?, reason = ?, report = ? WHERE id = ?`,
			millis(r.Ended), r.Ending, r.Reason, string(r.Report), r.ID)
		return wrap("note the end of the run", err)
	})
}

// Runs returns the last n runs, the newest first: those of one source, or of
// all if source is "".
func (f *Frontier) Runs(ctx context.Context, source string, n int) ([]Run, error) {
	list, err := scanRuns(f.reads.QueryContext(ctx, `SELECT id, source, starts, started, ended, ending, reason, report FROM run
		WHERE ?1 = '' OR source = ?1 ORDER BY id DESC LIMIT ?2`, source, n))
	if err != nil && strings.Contains(err.Error(), "no such table") {
		return nil, nil // the folder was made before runs were noted, and is looked at only
	}
	return list, wrap("read runs", err)
}

func scanRuns(rows *sql.Rows, err error) (list []Run, _ error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var r Run
		var starts, report string
		var started, ended sql.NullInt64
		if err := rows.Scan(&r.ID, &r.Source, &starts, &started, &ended, &r.Ending, &r.Reason, &report); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(starts), &r.Starts); err != nil {
			return nil, err
		}
		r.Started, r.Ended = moment(started), moment(ended)
		if report != "" {
			r.Report = json.RawMessage(report)
		}
		list = append(list, r)
	}
	return list, rows.Err()
}
