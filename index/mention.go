package index

import (
	"slices"

	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/index/analysis"
)

// mentions reports whether one mention meets all conditions of n.
func (r *reading) mentions(n Node) bool {
	a := r.article
	switch n := n.(type) {
	case Official:
		return slices.ContainsFunc(a.Officials, func(m official.Mention) bool { return len(n.posts(&m)) > 0 })
	case Locality:
		return slices.ContainsFunc(a.Localities, func(m locality.Mention) bool { return n.matches(&m) })
	case Money:
		return slices.ContainsFunc(a.Money, func(m money.Mention) bool { return n.matches(&m) })
	case Mentioned:
		return slices.ContainsFunc(a.Dates, func(m date.Mention) bool { return n.matches(&m) })
	}
	return false
}

// posts returns those of a mention that meet all conditions.
func (n Official) posts(m *official.Mention) []Post {
	return slices.DeleteFunc(Posts(m), func(p Post) bool {
		return !inName(n.Name, p.Name, p.Surface) || !inName(n.Title, p.Title) ||
			!inName(n.Organization, p.Organization) || n.Country != "" && n.Country != p.Country
	})
}

func (n Locality) matches(m *locality.Mention) bool {
	return inName(n.Name, m.Name, m.Surface) &&
		(n.Country == "" || is(m.Country, n.Country)) &&
		(n.Code == "" || is(m.Code, n.Code) || is(m.MergedInto, n.Code))
}

func (n Money) matches(m *money.Mention) bool {
	low, high, ok := Bounds(m)
	return ok && (n.Currency == "" || n.Currency == m.Currency) &&
		(n.Min == nil || high > *n.Min || high == *n.Min && !n.ExclMin) &&
		(n.Max == nil || low < *n.Max || low == *n.Max && !n.ExclMax)
}

func (n Mentioned) matches(m *date.Mention) bool { return within(m.From, m.To, n.From, n.To) }

// Bounds returns the least and the greatest amount of a mention, which are the
// same where it is no range, and false where it is no number.
func Bounds(m *money.Mention) (low, high float64, ok bool) {
	low, err := m.Amount.Float64()
	high = low
	if err == nil && m.AmountMax != nil {
		high, err = m.AmountMax.Float64()
	}
	return min(low, high), max(low, high), err == nil
}

// within reports whether the days first to last lie within from and to; nil
// and "" are open.
func within(first, last *string, from, to string) bool {
	return (from == "" || first != nil && *first >= from) && (to == "" || last != nil && *last <= to)
}

// inName reports whether the terms are a phrase within one of the values; no
// terms ask nothing.
func inName(terms []string, values ...string) bool {
	return len(terms) == 0 || slices.ContainsFunc(values, func(v string) bool {
		f := readField{tokens: analysis.Name(Normal(v))}
		return len(f.phrase(terms)) > 0
	})
}

func is(value *string, want string) bool { return value != nil && *value == want }
