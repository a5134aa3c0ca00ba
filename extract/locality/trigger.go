package locality

import (
	"slices"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// kinds gives the kind of place that each trigger speaks of.
var kinds = []struct {
	class class
	kind  gazetteer.Kind
}{
	{provinceWord, gazetteer.Province}, {cityWord, gazetteer.City}, {districtWord, gazetteer.District},
	{communeWord, gazetteer.Commune}, {regionWord, gazetteer.Region}, {otherWord, gazetteer.Other},
}

func kindOf(c class) gazetteer.Kind {
	for _, k := range kinds {
		if c&k.class != 0 {
			return k.kind
		}
	}
	return ""
}

// proposeTriggered tells the names beside a trigger what they are, and
// proposes names there that the gazetteer does not know.
func (f *finder) proposeTriggered() {
	for i := range f.t.Tokens {
		if f.triggers(i) {
			f.before(i)
		}
	}
	for i := range f.t.Tokens {
		if f.triggers(i) {
			f.after(i)
		}
	}
}

// triggers reports whether token i says what kind of place a name beside it
// is. In "island district" only the second word does.
func (f *finder) triggers(i int) bool {
	return f.words[i]&trigger != 0 && f.covered(i) == nil && !f.person[i] && !(f.is(i+1, trigger) && f.beside(i+1))
}

// before gives the names that stand before the trigger at token i its kind: "X
// district", "X and Y provinces", "X border commune".
func (f *finder) before(i int) {
	k := i
	for k > max(0, i-reach) && f.is(k-1, modifier|direction|trigger) && f.beside(k) && f.capital(k-1) == f.capital(i) && f.covered(k-1) == nil {
		k--
	}
	if !f.beside(k) {
		return
	}
	if first := f.groups(k, i); first < k {
		f.drop(first, k)
		return
	}
	first := f.name(k, i, f.words[i])
	gate := f.fold(i-1) == "border" && (f.fold(i) == "gate" || f.fold(i) == "gates")
	if f.words[i]&plural == 0 && !gate {
		return
	}
	for first > 0 {
		end := f.joint(first)
		if gate && f.hyphen(first-1) {
			end = first - 1 // Lao Bao – Dansavanh border gates
		}
		if end == 0 {
			return
		}
		first = f.name(end, i, f.words[i])
	}
}

// name gives the name that ends before token end the kind of the trigger c, or
// proposes one. It returns where the name begins, 0 where there is none.
func (f *finder) name(end, at int, c class) int {
	first := f.unknown(end, c)
	if n := f.covered(end - 1); n != nil && n.end == end && n.first <= first {
		f.trigger(n, c, at)
		return n.first
	}
	if first == end || f.fold(at) == "gate" && f.fold(at-1) != "border" {
		return 0
	}
	f.drop(first, end)
	n := f.propose(name{first: first, end: end})
	f.trigger(n, c, at)
	return first
}

// drop takes back the names between tokens first and end: they are parts of a
// longer one.
func (f *finder) drop(first, end int) {
	for k := first; k < end; k++ {
		if n := f.covered(k); n != nil {
			n.end = n.first
		}
		f.at[k] = 0
	}
}

// trigger records what kind of place n is called. In "the Mekong Delta province
// of X" the region is none.
func (f *finder) trigger(n *name, c class, at int) {
	if n.called != 0 {
		return
	}
	if len(n.places) > 0 && !f.known(n, c) {
		if places := f.g.Lookup(f.t.Slice(n.first, n.end) + " " + f.fold(at)); len(places) > 0 {
			n.places, n.rule = places, "trigger:"+f.fold(at) // Moscow region is not Moscow
			return
		}
		if !below(c, n.places[0]) && c&otherWord == 0 {
			return
		}
	}
	n.called, n.rule = c&trigger, "trigger:"+f.fold(at)
}

// joint returns the end of the name that a comma or "and" joins to the one
// that begins at token first, or 0.
func (f *finder) joint(first int) int {
	k := first - 1
	if k > 0 && (f.fold(k) == "and" || f.fold(k) == "or" || f.fold(k) == "&") {
		if k--; f.fold(k) == "," {
			k--
		}
		return k + 1
	}
	if k > 0 && f.fold(k) == "," {
		return k
	}
	return 0
}

// creates are the triggers whose names need not be known. There are too many
// smart cities and member states for the others.
const creates = districtWord | communeWord | otherWord

// unknown returns where the capitalised words before token end begin, end where
// they can be no name of a place.
func (f *finder) unknown(end int, c class) int {
	city := c&creates == 0 && f.fold(end) == "city" && !f.capital(end)
	if c&creates == 0 && !city && !(c&provinceWord != 0 && f.fold(end) != "state" && f.fold(end) != "states") {
		return end
	}
	first := end
	for first > 0 && first > end-4 && f.part(first-1) && (first == end || f.adjoins(first)) {
		first--
	}
	if first == end-1 && f.opens(first) && c&(communeWord|otherWord) != 0 && !f.syllables(first, end) {
		return end // Craft villages
	}
	if city && !f.is(first-1, locative) && f.fold(first-1) != "of" {
		return end
	}
	return first
}

// part reports whether token k can be a word of an unknown place's name.
func (f *finder) part(k int) bool {
	if n := f.covered(k); n != nil && (n.called != 0 || len(n.places) == 0 || n.places[0].Code != "" || n.places[0].Country != "VN" && strong(n.places[0])) {
		return false
	}
	if !f.capital(k) || f.person[k] || f.t.Tokens[k].Case == text.Upper {
		return false
	}
	if _, demonym := f.g.Demonym(f.fold(k)); demonym {
		return false
	}
	return f.words[k]&(generic&^preposition) == 0 || f.words[k]&surname != 0 && !f.opens(k) || f.an(k) || homographs[f.fold(k)] && f.capital(k+1) && !f.opens(k)
}

// homographs are English words that are Vietnamese syllables as well: Bay Canh islet.
var homographs = set("bay dam ten hang")

// an reports whether token k is the syllable An of a Vietnamese name and no
// article: another one follows that is no people's name, as in An Loi.
func (f *finder) an(k int) bool {
	return f.fold(k) == "an" && f.capital(k+1) && f.beside(k+1) && vietnamese(f.fold(k+1)) && f.words[k+1]&(generic|nation) == 0
}

// adjoins reports whether token k goes on the name of the token before it.
func (f *finder) adjoins(k int) bool {
	return f.beside(k) || f.fold(k-1) == "-" && !f.t.Tokens[k].Space
}

// syllables reports whether tokens first up to end are Vietnamese syllables.
func (f *finder) syllables(first, end int) bool {
	for k := first; k < end; k++ {
		if f.t.Tokens[k].Kind == text.Word && !vietnamese(f.fold(k)) {
			return false
		}
	}
	return true
}

// after gives the names that follow the trigger at token i its kind: "the
// district of X", "communes, X and Y", "provinces of X, Y and Z".
func (f *finder) after(i int) {
	k := i + 1
	switch {
	case f.fold(k) == "of" && (f.named(i) || f.fold(i) == "capital"):
		return // a village of a province, the capital of one
	case f.fold(k) == "of":
		k++
	case f.words[i]&plural != 0 && (f.fold(k) == "," || f.fold(k) == ":"):
		k++
	case f.words[i]&plural != 0 && f.fold(k) == "such" && f.fold(k+1) == "as", f.words[i]&plural != 0 && f.fold(k) == "including":
		for f.fold(k) == "such" || f.fold(k) == "as" || f.fold(k) == "including" {
			k++
		}
	default:
		return
	}
	for k > 0 {
		k = f.follow(k, i)
	}
}

// named reports whether a name stands before the trigger at token i: "Na Chok
// village of X".
func (f *finder) named(i int) bool {
	k := i
	for k > max(0, i-reach) && f.is(k-1, modifier|direction|trigger) && !f.capital(k-1) {
		k--
	}
	n := f.covered(k - 1)
	return n != nil && n.called != 0
}

// known reports whether n is known as something that c calls.
func (f *finder) known(n *name, c class) bool {
	return slices.ContainsFunc(n.places, func(p *gazetteer.Place) bool { return fits(p, c) })
}

// follow gives the name at token k the kind of the trigger at token i, or
// proposes it, and returns where the next one of a list begins, or 0.
func (f *finder) follow(k, i int) int {
	end := k
	if n := f.covered(k); n != nil && n.first == k {
		if !f.known(n, f.words[i]) && !f.part(n.end) {
			return 0 // communes of a district
		}
		f.trigger(n, f.words[i], i)
		end = n.end
	} else if f.words[i]&creates != 0 || f.fold(i) == "province" || f.fold(i) == "prefecture" {
		for end < len(f.t.Tokens) && end < k+4 && f.part(end) && (end == k || f.adjoins(end)) {
			end++
		}
		if end > k {
			f.trigger(f.propose(name{first: k, end: end}), f.words[i], i)
		}
	}
	if end == k || f.words[i]&plural == 0 {
		return 0
	}
	switch {
	case f.fold(end) == "and":
		return end + 1
	case f.fold(end) == "," && f.fold(end+1) == "and":
		return end + 2
	case f.fold(end) == "," && f.capital(end+1):
		return end + 1
	}
	return 0
}

// hyphen reports whether token k is a hyphen or a dash.
func (f *finder) hyphen(k int) bool { return f.fold(k) == "-" || f.fold(k) == "–" }
