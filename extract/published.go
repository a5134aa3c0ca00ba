package extract

import (
	"fmt"
	"time"

	"dateline/extract/page"
)

// FromFeed is the provenance of times that a feed or a news sitemap told.
const FromFeed = "feed"

// guessed are the sources of times that no field of a page names.
var guessed = map[string]bool{"text": true, "htmldate": true}

// standIn sets the time of publication to the one that is known from elsewhere,
// if there is one and it can be true; else it says why it cannot.
func (in Input) standIn(a *Article) {
	if in.Published == nil {
		return
	}
	from := "given"
	if in.FromFeed {
		if err := in.doubt(a.Modified); err != nil {
			a.Provenance["published refused"] = "feed: " + err.Error()
			return
		}
		from = FromFeed
	}
	a.Published, a.Provenance["published"] = in.Published, from
}

// doubt says why the word of a feed cannot be true: as for the times on a page
// it must be of the web's years and of before the fetch, and of before the change
// that the page names.
func (in Input) doubt(modified *Time) error {
	latest := in.Latest
	if latest.IsZero() {
		latest = in.Fetched
	}
	told := in.Published
	switch {
	case told.Year() < page.FirstYear:
		return fmt.Errorf("time %s is impossible: no page is older than %d", told, page.FirstYear)
	case !latest.IsZero() && told.after(Time{Time: latest}):
		return fmt.Errorf("time %s is after the page was fetched, %s", told, latest.Format(time.RFC3339))
	case modified != nil && told.after(*modified):
		return fmt.Errorf("time %s is after the page was changed, %s", told, modified)
	}
	return nil
}

// zones is how far the civil date of a place can be ahead.
const zones = 14 * time.Hour

// after reports whether t is surely later than o. Of a day alone it is not known
// in which zone it began.
func (t Time) after(o Time) bool {
	switch {
	case t.DateOnly && !o.DateOnly:
		return t.Day() > o.UTC().Add(zones).Format(time.DateOnly)
	case t.DateOnly || o.DateOnly:
		return t.Day() > o.Day()
	}
	return t.After(o.Time)
}
