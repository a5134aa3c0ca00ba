package page

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestParseNested(t *testing.T) {
	const depth = 200_000
	html := plus(strings.Repeat("<div>", depth) + "<p>" + one + "</p><p>" + two + "</p>" + strings.Repeat("</div>", depth))
	p := extract(t, []byte(html), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
	if p.Text != one+"\n\n"+two {
		t.Errorf("text %.200q, want both paragraphs", p.Text)
	}
}

func TestParseRefuses(t *testing.T) {
	for name, html := range map[string][]byte{
		"too large":           make([]byte, maxBytes+1),
		"tags without end":    bytes.Repeat([]byte("<br>"), maxTree/100),
		"one tag, attributes": append([]byte("<p "), bytes.Repeat([]byte("a=b "), maxTree/30)...),
	} {
		if _, err := Parse(html); !errors.As(err, new(*NotArticle)) {
			t.Errorf("%s: %v, want no article", name, err)
		}
	}
}

// TestHostile checks that odd pages neither panic nor take long: each is done
// in far less than the limit, which leaves room for slow machines.
func TestHostile(t *testing.T) {
	const size = 4 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, html := range map[string]string{
		"noise":           fill("\xff\x00<\xc3(a>"),
		"NULs":            fill("\x00"),
		"white space":     fill(" \n\t"),
		"open brackets":   fill("<"),
		"entities":        fill("&nbsp;"),
		"one paragraph":   plus("<p>" + fill("word and words. ") + "</p>"),
		"many paragraphs": plus(fill("<p>" + one + "</p>\n")),
		"one capital":     plus("<p>" + fill("HANOI ") + "</p>"),
		"title":           "<title>" + fill("a | ") + "</title>" + plus("<p>"+one+"</p>"),
		"JSON-LD":         `<script type="application/ld+json">` + fill("[") + "</script>" + plus("<p>"+one+"</p>"),
		"nested text":     plus(strings.Repeat("<div>some text here ", 20_000)),
		"nested tables":   plus(strings.Repeat("<table><tr><td>a", 20_000)),
		"links":           generic(strings.Repeat(`<a href="/a-story-of-the-day-post1.vnp">A story of the day</a> `, 20_000)),
		"open comment":    "<!--" + fill("-- "),
		"bold":            plus(strings.Repeat("<b><p>", 20_000)),
		"cut tag":         plus("<p>" + one + "</p>")[:200],
	} {
		start := time.Now()
		p, _ := read(t, html, "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if !utf8.ValidString(p.Text) {
			t.Errorf("%s: the text is no UTF-8", name)
		}
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
	}
}

func FuzzExtract(f *testing.F) {
	f.Add([]byte(plus("<p>"+one+"</p><p>"+two+"</p>")), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
	f.Add([]byte(generic("<p>"+one+"</p><table><tr><td>1<td>2<tr><td>3<td>4</table>")), "http://127.0.0.1/2024/05/06/a")
	f.Add([]byte("<html><div class=lr-ct><b>a<br>b\u0301<img src=x><h1>t"), "https://bnews.vn/a/12345.html")
	f.Add([]byte("<article class=story><h1>t</h1><div class=article-body><div align=justify>a<br><br>b</div>\x00\xff"), "https://x.example/?page=2")
	f.Fuzz(func(t *testing.T, html []byte, addr string) {
		u := mustParse(addr)
		doc, err := Parse(html)
		if err != nil {
			return
		}
		p, err := Extract(doc, u)
		again, err2 := Extract(doc, u)
		if (err == nil) != (err2 == nil) || p.Text != again.Text || p.Title != again.Title || !p.Published.Equal(again.Published) {
			t.Fatalf("two answers: %v %v", err, err2)
		}
		if err != nil && !errors.As(err, new(*NotArticle)) {
			t.Fatalf("error %v is no *NotArticle", err)
		}
		for _, s := range []string{p.Title, p.Lead, p.Text} {
			if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) {
				t.Fatalf("%q is no UTF-8 in NFC", s)
			}
		}
		if strings.Contains(p.Text, "\n\n\n") || strings.TrimSpace(p.Text) != p.Text {
			t.Fatalf("text %q is not paragraphs parted by one blank line", p.Text)
		}
	})
}
