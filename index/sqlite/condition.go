package sqlite

import (
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
		if tableOf(n) == "" {
			return c.or(n.Nodes)
		}
	case index.Not:
		return "NOT " + c.node(n.Node)
	case index.Words, index.Near:
		expression, _ := match(n)
		return c.expression(expression)
	case index.Published:
		return c.published(n)
	case nil, index.All:
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
	if !c.probe {
		return "article.n IN (" + c.rows(n) + ")"
	}
	where := append(c.asked(n), "m.n = article.n")
	return "EXISTS (SELECT 1 FROM " + tableOf(n) + " m WHERE " + strings.Join(where, " AND ") + ")"
}

// rows selects the articles of all rows that n asks for, each one or more times.
func (c *condition) rows(n index.Node) string {
	where := c.asked(n)
	if len(where) == 0 {
		return "SELECT m.n FROM " + tableOf(n) + " m"
	}
	return "SELECT m.n FROM " + tableOf(n) + " m WHERE " + strings.Join(where, " AND ")
}

// tableOf returns the table of the mentions that n asks for, of which one must
// meet n: that of all alternatives, if it is the same; "" where there is none.
func tableOf(n index.Node) string {
	switch n := n.(type) {
	case index.Official:
		return "article_post"
	case index.Locality:
		return "article_place"
	case index.Money:
		return "money"
	case index.Mentioned:
		return "mentioned"
	case index.Keyword:
		return "article_keyword"
	case index.Or:
		return commonTable(n.Nodes)
	}
	return ""
}

func commonTable(nodes []index.Node) string {
	common := ""
	for i, n := range nodes {
		table := tableOf(n)
		if table == "" || i > 0 && table != common {
			return ""
		}
		common = table
	}
	return common
}

// asked returns what n asks of a row of its table.
func (c *condition) asked(n index.Node) (where []string) {
	switch n := n.(type) {
	case index.Official:
		return c.official(n)
	case index.Locality:
		return c.locality(n)
	case index.Money:
		return c.money(n)
	case index.Mentioned:
		return c.mentioned(n)
	case index.Keyword:
		return c.keyword(n)
	case index.Or:
		return []string{c.alternatives(n.Nodes)}
	}
	return nil
}

// alternatives asks for a row that meets one of the nodes, all of one table.
func (c *condition) alternatives(nodes []index.Node) string {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		asked := c.asked(n)
		if len(asked) == 0 {
			asked = []string{"1"}
		}
		parts[i] = joined(asked, " AND ")
	}
	return joined(parts, " OR ")
}
