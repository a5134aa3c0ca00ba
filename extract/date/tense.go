package date

import "strings"

// A tense is the side of publication that the verbs around a date speak of.
type tense int8

const (
	untold tense = iota
	behind
	ahead
)

// reach is how many tokens around a date its verb is looked for.
const reach = 24

var future = set("will", "shall", "'ll", "’ll", "going", "scheduled", "slated", "due", "expected", "upcoming", "forthcoming",
	"set", "likely", "may", "might", "would", "plans", "planning", "tentatively", "hopes", "expects", "tomorrow", "until", "schedule",
	"starting", "deadline", "must", "should", "can", "let's", "remind", "book")

var past = set("was", "were", "had", "did", "said", "told", "held", "took", "made", "met", "gave", "went", "came", "saw", "began",
	"left", "sent", "found", "brought", "rose", "fell", "grew", "led", "got", "became", "ran", "won", "lost", "wrote", "spoke", "broke",
	"hit", "struck", "put", "paid", "bought", "sold", "built", "drew", "stood", "chose", "taught", "thought", "felt", "kept", "knew",
	"flew", "ended", "has", "have", "been", "late", "back", "sat", "laid", "sank", "swept", "caught")

// tense looks for the nearest verb of the sentence before token i, then after it;
// a date that begins its sentence looks after it first.
func (p *parser) tense(i int) tense {
	s := p.t.Sentences[p.t.SentenceOf(i)]
	before := p.verbBefore(i-1, max(s.First, i-reach))
	after := p.verbAfter(i+1, min(s.End, i+reach))
	if i-s.First <= 2 && after != untold || before == untold {
		return after
	}
	return before
}

func (p *parser) verbBefore(from, to int) tense {
	for k := from; k >= to; k-- {
		if t := p.verb(k); t != untold {
			return t
		}
	}
	return untold
}

func (p *parser) verbAfter(from, to int) tense {
	for k := from; k < to; k++ {
		if t := p.verb(k); t != untold {
			return t
		}
	}
	return untold
}

// verb tells the tense of token k. A participle after "to be", "will be" speaks of what comes.
func (p *parser) verb(k int) tense {
	f := p.fold(k)
	if !p.isWord(k) && f != "'ll" && f != "’ll" {
		return untold
	}
	participle := past[f] || strings.HasSuffix(f, "ed") && len(f) > 4
	switch {
	case f == "may" && p.caseOf(k) != 0, f == "set" && !p.is(k+1, "to", "for"):
		return untold
	case future[f], p.is(k, "is", "are", "be") && p.is(k+1, "to", "due", "set"), f == "to" && p.fold(k+1) == "be":
		return ahead
	case participle && p.is(k-1, "be", "is", "are", "being", "to"):
		return untold
	case participle:
		return behind
	}
	return untold
}

// cost is how far, in days, a candidate for the date at token i lies from what
// the text says: its distance from publication, and more where the tense is against it.
func (p *parser) cost(a, b day, i int) int {
	distance := 0
	side := untold
	switch {
	case a > p.now:
		distance, side = int(a-p.now), ahead
	case b < p.now:
		distance, side = int(p.now-b), behind
	}
	t := p.tense(i)
	if side == untold || t == untold || t == side {
		return distance
	}
	if t == ahead {
		return distance + 330
	}
	return distance + 150
}

// settle gives the period of x, choosing the year that it leaves open.
func (p *parser) settle(x reading) (period, bool) {
	if x.yearly == nil {
		return x.p, true
	}
	if !p.dated {
		return period{}, false
	}
	var best period
	least, found := 0, false
	for _, y := range []int{p.now.year(), p.now.year() - 1, p.now.year() + 1} {
		v, ok := x.yearly(y)
		if !ok {
			continue
		}
		if c := p.cost(v.first(), v.last(), x.first); !found || c < least {
			best, least, found = v, c, true
		}
	}
	return best, found
}
