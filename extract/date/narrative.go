package date

// stale is how many years back a story lies whose next sentence is still told
// in its year; after a sentence on last year, "in October" may be this one's.
const stale = 2

// told gives x in the year of the story that it belongs to. A story that began
// on a day or in a month goes on: "In November 2021, … and in March" is 2022.
func (p *parser) told(x reading) (period, bool) {
	from, ok := p.story(x.first)
	if !ok {
		return period{}, false
	}
	v, ok := x.yearly(from.first.year())
	if next, again := x.yearly(from.first.year() + 1); from.grain < years && again && v.first() < from.first && next.last() <= p.now {
		return next, true
	}
	return v, ok
}

// story returns the date that opens the story which the date at token i belongs
// to: one whose year is written at the opening of its sentence, "In 2020, … in
// mid-October", or of the one before it where both open so.
func (p *parser) story(i int) (from unit, ok bool) {
	s := p.t.SentenceOf(i)
	for k := len(p.anchors) - 1; k >= max(0, len(p.anchors)-memory); k-- {
		a := p.anchors[k]
		here := p.t.SentenceOf(a.token) == s
		switch year := a.p.first().year(); {
		case p.t.SentenceOf(a.token) < s-1:
			return unit{}, false
		case !a.opens || a.p.last().year() != year:
		case here:
			return a.p.from, year > p.now.year() || p.tense(i) != ahead
		default:
			return a.p.from, year <= p.now.year()-stale && p.heads(i) && !p.paragraph(a.token, i) && p.tense(i) != ahead
		}
	}
	return unit{}, false
}

// opensStory reports whether x, with a year in digits, opens a sentence and a
// comma closes it off: "In 2020,", "On May 5, 2019,".
func (p *parser) opensStory(x reading) bool {
	if p.fold(x.end) != "," || !p.heads(x.first) {
		return false
	}
	for k := x.first; k < x.end; k++ {
		if _, _, ok := p.fourDigits(k); ok {
			return true
		}
	}
	return false
}

// heads reports whether token i opens its sentence, a preposition and words
// like "late" or "mid" before it.
func (p *parser) heads(i int) bool {
	first := p.t.Sentences[p.t.SentenceOf(i)].First
	for k := i - 1; k > first; k-- {
		if !p.is(k, "the", "in", "early", "late", "mid", "-", "end", "of") {
			return false
		}
	}
	return i == first || p.is(first, "in", "on", "back", "during", "late", "early", "by")
}

// paragraph reports whether a paragraph begins after token i, up to token k.
func (p *parser) paragraph(i, k int) bool {
	for j := i + 1; j <= k; j++ {
		if p.t.Tokens[j].Paragraph {
			return true
		}
	}
	return false
}
