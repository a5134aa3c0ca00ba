package index

import (
	"fmt"
	"strings"
)

// A QueryError is a mistake in a query: where it is and what was expected there.
type QueryError struct {
	Query   string
	Column  int // of the first wrong character, in code points from 1; one past the end where something is missing
	Message string
}

func (e *QueryError) Error() string {
	return fmt.Sprintf("query, column %d: %s", e.Column, e.Message)
}

// Marked returns the query with a caret under the mistake, on two lines. Tabs
// and line ends become spaces so that the caret stands right.
func (e *QueryError) Marked() string {
	line := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, e.Query)
	return line + "\n" + strings.Repeat(" ", e.Column-1) + "^"
}
