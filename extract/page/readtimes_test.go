package page

import (
	"strings"
	"testing"
	"time"

	"dateline/site"
)

func TestTimes(t *testing.T) {
	const (
		shown = `<time class="time">Thursday, November 16, 2023 21:05</time>`
		exact = `<time class="time" datetime="2023-11-16T21:05:00+0700" data-time="1700143500">today</time>`
		today = `<time class="time" datetime="2026-07-01T08:00:00+0700">01/07/2026</time>`
	)
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A",` + s + `}</script>`
	}
	meta := func(name, s string) string { return `<meta property="` + name + `" content="` + s + `">` }
	for _, tt := range []struct{ name, head, want, source string }{
		{"attribute", exact, "2023-11-16T21:05:00+07:00", "profile"},
		{"shown alone", shown, "2023-11-16T21:05:00+07:00", "profile"},
		{"shown yields to what is written for machines", `<time class="time">01/07/2026 08:00</time>` + ld(`"datePublished":"2019-03-02T10:00:00+07:00"`), "2019-03-02T10:00:00+07:00", "json-ld"},
		{"profile before JSON-LD on one day", exact + ld(`"datePublished":"2023-11-16T14:00:00Z"`), "2023-11-16T21:05:00+07:00", "profile"},
		{"a day alone yields to the same day with an hour", `<time class="time" datetime="2023-11-16"></time>` + ld(`"datePublished":"2023-11-16T21:07:00+07:00"`), "2023-11-16T21:07:00+07:00", "json-ld"},
		{"today's date against JSON-LD and meta", today + ld(`"datePublished":"2019-03-02"`) + meta("article:published_time", "2019-03-02T10:00:00+07:00"), "2019-03-02T10:00:00+07:00", "meta"},
		{"today's date against JSON-LD", today + ld(`"datePublished":"2019-03-02T10:00:00+07:00"`), "2019-03-02T10:00:00+07:00", "json-ld"},
		{"confirmed by another", exact + ld(`"datePublished":"2010-01-01T00:00:00+07:00"`) + meta("article:published_time", "2023-11-16T21:05:00+07:00"), "2023-11-16T21:05:00+07:00", "profile"},
		{"impossible, then another", `<time class="time" datetime="2023-02-30T10:00:00+07:00"></time>` + meta("article:published_time", "2023-03-01T10:00:00+07:00"), "2023-03-01T10:00:00+07:00", "meta"},
		{"in the future, then another", `<time class="time" datetime="2031-01-01T10:00:00+07:00"></time>` + meta("pubdate", "2023-03-01"), "2023-03-01T00:00:00+07:00", "meta"},
		{"only in the future, then the address", ld(`"datePublished":"2031-01-01T10:00:00+07:00"`), "2023-11-16T00:00:00+07:00", "url"},
		{"epoch alone", `<time class="time" data-time="1700143500"></time>`, "2023-11-16T21:05:00+07:00", "profile"},
		{"microdata", `<meta itemprop="datePublished" content="2023-11-16T21:05:00+07:00">`, "2023-11-16T21:05:00+07:00", "meta"},
		{"CMS meta of a sister site", `<meta class="cms-date" itemprop="datePublished" content="2023-11-16T21:05:00+0700">`, "2023-11-16T21:05:00+07:00", "profile"},
		{"the day of the address tells the day of a time in UTC", meta("article:published_time", "2023-11-15T17:30:00Z"), "2023-11-16T00:30:00+07:00", "meta"},
	} {
		html := strings.Replace(plus("<p>"+one+"</p>"), "<h1", tt.head+"<h1", 1)
		x, err := NewExtractor(site.Builtin())
		if err != nil {
			t.Fatal(err)
		}
		p := extractWith(t, x.At(time.Date(2026, 7, 1, 9, 0, 0, 0, hanoi)), html, "https://en.vietnamplus.vn/2023/11/16/a-bridge-post1.vnp")
		if got := p.Published.Format(time.RFC3339); got != tt.want || !strings.HasPrefix(p.Provenance["published"], tt.source) {
			t.Errorf("%s: published %s by %q, want %s by %s (%v)", tt.name, got, p.Provenance["published"], tt.want, tt.source, p.Provenance)
		}
	}
}

func extractWith(t *testing.T, x *Extractor, html, addr string) Page {
	t.Helper()
	doc, err := Parse([]byte(html))
	if err != nil {
		t.Fatal(err)
	}
	p, err := x.Extract(doc, mustURL(t, addr))
	if err != nil {
		t.Fatal(err)
	}
	return p
}
