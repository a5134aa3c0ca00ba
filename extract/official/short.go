package official

import (
	"strings"

	"dateline/extract/text"
)

// sweep goes through the text and joins every mention to its person: the names
// read already, and those without title of the persons now known.
func (r *register) sweep() {
	s, known := r.s, r.s.names
	covered := s.covers()
	for i := 0; i < len(s.class); i++ {
		switch {
		case len(known) > 0 && known[0].first == i:
			i = r.settle(known[0]) - 1
			known = known[1:]
		case !covered[i] && s.is(i, capital|particle):
			i = r.untitled(i) - 1
		}
	}
}

// settle gives the name n, read with its title, to its person. It returns its end.
func (r *register) settle(n name) int {
	if n.end-n.first > 1 {
		n.person = r.enter(&n)
	} else {
		words := r.s.wordsOf(&n)
		p, ok := r.choose(words[0], n.offices)
		if !ok {
			p = r.create(&n, words)
		}
		n.person = p
		r.join(p, &n)
	}
	r.mention(n)
	return n.end
}

func (r *register) mention(n name) {
	r.persons[n.person].last = n.first
	r.mentions = append(r.mentions, n)
}

// untitled reads a mention without title at i. It returns the token to go on from.
func (r *register) untitled(i int) int {
	s := r.s
	if end, p := r.fullAt(i); end > i {
		r.mention(name{first: i, end: end, person: p, rule: "full name"})
		return end
	}
	if !s.is(i, capital) {
		return i + 1
	}
	if n := s.place(i).n; n > 1 {
		return i + n
	}
	if p, ok := r.shortAt(i); ok {
		r.mention(name{first: i, end: i + 1, person: p, rule: "short name"})
	}
	return i + 1
}

// fullAt returns the end of a form of several words at i, and whose it is.
func (r *register) fullAt(i int) (end, p int) {
	s := r.s
	list := r.byFirst[s.fold(i)]
	for _, f := range list[max(0, len(list)-few):] {
		e := s.matchWords(i, f.words)
		if e > max(i, end) && r.free(i, e, len(f.words) == len(r.persons[f.person].words)) {
			end, p = e, f.person
		}
	}
	return end, p
}

// free reports whether the words from i to end, the full name of somebody or a
// part of it, are no name of a street, school or place. Who is called Hoa Binh in full
// is meant by that name; who is called Bui Van Hoa Binh is not.
func (r *register) free(i, end int, full bool) bool {
	s := r.s
	if !s.is(end-1, capital) && !s.glued(end-2) || s.glued(end) || s.follows(end) && s.is(end, suffix) {
		return false
	}
	n := s.place(i).n
	return n < end-i || full && n == end-i
}

// matchWords returns the end of the words at i, or i.
func (s *scan) matchWords(i int, words []string) int {
	k := i
	for _, w := range words {
		for k > i && (s.glued(k) || s.fold(k) == ".") {
			k++
		}
		if s.fold(k) != w {
			return i
		}
		k++
	}
	return k
}

// shortAt reports whose short form stands at i.
func (r *register) shortAt(i int) (int, bool) {
	s := r.s
	if len(r.byWord[s.fold(i)]) == 0 || s.partOfName(i) || s.locative(i-1) && s.place(i).n > 0 {
		return 0, false
	}
	if r.doubtful(i) && !r.acts(i) && !r.amongPersons(i) && !(!r.isPlace(i) && s.verb(i+1)) {
		return 0, false
	}
	return r.choose(s.fold(i), nil)
}

// partOfName reports whether the word at i goes together with a capitalised
// neighbour to some other name.
func (s *scan) partOfName(i int) bool {
	if s.glued(i+1) || s.glued(i-1) {
		return true
	}
	if s.follows(i+1) && (s.is(i+1, capital) && !s.is(i+1, calendar) || s.is(i+1, area|suffix)) {
		return true
	}
	return s.follows(i) && s.is(i-1, capital) && !(s.opens(i-1) && s.place(i-1).n == 0 && (s.is(i-1, function) || !s.is(i-1, vietnamese|given)))
}

// doubtful reports whether the word at i is also a place, a people or a common word.
// A common word has a capital only where a sentence begins; a place abroad that few
// know counts only after "in" and the like.
func (r *register) doubtful(i int) bool {
	s := r.s
	if r.isPlace(i) || s.place(i).n > 0 && s.locative(i-1) {
		return true
	}
	return s.is(i, demonym|head|business|org|portfolio|mod|calendar|status|suffix|honorific) || s.is(i, function|common) && s.opens(i)
}

// locative reports whether the word at i is a preposition of place.
func (s *scan) locative(i int) bool {
	switch s.fold(i) {
	case "in", "at", "near", "from", "outside", "around", "via":
		return true
	}
	return false
}

// isPlace reports whether the word at i is a well-known place, which does things in the
// news as people do. For a Vietnamese named like one abroad, Van or Hai, that is far away.
func (r *register) isPlace(i int) bool {
	p := r.s.place(i)
	switch {
	case p.n == 0:
		return false
	case p.country == "VN" || p.level == state:
		return true
	}
	known := r.called(r.s.fold(i))
	return p.level == division && !(len(known) > 0 && r.persons[known[len(known)-1]].vietnamese)
}

// acts reports whether the words around i show a person: a verb after it, or a
// verb of saying before.
func (r *register) acts(i int) bool {
	s := r.s
	next := i + 1
	if s.possessive(next) { // An’s, Long’s: no article, no adjective
		return s.is(i, function|common) && !s.is(i, head|business|demonym) && !r.isPlace(i)
	}
	if s.is(next, speech|aux) && !s.is(next, capital) || s.pastTense(next) {
		return true
	}
	if s.fold(i-1) == "to" && s.fold(i-2) == "according" || s.fold(i-1) == "for" && s.fold(i-2) == "as" {
		return true
	}
	if s.fold(next) == "," && (s.fold(next+1) == "who" || s.fold(next+1) == "for" && s.is(next+2, function) || r.described(i)) {
		return true
	}
	return s.is(i-1, speech) && !s.is(i-1, capital) && !s.isNoun(next)
}

// described reports whether the word at i, no place, opens a sentence and what it is
// follows behind a comma: "Man, a native of", "Son, 60,", "An, from".
func (r *register) described(i int) bool {
	s := r.s
	if !s.opens(i) || r.isPlace(i) {
		return false
	}
	switch s.fold(i) {
	case "so", "then", "now", "not", "no", "yet", "on", "to", "in", "here", "there", "still", "also", "sun", "mon", "sat", "dec":
		return false // an adverb or a day before its comma
	}
	switch k := i + 2; s.fold(k) {
	case "a", "an", "the", "from":
		return !s.is(k, capital)
	case "born", "aged", "himself", "herself", "whose":
		return true
	default:
		return s.figure(k) && s.fold(k+1) == ","
	}
}

// pastTense reports whether the word at i ends as a verb does and no noun follows
// it: "Long smiled.", not "Long disputed lines".
func (s *scan) pastTense(i int) bool {
	return strings.HasSuffix(s.fold(i), "ed") && !s.is(i, capital) && !s.isNoun(i+1)
}

// isNoun reports whether the word at i is written like a common noun that goes
// on what stands before it: "told Thai | tourists".
func (s *scan) isNoun(i int) bool {
	return s.t.Tokens[min(i, len(s.class)-1)].Kind == text.Word && !s.is(i, capital|function|aux|speech)
}

// amongPersons reports whether the word at i stands in a list with another
// short form that can only be a person: "found that Vinh, Huong and Dinh have".
func (r *register) amongPersons(i int) bool {
	for _, k := range []int{i + 2, i - 2} {
		between := (i + k) / 2
		if f := r.s.fold(between); f != "," && f != "and" {
			continue
		}
		if len(r.byWord[r.s.fold(k)]) > 0 && r.s.t.Tokens[k].Kind == text.Word && !r.doubtful(k) {
			return true
		}
	}
	return false
}
