package elastic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
	"dateline/index/elastic/elastictest"
)

// A fault spoils the nth bulk request, from 1, or returns false to pass it on.
type fault func(n int, w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy) bool

var faults = []struct {
	name  string
	fault fault
	sent  []int // lines of the bulk requests that are made
}{
	{"too many requests", func(n int, w http.ResponseWriter, r *http.Request, _ *httputil.ReverseProxy) bool {
		if n < 4 {
			answering(429, "application/json", `{"error":{"type":"es_rejected_execution_exception","reason":"queue is full"}}`)(w, r)
		}
		return n < 4
	}, []int{6, 6, 6, 6}},
	{"bad gateway with a page", func(n int, w http.ResponseWriter, r *http.Request, _ *httputil.ReverseProxy) bool {
		if n == 1 {
			answering(502, "text/html", "<h1>Bad gateway</h1>")(w, r)
		}
		return n == 1
	}, []int{6, 6}},
	{"connection cut before the answer", func(n int, _ http.ResponseWriter, _ *http.Request, _ *httputil.ReverseProxy) bool {
		if n == 1 {
			panic(http.ErrAbortHandler)
		}
		return false
	}, []int{6, 6}},
	{"half an answer, written all the same", func(n int, w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy) bool {
		if n == 1 {
			half(w, r, p)
		}
		return n == 1
	}, []int{6, 6}},
	{"one article has no room now", func(n int, w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy) bool {
		if n == 1 {
			rejectItem(w, r, p, 1, `"status":429,"error":{"type":"es_rejected_execution_exception","reason":"queue is full"}`)
		}
		return n == 1
	}, []int{6, 2}},
}

// TestPutThroughFaults: whatever goes wrong on the way, in the end the articles
// are there once.
func TestPutThroughFaults(t *testing.T) {
	for _, test := range faults {
		t.Run(test.name, func(t *testing.T) {
			p, f := passOn(t), &faulty{}
			e := open(t, serve(t, f.handler(p, test.fault)), testOptions())
			articles := []extract.Article{article("a", 1, "one"), article("b", 1, "two"), article("c", 1, "three")}
			if err := e.Put(t.Context(), articles); err != nil {
				t.Fatal(err)
			}
			if got := e.total(t); got != 3 {
				t.Errorf("%d articles are there, want 3", got)
			}
			if diff := cmp.Diff(test.sent, f.lines); diff != "" {
				t.Errorf("lines sent: %s", diff)
			}
		})
	}
}

// faulty counts bulk requests and the lines of each.
type faulty struct {
	n     int
	lines []int
}

func (f *faulty) handler(p *httputil.ReverseProxy, fault fault) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/_bulk") {
			b, _ := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(b))
			f.n++
			f.lines = append(f.lines, bytes.Count(b, []byte("\n")))
			if fault(f.n, w, r, p) {
				return
			}
		}
		p.ServeHTTP(w, r)
	}
}

// half passes a request on and cuts the connection in the middle of the answer.
func half(w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy) {
	rec := httptest.NewRecorder()
	p.ServeHTTP(rec, r)
	w.Header().Set("X-Elastic-Product", "Elasticsearch")
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", fmt.Sprint(rec.Body.Len()))
	w.Write(rec.Body.Bytes()[:rec.Body.Len()/2])
	panic(http.ErrAbortHandler)
}

// rejectItem passes a bulk request on and puts an error in the place of one result.
func rejectItem(w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy, i int, result string) {
	rec := httptest.NewRecorder()
	p.ServeHTTP(rec, r)
	var answer struct {
		Items []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal(rec.Body.Bytes(), &answer); err != nil {
		panic(err)
	}
	answer.Items[i] = json.RawMessage(`{"index":{` + result + `}}`)
	w.Header().Set("X-Elastic-Product", "Elasticsearch")
	json.NewEncoder(w).Encode(answer)
}

func TestPutGivesUp(t *testing.T) {
	var bulks atomic.Int32
	p := passOn(t)
	e := open(t, serve(t, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/_bulk") {
			bulks.Add(1)
			answering(503, "application/json", `{"error":"no master","status":503}`)(w, r)
			return
		}
		p.ServeHTTP(w, r)
	}), testOptions())
	err := e.Put(t.Context(), []extract.Article{article("a", 1, "one")})
	if err == nil || !strings.Contains(err.Error(), "503 Service Unavailable: no master") {
		t.Errorf("got %v, want the server's words", err)
	}
	if n := bulks.Load(); n != maxTries {
		t.Errorf("tried %d times, want %d", n, maxTries)
	}
}

func TestPutRefusedArticle(t *testing.T) {
	p, f := passOn(t), &faulty{}
	fault := func(n int, w http.ResponseWriter, r *http.Request, p *httputil.ReverseProxy) bool {
		rejectItem(w, r, p, 1, `"status":400,"error":{"type":"document_parsing_exception","reason":"odd","caused_by":{"reason":"very odd"}}`)
		return true
	}
	e := open(t, serve(t, f.handler(p, fault)), testOptions())
	err := e.Put(t.Context(), []extract.Article{article("a", 1, "one"), article("b", 1, "two"), article("", 1, "no id")})
	var refused *index.PutError
	if !errors.As(err, &refused) || len(refused.Refused) != 2 || refused.Refused[""] == nil {
		t.Fatalf("got %v, want two refused articles", err)
	}
	if got := refused.Refused["b"]; got == nil || !strings.Contains(got.Error(), "odd: very odd") {
		t.Errorf("b: got %v, want the server's reason", got)
	}
}

// TestPutCancelled: a server that is busy for long does not keep the caller.
func TestPutCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p, f := passOn(t), &faulty{}
	o := testOptions()
	o.Backoff = time.Hour
	e := open(t, serve(t, f.handler(p, func(_ int, w http.ResponseWriter, r *http.Request, _ *httputil.ReverseProxy) bool {
		answering(429, "application/json", `{"error":{"type":"es_rejected_execution_exception","reason":"queue is full"}}`)(w, r)
		cancel()
		return true
	})), o)
	err := e.Put(ctx, []extract.Article{article("a", 1, "one")})
	if !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want one line of a cancelled context", err)
	}
}

// TestPutIntoBlockedIndex: as when a disk is full, which is no matter of time.
func TestPutIntoBlockedIndex(t *testing.T) {
	for _, block := range []string{"write", "read_only_allow_delete"} {
		t.Run(block, func(t *testing.T) {
			e := testIndex(t)
			settings := elastictest.Node(t) + "/" + e.indexName() + "/_settings"
			send(t, http.MethodPut, settings, `{"index.blocks.`+block+`":true}`)
			err := e.Put(t.Context(), []extract.Article{article("a", 1, "one")})
			if err == nil || !strings.Contains(err.Error(), "the index takes no writes") {
				t.Errorf("got %v, want that it takes no writes", err)
			}
			send(t, http.MethodPut, settings, `{"index.blocks.`+block+`":null}`)
			if err := e.Put(t.Context(), []extract.Article{article("a", 1, "one")}); err != nil {
				t.Errorf("after the block: %v", err)
			}
		})
	}
}

// TestPutAfterTheIndexWasDeleted: none may be made by the way, with no schema.
func TestPutAfterTheIndexWasDeleted(t *testing.T) {
	e := testIndex(t)
	send(t, http.MethodDelete, elastictest.Node(t)+"/"+e.indexName(), "")
	err := e.Put(t.Context(), []extract.Article{article("a", 1, "one")})
	if err == nil || !strings.Contains(err.Error(), "the index is gone") {
		t.Errorf("got %v, want that the index is gone", err)
	}
}
