package official

import (
	"sort"
	"strconv"
	"strings"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A Finder finds officials. It is immutable and safe for concurrent use.
type Finder struct {
	places *gazetteer.Gazetteer
	tagger Tagger
}

// A Tagger gives each word of a sentence its part of speech, as the Penn
// Treebank names them. It must be safe for concurrent use.
type Tagger interface {
	Tags(sentence string) []string
}

// New returns a finder that tells people from places by g. The tagger decides
// where the grammar leaves the border of a name open; nil goes without.
func New(g *gazetteer.Gazetteer, tagger Tagger) *Finder {
	return &Finder{places: g, tagger: tagger}
}

// A Context is what is known of an article besides its text.
type Context struct {
	Title string // the headline, in which people may be named who are short in the text
}

// A Result is what one text holds.
type Result struct {
	Officials []Mention   // in the order of the text
	Persons   []text.Span // all names of people, officials or not, as bytes, in order, none overlapping
}

// Find returns the officials and the names of all people in t.
func (f *Finder) Find(t *text.Text, c Context) Result {
	s := newScan(t, f.places)
	s.readOffices()
	s.readNames()
	r := s.identify()
	r.readShort()
	return r.result()
}

func (r *register) result() Result {
	s := r.s
	order := make([]int, len(s.names))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return s.names[order[a]].first < s.names[order[b]].first })
	var out Result
	out.Officials = []Mention{}
	ids := map[int]string{}
	facts := map[int]Mention{}
	end := 0
	for _, i := range order {
		n := &s.names[i]
		if n.first < end {
			continue
		}
		end = n.end
		out.Persons = append(out.Persons, text.Span{Start: s.t.Tokens[n.first].Start, End: s.t.Tokens[n.end-1].End})
		if !r.persons[n.person].official {
			continue
		}
		m, ok := facts[n.person]
		if !ok {
			m = r.describe(n.person)
			ids[n.person] = "p" + strconv.Itoa(len(ids)+1)
			m.Person = ids[n.person]
			facts[n.person] = m
		}
		m.Mark = s.t.MarkTokens(n.first, n.end)
		m.Rule = n.rule
		out.Officials = append(out.Officials, m)
	}
	return out
}

// describe says what is known of a person: name, offices, country.
func (r *register) describe(p int) Mention {
	s, q := r.s, &r.persons[p]
	full := &s.names[q.full]
	m := Mention{Name: s.t.Slice(full.first, full.end), Offices: []Office{}}
	best, rank := -1, ""
	bestLen := 0
	for _, i := range q.mentions {
		n := &s.names[i]
		size := 0
		for _, o := range n.offices {
			if !s.offices[o].private {
				if s.offices[o].rank {
					rank = s.t.Slice(s.offices[o].first, s.offices[o].end)
				} else {
					size += s.offices[o].end - s.offices[o].first
				}
			}
		}
		if size > bestLen || best < 0 && len(n.offices) > 0 {
			best, bestLen = i, size
		}
	}
	if best < 0 {
		return m
	}
	for _, o := range s.names[best].offices {
		if f := &s.offices[o]; !f.private && !f.rank {
			m.Offices = append(m.Offices, s.describeOffice(f))
		}
	}
	for i := range m.Offices {
		m.Offices[i].Rank = rank
	}
	if len(m.Offices) == 0 {
		m.Offices = []Office{{Title: rank, Rank: rank}}
	}
	m.Title, m.Organization = m.Offices[0].Title, m.Offices[0].Organization
	if c := s.countryOf(full, s.names[best].offices, q.vietnamese); c != "" {
		m.Country = &c
	}
	return m
}

func (s *scan) describeOffice(o *office) Office {
	var d Office
	d.Title = s.t.Slice(o.first, o.head+1)
	if o.many {
		d.Title = singular(d.Title)
	}
	if o.end > o.head+1 {
		if s.keepsBody(o) {
			d.Title += s.t.String[s.t.Tokens[o.head].End:s.t.Tokens[o.end-1].End]
		} else {
			b := s.determined(o.head + 2)
			d.Organization = s.t.Slice(b, o.end)
		}
	}
	for k := o.first; k < o.head; k++ {
		switch s.fold(k) {
		case "former", "ex":
			d.Status = "former"
		case "acting", "interim", "caretaker":
			d.Status = "acting"
		case "late":
			d.Status = "late"
			d.Title = strings.TrimPrefix(d.Title, "late ")
		}
	}
	return d
}

// keepsBody reports whether what follows the head belongs to the title itself:
// "Minister of Transport", "Ambassador to Laos".
func (s *scan) keepsBody(o *office) bool {
	if s.fold(o.head+1) == "to" {
		return true
	}
	for k := o.first; k <= o.head; k++ {
		switch s.fold(k) {
		case "minister", "ambassador", "representative", "consul", "attache", "envoy", "ministers", "ambassadors":
			return true
		}
	}
	return false
}
