package extract_test

import (
	"testing"
	"time"

	"dateline/extract"
)

// TestGivenTime prefers a time that is given to one that only stands on the page.
func TestGivenTime(t *testing.T) {
	x := newExtractor(t)
	given, err := extract.ParseTime("2020-11-03")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, head, shown, want string }{
		{"no time", "", "", "2020-11-03"},
		{"a time that is only shown", "", "<p>22 November 2026</p>", "2020-11-03"},
		{"a time in metadata", `<meta property="article:published_time" content="2020-11-02T09:00:00+07:00">`, "", "2020-11-02"},
	} {
		html := "<html><head><title>A ferry for all</title>" + tt.head + "</head><body><h1>A ferry for all</h1>" + tt.shown +
			"<p>The ferry carries bicycles free of charge on every day of the week, its owner says.</p></body></html>"
		a, err := x.HTML([]byte(html), extract.Input{URL: "https://news.example/ferry-post1.vnp", Latest: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Published: &given})
		if err != nil || a.Published == nil || a.Published.Day() != tt.want {
			t.Errorf("%s: %v, %v, want %s", tt.name, a.Published, err, tt.want)
		}
	}
}
