// Package index is the contract of the search indexes: what is stored, what a
// query means and what comes back. index/sqlite and index/elastic implement
// it; index/indextest is the suite that both must pass, so that they answer
// alike: the same hits, the same facet counts, the same order by date.
package index

import (
	"context"
	"fmt"
	"strings"

	"dateline/extract"
)

// An Index stores articles and finds them. It is safe for concurrent use.
type Index interface {
	// Put stores articles in their order, each under its id; of two revisions
	// the higher one stays, and an equal one overwrites, so that doing it twice
	// is harmless. When Put returns nil all are durable and can be searched.
	// Where some were refused, see [Check], it returns a [*PutError] and has
	// stored the others.
	Put(ctx context.Context, articles []extract.Article) error

	// Search returns the articles that q asks for. Hits without a publication
	// time, or with a civil date alone, are ordered as [Moment] says.
	Search(ctx context.Context, q Query, o Options) (Results, error)

	// Each calls f with every article that q asks for, ordered by publication
	// (newest first) and id, without a cap, and stops at f's first error.
	Each(ctx context.Context, q Query, f func(extract.Article) error) error

	Close() error
}

// A PutError names the articles that were refused, by id.
type PutError struct{ Refused map[string]error }

func (e *PutError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles refused", len(e.Refused))
	for id, err := range e.Refused {
		fmt.Fprintf(&b, "; %s: %v", id, err)
		break
	}
	return b.String()
}

// Sort is an order of hits. Ties go to the newer article, then to the smaller id.
type Sort string

// The orders. Scores differ between the indexes; the order by date does not.
const (
	ByRelevance Sort = "relevance"
	ByDate      Sort = "date"     // newest first, undated last
	ByDateAsc   Sort = "date-asc" // oldest first, undated last
)

// Options shape one search.
type Options struct {
	Limit     int      // hits at most; 0: none, counts only
	Offset    int      // hits passed over
	Sort      Sort     // empty: relevance where the query has words, else date
	Facets    []string // which facets to count, of [FacetNames]
	FacetSize int      // values of each facet at most; 0: [DefaultFacetSize]
}

// Results are the answer to a search.
type Results struct {
	Total  int // articles that match, exact
	Hits   []Hit
	Facets map[string][]Count // most frequent first, ties by value in byte order
}

// A Hit is an article that matches.
type Hit struct {
	Article extract.Article
	Score   float64
}

// A Count is how many articles have a facet value.
type Count struct {
	Value    string `json:"value"`
	Articles int    `json:"articles"`
}
