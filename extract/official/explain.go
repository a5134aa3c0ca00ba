package official

import (
	"fmt"
	"slices"

	"dateline/extract/text"
)

// Explain returns what Find considered for t and did not report, in the order of the
// text: other borders of a name, other people that a short form could be, other titles of
// somebody, titles without a name, people who hold no office, and the words that could be
// somebody's short form and are something else. Find pays nothing for it: Explain does the work again.
func (f *Finder) Explain(t *text.Text, c Context) []text.Candidate {
	s := newScan(t, f.places, f.tagger)
	s.readOffices()
	read := slices.Clone(s.offices)
	s.readNames()
	r := s.identify()
	if c.Title != "" {
		r.complete(f.read(text.New(text.Clean(c.Title))))
	}
	e := explainer{register: r}
	e.borders(read)
	e.mentioned()
	e.unnamed()
	e.unofficial()
	e.passed()
	return e.out.Sorted()
}

// An explainer says of a register what is not in it.
type explainer struct {
	*register
	out text.Candidates
}

func (e *explainer) add(first, end int, value, reason string, words ...any) {
	e.out.Add(e.s.t.MarkTokens(first, end), value, fmt.Sprintf(reason, words...))
}

// borders adds the names that would begin a word earlier or later where a
// body and a name touch; read are the offices as they were before the names were read.
func (e *explainer) borders(read []office) {
	ends := map[int]int{}
	for _, n := range e.s.names {
		ends[n.first] = n.end
	}
	for i := range read {
		k := read[i].cut
		switch end, ok := ends[k]; {
		case k == 0:
		case ok:
			e.border(k, end)
		default:
			e.add(k, read[i].end, "", "nothing shows that it is a name and not of the body")
		}
	}
}

// border adds the other borders of the name from k to end, before which a body ends.
func (e *explainer) border(k, end int) {
	s := e.s
	if s.is(k-1, capital) && !s.is(k-1, org|portfolio|scope|area) {
		e.add(k-1, end, s.t.Slice(k-1, end), "%q is of the body", s.t.Surface(k-1))
	}
	if k+1 < end {
		e.add(k+1, end, s.t.Slice(k+1, end), "%q is no word of a body", s.t.Surface(k))
	}
}

// mentioned adds what the mentions could have been otherwise.
func (e *explainer) mentioned() {
	for i := range e.mentions {
		n := &e.mentions[i]
		if n.end == n.first+1 {
			e.others(n)
		}
		if q := &e.persons[n.person]; q.official && len(n.offices) > 0 && !slices.Equal(n.offices, q.offices) {
			e.lesser(n, q.offices)
		}
	}
}

// lesser adds the titles of n that are not among the offices of its fullest mention.
func (e *explainer) lesser(n *name, fullest []int) {
	for _, i := range n.offices[:min(len(n.offices), few)] {
		title := e.title(i)
		if !slices.ContainsFunc(fullest[:min(len(fullest), few)], func(k int) bool { return e.title(k) == title }) {
			e.add(n.first, n.end, title, "another mention says more")
		}
	}
}

// others adds the other people who are called as n.
func (e *explainer) others(n *name) {
	for _, p := range e.called(e.s.fold(n.first)) {
		switch {
		case p == n.person:
		case e.likeness(n.person, n.offices) > e.likeness(p, n.offices):
			e.add(n.first, n.end, e.nameOf(p), "the title is less like that one’s")
		default:
			e.add(n.first, n.end, e.nameOf(p), "named less recently")
		}
	}
}

// unnamed adds the offices that are nobody's.
func (e *explainer) unnamed() {
	given := map[int]bool{}
	for i := range e.s.names {
		for _, o := range e.s.names[i].offices {
			given[o] = true
		}
	}
	for i := range e.s.offices {
		if o := &e.s.offices[i]; !given[i] && !o.private && e.s.is(o.head, capital) {
			e.add(o.first, o.end, e.title(i), "no name beside it")
		}
	}
}

// unofficial adds the people who hold no office, where they are named first.
func (e *explainer) unofficial() {
	seen := map[int]bool{}
	for i := range e.mentions {
		n := &e.mentions[i]
		if q := &e.persons[n.person]; !q.official && !seen[n.person] {
			seen[n.person] = true
			e.add(n.first, n.end, e.nameOf(n.person), "%s", e.refusal(n))
		}
	}
}

// refusal says why the titles of n make no official.
func (e *explainer) refusal(n *name) string {
	if len(n.offices) == 0 {
		return "a person without a title"
	}
	return e.s.refusal(&e.s.offices[n.offices[0]])
}

// refusal says which word makes the office o private.
func (s *scan) refusal(o *office) string {
	if s.is(o.head, business) && !s.is(o.head, head) {
		return fmt.Sprintf("%q is no office", s.t.Surface(o.head))
	}
	if s.casual(o.head - 1) {
		return fmt.Sprintf("%q before the title makes it no office", s.t.Surface(o.head-1))
	}
	for k := o.first; k < o.end; k++ {
		if s.is(k, firm) && !s.glued(k+1) || s.directors(k) {
			return fmt.Sprintf("%q is of a private firm", s.t.Surface(k))
		}
	}
	return fmt.Sprintf("no word of %q is known of a public body", s.t.Slice(o.first, o.end))
}

// passed adds the words that could be somebody's short form.
func (e *explainer) passed() {
	s := e.s
	known, titles := e.mentions, s.offices
	for i := range s.class {
		for len(known) > 0 && known[0].end <= i {
			known = known[1:]
		}
		for len(titles) > 0 && titles[0].end <= i {
			titles = titles[1:]
		}
		if len(known) > 0 && known[0].first <= i || len(titles) > 0 && titles[0].first <= i || !s.is(i, capital) {
			continue
		}
		if list := e.called(s.fold(i)); len(list) > 0 {
			e.add(i, i+1, e.nameOf(list[len(list)-1]), "%s", e.reading(i))
		}
	}
}

// reading says what the word at i is if not somebody's short form.
func (e *explainer) reading(i int) string {
	s := e.s
	switch {
	case s.partOfName(i):
		return "part of another name"
	case s.place(i).n > 0:
		return "a place as well, and no verb of a person is near"
	case s.is(i, demonym):
		return "a people as well, and no verb of a person is near"
	}
	return "a common word as well, and no verb of a person is near"
}

// title returns the title and body of office i in one line.
func (e *explainer) title(i int) string {
	o := &e.s.offices[i]
	if o.rank {
		return e.s.t.Slice(o.first, o.end)
	}
	d := e.s.describeOffice(o)
	if d.Organization == "" {
		return d.Title
	}
	return d.Title + ", " + d.Organization
}

// nameOf returns the full name of person p.
func (e *explainer) nameOf(p int) string {
	q := &e.persons[p]
	if q.alias != "" {
		return q.alias
	}
	return e.s.t.Slice(q.first, q.end)
}
