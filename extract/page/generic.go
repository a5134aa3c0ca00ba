package page

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// maxGeneric bounds the elements and maxWords the bytes of text of a page that
// go-trafilatura is asked about: it clones and walks a page many times.
const (
	maxGeneric = 20_000
	maxWords   = 1 << 20
)

// genericStory asks go-trafilatura where the text is. It drops the spaces
// around inline elements.
func (r *reading) genericStory() story {
	result, err := trafilatura.ExtractDocument(r.root, trafilatura.Options{
		OriginalURL:     r.url,
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result.ContentNode == nil {
		return story{}
	}
	w := &writer{skip: func(*html.Node) bool { return false }, loose: true}
	w.body(result.ContentNode)
	s := tell(w, r.Title)
	if o := r.locatedStory(s); !o.empty() {
		s = o
	}
	s.paragraphs = slices.DeleteFunc(withoutDoubles(r.withoutByline(r.withoutFrame(s.paragraphs))), isAsideLine)
	return s
}

// withoutFrame drops what stands around a text and not in it: lines of a menu
// that stand before the title, boxes to sign up, the line of the copyright.
// go-trafilatura keeps them on short pages.
func (r *reading) withoutFrame(ps []string) []string {
	lines, title := r.linesToTitle()
	for len(ps) > 1 && title > 0 && !endsSentence(ps[0]) && slices.Contains(lines[:title], ps[0]) {
		ps = ps[1:]
	}
	for len(ps) > 1 && copyright.MatchString(ps[len(ps)-1]) {
		ps = ps[:len(ps)-1]
	}
	boxes := r.signUps()
	return slices.DeleteFunc(ps, func(p string) bool {
		return slices.ContainsFunc(boxes, func(box string) bool { return strings.Contains(box, p) })
	})
}

var copyright = regexp.MustCompile(`(?i)^(?:©|\(c\) |copyright\b).{0,200}$|^.{0,80}\ball rights reserved\.?$`)

// signUps returns the texts of the boxes that ask for the reader's address.
func (r *reading) signUps() []string {
	const long = 400 // bytes; no box
	var out []string
	for n := range r.root.Descendants() {
		if n.Type == html.ElementNode && n.Data != "body" && named(n, signUpWords) && !holds(n, "h1") {
			if s := inner(n); s != "" && len(s) <= long {
				out = append(out, s)
			}
		}
	}
	return out
}

var signUpWords = set("newsletter signup subscribe subscription")

// withoutByline drops the line with the day that stands before a text.
func (r *reading) withoutByline(ps []string) []string {
	if len(ps) > 1 && !endsSentence(ps[0]) {
		if _, err := r.byline(ps[0]); err == nil {
			return ps[1:]
		}
	}
	return ps
}

// withoutDoubles drops paragraphs that stand there twice, and later ones that
// hold one of the first: go-trafilatura repeats text that is parted by breaks,
// and the whole of short pages.
func withoutDoubles(ps []string) []string {
	const long = 60 // bytes; what is shorter may well recur
	seen, firsts := map[string]bool{}, []string(nil)
	return slices.DeleteFunc(ps, func(p string) bool {
		if len(p) <= long {
			return false
		}
		if seen[p] || slices.ContainsFunc(firsts, func(s string) bool { return strings.Contains(p, s) }) {
			return true
		}
		if seen[p] = true; len(firsts) < few {
			firsts = append(firsts, p)
		}
		return false
	})
}

// isLarge reports a page beyond these bounds.
func (r *reading) isLarge() bool {
	elements, text := 0, 0
	for n := range r.root.Descendants() {
		if n.Type == html.ElementNode {
			elements++
		} else {
			text += len(n.Data)
		}
	}
	return elements > maxGeneric || text > maxWords
}

// visibleStory reads what is in the page's article or main element, else in
// all of its body.
func (r *reading) visibleStory() story {
	var body *html.Node
	for n := range r.root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "article" || n.Data == "main":
			return r.tell([]*html.Node{n})
		case n.Data == "body":
			body = n
		}
	}
	if body == nil {
		return story{}
	}
	return r.tell([]*html.Node{body})
}

// guessDay asks go-htmldate for the day of publication, "" where it finds none.
// The first of a month is what it makes of a month or a year alone; a day that
// the article tells of is none of publication.
func (r *reading) guessDay() string {
	if r.isLarge() {
		return ""
	}
	latest := r.latest
	if latest.IsZero() {
		latest = lastDay
	}
	found, err := htmldate.FromDocument(r.root, htmldate.Options{
		URL:              r.url.String(),
		UseOriginalDate:  true,
		DateParserConfig: &dateparser.Configuration{StrictParsing: true, CurrentTime: latest},
		MinDate:          time.Date(FirstYear, time.January, 1, 0, 0, 0, 0, time.UTC),
		MaxDate:          latest,
	})
	if err != nil || found.IsZero() || found.DateTime.Day() == 1 || r.tells(found.DateTime) {
		return ""
	}
	return found.Format(time.DateOnly)
}

// lastDay bounds dates where it is not known when the page was fetched.
var lastDay = time.Date(2100, time.January, 1, 0, 0, 0, 0, time.UTC)

// tells reports whether a paragraph of the article names a day.
func (r *reading) tells(day time.Time) bool {
	named := regexp.MustCompile(`\b` + strconv.Itoa(day.Day()) + `\b.*\b` + strconv.Itoa(day.Year()) + `\b`)
	return slices.ContainsFunc(r.story.paragraphs, func(p string) bool { return len(p) > maxShown && named.MatchString(p) })
}
