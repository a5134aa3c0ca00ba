package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
