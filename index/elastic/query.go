package elastic

import (
	"fmt"

	"dateline/index"
)

// compile writes a query in Elasticsearch's query language. Words and phrases
// are the terms that the analyzer makes of them, so they are asked as terms:
// the server analyses nothing again. Only words have a score.
func compile(n index.Node) (object, error) { return compiler(0).node(n) }

// A compiler knows how many nodes stand around the one that it compiles.
type compiler int

// maxNesting is what fits into the depth of 30 that servers allow, beside what
// one node takes.
const maxNesting = 10

// node compiles a node. Every so deep it wraps it: for what is in a wrapper the
// server counts anew.
func (c compiler) node(n index.Node) (object, error) {
	if c < maxNesting {
		return c.bare(n)
	}
	q, err := compiler(0).bare(n)
	return object{"wrapper": object{"query": []byte(encode(q))}}, err
}

func (c compiler) bare(n index.Node) (object, error) {
	switch n := n.(type) {
	case nil, index.All:
		return object{"match_all": object{}}, nil
	case index.And:
		must, err := c.nodes(n.Nodes)
		return object{"bool": object{"must": must}}, err
	case index.Or:
		should, err := c.nodes(n.Nodes)
		return anyOf(should...), err
	case index.Not:
		not, err := c.nodes([]index.Node{n.Node})
		return object{"bool": object{"must_not": not}}, err
	case index.Words:
		return inFields(n.Field, func(field string) object { return phrase(field, n.Terms) }), nil
	case index.Near:
		return inFields(n.Field, func(field string) object { return near(field, n) }), nil
	case index.Official, index.Locality, index.Money, index.Mentioned:
		return filter(mention(n)), nil
	case index.Published:
		return filter(published(n)), nil
	case index.Keyword:
		return filter(term("search.keyword."+n.Field, n.Value)), nil
	}
	return nil, fmt.Errorf("unknown query node %T", n)
}

func (c compiler) nodes(nodes []index.Node) ([]object, error) {
	out := make([]object, len(nodes))
	for i, n := range nodes {
		q, err := (c + 1).node(n)
		if err != nil {
			return nil, err
		}
		out[i] = q
	}
	return out, nil
}

// anyOf matches where one of the queries does; nothing where there are none.
func anyOf(queries ...object) object {
	if len(queries) == 0 {
		return object{"match_none": object{}}
	}
	return object{"bool": object{"should": queries, "minimum_should_match": 1}}
}

// filter asks for all of the queries, without a score.
func filter(queries ...object) object { return object{"bool": object{"filter": queries}} }

func term(field, value string) object { return object{"term": object{field: object{"value": value}}} }

// titleBoost is how much more a word in the title counts.
const titleBoost = 2

// inFields asks a field of the article, or for "" the three of its running text.
func inFields(name string, ask func(field string) object) object {
	if name != "" {
		return ask(name)
	}
	title := object{"bool": object{"must": []object{ask("title")}, "boost": titleBoost}}
	return object{"dis_max": object{"queries": []object{title, ask("lead"), ask("text")}, "tie_breaker": 0.3}}
}

// phrase asks for terms next to each other in a field; no terms are nowhere.
func phrase(field string, terms []string) object {
	switch len(terms) {
	case 0:
		return object{"match_none": object{}}
	case 1:
		return term(field, terms[0])
	}
	return span(field, terms)
}

// span is phrase for use in near.
func span(field string, terms []string) object {
	clauses := make([]object, len(terms))
	for i, t := range terms {
		clauses[i] = object{"span_term": object{field: object{"value": t}}}
	}
	if len(clauses) == 1 {
		return clauses[0]
	}
	return spanNear(0, true, clauses...)
}

func spanNear(between int, inOrder bool, clauses ...object) object {
	return object{"span_near": object{"clauses": clauses, "slop": between, "in_order": inOrder}}
}

// near asks for both phrases in either order. As in the embedded index they may
// share words: then there is none between them.
func near(field string, n index.Near) object {
	if len(n.A) == 0 || len(n.B) == 0 {
		return object{"match_none": object{}}
	}
	return spanNear(n.Distance, false, span(field, n.A), span(field, n.B))
}

func published(n index.Published) object {
	const day = "search.day"
	if n.From == "" && n.To == "" {
		return object{"exists": object{"field": day}}
	}
	return between(day, day, n.From, n.To)
}
