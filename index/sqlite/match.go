package sqlite

import (
	"fmt"
	"strings"

	"dateline/index"
)

// match returns n as an FTS5 expression, and false where n is not about words
// alone. Words and Near are, And and Or of such, and And with a Not beside
// something that is asked for: FTS5 has no NOT of its own.
func match(n index.Node) (string, bool) {
	switch n := n.(type) {
	case index.Words:
		return in(n.Field, quote(n.Terms)), true
	case index.Near:
		return in(n.Field, fmt.Sprintf("NEAR(%s %s, %d)", quote(n.A), quote(n.B), n.Distance)), true
	case index.Or:
		return all(n.Nodes, " OR ")
	case index.And:
		return matchAnd(n.Nodes)
	}
	return "", false
}

func matchAnd(nodes []index.Node) (string, bool) {
	var asked, not []index.Node
	for _, n := range nodes {
		if no, ok := n.(index.Not); ok {
			not = append(not, no.Node)
		} else {
			asked = append(asked, n)
		}
	}
	expression, ok := all(asked, " AND ")
	if !ok || len(not) == 0 {
		return expression, ok
	}
	without, ok := all(not, " OR ")
	return "(" + expression + " NOT " + without + ")", ok
}

// all joins the expressions of nodes, if there are any and all have one.
func all(nodes []index.Node, operator string) (string, bool) {
	expressions := make([]string, len(nodes))
	for i, n := range nodes {
		e, ok := match(n)
		if !ok {
			return "", false
		}
		expressions[i] = e
	}
	return "(" + strings.Join(expressions, operator) + ")", len(nodes) > 0
}

// in limits an expression to a column, or to none.
func in(column, expression string) string {
	if column == "" {
		return expression
	}
	return column + " : " + expression
}

// quote makes an FTS5 string of a phrase.
func quote(terms []string) string {
	return `"` + strings.ReplaceAll(strings.Join(terms, " "), `"`, `""`) + `"`
}
