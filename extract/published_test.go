package extract_test

import (
	"testing"
	"time"

	"dateline/extract"
)

// TestFeedTime takes the word of a feed where the page has none of its own and
// it can be true.
func TestFeedTime(t *testing.T) {
	x := newExtractor(t)
	fetched := time.Date(2023, 11, 16, 15, 0, 0, 0, time.UTC)
	const today, changed = "<p>16 November 2023</p>", `<meta property="article:modified_time" content="2023-11-15T08:00:00+07:00">`
	for _, tt := range []struct{ trap, head, shown, told, want, from string }{
		{"no time", "", "", "2023-11-14T21:05:00+07:00", "2023-11-14T21:05:00+07:00", "feed"},
		{"no time, a day", "", "", "2023-11-14", "2023-11-14", "feed"},
		{"today's date", "", today, "2023-11-14T21:05:00+07:00", "2023-11-14T21:05:00+07:00", "feed"},
		{"the page's own word", `<meta property="article:published_time" content="2023-11-13T08:00:00+07:00">`, "", "2023-11-14T21:05:00+07:00", "2023-11-13T08:00:00+07:00", "meta"},
		{"the page's own word, later", `<meta property="article:published_time" content="2023-11-15T08:00:00+07:00">`, "", "2023-11-14T21:05:00+07:00", "2023-11-15T08:00:00+07:00", "meta"},
		{"before the web", "", "", "1990-12-31T23:59:59Z", "", ""},
		{"the web's first year", "", "", "1991-01-01", "1991-01-01", "feed"},
		{"still to come", "", "", "2023-11-16T15:00:01Z", "", ""},
		{"still to come, and today's date", "", today, "2023-11-16T23:00:00+07:00", "2023-11-16", "text"},
		{"just now", "", "", "2023-11-16T22:00:00+07:00", "2023-11-16T22:00:00+07:00", "feed"},
		{"a day that has begun in the east", "", "", "2023-11-17", "2023-11-17", "feed"},
		{"a day that has begun nowhere", "", "", "2023-11-18", "", ""},
		{"before the change", changed, "", "2023-11-15T00:59:00Z", "2023-11-15T00:59:00Z", "feed"},
		{"after the change", changed, "", "2023-11-15T08:00:01+07:00", "2023-11-15", "htmldate"},
		{"the day of the change", changed, "", "2023-11-15", "2023-11-15", "feed"},
	} {
		told, err := extract.ParseTime(tt.told)
		if err != nil {
			t.Fatal(err)
		}
		html := "<html><head><title>A ferry for all</title>" + tt.head + "</head><body><h1>A ferry for all</h1>" + tt.shown +
			"<p>The ferry carries bicycles free of charge on every day of the week, its owner says.</p></body></html>"
		a, err := x.HTML([]byte(html), extract.Input{URL: "https://news.example/ferry-post1.vnp", Fetched: fetched, Published: &told, FromFeed: true})
		if err != nil {
			t.Errorf("%s: %v", tt.trap, err)
			continue
		}
		got := ""
		if a.Published != nil {
			got = a.Published.String()
		}
		if got != tt.want || a.Provenance["published"] != tt.from {
			t.Errorf("%s: %q from %q, want %q from %q", tt.trap, got, a.Provenance["published"], tt.want, tt.from)
		}
		if refused := a.Provenance["published refused"] != ""; refused != (tt.from != "feed" && tt.from != "meta") {
			t.Errorf("%s: provenance %v", tt.trap, a.Provenance)
		}
	}
}
