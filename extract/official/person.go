package official

import (
	"slices"
	"sort"
	"strings"

	"dateline/extract/text"
)

// A person is one identity within the article.
type person struct {
	first, end int      // tokens of the fullest name
	words      []string // of that name, folded
	alias      string   // the full name where only the headline has it
	vietnamese bool
	official   bool
	offices    []int // of the mention that says most about them
	last       int   // token of the last mention that the sweep has passed, -1 for none
}

// A register holds the persons of an article, and who a short form could be.
type register struct {
	s        *scan
	persons  []person
	byFull   map[string]int
	byWord   map[string][]int  // a word by which somebody may be called, to persons
	byFirst  map[string][]form // the first word of a form of several words
	mentions []name
}

// A form is several words by which a person may be called: the full name, the end
// of it, or a part that stays together: "Ortega Ruiz", "da Silva", "Al-Saleh".
type form struct {
	words  []string
	person int
}

// few bounds the candidates that are compared, so that a hostile text costs
// no more than linear time. An article has a handful.
const few = 24

// identify makes persons of all names: first of those with a full name; then it
// goes through the text and gives each single word to the person it belongs to.
func (s *scan) identify() *register {
	r := &register{s: s, byFull: map[string]int{}, byWord: map[string][]int{}, byFirst: map[string][]form{}}
	sort.Slice(s.names, func(a, b int) bool { return s.names[a].first < s.names[b].first })
	s.names = s.apart(s.names)
	for i := range s.names {
		if n := &s.names[i]; n.end-n.first > 1 {
			r.join(r.enter(n), n)
		}
	}
	r.sweep()
	return r
}

// apart drops the names that begin within another.
func (s *scan) apart(names []name) []name {
	end := 0
	return slices.DeleteFunc(names, func(n name) bool {
		if n.first < end {
			return true
		}
		end = n.end
		return false
	})
}

// enter finds the person of a full name, or makes one.
func (r *register) enter(n *name) int {
	words := r.s.wordsOf(n)
	key := strings.Join(words, " ")
	p, ok := r.byFull[key]
	if !ok && len(words) == 2 && !n.vietnamese {
		p, ok = r.byFull[words[1]+" "+words[0]] // Yoko Kamikawa, Kamikawa Yoko
	}
	if !ok {
		p, ok = r.part(words, n.vietnamese)
	}
	if !ok {
		return r.create(n, words)
	}
	r.byFull[key] = p
	if q := &r.persons[p]; len(words) > len(q.words) {
		q.first, q.end, q.words = n.first, n.end, words
		r.callable(p)
	}
	return p
}

func (r *register) create(n *name, words []string) int {
	p := len(r.persons)
	r.persons = append(r.persons, person{first: n.first, end: n.end, words: words, vietnamese: n.vietnamese, last: -1})
	r.byFull[strings.Join(words, " ")] = p
	r.callable(p)
	return p
}

// part finds the person of whose name words are a part, or whose name is a part
// of words: "Lula da Silva", "Luiz Inácio Lula da Silva".
func (r *register) part(words []string, vietnamese bool) (int, bool) {
	for _, p := range r.called(words[len(words)-1]) {
		q := &r.persons[p]
		short, long := words, q.words
		if len(short) > len(long) {
			short, long = long, short
		}
		switch {
		case q.vietnamese != vietnamese || len(short) == len(long) || len(short) < 2:
		case vietnamese && (slices.Equal(long[len(long)-len(short):], short) || long[0] == "y" && slices.Equal(long[:2], short)),
			!vietnamese && within(short, long) && (short[0] == long[0] || !slices.ContainsFunc(long, patronymic)):
			return p, true
		}
	}
	return 0, false
}

// called returns the persons named last who may be called by word w.
func (r *register) called(w string) []int {
	list := r.byWord[w]
	return list[max(0, len(list)-few):]
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
// Vietnamese by the given name, which comes last but among the Ede first; others
// by any part but a particle, since Thais go by the first, Chinese by the family name.
func (r *register) callable(p int) {
	q := &r.persons[p]
	r.forms(p)
	for i, w := range q.words {
		last := i == len(q.words)-1
		if q.vietnamese && (last || i == 0 && strings.HasPrefix(w, "h'") || i == 1 && q.words[0] == "y") ||
			!q.vietnamese && (len(w) > 1 || last) && (last || lexicon()[w]&particle == 0) {
			r.call(w, p)
		}
	}
}

// forms enters the full name of p and its parts of several words.
func (r *register) forms(p int) {
	s, q := r.s, &r.persons[p]
	for i := range q.words[:min(len(q.words)-1, few)] {
		if !q.vietnamese || i == 0 || i == len(q.words)-2 {
			r.form(q.words[i:], p)
		}
	}
	if q.vietnamese {
		if q.words[0] == "y" && len(q.words) > 2 {
			r.form(q.words[:2], p)
		}
		return
	}
	r.shorter(p)
	first, w := 0, 0 // of the part, in words
	for k := q.first; k < q.end; k++ {
		if s.t.Tokens[k].Kind == text.Punct {
			continue
		}
		w++
		if !s.glued(k+1) && !(s.is(k, particle) && k+1 < q.end) {
			r.form(q.words[first:w], p)
			first = w
		}
	}
}

// shorter enters the shorter forms of a foreign name of several words: its first words, the
// first and the last, and two words the other way round, as Japanese names are written.
func (r *register) shorter(p int) {
	words := r.persons[p].words
	for n := 2; n < min(len(words), few); n++ {
		r.form(words[:n], p)
	}
	last := len(words) - 1
	if words[last] == "jr" || words[last] == "sr" {
		last--
	}
	switch {
	case last == 1:
		r.form([]string{words[1], words[0]}, p)
	case last > 1:
		r.form([]string{words[0], words[last]}, p)
	}
}

func (r *register) form(words []string, p int) {
	if len(words) > 1 {
		r.byFirst[words[0]] = append(r.byFirst[words[0]], form{words, p})
	}
}

func (r *register) call(w string, p int) {
	if !slices.Contains(r.called(w), p) {
		r.byWord[w] = append(r.byWord[w], p)
	}
}

// choose picks among the persons called by word w: the one whose titles are
// most like these offices, else the one named last before, else the first.
func (r *register) choose(w string, offices []int) (int, bool) {
	best, most := -1, 0
	for _, p := range r.called(w) {
		like := r.likeness(p, offices)
		if best < 0 || like > most || like == most && r.persons[p].last > r.persons[best].last {
			best, most = p, like
		}
	}
	return best, best >= 0
}

// likeness counts the words that the titles of person p share with these offices.
func (r *register) likeness(p int, offices []int) int {
	n := 0
	for _, a := range offices {
		for _, b := range r.persons[p].offices {
			n += r.s.shared(&r.s.offices[a], &r.s.offices[b])
		}
	}
	return n
}

// shared counts the words of weight that two titles share.
func (s *scan) shared(a, b *office) int {
	n := 0
	for i := a.first; i < min(a.end, a.first+few); i++ {
		for k := b.first; k < min(b.end, b.first+few); k++ {
			if s.fold(i) == s.fold(k) && !s.is(i, function) && s.t.Tokens[i].Kind == text.Word {
				n++
				break
			}
		}
	}
	return n
}

// join adds the offices of a mention to person p.
func (r *register) join(p int, n *name) {
	q := &r.persons[p]
	for _, i := range n.offices {
		q.official = q.official || !r.s.offices[i].private
	}
	if len(q.offices) == 0 || r.weight(n.offices) > r.weight(q.offices) {
		q.offices = n.offices
	}
}

// weight tells how much titles say: the more words the more, a rank little.
func (r *register) weight(offices []int) int {
	w := 0
	for _, i := range offices {
		switch o := &r.s.offices[i]; {
		case o.private:
		case o.rank:
			w++
		default:
			w += 2*(o.end-o.first+o.tailEnd-o.tail) + 1
		}
	}
	return w
}
