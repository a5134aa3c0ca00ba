package frontier

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"
)

const (
	// maxGroup is how many writes are committed together at most.
	maxGroup = 256
	// linger is how long a write waits for others to share its commit.
	linger = time.Millisecond
)

var errClosed = errors.New("the frontier is closed")

// A writer is the one connection that writes. It commits together what comes
// within a moment, and what has queued up while it was committing.
type writer struct {
	db     *sql.DB
	file   string // for messages
	tx     tx
	ops    chan op
	mu     sync.RWMutex // held for reading while an op is handed over
	closed bool
	done   chan struct{}
}

// An op may run twice: again on its own if its group failed.
type op struct {
	do     func(tx *tx) error
	done   chan error
	urgent bool // the crawl stands still until it is done
}

// A tx is the connection inside a transaction, with its prepared statements.
type tx struct {
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
}

func newWriter(file, source string) (*writer, error) {
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(context.Background())
	if err == nil {
		err = migrate(conn)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	w := &writer{db: db, file: file, tx: tx{conn, map[string]*sql.Stmt{}}, ops: make(chan op), done: make(chan struct{})}
	go w.run()
	return w, nil
}

// write runs do in a transaction and returns once that is committed. The
// context is heeded until the write is taken up.
func (w *writer) write(ctx context.Context, do func(tx *tx) error) error {
	return w.await(ctx, op{do: do})
}

// writeNow is write for what must not linger.
func (w *writer) writeNow(ctx context.Context, do func(tx *tx) error) error {
	return w.await(ctx, op{do: do, urgent: true})
}

func (w *writer) await(ctx context.Context, o op) error {
	o.done = make(chan error, 1)
	if err := w.hand(ctx, o); err != nil {
		return err
	}
	return <-o.done
}

func (w *writer) hand(ctx context.Context, o op) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.closed {
		return errClosed
	}
	select {
	case w.ops <- o:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (w *writer) run() {
	defer close(w.done)
	for o := range w.ops {
		group := w.gather(o)
		if err := w.commit(group); err == nil || len(group) == 1 {
			answer(group, err)
			continue
		}
		for i := range group {
			answer(group[i:i+1], w.commit(group[i:i+1]))
		}
	}
}

// gather returns o with the writes that come while it may wait.
func (w *writer) gather(o op) []op {
	group := []op{o}
	late := time.After(linger)
	for !o.urgent && len(group) < maxGroup {
		select {
		case next, ok := <-w.ops:
			if !ok {
				return group
			}
			o, group = next, append(group, next)
		case <-late:
			return group
		}
	}
	return group
}

func answer(group []op, err error) {
	for _, o := range group {
		o.done <- err
	}
}

func (w *writer) commit(group []op) error {
	err := w.tx.all(group)
	if err != nil {
		_, _ = w.tx.exec("ROLLBACK") // fails where SQLite has rolled back already
		return fmt.Errorf("write frontier %s: %w; see that its disk has room and can be written: the next run goes on", w.file, err)
	}
	return nil
}

func (t *tx) all(group []op) error {
	if _, err := t.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	for _, o := range group {
		if err := o.do(t); err != nil {
			return err
		}
	}
	_, err := t.exec("COMMIT")
	return err
}

// stmt returns the query, prepared at its first use. A transaction is short and
// always ends, so it takes no context.
func (t *tx) stmt(query string) (*sql.Stmt, error) {
	if s := t.prepared[query]; s != nil {
		return s, nil
	}
	s, err := t.conn.PrepareContext(context.Background(), query)
	if err == nil {
		t.prepared[query] = s
	}
	return s, err
}

func (t *tx) exec(query string, args ...any) (sql.Result, error) {
	s, err := t.stmt(query)
	if err != nil {
		return nil, err
	}
	return s.Exec(args...)
}

func (t *tx) query(query string, args ...any) (*sql.Rows, error) {
	s, err := t.stmt(query)
	if err != nil {
		return nil, err
	}
	return s.Query(args...)
}

func (w *writer) close() error {
	w.mu.Lock()
	w.closed = true
	close(w.ops)
	w.mu.Unlock()
	<-w.done
	var errs []error
	for _, s := range w.tx.prepared { // or SQLite keeps the connection, and its log
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, w.tx.conn.Close(), w.db.Close())...)
}
