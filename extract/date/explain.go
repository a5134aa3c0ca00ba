package date

import (
	"fmt"

	"dateline/extract/text"
)

// Explain returns the readings that Find considered for t and did not report, in
// the order of the text: other years of a date that leaves its year open, the
// other week of a weekday, day and month the other way round, what is counted
// from another day, the parts of a longer date, and what looks like a date and
// is none. Find pays nothing for it: Explain does the work again.
func Explain(t *text.Text, r Reference) []text.Candidate {
	p := newParser(t, r)
	e := explainer{parser: p}
	p.scan(&e)
	return e.out.Sorted()
}

// An explainer watches a parser at work.
type explainer struct {
	*parser
	out text.Candidates
}

// add files a candidate, unless the same was meant for another reason.
func (e *explainer) add(first, end int, value, reason string) {
	e.out.AddNew(e.t.MarkTokens(e.start(first), end), value, reason)
}

// found adds what lost against x, which was read at its first token and
// extended to an interval.
func (e *explainer) found(x reading) {
	v, ok := e.settle(x)
	if !ok {
		return
	}
	e.years(x, v)
	e.weeks(x, v)
	e.opened(x, v)
	e.otherwise(x, v)
	e.parts(x)
}

// years adds the years that x could be of.
func (e *explainer) years(x reading, chosen period) {
	if x.yearly == nil {
		return
	}
	for n := -1; n <= 1; n++ {
		y := e.now.year() + n
		if v, ok := x.yearly(y); ok && v != chosen {
			e.add(x.first, x.end, v.String(), e.against(x, v))
		}
	}
}

// against says why the year of v was not chosen for x.
func (e *explainer) against(x reading, v period) string {
	if v, ok := e.told(x); ok {
		return fmt.Sprintf("the story around it is of %d", v.first().year())
	}
	t := e.tense(x.first)
	switch {
	case e.after(x.first, "since") && v.first() > e.now:
		return "since speaks of the past"
	case t == behind && v.first() > e.now:
		return "the verb speaks of the past"
	case t == ahead && v.last() < e.now:
		return "the verb speaks of what is to come"
	}
	return "farther from publication"
}

// weeks adds the other week of a bare weekday.
func (e *explainer) weeks(x reading, v period) {
	if x.rule != "weekday" && x.rule != "vietnamese-weekday" {
		return
	}
	d, reason := v.first()-7, "the verb speaks of what is to come"
	if v.first() <= e.now {
		d, reason = v.first()+7, "no verb speaks of what is to come"
	}
	e.add(x.first, x.end, d.String(), reason)
}

// opened adds the closed reading of what goes on, and the open one of what
// something is measured against.
func (e *explainer) opened(x reading, v period) {
	open := v
	open.open = true
	switch {
	case e.goesOn(x, v):
		e.add(x.first, x.end, v.String(), "the words around it leave the end open")
	case e.fold(e.start(x.first)-1) == "from" && v.from == v.to:
		e.add(x.first, x.end, open.String(), "nothing is said to go on from there")
	}
}

// otherwise adds how x would be read in another order of day and month, in
// another kind of text, and without the dates named before it.
func (e *explainer) otherwise(x reading, v period) {
	saved := *e.parser
	e.slashes = monthFirst - e.slashes
	e.reread(x, v, "the text writes day and month the other way round")
	*e.parser = saved
	e.note = !e.note
	if e.note {
		e.reread(x, v, "so in a note, but this is an article")
	} else {
		e.reread(x, v, "so in an article, but this is a note")
	}
	*e.parser = saved
	e.anchors = nil
	e.reread(x, v, "a date named before is nearer than publication")
	*e.parser = saved
}

// reread adds what the parser, set otherwise, reads where x begins, where that
// means something else.
func (e *explainer) reread(x reading, chosen period, reason string) {
	y, ok := e.read(x.first)
	if !ok {
		return
	}
	y = e.extend(y)
	if v, ok := e.settle(y); ok && y.end == x.end && v.String() != chosen.String() {
		e.add(y.first, y.end, v.String(), reason)
	}
}

// parts adds the dates inside x.
func (e *explainer) parts(x reading) {
	for i := x.first; i < x.end; i++ {
		y, ok := e.read(i)
		if !ok || y.end >= x.end && i == x.first || y.end > x.end {
			continue
		}
		if v, ok := e.settle(y); ok {
			e.add(i, y.end, v.String(), "part of a longer date")
			i = y.end - 1
		}
	}
}
