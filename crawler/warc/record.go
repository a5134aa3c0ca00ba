package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
)

const maxHeader = 256 << 10 // bytes, of a record or of the HTTP message in it

// A Record is a record while it is read.
type Record struct {
	Version string // "WARC/1.1"
	// Header holds the named fields; Get finds them in any case.
	Header textproto.MIMEHeader
	// Offset is where in the file the record can be read alone, in bytes, or
	// -1 if it cannot: it shares a gzip member with those before it.
	Offset int64
	// Block is the content. It can be read once and until the next record is
	// asked for; where the file is damaged it ends with an error.
	Block io.Reader
}

// Type is the WARC-Type, in lower case: "response", "request", "revisit" …
func (r *Record) Type() string { return strings.ToLower(r.Header.Get("WARC-Type")) }

// ID is the WARC-Record-ID, as written, in angle brackets.
func (r *Record) ID() string { return r.Header.Get("WARC-Record-ID") }

// TargetURI is the WARC-Target-URI, without the angle brackets that some tools
// put about it.
func (r *Record) TargetURI() string {
	return strings.TrimSuffix(strings.TrimPrefix(r.Header.Get("WARC-Target-URI"), "<"), ">")
}

// Date is the WARC-Date in UTC, zero if there is none that can be read.
func (r *Record) Date() time.Time {
	t, err := time.Parse(time.RFC3339, r.Header.Get("WARC-Date"))
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// Published is when the page appeared, as a feed or a news sitemap told the crawl
// that wrote the record; zero where it says nothing of that.
func (r *Record) Published() dateparser.Moment {
	m, _ := dateparser.ParseMoment(r.Header.Get(publishedField)) // what cannot be read says nothing
	return m
}

// Response returns the HTTP response that a response or revisit record holds,
// or the one that a resource record stands for. Its Body is the rest of the
// Block, without chunks and compressed as its Content-Encoding says, and ends
// with io.ErrUnexpectedEOF where that is less than Content-Length. A record that
// was truncated on purpose is an error.
func (r *Record) Response() (*http.Response, error) {
	if why := r.Header.Get("WARC-Truncated"); why != "" {
		return nil, fmt.Errorf("read response: truncated when it was archived (%s)", why)
	}
	in := bufio.NewReader(r.Block)
	switch r.Type() {
	case "resource":
		return &http.Response{
			Status: "200 OK", StatusCode: http.StatusOK, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
			Header: http.Header{"Content-Type": {r.Header.Get("Content-Type")}}, Body: io.NopCloser(in), ContentLength: -1,
		}, nil
	case "response", "revisit":
		return readResponse(in, r.Type() == "revisit")
	}
	return nil, fmt.Errorf("read response: record is of type %q", r.Type())
}

// readResponse is more lenient than http.ReadResponse with what tools write,
// such as "HTTP/2 200" and bodies that are chunked by their headers only.
func readResponse(in *bufio.Reader, bodiless bool) (*http.Response, error) {
	line, header, err := readHead(in)
	if err != nil {
		return nil, fmt.Errorf("read response: %w", err)
	}
	proto, status, _ := strings.Cut(line, " ")
	code, _, _ := strings.Cut(strings.TrimSpace(status), " ")
	number, err := strconv.Atoi(code)
	if err != nil || !strings.HasPrefix(proto, "HTTP/") {
		return nil, fmt.Errorf("read response: status line %.60q: want HTTP/1.1 200 OK", line)
	}
	resp := &http.Response{
		Status: strings.TrimSpace(status), StatusCode: number, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: http.Header(header), ContentLength: -1,
	}
	resp.Body = io.NopCloser(bodyOf(resp, in))
	if bodiless {
		resp.Body = http.NoBody
	}
	return resp, nil
}

// bodyOf undoes the chunks. It goes by the bytes where the headers say
// otherwise: tools join chunks and decompress, and keep the headers.
func bodyOf(resp *http.Response, in *bufio.Reader) io.Reader {
	coding := strings.ToLower(resp.Header.Get("Content-Encoding"))
	chunked := strings.EqualFold(resp.Header.Get("Transfer-Encoding"), "chunked")
	resp.Header.Del("Transfer-Encoding")
	if chunked && isChunked(in) {
		in = bufio.NewReader(httputil.NewChunkedReader(in))
	}
	if magic, err := in.Peek(2); strings.HasSuffix(coding, "gzip") && err == nil && !bytes.Equal(magic, gzipMagic[:2]) {
		resp.Header.Del("Content-Encoding")
		return in
	}
	n, err := strconv.ParseInt(resp.Header.Get("Content-Length"), 10, 64)
	if err != nil || chunked || resp.StatusCode == http.StatusNotModified {
		return in
	}
	return &atLeast{in, n}
}

// isChunked tells a body in chunks from one whose chunks a tool has joined, by
// the first chunk's size line.
func isChunked(in *bufio.Reader) bool {
	start, _ := in.Peek(32)
	line, _, ok := bytes.Cut(start, []byte("\r\n"))
	size, _, _ := bytes.Cut(line, []byte(";"))
	_, err := strconv.ParseUint(string(bytes.TrimSpace(size)), 16, 63)
	return ok && err == nil
}

// exact reads n bytes and fails when there are fewer.
type exact struct {
	r io.Reader
	n int64
}

func (e *exact) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n, err := e.r.Read(p[:min(int64(len(p)), e.n)])
	e.n -= int64(n)
	if err == io.EOF && e.n > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// atLeast reads all and fails when that is less than n bytes.
type atLeast struct {
	r io.Reader
	n int64
}

func (a *atLeast) Read(p []byte) (int, error) {
	n, err := a.r.Read(p)
	if a.n -= int64(n); err == io.EOF && a.n > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// readHead reads a first line and the header lines after it.
func readHead(in *bufio.Reader) (first string, header textproto.MIMEHeader, err error) {
	var lines bytes.Buffer
	for size := 0; ; {
		line, err := in.ReadSlice('\n')
		if size += len(line); err != nil || size > maxHeader {
			return "", nil, headError(err)
		}
		text := bytes.TrimRight(line, "\r\n")
		switch {
		case first == "":
			first = string(text)
		case len(text) == 0:
			lines.WriteString("\r\n")
			header, err = textproto.NewReader(bufio.NewReader(&lines)).ReadMIMEHeader()
			return first, header, err
		default:
			lines.Write(text)
			lines.WriteString("\r\n")
		}
	}
}

func headError(err error) error {
	switch {
	case err == nil, errors.Is(err, bufio.ErrBufferFull):
		return fmt.Errorf("a header of more than %d bytes or a line too long", maxHeader)
	case errors.Is(err, io.EOF):
		return io.ErrUnexpectedEOF
	}
	return err
}
