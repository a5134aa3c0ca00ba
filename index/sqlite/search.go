package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"dateline/index"
)

// Search implements [index.Index]. All of its answer is of one moment, also
// while articles are put.
func (x *Index) Search(ctx context.Context, q index.Query, o index.Options) (index.Results, error) {
	if err := o.Check(); err != nil {
		return index.Results{}, err
	}
	var r index.Results
	err := x.read(ctx, func(tx *sql.Tx) (err error) {
		p := newPlan(q.Root)
		if r.Total, r.Facets, err = p.count(ctx, tx, o); err != nil {
			return err
		}
		r.Hits, err = p.page(ctx, tx, o, q.Order(o.Sort))
		return err
	})
	if err != nil {
		return index.Results{}, explain("search", x.path, err)
	}
	return r, nil
}

// read calls f with a view of the index that does not change.
func (x *Index) read(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := x.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing was written
	if err := f(tx); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return err
	}
	return nil
}

// count returns the total and the facets. With facets it is one statement, so
// that the articles are found once.
func (p plan) count(ctx context.Context, tx *sql.Tx, o index.Options) (int, map[string][]index.Count, error) {
	hits, args := p.hits()
	names := slices.Compact(slices.Sorted(slices.Values(o.Facets)))
	with, facetSQL := "WITH hit (n) AS MATERIALIZED ("+hits+") ", hitFacetSQL
	total := "SELECT '', '', count(*) FROM hit"
	switch {
	case p.all():
		with, facetSQL, total = "", allFacetSQL, "SELECT '', '', count(*) FROM article"
	case len(names) == 0:
		with, total = "", "SELECT '', '', count(*) FROM ("+hits+")"
	}
	arms := []string{total}
	for _, name := range names {
		first, last := span(name)
		arms = append(arms, "SELECT * FROM ("+facetSQL+")")
		args = append(args, name, first, last, o.Size())
	}
	rows, err := tx.QueryContext(ctx, with+strings.Join(arms, " UNION ALL "), args...)
	if err != nil {
		return 0, nil, err
	}
	defer rows.Close()
	return scanCounts(rows, names)
}

// A facet counts the rows of each of its keywords, of the hits or of all articles.
const (
	hitFacetSQL = "SELECT ?, value, articles FROM (SELECT a.k AS k, count(*) AS articles FROM hit " +
		"CROSS JOIN article_keyword a ON a.n = hit.n AND a.k BETWEEN ? AND ? GROUP BY a.k) " + mostFrequent
	allFacetSQL = "SELECT ?, value, articles FROM (SELECT k, count(*) AS articles FROM article_keyword " +
		"WHERE k BETWEEN ? AND ? GROUP BY k) " + mostFrequent
	mostFrequent = "JOIN keyword USING (k) ORDER BY articles DESC, value LIMIT ?"
)

// hits selects the numbers of the plan's articles.
func (p plan) hits() (string, []any) {
	if p.where == "1" && p.words != "" {
		return "SELECT rowid FROM words WHERE words MATCH ?", []any{p.words}
	}
	from, args := p.from()
	return "SELECT article.n " + from, args
}

// from is the tables and the condition of the plan's articles.
func (p plan) from() (string, []any) {
	if p.all() {
		return "FROM article", nil
	}
	if p.words == "" {
		return "FROM article WHERE " + p.where, p.args
	}
	return "FROM words CROSS JOIN article ON article.n = words.rowid WHERE words MATCH ? AND " + p.where,
		append([]any{p.words}, p.args...)
}

func scanCounts(rows *sql.Rows, names []string) (total int, facets map[string][]index.Count, err error) {
	facets = make(map[string][]index.Count, len(names))
	for _, name := range names {
		facets[name] = []index.Count{}
	}
	for rows.Next() {
		var field string
		var c index.Count
		if err := rows.Scan(&field, &c.Value, &c.Articles); err != nil {
			return 0, nil, err
		}
		if field == "" {
			total = c.Articles
			continue
		}
		facets[field] = append(facets[field], c)
	}
	return total, facets, rows.Err()
}

// page returns the hits of one page, in order.
func (p plan) page(ctx context.Context, tx *sql.Tx, o index.Options, order index.Sort) ([]index.Hit, error) {
	hits := []index.Hit{}
	if o.Limit == 0 {
		return hits, nil
	}
	found, err := p.find(ctx, tx, order, o.Limit, o.Offset)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		a, err := article(ctx, tx, f.n)
		if err != nil {
			return nil, err
		}
		hits = append(hits, index.Hit{Article: a, Score: f.score})
	}
	return hits, nil
}

type found struct {
	n     int64
	score float64
}

// find returns the articles of the plan in order; a limit of -1 is none.
func (p plan) find(ctx context.Context, tx *sql.Tx, order index.Sort, limit, offset int) (list []found, err error) {
	query, args := p.ordered(order)
	rows, err := tx.QueryContext(ctx, query+" LIMIT ? OFFSET ?", append(args, limit, offset)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var f found
		if err := rows.Scan(&f.n, &f.score); err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, rows.Err()
}

// ordered selects numbers and scores. FTS5's rank is better the lower it is.
func (p plan) ordered(order index.Sort) (string, []any) {
	from, args := p.from()
	const byDate = "article.moment DESC, article.id"
	switch {
	case order == index.ByDateAsc:
		return "SELECT article.n, 0.0 " + from + " ORDER BY article.moment NULLS LAST, article.id", args
	case order == index.ByDate:
		return "SELECT article.n, 0.0 " + from + " ORDER BY " + byDate, args
	case p.words != "":
		return "SELECT article.n, -words.rank " + from + " ORDER BY words.rank, " + byDate, args
	}
	return "WITH scored AS MATERIALIZED (SELECT rowid AS n, rank FROM words WHERE words MATCH ?) " +
		"SELECT article.n, -ifnull(scored.rank, 0.0) FROM article LEFT JOIN scored USING (n) WHERE " + p.where +
		" ORDER BY ifnull(scored.rank, 0.0), " + byDate, append([]any{p.score}, args...)
}
