package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// response is a response record as another tool writes it.
func response(uri, message string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2023-11-16T14:05:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, len(message), message)
}

func zipped(parts ...string) string {
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		_, _ = io.WriteString(w, part)
		_ = w.Close()
	}
	return b.String()
}

const plainPage = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>one"

// read sums up the records of a file: URI, body and damage.
func read(file string) (got []string) {
	for rec, err := range Records(strings.NewReader(file), 0) {
		var damage *DamageError
		if errors.As(err, &damage) {
			got = append(got, fmt.Sprint("damage at ", damage.Offset))
			continue
		}
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, rec.TargetURI()+" "+body(rec))
	}
	return got
}

func body(rec *Record) string {
	resp, err := rec.Response()
	if err != nil {
		return err.Error()
	}
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		return fmt.Sprintf("%s, %v", b, err)
	}
	return string(b)
}

func TestArchivesOfOtherTools(t *testing.T) {
	a, b := response("http://a.example/", plainPage), response("http://b.example/", plainPage)
	want := []string{"http://a.example/ <p>one", "http://b.example/ <p>one"}
	tests := []struct{ trap, file string }{
		{"a member each", zipped(a, b)},
		{"one member", zipped(a + b)},
		{"plain", a + b},
		{"an empty member between", zipped(a, "", b)},
		{"line ends of LF only", strings.ReplaceAll(a+b, "\r\n", "\n")},
		{"more empty lines between", a + "\r\n\r\n" + b},
		{"no empty lines between", strings.TrimSuffix(a, "\r\n\r\n") + b},
		{"folded and odd field names", strings.NewReplacer("WARC-Type: response", "warc-TYPE:\r\n response").Replace(a + b)},
		{"plain behind members", zipped(a) + b},
	}
	for _, tt := range tests {
		if strings.Contains(tt.trap, "LF only") { // the lengths count CRLF
			tt.file = strings.ReplaceAll(tt.file, "Content-Length: 69", "Content-Length: 65")
		}
		if diff := cmp.Diff(want, read(tt.file)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.trap, diff)
		}
	}
}

func TestResponsesOfOtherTools(t *testing.T) {
	page := func(headers, body string) string { return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body }
	tests := []struct{ trap, record, want string }{
		{"chunks", page("Transfer-Encoding: chunked\r\n", "6;x=y\r\n<p>one\r\n0\r\n\r\n"), "<p>one"},
		{"chunks joined by the tool", page("Transfer-Encoding: chunked\r\n", "<p>one"), "<p>one"},
		{"chunks cut", page("Transfer-Encoding: chunked\r\n", "6\r\n<p>"), "<p>, unexpected EOF"},
		{"decompressed by the tool", page("Content-Encoding: gzip\r\nContent-Length: 9\r\n", "<p>longer than nine"), "<p>longer than nine"},
		{"HTTP/2 status line", "HTTP/2 200\r\n\r\n<p>one", "<p>one"},
		{"no length", page("", "<p>one"), "<p>one"},
		{"shorter than its length", page("Content-Length: 60\r\n", "<p>one"), "<p>one, unexpected EOF"},
		{"304 with a page's length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 60\r\n\r\n", ""},
		{"no HTTP", "<p>one", "read response: unexpected EOF"},
		{"no status", "HTTP/1.1\r\n\r\n<p>one", `read response: status line "HTTP/1.1": want HTTP/1.1 200 OK`},
	}
	for _, tt := range tests {
		got := read(response("u", tt.record))
		if diff := cmp.Diff([]string{"u " + tt.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.trap, diff)
		}
	}
}

func TestRecordsOfOtherTypes(t *testing.T) {
	resource := "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: u\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>one\r\n\r\n"
	truncated := strings.Replace(response("u", plainPage), "WARC-Type", "WARC-Truncated: length\r\nWARC-Type", 1)
	tests := map[string]string{
		resource:  "u <p>one",
		truncated: "u read response: truncated when it was archived (length)",
		strings.Replace(resource, "resource", "metadata", 1): `u read response: record is of type "metadata"`,
	}
	for file, want := range tests {
		if diff := cmp.Diff([]string{want}, read(file)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", file, diff)
		}
	}
}

func TestDamageIsReportedAndSkipped(t *testing.T) {
	a, b := response("http://a.example/", plainPage), response("http://b.example/", plainPage)
	good, last := "http://a.example/ <p>one", "http://b.example/ <p>one"
	noLength := strings.Replace(a, "Content-Length: 69", "Content-Length: many", 1)
	negative := strings.Replace(a, "Content-Length: 69", "Content-Length: -69", 1)
	wrongSum := []byte(zipped(a))
	wrongSum[len(wrongSum)-8] ^= 1
	tests := []struct {
		trap, file string
		want       []string
	}{
		{"empty", "", nil},
		{"no archive", "<html><p>a page", []string{"damage at 0"}},
		{"junk before", "junk\n" + a, []string{"damage at 0", good}},
		{"junk between members", zipped(a) + "junk" + zipped(b), []string{good, fmt.Sprint("damage at ", len(zipped(a))), last}},
		{"noughts between members", zipped(a) + strings.Repeat("\x00", 200_000) + zipped(b), []string{good, fmt.Sprint("damage at ", len(zipped(a))), last}},
		{"member cut", zipped(a)[:60] + zipped(b), []string{"damage at 0", last}},
		{"member cut at the end", zipped(a, b)[:len(zipped(a))+60], []string{good, fmt.Sprint("damage at ", len(zipped(a)))}},
		{"checksum wrong", string(wrongSum) + zipped(b), []string{good, "damage at 0", last}},
		{"length is no number", noLength + b, []string{"damage at 0", last}},
		{"length is no number, within one member", zipped(noLength + b), []string{"damage at 0", last}},
		{"negative length", zipped(negative, b), []string{"damage at 0", last}},
		{"length past the end", strings.Replace(a, ": 69", ": 99999", 1), []string{good + "\r\n\r\n, unexpected EOF", "damage at 0"}},
		{"header without an end", "WARC/1.0\r\n" + strings.Repeat("A: b\r\n", 100_000) + "\r\n" + b, []string{"damage at 0", last}},
		{"line without an end", "WARC/1.0\r\nA: " + strings.Repeat("a", 1<<20), []string{"damage at 0"}},
		{"magic by chance", "\x1f\x8b\x08junk" + zipped("no record") + zipped(b), []string{"damage at 0", last}},
		{"zstandard", "\x28\xb5\x2f\xfdjunk", []string{"damage at 0"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, read(tt.file)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.trap, diff)
		}
	}
}

func TestRecordOfNoMemberOfItsOwnHasNoOffset(t *testing.T) {
	a := response("http://a.example/", plainPage)
	for rec, err := range Records(strings.NewReader(zipped(a+a)), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if rec.Offset == 0 {
			continue // the first
		}
		if rec.Offset != -1 {
			t.Errorf("offset %d, want -1", rec.Offset)
		}
	}
}

func TestReadAtSaysWhereThereIsNoRecord(t *testing.T) {
	file := zipped(response("http://a.example/", plainPage))
	for _, offset := range []int64{1, 40, int64(len(file)), int64(len(file)) + 100} {
		_, err := ReadAt(strings.NewReader(file), offset)
		var damage *DamageError
		if !errors.As(err, &damage) || damage.Offset != offset {
			t.Errorf("ReadAt(%d): %v, want a damage error there", offset, err)
		}
	}
}

// faulty fails as a disk does.
type faulty struct{ io.ReadSeeker }

func (faulty) Read([]byte) (int, error) { return 0, os.ErrDeadlineExceeded }

func TestFaultOfTheDiskEndsTheSequence(t *testing.T) {
	n := 0
	for _, err := range Records(faulty{strings.NewReader("")}, 0) {
		var damage *DamageError
		if n++; !errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &damage) {
			t.Errorf("error %v", err)
		}
	}
	if n != 1 {
		t.Errorf("%d errors, want one", n)
	}
}

func TestLargeRecordTakesLittleMemory(t *testing.T) {
	const mega = 1 << 20
	path := filepath.Join(t.TempDir(), "large.warc.gz")
	large := response("http://a.example/", "HTTP/1.1 200 OK\r\n\r\n"+strings.Repeat("x", 64*mega))
	if err := os.WriteFile(path, []byte(zipped(large)), 0o666); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, err := range Records(file, 0) {
		if err != nil {
			t.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > mega {
		t.Errorf("allocated %d KiB", used>>10)
	}
}

func FuzzRecords(f *testing.F) {
	a := response("http://a.example/", plainPage)
	f.Add([]byte(zipped(a, a)))
	f.Add([]byte(zipped(a + a)))
	f.Add([]byte(a + "junk\n" + a))
	f.Add([]byte(response("u", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<p>one\r\n0\r\n\r\n")))
	f.Add([]byte(zipped(a)[:60] + zipped(a)))
	f.Fuzz(func(t *testing.T, file []byte) {
		got := read(string(file))
		if again := read(string(file)); !slices.Equal(got, again) {
			t.Errorf("%q, then %q", got, again)
		}
		for rec, err := range Records(bytes.NewReader(file), 0) {
			if err == nil && rec.Offset >= 0 {
				checkReadAt(t, file, rec)
			}
		}
	})
}

// checkReadAt reads a record of a sequence alone.
func checkReadAt(t *testing.T, file []byte, rec *Record) {
	t.Helper()
	if rec.Offset >= int64(len(file)) {
		t.Fatalf("offset %d in a file of %d bytes", rec.Offset, len(file))
	}
	alone, err := ReadAt(bytes.NewReader(file), rec.Offset)
	if err != nil {
		t.Fatalf("ReadAt(%d): %v", rec.Offset, err)
	}
	if diff := cmp.Diff(rec.Header, alone.Header); diff != "" {
		t.Errorf("record at %d read alone (-sequence +alone):\n%s", rec.Offset, diff)
	}
}

// FuzzOpen opens an archive whose end is anything, and appends to it.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(zipped("WARC/1.1\r\n")))
	f.Add([]byte("\x1f\x8b\x08\x00\x00"))
	f.Fuzz(func(t *testing.T, tail []byte) {
		dir := t.TempDir()
		w := open(t, dir, Config{})
		first := write(t, w, exchange(t, "https://a.example/1", "<p>one"))
		if _, err := w.file.WriteAt(tail, w.size); err != nil {
			t.Fatal(err)
		}
		second := write(t, open(t, dir, Config{}), exchange(t, "https://a.example/2", "<p>two"))
		if one, two := bodyAt(t, dir, first), bodyAt(t, dir, second); one != "<p>one" || two != "<p>two" {
			t.Errorf("pages came back as %q and %q", one, two)
		}
	})
}
