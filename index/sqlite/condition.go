package sqlite

import (
	"reflect"
	"slices"
	"strings"

	"dateline/index"
)

// A condition builds a condition on the table article and its arguments.
type condition struct {
	args  []any
	probe bool // something else chooses the articles, so that each is looked up
}

// conditions joins the conditions of nodes that are all asked; probe says of
// each whether the articles are chosen by another.
func conditions(nodes []index.Node, probe func(i int) bool) (string, []any) {
	if len(nodes) == 0 {
		return "1", nil
	}
	var c condition
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		c.probe = probe(i)
		parts[i] = c.node(n)
	}
	return joined(parts, " AND "), c.args
}

func (c *condition) node(n index.Node) string {
	switch n := n.(type) {
	case index.And:
		return c.join(n.Nodes, " AND ", "1")
	case index.Or:
		if !isMention(n) {
			return c.or(n.Nodes)
		}
	case index.Not:
		return "NOT " + c.node(n.Node)
	case index.Words, index.Near:
		expression, _ := match(n)
		return c.expression(expression)
	case index.Published:
		return c.published(n)
	case index.All:
		return "1"
	}
	return c.mention(n)
}

// or asks FTS5 once for all alternatives that are words.
func (c *condition) or(nodes []index.Node) string {
	if expression, ok := match(index.Or{Nodes: nodes}); ok {
		return c.expression(expression)
	}
	return c.join(nodes, " OR ", "0")
}

func (c *condition) expression(e string) string {
	c.args = append(c.args, e)
	return "article.n IN (SELECT rowid FROM words WHERE words MATCH ?)"
}

func (c *condition) join(nodes []index.Node, operator, none string) string {
	if len(nodes) == 0 {
		return none
	}
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		parts[i] = c.node(n)
	}
	return joined(parts, operator)
}

// joined puts long lists into parentheses of their own: SQLite reads "a AND b
// AND c" as a tree that leans to the left, and limits its depth to 1000.
func joined(parts []string, operator string) string {
	const width = 100
	var lists []string
	for list := range slices.Chunk(parts, width) {
		lists = append(lists, "("+strings.Join(list, operator)+")")
	}
	if len(lists) == 1 {
		return lists[0]
	}
	return joined(lists, operator)
}

func (c *condition) published(n index.Published) string {
	parts := []string{"article.day IS NOT NULL"}
	if n.From != "" {
		parts = append(parts, c.arg("article.day >= ?", n.From))
	}
	if n.To != "" {
		parts = append(parts, c.arg("article.day <= ?", n.To))
	}
	return "(" + strings.Join(parts, " AND ") + ")"
}

func (c *condition) arg(sql string, v ...any) string {
	c.args = append(c.args, v...)
	return sql
}

// mention asks for one row of a table of mentions: looked up by article, or the
// articles by row.
func (c *condition) mention(n index.Node) string {
	table, where := c.table(n)
	if c.probe {
		return "EXISTS (SELECT 1 FROM " + table + " m WHERE " + strings.Join(append(where, "m.n = article.n"), " AND ") + ")"
	}
	return "article.n IN (" + selectRows(table, where) + ")"
}

// rows selects the articles of all rows that n asks for, each one or more times.
func (c *condition) rows(n index.Node) string { return selectRows(c.table(n)) }

func selectRows(table string, where []string) string {
	if len(where) == 0 {
		return "SELECT m.n FROM " + table + " m"
	}
	return "SELECT m.n FROM " + table + " m WHERE " + strings.Join(where, " AND ")
}

// isMention reports whether n asks for one mention, or for any of several of
// one kind, which are in one table.
func isMention(n index.Node) bool {
	switch n := n.(type) {
	case index.Official, index.Locality, index.Money, index.Mentioned, index.Keyword:
		return true
	case index.Or:
		return len(n.Nodes) > 0 && !slices.ContainsFunc(n.Nodes, func(alternative index.Node) bool {
			return !isMention(alternative) || reflect.TypeOf(alternative) != reflect.TypeOf(n.Nodes[0])
		})
	}
	return false
}

// table returns where the mentions of n are and what is asked of a row.
func (c *condition) table(n index.Node) (table string, where []string) {
	switch n := n.(type) {
	case index.Official:
		return "article_post", c.official(n)
	case index.Locality:
		return "article_place", c.locality(n)
	case index.Money:
		return "money", c.money(n)
	case index.Mentioned:
		return "mentioned", c.mentioned(n)
	case index.Keyword:
		return "article_keyword", c.keyword(n)
	case index.Or:
		return c.alternatives(n.Nodes)
	}
	return "", nil
}

// alternatives asks for a row that meets one of the nodes, all of one table.
func (c *condition) alternatives(nodes []index.Node) (table string, where []string) {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		var asked []string
		if table, asked = c.table(n); len(asked) == 0 {
			asked = []string{"1"}
		}
		parts[i] = joined(asked, " AND ")
	}
	return table, []string{joined(parts, " OR ")}
}
