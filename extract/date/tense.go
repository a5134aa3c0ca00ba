package date

import (
	"strings"

	"dateline/extract/text"
)

// A tense is the side of publication that the verbs around a date speak of.
type tense int8

const (
	untold tense = iota
	behind
	ahead
)

// reach is how many tokens around a date its verb is looked for.
const reach = 24

// future are words of what is to come.
var future = set(`will shall going scheduled slated due expected upcoming forthcoming likely may might would plans planning
	tentatively hopes expects until till schedule deadline must should remind book`)

// past are verbs of what was, besides those in -ed, and words that stand with them.
var past = set(`since was were had did said told held took made met gave went came saw began left sent found brought rose fell grew
	led got became ran won lost wrote spoke broke struck paid bought sold built drew stood chose taught thought felt kept knew flew
	has have been sat laid sank swept caught cost hit cut`)

// nouns end in -ed and are no verbs of the past.
var nouns = set("need speed hundred indeed feed seed breed exceed proceed succeed embed unprecedented so-called")

// tense looks for the nearest verb of the sentence before token i, then after it;
// a date that begins its sentence looks after it first.
func (p *parser) tense(i int) tense {
	s := p.t.Sentences[p.t.SentenceOf(i)]
	before, after := untold, untold
	for k := i - 1; k >= max(s.First, i-reach) && before == untold; k-- {
		before = p.verb(k)
	}
	for k := i + 1; k < min(s.End, i+reach) && after == untold; k++ {
		after = p.verb(k)
	}
	switch {
	case i-s.First <= 2 && after != untold && p.fold(i-1) != "since", before == untold && after != untold:
		return after
	case before == untold && p.note:
		return ahead // notes are made for what is to come
	}
	return before
}

// verb tells the tense of token k. A participle after "be", "is" or "to" tells nothing by itself.
func (p *parser) verb(k int) tense {
	f := p.fold(k)
	switch {
	case !p.isWord(k) || f == "may" && p.caseOf(k) != text.Lower:
		return untold
	case future[f], strings.HasSuffix(f, "'ll"), p.is(k, "is", "are", "be") && p.fold(k+1) == "to", f == "to" && p.fold(k+1) == "be",
		f == "set" && p.is(k+1, "to", "for"):
		return ahead
	case !past[f] && (!strings.HasSuffix(f, "ed") || len(f) < 5 || nouns[f]), p.is(k-1, "be", "is", "are", "being", "to"):
		return untold
	}
	return behind
}

// cost is how far, in days, a period from a to b lies from what the text says:
// its distance from publication, and more where the tense t is against it.
func (p *parser) cost(a, b day, t tense) int {
	const mild, severe = 200, 330 // "will" is more often right than a verb in -ed
	distance, side := 0, untold
	switch {
	case a > p.now:
		distance, side = int(a-p.now), ahead
	case b < p.now:
		distance, side = int(p.now-b), behind
	}
	switch {
	case side == untold || t == untold || t == side:
		return distance
	case t == ahead:
		return distance + severe
	}
	return distance + mild
}

// settle gives the period of x, choosing the year that it leaves open.
func (p *parser) settle(x reading) (period, bool) {
	if x.yearly == nil {
		return x.p, true
	}
	var best period
	least, found := 0, false
	if !p.dated {
		return best, false
	}
	t := p.tense(x.first)
	const otherYear = 100 // of two as likely the one in the year of publication is meant
	for _, n := range []int{0, -1, 1} {
		v, ok := x.yearly(p.now.year() + n)
		if p.after(x.first, "since") && v.first() > p.now {
			continue
		}
		c := p.cost(v.first(), v.last(), t) + n*n*otherYear
		if ok && (!found || c < least) {
			best, least, found = v, c, true
		}
	}
	return best, found
}
