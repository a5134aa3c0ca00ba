package crawler

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

// A savedFile is the file of a saved page and those that describe it.
type savedFile struct {
	name  string
	sides []string // page.json and .headers files; a later one overrides
	bare  bool     // there is only a .headers file: a response without a body
}

// isSide reports whether a file is about a page rather than one itself.
func isSide(base string) bool {
	for _, end := range []string{".headers", ".golden.json", ".truth.json", ".page.json", ".warc", ".warc.gz"} {
		if strings.HasSuffix(base, end) {
			return true
		}
	}
	return base == "page.json" || strings.HasPrefix(base, ".")
}

func isHTML(base string) bool {
	return strings.HasSuffix(base, ".html") || strings.HasSuffix(base, ".htm")
}

// savedFiles walks root, a folder or a file, and yields the pages' files by
// name. An error comes with the file or folder that it is about.
func savedFiles(fsys fs.FS, root string) iter.Seq2[savedFile, error] {
	return func(yield func(savedFile, error) bool) {
		info, err := fs.Stat(fsys, root)
		switch {
		case err != nil:
			yield(savedFile{name: root}, err)
		case info.IsDir():
			walkSaved(fsys, root, yield)
		default:
			siblings, _ := fs.ReadDir(fsys, path.Dir(root)) // the file alone will do
			yield(newFolder(path.Dir(root), siblings).file(path.Base(root)), nil)
		}
	}
}

// walkSaved reports whether the walk is to go on.
func walkSaved(fsys fs.FS, dir string, yield func(savedFile, error) bool) bool {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil && !yield(savedFile{name: dir}, err) {
		return false
	}
	f := newFolder(dir, entries)
	if f.orphan && !yield(savedFile{name: path.Join(dir, "page.json")}, fmt.Errorf("describes none of the %d files beside it: name it <file>.page.json", len(f.pages))) {
		return false
	}
	for _, e := range entries {
		base := e.Name()
		switch {
		case e.IsDir() && !strings.HasPrefix(base, "."):
			if !walkSaved(fsys, path.Join(dir, base), yield) {
				return false
			}
		case f.holds(base):
			if !yield(f.file(strings.TrimSuffix(base, ".headers")), nil) {
				return false
			}
		}
	}
	return true
}

// A savedFolder knows which of a folder's files are pages.
type savedFolder struct {
	dir    string
	names  map[string]bool // all files
	pages  []string        // those that are no side files
	main   string          // the page that page.json describes
	orphan bool            // page.json describes none
}

func newFolder(dir string, entries []fs.DirEntry) savedFolder {
	f := savedFolder{dir: dir, names: make(map[string]bool)}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		f.names[e.Name()] = true
		if !isSide(e.Name()) {
			f.pages = append(f.pages, e.Name())
		}
	}
	if f.names["page.json"] {
		f.main = mainPage(f.pages)
		f.orphan = f.main == ""
	}
	return f
}

// mainPage picks page.html, index.html, the only HTML file or the only file.
func mainPage(pages []string) string {
	for _, name := range []string{"page.html", "index.html"} {
		if slices.Contains(pages, name) {
			return name
		}
	}
	html := slices.DeleteFunc(slices.Clone(pages), func(name string) bool { return !isHTML(name) })
	switch {
	case len(html) == 1:
		return html[0]
	case len(pages) == 1:
		return pages[0]
	}
	return ""
}

// holds reports whether base stands for a page: any file in a host's folder,
// elsewhere HTML and what has a side file, so that a README is none.
func (f savedFolder) holds(base string) bool {
	if page, ok := strings.CutSuffix(base, ".headers"); ok {
		return !f.names[page]
	}
	if isSide(base) {
		return false
	}
	return isHTML(base) || len(f.file(base).sides) > 0 || savedURL(path.Join(f.dir, base)) != ""
}

func (f savedFolder) file(base string) savedFile {
	s := savedFile{name: path.Join(f.dir, base), bare: !f.names[base]}
	if f.main == base && f.main != "" {
		s.sides = append(s.sides, path.Join(f.dir, "page.json"))
	}
	for _, side := range []string{base + ".page.json", base + ".headers"} {
		if f.names[side] {
			s.sides = append(s.sides, path.Join(f.dir, side))
		}
	}
	return s
}
