package sqlite

import (
	"slices"
	"strings"

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

func newPlan(root index.Node) plan {
	words, rest := split(root)
	var p plan
	if expression, ok := match(index.And{Nodes: words}); ok {
		p.words = expression
	}
	c := condition{probe: p.words != ""}
	p.where = c.node(index.And{Nodes: rest})
	p.args = c.args
	if expression, ok := match(index.Or{Nodes: index.AskedWords(root)}); ok && p.words == "" {
		p.score = expression
	}
	return p
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

// A condition builds a condition on the table article and its arguments.
type condition struct {
	args  []any
	probe bool // words choose the articles, so that each is probed for the rest
}

func (c *condition) node(n index.Node) string {
	switch n := n.(type) {
	case index.And:
		return c.join(n.Nodes, " AND ", "1")
	case index.Or:
		return c.or(n.Nodes)
	case index.Not:
		return "NOT " + c.node(n.Node)
	case index.Words, index.Near:
		return c.words(n)
	case index.Published:
		return c.published(n)
	case index.Locality:
		if len(n.Name) == 0 && n.Code == "" && n.Country != "" {
			return c.mention(index.Keyword{Field: "country", Value: index.FoldKeyword(n.Country)}) // is smaller
		}
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

func (c *condition) words(n index.Node) string {
	expression, _ := match(n)
	return c.expression(expression)
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

// mention asks for one row of a table of mentions. Where words choose the
// articles the row is looked up by article, else the articles by row.
func (c *condition) mention(n index.Node) string {
	var table string
	var where []string
	switch n := n.(type) {
	case index.Official:
		table, where = "article_post", c.official(n)
	case index.Locality:
		table, where = "article_place", c.locality(n)
	case index.Money:
		table, where = "money", c.money(n)
	case index.Mentioned:
		table, where = "mentioned", c.mentioned(n)
	case index.Keyword:
		table, where = "article_keyword", c.keyword(n)
	}
	if c.probe {
		where = append(where, "m.n = article.n")
		return "EXISTS (SELECT 1 FROM " + table + " m WHERE " + strings.Join(where, " AND ") + ")"
	}
	if len(where) == 0 {
		where = append(where, "1")
	}
	return "article.n IN (SELECT m.n FROM " + table + " m WHERE " + strings.Join(where, " AND ") + ")"
}

func (c *condition) official(o index.Official) (where []string) {
	var phrases []string
	for _, f := range []struct {
		columns string
		terms   []string
	}{{"{name surface}", o.Name}, {"title", o.Title}, {"organization", o.Organization}} {
		if len(f.terms) > 0 {
			phrases = append(phrases, in(f.columns, quote(f.terms)))
		}
	}
	if len(phrases) > 0 {
		where = append(where, c.arg("m.p IN (SELECT rowid FROM post_words WHERE post_words MATCH ?)", strings.Join(phrases, " AND ")))
	}
	if o.Country != "" {
		where = append(where, c.arg("m.p IN (SELECT p FROM post WHERE country = ?)", o.Country))
	}
	return where
}

func (c *condition) locality(l index.Locality) (where []string) {
	if len(l.Name) > 0 {
		where = append(where, c.arg("m.p IN (SELECT rowid FROM place_words WHERE place_words MATCH ?)", quote(l.Name)))
	}
	if l.Code != "" {
		where = append(where, c.arg("m.p IN (SELECT p FROM place WHERE code = ? OR merged = ?)", l.Code, l.Code))
	}
	if l.Country != "" {
		where = append(where, c.arg("m.p IN (SELECT p FROM place WHERE country = ?)", l.Country))
	}
	return where
}

func (c *condition) money(m index.Money) (where []string) {
	if m.Min != nil {
		where = append(where, c.arg("m.high "+above(m.ExclMin)+" ?", *m.Min))
	}
	if m.Max != nil {
		where = append(where, c.arg("m.low "+below(m.ExclMax)+" ?", *m.Max))
	}
	if m.Currency != "" {
		where = append(where, c.arg("m.currency = ?", m.Currency))
	}
	return where
}

func above(excluded bool) string {
	if excluded {
		return ">"
	}
	return ">="
}

func below(excluded bool) string {
	if excluded {
		return "<"
	}
	return "<="
}

func (c *condition) mentioned(m index.Mentioned) (where []string) {
	if m.From != "" {
		where = append(where, c.arg("m.first >= ?", m.From))
	}
	if m.To != "" {
		where = append(where, c.arg("m.last <= ?", m.To))
	}
	return where
}

func (c *condition) keyword(k index.Keyword) []string {
	first, last := span(k.Field)
	return []string{c.arg("m.k IN (SELECT k FROM keyword WHERE folded = ? AND k BETWEEN ? AND ?)", k.Value, first, last)}
}
