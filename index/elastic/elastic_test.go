package elastic

import (
	"crypto/rand"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/elastic/go-elasticsearch/v8/esapi"

	"dateline/extract"
	"dateline/index/elastic/elastictest"
)

// testOptions have a name that no other test has, and are impatient.
func testOptions() Options {
	return Options{Name: "test-" + strings.ToLower(rand.Text()), Backoff: time.Millisecond}
}

// open opens an index of its own on the real node, by way of url, and removes
// it at the end.
func open(t *testing.T, url string, o Options) *engine {
	t.Helper()
	x, err := Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		remove(t, o.Name)
		x.Close()
	})
	return x.(*engine)
}

// remove deletes all indexes and the template of a name.
func remove(t *testing.T, name string) {
	t.Helper()
	node := elastictest.Node(t)
	for _, path := range []string{"/" + name + "-v1", "/_index_template/" + name} {
		send(t, http.MethodDelete, node+path, "")
	}
}

// send asks the node directly and returns the status.
func send(t *testing.T, method, url, body string) int {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	return resp.StatusCode
}

func testIndex(t *testing.T) *engine {
	t.Helper()
	return open(t, elastictest.Node(t), testOptions())
}

// total counts the articles that can be found.
func (e *engine) total(t *testing.T) int {
	t.Helper()
	var a struct{ Count int }
	r := func() request { return esapi.CountRequest{Index: []string{e.readAlias()}} }
	if err := e.call(t.Context(), r, &a); err != nil {
		t.Fatal(err)
	}
	return a.Count
}

func article(id string, revision int, title string) extract.Article {
	return extract.Article{ID: id, Revision: revision, Title: title}
}
