package page

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"dateline/fixtures"

	"github.com/google/go-cmp/cmp"
)

// truth is what a person says of a fixture page: the part that concerns pages.
type truth struct {
	Kind, Title, Lead, Published string
	Dateline                     struct{ Place, Agency string }
	Paragraphs                   int
	First, Last                  string

	// Of single pages: the difficulty, and all paragraphs, or a word of the
	// reason why it is no article.
	Trap, Language, Reason string
	Text                   []string
}

// TestSinglePages compares each page of fixtures/pages with its truth, word by word.
func TestSinglePages(t *testing.T) {
	n := 0
	eachTruth(t, fixtures.Pages(), func(_, addr string, html []byte, want truth) {
		n++
		p, err := read(t, string(html), addr)
		if none := (*NotArticle)(nil); errors.As(err, &none) || want.Reason != "" {
			if none == nil || want.Reason == "" || !strings.Contains(none.Reason, want.Reason) {
				t.Errorf("%s (%s): %v, want reason %q", addr, want.Trap, err, want.Reason)
			}
			return
		}
		got := want
		got.Kind, got.Title, got.Lead, got.Language = p.Kind, p.Title, p.Lead, p.Language
		got.Published = moment{Time: p.Published, DayOnly: p.PublishedDay}.String()
		got.Dateline.Place, got.Dateline.Agency = p.Place, p.Agency
		got.Text = strings.Split(p.Text, "\n\n")
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (%s) by %v (-want +got):\n%s", addr, want.Trap, p.Provenance, d)
		}
	})
	if n < 60 {
		t.Errorf("%d pages, want at least 60", n)
	}
}

// TestFixturePages compares each bundled page with its truth.
func TestFixturePages(t *testing.T) {
	n := 0
	eachTruth(t, fixtures.Sites(), func(name, addr string, html []byte, want truth) {
		n++
		checkTruth(t, addr, extract(t, html, addr), want)
	})
	if n < 20 {
		t.Errorf("%d pages, want at least 20", n)
	}
}

func checkTruth(t *testing.T, addr string, p Page, want truth) {
	t.Helper()
	published := moment{Time: p.Published, DayOnly: p.PublishedDay}.String()
	ps := strings.Split(p.Text, "\n\n")
	for _, c := range []struct{ field, got, want string }{
		{"kind", p.Kind, want.Kind},
		{"title", p.Title, want.Title},
		{"lead", p.Lead, want.Lead},
		{"published", published, want.Published},
		{"place", p.Place, want.Dateline.Place},
		{"agency", p.Agency, want.Dateline.Agency},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s %q, want %q (%s)", addr, c.field, c.got, c.want, p.Provenance[c.field])
		}
	}
	if len(ps) != want.Paragraphs || !strings.HasPrefix(p.Text, want.First) || !strings.HasSuffix(p.Text, want.Last) {
		t.Errorf("%s: %d paragraphs, want %d, from %q to %q (%v):\n%s", addr, len(ps), want.Paragraphs, want.First, want.Last, p.Provenance, p.Text)
	}
}

// eachTruth calls f for each page of a tree <host>/<path> that has a truth.
func eachTruth(t *testing.T, tree fs.FS, f func(name, addr string, html []byte, want truth)) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(file string, _ fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(file, ".truth.json")
		if err != nil || !ok {
			return err
		}
		var want truth
		if err := json.Unmarshal(readFixture(t, tree, file), &want); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		path := name
		if strings.HasSuffix(name, ".vnp.html") {
			path = strings.TrimSuffix(name, ".html")
		}
		f(name, "http://"+strings.Replace(path, "%3F", "?", 1), readFixture(t, tree, name), want)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func readFixture(t *testing.T, tree fs.FS, name string) []byte {
	t.Helper()
	b, err := fs.ReadFile(tree, name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
