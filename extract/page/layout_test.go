package page

import (
	"strings"
	"testing"
	"time"

	"dateline/site"
)

// TestNeeds checks that a selector is hashed by what a match must have: a
// wrong key would hide elements.
func TestNeeds(t *testing.T) {
	for sel, want := range map[string][3]string{
		"h1":                       {"", "h1", ""},
		"h1.cms-title":             {"cms-title", "", ""},
		`h1.cms\-title`:            {"cms-title", "", ""},
		".a .b":                    {"b", "", ""},
		".breadcrumb a":            {"", "a", "breadcrumb"},
		".a > a":                   {"", "a", "a"},
		".a + a":                   {"", "a", ""},
		"div[id^=adsWeb_]":         {"", "div", ""},
		`a[href=".x"]`:             {"", "a", ""},
		"[itemprop=headline]":      {"", "", ""},
		"p:not(.x)":                {"", "p", ""},
		`.odd\.name`:               {"", "", ""},
		"meta.d[itemprop=datePub]": {"d", "", ""},
	} {
		class, tag, around := needs(sel)
		if got := [3]string{class, tag, around}; got != want {
			t.Errorf("needs(%q) = %q, want %q", sel, got, want)
		}
	}
}

// TestLayouts reads each layout on a host that no profile names.
func TestLayouts(t *testing.T) {
	body := "<p>" + one + "</p><p>" + two + "</p>"
	for _, tt := range []struct{ layout, html, day string }{
		{"nhandan", `<h1 class="article__title cms-title">T of a story</h1><div class="article__body zce-content-body cms-body" itemprop="articleBody">` + body + `</div>`, ""},
		{"vietnamplus-old", `<article class="story"><h1>T of a story</h1><div class="article-body"><div align="justify">` + one + "<br /><br />" + two + `</div></div></article>`, ""},
		{"vietnamnews", `<h1 class="headline">T of a story</h1><div class="detail__meta">November, 16/2023 - 08:00</div><div class="detail__content">` + body + `</div>`, "2023-11-16"},
		{"vietnam-vnanet", `<h1 class="bavn-tt-post">T of a story</h1><time class="bavn-time-news">16/11/2023</time><article class="lr-ct"><b>` + one + `</b><span>` + two + `</span></article>`, "2023-11-16"},
		{"bnews", `<h1 class="lr-tt">T of a story</h1><div class="lr-ct">` + body + `</div>`, ""},
		{"vietnam-vnanet", `<div class="bavn-mid-post"><article class="lr-ct"><h1>T of a story</h1><time>14/07/2023</time>` + body + `</article></div><ul class="bavn-list-news"><li><time class="bavn-time-news">20/10/2021</time></li></ul>`, "2023-07-14"},
		{"vietnamnews", `<h3 class="vnnews-tt-post">T of a story</h3><div class="vnnews-time-post"><span>July, 14/2023 - 08:25</span></div><div class="vnnews-text-post"><table class="inline-image"><tr><td><img src="/a.jpg"></td></tr><tr><td>The store.</td></tr></table>` + body + `</div><ul class="vnnews-list-news"><li><a href="/x/1600001/another-story.html">Another</a><p>What the other story says.</p></li></ul>`, "2023-07-14"},
		{"qdnd", `<h1 class="post-title">T of a story</h1><div class="post-content">` + body + `</div>`, ""},
	} {
		p := extract(t, []byte("<html><body>"+tt.html+"</body></html>"), "http://127.0.0.1:8080/t-of-a-story-post1.vnp")
		if p.Title != "T of a story" || p.Text != one+"\n\n"+two || p.Provenance["layout"] != tt.layout {
			t.Errorf("%s: title %q, text %q (%v)", tt.layout, p.Title, p.Text, p.Provenance)
		}
		if tt.day != "" && p.Published.Format(time.DateOnly) != tt.day {
			t.Errorf("%s: published %s, want %s", tt.layout, p.Published, tt.day)
		}
	}
}

func TestOwnProfile(t *testing.T) {
	own := site.Profile{
		Name: "aaa", Hosts: []string{"own.example"}, Zone: "+09:00", TimeLayouts: []string{"01.02.06 15h04"},
		Selectors: site.Selectors{Title: ".t", Body: ".b", Published: ".when", Lead: ".b > .l", Remove: ".x", Keep: ".share"},
	}
	table, err := site.NewTable(site.Builtin().With(own))
	if err != nil {
		t.Fatal(err)
	}
	x, err := NewExtractor(table)
	if err != nil {
		t.Fatal(err)
	}
	p := extractWith(t, x, `<h2 class="t">Own title</h2><i class="when">11.16.23 21h05</i><div class="b"><div class="l">Own lead.</div><p>`+one+`</p><p class="x">No.</p><p class="share">Kept.</p></div>`, "https://own.example/1")
	if p.Title != "Own title" || p.Lead != "Own lead." || p.Text != one+"\n\nKept." || p.Published.String() != "2023-11-16 21:05:00 +0900 +09:00" {
		t.Errorf("title %q, lead %q, text %q, published %v", p.Title, p.Lead, p.Text, p.Published)
	}
}

func TestNewExtractorNamesTheSelector(t *testing.T) {
	table, err := site.NewTable([]site.Profile{{Name: "own", Selectors: site.Selectors{Body: "div["}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewExtractor(table); err == nil || !strings.Contains(err.Error(), `profile own: selector body "div["`) {
		t.Errorf("error %v, want one that names profile and selector", err)
	}
}

func TestBuiltinProfilesCompile(t *testing.T) {
	if _, err := NewExtractor(site.Builtin()); err != nil {
		t.Fatal(err)
	}
}

// TestFieldsFollowSelectors keeps the fields in the order in which site lists
// its selectors.
func TestFieldsFollowSelectors(t *testing.T) {
	all := (&site.Selectors{}).All()
	for f, key := range map[field]string{fTitle: "title", fBody: "body", fKeep: "keep", fPublished: "published", fCaption: "caption"} {
		if all[f].Key != key {
			t.Errorf("field %d is %s, want %s", f, all[f].Key, key)
		}
	}
	if len(all) != int(fields) {
		t.Errorf("%d selectors, %d fields", len(all), fields)
	}
}
