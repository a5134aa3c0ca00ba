package official

import "dateline/extract/text"

// prepositional reports whether token i is a preposition that ties a body,
// a place or a topic to a title.
func (s *scan) prepositional(i int) bool {
	if s.is(i, capital) {
		return false
	}
	switch s.fold(i) {
	case "attached":
		return s.fold(i+1) == "to"
	case "of", "to", "for":
		return s.nounAt(s.determined(i+1), i) && !s.leadsToHead(i+1)
	case "in", "at":
		return s.stationed(i)
	case "on":
		return s.is(i+1, portfolio|org) && !s.is(i+1, calendar)
	}
	return false
}

// stationed reports whether "in" or "at" at i says where somebody serves,
// not where something happened: it follows an envoy, or a name follows the place.
func (s *scan) stationed(i int) bool {
	k := s.determined(i + 1)
	if s.fold(i) == "in" && s.fold(i+1) == "charge" && s.fold(i+2) == "of" {
		return true
	}
	n := s.place(k).n
	if s.fold(i) == "at" {
		return s.is(k, scope|org) || s.bodyEndsIn(k)
	}
	return n > 0 && (s.diplomatic(i) || s.is(k+n, capital) && s.follows(k+n) && !s.is(k+n, calendar))
}

// diplomatic reports whether one of the few words before i is an envoy's title.
func (s *scan) diplomatic(i int) bool {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		switch s.fold(k) {
		case "consul", "general", "ambassador", "representative", "counsellor", "attache", "mission", "embassy", "envoy",
			"delegation", "consulate", "office", "d'affaires", "counselor":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// determined skips the articles and possessives at i.
func (s *scan) determined(i int) int {
	for !s.is(i, capital) {
		switch s.fold(i) {
		case "the", "a", "an", "its", "his", "her", "their", "that":
			i++
		default:
			return i
		}
	}
	return i
}

// nounAt reports whether token k can begin the name of a body, a place or a
// topic after the preposition at prep.
func (s *scan) nounAt(k, prep int) bool {
	if k >= len(s.class) || s.t.Tokens[k].Paragraph || s.is(k, calendar) {
		return false
	}
	if s.is(k, capital) {
		return true
	}
	return s.is(k, org|scope|area|portfolio) && !(s.fold(prep) == "to" && !s.is(k, scope|area|org))
}

// A reading is the state of reading a body.
type reading struct {
	k, end      int
	run         int  // where the present run of capitalised words began
	known       int  // past the last word that belongs to a body by its class
	listing     bool // between a comma and the "and" that closes the list
	territorial bool // of a governor, a mayor
}

// bodyAt reads the body after the preposition at i: past its last token, and
// where a name may begin within it, after the last word that is known to be no name.
func (s *scan) bodyAt(i int) (end, cut int) {
	start := s.determined(i + 1)
	switch s.fold(i + 1) {
	case "charge": // in charge of
		start = s.determined(i + 3)
	case "to": // attached to
		start = s.determined(i + 2)
	}
	r := reading{k: start, end: start, run: start, known: start, territorial: s.territorial(i)}
	for r.k < len(s.class) && r.k < start+60 && s.bodyStep(&r) {
	}
	if r.end == start {
		return i, 0
	}
	return r.end, s.cutOf(&r)
}

// cutOf returns where a name may begin in the last run of capitalised words.
func (s *scan) cutOf(r *reading) int {
	if r.known > r.run && r.known < r.end {
		return r.known
	}
	if r.known > r.run || r.end-r.run < 3 {
		return 0
	}
	for k := r.run + 1; k < r.end-1; k++ {
		if s.is(k, given|chinese|korean|japanese|vietnamese) {
			return k
		}
	}
	if r.territorial {
		return r.run + 1
	}
	return 0
}

// territorial reports whether what ends before the preposition at i is the title
// of one who governs a place, so that a word of no known class after it is one.
func (s *scan) territorial(i int) bool {
	switch s.fold(i - 1) {
	case "governor", "mayor", "premier", "president", "king", "minister":
		return s.fold(i) == "of"
	}
	return false
}

// bodyStep takes the next words into the body and reports whether there were any.
func (s *scan) bodyStep(r *reading) bool {
	k := r.k
	if k > r.run && s.t.Tokens[k].Paragraph {
		return false
	}
	switch {
	case s.is(k, capital):
		return s.bodyName(r)
	case s.possessive(k):
		return s.take(r, 1, s.nounAt(k+1, k), true)
	case s.glued(k):
		return s.take(r, 1, true, false)
	case k > r.run && s.glued(k-1) && s.t.Tokens[k].Kind == text.Word:
		return s.take(r, 1, true, s.compounded(k))
	case k > r.run && s.t.Tokens[k-1].Kind == text.Number && !s.t.Tokens[k].Space && s.t.Tokens[k].Kind == text.Word:
		return s.take(r, 1, true, true) // 7th
	case s.t.Tokens[k].Kind == text.Number:
		return s.take(r, 1, s.is(k-1, capital|area|org) && s.follows(k), true)
	case s.is(k, org|scope|area|portfolio) && s.follows(k):
		return s.take(r, 1, true, true)
	}
	return s.connect(r)
}

// compounded reports whether the word at k makes an adjective with the place
// before the hyphen: Hanoi-based. After other hyphens a name may go on: Seong-min.
func (s *scan) compounded(k int) bool {
	switch s.fold(k) {
	case "based", "run", "owned", "level", "funded", "led":
		return true
	}
	return false
}

// take moves on by n tokens if ok; known tells whether they are of a body for certain.
func (s *scan) take(r *reading, n int, ok, known bool) bool {
	if !ok {
		return false
	}
	r.k += n
	r.end = r.k
	if known {
		r.known = r.k
	}
	return true
}

// bodyName takes a capitalised word, or a place.
func (s *scan) bodyName(r *reading) bool {
	k := r.k
	if h := s.headFrom(k); k == r.run && h > k && s.determined(k-1) == k && !s.anyIs(k, h, org) {
		return s.take(r, h+1-k, true, true) // the Office of the Prime Minister
	}
	if k > r.run && (s.startsName(k) || s.is(k, head) && !s.is(k-1, function) || s.is(k, honorific|calendar) || s.rankEnd(k) > k) {
		return false
	}
	if k > r.run && s.is(k-1, org) && s.is(k-1, capital) && s.namesake(k) {
		return false
	}
	if n := s.place(k).n; n > 0 && !(k > r.run && s.borne(k)) {
		return s.take(r, n, true, r.known == k || r.known == r.run || s.is(k+n, org|area))
	}
	return s.take(r, 1, true, s.is(k, org|portfolio|scope|area|demonym|upper|suffix|firm|head|mod) && !s.surname(k))
}

// namesake reports whether a name begins at k that is also that of a district,
// which could not follow a body without a preposition: "Tax Department Mai Son".
func (s *scan) namesake(k int) bool {
	p := s.place(k)
	return s.is(k, vietnamese) && p.n > 1 && p.n == s.syllables(k) && p.level < division && !s.is(k+p.n, area|org|suffix)
}

// borne reports whether the word at k, though a place, is the first of a name:
// "Representatives Nancy Albright", "Kagawa prefecture Ikeda Toyohito".
func (s *scan) borne(k int) bool {
	return s.place(k).n == 1 && s.place(k).level < state && s.is(k, given|japanese|korean|chinese) && s.follows(k+1) &&
		s.is(k+1, capital) && !s.is(k+1, org|portfolio|scope|area|head|suffix|mod)
}

// surname reports whether the word at k, though it could end a body, is the
// family name of an East Asian: "Mayor of Busan Park Seong-min".
func (s *scan) surname(k int) bool {
	return s.is(k, korean|chinese|japanese) && s.follows(k+1) && s.is(k+1, capital) &&
		!s.is(k+1, org|portfolio|scope|area|head|suffix) && !s.is(k-1, org|portfolio|scope|mod)
}

// connect takes a word or mark that joins two parts of a body, if a second part follows.
func (s *scan) connect(r *reading) bool {
	k := r.k
	if r.known > r.run && (r.end-r.known > 1 || r.end > r.known && s.is(r.known, given)) && s.fold(k) != "(" {
		return false // what was read last looks like a name
	}
	next := s.determined(k + 1)
	ok := false
	switch s.fold(k) {
	case "of", "for", "to", "in", "at", "on":
		ok = s.prepositional(k)
	case "under":
		ok = s.is(next, capital)
	case "attached":
		next = s.determined(k + 2)
		ok = s.fold(k+1) == "to" && s.is(next, capital)
	case "and", "&":
		next = k + 1
		ok = s.conjoined(k, next) || r.listing && s.is(next, capital) && !s.titled(next) && !s.startsName(next)
	case ",":
		next = k + 1
		ok = s.listed(k)
		r.listing = r.listing || ok
		if s.fold(next) == "and" {
			next++
			ok = s.topic(k-1) && s.topic(next) && !s.titled(next) && !s.startsName(next)
		}
	case "(":
		return s.acronymAt(r)
	default:
		ok = s.is(k, particle) && s.is(k+1, capital) && s.is(k-1, capital)
		next = k + 1
	}
	if !ok {
		return false
	}
	r.k, r.run, r.known = next, next, next
	return true
}

// conjoined reports whether the word after "and" belongs to the body as well:
// not another title, not a person.
func (s *scan) conjoined(k, next int) bool {
	if s.startsName(next) || s.titled(next) {
		return false
	}
	if s.place(next).n > 0 {
		return s.is(k-1, capital|org|portfolio|area)
	}
	if s.is(next, portfolio|org) {
		return s.is(k-1, portfolio|org|capital) && (s.is(next, capital) || !s.is(k-1, capital))
	}
	return s.is(next, capital) && s.bodyEndsIn(next)
}

// bodyEndsIn reports whether the run of capitalised words at k holds a noun of a body.
func (s *scan) bodyEndsIn(k int) bool {
	for end := k + 10; k < end && s.is(k, capital); k++ {
		if s.is(k, org|portfolio) {
			return true
		}
	}
	return false
}

// listed reports whether the comma at k stands in a list of topics or places
// that closes with "and": "Culture, Sports and Tourism".
func (s *scan) listed(k int) bool {
	if !s.topic(k-1) && !s.placeEndsAt(k-1, 0) {
		return false
	}
	for i := k + 1; i < len(s.class) && i < k+24; i++ {
		switch f := s.fold(i); {
		case i == k+1 && (!s.topic(i) && s.place(i).n == 0 || s.startsName(i) || s.titled(i)):
			return false
		case f == "and" || f == "&":
			return s.is(i+1, capital) && !s.titled(i+1) && !s.startsName(i+1) && !s.is(i+1, given)
		case f != "," && !s.is(i, capital):
			return false
		}
	}
	return false
}

func (s *scan) topic(i int) bool { return s.is(i, portfolio) && s.is(i, capital) }

// acronymAt takes an acronym in brackets: "Vietnam Fatherland Front (VFF) Central Committee".
func (s *scan) acronymAt(r *reading) bool {
	if len(s.fold(r.k+1)) == 1 {
		return false // "(L)", where somebody stands in a picture
	}
	k := r.k + 1
	for k < r.k+4 && s.is(k, capital) {
		k++
	}
	return s.take(r, k+1-r.k, k > r.k+1 && s.fold(k) == ")", true)
}

// titled reports whether a title or a rank begins at k.
func (s *scan) titled(k int) bool { return s.rankEnd(k) > k || s.leadsToHead(k) }

// leadsToHead reports whether words that can stand before a head begin at k, and
// a head follows them.
func (s *scan) leadsToHead(k int) bool { return s.headFrom(k) >= 0 }

// headFrom returns where that head stands, -1 where there is none.
func (s *scan) headFrom(k int) int {
	for i := k; i < k+7; i++ {
		switch {
		case s.noun(i) && s.is(i, plural):
			return -1 // a House of Representatives has no title in it
		case s.noun(i):
			return i
		case s.is(i, mod|status|portfolio|scope|demonym|org|acronym), s.glued(i):
		case s.place(i).n > 0 && i == k:
			i += s.place(i).n - 1
		default:
			return -1
		}
	}
	return -1
}
