package warc

import (
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/markusmobius/go-dateparser"
)

var fetched = time.Date(2023, 11, 16, 14, 5, 0, 123_000_000, time.UTC)

func exchange(t testing.TB, uri, body string) *Exchange {
	t.Helper()
	req, err := http.NewRequest(http.MethodGet, uri, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("User-Agent", "dateline-test")
	return &Exchange{
		URI: uri, Fetched: fetched, Remote: "192.0.2.7:443", Request: req,
		Response: &http.Response{Status: "200 OK", StatusCode: 200, Header: http.Header{
			"Content-Type": {"text/html"}, "Set-Cookie": {"a=1", "b=2"}, "Transfer-Encoding": {"chunked"},
		}},
		Body: []byte(body),
	}
}

func open(t testing.TB, dir string, c Config) *Writer {
	t.Helper()
	w, err := Open(dir, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

func write(t testing.TB, w *Writer, x *Exchange) Position {
	t.Helper()
	pos, err := w.Write(x)
	if err != nil {
		t.Fatal(err)
	}
	return pos
}

// bodyAt reads the page at pos back.
func bodyAt(t testing.TB, dir string, pos Position) string {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, pos.File))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rec, err := ReadAt(file, pos.Offset)
	if err != nil {
		t.Fatalf("ReadAt(%v): %v", pos, err)
	}
	resp, err := rec.Response()
	if err != nil {
		t.Fatalf("Response at %v: %v", pos, err)
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("read body at %v: %v", pos, err)
	}
	return string(body)
}

func uris(t testing.TB, dir string, known Position) (list []string) {
	t.Helper()
	for rec, err := range After(dir, "", known) {
		if err != nil {
			t.Errorf("After(%v): %v", known, err)
			continue
		}
		list = append(list, rec.TargetURI())
	}
	return list
}

func TestWrittenPagesAreReadByTheirPosition(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	want := map[string]string{"https://a.example/1": "<p>one", "https://a.example/2": "", "https://a.example/ba?c=d": strings.Repeat("x", 1<<20)}
	at := make(map[string]Position)
	for uri, body := range want {
		at[uri] = write(t, w, exchange(t, uri, body))
	}
	for uri, pos := range at {
		if got := bodyAt(t, dir, pos); got != want[uri] {
			t.Errorf("%s came back as %d bytes, want %d", uri, len(got), len(want[uri]))
		}
	}
	checkDir(t, dir)
}

func TestRecordHoldsTheResponse(t *testing.T) {
	dir := t.TempDir()
	write(t, open(t, dir, Config{}), exchange(t, "https://a.example/1", "<p>one"))
	for rec, err := range After(dir, "", Position{}) {
		if err != nil {
			t.Fatal(err)
		}
		if rec.TargetURI() != "https://a.example/1" || !rec.Date().Equal(fetched) || rec.Header.Get("WARC-IP-Address") != "192.0.2.7" {
			t.Errorf("fields %v", rec.Header)
		}
		resp, err := rec.Response()
		if err != nil {
			t.Fatal(err)
		}
		want := http.Header{"Content-Type": {"text/html"}, "Set-Cookie": {"a=1", "b=2"}}
		if diff := cmp.Diff(want, resp.Header); diff != "" || resp.StatusCode != 200 {
			t.Errorf("%d, header (-want +got):\n%s", resp.StatusCode, diff)
		}
	}
}

// What a feed told of a page is a field of its record that tools pass over.
func TestRecordTellsWhenThePageAppeared(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	want := []string{"2023-11-16T21:05:00+07:00", "2023-11-16", "0001-01-01T00:00:00Z"}
	for _, told := range want {
		x := exchange(t, "https://a.example/1", "<p>one")
		var err error
		if x.Published, err = dateparser.ParseMoment(told); err != nil {
			t.Fatal(err)
		}
		write(t, w, x)
	}
	var got []string
	for rec, err := range After(dir, "", Position{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, rec.Published().String())
		if has := rec.Header.Get("Dateline-Published") != ""; has == rec.Published().IsZero() {
			t.Errorf("fields %v", rec.Header)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	checkDir(t, dir)
	other := &Record{Header: textproto.MIMEHeader{"Dateline-Published": {"yesterday"}}}
	if m := other.Published(); !m.IsZero() {
		t.Errorf("what is no time is read as %s", m)
	}
}

func TestRevisitsReferToThePage(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	for _, status := range []int{304, 200} {
		x := exchange(t, "https://a.example/1", "<p>one")
		x.Response.Status, x.Response.StatusCode = "", status
		x.Same = &Reference{URI: "https://a.example/0", Date: fetched.Add(-time.Hour)}
		pos := write(t, w, x)
		if body := bodyAt(t, dir, pos); body != "" {
			t.Errorf("revisit with status %d holds %q again", status, body)
		}
	}
	var got []string
	for rec, err := range After(dir, "", Position{}) {
		if err != nil {
			t.Fatal(err)
		}
		h := rec.Header
		got = append(got, rec.Type()+" "+h.Get("WARC-Profile")+" "+h.Get("WARC-Refers-To-Target-URI")+" "+h.Get("WARC-Refers-To-Date")+" "+h.Get("WARC-Payload-Digest"))
	}
	want := []string{
		"revisit " + notModified + " https://a.example/0 2023-11-16T13:05:00.123Z ",
		"revisit " + identicalPayload + " https://a.example/0 2023-11-16T13:05:00.123Z " + payloadDigest([]byte("<p>one")),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("revisits (-want +got):\n%s", diff)
	}
	checkDir(t, dir)
}

func TestFieldsCannotBeSmuggledIn(t *testing.T) {
	dir := t.TempDir()
	x := exchange(t, "https://a.example/1", "<p>one")
	x.URI += "\r\nWARC-Type: metadata"
	x.Response.Header.Set("X-Odd", "a\r\n\r\n<p>another body")
	pos := write(t, open(t, dir, Config{}), x)
	if got := bodyAt(t, dir, pos); got != "<p>one" {
		t.Errorf("body %q", got)
	}
	checkDir(t, dir)
}

func TestFilesRotateBySize(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{MaxSize: 2000})
	var want []string
	for i := range 20 {
		uri := fmt.Sprintf("https://a.example/%d", i)
		write(t, w, exchange(t, uri, strings.Repeat("page ", 100)))
		want = append(want, uri)
	}
	names, err := Files(dir, "")
	if err != nil || len(names) < 5 {
		t.Errorf("%d files, %v; want some more", len(names), err)
	}
	if diff := cmp.Diff(want, uris(t, dir, Position{})); diff != "" {
		t.Errorf("pages over all files (-want +got):\n%s", diff)
	}
	checkDir(t, dir)
}

func TestReopenedArchiveIsAppendedTo(t *testing.T) {
	dir := t.TempDir()
	for i := range 3 {
		w := open(t, dir, Config{})
		write(t, w, exchange(t, fmt.Sprintf("https://a.example/%d", i), "<p>page"))
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	names, _ := Files(dir, "")
	if got := uris(t, dir, Position{}); len(names) != 1 || len(got) != 3 {
		t.Errorf("files %v, pages %v; want one file with three", names, got)
	}
}

func TestManyWriteAndSyncAtOnce(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{MaxSize: 20_000})
	var mu sync.Mutex
	at := make(map[string]Position)
	var group sync.WaitGroup
	for worker := range 8 {
		group.Go(func() {
			for i := range 25 {
				uri := fmt.Sprintf("https://a.example/%d/%d", worker, i)
				pos, err := w.Write(exchange(t, uri, uri))
				if err == nil && i%5 == 0 {
					err = w.Sync()
				}
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				at[uri] = pos
				mu.Unlock()
			}
		})
	}
	group.Wait()
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for uri, pos := range at {
		if got := bodyAt(t, dir, pos); got != uri {
			t.Errorf("at %v: %q, want %q", pos, got, uri)
		}
	}
	checkDir(t, dir)
}

func TestFullDiskIsAnErrorAndStaysOne(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	w := open(t, t.TempDir(), Config{})
	write(t, w, exchange(t, "https://a.example/1", "<p>one"))
	w.file.Close()
	w.file = full
	for range 2 {
		if _, err := w.Write(exchange(t, "https://a.example/2", "<p>two")); err == nil || !strings.Contains(err.Error(), "archive https://a.example/2") {
			t.Errorf("Write on a full disk: %v", err)
		}
	}
}

func TestFailedWriteIsCutOff(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, Config{})
	write(t, w, exchange(t, "https://a.example/1", "<p>one"))
	if _, err := w.file.WriteAt([]byte("half a record"), w.size); err != nil {
		t.Fatal(err)
	}
	if err := w.restore(); err != nil {
		t.Fatal(err)
	}
	write(t, w, exchange(t, "https://a.example/2", "<p>two"))
	checkDir(t, dir)
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(file, "archive"), Config{}); err == nil || !strings.Contains(err.Error(), "open archive "+file) {
		t.Errorf("Open below a file: %v", err)
	}
}
