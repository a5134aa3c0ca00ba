package crawler

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"strconv"
	"sync"
)

// Replay answers requests with the saved pages of fsys (docs/crawling.md shows
// how they are laid out), so that a crawl, a test and a demonstration run on
// them as they would on the network. What is not saved is answered 404, a page
// that cannot be read is an error, other methods than GET and HEAD are answered
// 405. The host is the request's Host, else its URL's; http and https are alike.
//
// The tree's names are read once, at the first request; bodies each time. It
// may be used by several goroutines at once.
func Replay(fsys fs.FS) http.RoundTripper {
	return &replay{fsys: fsys, index: sync.OnceValue(func() map[string]savedFile { return indexSaved(fsys) })}
}

type replay struct {
	fsys  fs.FS
	index func() map[string]savedFile // by savedName
}

// indexSaved leaves pages out that have no URL; what cannot be described is
// kept under its file's own URL, for the request to tell why.
func indexSaved(fsys fs.FS) map[string]savedFile {
	index := make(map[string]savedFile)
	for f, err := range savedFiles(fsys, ".") {
		if err != nil {
			continue
		}
		u, err := url.Parse(f.url(fsys))
		if err == nil && u.Host != "" {
			index[savedName(u.Host, u)] = f
		}
	}
	return index
}

func (r *replay) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil {
		_ = req.Body.Close() // a RoundTripper must; there is nothing to send
	}
	if err := req.Context().Err(); err != nil {
		return nil, err
	}
	if req.Method != "" && req.Method != http.MethodGet && req.Method != http.MethodHead {
		return plainResponse(req, http.StatusMethodNotAllowed), nil
	}
	f, ok := r.index()[savedName(cmp.Or(req.Host, req.URL.Host), req.URL)]
	if !ok {
		return plainResponse(req, http.StatusNotFound), nil
	}
	page, err := readSaved(r.fsys, f, nil)
	if err != nil {
		return nil, fmt.Errorf("replay saved page %s: %w", f.name, err)
	}
	return savedResponse(req, page), nil
}

func savedResponse(req *http.Request, p SavedPage) *http.Response {
	resp := &http.Response{
		Status:     strconv.Itoa(p.Status) + " " + http.StatusText(p.Status),
		StatusCode: p.Status,
		Proto:      "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header:        p.Header,
		ContentLength: int64(len(p.Body)),
		Body:          io.NopCloser(bytes.NewReader(p.Body)),
		Request:       req,
	}
	resp.Header.Del("Transfer-Encoding")
	resp.Header.Set("Content-Length", strconv.Itoa(len(p.Body)))
	if req.Method == http.MethodHead {
		resp.Body = http.NoBody
	}
	return resp
}

func plainResponse(req *http.Request, status int) *http.Response {
	return savedResponse(req, SavedPage{
		Status: status,
		Header: http.Header{"Content-Type": {"text/plain; charset=utf-8"}},
		Body:   []byte(http.StatusText(status) + "\n"),
	})
}
