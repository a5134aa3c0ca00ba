// Package site holds what is known of news sites: hosts, which URLs are
// articles, lists or to be stayed out of, the selectors of their layouts and
// their time zones. The table is sorted by name and meant to be corrected.
package site

// A Kind says what a URL leads to.
type Kind int

// The kinds of URL. Unknown is for the crawler to look at: the page decides.
const (
	Unknown Kind = iota
	Article
	List
	Skip // stay out: print views, search, login, calendars
)
