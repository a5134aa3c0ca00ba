package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestTimesOfTheArticle reads pages on which other stories, comments and clocks
// show times in the article's own classes.
func TestTimesOfTheArticle(t *testing.T) {
	const (
		own     = `<time class="time" datetime="2025-04-09T10:30:00+07:00">09/04/2025 10:30</time>`
		older   = `<div class="box"><h3><a href="/another-story-post2.vnp">Another story</a></h3><time class="time" datetime="2024-01-05T08:00:00+07:00">05/01/2024</time></div>`
		newer   = `<aside><time class="time" datetime="2025-12-30T08:00:00+07:00">30/12/2025</time></aside>`
		comment = `<div class="comment-list"><time class="time" datetime="2024-04-10T08:00:00+07:00">10/04/2024</time></div>`
		clock   = `<div class="topbar"><span class="today">Monday, June 1, 2026, 21:40 GMT+7</span> <a href="/rss">RSS</a></div>`
		lead    = `<div>In the third year of the work the river has been kind to those who build upon it, and so has the weather.</div>`
	)
	for _, tt := range []struct{ name, before, head, after, want string }{
		{"rail with an older time before", older, own, "", "2025-04-09T10:30:00+07:00"},
		{"rail with a newer time before", newer, own, "", "2025-04-09T10:30:00+07:00"},
		{"rail and comments after", "", own, older + newer + comment, "2025-04-09T10:30:00+07:00"},
		{"rails alone", older + newer, "", comment, ""},
		{"clock alone", clock, "", "", ""},
		{"clock, and a line without a class", clock, "<div>Wednesday, April 9, 2025 - 10:30</div>", "", "2025-04-09T10:30:00+07:00"},
		{"line below a long lead", "", lead + "<p>09/04/2025 10:30</p>", "", "2025-04-09T10:30:00+07:00"},
		{"line of a change", "", "<p>Updated: 09/04/2025 10:30</p>", "", ""},
	} {
		html := strings.Replace(plus("<p>"+one+"</p>"), "<h1", tt.before+"<article><h1", 1)
		html = strings.Replace(html, "</h1>", "</h1>"+tt.head, 1) + tt.after
		p := extract(t, []byte(html), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		got := ""
		if !p.Published.IsZero() {
			got = p.Published.Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("%s: published %q, want %q (%v)", tt.name, got, tt.want, p.Provenance)
		}
	}
}

// TestCorrect reads pages whose metadata are known to be wrong beside the time
// that they show.
func TestCorrect(t *testing.T) {
	ld := func(published, modified string) string {
		return fmt.Sprintf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":%q,"dateModified":%q}</script>`, published, modified)
	}
	shown := func(s string) string { return `<time class="time">` + s + `</time>` }
	meta := func(s string) string { return `<meta property="article:published_time" content="` + s + `">` }
	for _, tt := range []struct{ name, head, want, disagrees string }{
		{"day and month swapped", shown("12/3/2025 08:00") + ld("2025-12-03T00:00:00", ""), "2025-03-12T08:00:00+07:00", "json-ld 2025-12-03"},
		{"the weekday tells the month", shown("Sunday, 11/02/2025 - 21:07") + ld("2025-11-02T21:07:00+07:00", ""), "2025-11-02T21:07:00+07:00", ""},
		{"so does one in Vietnamese", shown("Chủ Nhật, 11/02/2025 - 21:07"), "2025-11-02T21:07:00+07:00", ""},
		{"a weekday that fits neither", shown("Friday, 11/02/2025 - 21:07"), "2025-02-11T21:07:00+07:00", ""},
		{"a system's stamp", meta("11/2/2025 8:32:00 AM"), "2025-11-02T08:32:00+07:00", ""},
		{"half of the day in Vietnamese", shown("2/11/2023 4:32:00 CH"), "2023-11-02T16:32:00+07:00", ""},
		{"numbers against ISO", meta("11/02/2025 08:32") + `<meta itemprop="datePublished" content="2025-11-02T08:32:00+07:00">`, "2025-11-02T08:32:00+07:00", "meta 2025-02-11"},
		{"the change as publication", shown("21/09/2024 08:27") + ld("2024-09-23T10:02:00+07:00", "2024-09-23T10:02:00+07:00"), "2024-09-21T08:27:00+07:00", "json-ld 2024-09-23"},
		{"the change of the same day", shown("21/09/2024 08:27") + ld("2024-09-21T10:02:00+07:00", "2024-09-21T10:02:00+07:00"), "2024-09-21T08:27:00+07:00", ""},
		{"seconds that the page does not show", shown("21/09/2024 08:27") + ld("2024-09-21T08:27:41+07:00", "2024-09-21T08:27:41+07:00"), "2024-09-21T08:27:41+07:00", ""},
		{"moved to a new system, in both", shown("21/09/2014 08:27") + ld("2023-09-23T10:02:00+07:00", "") + meta("2023-09-23T10:02:00+07:00"), "2014-09-21T08:27:00+07:00", "json-ld 2023-09-23"},
		{"midnight", shown("21/09/2024 08:27") + ld("2024-09-21T00:00:00+07:00", ""), "2024-09-21T08:27:00+07:00", ""},
		{"local clock as UTC", shown("21/09/2024 20:27") + ld("2024-09-21T20:27:00Z", ""), "2024-09-21T20:27:00+07:00", ""},
		{"UTC of the day before", shown("21/09/2024 06:27") + ld("2024-09-20T23:27:00Z", "2024-09-20T23:27:00Z"), "2024-09-21T06:27:00+07:00", ""},
		{"today's date shown", shown("01/06/2026 08:27") + ld("2024-09-21T20:27:00+07:00", ""), "2024-09-21T20:27:00+07:00", "profile 2026-06-01"},
	} {
		html := strings.Replace(plus("<p>"+one+"</p>"), "</h1>", "</h1>"+tt.head, 1)
		p := extract(t, []byte(html), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if got := p.Published.Format(time.RFC3339); got != tt.want || !strings.HasPrefix(p.Provenance["published disagrees"], tt.disagrees) {
			t.Errorf("%s: published %s, disagrees %q; want %s, %q (%v)", tt.name, got, p.Provenance["published disagrees"], tt.want, tt.disagrees, p.Provenance)
		}
	}
}

// TestLeadInTheHead reads leads whose element no profile names.
func TestLeadInTheHead(t *testing.T) {
	const lead = "In the third year of the work the river has been kind to those who build upon it."
	for _, tt := range []struct{ name, head, want string }{
		{"block of its own", "<div>Minh Anh</div><div>" + lead + "</div>", lead},
		{"share bar and player", `<div class="social-share">Share this story with those who may like to read it too.</div>`, ""},
		{"caption", "<div>" + lead[:len(lead)-1] + " (Photo: VNA).</div>", ""},
		{"teaser", `<div><h3><a href="/another-story-post2.vnp">Another story</a></h3><p>` + lead + "</p></div>", ""},
		{"no sentence", "<div>The news of the day for everybody who reads it</div>", ""},
	} {
		html := strings.Replace(plus("<p>"+one+"</p>"), "</h1>", "</h1>"+tt.head, 1)
		if p := extract(t, []byte(html), "https://en.vietnamplus.vn/a-bridge-post1.vnp"); p.Lead != tt.want || p.Text != one {
			t.Errorf("%s: lead %q, text %q; want %q", tt.name, p.Lead, p.Text, tt.want)
		}
	}
}

// TestKnownHost reads a page of a host that profiles name, whose body none of them finds.
func TestKnownHost(t *testing.T) {
	html := `<html lang="en"><head><title>Province opens a bridge over the river</title></head><body>
<div class="top-header"><div class="date-now">Monday, 01/06/2026</div></div>
<div class="breadcrumb"><a href="/en">Home</a> / <a href="/en/news/economy-4/">Economy</a></div>
<div class="page"><h1 class="title-detail">Province opens a bridge over the river</h1><div class="date-post"><span class="date">Sunday, November 2, 2025 8:32</span></div>
<div class="news-lead"><strong>The bridge had been promised three times in twenty years, and three times the money was gone.</strong></div>
<div class="body-x"><h3>Three years</h3><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p></div>
<div class="more"><ul><li><div><a href="/en/news/economy-4/ports-wait-for-a-channel-8002587.html">Ports wait for a channel</a><span>01/01/2026</span><p>Vessels still wait for high tide.</p></div></li></ul></div></div></body></html>`
	p := extract(t, []byte(html), "https://vnanet.vn/en/news/economy-4/province-opens-a-bridge-8377741.html")
	want := strings.Join([]string{"Three years", one, two, three}, "\n\n")
	if lead := "The bridge had been promised three times in twenty years, and three times the money was gone."; p.Lead != lead {
		t.Errorf("lead %q, want %q", p.Lead, lead)
	}
	if p.Text != want || p.Section != "Economy" || p.Published.Format(time.DateOnly) != "2025-11-02" {
		t.Errorf("section %q, published %v, text %q (%v)", p.Section, p.Published, p.Text, p.Provenance)
	}
}
