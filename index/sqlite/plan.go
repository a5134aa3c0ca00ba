package sqlite

import (
	"context"
	"database/sql"

	"dateline/index"
)

// A plan is a query as SQL: the words that rank the articles, and a condition
// on the table article for all the rest.
type plan struct {
	words string // FTS5 expression that every hit matches; "" where there is none
	where string // condition on article, "1" where nothing more is asked
	args  []any  // of where
	score string // FTS5 expression that gives a score where words is ""; may be "" too
}

func newPlan(ctx context.Context, tx *sql.Tx, root index.Node) (p plan, err error) {
	words, rest := split(root)
	if expression, ok := match(index.And{Nodes: words}); ok {
		p.words = expression
	}
	if expression, ok := match(index.Or{Nodes: index.AskedWords(root)}); ok && p.words == "" {
		p.score = expression
	}
	first := -1
	if p.words == "" {
		first, err = fewest(ctx, tx, rest)
	}
	p.where, p.args = conditions(rest, func(i int) bool { return p.words != "" || first >= 0 && i != first })
	return p, err
}

// all reports whether every article is asked for.
func (p plan) all() bool { return p.words == "" && p.where == "1" }

// split parts the nodes that a query asks all of into those about words and the
// others that ask something.
func split(root index.Node) (words, rest []index.Node) {
	and, ok := root.(index.And)
	if !ok {
		and.Nodes = []index.Node{root}
	}
	for _, n := range and.Nodes {
		_, isWords := match(n)
		_, isAll := n.(index.All)
		switch {
		case isWords:
			words = append(words, n)
		case !isAll:
			rest = append(rest, n)
		}
	}
	return words, rest
}

// enough is how many mentions are counted to tell a rare one from a common one.
const enough = 2_000

// fewest returns which of the nodes that ask for a mention has fewest of them:
// by it the articles are chosen, and then asked for the others. It returns -1
// where no node does. SQLite cannot tell by itself: most of what it would have
// to count stands behind a full-text search.
func fewest(ctx context.Context, tx *sql.Tx, nodes []index.Node) (first int, err error) {
	first, least := -1, enough+1
	for i, n := range nodes {
		var c condition
		rows, ok := c.rows(n)
		if !ok {
			continue
		}
		var count int
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM ("+rows+" LIMIT ?)", append(c.args, enough)...).Scan(&count)
		if err != nil {
			return first, err
		}
		if count < least {
			first, least = i, count
		}
	}
	return first, nil
}
