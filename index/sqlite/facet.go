package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"dateline/index"
)

// A tally counts the articles of each keyword of some facets.
type tally struct {
	names  []string
	fields uint64 // a bit for the number of each facet
	counts map[int64]int
}

func newTally(facets []string) tally {
	t := tally{names: slices.Compact(slices.Sorted(slices.Values(facets))), counts: map[int64]int{}}
	for _, name := range t.names {
		t.fields |= 1 << fieldNumber(name)
	}
	return t
}

// add counts an article, given its keywords.
func (t tally) add(keywords []byte) {
	for k := range numbers(keywords) {
		if t.fields>>(k>>32)&1 == 1 {
			t.counts[k]++
		}
	}
}

// addAll counts every article of the index, without reading them.
func (t tally) addAll(ctx context.Context, tx *sql.Tx) error {
	for _, name := range t.names {
		first, last := span(name)
		rows, err := tx.QueryContext(ctx, "SELECT k, count(*) FROM article_keyword WHERE k BETWEEN ? AND ? GROUP BY k", first, last)
		if err != nil {
			return err
		}
		if err := scanNumbers(rows, t.counts); err != nil {
			return err
		}
	}
	return nil
}

// of returns the counts of one facet.
func (t tally) of(name string) map[int64]int {
	first, last := span(name)
	counts := map[int64]int{}
	for k, n := range t.counts {
		if first <= k && k <= last {
			counts[k] = n
		}
	}
	return counts
}

func scanNumbers(rows *sql.Rows, into map[int64]int) error {
	defer rows.Close()
	for rows.Next() {
		var k int64
		var n int
		if err := rows.Scan(&k, &n); err != nil {
			return err
		}
		into[k] = n
	}
	return rows.Err()
}

// facets returns the size most frequent values of each facet.
func (t tally) facets(ctx context.Context, tx *sql.Tx, size int) (map[string][]index.Count, error) {
	facets := make(map[string][]index.Count, len(t.names))
	for _, name := range t.names {
		counts, err := named(ctx, tx, frequent(t.of(name), size))
		if err != nil {
			return nil, err
		}
		slices.SortFunc(counts, func(a, b index.Count) int {
			return cmp.Or(b.Articles-a.Articles, cmp.Compare(a.Value, b.Value))
		})
		facets[name] = counts[:min(size, len(counts))]
	}
	return facets, nil
}

// frequent keeps the size most frequent keywords and those as frequent as the
// last of them, among which their values decide.
func frequent(counts map[int64]int, size int) map[int64]int {
	if len(counts) <= size {
		return counts
	}
	var all []int
	for _, n := range counts {
		all = append(all, n)
	}
	slices.Sort(all)
	least := all[len(all)-size]
	kept := map[int64]int{}
	for k, n := range counts {
		if n >= least {
			kept[k] = n
		}
	}
	return kept
}

// named looks up the values of keywords.
func named(ctx context.Context, tx *sql.Tx, keywords map[int64]int) ([]index.Count, error) {
	list := make([]int64, 0, len(keywords))
	for k := range keywords {
		list = append(list, k)
	}
	array, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT k, value FROM keyword WHERE k IN (SELECT value FROM json_each(?))", string(array))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	counts := make([]index.Count, 0, len(list))
	for rows.Next() {
		var k int64
		var value string
		if err := rows.Scan(&k, &value); err != nil {
			return nil, err
		}
		counts = append(counts, index.Count{Value: value, Articles: keywords[k]})
	}
	return counts, rows.Err()
}
