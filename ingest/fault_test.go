package ingest_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"dateline/extract"
	"dateline/index"
)

// A faulty site serves good articles among all that can go wrong.
type faulty struct {
	*site
	others []string // addresses of hosts that were not given

	tries sync.Map // path to *atomic.Int32
}

func newFaulty(t *testing.T, n int, others ...string) *faulty {
	f := &faulty{site: newSite(t, n), others: others}
	f.Config.Handler = nil
	s := httptest.NewServer(f)
	t.Cleanup(s.Close)
	f.site.Server = s
	return f
}

// bad are the addresses that never come to an article.
var bad = map[string]http.HandlerFunc{
	"/drips-post1001.vnp":   drip,
	"/huge-post1002.vnp":    endless("text/html", "<p>more and more</p>\n", 300<<20),
	"/bomb-post1003.vnp":    bomb,
	"/cut-post1004.vnp":     cutShort,
	"/garbage-post1005.vnp": endless("text/html", "\x00\xff\x80<\x01", 1<<20),
	"/deep-post1006.vnp":    endless("text/html", "<div>", 1<<20),
	"/empty-post1007.vnp":   func(http.ResponseWriter, *http.Request) {},
	"/loop-post1008.vnp":    redirectTo("/loop-post1009.vnp"),
	"/loop-post1009.vnp":    redirectTo("/loop-post1008.vnp"),
	"/broken-post1010.vnp":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) },
	"/gone-post1011.vnp":    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(410) },
	"/film-post1012.vnp":    endless("video/mp4", "frame", 50<<20),
	"/liar-post1013.vnp": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		fmt.Fprint(w, "no gzip")
	},
	"/headers-post1014.vnp": func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X-Long", strings.Repeat("x", 1<<20)) },
	"/hangs-post1015.vnp":   func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
}

func (f *faulty) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	switch h := bad[path]; {
	case h != nil:
		h(w, r)
	case strings.HasPrefix(path, "/private/"):
		f.forbidden(path)
	case path == "/robots.txt":
		fmt.Fprint(w, "User-agent: *\nDisallow: /private/\n")
	case path == "/" && r.URL.RawQuery == "":
		f.home(w)
		f.site.ServeHTTP(w, r)
	case strings.HasPrefix(path, "/days/"):
		n, _ := strconv.Atoi(strings.TrimPrefix(path, "/days/"))
		fmt.Fprintf(w, `<a href="/days/%d">next</a><a href="/days/%d">before</a>`, n+1, n-1)
	case !f.fails(w, r):
		f.tagged(w, r)
	}
}

func (f *faulty) home(w io.Writer) {
	for path := range bad {
		fmt.Fprintf(w, `<a href="%s">x</a>`, path)
	}
	fmt.Fprint(w, `<a href="/private/a-b-post1.vnp">x</a><a href="/days/1">x</a><a href="file:///etc/passwd">x</a>`)
	for _, o := range f.others {
		fmt.Fprintf(w, `<a href="%s/secret-post1.vnp">x</a><a href="/away-post1.vnp">x</a>`, o)
	}
}

func (f *faulty) forbidden(path string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asked["forbidden "+path]++
}

// fails lets some articles fail at first, each in its own way.
func (f *faulty) fails(w http.ResponseWriter, r *http.Request) bool {
	var n int
	if _, err := fmt.Sscanf(r.URL.Path, "/port-handles-more-cargo-post%d.vnp", &n); err != nil {
		return false
	}
	tries, _ := f.tries.LoadOrStore(n, new(atomic.Int32))
	if tries.(*atomic.Int32).Add(1) > 1 {
		return false
	}
	switch n % 20 {
	case 3:
		w.WriteHeader(http.StatusBadGateway)
	case 7:
		w.Header().Set("Retry-After", "0")
		w.WriteHeader(http.StatusTooManyRequests)
	case 11:
		cutShort(w, r)
	case 13:
		panic(http.ErrAbortHandler)
	default:
		return false
	}
	return true
}

// tagged serves the site's page with an entity tag, some in an old charset.
func (f *faulty) tagged(w http.ResponseWriter, r *http.Request) {
	rec := httptest.NewRecorder()
	f.site.ServeHTTP(rec, r)
	tag := fmt.Sprintf(`"%d"`, rec.Body.Len())
	if r.Header.Get("If-None-Match") == tag {
		f.mu.Lock()
		f.asked["304"]++
		f.mu.Unlock()
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("ETag", tag)
	w.Header().Set("Content-Type", rec.Header().Get("Content-Type"))
	body := rec.Body.Bytes()
	if strings.HasSuffix(r.URL.Path, "5.vnp") {
		body = bytes.ReplaceAll(body, []byte(`<head>`), []byte(`<head><meta charset="windows-1258">`))
		body, _ = charmap.Windows1258.NewEncoder().Bytes(bytes.ReplaceAll(body, []byte("–"), []byte("-")))
		w.Header().Set("Content-Type", "text/html")
	}
	w.WriteHeader(rec.Code)
	_, _ = w.Write(body)
}

func drip(w http.ResponseWriter, r *http.Request) {
	t := time.NewTicker(20 * time.Millisecond)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			fmt.Fprint(w, ".")
			w.(http.Flusher).Flush()
		case <-r.Context().Done():
			return
		}
	}
}

// endless serves size bytes in chunks, unless the client hangs up.
func endless(kind, part string, size int) http.HandlerFunc {
	chunk := bytes.Repeat([]byte(part), 64<<10/len(part))
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", kind)
		for n := 0; n < size && r.Context().Err() == nil; n += len(chunk) {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}
}

// packed is 1 GB of spaces, some megabytes when packed.
var packed = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	spaces := bytes.Repeat([]byte(" "), 1<<20)
	size := 1 << 10
	if raceEnabled { // packing takes long then
		size = 1 << 6
	}
	for range size {
		_, _ = z.Write(spaces)
	}
	_ = z.Close()
	return b.Bytes()
})

func bomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/html")
	_, _ = w.Write(packed())
}

func cutShort(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "100000")
	fmt.Fprint(w, "<!DOCTYPE html><p>The beginning of")
}

func redirectTo(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, path, http.StatusFound) }
}

// All good articles come home once, whatever stands beside them; nothing that
// is forbidden or elsewhere is asked for.
func TestFaults(t *testing.T) {
	hosts, articles := 4, 200
	if raceEnabled {
		articles = 40
	}
	inner := newSite(t, 1)
	var starts []string
	var sites []*faulty
	for range hosts {
		f := newFaulty(t, articles, inner.URL)
		sites, starts = append(sites, f), append(starts, f.URL)
	}
	dir := t.TempDir()
	e := errand{Data: dir, Starts: starts, Timeout: time.Second}
	first := e.await(t)
	report, took := first.Report, first.Report.Ended.Sub(first.Report.Started)
	t.Logf("%v, at most %d MB resident: %+v", took.Round(time.Millisecond), first.Peak>>20, report.Counts)
	if took > 2*time.Minute {
		t.Errorf("took %v", took)
	}
	if first.Peak > 300<<20 && !raceEnabled {
		t.Errorf("%d MB resident", first.Peak>>20)
	}
	ix := openIndex(t, dir)
	if d := cmp.Diff(all(articles, hosts), perPath(t, ix)); d != "" {
		t.Error(d)
	}
	if report.New != hosts*articles {
		t.Errorf("%d new, want %d", report.New, hosts*articles)
	}
	if len(inner.asked) > 0 {
		t.Errorf("a host that was not given was asked: %v", inner.asked)
	}
	for _, f := range sites {
		for what := range f.asked {
			if strings.HasPrefix(what, "forbidden") {
				t.Errorf("asked for %s", what)
			}
		}
		f.fetches()
	}

	e.Recrawl = true
	report = e.await(t).Report
	unchanged := 0
	for _, f := range sites {
		unchanged += f.asked["304"]
	}
	if unchanged < hosts*articles || report.New+report.Revised > 0 {
		t.Errorf("recrawl: %d times 304, want one for each of %d; %+v", unchanged, hosts*articles, report.Counts)
	}
}

// perPath counts the articles in the index by path, all hosts together, and
// checks that their letters came through.
func perPath(t *testing.T, ix index.Index) map[string]int {
	t.Helper()
	got := map[string]int{}
	err := ix.Each(t.Context(), index.Query{Root: index.All{}}, func(a extract.Article) error {
		if !strings.Contains(a.Text, "café") {
			t.Errorf("%s: letters lost: %.200q", a.URL, a.Text)
		}
		got[strings.TrimPrefix(a.CanonicalURL, "http://"+a.Source)]++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}
