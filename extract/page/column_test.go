package page

import (
	"fmt"
	"strings"
	"testing"
)

// TestColumn reads pages of which go-trafilatura takes everything or the rail.
func TestColumn(t *testing.T) {
	var rail strings.Builder
	for i := range 12 {
		fmt.Fprintf(&rail, `<div class="item"><h3><a href="/story-number-%d-of-the-day-post%d.vnp">Story number %d of the day</a></h3><p>What story number %d has to say in a few words that make the reader look at it, and then some more.</p></div>`, i, i, i, i)
	}
	h1 := "<h1>A bridge for the province</h1>"
	body := "<div>" + one + "</div><div>" + two + "</div>"
	for _, tt := range []struct{ name, html string }{
		{"paragraphs are divs", `<div class="left">` + h1 + `<div class="txt">` + body + `</div></div>`},
		{"long rail", `<div class="left">` + h1 + `<div class="txt">` + body + `</div></div><div class="right">` + rail.String() + `</div>`},
		{"title in h2", `<div class="left"><h2>A bridge for the province</h2><i>16/11/2023</i><div class="txt">` + body + `</div></div>`},
	} {
		html := "<html><head><title>A bridge for the province</title></head><body><p>Monday, 5 May 2026</p>" + tt.html + "</body></html>"
		p, err := read(t, html, "https://news.example/a-bridge-for-the-province-post900.vnp")
		if err != nil || p.Text != one+"\n\n"+two {
			t.Errorf("%s: %q (%v), %v", tt.name, p.Text, p.Provenance, err)
		}
	}
}
