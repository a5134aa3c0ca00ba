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

func (r *recorder) save(req *http.Request, resp *http.Response, body []byte, now time.Time) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	_, err := Save(r.dir, SavedPage{URL: req.URL.String(), Status: resp.StatusCode, Header: resp.Header, Body: body, Fetched: now})
	return err
}

// Save saves a page in the folder dir as [Record] does, and returns the name of
// its file there, slash-separated. The page needs a URL and a status; a page of
// the same URL is replaced. Of several goroutines one may save in a folder at a time.
func Save(dir string, p SavedPage) (name string, err error) {
	u, err := url.Parse(p.URL)
	if err != nil || !isPageURL(p.URL) {
		return "", fmt.Errorf("save page: its URL %q is not absolute, http or https", p.URL)
	}
	u.Fragment = ""
	p.URL = u.String()
	if name = recordName(u, p.Header); write(dir, name, &p) == nil {
		return name, nil
	}
	// The page's own name is no file's name here: too long, or a folder's.
	name = hashName(u)
	return name, write(dir, name, &p)
}

func write(dir, name string, p *SavedPage) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := free(dir, name, p.URL); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(file, p.Body, 0o666); err != nil {
		return err
	}
	return os.WriteFile(file+".headers", headersFile(p), 0o666)
}

// free fails where the name is another page's.
func free(dir, name, u string) error {
	f := savedFile{name: name}
	if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)) + ".headers"); err == nil {
		f.sides = []string{name + ".headers"}
	} else if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
		return nil
	}
	if other := f.url(os.DirFS(dir)); other != u {
		return fmt.Errorf("%s holds %s", name, other)
	}
	return nil
}

// recordName is savedName with .html added to HTML that does not say so: a
// reader opens it, and "politics" may be a folder too.
func recordName(u *url.URL, header http.Header) string {
	name := savedName(u.Host, u)
	kind := header.Get("Content-Type")
	if !isHTML(name) && (kind == "" || strings.Contains(kind, "html")) {
		name += ".html"
	}
	return name
}

func hashName(u *url.URL) string {
	return path.Join(hostFolder(u.Host), fmt.Sprintf("~%x.html", sha1.Sum([]byte(u.String()))))
}

// headersFile leaves out what is about the transfer only.
func headersFile(p *SavedPage) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\nWARC-Target-URI: %s\r\n", p.Status, http.StatusText(p.Status), p.URL)
	if !p.Fetched.IsZero() {
		fmt.Fprintf(&b, "WARC-Date: %s\r\n", p.Fetched.UTC().Format(time.RFC3339))
	}
	header := p.Header.Clone()
	for _, name := range []string{"Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive"} {
		header.Del(name)
	}
	_ = header.Write(&b) // to memory
	return b.Bytes()
}
