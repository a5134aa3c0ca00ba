package elastic

import (
	"dateline/extract"
	"dateline/index"
)

// A document is an article as Elasticsearch gets it. Its texts are in the
// composed form that is searched; those that were written otherwise are kept.
type document struct {
	extract.Article
	Search   search            `json:"search"`
	Original map[string]string `json:"original,omitempty"`
}

// texts are the members of an article that are searched as running text.
func texts(a *extract.Article) map[string]*string {
	return map[string]*string{"title": &a.Title, "lead": &a.Lead, "text": &a.Text}
}

// search holds what queries ask of an article and its JSON does not say as they
// ask it. Lists have each value once.
type search struct {
	Moment  *int64              `json:"moment,omitempty"` // see [index.Moment]
	Day     string              `json:"day,omitempty"`    // civil date of publication
	Keyword map[string][]string `json:"keyword"`          // folded
	Facet   map[string][]string `json:"facet"`
	Posts   []post              `json:"posts"`
	Places  []place             `json:"places"`
	Amounts []amount            `json:"amounts"`
	Days    []interval          `json:"days"`
}

type (
	post struct {
		Name         string `json:"name"`
		Surface      string `json:"surface"`
		Title        string `json:"title"`
		Organization string `json:"organization"`
		Country      string `json:"country"`
	}
	place struct {
		Name       string `json:"name"`
		Surface    string `json:"surface"`
		Country    string `json:"country"`
		Code       string `json:"code"`
		MergedInto string `json:"merged_into"`
	}
	amount struct {
		Min      float64 `json:"min"`
		Max      float64 `json:"max"`
		Currency string  `json:"currency"`
	}
	// interval has no bound where it is open.
	interval struct {
		From string `json:"from,omitempty"`
		To   string `json:"to,omitempty"`
	}
)

var (
	keywords = []string{"section", "source", "tag", "language", "kind"}
	facets   = index.FacetNames
)

func newDocument(a *extract.Article) document {
	s := search{
		Keyword: map[string][]string{}, Facet: map[string][]string{},
		Posts: posts(a), Places: places(a), Amounts: amounts(a), Days: intervals(a),
	}
	if m, ok := index.Moment(a); ok {
		s.Moment, s.Day = &m, a.Published.Day()
	}
	for _, name := range facets {
		s.Facet[name] = index.FacetValues(a, name)
	}
	for _, name := range keywords {
		for _, v := range s.Facet[name] {
			s.Keyword[name] = append(s.Keyword[name], index.FoldKeyword(v))
		}
	}
	return compose(document{Article: *a, Search: s})
}

func compose(d document) document {
	for name, s := range texts(&d.Article) {
		if composed := index.Normal(*s); composed != *s {
			if d.Original == nil {
				d.Original = map[string]string{}
			}
			d.Original[name], *s = *s, composed
		}
	}
	return d
}

// article returns the article as it was put.
func (d *document) article() extract.Article {
	for name, s := range texts(&d.Article) {
		if original, ok := d.Original[name]; ok {
			*s = original
		}
	}
	return d.Article
}

// distinct collects values that it has not seen.
type distinct[T comparable] struct {
	list []T
	seen map[T]bool
}

func (d *distinct[T]) add(v T) {
	if d.seen == nil {
		d.seen = map[T]bool{}
	}
	if !d.seen[v] {
		d.seen[v] = true
		d.list = append(d.list, v)
	}
}

func posts(a *extract.Article) []post {
	var d distinct[post]
	for i := range a.Officials {
		for _, p := range index.Posts(&a.Officials[i]) {
			d.add(post{index.Normal(p.Name), index.Normal(p.Surface), index.Normal(p.Title), index.Normal(p.Organization), p.Country})
		}
	}
	return d.list
}

func places(a *extract.Article) []place {
	var d distinct[place]
	for i := range a.Localities {
		m := &a.Localities[i]
		d.add(place{index.Normal(m.Name), index.Normal(m.Surface), value(m.Country), value(m.Code), value(m.MergedInto)})
	}
	return d.list
}

// amounts leaves out what is no finite number.
func amounts(a *extract.Article) []amount {
	var d distinct[amount]
	for i := range a.Money {
		m := &a.Money[i]
		low, err := m.Amount.Float64()
		high := low
		if err == nil && m.AmountMax != nil {
			high, err = m.AmountMax.Float64()
		}
		if err == nil {
			d.add(amount{min(low, high), max(low, high), m.Currency})
		}
	}
	return d.list
}

func intervals(a *extract.Article) []interval {
	var d distinct[interval]
	for i := range a.Dates {
		d.add(interval{value(a.Dates[i].From), value(a.Dates[i].To)})
	}
	return d.list
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
