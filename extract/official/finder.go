package official

import (
	"strconv"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A Finder finds officials. It is immutable and safe for concurrent use.
type Finder struct {
	places *gazetteer.Gazetteer
	tagger Tagger
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

// Find returns the officials and the names of all people in t, in time linear
// in its length.
func (f *Finder) Find(t *text.Text, c Context) Result {
	r := f.read(t)
	if c.Title != "" {
		r.complete(f.read(text.New(text.Clean(c.Title))))
	}
	return r.result()
}

func (f *Finder) read(t *text.Text) *register {
	s := newScan(t, f.places, f.tagger)
	s.readOffices()
	s.readNames()
	return s.identify()
}

// complete gives the officials who are named by one word alone the full name
// that a Vietnamese has in the headline.
func (r *register) complete(headline *register) {
	for i := range r.persons {
		q := &r.persons[i]
		if len(q.words) > 1 {
			continue
		}
		for _, p := range headline.called(q.words[0]) {
			if h := &headline.persons[p]; h.vietnamese && len(h.words) > 1 {
				q.alias = headline.s.t.Slice(h.first, h.end)
			}
		}
	}
}

func (r *register) result() Result {
	out := Result{Officials: []Mention{}, Persons: make([]text.Span, len(r.mentions))}
	facts := map[int]Mention{}
	for i, n := range r.mentions {
		out.Persons[i] = text.Span{Start: r.s.t.Tokens[n.first].Start, End: r.s.t.Tokens[n.end-1].End}
		if !r.persons[n.person].official {
			continue
		}
		m, ok := facts[n.person]
		if !ok {
			m = r.describe(&r.persons[n.person])
			m.Person = "p" + strconv.Itoa(len(facts)+1)
			facts[n.person] = m
		}
		m.Mark, m.Rule = r.s.t.MarkTokens(n.first, n.end), n.rule
		out.Officials = append(out.Officials, m)
	}
	return out
}
