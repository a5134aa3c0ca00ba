package index

import (
	"fmt"
	"slices"
	"strings"
)

// maxFacetSize keeps an answer within what Elasticsearch gives at once.
const maxFacetSize = 10_000

// Check says what is wrong with the options, or nil.
func (o Options) Check() error {
	switch {
	case o.Limit < 0 || o.Offset < 0:
		return fmt.Errorf("limit %d and offset %d must not be negative", o.Limit, o.Offset)
	case o.FacetSize < 0 || o.FacetSize > maxFacetSize:
		return fmt.Errorf("facet size %d must lie between 0 and %d", o.FacetSize, maxFacetSize)
	case !slices.Contains([]Sort{"", ByRelevance, ByDate, ByDateAsc}, o.Sort):
		return fmt.Errorf("there is no order %q; expected relevance, date or date-asc", o.Sort)
	}
	for _, name := range o.Facets {
		if _, ok := facets[name]; !ok {
			return fmt.Errorf("there is no facet %q; expected one of %s", name, strings.Join(FacetNames, ", "))
		}
	}
	return nil
}

// Size returns how many values a facet has at most.
func (o Options) Size() int {
	if o.FacetSize == 0 {
		return DefaultFacetSize
	}
	return o.FacetSize
}

// Order returns the order in which the hits of q come where s is asked:
// relevance needs words, by which articles differ.
func (q Query) Order(s Sort) Sort {
	if s == "" || s == ByRelevance {
		if len(AskedWords(q.Root)) == 0 {
			return ByDate
		}
		return ByRelevance
	}
	return s
}

// Asked returns the nodes of a query that ask for something: all but And, Or,
// All and what stands under a Not. They are what a hit can show.
func Asked(n Node) []Node {
	switch n := n.(type) {
	case And:
		return askedOf(n.Nodes)
	case Or:
		return askedOf(n.Nodes)
	case nil, Not, All:
		return nil
	}
	return []Node{n}
}

func askedOf(nodes []Node) (asked []Node) {
	for _, n := range nodes {
		asked = append(asked, Asked(n)...)
	}
	return asked
}

// AskedWords returns those of [Asked] that are words: Words and Near.
func AskedWords(n Node) []Node {
	return slices.DeleteFunc(Asked(n), func(n Node) bool {
		switch n.(type) {
		case Words, Near:
			return false
		}
		return true
	})
}
