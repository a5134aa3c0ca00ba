package index

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/index/analysis"
)

// A condition is one that official( … ) or locality( … ) asks of a mention.
type condition func(p *parser, value token) error

// group reads official(name:"A" organization:"B"): conditions that one mention
// meets all.
func (p *parser) group() (Node, error) {
	name := p.tok
	var o Official
	var l Locality
	conditions := map[string]condition{
		"name": phraseInto(&o.Name), "title": phraseInto(&o.Title),
		"organization": phraseInto(&o.Organization), "country": countryInto(&o.Country),
	}
	if name.text == "locality" {
		conditions = map[string]condition{
			"name": phraseInto(&l.Name), "country": countryInto(&l.Country), "code": codeInto(&l.Code),
		}
	}
	if err := p.conditions(conditions); err != nil {
		return nil, err
	}
	if err := p.close(name.column + len(name.text)); err != nil {
		return nil, err
	}
	if name.text == "locality" {
		return l, nil
	}
	return o, nil
}

// conditions reads up to the closing parenthesis, each condition at most once.
func (p *parser) conditions(known map[string]condition) error {
	expected := strings.Join(slices.Sorted(maps.Keys(known)), ":, ") + ":"
	seen := map[string]bool{}
	if err := p.advance(); err != nil {
		return err
	}
	for p.tok.kind != tokClose && p.tok.kind != tokEnd || len(seen) == 0 {
		c, ok := known[p.tok.text]
		if !ok || p.tok.kind != tokField || p.tok.op != ":" {
			return p.unexpected("expected one of " + expected + " and its value")
		}
		if seen[p.tok.text] {
			return p.unexpected(p.tok.text + ": is there already; one mention is asked for each once")
		}
		seen[p.tok.text] = true
		if err := p.condition(c); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) condition(c condition) error {
	name := p.tok.text
	if err := p.advance(); err != nil {
		return err
	}
	if p.tok.kind != tokWord && p.tok.kind != tokPhrase {
		return p.unexpected(fmt.Sprintf("expected a value for %s", name) + p.found())
	}
	if err := c(p, p.tok); err != nil {
		return err
	}
	return p.advance()
}

func phraseInto(terms *[]string) condition {
	return func(p *parser, v token) (err error) {
		*terms, err = p.analysed(v, analysis.Name)
		return err
	}
}

func countryInto(code *string) condition {
	return func(p *parser, v token) (err error) {
		*code, err = p.country(v)
		return err
	}
}

func codeInto(code *string) condition {
	return func(p *parser, v token) error {
		if !divisionCode.MatchString(v.text) {
			return p.mistake(v.column, fmt.Sprintf("%q is no ISO 3166-2 code; expected one such as VN-13", v.text))
		}
		*code = strings.ToUpper(v.text)
		return nil
	}
}
