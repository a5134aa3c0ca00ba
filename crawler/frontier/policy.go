package frontier

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Policy is what an origin says that crawlers may do, as it came.
type Policy struct {
	Origin  string // scheme and host, such as https://news.example
	Robots  []byte // robots.txt; empty where there is none
	Mining  []byte // tdmrep.json; empty where there is none
	Fetched time.Time
}

// Policy returns the last that was kept of an origin, however old, false if none was.
func (f *Frontier) Policy(ctx context.Context, origin string) (p Policy, ok bool, err error) {
	var fetched sql.NullInt64
	err = f.reads.QueryRowContext(ctx, `SELECT robots, mining, fetched FROM policy WHERE origin = ?`, origin).Scan(&p.Robots, &p.Mining, &fetched)
	if errors.Is(err, sql.ErrNoRows) {
		return p, false, nil
	}
	p.Origin, p.Fetched = origin, moment(fetched)
	return p, err == nil, wrap("read the policy of "+origin, err)
}

// KeepPolicy keeps a policy in place of the one before.
func (f *Frontier) KeepPolicy(ctx context.Context, p Policy) error {
	return f.writer.write(ctx, func(t *tx) error {
		_, err := t.exec(`INSERT OR REPLACE INTO policy (origin, robots, mining, fetched) VALUES (?, ?, ?, ?)`,
			p.Origin, append([]byte{}, p.Robots...), append([]byte{}, p.Mining...), millis(p.Fetched))
		return wrap("keep the policy of "+p.Origin, err)
	})
}
