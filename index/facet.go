package index

import (
	"slices"

	"dateline/extract"
)

// DefaultFacetSize is how many values a facet has where a search does not say.
const DefaultFacetSize = 100

// facets are the facets by name, each with the values that an article has in
// it; a value may come more than once and counts once.
var facets = map[string]func(*extract.Article) []string{
	"source":       func(a *extract.Article) []string { return []string{a.Source} },
	"section":      func(a *extract.Article) []string { return []string{a.Section} },
	"language":     func(a *extract.Article) []string { return []string{a.Language} },
	"kind":         func(a *extract.Article) []string { return []string{a.Kind} },
	"tag":          func(a *extract.Article) []string { return a.Tags },
	"month":        months,
	"country":      countries,
	"locality":     localities,
	"official":     officials,
	"organization": organizations,
	"currency":     currencies,
	"division":     divisions,
	"mentioned":    mentionedMonths,
}

// FacetNames are the facets that can be counted, sorted.
var FacetNames = func() []string {
	names := make([]string, 0, len(facets))
	for name := range facets {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}()

// FacetValues returns the distinct values of a facet in an article, sorted and
// none empty: month is that of publication (2023-11), mentioned are the months
// that dates in the text lie in; country, division (by its ISO 3166-2 code) and
// locality are those mentioned (countries are no localities here), official and
// organization those of the officials mentioned. It is nil for a name not in
// [FacetNames].
func FacetValues(a *extract.Article, facet string) []string {
	values, ok := facets[facet]
	if !ok {
		return nil
	}
	v := slices.Clone(values(a))
	slices.Sort(v)
	v = slices.Compact(v)
	if len(v) > 0 && v[0] == "" {
		v = v[1:]
	}
	return v
}

func months(a *extract.Article) []string {
	if a.Published == nil {
		return nil
	}
	return []string{a.Published.Format("2006-01")}
}

func countries(a *extract.Article) (v []string) {
	for i := range a.Localities {
		if c := a.Localities[i].Country; c != nil {
			v = append(v, *c)
		}
	}
	return v
}

func divisions(a *extract.Article) (v []string) {
	for i := range a.Localities {
		if c := a.Localities[i].Code; c != nil {
			v = append(v, *c)
		}
	}
	return v
}

// mentionedMonths leaves out what is longer than a month.
func mentionedMonths(a *extract.Article) (v []string) {
	const month = len("2023-11")
	for i := range a.Dates {
		from, to := a.Dates[i].From, a.Dates[i].To
		if from != nil && to != nil && len(*from) > month && len(*to) > month && (*from)[:month] == (*to)[:month] {
			v = append(v, (*from)[:month])
		}
	}
	return v
}

func localities(a *extract.Article) (v []string) {
	for i := range a.Localities {
		if m := &a.Localities[i]; m.Kind != "country" {
			v = append(v, m.Name)
		}
	}
	return v
}

func officials(a *extract.Article) (v []string) {
	for i := range a.Officials {
		v = append(v, a.Officials[i].Name)
	}
	return v
}

func organizations(a *extract.Article) (v []string) {
	for i := range a.Officials {
		for _, p := range Posts(&a.Officials[i]) {
			v = append(v, p.Organization)
		}
	}
	return v
}

func currencies(a *extract.Article) (v []string) {
	for i := range a.Money {
		v = append(v, a.Money[i].Currency)
	}
	return v
}
