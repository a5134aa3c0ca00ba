package sqlite

import (
	"strings"

	"dateline/extract"
	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/index"
	"dateline/index/analysis"
)

// A row is an article made ready for the tables: analysed, folded and packed.
// That is most of the work of storing it, needs no database and runs on all
// cores; see [Index.Put].
type row struct {
	id       string
	revision int
	moment   any // int64, or nil where undated
	day      any // string, or nil
	words    [3]string
	body     []byte
	keywords []keyword
	posts    []post
	places   []place
	money    []figure
	dates    []period
	err      error // says why the article is refused
}

type (
	keyword struct{ field, value string }
	post    struct{ name, surface, title, organization, country string }
	place   struct{ name, surface, country, code, merged string }
	figure  struct {
		currency  string
		low, high float64
	}
	period struct{ first, last string }
)

// Marks of open ends, see schema.sql.
const (
	openStart = ""
	openEnd   = "~"
)

func newRow(a *extract.Article) row {
	r := row{id: a.ID, revision: a.Revision}
	if r.err = index.Check(a); r.err != nil {
		return r
	}
	if r.body, r.err = pack(a); r.err != nil {
		return r
	}
	if moment, dated := index.Moment(a); dated {
		r.moment, r.day = moment, a.Published.Day()
	}
	r.words = [3]string{stems(a.Title), stems(a.Lead), stems(a.Text)}
	r.keywords = keywords(a)
	r.posts, r.places = posts(a), places(a.Localities)
	r.money, r.dates = figures(a.Money), periods(a.Dates)
	return r
}

func stems(s string) string { return join(analysis.Text(index.Normal(s))) }
func names(s string) string { return join(analysis.Name(index.Normal(s))) }

func join(tokens []analysis.Token) string {
	var b strings.Builder
	for i := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Term)
	}
	return b.String()
}

func keywords(a *extract.Article) (rows []keyword) {
	for _, field := range index.FacetNames {
		for _, v := range index.FacetValues(a, field) {
			rows = append(rows, keyword{field, v})
		}
	}
	return rows
}

func posts(a *extract.Article) (rows []post) {
	for i := range a.Officials {
		for _, p := range index.Posts(&a.Officials[i]) {
			rows = append(rows, post{names(p.Name), names(p.Surface), names(p.Title), names(p.Organization), p.Country})
		}
	}
	return rows
}

func places(mentions []locality.Mention) (rows []place) {
	for i := range mentions {
		m := &mentions[i]
		rows = append(rows, place{names(m.Name), names(m.Surface), text(m.Country), text(m.Code), text(m.MergedInto)})
	}
	return rows
}

// figures leaves out what is no number; the finder writes none.
func figures(mentions []money.Mention) (rows []figure) {
	for i := range mentions {
		if low, high, ok := index.Bounds(&mentions[i]); ok {
			rows = append(rows, figure{mentions[i].Currency, low, high})
		}
	}
	return rows
}

func periods(mentions []date.Mention) (rows []period) {
	for i := range mentions {
		p := period{openStart, openEnd}
		if from := mentions[i].From; from != nil {
			p.first = *from
		}
		if to := mentions[i].To; to != nil {
			p.last = *to
		}
		rows = append(rows, p)
	}
	return rows
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
