package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func scriptNodes(texts ...string) []*html.Node {
	var out []*html.Node
	for _, s := range texts {
		n := &html.Node{Type: html.ElementNode, Data: "script"}
		n.AppendChild(&html.Node{Type: html.TextNode, Data: s})
		out = append(out, n)
	}
	return out
}

func TestReadLinked(t *testing.T) {
	for _, tt := range []struct {
		name    string
		scripts []string
		want    linked
	}{
		{"array with breadcrumbs",
			[]string{`[{"@type":"NewsArticle","headline":"A","author":{"@type":"Person","name":"Vietnam+"}},{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"Politics"}]}]`},
			linked{kind: "NewsArticle", title: "A", authors: []string{"Vietnam+"}, section: "Politics"}},
		{"graph",
			[]string{`{"@graph":[{"@type":"WebSite","name":"S"},{"@type":["NewsArticle","Article"],"headline":"A","datePublished":"2024-01-02"}]}`},
			linked{kind: "NewsArticle", title: "A", published: "2024-01-02"}},
		{"page that holds its article",
			[]string{`{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"A"}}`},
			linked{kind: "Article", title: "A"}},
		{"type as an address",
			[]string{`{"@type":"http://schema.org/NewsArticle","headline":"A"}`},
			linked{kind: "http://schema.org/NewsArticle", title: "A"}},
		{"the article that is the page, not the first",
			[]string{`{"@type":"NewsArticle","headline":"Other","url":"https://n.example/other"}`, `{"@type":"NewsArticle","headline":"A","mainEntityOfPage":{"@id":"https://n.example/a"}}`},
			linked{kind: "NewsArticle", title: "A", url: "https://n.example/a"}},
		{"escaped twice",
			[]string{`{"@type":"NewsArticle","headline":"A &amp; B &quot;c&quot;"}`},
			linked{kind: "NewsArticle", title: `A & B "c"`}},
		{"comma too many, comment marks, line break in a string",
			[]string{"<!-- {\"@type\":\"NewsArticle\",\"headline\":\"A\nB\",} -->"},
			linked{kind: "NewsArticle", title: "A B"}},
		{"semicolon behind",
			[]string{`{"@type":"NewsArticle","headline":"A"};`},
			linked{kind: "NewsArticle", title: "A"}},
		{"a broken one beside a sound one",
			[]string{`{"@type":"NewsArticle","headline":`, `{"@type":"NewsArticle","headline":"A"}`},
			linked{kind: "NewsArticle", title: "A"}},
		{"a comma within a string is kept",
			[]string{"{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"description\":\"x,}\ty\"}"},
			linked{kind: "NewsArticle", title: "A", lead: "x,} y"}},
		{"list of articles elsewhere", []string{`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"A"}]}`}, linked{}},
		{"null, numbers, nonsense", []string{`null`, `12`, `{"@type":7}`, ``, `[[[{"@type":"NewsArticle","headline":7}]]]`}, linked{kind: "NewsArticle"}},
	} {
		got, ok := readLinked(scriptNodes(tt.scripts...), "https://n.example/a")
		if d := cmp.Diff(tt.want, got, cmp.AllowUnexported(linked{})); d != "" || ok != (tt.want.kind != "") {
			t.Errorf("%s: %v (-want +got):\n%s", tt.name, ok, d)
		}
	}
}

func FuzzReadLinked(f *testing.F) {
	f.Add(`[{"@type":"NewsArticle","headline":"A",}]`)
	f.Add(`<!-- {"@graph":[{"@type":"BreadcrumbList","itemListElement":[{"name":"x"}]}]} -->`)
	f.Fuzz(func(t *testing.T, s string) {
		a, _ := readLinked(scriptNodes(s), "https://n.example/a")
		b, _ := readLinked(scriptNodes(s), "https://n.example/a")
		if d := cmp.Diff(a, b, cmp.AllowUnexported(linked{})); d != "" {
			t.Fatalf("two answers for %q:\n%s", s, d)
		}
	})
}
