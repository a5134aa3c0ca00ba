package date

import "dateline/extract/text"

// A parser reads the dates of one text.
type parser struct {
	t       *text.Text
	w       []word
	now     day // the day of publication
	dated   bool
	note    bool // a short line, no article: see isNote
	slashes order
	anchors []anchor
	lastEnd int // the token after the last mention
	out     []Mention
}

// An anchor is a date that later expressions may refer to.
type anchor struct {
	token int
	p     period
	opens bool // its year is written and opens a sentence
}

// A reading is what the tokens from first up to end mean. Either p is known, or
// it depends on the year, which the context decides.
type reading struct {
	first, end int
	p          period
	yearly     yearly
	rule       string
}

// A yearly gives a period within a year; false where the year does not have it.
type yearly func(year int) (period, bool)

// A grammar reads one form of date at token i.
type grammar func(i int) (reading, bool)

func newParser(t *text.Text, r Reference) *parser {
	const usual = 16 // dates in an article
	p := &parser{t: t, w: classify(t), out: make([]Mention, 0, usual), anchors: make([]anchor, 0, usual)}
	if !r.Published.IsZero() {
		y, m, d := r.Published.Date()
		p.now, p.dated = newDay(y, int(m), d), true
	}
	p.note = isNote(t)
	p.slashes = p.orderOf()
	return p
}

// isNote reports whether t is a line of everyday English, "lunch on 4/22", and
// no article: one short paragraph. There the month stands first, and some
// things are dates that news does not date: "in 2 weeks", "the 22nd", Christmas.
func isNote(t *text.Text) bool {
	const short = 100
	if len(t.Tokens) > short {
		return false
	}
	for i := range t.Tokens {
		if i > 0 && t.Tokens[i].Paragraph || local[t.Tokens[i].Fold] {
			return false
		}
	}
	return true
}

// local are words that mark even a short text as news of Vietnam.
var local = set("vna vns vnp vietnam vietnamese hanoi viet ngay thang nam vnd dong")

// scan reports the dates of the text. It tells e, where there is one, what it
// finds and what it passes over.
func (p *parser) scan(e *explainer) {
	for i := 0; i < len(p.t.Tokens); {
		if p.w[i].class == other && !p.note { // only the holidays of a note begin with other words
			i++
			continue
		}
		x, ok := p.read(i)
		if !ok {
			if e != nil {
				e.passed(i)
			}
			i++
			continue
		}
		x = p.extend(x)
		if e != nil {
			e.found(x)
		}
		p.report(x)
		i = x.end
	}
}

// read returns the date that begins at token i.
func (p *parser) read(i int) (reading, bool) {
	x, ok := p.dispatch(i, 0)
	x.first = i
	return x, ok && !p.is(i-1, "every", "each")
}

// deepest is how far dates may contain dates: "the last day of the first month of 2023".
const deepest = 3

// dispatch tries the grammars that can begin with token i's class. Depth bounds recursion.
func (p *parser) dispatch(i, depth int) (reading, bool) {
	if depth > deepest {
		return reading{}, false
	}
	switch p.at(i).class {
	case monthly:
		return first(i, p.monthDay, p.month)
	case weekly:
		return first(i, p.vietnamese, p.weekday)
	case digits:
		return first(i, p.listed, p.ngay, p.dauNam, p.iso, p.isoWeek, p.yearMonthDay, p.numeric, p.nth(depth), p.dayMonth, p.counted(depth), p.halfYear, p.lone, p.compact, p.year)
	case cardinal:
		return first(i, p.nth(depth), p.dayMonth, p.counted(depth), p.spelledYear)
	case indefinite:
		return p.counted(depth)(i)
	case ordinal:
		return first(i, p.nth(depth), p.relative, p.dayMonth)
	case modifier:
		return p.relative(i)
	case deictic:
		return p.deictic(i)
	case singular:
		return first(i, p.weekNumber, p.halfAgo(depth), p.unit(depth))
	case same:
		return p.anaphor(i)
	case season:
		return p.seasonOf(i)
	case decade:
		return p.spelledDecade(i)
	case starter:
		return first(i, p.halfYear, p.vietnamese, p.shortDecade, p.rest, p.present(depth))
	case figure:
		return p.dotted(i)
	}
	return p.holiday(i)
}

// first returns what the first of gs that fits token i reads.
func first(i int, gs ...grammar) (reading, bool) {
	for _, g := range gs {
		if x, ok := g(i); ok {
			return x, true
		}
	}
	return reading{}, false
}

// fixed makes a reading whose period is known.
func fixed(end int, v period, rule string) (reading, bool) {
	return reading{end: end, p: v, rule: rule}, true
}

// inYear makes a reading of a period within a year that is known, or left to the context.
func inYear(year, end int, at yearly, rule string) (reading, bool) {
	if year == 0 {
		return reading{end: end, yearly: at, rule: rule}, true
	}
	v, ok := at(year)
	return reading{end: end, p: v, rule: rule}, ok
}

// compose gives the reading of a part of x, or of a period around it.
func (x reading) compose(f func(period) (period, bool), rule string) (reading, bool) {
	if x.yearly == nil {
		v, ok := f(x.p)
		return reading{end: x.end, p: v, rule: rule}, ok
	}
	whole := x.yearly
	return inYear(0, x.end, func(y int) (period, bool) {
		c, ok := whole(y)
		if !ok {
			return c, false
		}
		return f(c)
	}, rule)
}
