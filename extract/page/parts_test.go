package page

import (
	"encoding/json"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/fixtures"

	"github.com/google/go-cmp/cmp"
)

func TestPartOf(t *testing.T) {
	for _, tt := range []struct {
		in, first string
		part      int
	}{
		{"https://n.example/a-story-post1.vnp", "https://n.example/a-story-post1.vnp", 1},
		{"https://n.example/a-story-post1.vnp?page=2", "https://n.example/a-story-post1.vnp", 2},
		{"https://n.example/a-story-post1.vnp?trang=3#top", "https://n.example/a-story-post1.vnp", 3},
		{"https://n.example/story?id=7&page=2", "https://n.example/story?id=7", 2},
		{"https://n.example/a-story/page/2/", "https://n.example/a-story", 2},
		{"https://n.example/a-story/", "https://n.example/a-story", 1},
		{"https://n.example/a-story-p2.html", "https://n.example/a-story.html", 2},
		{"https://n.example/a-story/trang-2.html", "https://n.example/a-story.html", 2},
		{"https://n.example/content_12345_2.htm", "https://n.example/content_12345.htm", 2},
		{"https://n.example/a-story/2", "https://n.example/a-story", 2},
		{"https://n.example/a-story-2023.html", "https://n.example/a-story-2023.html", 1},
		{"https://n.example/a-story?page=9999", "https://n.example/a-story?page=9999", 1},
		{"https://n.example/a-story?page=x", "https://n.example/a-story?page=x", 1},
	} {
		first, part := PartOf(mustURL(t, tt.in))
		if first != tt.first || part != tt.part {
			t.Errorf("PartOf(%s) = %s, %d; want %s, %d", tt.in, first, part, tt.first, tt.part)
		}
	}
}

func TestNext(t *testing.T) {
	for _, tt := range []struct {
		name, addr, links, next string
		part                    int
	}{
		{"rel=next", "/a-story-post1.vnp", `<link rel="next" href="/a-story-post1.vnp?page=2">`, "/a-story-post1.vnp?page=2", 1},
		{"rel=next to another article", "/a-story-post1.vnp", `<link rel="next" href="/an-older-story-post2.vnp">`, "", 1},
		{"pager", "/a-story-post1.vnp?page=2", `<a href="/a-story-post1.vnp">1</a><a href="?page=2">2</a><a href="?page=3">3</a>`, "/a-story-post1.vnp?page=3", 2},
		{"last of a pager", "/a-story-post1.vnp?page=3", `<a href="/a-story-post1.vnp">1</a><a href="?page=2">2</a>`, "", 3},
		{"folder", "/a-story/", `<a href="/a-story/2/">2</a>`, "/a-story/2/", 1},
		{"number that is a name", "/world-cup/2", `<a href="/world-cup/3">3</a>`, "", 1},
		{"pager of comments on another host", "/a-story-post1.vnp", `<a href="https://x.example/a-story-post1.vnp?page=2">2</a>`, "", 1},
		{"none", "/a-story-post1.vnp", `<a href="/other-post2.vnp?page=2">2</a>`, "", 1},
	} {
		html := strings.Replace(plus("<p>"+one+"</p><p>"+two+"</p>"), "</body>", tt.links+"</body>", 1)
		p := extract(t, []byte(html), "https://n.example"+tt.addr)
		want := tt.next
		if want != "" {
			want = "https://n.example" + want
		}
		if p.Next != want || p.Part != tt.part {
			t.Errorf("%s: part %d, next %q; want %d, %q", tt.name, p.Part, p.Next, tt.part, want)
		}
	}
}

func TestJoin(t *testing.T) {
	day := time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC)
	first := Page{Part: 1, Title: "T", Lead: "Lead.", Text: "Hanoi (VNA) – One.\n\nTwo.", Next: "n2", Byline: []string{"A"}, Images: []Image{{URL: "i1"}}}
	second := Page{Part: 2, Title: "T", Text: "Lead.\n\nTwo.\n\nThree.", Next: "n3", Modified: day, Byline: []string{"A", "B"}, Images: []Image{{URL: "i1"}, {URL: "i2"}}}
	third := Page{Part: 3, Title: "T", Text: "Four./."}
	p := Join(third, first, second)
	if p.Text != "Hanoi (VNA) – One.\n\nTwo.\n\nThree.\n\nFour./." || p.Next != "" || p.Place != "Hanoi" || p.Agency != "VNA" || p.Provenance["parts"] != "3" {
		t.Errorf("text %q, next %q, dateline %q %q, %v", p.Text, p.Next, p.Place, p.Agency, p.Provenance)
	}
	if !p.Modified.Equal(day) || !slices.Equal(p.Byline, []string{"A", "B"}) || len(p.Images) != 2 {
		t.Errorf("modified %v, byline %q, images %v", p.Modified, p.Byline, p.Images)
	}
	if len(first.Images) != 1 || len(first.Byline) != 1 {
		t.Error("Join changed a part")
	}
}

// TestJoinedPages joins the fixtures that are parts of one article.
func TestJoinedPages(t *testing.T) {
	files, err := fs.Glob(fixtures.Pages(), "*/*/*/*.parts.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v: no fixture goes over several pages", err)
	}
	for _, file := range files {
		var want struct {
			truth
			Files []string
		}
		if err := json.Unmarshal(readFixture(t, fixtures.Pages(), file), &want); err != nil {
			t.Fatal(err)
		}
		var parts []Page
		for i, name := range want.Files {
			name = path.Join(path.Dir(file), name)
			addr := "http://" + strings.Replace(name, "%3F", "?", 1)
			if i > 0 && parts[i-1].Next != addr {
				t.Errorf("%s: part %d leads to %q, want %q", file, i, parts[i-1].Next, addr)
			}
			parts = append(parts, extract(t, readFixture(t, fixtures.Pages(), name), addr))
		}
		got := Join(parts...)
		if d := cmp.Diff(want.Text, strings.Split(got.Text, "\n\n")); d != "" || got.Title != want.Title || got.Next != "" {
			t.Errorf("%s: title %q, next %q, text (-want +got):\n%s", file, got.Title, got.Next, d)
		}
		if got.Place != want.Dateline.Place || got.Agency != want.Dateline.Agency || got.Published.Format(time.RFC3339) != want.Published {
			t.Errorf("%s: dateline %q %q, published %v", file, got.Place, got.Agency, got.Published)
		}
	}
}

func FuzzPartOf(f *testing.F) {
	f.Add("https://n.example/a-story/page/2/?page=3")
	f.Fuzz(func(t *testing.T, s string) {
		u, err := url.Parse(s)
		if err != nil {
			return
		}
		first, n := PartOf(u)
		again, n2 := PartOf(u)
		if first != again || n != n2 || n < 1 || n >= maxParts {
			t.Fatalf("%q: %q %d, then %q %d", s, first, n, again, n2)
		}
	})
}
