package sqlite

import (
	"context"
	"database/sql"

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
		p, err := newPlan(ctx, tx, q.Root)
		if err != nil {
			return err
		}
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

// count returns the total and the facets.
func (p plan) count(ctx context.Context, tx *sql.Tx, o index.Options) (total int, facets map[string][]index.Count, err error) {
	t := newTally(o.Facets)
	if len(t.names) > 0 && !p.all() {
		total, err = p.tally(ctx, tx, t)
	} else {
		hits, args := p.hits()
		err = tx.QueryRowContext(ctx, "SELECT count(*) FROM ("+hits+")", args...).Scan(&total)
		if err == nil {
			err = t.addAll(ctx, tx)
		}
	}
	if err != nil {
		return 0, nil, err
	}
	facets, err = t.facets(ctx, tx, o.Size())
	return total, facets, err
}

// tally adds the plan's articles to t and returns how many they are.
func (p plan) tally(ctx context.Context, tx *sql.Tx, t tally) (total int, err error) {
	from, args := p.from()
	rows, err := tx.QueryContext(ctx, "SELECT article.keywords "+from, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var keywords sql.RawBytes
	for ; rows.Next(); total++ {
		if err := rows.Scan(&keywords); err != nil {
			return 0, err
		}
		t.add(keywords)
	}
	return total, rows.Err()
}

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
