package locality

import (
	"slices"
	"strings"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// proposeKnown proposes every capitalised stretch that the gazetteer knows,
// the longest first, and counts the countries that demonyms speak of.
func (f *finder) proposeKnown() {
	for i := 0; i < len(f.t.Tokens); i++ {
		if !f.capital(i) {
			continue
		}
		if c, ok := f.g.Demonym(f.fold(i)); ok {
			f.countries[c]++
		}
		if f.person[i] {
			continue
		}
		if n, places := f.match(i); n > 0 {
			f.propose(name{first: i + f.article(i, places[0]), end: i + n, places: places, rule: "gazetteer"})
			i += n - 1 + f.affix(i+n)
		}
	}
}

// match returns the tokens and places of the longest name that begins at token
// i and that the spelling, the time and the words beside it allow.
func (f *finder) match(i int) (n int, places []*gazetteer.Place) {
	end := f.run(i)
	for k := i; k < end; k++ {
		if f.person[k] {
			end = k
		}
	}
	n, places = f.g.MatchBefore(f.t, i, end)
	if n == 0 || n == 1 && (f.is(i, generic) && !f.regional(i) || f.is(i, nation|brand) && !f.is(i+1, trigger)) {
		return 0, nil // March, Central, Dao and Toyota are towns as well
	}
	places = f.possible(places, i, i+n)
	if len(places) == 0 || f.money(i+n) {
		return 0, nil
	}
	return n - f.suffix(i, i+n, places[0]), places
}

// regional reports whether the word for a direction at token i is a region's
// name: "the Southeast", "the Northwest region".
func (f *finder) regional(i int) bool {
	if !f.is(i, direction) || f.fold(i-1) != "the" || f.capital(i-1) {
		return false
	}
	return !f.capital(i+1) || f.is(i+1, regionWord)
}

// suffix returns 1 where a name is known with the word for what it is and
// without: Mandalay Region. That word is no part of a mention.
func (f *finder) suffix(first, end int, p *gazetteer.Place) int {
	capital := p.Kind == gazetteer.City && f.fold(end-1) == "capital"
	if end-first < 2 || !capital && (p.Kind != gazetteer.Province || !f.is(end-1, provinceWord|regionWord)) {
		return 0
	}
	n, places := f.g.MatchBefore(f.t, first, end-1)
	if n == end-first-1 && slices.ContainsFunc(places, func(q *gazetteer.Place) bool { return q.Country == p.Country }) {
		return 1
	}
	return 0
}

// article returns 1 where token i is an article that is no part of p's own
// name: "The Philippines", but The Hague.
func (f *finder) article(i int, p *gazetteer.Place) int {
	if f.fold(i) == "the" && !strings.HasPrefix(p.Name, "The ") {
		return 1
	}
	return 0
}

// particles are the small words inside names: Gulf of Tonkin, Rio de Janeiro.
var particles = set("of and the de la du da do del das dos di al el y am an upon on sur le les ibn by bang song es los las ez as ash est e ed der den am ob do dos zu zum")

// run returns the end of the stretch of capitalised words that begins at token
// i, with particles, hyphens, full stops of short forms and numbers inside.
func (f *finder) run(i int) int {
	end := i
	for k := i; k < len(f.t.Tokens) && k < i+12; k++ {
		tok := &f.t.Tokens[k]
		if k > i && tok.Paragraph {
			break
		}
		switch {
		case f.capital(k), tok.Kind == text.Number && k > i:
			end = k + 1
		case tok.Kind == text.Word && particles[tok.Fold] && k > i:
		case tok.Kind == text.Word && k > i && !tok.Space && f.fold(k-1) == "-": // Sub-region
			end = k + 1
		case strings.HasPrefix(tok.Fold, "d'") && k > i: // Côte d'Ivoire
			end = k + 1
		case tok.Kind == text.Punct && k > i && strings.Contains("-–.'s’s()", f.t.Surface(k)):
		default:
			return end
		}
	}
	return end
}

// money reports whether token i makes the country before it a currency: US$, US dollars.
func (f *finder) money(i int) bool {
	return i < len(f.t.Tokens) && (f.fold(i) == "$" && !f.t.Tokens[i].Space || f.is(i, currency) && f.beside(i))
}

// possible returns those of places that the spelling and the time allow.
func (f *finder) possible(places []*gazetteer.Place, first, end int) []*gazetteer.Place {
	drop := func(p *gazetteer.Place) bool {
		return !f.c.Published.IsZero() && f.c.Published.Before(p.From) || !f.spelled(p, first, end) || f.outdated(p, places)
	}
	for i, p := range places {
		if !drop(p) {
			continue
		}
		kept := append([]*gazetteer.Place{}, places[:i]...)
		for _, q := range places[i+1:] {
			if !drop(q) {
				kept = append(kept, q)
			}
		}
		return kept
	}
	return places
}

// outdated reports whether another of places is p as it is at publication.
func (f *finder) outdated(p *gazetteer.Place, places []*gazetteer.Place) bool {
	if p.To.IsZero() || p.ExistsAt(f.c.Published) {
		return false
	}
	for _, q := range places {
		if q != p && q.Code != "" && q.Code == p.Code && q.ExistsAt(f.c.Published) {
			return true
		}
	}
	return false
}

// shortest is how many letters a word in capitals needs to be a name in
// capitals rather than some abbreviation.
const shortest = 4

// spelled reports whether p is written with the capitals of tokens first up to
// end: an abbreviation in capitals, a name with them.
func (f *finder) spelled(p *gazetteer.Place, first, end int) bool {
	if p.Kind == gazetteer.Country && !f.foreign(p, first, end) {
		return false
	}
	if end-first > 1 || len(f.fold(first)) > shortest {
		return true
	}
	surface := f.t.Surface(first)
	upper := f.t.Tokens[first].Case == text.Upper
	if upper && (f.dateline(first, end) || !strings.Contains(p.Marks, "w") && f.shouted(f.word(first-1, -1)) && f.shouted(f.word(end, 1))) {
		return true
	}
	fits := func(n string) bool {
		return n == surface || text.Fold(n) == f.fold(first) && abbreviation(n) == upper
	}
	return fits(p.Name) || p.Local != "" && fits(p.Local) || slices.ContainsFunc(p.Aliases, fits)
}

// shouted reports whether token k is a word in capitals, or none at all.
func (f *finder) shouted(k int) bool {
	return k < 0 || k >= len(f.t.Tokens) || f.t.Tokens[k].Kind == text.Word && f.t.Tokens[k].Case == text.Upper
}

// word returns the token at k, or the next one by step that is a word, past a
// mark or two.
func (f *finder) word(k, step int) int {
	for range 2 {
		if k >= 0 && k < len(f.t.Tokens) && f.t.Tokens[k].Kind != text.Word {
			k += step
		}
	}
	return k
}

func abbreviation(n string) bool { return len(n) > 1 && n == strings.ToUpper(n) }
