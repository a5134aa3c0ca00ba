// Package official finds the people who hold an office, with their titles and
// organisations, and tells which mentions are the same person.
//
//	f := official.New(gazetteer.Default(), official.NewProse())
//	r := f.Find(text.New(s), official.Context{Title: headline})
//	for _, m := range r.Officials { … m.Name, m.Title, m.Person … }
//
// It reads titles first: a noun that names an office, the words before it
// that belong to it, the body or place after it. Names are cut from what stands
// beside a title; then every short form goes to the person it means. A person all
// of whose titles are private (chief executive, coach, farmer) is no official, but
// is among [Result.Persons]. docs/extraction-officials.md has the rules.
package official

import "dateline/extract/text"

// A Mention is a name of somebody who holds or held an office or rank.
type Mention struct {
	text.Mark
	Name         string   `json:"name"`         // the full name as written in the article
	Title        string   `json:"title"`        // of the fullest mention's first office
	Organization string   `json:"organization"` // the body of that office, or empty
	Country      *string  `json:"country"`      // the country served, ISO 3166-1 alpha-2
	Person       string   `json:"person"`       // p1, p2 …: one identity within the article
	Offices      []Office `json:"offices"`      // all offices of a chain, as in the fullest mention
	Rule         string   `json:"rule"`
}

// An Office is one post or rank of a person.
type Office struct {
	Title        string `json:"title"`
	Organization string `json:"organization"`
	Rank         string `json:"rank"`   // military or police rank, honorific; or empty
	Status       string `json:"status"` // acting, former, late, or empty
}
