package page

import (
	"strings"
	"testing"
	"time"
)

// TestSightings weighs the dates of pages that name none: each row has the
// right one and one that is nearly as good.
func TestSightings(t *testing.T) {
	const h1 = "<h1>The bridge is open to all</h1>"
	body := "<p>" + one + "</p><p>" + two + "</p>"
	lines := strings.Repeat("<p>Share</p>", 10)
	for _, tt := range []struct{ name, path, html, want string }{
		{"below the title, and with an hour at the foot", "/a", h1 + "<p>3 May 2018</p>" + body + lines + "<div>4 May 2018, 10:00</div>", "2018-05-03"},
		{"above the title, and with an hour at the foot", "/a", "<p>3 May 2018</p>" + h1 + body + lines + "<div>4 May 2018, 10:00</div>", "2018-05-03"},
		{"far above the title", "/a", "<p>3 May 2018</p>" + lines + h1 + body + lines + "<div>4 May 2018</div>", "2018-05-04"},
		{"some lines below the title", "/a", h1 + lines + "<p>3 May 2018</p>" + body + "<div>4 May 2018, 10:00</div>", "2018-05-03"},
		{"in the heading", "/a", "<h1>The bridge is open to all, 3 May 2018</h1>" + body + lines + "<div>4 May 2018</div>", "2018-05-04"},
		{"with an hour", "/a", h1 + body + lines + "<p>3 May 2018</p><div>4 May 2018, 10:00</div>", "2018-05-04"},
		{"says that it is of publication", "/a", h1 + body + lines + "<p>3 May 2018, 10:00</p><div>Published 4 May 2018</div>", "2018-05-04"},
		{"rail", "/a", h1 + body + lines + "<aside><p>3 May 2018</p></aside><div>4 May 2018</div>", "2018-05-04"},
		{"today", "/a", "<p>Today is Monday, 2 December 2013</p>" + h1 + body + lines + "<div>4 May 2018</div>", "2018-05-04"},
		{"cập nhật alone", "/a", "<p>Chủ nhật, ngày 14 tháng 2 năm 2010</p>" + lines + h1 + "<p>Cập nhật lúc 15:47 ngày 29/01/2010</p>" + body, "2010-01-29"},
		{"comment", "/a", h1 + body + lines + `<div class="comments"><p>Posted 3 May 2018</p></div><div>4 May 2018</div>`, "2018-05-04"},
		{"rows", "/a", h1 + body + lines + `<ul><li class="n1">1 May 2018</li><li class="n2">2 May 2018</li><li class="n3">3 May 2018</li></ul><div>4 May 2018</div>`, "2018-05-04"},
		{"before a sentence far below", "/a", h1 + lines + "<p>" + one + "</p><p>29.11.2021 – " + two + "</p><div>1.12.2021, 10:00</div>", "2021-11-29"},
		{"published after changed", "/a", h1 + "<p><span>Updated</span> <span>May 2, 2025</span> <span>First published</span> <span>April 28, 2025</span></p>" + body, "2025-04-28"},
		{"both in one text", "/a", h1 + "<p>Aktualizacja: 4 maja 2022, 7:05 Publikacja: 3 maja 2022, 21:17</p>" + body, "2022-05-03"},
		{"changed in brackets", "/a", h1 + "<p>12 ottobre 2021 | 08:15 (modifica il 14 ottobre 2021 | 17:40)</p>" + body, "2021-10-12"},
		{"label in the line before, at the foot", "/a", h1 + body + "<p>Letzte Änderung: 31.10.2023</p><dl><dt>Erschienen am:</dt><dd>01.11.2023</dd></dl>", "2023-11-01"},
		{"classes of time elements", "/a", h1 + `<time class="updated" datetime="2019-02-09T23:00:55+01:00">9 February 2019</time><time class="entry-date published" datetime="2019-02-10T09:30:10+01:00">10 February 2019</time>` + body, "2019-02-10"},
		{"foot of the article, not of the page", "/a", "<article>" + h1 + body + "<footer>Posted on September 18, 2023 by Staff</footer></article><footer><p>Published 1 March 2019</p></footer>", "2023-09-18"},
		{"a member's day", "/a", h1 + "<dl><dt>Joined</dt><dd>May 11, 2017</dd></dl><p>21.01.2020, 05:42</p>" + body, "2020-01-21"},
		{"a comment's", "/a", h1 + body + `<p>Posted 16 August 2019</p><div class="comments"><p>24 August 2019, 03:36</p></div>`, "2019-08-16"},
		{"rows of other news", "/a", `<ul><li class="n1">20 November 2026</li><li class="n2">19 November 2026</li><li class="n3">18 November 2026</li></ul><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p>` + h1 + body + "<p>Text: Anna Muster, 3 May 2022</p>", "2022-05-03"},
		{"before the first sentence", "/a", h1 + "<p>Karlsruhe, 12.11.2021 – " + one + "</p><p>" + two + "</p>", "2021-11-12"},
		{"mail in a pre", "/a", h1 + "<pre>From: the desk\nDate: Tue, 08 Nov 2016 09:30:00 -0500\nSubject: bridge</pre>" + body, "2016-11-08"},
		{"no year, but in the address", "/2024/march/a", "<p>1 December</p>" + h1 + "<p>Monday 4 March</p>" + body, "2024-03-04"},
		{"no year at all", "/a", h1 + "<p>Monday 4 March</p>" + body, "0001-01-01"},
		{"UTC in the attribute", "/a", h1 + `<time datetime="2024-02-08T03:47:00Z">February 7, 2024 at 10:47 p.m. EST</time>` + body, "2024-02-07"},
		{"weekday tells the order", "/a", h1 + "<p>Friday, 03/11/05</p>" + body, "2005-03-11"},
		{"another date tells the order", "/a", h1 + "<p>Posted: 08/09/2021</p>" + body + "<p>Next meeting 11/30/2021</p>", "2021-08-09"},
		{"weekday within", "/a", "<p>Dec 28 Sat 2013 00:28</p>" + h1 + body, "2013-12-28"},
		{"two hyphens", "/a", h1 + lines + "<p>" + one + "</p><p>Feb. 23, 2015 -- " + two + "</p>", "2015-02-23"},
		{"parted by bars", "/a", "<p>26 | 01 | 2022</p>" + h1 + body, "2022-01-26"},
		{"in the title", "/a", "<title>23.01.2022 - The bridge is open to all</title>" + h1 + body, "2022-01-23"},
		{"of the event alone", "/a", h1 + "<p>The show opens on 3 June and closes on 28 September 2025, the museum said in a long sentence about its pots, and it went on for a while.</p>" + body, "0001-01-01"},
		{"month in the address alone", "/2018/08/a", h1 + body, "0001-01-01"},
	} {
		p := extract(t, []byte("<html><body>"+tt.html+"</body></html>"), "https://news.example.de"+tt.path)
		if got := p.Published.Format(time.DateOnly); got != tt.want {
			t.Errorf("%s: %s (%v), want %s", tt.name, got, p.Provenance, tt.want)
		}
	}
}

// TestShownBesideMetadata settles metadata that say little by what is shown.
func TestShownBesideMetadata(t *testing.T) {
	const h1 = "<h1>The bridge is open to all</h1>"
	meta := func(name, s string) string { return `<meta name="` + name + `" content="` + s + `">` }
	for _, tt := range []struct{ name, path, head, below, want string }{
		{"date of a change", "/a", meta("date", "2021-10-15"), "<p>13.10.2021</p>", "2021-10-13"},
		{"date of a draft", "/a", meta("dcterms.date", "2022-01-21T09:43+01:00"), "<p>25.01.2022</p>", "2022-01-25"},
		{"date before a change", "/a", meta("date", "2021-10-15"), "<p>Updated 20.10.2021</p>", "2021-10-15"},
		{"published is not vague", "/a", meta("article:published_time", "2021-10-15T08:00:00+02:00"), "<p>20.10.2021</p>", "2021-10-15"},
		{"UTC on the day before", "/a", meta("article:published_time", "2023-11-09T06:35:29Z"), "<p>Posted: Nov 8, 2023 / 10:35 PM PST</p>", "2023-11-08"},
		{"same minutes in another zone, far below", "/a", meta("article:published_time", "2015-11-13T00:43:00Z"), strings.Repeat("<p>Share</p>", 30) + "<div>Nov. 12, 2015 7:43 p.m.</div>", "2015-11-12"},
		{"other minutes, far below", "/a", meta("article:published_time", "2015-11-13T00:43:00Z"), strings.Repeat("<p>Share</p>", 30) + "<div>Nov. 12, 2015 7:44 p.m.</div>", "2015-11-13"},
		{"UTC too far from the day shown", "/a", meta("article:published_time", "2015-03-12T13:11:07Z"), "<p>March 11, 2015 3:46 PM</p>", "2015-03-11"},
		{"vague and shown before a time of rendering", "/a", meta("article:published_time", "2015-12-07T17:16:53Z") + meta("date", "2015-04-29T09:34:00Z"), "<p>April 29, 2015</p>", "2015-04-29"},
		{"a change on the next day, the address confirms the first", "/2016/07/30/a", meta("article:published_time", "2016-07-30T16:42:34-04:00"), "<p>8:42 a.m. EDT July 31, 2016</p>", "2016-07-30"},
		{"evening of the day before", "/a", meta("article:published_time", "2020-12-05T23:15:00+01:00"), "<p>6 December 2020</p>", "2020-12-06"},
		{"broken JSON-LD", "/a", `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The "bridge" is open", "datePublished": "2021-10-12T08:15:00+02:00",}</script>`, "", "2021-10-12"},
	} {
		html := "<html><head>" + tt.head + "</head><body>" + h1 + tt.below + "<p>" + one + "</p><p>" + two + "</p></body></html>"
		p := extract(t, []byte(html), "https://news.example.de"+tt.path)
		if got := p.Published.Format(time.DateOnly); got != tt.want {
			t.Errorf("%s: %s (%v), want %s", tt.name, got, p.Provenance, tt.want)
		}
	}
}
