package locality

import "dateline/extract/text"

// organisation reports whether n is inside the name of an organisation, event,
// road, airport, port, park, plant or monument.
func (f *finder) organisation(n *name) bool {
	if f.shouted(n.end-1) && f.shouted(n.end) {
		return false // in a text in capitals every word has one
	}
	before := f.covered(n.first - 1)
	return f.inOrgRight(n) || f.inOrgLeft(n) || f.initialled(n) || before != nil && before.inOrg && f.beside(n.first)
}

// initialled reports whether initials stand before n as part of one name: SHB Da Nang.
func (f *finder) initialled(n *name) bool {
	k := n.first - 1
	return f.shouted(k) && k >= 0 && f.beside(n.first) && n.called == 0 && len(f.fold(k)) > 1 && f.covered(k) == nil && f.words[k]&generic == 0
}

// reach is how many tokens away the word may be that makes a name an organisation's.
const reach = 6

// inOrgRight looks for "Ha Long University", "Quang Ninh provincial Party
// Committee", "Ben Thanh market", "Phu Quoc International Airport".
func (f *finder) inOrgRight(n *name) bool { return f.orgWord(n) > 0 }

// orgWord returns the token after n that makes it an organisation's or
// facility's name, or 0.
func (f *finder) orgWord(n *name) int {
	for k := n.end; k < n.end+reach && k < len(f.t.Tokens); k++ {
		tok := &f.t.Tokens[k]
		switch {
		case tok.Paragraph:
			return 0
		case tok.Kind == text.Number && f.beside(k): // Thai Binh 2 thermal power plant
		case f.capital(k) && f.is(k, body|facility) && !f.is(k, trigger):
			return k
		case f.is(k, facility) && f.beside(k) && !f.is(k, trigger):
			return k
		case f.fold(k) == "'s":
			if k == n.end {
				return 0
			}
		case f.fold(k) == "-" || f.fold(k) == "–":
			if f.covered(k+1) == nil && !f.capital(k+1) {
				return 0
			}
		case f.is(k, modifier|trigger) || f.covered(k) != nil && f.fold(k-1) != "," || tok.Kind == text.Word && f.capital(k) && !f.is(k, title):
		default:
			return 0
		}
	}
	return 0
}

// missions are the bodies that are named after the country that they are in.
var missions = set("embassy consulate mission office bureau")

// inOrgLeft looks for "University of X", "Embassy of Japan in X", "Bank for
// Foreign Trade of X".
func (f *finder) inOrgLeft(n *name) bool {
	k := n.first - 1
	switch f.fold(k) {
	case "the":
		k--
	case "-", "–": // University-Hanoi
		return f.is(k-1, body) && f.capital(k-1)
	}
	in := f.fold(k) == "in"
	if f.fold(k) != "of" && !in {
		return false
	}
	for end := k - 2*reach; k >= 0 && k > end; k-- {
		switch {
		case f.capital(k) && f.is(k, title):
			return false
		case f.capital(k) && f.is(k, body):
			return !in || missions[f.fold(k)]
		case f.t.Tokens[k].Paragraph, !f.capital(k) && !particles[f.fold(k)] && !f.is(k, modifier) && f.fold(k) != "in" && f.fold(k) != "for":
			return false
		}
	}
	return false
}
