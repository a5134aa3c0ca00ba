package index

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"dateline/extract/gazetteer"
	"dateline/index/analysis"
)

// divisionCode is the form of ISO 3166-2 codes: VN-13, US-CA.
var divisionCode = regexp.MustCompile(`^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$`)

// place reads a code, or else a name; what looks like a code is a name in
// quotation marks. A name asks for the places that bear it in any language or
// spelling, by their codes where they have one: Saigon and Sài Gòn are VN-SG.
func place(p *parser, v token) (Node, error) {
	if v.kind == tokWord && divisionCode.MatchString(v.text) {
		return Locality{Code: strings.ToUpper(v.text)}, nil
	}
	terms, err := p.analysed(v, analysis.Name)
	if err != nil {
		return nil, err
	}
	nodes := []Node{Locality{Name: terms}}
	for _, known := range gazetteer.Default().Lookup(Normal(v.text)) {
		if n := called(known); !slices.Equal(n.Name, terms) && !contains(nodes, n) {
			nodes = append(nodes, n)
		}
	}
	if len(nodes) == 1 {
		return nodes[0], nil
	}
	return Or{nodes}, nil
}

// called asks for a place of the gazetteer, in the words of the finder's mentions.
func called(known *gazetteer.Place) Locality {
	if known.Code != "" {
		return Locality{Code: known.Code}
	}
	n := Locality{Country: known.Country}
	for _, token := range analysis.Name(Normal(known.Name)) {
		n.Name = append(n.Name, token.Term)
	}
	return n
}

func contains(nodes []Node, n Node) bool {
	return slices.ContainsFunc(nodes, func(have Node) bool { return reflect.DeepEqual(have, n) })
}
