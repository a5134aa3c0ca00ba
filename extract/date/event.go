package date

// A role is what a date does in a story: the higher, the more it is that of the news.
type role uint8

const (
	aside    role = iota + 1 // of a relative clause: the team, who won on Saturday
	reported                 // on which something was said
	happened                 // on which something happened
)

// event gives the date of grain g on which the news told up to token i happened:
// the first of the highest role, but the latest of those on which something
// happened where the verb is of the past.
func (p *parser) event(i int, g grain) (v period, found bool) {
	best, past := role(0), p.tense(i) == behind
	for _, a := range p.anchors[:min(len(p.anchors), memory)] {
		if a.p.from.grain > g || !p.current(a.p) || p.yetToCome(a, i) {
			continue
		}
		r := p.role(a.token)
		if r > best || past && r == happened && a.p.first() > v.first() {
			best, v, found = r, a.p, true
		}
	}
	return v, found
}

// role tells the role of the date at token i by the words before it: a report is
// near, "police said on Monday", while "told reporters at a fair on Monday" is an event.
func (p *parser) role(i int) role {
	const near = 3
	r := happened
	first := p.t.Sentences[p.t.SentenceOf(i)].First
	for k := i - 1; k >= max(first, i-reach) && p.isWord(k); k-- {
		switch {
		case p.is(k, "who", "whom", "whose", "which", "where"):
			return aside
		case reporting[p.fold(k)] && i-k <= near:
			r = reported
		}
	}
	return r
}

// yetToCome reports whether a lies after publication, as a deadline does, where
// the verb at token i speaks of what was.
func (p *parser) yetToCome(a anchor, i int) bool {
	return p.dated && !p.note && a.p.first() > p.now && p.tense(i) == behind
}

// current reports whether v is near publication: a day of history told in
// another sentence is not what "the same day" means.
func (p *parser) current(v period) bool {
	const year = 366
	return v.from.grain > days || v.first() > p.now-year && v.first() < p.now+year
}
