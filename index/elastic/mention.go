package elastic

import "dateline/index"

// mention asks for one mention that meets all conditions of a node; a node
// without any asks for a mention of its kind.
func mention(n index.Node) object {
	switch n := n.(type) {
	case index.Official:
		return nested("search.posts", officialConditions(n))
	case index.Locality:
		return nested("search.places", localityConditions(n))
	case index.Money:
		return nested("search.amounts", moneyConditions(n))
	default:
		return nested("search.days", dayConditions(n.(index.Mentioned)))
	}
}

func nested(path string, conditions []object) object {
	return object{"nested": object{"path": path, "query": filter(conditions...), "score_mode": "none"}}
}

func officialConditions(n index.Official) (conditions []object) {
	if len(n.Name) > 0 {
		conditions = append(conditions, anyOf(phrase("search.posts.name", n.Name), phrase("search.posts.surface", n.Name)))
	}
	if len(n.Title) > 0 {
		conditions = append(conditions, phrase("search.posts.title", n.Title))
	}
	if len(n.Organization) > 0 {
		conditions = append(conditions, phrase("search.posts.organization", n.Organization))
	}
	if n.Country != "" {
		conditions = append(conditions, term("search.posts.country", n.Country))
	}
	return orAny(conditions)
}

func localityConditions(n index.Locality) (conditions []object) {
	if len(n.Name) > 0 {
		conditions = append(conditions, anyOf(phrase("search.places.name", n.Name), phrase("search.places.surface", n.Name)))
	}
	if n.Code != "" {
		conditions = append(conditions, anyOf(term("search.places.code", n.Code), term("search.places.merged_into", n.Code)))
	}
	if n.Country != "" {
		conditions = append(conditions, term("search.places.country", n.Country))
	}
	return orAny(conditions)
}

// moneyConditions compare ranges: two overlap where each begins before the other ends.
func moneyConditions(n index.Money) (conditions []object) {
	if n.Min != nil {
		conditions = append(conditions, bound("search.amounts.max", "gte", "gt", n.ExclMin, *n.Min))
	}
	if n.Max != nil {
		conditions = append(conditions, bound("search.amounts.min", "lte", "lt", n.ExclMax, *n.Max))
	}
	if n.Currency != "" {
		conditions = append(conditions, term("search.amounts.currency", n.Currency))
	}
	return orAny(conditions)
}

func bound(field, inclusive, exclusive string, excl bool, v float64) object {
	op := inclusive
	if excl {
		op = exclusive
	}
	return object{"range": object{field: object{op: v}}}
}

func dayConditions(n index.Mentioned) []object {
	if n.From == "" && n.To == "" {
		return orAny(nil)
	}
	return []object{between("search.days.from", "search.days.to", n.From, n.To)}
}

// between asks that from is not before the day low and to not after high; an
// open end of the question asks nothing, an open end of the interval is in no
// closed one.
func between(from, to, low, high string) object {
	var conditions []object
	if low != "" {
		conditions = append(conditions, object{"range": object{from: object{"gte": low, "format": "strict_date"}}})
	}
	if high != "" {
		conditions = append(conditions, object{"range": object{to: object{"lte": high, "format": "strict_date"}}})
	}
	return filter(conditions...)
}

func orAny(conditions []object) []object {
	if len(conditions) == 0 {
		return []object{{"match_all": object{}}}
	}
	return conditions
}
