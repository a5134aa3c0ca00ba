// Package site holds what is known of news sites: hosts, which URLs are
// articles, lists or to be stayed out of, the selectors of their layouts and
// their time zones. The table is sorted by name and meant to be corrected.
//
//	switch site.Classify(u) {
//	case site.Article: // fetch, extract
//	case site.List:    // fetch, follow its links
//	case site.Skip:    // leave alone
//	case site.Unknown: // fetch; the page decides
//	}
//
// A host that no profile names is judged by patterns that the sites of the
// Vietnam News Agency share. Everything here is safe for concurrent use.
package site

import "net/url"

// A Kind says what a URL leads to.
type Kind int

// The kinds of URL. Unknown is for the crawler to look at: the page decides.
const (
	Unknown Kind = iota
	Article
	List
	Skip // stay out: print views, search, login, calendars, tags, files that are no pages
)

var kindNames = [...]string{"unknown", "article", "list", "skip"}

// String returns the kind in lower case.
func (k Kind) String() string { return kindNames[k] }

// builtin is the table of the profiles in profiles.go; they are tested to compile.
var builtin = must(NewTable(profiles))

// Classify says what u leads to, by the built-in table. See [Table.Classify].
func Classify(u *url.URL) Kind { return builtin.Classify(u) }

// For returns the built-in profiles of a host. See [Table.For].
func For(host string) []*Profile { return builtin.For(host) }

// Profiles returns the built-in profiles, sorted by name. The slice is the caller's.
func Profiles() []*Profile { return builtin.Profiles() }

// Builtin returns the built-in table.
func Builtin() *Table { return builtin }

func must(t *Table, err error) *Table {
	if err != nil {
		panic(err)
	}
	return t
}
