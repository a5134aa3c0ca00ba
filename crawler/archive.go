package crawler

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/frontier"
	"dateline/crawler/warc"
)

// ArchiveDir is the folder of the archive in the data folder.
const ArchiveDir = "archive"

// syncInterval bounds what a loss of power can take from the archive. A kill of
// the process takes nothing.
const syncInterval = time.Second

// An archive is the WARC files that a run writes its pages to.
type archive struct {
	*warc.Writer
	stop chan struct{}
	wg   sync.WaitGroup
}

// openArchive opens the archive in the data folder; last are the last captures
// that the frontier knows of. What it does not know of is for adopt.
func openArchive(dir string, last []frontier.Capture) (*archive, error) {
	var known warc.Position
	if len(last) > 0 {
		known = position(slices.MaxFunc(last, byPosition))
	}
	w, err := warc.Open(filepath.Join(dir, ArchiveDir), warc.Config{
		Info:  [][2]string{{"software", Product + "/" + version}, {"format", "WARC File Format 1.1"}, {"robots", "obey"}},
		Known: known,
	})
	if err != nil {
		return nil, err
	}
	a := &archive{Writer: w, stop: make(chan struct{})}
	a.wg.Go(a.syncNowAndThen)
	return a, nil
}

// syncNowAndThen leaves errors to Close, which meets them again.
func (a *archive) syncNowAndThen() {
	t := time.NewTicker(syncInterval)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			_ = a.Sync()
		case <-a.stop:
			return
		}
	}
}

func (a *archive) Close() error {
	close(a.stop)
	a.wg.Wait()
	return a.Writer.Close()
}

// archive keeps what was fetched as it came over the network, unless it was
// read from the archive itself.
func (v *visit) archive(a *answer) error {
	pos := v.found
	if x := a.exchange; x != nil && pos.File == "" {
		var err error
		pos, err = v.kept.Write(&warc.Exchange{
			URI: v.url.String(), Fetched: a.at, Remote: x.Remote, Request: x.Request, Response: x.Response, Body: x.Body,
			Published: v.known.Published,
		})
		if err != nil {
			return err
		}
	}
	v.out.Capture.File, v.out.Capture.Offset = pos.File, pos.Offset
	return nil
}

// archiveSame notes in the archive that a page was as its last capture has it.
func (v *visit) archiveSame(ctx context.Context, a *answer) error {
	if a.exchange == nil || v.found.File != "" {
		return nil
	}
	captures, err := v.frontier.Captures(ctx, v.known.URL)
	if err != nil || len(captures) == 0 {
		return err
	}
	last := captures[len(captures)-1]
	if last.File == "" {
		return nil // it was not to be kept
	}
	_, err = v.kept.Write(&warc.Exchange{
		URI: v.url.String(), Fetched: a.at, Remote: a.exchange.Remote, Request: a.exchange.Request, Response: a.exchange.Response,
		Body: a.exchange.Body, Same: &warc.Reference{URI: v.request(), Date: last.Fetched},
	})
	return err
}

// adopt takes in the pages of the host that were fetched and archived, and not
// noted. Those that cannot be read were not used by the run that fetched them,
// either.
func (r *run) adopt(ctx context.Context, l *lane) error {
	left := r.takeLeft(l.host)
	for i, at := range left {
		if err := r.adoptAt(ctx, l, at); err != nil {
			for _, at := range left[i:] {
				r.leave(l.host, at)
			}
			return err
		}
	}
	return nil
}

func (r *run) adoptAt(ctx context.Context, l *lane, at warc.Position) error {
	return r.read(at, func(rec *warc.Record) error {
		v, err := r.adopted(ctx, l, at, rec)
		if err != nil || v == nil {
			return err
		}
		return v.commit(context.WithoutCancel(ctx))
	})
}

// adopted judges a page that is in the archive, nil if it is of no use.
func (r *run) adopted(ctx context.Context, l *lane, at warc.Position, rec *warc.Record) (*visit, error) {
	u, err := canonical.Parse(rec.TargetURI())
	if err != nil {
		return nil, nil
	}
	known, ok, err := r.frontier.Lookup(ctx, u.String())
	if err != nil || !ok || !known.Fetched.Before(rec.Date()) {
		return nil, err
	}
	resp, err := rec.Response()
	if err != nil {
		return nil, nil
	}
	a, err := readAnswer(u, resp, rec.Date())
	if err != nil {
		return nil, nil
	}
	known.Published = rec.Published() // what its fetch knew, as a replay does
	v := &visit{run: r, lane: l, url: u, known: known, out: unchanged(known), found: at}
	return v, v.judge(ctx, a)
}
