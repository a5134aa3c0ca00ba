package index

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/index/analysis"
)

// The limits of a query keep it far below those of both indexes.
const (
	maxQuery    = 10_000 // code points
	maxTerms    = 1_000  // words, also those of phrases, and conditions
	maxDepth    = 20     // of parentheses and NOT
	maxDistance = 1_000  // of near
)

// ParseQuery reads the query language of docs/query.md. Its error is a
// [*QueryError], which says where the mistake is and what was expected.
func ParseQuery(s string) (Query, error) {
	p := parser{lexer: lexer{src: []rune(s)}}
	if len(p.src) > maxQuery {
		return Query{}, p.mistake(maxQuery+1, fmt.Sprintf("the query is longer than %d characters", maxQuery))
	}
	root, err := p.query()
	if err != nil {
		return Query{}, err
	}
	return Query{Source: s, Root: root}, nil
}

// A parser descends recursively, a method a rule of the grammar:
//
//	query   = or
//	or      = and { "OR" and }
//	and     = not { [ "AND" ] not }
//	not     = ( "NOT" | "-" ) not | near
//	near    = primary [ "near/" number primary ]
//	primary = "*" | word | phrase | "(" or ")" | field
//
// The fields are in field.go. It stands at tok, the token not yet consumed.
type parser struct {
	lexer
	tok   token
	scope string // the field that bare words ask; "" outside of title:( … ) and its like
	depth int
	terms int // analysed so far
}

func (p *parser) query() (Node, error) {
	if err := p.advance(); err != nil {
		return nil, err
	}
	if p.tok.kind == tokEnd {
		return nil, p.unexpected("expected a word; * asks for every article")
	}
	root, err := p.or()
	if err != nil {
		return nil, err
	}
	if p.tok.kind != tokEnd {
		return nil, p.unexpected("there is no ( that this ) closes")
	}
	return root, nil
}

func (p *parser) advance() (err error) {
	p.tok, err = p.next()
	return err
}

func (p *parser) unexpected(message string) error { return p.mistake(p.tok.column, message) }

func (p *parser) or() (Node, error) {
	first, err := p.and()
	if err != nil {
		return nil, err
	}
	nodes := []Node{first}
	for p.tok.kind == tokOr {
		n, err := after(p, p.and)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, n)
	}
	if len(nodes) == 1 {
		return first, nil
	}
	return Or{nodes}, nil
}

func (p *parser) and() (Node, error) {
	first, err := p.not()
	if err != nil {
		return nil, err
	}
	nodes := []Node{first}
	for p.tok.kind != tokOr && p.tok.kind != tokClose && p.tok.kind != tokEnd {
		rule := p.not
		if p.tok.kind == tokAnd {
			rule = func() (Node, error) { return after(p, p.not) }
		}
		n, err := rule()
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, n)
	}
	if len(nodes) == 1 {
		return first, nil
	}
	return And{nodes}, nil
}

// after consumes a token and applies a rule to what follows it.
func after(p *parser, rule func() (Node, error)) (Node, error) {
	if err := p.advance(); err != nil {
		return nil, err
	}
	return rule()
}

func (p *parser) not() (Node, error) {
	if p.tok.kind != tokNot && p.tok.kind != tokMinus {
		return p.near()
	}
	n, err := p.nested(p.not)
	if err != nil {
		return nil, err
	}
	return Not{n}, nil
}

// nested is after, within the limit of depth.
func (p *parser) nested(rule func() (Node, error)) (Node, error) {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		return nil, p.unexpected(fmt.Sprintf("parentheses and NOT go deeper than %d", maxDepth))
	}
	return after(p, rule)
}

func (p *parser) near() (Node, error) {
	left, err := p.primary()
	if err != nil || p.tok.kind != tokNear {
		return left, err
	}
	operator := p.tok
	distance, err := strconv.Atoi(operator.text)
	if err != nil || distance < 0 || distance > maxDistance {
		return nil, p.unexpected(fmt.Sprintf(`expected a distance from 0 to %d after near/, as in near/5; quote "near/%s" to search for it`, maxDistance, operator.text))
	}
	right, err := after(p, p.primary)
	if err != nil {
		return nil, err
	}
	if p.tok.kind == tokNear {
		return nil, p.unexpected("near joins two words or phrases; write (a near/5 b) AND (b near/5 c)")
	}
	return p.join(operator, left, right, distance)
}

func (p *parser) join(operator token, left, right Node, distance int) (Node, error) {
	a, isWords := left.(Words)
	b, areWords := right.(Words)
	if !isWords || !areWords {
		return nil, p.mistake(operator.column, "near joins words and phrases; expected one on either side")
	}
	if a.Field != b.Field {
		return nil, p.mistake(operator.column, "near asks one field; write title:(a near/5 b)")
	}
	return Near{Field: a.Field, A: a.Terms, B: b.Terms, Distance: distance}, nil
}

func (p *parser) primary() (Node, error) {
	if err := p.count(p.tok.column, 1); err != nil {
		return nil, err
	}
	switch p.tok.kind {
	case tokWord, tokPhrase:
		return p.value(fields[p.scope])
	case tokOpen:
		return p.parenthesis()
	case tokField:
		return p.field()
	case tokGroup:
		return p.group()
	}
	return nil, p.unexpected("expected a word, a phrase, a field or ( here" + p.found())
}

// found names the token that stands in the way.
func (p *parser) found() string {
	switch p.tok.kind {
	case tokEnd:
		return ", not the end"
	case tokClose:
		return ", not )"
	case tokNear:
		return `, not near/; quote "near/` + p.tok.text + `" to search for it`
	}
	return fmt.Sprintf(`, not %s; quote "%[1]s" to search for it`, p.tok.text)
}

// value consumes a word or a phrase and makes the field's node of it.
func (p *parser) value(f field) (Node, error) {
	n, err := f(p, p.tok)
	if err != nil {
		return nil, err
	}
	return n, p.advance()
}

// count adds a leaf of n terms to the query.
func (p *parser) count(column, n int) error {
	if p.terms += n; p.terms > maxTerms {
		return p.mistake(column, fmt.Sprintf("the query has more than %d words and conditions", maxTerms))
	}
	return nil
}

func (p *parser) parenthesis() (Node, error) {
	column := p.tok.column
	n, err := p.nested(p.or)
	if err != nil {
		return nil, err
	}
	return n, p.close(column)
}

// close consumes the ) that belongs to the ( at column.
func (p *parser) close(column int) error {
	if p.tok.kind != tokClose {
		return p.unexpected(fmt.Sprintf("expected ) to close the ( of column %d", column))
	}
	return p.advance()
}

// analysed returns the terms of a word or phrase, which must hold a letter or a digit.
func (p *parser) analysed(t token, analyse func(string) []analysis.Token) ([]string, error) {
	if t.kind == tokWord && strings.HasSuffix(t.text, "*") {
		return nil, p.mistake(t.column, "* stands alone, for every article; words are found in all their forms without it")
	}
	tokens := analyse(Normal(t.text))
	if len(tokens) == 0 {
		return nil, p.mistake(t.column, fmt.Sprintf("expected a word; %q has no letter or digit to search for", t.text))
	}
	terms := make([]string, len(tokens))
	for i, token := range tokens {
		terms[i] = token.Term
	}
	return terms, p.count(t.column, len(terms)-1)
}
