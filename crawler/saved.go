package crawler

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"
)

// maxSaved bounds what is read of one saved file, in bytes.
const maxSaved = 64 << 20

// A SavedPage is one page of a tree of saved pages; docs/crawling.md shows the
// tree.
type SavedPage struct {
	Name    string      // the file, slash-separated, in its tree
	URL     string      // absolute
	Status  int         // HTTP status; 200 if nothing was saved of it
	Header  http.Header // never nil; holds at least Content-Type
	Body    []byte
	Fetched time.Time // zero when nothing was saved of it
}

// Saved walks the tree or the one file at root ("." for all of fsys) and
// yields every saved page in the order of the file names, of whatever type:
// robots.txt and sitemaps too. A page that cannot be read, is empty or has no
// URL yields an error that names it, with a SavedPage that holds its Name only,
// and the walk goes on.
func Saved(fsys fs.FS, root string) iter.Seq2[SavedPage, error] {
	return func(yield func(SavedPage, error) bool) {
		for f, err := range savedFiles(fsys, root) {
			page, err := readSaved(fsys, f, err)
			if err == nil && len(page.Body) == 0 && page.Status == http.StatusOK {
				page, err = SavedPage{Name: f.name}, errors.New("the file is empty")
			}
			if err != nil {
				err = fmt.Errorf("read saved page %s: %w", f.name, err)
			}
			if !yield(page, err) {
				return
			}
		}
	}
}

// SavedAt is Saved for a path of the operating system, file or folder. The
// host's folder may be one above it: of pages/example.com/a.html the last
// folder named as a host is taken. Folders that the path does not name, above
// the working directory, are not looked at.
func SavedAt(file string) iter.Seq2[SavedPage, error] {
	tree, root := filepath.Split(filepath.Clean(file))
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		tree, root = file, "."
	}
	for up := filepath.Clean(tree); up != filepath.Dir(up); up = filepath.Dir(up) {
		if isHost(hostOf(filepath.Base(up))) {
			root, _ = filepath.Rel(filepath.Dir(up), file) // both are under up
			tree = filepath.Dir(up)
			break
		}
	}
	return Saved(os.DirFS(cmp.Or(tree, ".")), filepath.ToSlash(root))
}

// readSaved reads the page of f; found is what the walk said of it.
func readSaved(fsys fs.FS, f savedFile, found error) (SavedPage, error) {
	none := SavedPage{Name: f.name}
	if found != nil {
		return none, found
	}
	page, err := f.describe(fsys)
	if err != nil {
		return none, err
	}
	if page.Body, err = readFile(fsys, f.name); err != nil && !(f.bare && errors.Is(err, fs.ErrNotExist)) {
		return none, err
	}
	page.URL = cmp.Or(page.URL, savedURL(f.name), ownURL(page.Body))
	if page.URL == "" {
		return none, errors.New("no URL: it is in no folder named as its host, no page.json or .headers file gives one, nor does the page")
	}
	if page.Header.Get("Content-Type") == "" {
		page.Header.Set("Content-Type", contentType(f.name, page.Body))
	}
	return page, nil
}

// readFile reads a regular file of at most maxSaved bytes.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("not a regular file but %s", info.Mode().Type())
	case info.Size() > maxSaved:
		return nil, fmt.Errorf("%d bytes, more than the %d that a saved page may have", info.Size(), maxSaved)
	}
	return fs.ReadFile(fsys, name)
}

var types = map[string]string{
	".html": "text/html", ".htm": "text/html", ".vnp": "text/html", ".xhtml": "application/xhtml+xml",
	".xml": "application/xml", ".rss": "application/rss+xml", ".atom": "application/atom+xml",
	".txt": "text/plain", ".json": "application/json", ".css": "text/css", ".js": "text/javascript",
	".gz": "application/gzip", ".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".pdf": "application/pdf",
}

// contentType goes by the name's extension, for names without a known one by
// the content. It says UTF-8 only of text that is: the charset of other text is
// for its reader to find.
func contentType(name string, body []byte) string {
	file, _, _ := cutQuery(path.Base(name))
	kind, ok := types[strings.ToLower(path.Ext(file))]
	if !ok {
		kind, _, _ = strings.Cut(http.DetectContentType(body), ";")
	}
	if strings.HasPrefix(kind, "text/") && utf8.Valid(body) && !bytes.ContainsRune(body, 0) {
		kind += "; charset=utf-8"
	}
	return kind
}
