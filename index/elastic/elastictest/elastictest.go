// Package elastictest gives tests a real Elasticsearch node.
package elastictest

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"dateline/index/elastic/node"
)

// startLimit has room for the first download.
const startLimit = 10 * time.Minute

// lease is held until the test process ends; then the node stops by itself.
var lease = sync.OnceValues(func() (*node.Node, error) {
	ctx, cancel := context.WithTimeout(context.Background(), startLimit)
	defer cancel()
	return node.Start(ctx)
})

// Node returns the address of a real Elasticsearch node, which is shared with
// other test packages: work under alias names of your own. Where Java or Maven
// is not installed the test is left out, which is a failure if CI=true.
func Node(t testing.TB) string {
	t.Helper()
	n, err := lease()
	if err != nil {
		leave(t, err, os.Getenv("CI") == "true")
	}
	return n.URL()
}

// leave ends the test.
func leave(t testing.TB, err error, ci bool) {
	t.Helper()
	if missing := new(node.MissingError); errors.As(err, &missing) && !ci {
		t.Skip("left out: the test on a real Elasticsearch:", missing)
	}
	t.Fatal(err)
}
