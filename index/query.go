package index

// A Query is a parsed question; see [ParseQuery] and docs/query.md. The zero
// Query asks for every article.
type Query struct {
	Source string // as it was written
	Root   Node
}

// A Node is one of All, And, Or, Not, Words, Near, Official, Locality, Money,
// Mentioned, Published and Keyword. All nodes ask the article; Official,
// Locality, Money and Mentioned ask for one mention that meets all their
// conditions at once.
type Node interface{ node() }

// All matches every article.
type All struct{}

// And matches where all nodes do, Or where one does, Not where its node does not.
type (
	And struct{ Nodes []Node }
	Or  struct{ Nodes []Node }
	Not struct{ Node Node }
)

// Words matches a phrase: its terms stand next to each other, in order, in one
// field. A single word is a phrase of one term. Terms are analysed.
type Words struct {
	Field string // "": title, lead or text; "title": the title
	Terms []string
}

// Near matches where both phrases stand in one field with at most Distance
// other terms between them, in either order.
type Near struct {
	Field    string
	A, B     []string
	Distance int
}

// Official matches an official's mention. Each list of terms is a phrase of the
// name analyser within that field; empty asks nothing. Name is asked of the full
// name and of the surface, Title and Organization of one office at a time: see [Posts].
type Official struct {
	Name, Title, Organization []string
	Country                   string
}

// Locality matches a locality's mention. Name is a phrase of the name analyser
// within its name or its surface. Code, in capitals, matches the division's own
// code, and that of the province it was merged into; Country any mention in it.
type Locality struct {
	Name          []string
	Code, Country string
}

// Money matches an amount whose range, in that currency ("" any), overlaps
// [Min, Max]. A nil bound is open; Excl marks bounds that are not included.
type Money struct {
	Min, Max         *float64
	ExclMin, ExclMax bool
	Currency         string
}

// Mentioned matches a date in the text whose interval lies within [From, To],
// days as YYYY-MM-DD, "" where open. An open interval lies within none that is closed there.
type Mentioned struct{ From, To string }

// Published matches the article's own civil date, as Mentioned does.
type Published struct{ From, To string }

// Keyword matches a whole value of section, source, tag, language or kind. Value
// is folded by [FoldKeyword], and so must be what it is compared with.
type Keyword struct{ Field, Value string }

func (All) node()       {}
func (And) node()       {}
func (Or) node()        {}
func (Not) node()       {}
func (Words) node()     {}
func (Near) node()      {}
func (Official) node()  {}
func (Locality) node()  {}
func (Money) node()     {}
func (Mentioned) node() {}
func (Published) node() {}
func (Keyword) node()   {}
