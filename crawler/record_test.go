package crawler

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sum is what counts of an answer.
func sum(t *testing.T, rt http.RoundTripper, url string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := rt.RoundTrip(req)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err.Error()
	}
	h := resp.Header
	return fmt.Sprintf("%d %s %s %v %s", resp.StatusCode, h.Get("Content-Type"), h.Get("Location"), h["Set-Cookie"], body)
}

func TestRecordedAnswersReplay(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Set-Cookie", "a=1")
		w.Header().Add("Set-Cookie", "b=2")
		switch {
		case r.URL.Path == "/old":
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
		case r.URL.Path == "/gone":
			http.NotFound(w, r)
		case strings.HasSuffix(r.URL.Path, ".xml"):
			w.Header().Set("Content-Type", "application/xml")
			fmt.Fprint(w, "<urlset/>")
		default:
			fmt.Fprint(w, "<p>", r.URL)
		}
	}))
	defer s.Close()
	dir := t.TempDir()
	rt := Record(http.DefaultTransport, dir)
	want := make(map[string]string)
	for _, path := range []string{
		"/", "/politics", "/politics/", "/politics/a.html", "/politics/a.html/b", "/politics.html", "/politics?page=2", "/politics?u=a/b",
		"/one-post1.vnp", "/one-post1.vnp?page=2", "/one-post1.vnp.html", "/sitemap.xml", "/old", "/gone",
		"/tin-t%E1%BB%A9c", "/a%2Fb", "/" + strings.Repeat("long", 100), "/x:y*z",
	} {
		want[path] = sum(t, rt, s.URL+path)
	}
	got := make(map[string]string)
	for path := range want {
		got[path] = sum(t, Replay(os.DirFS(dir)), s.URL+path)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("recorded answers (-recorded +replayed):\n%s", diff)
	}
}

func TestRecordedPageTellsURLAndTime(t *testing.T) {
	dir := t.TempDir()
	started := time.Now().Add(-time.Second)
	sum(t, Record(Replay(tree), dir), "http://en.a.example/two-post2.vnp#part")
	for page, err := range Saved(os.DirFS(dir), ".") {
		if err != nil {
			t.Fatal(err)
		}
		if page.Name != "en.a.example/two-post2.vnp.html" || page.URL != "http://en.a.example/two-post2.vnp" || page.Fetched.Before(started.Truncate(time.Second)) {
			t.Errorf("recorded %s from %s at %v", page.Name, page.URL, page.Fetched)
		}
	}
}

func TestRecordingAgainReplaces(t *testing.T) {
	dir := t.TempDir()
	n := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		n++
		fmt.Fprint(w, "<p>", n)
	}))
	defer s.Close()
	for range 2 {
		sum(t, Record(http.DefaultTransport, dir), s.URL+"/a")
	}
	if got := sum(t, Replay(os.DirFS(dir)), s.URL+"/a"); !strings.HasSuffix(got, "<p>2") {
		t.Errorf("replayed %s", got)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, "*", "*")); len(names) != 2 {
		t.Errorf("files %v, want a page and its headers", names)
	}
}

func TestWhatIsNoPageIsNotRecorded(t *testing.T) {
	dir := t.TempDir()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) }))
	defer s.Close()
	rt := Record(http.DefaultTransport, dir)
	sum(t, rt, s.URL+"/a")
	if resp, err := (&http.Client{Transport: rt}).Head(s.URL + "/b"); err != nil {
		t.Error(err)
	} else {
		resp.Body.Close()
	}
	if entries, _ := os.ReadDir(dir); len(entries) > 0 {
		t.Errorf("recorded %v", entries)
	}
}

func TestRecordingIntoNoFolderFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	got := sum(t, Record(Replay(tree), file), "https://en.a.example/")
	if !strings.HasPrefix(got, "record https://en.a.example/: ") {
		t.Errorf("recording below a file: %s", got)
	}
}
