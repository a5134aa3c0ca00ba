package locality

import (
	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// Find returns the places that t mentions, in text order, named by g and by
// the words around them. It is safe for concurrent use, and its time is linear
// in the length of the text. A nil g is [gazetteer.Default].
func Find(t *text.Text, g *gazetteer.Gazetteer, c Context) []Mention {
	if g == nil {
		g = gazetteer.Default()
	}
	f := newFinder(t, g, c)
	f.find()
	return f.mentions()
}

// find proposes names and settles which are mentions.
func (f *finder) find() {
	f.findPeople()
	f.proposeKnown()
	f.proposeTriggered()
	f.proposeVietnamese()
	f.proposeUnknown()
	f.weigh()
	f.settle()
}

// A finder works on one text.
type finder struct {
	t         *text.Text
	g         *gazetteer.Gazetteer
	c         Context
	words     []class         // of each token
	person    []bool          // tokens inside a person's name
	people    map[string]bool // folded single names of people in this text
	names     []name          // proposed, in text order
	at        []int32         // token to the name that covers it, plus one
	language  int             // 0 not asked, 1 not Vietnamese, 2 Vietnamese
	countries map[string]int  // how often each country is meant, by name or demonym
	divisions map[string]bool // first-level divisions that the text names, by code
}

// A name is a stretch of tokens that may name a place.
type name struct {
	first, end int                // tokens
	places     []*gazetteer.Place // what it can be at the time, best first; none where only a trigger names it
	place      *gazetteer.Place   // what it is
	called     class              // what the trigger beside it calls it, or 0
	grade      grade
	inOrg      bool
	rule       string
	reason     string // why it is no mention
}

// A grade is how far a name is believed to be a place.
type grade int8

const (
	rejected grade = iota
	feeble         // only where a trigger or its parent says so
	weak           // where anything near speaks for it
	accepted
)

func newFinder(t *text.Text, g *gazetteer.Gazetteer, c Context) *finder {
	f := &finder{t: t, g: g, c: c, names: make([]name, 0, len(t.Tokens)/8),
		words: make([]class, len(t.Tokens)), person: make([]bool, len(t.Tokens)), at: make([]int32, len(t.Tokens)),
		people: map[string]bool{}, countries: map[string]int{}, divisions: map[string]bool{}}
	for i := range t.Tokens {
		f.words[i] = vocabulary[t.Tokens[i].Fold]
	}
	return f
}

// propose adds the name of tokens first up to end, unless another covers its beginning.
func (f *finder) propose(n name) *name {
	f.names = append(f.names, n)
	for k := n.first; k < n.end; k++ {
		f.at[k] = int32(len(f.names))
	}
	return &f.names[len(f.names)-1]
}

// covered returns the name that covers token i, or nil.
func (f *finder) covered(i int) *name {
	if i < 0 || i >= len(f.at) || f.at[i] == 0 {
		return nil
	}
	return &f.names[f.at[i]-1]
}

func (f *finder) fold(i int) string {
	if i < 0 || i >= len(f.t.Tokens) {
		return ""
	}
	return f.t.Tokens[i].Fold
}

// is reports whether token i exists and can be of class c.
func (f *finder) is(i int, c class) bool { return i >= 0 && i < len(f.words) && f.words[i]&c != 0 }

// capital reports whether token i is a word with a capital.
func (f *finder) capital(i int) bool {
	return i >= 0 && i < len(f.t.Tokens) && f.t.Tokens[i].Kind == text.Word && f.t.Tokens[i].Case != text.Lower
}

// beside reports whether token i follows token i-1 with nothing but white space
// between, in the same paragraph.
func (f *finder) beside(i int) bool {
	return i > 0 && i < len(f.t.Tokens) && f.t.Tokens[i].Space && !f.t.Tokens[i].Paragraph
}

// opens reports whether token i is the first of its sentence, quotes aside.
func (f *finder) opens(i int) bool {
	if i == 0 || f.t.Tokens[i].Paragraph {
		return true
	}
	switch f.fold(i - 1) {
	case ".", "!", "?", "\"", "“", "‘", ":", ";", "–", "—", "-", "(", "/":
		return true
	}
	return false
}
