package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFrame drops what stands around the text of a page that no profile knows.
func TestFrame(t *testing.T) {
	page := generic(`<p>` + one + `</p><div class="email-signup"><h4>Our letter of the week</h4><p>All of it in your inbox, every Friday.</p></div><p>` + two + `</p>`)
	flat := `<html><head><title>Province opens a bridge over the river</title></head><body><p>Front page</p><p>Births &amp; deaths</p>` +
		`<h1>Province opens a bridge over the river</h1><p>Tuesday, 17 March 2009 - by Anna Muster</p><p>` + one + `</p><p>` + two + `</p><p>Copyright The Example. All rights reserved.</p></body></html>`
	for name, html := range map[string]string{"a box to sign up": page, "menu and copyright": flat} {
		if got, want := extract(t, []byte(html), "https://news.example/a").Text, one+"\n\n"+two; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestNamesBelowTitle(t *testing.T) {
	for line, want := range map[string]string{
		"<p>By Anna Muster anna@news.example</p>":             "Anna Muster",
		"<p>Tuesday, 17 March 2009 - by Anna Muster</p>":      "Anna Muster",
		`<p>By <a href="/anna">Anna Muster</a></p>`:           "Anna Muster",
		"<p>By Tuesday evening the bridge will be free.</p>":  "",
		"<p>The bridge was built by Anna Muster of Bonn.</p>": "",
	} {
		html := strings.Replace(generic("<p>"+one+"</p><p>"+two+"</p>"), "</h1>", "</h1>"+line, 1)
		if got := strings.Join(extract(t, []byte(html), "https://news.example/a").Byline, "; "); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestWithoutDoubles(t *testing.T) {
	a, b, c := one, two, "Short."
	for _, tt := range []struct {
		name     string
		in, want []string
	}{
		{"none", []string{a, b}, []string{a, b}},
		{"twice", []string{a, b, a}, []string{a, b}},
		{"whole page after its parts", []string{a, b, "Title " + a + " " + b}, []string{a, b}},
		{"short ones recur", []string{c, a, c}, []string{c, a, c}},
	} {
		if d := cmp.Diff(tt.want, withoutDoubles(tt.in)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestGenericKeepsSpaces reads inline elements, around which go-trafilatura
// drops the spaces.
func TestGenericKeepsSpaces(t *testing.T) {
	want := "The mayor asked the board of the Red River port to open the gate again before the rain, and the board agreed."
	html := generic("<p>" + strings.NewReplacer("Red River", "<strong>Red River</strong>", "rain", "<em>rain</em>").Replace(want) + "</p><p>" + one + "</p><p>" + two + "</p>")
	p := extract(t, []byte(html), "https://news.example/a-b-post1.vnp")
	if !strings.HasPrefix(p.Text, want) {
		t.Errorf("text %.200q, want %q first", p.Text, want)
	}
}
