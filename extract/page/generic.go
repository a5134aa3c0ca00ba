package page

import (
	"slices"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// maxGeneric bounds the elements of a page that go-trafilatura is asked about:
// it clones and walks a page many times.
const maxGeneric = 20_000

// genericStory asks go-trafilatura where the text is.
func (r *reading) genericStory() (story, string) {
	if count(r.root) > maxGeneric {
		return story{}, ""
	}
	result, err := trafilatura.ExtractDocument(r.root, trafilatura.Options{
		OriginalURL:     r.url,
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result.ContentNode == nil {
		return story{}, ""
	}
	w := &writer{skip: func(*html.Node) bool { return false }}
	w.body(result.ContentNode)
	s := tell(w, r.Title)
	s.paragraphs = withoutDoubles(s.paragraphs)
	return s, "trafilatura"
}

// withoutDoubles drops paragraphs that stand there twice: go-trafilatura
// repeats text that is parted by breaks.
func withoutDoubles(ps []string) []string {
	const long = 60 // bytes; what is shorter may well recur
	seen := map[string]bool{}
	return slices.DeleteFunc(ps, func(p string) bool {
		double := len(p) > long && seen[p]
		seen[p] = true
		return double
	})
}

func count(root *html.Node) int {
	n := 0
	for c := range root.Descendants() {
		if c.Type == html.ElementNode {
			n++
		}
	}
	return n
}
