package page

import (
	"cmp"
	"iter"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// A lookout walks over a page and counts its lines of text.
type lookout struct {
	*reading
	seen  []sighting
	lines int

	// The lines of the title in an h1, in an h2, of its words elsewhere, and of
	// the first sentence after it, 0 where there is none.
	title, subtitle, same, text int

	label string // the line before, where it is short
	year  string // of the address
}

var urlYear = regexp.MustCompile(`/((?:19|20)\d\d)(?:[/_-]|$)`)

func (l *lookout) walk(n *html.Node, depth, weight int) {
	for c := n.FirstChild; c != nil && l.lines < maxLines && len(l.seen) < many && depth < maxDepth; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			l.read(c, weight)
		case c.Type == html.ElementNode && !unseen[c.Data] && !l.isToday(c):
			w := weight + placeWeight(c)
			if !l.sees(c, w) {
				l.walk(c, depth+1, w)
			}
		}
	}
}

// read looks at the lines of a text.
func (l *lookout) read(n *html.Node, weight int) {
	if n.Parent.Data != "pre" {
		l.line(n, oneLine(n.Data), weight)
		return
	}
	for s := range strings.SplitSeq(n.Data, "\n") {
		l.line(n, oneLine(s), weight)
	}
}

// line counts a line of text and looks for a date in it or at its head.
func (l *lookout) line(n *html.Node, s string, weight int) {
	if s == "" {
		return
	}
	l.lines++
	switch {
	case l.title == 0 && l.isTitle(n, s) && ancestor(n, "h1") != nil:
		l.title, l.text = l.lines, 0
	case l.subtitle == 0 && l.isTitle(n, s):
		l.subtitle = l.lines
	case l.same == 0 && len(s) > minTitle && len(s) <= 2*len(l.Title) && words(s) == words(l.Title):
		l.same = l.lines
	case l.text == 0 && l.title+l.subtitle > 0 && len(s) > maxLine && endsSentence(s):
		l.text = l.lines
	}
	if head := datedHead.FindString(s); !l.addAll(n, s, weight) && head != "" {
		l.add(n, head, weight+headWeight)
	}
	l.label = ""
	if len(s) <= maxLabel {
		l.label = s
	}
}

// maxLabel is the length in bytes of what stands before a date: "Published:".
const maxLabel = 30

// sees notes the date of an element that is a line with one.
func (l *lookout) sees(n *html.Node, weight int) bool {
	s := lineOf(n)
	if m, ok := l.timeOf(n, s); ok {
		l.lines++
		l.seen = append(l.seen, sighting{moment: m, text: s, line: l.lines, kind: kindOf(n), weight: weight + sayingOf(attr(n, "class")+" "+s)})
		return true
	}
	if len(years.FindAllString(s, 2)) > 1 {
		return false
	}
	l.lines++
	if l.add(n, s, weight) {
		return true
	}
	l.lines--
	return false
}

var years = regexp.MustCompile(`(?:19|20)\d\d|25[67]\d`)

// timeOf reads a time element: as it is shown, where its attribute has the
// same time in UTC on another day.
func (l *lookout) timeOf(n *html.Node, shown string) (moment, bool) {
	if n.Data != "time" {
		return moment{}, false
	}
	for _, s := range machineTimes(n) {
		m, err := l.moment(s)
		if err != nil {
			continue
		}
		_, offset := m.Zone()
		if v, err := l.moment(shown); err == nil && offset == 0 && v.Sub(m.Time).Abs() < 24*time.Hour {
			m = v
		}
		return m, true
	}
	return moment{}, false
}

// addAll notes the dates of a line, of which each part says what its date is of.
func (l *lookout) addAll(n *html.Node, line string, weight int) bool {
	if len(line) > maxShown || len(years.FindAllString(line, 2)) < 2 {
		return l.add(n, line, weight)
	}
	found := false
	for from := range parts(line) {
		found = l.add(n, from, weight) || found
	}
	return found
}

// parts yields the parts of a line that begin with what they say of a date.
func parts(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for _, at := range saidWord.FindAllStringIndex(line, -1) {
			if at[0] > from {
				if !yield(line[from:at[0]]) {
					return
				}
				from = at[0]
			}
		}
		yield(line[from:])
	}
}

// add notes the date of a line that has little else or says what it is of.
func (l *lookout) add(n *html.Node, line string, weight int) bool {
	if len(line) > maxShown || !digits.MatchString(line) && l.year == "" {
		return false
	}
	m, yearless, ok := l.dateIn(line)
	if !ok {
		return false
	}
	says := cmp.Or(sayingOf(line), sayingOf(l.label))
	if _, err := l.byline(line); err != nil && says <= 0 && !yearless {
		return false
	}
	l.seen = append(l.seen, sighting{moment: m, text: line, line: l.lines, kind: kindOf(n), weight: weight + says, yearless: yearless})
	return true
}

// dateIn reads the date of a line, in the year of the address where a short line
// has none.
func (l *lookout) dateIn(line string) (m moment, yearless, ok bool) {
	m, err := l.moment(line)
	if err != nil && l.year != "" && len(line) <= maxLabel && dayMark.MatchString(line) {
		for _, dated := range []string{line + " " + l.year, l.year + "年" + line} {
			if m, err = l.byline(dated); err == nil {
				return m, true, true
			}
		}
	}
	return m, false, err == nil
}

var dayMark = regexp.MustCompile(`\d`)

// maxShown bounds the text in which a date is looked for: a line, not a story.
const maxShown = 120

// lineOf returns the text of n on one line, cut where it is too long for one,
// and "" for what has a heading.
func lineOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return oneLine(n.Data[:min(len(n.Data), 2*maxShown)])
	}
	if headings[n.Data] {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if headings[d.Data] && d.Type == html.ElementNode {
			return ""
		}
		if d.Type == html.TextNode && !unseen[d.Parent.Data] {
			b.WriteString(oneLine(d.Data[:min(len(d.Data), 2*maxShown)]))
			b.WriteByte(' ')
		}
		if b.Len() > 2*maxShown {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

var headings = set("h1 h2 h3 h4 h5 h6")

// kindOf names an element and those around it, by which the dates of a list or
// of comments are alike.
func kindOf(n *html.Node) string {
	var b strings.Builder
	for i := 0; n != nil && i < 3; n = n.Parent {
		if n.Type == html.ElementNode {
			b.WriteString(n.Data + "." + numbers.ReplaceAllString(attr(n, "class"), "") + " ")
			i++
		}
	}
	return b.String()
}

var numbers = regexp.MustCompile(`\d+`)
