package crawler

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"dateline/crawler/canonical"
	"dateline/crawler/frontier"
	"dateline/crawler/transport"
	"dateline/crawler/warc"
)

// maxLarge is how much memory large bodies may take together, in bytes: one
// sitemap, or four pages.
const maxLarge = 64 << 20

// A Folder is a data folder open for crawls. Any number of runs share it side
// by side, each with its own configuration; those that have a host in common go
// one after the other, so that no host is asked by two. It is safe for
// concurrent use.
type Folder struct {
	dir      string
	frontier Frontier
	kept     *archive
	gate     gate
	room     *transport.Room

	mu    sync.Mutex
	left  map[string][]warc.Position // by host: archived pages that were not noted
	taken map[string]chan struct{}   // hosts that a run has; closed when it gives them back
}

// Open opens the archive in the data folder dir, beside the frontier f, which
// stays its caller's to close after the folder. It looks for pages that were
// fetched and archived by a process that was killed before it could note them:
// a run of their hosts takes them in, and they need not be fetched again.
func Open(ctx context.Context, dir string, f Frontier) (*Folder, error) {
	last, err := f.LastKept(ctx, outOfOrder)
	if err != nil {
		return nil, err
	}
	kept, err := openArchive(dir, last)
	if err != nil {
		return nil, err
	}
	d := &Folder{dir: dir, frontier: f, kept: kept, gate: newGate(), room: transport.NewRoom(maxLarge), left: map[string][]warc.Position{}, taken: map[string]chan struct{}{}}
	if err := d.findLeft(ctx, last); err != nil {
		kept.Close() // the first error counts
		return nil, err
	}
	return d, nil
}

// Close syncs and closes the archive. No run may be on.
func (d *Folder) Close() error { return d.kept.Close() }

// outOfOrder is how many pages may have been noted after one that was archived
// before them: several visits to each host are under way at once.
const outOfOrder = 64

// findLeft looks through the archive from where all is noted.
func (d *Folder) findLeft(ctx context.Context, last []frontier.Capture) error {
	var known warc.Position
	if len(last) > 0 {
		known = position(slices.MinFunc(last, byPosition))
	}
	for rec, err := range warc.After(filepath.Join(d.dir, ArchiveDir), "", known) {
		if errors.As(err, new(*warc.DamageError)) {
			continue // its page is asked for again
		}
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		u, err := canonical.Parse(rec.TargetURI())
		if err != nil || rec.Type() != "response" {
			continue
		}
		if known, ok, err := d.frontier.Lookup(ctx, u.String()); err != nil {
			return err
		} else if ok && known.Fetched.Before(rec.Date()) {
			d.leave(u.Host, rec.Position)
		}
	}
	return nil
}

func position(c frontier.Capture) warc.Position {
	return warc.Position{File: c.File, Offset: c.Offset}
}

// byPosition goes by the files' numbers, which their names begin with.
func byPosition(a, b frontier.Capture) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Offset, b.Offset))
}

// leave keeps a page that was archived and not noted for the host's next run.
func (d *Folder) leave(host string, at warc.Position) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.left[host] = append(d.left[host], at)
}

// takeLeft returns what was left of a host.
func (d *Folder) takeLeft(host string) []warc.Position {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer delete(d.left, host)
	return d.left[host]
}

// read returns a record of the archive.
func (d *Folder) read(at warc.Position, use func(*warc.Record) error) error {
	file, err := os.Open(filepath.Join(d.dir, ArchiveDir, at.File))
	if err != nil {
		return fmt.Errorf("open archive: %w", err)
	}
	defer file.Close()
	rec, err := warc.ReadAt(file, at.Offset)
	if err != nil {
		return fmt.Errorf("read archive %s: %w", at.File, err)
	}
	return use(rec)
}

// claim waits until no other run has any of the hosts, and takes them all until
// release is called.
func (d *Folder) claim(ctx context.Context, hosts []string) (release func(), err error) {
	for {
		wait, release := d.tryClaim(hosts)
		if wait == nil {
			return release, nil
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (d *Folder) tryClaim(hosts []string) (wait chan struct{}, release func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if i := slices.IndexFunc(hosts, func(h string) bool { return d.taken[h] != nil }); i >= 0 {
		return d.taken[hosts[i]], nil
	}
	given := make(chan struct{})
	for _, h := range hosts {
		d.taken[h] = given
	}
	return nil, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		for _, h := range hosts {
			delete(d.taken, h)
		}
		close(given)
	}
}
