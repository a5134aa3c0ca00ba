package page

import (
	"testing"
	"time"
)

// TestShownDay reads the day of pages without metadata, on a host of a country.
func TestShownDay(t *testing.T) {
	const (
		h1   = "<h1>The bridge is open to all</h1>"
		rail = `<aside><h4>More</h4><p>3 January 2019</p><p>A story of another day altogether</p></aside>`
	)
	body := "<p>" + one + "</p><p>" + two + "</p>"
	for _, tt := range []struct{ name, path, html, want string }{
		{"a name that means today's date elsewhere", "/a", `<div class="page-Now_and_Then">` + h1 + "<p>21 March 2024</p>" + body + "</div>", "2024-03-21T00:00:00+01:00"},
		{"after the title", "/a", h1 + "<p>By Anna Muster, 21 March 2024, 09:30</p>" + body + rail, "2024-03-21T09:30:00+01:00"},
		{"before the title", "/a", "<p>21. März 2024</p>" + h1 + body + rail, "2024-03-21T00:00:00+01:00"},
		{"of the text, not of the byline", "/a", h1 + "<p>21.03.2024</p><p>It was on 3 May 2022 that the mayor of the town first asked for money</p>" + body, "2024-03-21T00:00:00+01:00"},
		{"address before the byline", "/2024/03/21/a", h1 + "<p>Changed 25 March 2024</p>" + body, "2024-03-21T00:00:00+01:00"},
		{"address without noughts", "/2024/3/21/a", h1 + body, "2024-03-21T00:00:00+01:00"},
		{"section within the address", "/2010/POLITICS/08/13/a", h1 + body, "2010-08-13T00:00:00+02:00"},
		{"number in the address that is no day", "/2024/3/21-reasons", h1 + "<p>29 March 2024</p>" + body, "2024-03-29T00:00:00+01:00"},
		{"only time element", "/a", h1 + body + `<footer><time datetime="2024-03-21T08:00:00Z">then</time></footer>`, "2024-03-21T09:00:00+01:00"},
		{"UTC in summer", "/a", `<meta property="article:published_time" content="2024-06-20T22:30:00Z">` + h1 + body, "2024-06-21T00:30:00+02:00"},
		{"the day of print in the address", "/2024/06/21/a", `<meta property="article:published_time" content="2024-06-20T16:42:00-04:00">` + h1 + body, "2024-06-20T16:42:00-04:00"},
		{"an offset is left alone", "/a", `<meta property="article:published_time" content="2024-06-20T22:30:00-05:00">` + h1 + body, "2024-06-20T22:30:00-05:00"},
	} {
		p := extract(t, []byte("<html><body>"+tt.html+"</body></html>"), "https://news.example.de"+tt.path)
		if got := p.Published.Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: %s (%v), want %s", tt.name, got, p.Provenance, tt.want)
		}
	}
}

// TestDayOfToday reads pages of a site that shows today's date.
func TestDayOfToday(t *testing.T) {
	const today = `<div class="top"><span class="date-time" id="today">Chủ nhật, 22/11/2026</span></div>`
	for _, tt := range []struct{ name, head, below, want string }{
		{"today alone", today, "", "0001-01-01T00:00:00Z"},
		{"today under a class that does not tell", `<div class="date-time">Chủ nhật, 22/11/2026</div>`, "", "0001-01-01T00:00:00Z"},
		{"a time below the title", today, `<span class="post-time">02/11/2023 - 16:32</span>`, "2023-11-02T16:32:00+07:00"},
		{"a time in metadata", today + `<meta property="article:published_time" content="2023-11-02T16:32:00+07:00">`, "", "2023-11-02T16:32:00+07:00"},
	} {
		html := "<html><body>" + tt.head + `<h1 class="post-title">The bridge is open to all</h1>` + tt.below + `<div class="lr-ct"><p>` + one + "</p><p>" + two + "</p></div></body></html>"
		p := extract(t, []byte(html), "https://bnews.vn/the-bridge-is-open/300009.html")
		if got := p.Published.Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: %s (%v), want %s", tt.name, got, p.Provenance, tt.want)
		}
	}
}

func TestMonthFirst(t *testing.T) {
	for lang, want := range map[string]string{"en-US": "2024-04-05", "en": "2024-05-04", "vi": "2024-05-04"} {
		html := `<html lang="` + lang + `"><body><h1>The bridge is open to all</h1><p>04/05/2024</p><p>` + one + "</p><p>" + two + "</p></body></html>"
		if got := extract(t, []byte(html), "https://news.example/a").Published.Format(time.DateOnly); got != want {
			t.Errorf("%s: %s, want %s", lang, got, want)
		}
	}
}
