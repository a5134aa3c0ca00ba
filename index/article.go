package index

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/extract"
	"dateline/extract/official"
	"dateline/extract/text"
)

// MaxID is how many bytes an article's id may have.
const MaxID = 512

// Check says why an index refuses an article, or nil. Both refuse the same ones.
func Check(a *extract.Article) error {
	switch {
	case a.ID == "":
		return errors.New("article has no id")
	case len(a.ID) > MaxID:
		return fmt.Errorf("id has %d bytes; %d are allowed", len(a.ID), MaxID)
	case !utf8.ValidString(a.ID):
		return errors.New("id is not valid UTF-8")
	case a.Revision < 0:
		return fmt.Errorf("revision %d is negative", a.Revision)
	}
	return nil
}

// Moment returns what the order by date goes by: the second of publication
// since 1970 UTC, that of midnight UTC for a civil date alone. It is false for
// an undated article, which comes last in either direction.
func Moment(a *extract.Article) (int64, bool) {
	if a.Published == nil {
		return 0, false
	}
	return a.Published.Unix(), true
}

// FoldKeyword returns s as keywords are compared: in lower case, without
// diacritics and surrounding space.
func FoldKeyword(s string) string { return text.Fold(strings.TrimSpace(s)) }

// A Post is a mention of an official with one of the offices: what the
// conditions of [Official] are asked of.
type Post struct{ Name, Surface, Title, Organization, Country string }

// Posts returns the distinct posts of a mention, at least one.
func Posts(m *official.Mention) []Post {
	p := Post{Name: m.Name, Surface: m.Surface, Title: m.Title, Organization: m.Organization}
	if m.Country != nil {
		p.Country = *m.Country
	}
	posts := []Post{p}
	for _, o := range m.Offices {
		p.Title, p.Organization = o.Title, o.Organization
		posts = appendNew(posts, p)
	}
	return posts
}

func appendNew[T comparable](list []T, v T) []T {
	for _, have := range list {
		if have == v {
			return list
		}
	}
	return append(list, v)
}

// Normal returns s as both indexes analyse it, in Unicode's composed form
// (NFC): the letters of a decomposed text would not be folded. What is stored
// and returned stays as it was.
func Normal(s string) string { return norm.NFC.String(s) }
