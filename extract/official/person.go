package official

import "strings"

// A person is one identity within the article.
type person struct {
	full       int // index of the fullest name
	words      []string
	official   bool
	mentions   []int // indexes of names, in the order of the text
	vietnamese bool
}

// A register holds the persons of an article, and which of them a short form could be.
type register struct {
	s       *scan
	persons []person
	byFull  map[string]int
	byWord  map[string][]int // a word of the name by which somebody may be called, to persons
}

// identify makes persons of the names: first those with a full name, then each
// single word goes to the person it belongs to.
func (s *scan) identify() *register {
	r := &register{s: s, byFull: map[string]int{}, byWord: map[string][]int{}}
	for i := range s.names {
		if s.names[i].end-s.names[i].first > 1 {
			r.add(i)
		}
	}
	for i := range s.names {
		if s.names[i].person < 0 {
			r.resolve(i)
		}
	}
	return r
}

func (s *scan) wordsOf(n *name) []string {
	words := make([]string, 0, n.end-n.first)
	for k := n.first; k < n.end; k++ {
		if s.t.Tokens[k].Kind != 0 {
			words = append(words, s.fold(k))
		}
	}
	return words
}

func (r *register) add(i int) {
	n := &r.s.names[i]
	words := r.s.wordsOf(n)
	key := strings.Join(words, " ")
	p, ok := r.byFull[key]
	if !ok {
		p, ok = r.part(words, n.vietnamese)
	}
	if !ok {
		p = len(r.persons)
		r.persons = append(r.persons, person{full: i, words: words, vietnamese: n.vietnamese})
		r.callable(p)
	}
	r.byFull[key] = p
	r.join(i, p)
	if len(words) > len(r.persons[p].words) {
		r.persons[p].full, r.persons[p].words = i, words
		r.callable(p)
	}
}

// part finds the person of whose name words are a part, or the other way round:
// "Lula da Silva" of "Luiz Inácio Lula da Silva".
func (r *register) part(words []string, vietnamese bool) (int, bool) {
	for p := len(r.persons) - 1; p >= 0; p-- {
		q := &r.persons[p]
		if len(words) == len(q.words) {
			continue
		}
		if vietnamese && q.vietnamese {
			if len(q.words) > len(words) && strings.HasSuffix(strings.Join(q.words, " "), " "+strings.Join(words, " ")) {
				return p, true
			}
			continue
		}
		if !vietnamese && !q.vietnamese && (within(words, q.words) || within(q.words, words)) {
			return p, true
		}
	}
	return 0, false
}

// within reports whether all words of a stand in b in the same order.
func within(a, b []string) bool {
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// callable enters the words by which a person may be called alone: a
// Vietnamese by the given name, others by any part but a particle.
func (r *register) callable(p int) {
	q := &r.persons[p]
	if q.vietnamese {
		first := q.words[0]
		if strings.HasPrefix(first, "h'") {
			r.call(first, p)
		}
		r.call(q.words[len(q.words)-1], p)
		return
	}
	for _, w := range q.words {
		if len(w) > 1 && lexicon()[w]&particle == 0 {
			r.call(w, p)
		}
	}
}

func (r *register) call(w string, p int) {
	for _, q := range r.byWord[w] {
		if q == p {
			return
		}
	}
	r.byWord[w] = append(r.byWord[w], p)
}

// resolve finds the person that a name of one word means, or makes one.
func (r *register) resolve(i int) {
	n := &r.s.names[i]
	w := r.s.wordsOf(n)
	p, ok := r.choose(w[len(w)-1], i)
	if !ok {
		p = len(r.persons)
		r.persons = append(r.persons, person{full: i, words: w, vietnamese: n.vietnamese})
		r.callable(p)
	}
	r.join(i, p)
}

// choose picks among the persons called by word w: one whose office is that of
// name i, else the one named last before it.
func (r *register) choose(w string, i int) (int, bool) {
	best, at := -1, -1
	for _, p := range r.byWord[w] {
		if len(r.s.names[i].offices) > 0 && r.sharesOffice(p, i) {
			return p, true
		}
		last := r.lastBefore(p, r.s.names[i].first)
		if best < 0 || last > at {
			best, at = p, last
		}
	}
	return best, best >= 0
}

// lastBefore returns the token of the last mention of p before token k, or -1.
func (r *register) lastBefore(p, k int) int {
	last := -1
	for _, m := range r.persons[p].mentions {
		if f := r.s.names[m].first; f < k && f > last {
			last = f
		}
	}
	return last
}

// sharesOffice reports whether the head of an office of name i is one that p has.
func (r *register) sharesOffice(p, i int) bool {
	s := r.s
	for _, m := range r.persons[p].mentions {
		for _, a := range s.names[m].offices {
			for _, b := range s.names[i].offices {
				if s.fold(s.offices[a].head) == s.fold(s.offices[b].head) {
					return true
				}
			}
		}
	}
	return false
}

func (r *register) join(i, p int) {
	r.s.names[i].person = p
	r.persons[p].mentions = append(r.persons[p].mentions, i)
	for _, o := range r.s.names[i].offices {
		if !r.s.offices[o].private {
			r.persons[p].official = true
		}
	}
}
