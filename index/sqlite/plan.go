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
		case !isAll && n != nil:
			rest = append(rest, smaller(n))
		}
	}
	return words, rest
}

// smaller asks for a country by its keyword, of which an article has one row
// however many places it names.
func smaller(n index.Node) index.Node {
	if l, ok := n.(index.Locality); ok && l.Country != "" && l.Code == "" && len(l.Name) == 0 {
		return index.Keyword{Field: "country", Value: index.FoldKeyword(l.Country)}
	}
	return n
}

// fewest returns which of the nodes that ask for a mention has fewest of them:
// by it the articles are chosen, and then asked for the others. It returns -1
// where no node does. SQLite cannot tell by itself: most of what it would have
// to count stands behind a full-text search.
//
// All are counted up to a limit that grows until one stays below it, so that
// the counting costs about as much as that one's answer.
func fewest(ctx context.Context, tx *sql.Tx, nodes []index.Node) (first int, err error) {
	var candidates []int
	for i, n := range nodes {
		if tableOf(n) != "" {
			candidates = append(candidates, i)
		}
	}
	for limit := 1_000; len(candidates) > 1; limit *= 10 {
		first, least := -1, limit
		for _, i := range candidates {
			count, err := countRows(ctx, tx, nodes[i], limit)
			if err != nil {
				return -1, err
			}
			if count < least {
				first, least = i, count
			}
		}
		if first >= 0 {
			return first, nil
		}
	}
	if len(candidates) == 0 {
		return -1, nil
	}
	return candidates[0], nil
}

// countRows counts the mentions that n asks for, up to a limit.
func countRows(ctx context.Context, tx *sql.Tx, n index.Node, limit int) (count int, err error) {
	var c condition
	rows := c.rows(n)
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM ("+rows+" LIMIT ?)", append(c.args, limit)...).Scan(&count)
	return count, err
}
