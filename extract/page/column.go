package page

import (
	"strings"

	"golang.org/x/net/html"
)

// columnStory reads the block around the title: the smallest that has a text
// beside it, else the largest below the page's body. It is empty where no
// heading has the title.
func (r *reading) columnStory() (s story) {
	for n := r.titleHeading(); n != nil; n = n.Parent {
		if n.Type != html.ElementNode || n.Data == "body" || n.Data == "html" {
			break
		}
		s = r.tell([]*html.Node{n})
		if s.paragraphs = r.withoutByline(s.paragraphs); len(s.text()) > short {
			break
		}
	}
	if len(s.text()) < minText {
		return story{}
	}
	return s
}

// titleHeading returns the heading that has the title, nil where there is none.
func (r *reading) titleHeading() *html.Node {
	for _, hs := range [][]*html.Node{r.headings, r.subheadings} {
		for _, n := range atMost(many, hs) {
			if sameWords(headingText(n), r.Title) {
				return n
			}
		}
	}
	return nil
}

// isWholePage reports a text of one paragraph in which the title stands:
// go-trafilatura found no body and took all that there is.
func isWholePage(s story, title string) bool {
	const more = 100 // bytes
	text := s.text()
	return len(s.paragraphs) == 1 && title != "" && len(text) > len(title)+more && strings.Contains(words(text), words(title))
}
