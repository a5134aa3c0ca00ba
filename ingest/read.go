package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"dateline/crawler"
	"dateline/crawler/warc"
	"dateline/extract"
)

// read yields the pages of a file or folder: of the WARC archives first, in
// the order of their names, then the saved pages.
func read(in *crawler.Reader, path string) iter.Seq2[*crawler.Page, error] {
	return func(yield func(*crawler.Page, error) bool) {
		archives, others, err := list(path)
		if err != nil && !yield(nil, err) {
			return
		}
		for _, name := range archives {
			if !readArchive(in, name, yield) {
				return
			}
		}
		if others {
			readSaved(in, path, yield)
		}
	}
}

// list returns the archives at path and whether there is anything else.
func list(path string) (archives []string, others bool, err error) {
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case isArchive(name):
			archives = append(archives, name)
		default:
			others = true
		}
		return nil
	})
	return archives, others, err
}

func isArchive(name string) bool {
	return strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz")
}

func readSaved(in *crawler.Reader, path string, yield func(*crawler.Page, error) bool) {
	for s, err := range crawler.SavedAt(path) {
		if isArchive(s.Name) {
			continue
		}
		var p *crawler.Page
		if err == nil {
			if p, err = in.Saved(s); err != nil {
				err = fmt.Errorf("%s: %w", s.Name, err)
			}
		}
		if !yield(p, err) {
			return
		}
	}
}

func readArchive(in *crawler.Reader, name string, yield func(*crawler.Page, error) bool) (more bool) {
	file, err := os.Open(name)
	if err != nil {
		return yield(nil, fmt.Errorf("open archive: %w", err))
	}
	defer file.Close()
	for record, err := range warc.Records(file, 0) {
		var p *crawler.Page
		if err == nil {
			p, err = readRecord(in, record)
		}
		if errors.Is(err, errNoPage) {
			continue
		}
		var unused *crawler.UnusedError
		if err != nil && !errors.As(err, &unused) {
			err = fmt.Errorf("archive %s: %w", name, err)
		}
		if !yield(p, err) {
			return false
		}
	}
	return true
}

// errNoPage marks records about a page, such as its request.
var errNoPage = errors.New("record holds no page")

func readRecord(in *crawler.Reader, r *warc.Record) (*crawler.Page, error) {
	uri := r.TargetURI()
	if t := r.Type(); t != "response" && t != "resource" || !strings.HasPrefix(uri, "http") {
		return nil, errNoPage
	}
	resp, err := r.Response()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", uri, err)
	}
	if in.Learn(uri, resp) {
		return nil, errNoPage
	}
	p, err := in.Page(uri, resp, r.Date())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", uri, err)
	}
	p.Published = r.Published()
	return p, nil
}

// idOf returns the id of the article at a canonical URL.
func idOf(canonical string) string {
	u, err := url.Parse(canonical)
	if err != nil {
		return ""
	}
	return extract.ID(u.Host, canonical)
}
