package page

import (
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// The bounds of any page of 10 MB on a machine that does nothing else. Those
// that run tests are slow and busy: only what takes ten times as long fails, as
// anything does that is worse than linear. With -v the times are shown.
const (
	tenMegabytes = 10 << 20
	maxTime      = 2 * time.Second
	maxHeap      = 200 << 20
	busy         = 10
)

// TestTenMegabytes keeps the bounds on pages that look real, and reads the
// story of those that are worth it.
func TestTenMegabytes(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, tenMegabytes/slow/len(s)) }
	some := func(s string) string { return strings.Repeat(s, tenMegabytes/slow/len(s)/6) } // of more tags than text
	story := "<p>" + one + "</p>\n<p>" + two + "</p>\n"
	decomposed := "<p>Ha\u0300 No\u0323\u0302i (TTXVN) – \u200f\u202eNgu\u031bo\u031b\u0300i da\u0302n\u200b \x00va\u0300o nga\u0300y 2/11 da\u0303 trao 5 trie\u0323\u0302u USD cho ti\u0309nh.</p>\n"
	teaser := `<article class="story"><a href="/a-teaser-of-a-story-post1.vnp"><img src="/a.jpg" alt="A teaser"></a><h3>A teaser of another story</h3></article>` + "\n"
	for _, tt := range []struct{ name, html, first string }{
		{"paragraphs", plus(fill(story)), one},
		{"paragraphs without a profile", generic(fill(story)), one},
		{"decomposed, marks and NULs", plus(fill(decomposed)), "Hà Nội (TTXVN) – Người dân vào ngày 2/11 dã"},
		{"one script", plus("<script>" + fill("if (a < 3) { b('<p>no</p>'); } ") + "</script>" + story), one},
		{"many scripts", plus(fill("<script>"+strings.Repeat("a = '<div class=x>' < b;\n", 10)+"</script>\n") + story), one},
		{"script without end", plus(story + "<script>" + fill("a < b; ")), one},
		{"scripts within a drawing", plus("<svg>" + fill("<script><a/></script>") + "</svg>" + story), ""},
		{"an image in the page", plus(`<img src="data:image/gif;base64,` + fill("QUJD") + `">` + story), one},
		{"teasers", plus(story) + fill(teaser), ""},
		{"teasers within the body", plus(story + some(teaser)), one},
		{"teasers within one another", plus(story + some(strings.Repeat("<div>", 60)+teaser+strings.Repeat("</div>", 60))), one},
		{"times of teasers before the title", some(`<div><a href="/a-teaser-of-a-story-post1.vnp">A teaser</a><time class="time">01/02/2023</time></div>`) + plus(story), one},
		{"a body of another name", some(teaser) + strings.ReplaceAll(plus(story+some("<div>"+story+"</div>")), "cms-body", "x-body"), ""},
		{"metadata", "<script type=\"application/ld+json\">" + fill(`{"@type":"NewsArticle"},`) + "</script>" + plus(story), one},
		{"nested 200,000 deep", plus(strings.Repeat("<div>", 200_000) + story), one},
	} {
		start, peak := time.Now(), peakHeap()
		p, err := read(t, tt.html, "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		took, heap := time.Since(start), peak()
		if !strings.HasPrefix(p.Text, tt.first) || err != nil && tt.first != "" {
			t.Errorf("%s: %.80q, %v; want %q", tt.name, p.Text, err, tt.first)
		}
		if took > busy*maxTime || heap > maxHeap+uint64(len(tt.html)) {
			t.Errorf("%s: %v and %d MB, want at most %v and %d MB", tt.name, took, heap>>20, maxTime, maxHeap>>20)
		}
		t.Logf("%s: %v, %d MB", tt.name, took, heap>>20)
	}
}

// peakHeap starts to watch the heap; the function that it returns ends that and
// returns the most bytes that it had beyond those at the start.
func peakHeap() func() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	start, peak := m.HeapAlloc, uint64(0)
	stop, done := make(chan struct{}), sync.WaitGroup{}
	done.Go(func() {
		for tick := time.NewTicker(5 * time.Millisecond); ; {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc-min(start, m.HeapAlloc))
			select {
			case <-tick.C:
			case <-stop:
				tick.Stop()
				return
			}
		}
	})
	return func() uint64 {
		close(stop)
		done.Wait()
		return peak
	}
}
