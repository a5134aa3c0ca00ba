package frontier

import (
	"context"
	"fmt"
	"time"

	"github.com/markusmobius/go-dateparser"
)

// An Outcome is what came of a leased URL. It is written in one transaction.
type Outcome struct {
	ID           int64
	State        State
	Reason       string
	Kind         Kind
	Priority     Priority  // of its next fetch
	Due          time.Time // zero: never again
	Attempts     int
	ETag         string
	LastModified string
	Interval     time.Duration
	Fetched      time.Time
	Revision     int
	Hash         string
	Body         string
	Request      string
	Target       string

	// Published is what was known of the time of publication when the page was
	// read. Where that was nothing and something is known by now, the page is to
	// be read again: ETag, LastModified and Body are not kept.
	Published dateparser.Moment

	Links   []Link   // found there
	Capture *Capture // what was fetched, if it is to be remembered
	Index   string   // where the capture is to be delivered; "" for nowhere
}

// Finish records the outcome of a leased URL and ends the lease. It returns
// the number of the capture, 0 if there is none, and how many of the links are new.
func (f *Frontier) Finish(ctx context.Context, o Outcome) (capture int64, added int, err error) {
	err = f.writer.write(ctx, func(t *tx) (err error) {
		capture, added, err = t.finish(o)
		return err
	})
	return capture, added, err
}

func (t *tx) finish(o Outcome) (capture int64, added int, err error) {
	if err := t.reap(o); err != nil {
		return 0, 0, err
	}
	_, err = t.exec(`UPDATE url SET lease = NULL, state = ?1, reason = ?2, kind = ?3, priority = ?4, due = ?5, attempts = ?6,
		interval = ?7, fetched = ?8, revision = ?9, hash = ?10, request = ?11, target = ?12, etag = iif(?13 OR published = '', ?14, ''),
		last_modified = iif(?13 OR published = '', ?15, ''), body = iif(?13 OR published = '', ?16, '') WHERE id = ?17`,
		o.State, o.Reason, o.Kind, o.Priority, millis(o.Due), o.Attempts, o.Interval.Milliseconds(), millis(o.Fetched),
		o.Revision, o.Hash, o.Request, o.Target, !o.Published.IsZero(), o.ETag, o.LastModified, o.Body, o.ID)
	if err != nil {
		return 0, 0, fmt.Errorf("finish URL %d: %w", o.ID, err)
	}
	if o.Capture != nil {
		if capture, err = t.capture(o); err != nil {
			return 0, 0, err
		}
	}
	if err := t.unalias(o); err != nil {
		return 0, 0, err
	}
	added, err = t.add(o.Links)
	return capture, added, err
}

// unalias lets the other addresses of a page be fetched for themselves when
// the page cannot be had under the one that they call their own, whichever of
// the two is found out first; and one of two that call each other their own.
func (t *tx) unalias(o Outcome) (err error) {
	now := time.Now().UnixMilli()
	switch o.State {
	case Gone, Failed, Skipped:
		_, err = t.exec(`UPDATE url SET state = 'queued', due = ?1
			WHERE state = 'alias' AND target = (SELECT url FROM url WHERE id = ?2)`, now, o.ID)
	case Alias:
		_, err = t.exec(`UPDATE url SET state = 'queued', due = ?1 WHERE id = ?2
			AND EXISTS (SELECT 1 FROM url own WHERE own.url = ?3 AND (own.state IN ('gone', 'failed', 'skipped')
				OR own.state = 'alias' AND own.target = (SELECT url FROM url WHERE id = ?2)))`, now, o.ID, o.Target)
	}
	if err != nil {
		return fmt.Errorf("free the other addresses of URL %d: %w", o.ID, err)
	}
	return nil
}

// Lookup returns what is known of a URL in canonical form, false if nothing is.
func (f *Frontier) Lookup(ctx context.Context, url string) (URL, bool, error) {
	urls, err := scanURLs(f.reads.QueryContext(ctx, "SELECT "+f.columns+" FROM url WHERE url = ?", url))
	if err != nil || len(urls) == 0 {
		return URL{}, false, wrap("look up "+url, err)
	}
	return urls[0], true, nil
}

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
