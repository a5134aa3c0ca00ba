package elastic

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"

	"github.com/elastic/go-elasticsearch/v8/esapi"
)

// A request is one of the client's. Its body is read at each try, so it must be
// made anew for each.
type request interface {
	Do(ctx context.Context, t esapi.Transport) (*esapi.Response, error)
}

// maxTries is how often a request is made at most.
const maxTries = 5

// call makes a request, again where that may help, and decodes the answer into
// out, which may be nil. All our requests can be repeated without harm.
func (e *engine) call(ctx context.Context, r func() request, out any) error {
	return e.retry(ctx, func() error { return e.try(ctx, r(), out) })
}

// try makes a request once.
func (e *engine) try(ctx context.Context, r request, out any) error {
	resp, err := r.Do(ctx, e.client)
	if err != nil {
		return connectionError(err)
	}
	defer resp.Body.Close()
	if resp.IsError() {
		return newServerError(resp)
	}
	if out == nil {
		out = &struct{}{}
	}
	if err := json.NewDecoder(resp.Body).Decode(out); err != nil {
		return &transientError{fmt.Errorf("the answer broke off or is no JSON: %w", err)}
	}
	_, err = io.Copy(io.Discard, resp.Body) // lets the connection be used again
	return err
}

// retry runs f until it succeeds, fails for good or has been tried maxTries
// times, with pauses that double and vary so that clients do not march in step.
func (e *engine) retry(ctx context.Context, f func() error) error {
	pause := e.backoff
	for try := 1; ; try++ {
		err := f()
		if try == maxTries || !transient(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%w; before that: %w", context.Cause(ctx), err)
		case <-time.After(pause/2 + rand.N(pause)):
		}
		pause *= 2
	}
}

// body is a request's body.
func body(v object) *strings.Reader { return strings.NewReader(encode(v)) }

// encode writes JSON.
func encode(v object) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic("elastic: request: " + err.Error()) // only our own maps, strings and numbers
	}
	return string(b)
}

// temporary are the answers of a server that is overloaded or restarting.
func temporary(status int) bool {
	switch status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}
