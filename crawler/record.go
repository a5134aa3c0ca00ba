package crawler

import (
	"bytes"
	"crypto/sha1"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Record hands requests on to rt and saves the answers to GET requests in the
// folder dir, laid out as [Replay] reads it, each with a .headers file that
// gives its URL and time. A page that is there already is replaced. Bodies are
// saved as rt returns them: readable where it is a transport.Transport. An
// answer that cannot be saved, or has more than 64 MiB, is an error; a 304 is
// not saved, since it is no page.
//
// It may be used by several goroutines at once, but a folder by one recorder only.
func Record(rt http.RoundTripper, dir string) http.RoundTripper {
	return &recorder{next: rt, dir: dir}
}

type recorder struct {
	next http.RoundTripper
	dir  string
	mu   sync.Mutex // one page is saved at a time, for names not to collide
}

func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	now := time.Now()
	resp, err := r.next.RoundTrip(req)
	if err != nil || req.Method != http.MethodGet || resp.StatusCode == http.StatusNotModified {
		return resp, err
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxSaved+1))
	_ = resp.Body.Close() // it was read
	if err == nil && len(body) > maxSaved {
		err = fmt.Errorf("larger than %d bytes", maxSaved)
	}
	if err == nil {
		err = r.save(req, resp, body, now)
	}
	if err != nil {
		return nil, fmt.Errorf("record %s: %w", req.URL, err)
	}
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return resp, nil
}

// save falls back to a name made of the URL's hash where the page's own is no
// file's name here: too long, or a folder's.
func (r *recorder) save(req *http.Request, resp *http.Response, body []byte, now time.Time) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	u := *req.URL
	u.Fragment = ""
	side := headersFile(&u, resp, now)
	if r.write(recordName(&u, resp), u.String(), side, body) == nil {
		return nil
	}
	return r.write(hashName(&u), u.String(), side, body)
}

func (r *recorder) write(name, u string, side, body []byte) error {
	file := filepath.Join(r.dir, filepath.FromSlash(name))
	if err := r.free(name, u); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(file, body, 0o666); err != nil {
		return err
	}
	return os.WriteFile(file+".headers", side, 0o666)
}

// free fails where the name is another page's.
func (r *recorder) free(name, u string) error {
	f := savedFile{name: name}
	if _, err := os.Stat(filepath.Join(r.dir, filepath.FromSlash(name)) + ".headers"); err == nil {
		f.sides = []string{name + ".headers"}
	} else if _, err := os.Stat(filepath.Join(r.dir, filepath.FromSlash(name))); err != nil {
		return nil
	}
	if other := f.url(os.DirFS(r.dir)); other != u {
		return fmt.Errorf("%s holds %s", name, other)
	}
	return nil
}

// recordName is savedName with .html added to HTML that does not say so: a
// reader opens it, and "politics" may be a folder too.
func recordName(u *url.URL, resp *http.Response) string {
	name := savedName(u.Host, u)
	kind := resp.Header.Get("Content-Type")
	if !isHTML(name) && (kind == "" || strings.Contains(kind, "html")) {
		name += ".html"
	}
	return name
}

func hashName(u *url.URL) string {
	return path.Join(hostFolder(u.Host), fmt.Sprintf("~%x.html", sha1.Sum([]byte(u.String()))))
}

// headersFile leaves out what is about the transfer only.
func headersFile(u *url.URL, resp *http.Response, now time.Time) []byte {
	var b bytes.Buffer
	status := strings.TrimSpace(resp.Status)
	if status == "" {
		status = fmt.Sprint(resp.StatusCode)
	}
	fmt.Fprintf(&b, "HTTP/1.1 %s\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\n", status, u, now.UTC().Format(time.RFC3339))
	header := resp.Header.Clone()
	for _, name := range []string{"Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive"} {
		header.Del(name)
	}
	_ = header.Write(&b) // to memory
	return b.Bytes()
}
