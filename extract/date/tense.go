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
	invite invites invited inviting
	tentatively hopes expects until till schedule deadline must should remind book opens begins starts arrives departs expires
	wraps kicks concludes closes ends resumes takes enters wants demands needs`)

// past are verbs of what was, besides those in -ed, and words that stand with them.
var past = set(`since was were had did said told held took made met gave went came saw began left sent found brought rose fell grew
	led got became ran won lost wrote spoke broke struck paid bought sold built drew stood chose taught thought felt kept knew flew
	has have been sat laid sank swept caught cost hit cut`)

// intending are the words after which an infinitive is of what is to come:
// "agreed to start talks", "a plan to open the park", "told the firm to pay".
var intending = set(`agreed agree decided decide plan plans planned planning proposal proposed proposals decision intention intends
	hope hoped promise promised pledge pledged vow vowed voted asked requested instructed ordered urged required tasked assigned
	approved commitment committed aim aims target deal agreement ready chose bid told tells asks orders urges requests requires
	order request demand demanded instruction directed directive called calls advised warned reminded encouraged recommended
	insisted forward wish wishes desire readiness wanted invited invitation invitations permission permitted duty obligation deadline pressed appealed`)

// deferring are the words of what was put off to a later day.
var deferring = set(`postponed delayed adjourned extended rescheduled deferred prolonged suspended moved pushed`)

// intents are nouns after an article: "had to redraw their plans".
var intents = set("plans plan hopes needs demands")

// nouns end in -ed and are no verbs of the past.
var nouns = set("need speed hundred indeed feed seed breed exceed proceed succeed embed unprecedented so-called")

// A cue is what a verb near a date says of it, and how many days nearer a date
// against it must be to win.
type cue struct {
	tense  tense
	weight int
}

// The weights of verbs. A verb beyond a comma, or one that reports, may speak
// of something else; a form in -ed may be a participle.
const (
	strong = 330
	medium = 200
	slight = 150
)

// reporting are past forms whose own time is not that of what they report.
var reporting = set("said told added stated noted announced affirmed stressed informed suggested proposed asked decided agreed hoped believed")

// tense looks for the nearest verb of the sentence before token i, then after it;
// a date that begins its sentence looks after it first.
func (p *parser) tense(i int) tense { return p.cue(i).tense }

func (p *parser) cue(i int) cue {
	switch {
	case p.deferred(i):
		return cue{ahead, strong}
	case p.opening(i):
		return cue{ahead, slight}
	}
	s := p.t.Sentences[p.t.SentenceOf(i)]
	before := p.nearestVerb(i-1, max(s.First, i-reach)-1, -1)
	after := p.nearestVerb(i+1, min(s.End, i+reach), 1)
	opens := i-s.First <= 2 || p.is(i-2, ";", ":") || p.is(i-1, ";", ":")
	switch {
	case opens && after.tense != untold && p.fold(i-1) != "since", before.tense == untold && after.tense != untold:
		return after
	case before.tense == untold && p.note:
		return cue{ahead, strong} // notes are made for what is to come
	}
	return before
}

// nearestVerb goes from one token up to, without, another.
func (p *parser) nearestVerb(from, to, step int) cue {
	far := false
	for k := from; k != to; k += step {
		t := p.verb(k)
		switch {
		case t == untold:
			far = far || p.is(k, ",", ";", "(", ")")
		case far, reporting[p.fold(k)]:
			return cue{t, slight}
		case t == behind && !past[p.fold(k)] && !p.finite(k, from):
			return cue{t, medium}
		default:
			return cue{t, strong}
		}
	}
	return cue{}
}

// finite reports whether the form in -ed at token k, before a date that token i
// stands next to, is sure to be of the past: it follows "was" or "had", or no
// verb of what is to come is near. What is done by or for a day or month,
// "prepared for the fair in May", tells nothing of it.
func (p *parser) finite(k, i int) bool {
	if p.is(k-1, "was", "were", "had", "has", "have", "been") {
		return true
	}
	if k > i || intending[p.fold(k)] || p.is(i, "by", "until", "before") {
		return false
	}
	s := p.t.Sentences[p.t.SentenceOf(k)]
	for j := max(s.First, k-reach); j < min(s.End, i+reach); j++ {
		if p.verb(j) == ahead || k < j && j < i && p.fold(j) == "for" {
			return false
		}
	}
	return true
}

// verb tells the tense of token k. A participle after "be", "is" or "to" tells
// nothing by itself, and what was due before is past.
func (p *parser) verb(k int) tense {
	f := p.fold(k)
	switch {
	case !p.isWord(k) || f == "may" && p.caseOf(k) != text.Lower || intents[f] && determiners[p.fold(k-1)]:
		return untold
	case f == "set" && p.is(k+1, "to", "for"), future[f]:
		if p.is(k-1, "originally", "initially", "previously", "was", "were", "been") {
			return behind
		}
		return ahead
	case strings.HasSuffix(f, "'ll"), p.is(k, "is", "are", "be", "was", "were") && p.fold(k+1) == "to",
		f == "to" && (p.fold(k+1) == "be" || p.intended(k)), f == "that" && p.mandated(k):
		return ahead
	case !pastForm(f), auxiliaries[p.fold(k-1)], p.sees(k-2, "will", "have"):
		return untold
	}
	return behind
}

// pastForm reports whether f could be a verb of the past.
func pastForm(f string) bool {
	return past[f] || len(f) > 4 && strings.HasSuffix(f, "ed") && !nouns[f]
}

// intended reports whether the "to" at token k begins what somebody means to do.
func (p *parser) intended(k int) bool {
	if !p.isWord(k+1) || p.caseOf(k+1) != text.Lower || leads[p.fold(k+1)] {
		return false
	}
	if p.is(k-1, "has", "have") {
		return p.fold(k+1) != "date"
	}
	const object = 10 // tokens between: asked ministries, agencies and provinces to report
	for j := k - 1; j >= max(0, k-1-object); j-- {
		switch f := p.fold(j); {
		case intending[f]:
			return true
		case clausal[f], pastForm(f), p.is(j, ".", ";", ":", "(", ")"):
			return false
		}
	}
	return false
}

// clausal are the words that begin another clause.
var clausal = set("that which who whom whose when where while because after before as if")

// mandated reports whether the "that" at token k begins what somebody orders or
// hopes for: "ordered that the houses be rebuilt". A verb of the past behind it
// is nearer to a date and goes before.
func (p *parser) mandated(k int) bool {
	w := p.fold(k - 1)
	return intending[w] && strings.HasSuffix(w, "ed")
}

// opening reports whether the date at token i is when something is to begin:
// "repairs starting in March", "effective July 1".
func (p *parser) opening(i int) bool {
	k := i - 1
	for k > i-3 && p.is(k, "in", "on", "from", "the") {
		k--
	}
	return p.is(k, "starting", "beginning", "effective", "commencing")
}

// deferred reports whether the date at token i is what something was put off to.
func (p *parser) deferred(i int) bool {
	if p.fold(i-1) == "the" {
		i--
	}
	if !p.is(i-1, "to", "until", "till") {
		return false
	}
	for j := i - 2; j >= max(0, i-8) && p.isWord(j); j-- {
		if deferring[p.fold(j)] {
			return true
		}
	}
	return false
}

// auxiliaries are the words after which a form that could be of the past is not.
var auxiliaries = set("be is are being to will would may might can could should must shall not")

// cost is how far, in days, a period from a to b lies from what the text says:
// its distance from publication, and more where the cue is against it.
func (p *parser) cost(a, b day, c cue) int {
	distance, side := 0, untold
	switch {
	case a > p.now:
		distance, side = int(a-p.now), ahead
	case b < p.now:
		distance, side = int(p.now-b), behind
	}
	if side == untold || c.tense == untold || c.tense == side {
		return distance
	}
	return distance + c.weight
}

// settle gives the period of x, choosing the year that it leaves open.
func (p *parser) settle(x reading) (period, bool) {
	switch {
	case x.yearly == nil:
		return x.p, true
	case !p.dated:
		return period{}, false
	}
	if v, ok := p.told(x); ok {
		return v, true
	}
	return p.likeliest(x)
}

// likeliest gives the period of x in the year of publication, or one beside it,
// of the least cost.
func (p *parser) likeliest(x reading) (best period, found bool) {
	const otherYear = 100 // of two as likely the one in the year of publication is meant
	least, c := 0, p.cue(x.first)
	for _, n := range []int{0, -1, 1} {
		v, ok := x.yearly(p.now.year() + n)
		if p.after(x.first, "since") && v.first() > p.now {
			continue
		}
		from := v.first()
		if x.rule == upTo {
			from = v.to.first // "the year to June" is known when June is over
		}
		cost := p.cost(from, v.last(), c) + n*n*otherYear
		if c.tense == behind && p.whole(x.first, v) {
			cost += monthAhead
		}
		if ok && (!found || cost < least) {
			best, least, found = v, cost, true
		}
	}
	return best, found
}

// monthAhead is what makes a month ahead the less likely where the verb is of
// the past: the day of a match is told so before it is played, a month seldom.
const monthAhead = 120

// whole reports whether v, the period at token i of an article, is a month or
// longer that lies ahead and no deadline.
func (p *parser) whole(i int, v period) bool {
	return !p.note && v.from.grain >= months && v.first() > p.now && !p.is(i-1, "by", "for", "until", "before")
}
