package sqlite

import (
	"strings"

	"dateline/index"
)

// number is the column of a mention's number in its dictionary. Where a row is
// looked up by article, the + keeps SQLite from asking for each of the numbers
// that a name may have, instead of for the few that the article has.
func (c *condition) number() string {
	if c.probe {
		return "+m.p"
	}
	return "m.p"
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
		where = append(where, c.arg(c.number()+" IN (SELECT rowid FROM post_words WHERE post_words MATCH ?)", strings.Join(phrases, " AND ")))
	}
	if o.Country != "" {
		where = append(where, c.arg(c.number()+" IN (SELECT p FROM post WHERE country = ?)", o.Country))
	}
	return where
}

func (c *condition) locality(l index.Locality) (where []string) {
	if len(l.Name) > 0 {
		where = append(where, c.arg(c.number()+" IN (SELECT rowid FROM place_words WHERE place_words MATCH ?)", quote(l.Name)))
	}
	if l.Code != "" {
		where = append(where, c.arg(c.number()+" IN (SELECT p FROM place WHERE code = ? OR merged = ?)", l.Code, l.Code))
	}
	if l.Country != "" {
		where = append(where, c.arg(c.number()+" IN (SELECT p FROM place WHERE country = ?)", l.Country))
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
