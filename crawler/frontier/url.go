package frontier

import (
	"time"

	"github.com/markusmobius/go-dateparser"
)

// A Kind says what a URL leads to, as far as that is known.
type Kind string

// The kinds.
const (
	Article Kind = "article"
	List    Kind = "list"
	Feed    Kind = "feed"
	Sitemap Kind = "sitemap"
	Unknown Kind = "unknown"
)

// A Priority orders the URLs of a host that are due; the smaller goes first.
type Priority int

// The priorities.
const (
	Asked   Priority = iota // start points; feeds and news sitemaps, which tell when articles appeared
	Fresh                   // articles that were just found
	Lists                   // where articles are found
	Rest                    // articles of the past, and what may be anything
	Revisit                 // what was fetched before
	priorities
)

// A State says what became of a URL.
type State string

// The states.
const (
	Queued  State = "queued"  // never fetched
	Fetched State = "fetched" // and will be again when it is due
	Failed  State = "failed"  // given up for now
	Gone    State = "gone"    // 404 or 410
	Skipped State = "skipped" // not to be fetched, or not to be used
	Moved   State = "moved"   // redirects to its target
	Alias   State = "alias"   // another address of its target
)

// A Link is a URL to queue.
type Link struct {
	URL       string // canonical form
	Host      string
	Kind      Kind
	Priority  Priority
	Due       time.Time
	Depth     int       // links from a start point
	Barren    int       // links since the last page that led to new articles
	Redirects int       // redirects that led here
	Narrow    bool      // its own links are not followed
	FoundOn   string    // the page that links here
	Renew     time.Time // a URL that was known and last fetched before this becomes due; zero: it does not

	// Published is when the page appeared, to the second, as a feed or a news
	// sitemap tells; zero where none does.
	Published dateparser.Moment
}

// A URL is one that is queued or was fetched.
type URL struct {
	Link
	ID           int64
	State        State
	Reason       string
	Attempts     int // failures since the last success
	ETag         string
	LastModified string
	Interval     time.Duration // between the last fetch and the next
	Fetched      time.Time     // zero if never
	Revision     int           // 0 if no version was kept
	Hash         string        // of the content, as the handler gave it
	Body         string        // hash of the bytes
	Request      string        // what is asked for, where that is not URL
	Target       string
	Found        time.Time
}
