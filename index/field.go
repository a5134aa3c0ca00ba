package index

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/index/analysis"
)

// A field makes a node of a word or phrase that is its value.
type field func(p *parser, value token) (Node, error)

// fields are the fields by name; the one without a name reads bare words.
// money is not among them: it has a syntax of its own.
var fields map[string]field

func init() {
	fields = map[string]field{
		"":             words(""),
		"title":        words("title"),
		"official":     anyOr(Official{}, officialName),
		"organization": officialOrganization,
		"locality":     anyOr(Locality{}, place),
		"country":      localityCountry,
		"mentions":     anyOr(Mentioned{}, mentioned),
		"published":    anyOr(Published{}, published),
		"currency":     inCurrency,
		"section":      keyword("section"),
		"source":       keyword("source"),
		"tag":          keyword("tag"),
		"language":     keyword("language"),
		"kind":         keyword("kind"),
	}
}

// compared are the fields that > and its like may follow.
var compared = map[string]bool{"money": true, "mentions": true, "published": true}

// field reads what follows a field's name: its value, or several in
// parentheses, as in locality:(Hanoi OR Hue).
func (p *parser) field() (Node, error) {
	name := p.tok
	f, known := fields[name.text]
	if !known && name.text != "money" {
		return nil, p.unexpected(fmt.Sprintf("there is no field %s; expected one of %s; quote a word before a colon to search for it", name.text, fieldNames()))
	}
	if name.op != ":" && name.op != "=" && !compared[name.text] {
		return nil, p.unexpected(fmt.Sprintf("%s cannot be compared; expected %[1]s: and a value", name.text))
	}
	if name.text == "money" {
		return p.money(name)
	}
	if err := p.advance(); err != nil {
		return nil, err
	}
	return p.fieldValue(name, f)
}

func (p *parser) fieldValue(name token, f field) (Node, error) {
	switch {
	case p.tok.kind == tokOpen && name.op == ":":
		outer := p.scope
		p.scope = name.text
		defer func() { p.scope = outer }()
		return p.parenthesis()
	case p.tok.kind != tokWord && p.tok.kind != tokPhrase:
		return nil, p.unexpected(fmt.Sprintf("expected a value for %s", name.text) + p.found())
	case name.op != ":" && name.op != "=":
		return p.compare(name)
	}
	return p.value(f)
}

func fieldNames() string {
	names := append(slices.Collect(maps.Keys(fields)), "money")
	slices.Sort(names)
	return strings.Join(names[1:], ", ")
}

func words(name string) field {
	return func(p *parser, v token) (Node, error) {
		if name == "" && v.kind == tokWord && v.text == "*" {
			return All{}, nil
		}
		terms, err := p.analysed(v, analysis.Text)
		return Words{Field: name, Terms: terms}, err
	}
}

// anyOr reads * as the node that any mention meets.
func anyOr(any Node, f field) field {
	return func(p *parser, v token) (Node, error) {
		if v.kind == tokWord && v.text == "*" {
			return any, nil
		}
		return f(p, v)
	}
}

func keyword(name string) field {
	return func(p *parser, v token) (Node, error) {
		value := FoldKeyword(v.text)
		if value == "" {
			return nil, p.mistake(v.column, "expected a value for "+name)
		}
		return Keyword{Field: name, Value: value}, nil
	}
}

func officialName(p *parser, v token) (Node, error) {
	terms, err := p.analysed(v, analysis.Name)
	return Official{Name: terms}, err
}

func officialOrganization(p *parser, v token) (Node, error) {
	terms, err := p.analysed(v, analysis.Name)
	return Official{Organization: terms}, err
}

func localityCountry(p *parser, v token) (Node, error) {
	code, err := p.country(v)
	return Locality{Country: code}, err
}
