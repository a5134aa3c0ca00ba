package elastictest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/index/elastic/node"
)

// A recorder is a test that ends by a panic and says how.
type recorder struct{ testing.TB }

func (recorder) Helper()           {}
func (recorder) Skip(args ...any)  { panic("skip " + fmt.Sprint(args...)) }
func (recorder) Fatal(args ...any) { panic("fatal " + fmt.Sprint(args...)) }

// TestLeave: without Java a test may be left out, but not in CI; a node that
// does not start is always a failure.
func TestLeave(t *testing.T) {
	for _, test := range []struct {
		name string
		err  error
		ci   bool
		want string
	}{
		{"no Java", &node.MissingError{Program: "java"}, false, "skip left out"},
		{"no Java in CI", &node.MissingError{Program: "java"}, true, "fatal start: java is not on the PATH"},
		{"broken node", errors.New("the node ended early"), false, "fatal start: the node ended early"},
	} {
		t.Run(test.name, func(t *testing.T) {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.HasPrefix(got, test.want) {
					t.Errorf("got %q, want %q", got, test.want)
				}
			}()
			leave(recorder{}, fmt.Errorf("start: %w", test.err), test.ci)
		})
	}
}
