package warc

import (
	"bytes"
	"crypto/rand"
	"crypto/sha1"
	"encoding/base32"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
)

const dateLayout = "2006-01-02T15:04:05.000Z"

// A field is a named field; fields keep the order in which they are written.
type field struct{ name, value string }

// An encoder compresses records into members, one after another.
type encoder struct {
	members     bytes.Buffer
	pack, store *gzip.Writer
}

var encoders = sync.Pool{New: func() any {
	pack, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // levels that there are
	store, _ := gzip.NewWriterLevel(nil, gzip.NoCompression)
	return &encoder{pack: pack, store: store}
}}

// minPacked is from how many bytes on a block is compressed: of less, such as a
// request, the work would cost more than it saves.
const minPacked = 1 << 10

// maxPooled keeps one large page from holding memory for ever, in bytes.
const maxPooled = 4 << 20

func newEncoder() *encoder { return encoders.Get().(*encoder) }

func (e *encoder) release() {
	e.members.Reset()
	if e.members.Cap() <= maxPooled {
		encoders.Put(e)
	}
}

// record appends a record of one gzip member and fills in its length and block
// digest. Writing to memory cannot fail.
func (e *encoder) record(fields []field, block ...[]byte) {
	length, sum := 0, sha1.New()
	for _, part := range block {
		length += len(part)
		_, _ = sum.Write(part)
	}
	zip := e.writer(length, block)
	zip.Reset(&e.members)
	_, _ = io.WriteString(zip, "WARC/1.1\r\n")
	fields = append(fields, field{"WARC-Block-Digest", digest(sum.Sum(nil))}, field{"Content-Length", strconv.Itoa(length)})
	for _, f := range fields {
		_, _ = fmt.Fprintf(zip, "%s: %s\r\n", f.name, oneLine(f.value))
	}
	_, _ = io.WriteString(zip, "\r\n")
	for _, part := range block {
		_, _ = zip.Write(part)
	}
	_, _ = io.WriteString(zip, "\r\n\r\n")
	_ = zip.Close()
}

// writer stores what would not become smaller: bodies that were transferred in gzip.
func (e *encoder) writer(length int, block [][]byte) *gzip.Writer {
	if length < minPacked || bytes.HasPrefix(block[len(block)-1], gzipMagic) {
		return e.store
	}
	return e.pack
}

var lineEnds = strings.NewReplacer("\r", " ", "\n", " ")

// oneLine keeps a value from adding fields of its own.
func oneLine(value string) string { return lineEnds.Replace(value) }

// digest writes a SHA-1 sum as WARC tools do, in base32.
func digest(sum []byte) string { return "sha1:" + base32.StdEncoding.EncodeToString(sum) }

func payloadDigest(body []byte) string {
	sum := sha1.Sum(body)
	return digest(sum[:])
}

// newID returns a record's name: a random UUID (RFC 9562, version 4).
func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func date(t time.Time) string { return t.UTC().Format(dateLayout) }

// requestHead is the request as HTTP/1.1 writes it, with its headers sorted:
// their order is not known any more.
func requestHead(r *http.Request) []byte {
	var b bytes.Buffer
	host := r.Host
	if host == "" {
		host = r.URL.Host
	}
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: %s\r\n", r.Method, r.URL.RequestURI(), host)
	writeHeader(&b, r.Header)
	return b.Bytes()
}

// responseHead is the same of a response. What is said of its transfer is left
// out, since the body is kept without chunks.
func responseHead(r *http.Response) []byte {
	var b bytes.Buffer
	status := r.Status
	if status == "" {
		status = strconv.Itoa(r.StatusCode) + " " + http.StatusText(r.StatusCode)
	}
	fmt.Fprintf(&b, "HTTP/1.1 %s\r\n", oneLine(status))
	writeHeader(&b, r.Header)
	return b.Bytes()
}

func writeHeader(b *bytes.Buffer, h http.Header) {
	for _, name := range slices.Sorted(maps.Keys(h)) {
		if name == "Transfer-Encoding" {
			continue
		}
		for _, value := range h[name] {
			fmt.Fprintf(b, "%s: %s\r\n", name, oneLine(value))
		}
	}
	b.WriteString("\r\n")
}
