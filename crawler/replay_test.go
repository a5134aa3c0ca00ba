package crawler

import (
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

var tree = fstest.MapFS{
	"README.md":                                   file("about these pages"),
	".hidden/en.a.example/x.html":                 file("hidden"),
	"en.a.example/index.html":                     file("<p>start"),
	"en.a.example/robots.txt":                     file("User-agent: *\n"),
	"en.a.example/sitemap.xml":                    file("<urlset/>"),
	"en.a.example/one-post1.vnp":                  file("<p>raw vnp"),
	"en.a.example/two-post2.vnp.html":             file("<p>two"),
	"en.a.example/two-post2.vnp.html.golden.json": file("{}"),
	"en.a.example/two-post2.vnp.html.truth.json":  file("{}"),
	"en.a.example/three.html":                     file("<p>three"),
	"en.a.example/three.html.headers":             file("HTTP/1.1 203 Whatever\nETag: \"e\"\nContent-Type: text/html; charset=windows-1258\nWARC-Date: 2023-11-16T21:05:00+07:00\n"),
	"en.a.example/politics/index.html":            file("<p>politics"),
	"en.a.example/politics%3Fpage=2":              file("<p>politics, page 2"),
	"en.a.example/list.vnp%3Fpage=2.html":         file("<p>list, page 2"),
	"en.a.example/tin-tức.html":                   file("<p>news"),
	"en.a.example/old.html.headers":               file("HTTP/1.1 301 Moved Permanently\r\nLocation: /three.html\r\n\r\n"),
	"en.a.example/latin.html":                     file("<p>caf\xe9"),
	"b.example%3A8080/page/page.html":             file("<p>elsewhere"),
	"b.example%3A8080/page/photo.jpg":             file("\xff\xd8\xff"),
	"b.example%3A8080/page/page.json":             file(`{"url":"http://c.example/real?q=a/b","fetched":"2024-01-02T03:04:05Z","status":200,"headers":{"Content-Type":"text/html","Link":["a","b"]}}`),
	"layouts/old/d.example/x/y.html":              file("<p>deeper"),
	"loose.html":                                  file(`<link rel="canonical" href="https://e.example/loose.vnp"><p>loose`),
}

func TestSavedYieldsEveryPageWithItsURL(t *testing.T) {
	got := make(map[string]string)
	for page, err := range Saved(tree, ".") {
		if err != nil {
			t.Errorf("Saved: %v", err)
		}
		got[page.Name] = page.URL
	}
	want := map[string]string{
		"en.a.example/index.html":             "https://en.a.example/",
		"en.a.example/robots.txt":             "https://en.a.example/robots.txt",
		"en.a.example/sitemap.xml":            "https://en.a.example/sitemap.xml",
		"en.a.example/one-post1.vnp":          "https://en.a.example/one-post1.vnp",
		"en.a.example/two-post2.vnp.html":     "https://en.a.example/two-post2.vnp",
		"en.a.example/three.html":             "https://en.a.example/three.html",
		"en.a.example/politics/index.html":    "https://en.a.example/politics/",
		"en.a.example/politics%3Fpage=2":      "https://en.a.example/politics?page=2",
		"en.a.example/list.vnp%3Fpage=2.html": "https://en.a.example/list.vnp?page=2",
		"en.a.example/tin-tức.html":           "https://en.a.example/tin-t%E1%BB%A9c.html",
		"en.a.example/old.html":               "https://en.a.example/old.html",
		"en.a.example/latin.html":             "https://en.a.example/latin.html",
		"b.example%3A8080/page/page.html":     "http://c.example/real?q=a/b",
		"b.example%3A8080/page/photo.jpg":     "https://b.example:8080/page/photo.jpg",
		"layouts/old/d.example/x/y.html":      "https://d.example/x/y.html",
		"loose.html":                          "https://e.example/loose.vnp",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("URLs by file (-want +got):\n%s", diff)
	}
}

func TestSavedPageHoldsWhatItsSideFilesSay(t *testing.T) {
	tests := []struct {
		trap string
		want SavedPage
	}{
		{"no side file", SavedPage{Name: "en.a.example/two-post2.vnp.html", URL: "https://en.a.example/two-post2.vnp", Status: 200,
			Header: http.Header{"Content-Type": {"text/html; charset=utf-8"}}, Body: []byte("<p>two")}},
		{"headers", SavedPage{Name: "en.a.example/three.html", URL: "https://en.a.example/three.html", Status: 203,
			Header: http.Header{"Content-Type": {"text/html; charset=windows-1258"}, "Etag": {`"e"`}}, Body: []byte("<p>three"),
			Fetched: time.Date(2023, 11, 16, 14, 5, 0, 0, time.UTC)}},
		{"page.json", SavedPage{Name: "b.example%3A8080/page/page.html", URL: "http://c.example/real?q=a/b", Status: 200,
			Header: http.Header{"Content-Type": {"text/html"}, "Link": {"a", "b"}}, Body: []byte("<p>elsewhere"),
			Fetched: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)}},
		{"headers without a body", SavedPage{Name: "en.a.example/old.html", URL: "https://en.a.example/old.html", Status: 301,
			Header: http.Header{"Location": {"/three.html"}, "Content-Type": {"text/html; charset=utf-8"}}}},
		{"charset left to the page when it is not UTF-8", SavedPage{Name: "en.a.example/latin.html", URL: "https://en.a.example/latin.html",
			Status: 200, Header: http.Header{"Content-Type": {"text/html"}}, Body: []byte("<p>caf\xe9")}},
	}
	pages := make(map[string]SavedPage)
	for page, err := range Saved(tree, ".") {
		if err != nil {
			t.Fatal(err)
		}
		page.Fetched = page.Fetched.UTC()
		pages[page.Name] = page
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, pages[tt.want.Name]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.trap, diff)
		}
	}
}

// unreadable refuses to open one file.
type unreadable struct {
	fstest.MapFS
	name string
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.Open(name)
}

func (u unreadable) ReadFile(name string) ([]byte, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.MapFS.ReadFile(name)
}

func TestSavedReportsBadPagesAndGoesOn(t *testing.T) {
	fsys := unreadable{fstest.MapFS{
		"a.example/empty.html":            file(""),
		"a.example/secret.html":           file("<p>secret"),
		"a.example/device.html":           {Mode: fs.ModeNamedPipe},
		"a.example/status.html":           file("<p>x"),
		"a.example/status.html.headers":   file("HTTP/1.1 OK\n"),
		"a.example/date.html":             file("<p>x"),
		"a.example/date.html.headers":     file("WARC-Date: yesterday\n"),
		"a.example/json.html":             file("<p>x"),
		"a.example/json.html.page.json":   file("{"),
		"a.example/url.html":              file("<p>x"),
		"a.example/url.html.page.json":    file(`{"url":"file:///etc/passwd"}`),
		"a.example/number.html":           file("<p>x"),
		"a.example/number.html.page.json": file(`{"status":42}`),
		"a.example/two/a.html":            file("<p>a"),
		"a.example/two/b.html":            file("<p>b"),
		"a.example/two/page.json":         file("{}"),
		"nowhere.html":                    file("<p>no address"),
		"z.example/last.html":             file("<p>last"),
	}, "a.example/secret.html"}
	want := map[string]string{
		"a.example/empty.html":    "the file is empty",
		"a.example/secret.html":   "permission denied",
		"a.example/device.html":   "not a regular file",
		"a.example/status.html":   "want HTTP/1.1 200 OK",
		"a.example/date.html":     "yesterday",
		"a.example/json.html":     "unexpected end of JSON",
		"a.example/url.html":      "must be absolute, http or https",
		"a.example/number.html":   "must be 200 to 599",
		"a.example/two/page.json": "name it <file>.page.json",
		"nowhere.html":            "no URL",
	}
	good := 0
	for page, err := range Saved(fsys, ".") {
		if err == nil {
			good++
			continue
		}
		say, ok := want[page.Name]
		if !ok || !strings.Contains(err.Error(), say) || !strings.Contains(err.Error(), page.Name) {
			t.Errorf("%s: error %q, want it to name the file and say %q", page.Name, err, say)
		}
		delete(want, page.Name)
	}
	if len(want) > 0 || good != 3 {
		t.Errorf("%d good pages, want 3; no error for %v", good, want)
	}
}

func TestSavedNamesAMissingFolder(t *testing.T) {
	for page, err := range Saved(tree, "gone.example") {
		if !errors.Is(err, fs.ErrNotExist) || page.Name != "gone.example" {
			t.Errorf("Saved of a missing folder: %q, %v", page.Name, err)
		}
	}
}

func TestSavedAtFindsTheHostAboveThePath(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, tree); err != nil {
		t.Fatal(err)
	}
	tests := map[string][]string{
		"en.a.example/two-post2.vnp.html": {"https://en.a.example/two-post2.vnp"},
		"en.a.example/politics":           {"https://en.a.example/politics/"},
		"layouts/old":                     {"https://d.example/x/y.html"},
		"layouts/old/d.example":           {"https://d.example/x/y.html"},
		"b.example%3A8080/page/page.html": {"http://c.example/real?q=a/b"},
		"loose.html":                      {"https://e.example/loose.vnp"},
	}
	for path, want := range tests {
		var got []string
		for page, err := range SavedAt(filepath.Join(dir, path)) {
			if err != nil {
				t.Errorf("SavedAt(%s): %v", path, err)
			}
			got = append(got, page.URL)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("SavedAt(%s) (-want +got):\n%s", path, diff)
		}
	}
}

func TestReplayAnswersAsTheSiteDid(t *testing.T) {
	client := &http.Client{Transport: Replay(tree), CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	tests := []struct {
		trap, url string
		status    int
		body      string
	}{
		{"root", "https://en.a.example", 200, "<p>start"},
		{"folder", "https://en.a.example/politics/", 200, "<p>politics"},
		{"index.html by name", "https://en.a.example/politics/index.html", 200, "<p>politics"},
		{"http is as https", "http://EN.A.example:80/three.html", 203, "<p>three"},
		{"html stripped after vnp", "https://en.a.example/two-post2.vnp", 200, "<p>two"},
		{"and only the stripped name answers", "https://en.a.example/two-post2.vnp.html", 404, "Not Found\n"},
		{"html not stripped otherwise", "https://en.a.example/three", 404, "Not Found\n"},
		{"query", "https://en.a.example/politics?page=2", 200, "<p>politics, page 2"},
		{"query after vnp", "https://en.a.example/list.vnp?page=2", 200, "<p>list, page 2"},
		{"other query", "https://en.a.example/politics/?page=3", 404, "Not Found\n"},
		{"letters beyond ASCII", "https://en.a.example/tin-tức.html", 200, "<p>news"},
		{"redirect", "https://en.a.example/old.html", 301, ""},
		{"URL of page.json", "https://c.example/real?q=a/b", 200, "<p>elsewhere"},
		{"own file name gives way to page.json", "https://b.example:8080/page/page.html", 404, "Not Found\n"},
		{"port is part of the host", "https://b.example/page/photo.jpg", 404, "Not Found\n"},
		{"side files are no pages", "https://en.a.example/two-post2.vnp.html.golden.json", 404, "Not Found\n"},
		{"dot segments stay inside", "https://en.a.example/../../README.md", 404, "Not Found\n"},
		{"unknown host", "https://f.example/", 404, "Not Found\n"},
	}
	for _, tt := range tests {
		t.Run(tt.trap, func(t *testing.T) {
			resp, err := client.Get(tt.url)
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			body, err := io.ReadAll(resp.Body)
			if err != nil || resp.StatusCode != tt.status || string(body) != tt.body {
				t.Errorf("GET %s: %d %q, %v; want %d %q", tt.url, resp.StatusCode, body, err, tt.status, tt.body)
			}
		})
	}
}

func TestReplayRefusesOtherMethods(t *testing.T) {
	resp, err := (&http.Client{Transport: Replay(tree)}).Post("https://en.a.example/", "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d, want 405", resp.StatusCode)
	}
}

func FuzzSavedName(f *testing.F) {
	for name := range tree {
		f.Add(name)
	}
	f.Add("a.example/%3F%2")
	f.Add("a.example/%zz/../../..")
	f.Fuzz(func(t *testing.T, name string) {
		fsys := fstest.MapFS{name: file("<p>x")}
		if !fs.ValidPath(name) || savedURL(name) == "" || isSide(filepath.Base(name)) {
			return
		}
		for page, err := range Saved(fsys, ".") {
			if err != nil {
				continue
			}
			resp, err := (&http.Client{Transport: Replay(fsys)}).Get(page.URL)
			if err != nil {
				t.Fatalf("GET %s of %q: %v", page.URL, name, err)
			}
			if resp.Body.Close(); resp.StatusCode != http.StatusOK {
				t.Errorf("GET %s of %q: %s", page.URL, name, resp.Status)
			}
		}
	})
}
