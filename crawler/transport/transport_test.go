package transport

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// loopback is a transport that reaches test servers.
func loopback(c Config) *Transport {
	c.Base = Network{AllowPrivate: true}.Transport()
	return New(c)
}

func get(t *testing.T, rt http.RoundTripper, url string) (*http.Response, string, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := rt.RoundTrip(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("read a body in memory: %v", err)
	}
	return resp, string(text), nil
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// serveBytes answers every connection with these bytes and closes it, with a
// reset if so asked.
func serveBytes(t *testing.T, answer string, reset bool) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = c.Read(make([]byte, 4096)) // the request
			_, _ = io.WriteString(c, answer)
			if reset {
				_ = c.(*net.TCPConn).SetLinger(0)
			}
			c.Close()
		}
	}()
	return "http://" + l.Addr().String()
}

func zipped(text []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(text)
	_ = w.Close()
	return b.Bytes()
}

func TestResponseIsDecodedAndRawBytesAreKept(t *testing.T) {
	const page = "<p>Quảng Ninh"
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("Accept-Encoding"); got != "gzip, deflate" {
			t.Errorf("Accept-Encoding %q", got)
		}
		if got := r.UserAgent(); got != "dateline-test" {
			t.Errorf("User-Agent %q", got)
		}
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(zipped([]byte(page)))
	})
	resp, text, err := get(t, loopback(Config{UserAgent: "dateline-test"}), url)
	if err != nil || text != page {
		t.Fatalf("body %q, %v; want %q", text, err, page)
	}
	want := []string{"text/html; charset=utf-8", "", strconv.Itoa(len(page))}
	got := []string{resp.Header.Get("Content-Type"), resp.Header.Get("Content-Encoding"), resp.Header.Get("Content-Length")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rewritten headers (-want +got):\n%s", diff)
	}
	x, whole := Whole(resp)
	if string(whole) != page {
		t.Errorf("%q in place of the page", whole)
	}
	if !bytes.Equal(x.Body, zipped([]byte(page))) || x.Response.Header.Get("Content-Encoding") != "gzip" {
		t.Errorf("raw exchange does not hold what was transferred: %v", x)
	}
	if "http://"+x.Remote != url || x.Request.UserAgent() != "dateline-test" || x.Started.IsZero() {
		t.Errorf("raw exchange: remote %q, user agent %q, started %v", x.Remote, x.Request.UserAgent(), x.Started)
	}
}

func TestBadResponsesAreErrorsWithAReason(t *testing.T) {
	html := func(status, rest string) string {
		return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + rest
	}
	tests := []struct {
		trap, answer string
		reset        bool
		reason       string
	}{
		{"cut before its length", html("200 OK", "Content-Length: 100\r\n\r\n<p>cut"), false, "cut-short"},
		{"reset in mid-body", html("200 OK", "Content-Length: 100\r\n\r\n<p>reset"), true, "cut-short"},
		{"chunks cut", html("200 OK", "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>cu\r\n"), false, "cut-short"},
		{"chunks damaged", html("200 OK", "Transfer-Encoding: chunked\r\n\r\nnot hex\r\n"), false, "network"},
		{"closed without an answer", "", false, "cut-short"},
		{"no HTTP", "220 mail.example ESMTP\r\n", false, "network"},
		{"announced too large", html("200 OK", "Content-Length: 300000000\r\n\r\n"), false, "body-too-large"},
		{"binary", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 300000000\r\n\r\n", false, "not-html"},
		{"binary of no type", "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n\x89PNG\r\n\x1a\n", false, "not-html"},
		{"no gzip", html("200 OK", "Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<p>raw"), false, "bad-encoding"},
		{"brotli, unasked", html("200 OK", "Content-Encoding: br\r\nContent-Length: 1\r\n\r\nx"), false, "bad-encoding"},
		{"coded three times", html("200 OK", "Content-Encoding: gzip, gzip, gzip\r\nContent-Length: 1\r\n\r\nx"), false, "bad-encoding"},
		{"gzip cut, length right", html("200 OK", "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n"+string(zipped([]byte("<p>long enough to be cut"))[:20])), false, "cut-short"},
		{"header flood", "HTTP/1.1 200 OK\r\n" + strings.Repeat("X-Flood: "+strings.Repeat("a", 1000)+"\r\n", 300), false, "headers-too-large"},
	}
	for _, tt := range tests {
		t.Run(tt.trap, func(t *testing.T) {
			_, text, err := get(t, loopback(Config{}), serveBytes(t, tt.answer, tt.reset))
			if got := Reason(err); got != tt.reason {
				t.Errorf("reason %q of %v (body %q), want %q", got, err, text, tt.reason)
			}
		})
	}
}

func TestAnswersOtherThan2xxKeepTheirStatus(t *testing.T) {
	tests := []struct{ trap, answer, body string }{
		{"small page", "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>bus", "<p>bus"},
		{"body too large", "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Type: text/html\r\nContent-Length: 300000000\r\n\r\n", ""},
		{"body cut", "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Type: text/html\r\nContent-Length: 30\r\n\r\n<p>", ""},
		{"image", "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nPNG", ""},
	}
	for _, tt := range tests {
		resp, text, err := get(t, loopback(Config{}), serveBytes(t, tt.answer, false))
		if err != nil {
			t.Errorf("%s: %v", tt.trap, err)
			continue
		}
		if resp.StatusCode != 503 || resp.Header.Get("Retry-After") != "7" || text != tt.body {
			t.Errorf("%s: %d, Retry-After %q, body %q; want 503, 7, %q", tt.trap, resp.StatusCode, resp.Header.Get("Retry-After"), text, tt.body)
		}
	}
}

func TestAnyTypeLetsFilesPassAsTheyAre(t *testing.T) {
	archive := zipped([]byte("<urlset/>"))
	url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/gzip")
		_, _ = w.Write(archive)
	})
	_, text, err := get(t, loopback(Config{AnyType: true}), url)
	if err != nil || text != string(archive) {
		t.Errorf("a compressed sitemap came as %q, %v", text, err)
	}
}

func TestLimitsTellWhatAndHowMuch(t *testing.T) {
	tests := []struct {
		trap   string
		config Config
		body   string
		coding string
		want   *LimitError
	}{
		{"just within", Config{MaxBody: 10, MaxDecoded: 10}, "0123456789", "", nil},
		{"one more", Config{MaxBody: 10, MaxDecoded: 100}, "0123456789a", "", &LimitError{"body", 10}},
		{"decoded within", Config{MaxDecoded: 1000}, string(zipped(make([]byte, 1000))), "gzip", nil},
		{"decoded one more", Config{MaxDecoded: 999}, string(zipped(make([]byte, 1000))), "gzip", &LimitError{"decoded body", 999}},
		{"twice coded", Config{MaxDecoded: 999}, string(zipped(zipped(make([]byte, 1000)))), "gzip, gzip", &LimitError{"decoded body", 999}},
		{"not coded", Config{MaxBody: 100, MaxDecoded: 10}, "0123456789a", "", &LimitError{"decoded body", 10}},
		{"larger in UTF-8", Config{MaxDecoded: 10}, strings.Repeat("\xe9", 10), "", &LimitError{"decoded body", 10}},
	}
	for _, tt := range tests {
		url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/plain; charset=windows-1252")
			w.Header().Set("Content-Encoding", tt.coding)
			w.(http.Flusher).Flush() // so that the length is not announced
			_, _ = io.WriteString(w, tt.body)
		})
		_, _, err := get(t, loopback(tt.config), url)
		var got *LimitError
		if errors.As(err, &got); !cmp.Equal(tt.want, got) {
			t.Errorf("%s: %v, want %v", tt.trap, err, tt.want)
		}
	}
}

// allocated runs f and returns how many bytes it allocated in all, which
// bounds what it held at once.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestHostileBodiesTakeBoundedMemory(t *testing.T) {
	const mega = 1 << 20
	member := zipped(make([]byte, 16*mega))
	block := bytes.Repeat([]byte("<p>more</p>\n"), mega/12)
	bomb := bytes.Repeat(member, 64)
	tests := []struct {
		trap   string
		coding string
		write  func(w io.Writer) error
	}{
		{"1 GiB behind 1 MiB of gzip", "gzip", func(w io.Writer) error { _, err := w.Write(bomb); return err }},
		{"a bomb within a bomb", "gzip, gzip", func(w io.Writer) error { _, err := w.Write(zipped(bomb)); return err }},
		{"300 MB without an end", "", func(w io.Writer) error {
			for range 300 {
				if _, err := w.Write(block); err != nil {
					return err
				}
			}
			return nil
		}},
	}
	for _, tt := range tests {
		t.Run(tt.trap, func(t *testing.T) {
			var sent atomic.Int64
			url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.Header().Set("Content-Encoding", tt.coding)
				_ = tt.write(counter{w, &sent}) // fails when the client hangs up
			})
			var err error
			used := allocated(func() { _, _, err = get(t, loopback(Config{}), url) })
			if Reason(err) != "body-too-large" {
				t.Errorf("error %v, want body-too-large", err)
			}
			if used > 40*mega || sent.Load() > 32*mega {
				t.Errorf("allocated %d MiB, the server sent %d MiB", used/mega, sent.Load()/mega)
			}
			t.Logf("allocated %.1f MiB, the server sent %.1f MiB", float64(used)/mega, float64(sent.Load())/mega)
		})
	}
}

type counter struct {
	io.Writer
	n *atomic.Int64
}

func (c counter) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n.Add(int64(n))
	return n, err
}

// drip writes a byte every 5 ms until the client is gone.
func drip(w http.ResponseWriter, r *http.Request) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			_, _ = io.WriteString(w, "a")
			w.(http.Flusher).Flush()
		}
	}
}

func TestTimeLimits(t *testing.T) {
	silent := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	tests := []struct {
		trap    string
		handler http.HandlerFunc
		network Network
		config  Config
		want    TimeoutError
	}{
		{"slow drip", drip, Network{}, Config{Timeout: 100 * time.Millisecond}, TimeoutError{"whole request", 100 * time.Millisecond}},
		{"no answer", silent, Network{}, Config{Timeout: 50 * time.Millisecond}, TimeoutError{"whole request", 50 * time.Millisecond}},
		{"no first byte", silent, Network{FirstByte: 50 * time.Millisecond}, Config{}, TimeoutError{"first byte", 50 * time.Millisecond}},
	}
	for _, tt := range tests {
		t.Run(tt.trap, func(t *testing.T) {
			tt.network.AllowPrivate = true
			tt.config.Base = tt.network.Transport()
			_, _, err := get(t, New(tt.config), serve(t, tt.handler))
			var got *TimeoutError
			if !errors.As(err, &got) || *got != tt.want || Reason(err) != "timeout" {
				t.Errorf("error %v, want %v", err, &tt.want)
			}
		})
	}
}

func TestCanceledRequestEndsAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		drip(w, r)
	})
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loopback(Config{}).RoundTrip(req); Reason(err) != "canceled" {
		t.Errorf("error %v, want canceled", err)
	}
}

func TestOtherSchemesAreRefused(t *testing.T) {
	for _, url := range []string{"file:///etc/passwd", "ftp://a.example/x", "gopher://a.example", "http:///nohost"} {
		if _, _, err := get(t, loopback(Config{}), url); Reason(err) != "bad-url" {
			t.Errorf("GET %s: %v, want bad-url", url, err)
		}
	}
}

func TestConnectionsAreReused(t *testing.T) {
	var remotes []string
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		remotes = append(remotes, r.RemoteAddr)
		fmt.Fprint(w, "<p>page")
	})
	rt := loopback(Config{})
	for range 3 {
		if _, _, err := get(t, rt, url); err != nil {
			t.Fatal(err)
		}
	}
	if remotes[0] != remotes[1] || remotes[1] != remotes[2] {
		t.Errorf("three requests came from %v, want one connection", remotes)
	}
}
