package crawler

import (
	"context"
	"fmt"
	"path/filepath"
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

// openArchive opens the archive in the data folder; what lies after the last
// capture that the frontier knows of is for adopt.
func openArchive(dir string, last frontier.Capture) (*archive, error) {
	w, err := warc.Open(filepath.Join(dir, ArchiveDir), warc.Config{
		Info:  [][2]string{{"software", Product + "/" + version}, {"format", "WARC File Format 1.1"}, {"robots", "obey"}},
		Known: warc.Position{File: last.File, Offset: last.Offset},
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

// adopt takes in the pages that were fetched and archived by a process that
// was killed before it could note them: they need not be fetched again.
func (r *run) adopt(ctx context.Context, last frontier.Capture) error {
	known := warc.Position{File: last.File, Offset: last.Offset}
	for rec, err := range warc.After(filepath.Join(r.frontier.Dir(), ArchiveDir), "", known) {
		if err != nil {
			return fmt.Errorf("read archive: %w; move the damaged file away to go on without it", err)
		}
		if rec.Type() != "response" {
			continue
		}
		if err := r.adoptRecord(ctx, rec); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) adoptRecord(ctx context.Context, rec warc.Located) error {
	u, err := canonical.Parse(rec.TargetURI())
	if err != nil || r.lanes[u.Host] == nil {
		return nil
	}
	known, ok, err := r.frontier.Lookup(ctx, u.String())
	if err != nil || !ok || !known.Fetched.Before(rec.Date()) {
		return err
	}
	resp, err := rec.Response()
	if err != nil {
		return nil
	}
	a, err := readAnswer(u, resp, rec.Date())
	if err != nil {
		return nil // it was not used by the run that fetched it, either
	}
	v := &visit{run: r, lane: r.lanes[u.Host], url: u, known: known, out: unchanged(known)}
	v.found = rec.Position
	if err := v.judge(ctx, a); err != nil {
		return err
	}
	return v.commit(context.WithoutCancel(ctx))
}
