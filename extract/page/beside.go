package page

import (
	"errors"
	"strings"

	"github.com/markusmobius/go-dateparser"
	"golang.org/x/net/html"
)

// Where the byline is looked for, in lines around the title: first those that
// follow it closely, then those before, then the rest.
const (
	closeAfter = 8
	before     = 6
	farAfter   = 25
	maxLine    = 100 // bytes; a longer sentence is text
	maxLines   = 3000
)

// endOfHead returns where the lines end that follow the title closely: at the
// first that is text.
func endOfHead(lines []string, title int) int {
	end := min(len(lines), title+1+closeAfter)
	for i := title + 1; i < end; i++ {
		if len(lines[i]) > maxLine && endsSentence(lines[i]) {
			return i
		}
	}
	return end
}

// byline reads a line that gives a date and little else.
func (r *reading) byline(line string) (moment, error) {
	if len(line) > maxShown {
		return moment{}, errLong
	}
	in := dateparser.Reader{Zone: r.loc, MonthFirst: r.monthFirst()}
	if _, err := in.Byline(line); err != nil {
		return moment{}, err
	}
	return r.moment(line)
}

var errLong = errors.New("the line is longer than a byline")

// linesToTitle returns the texts up to the title and some after it, and the
// title's place among them, -1 where no heading has it.
func (r *reading) linesToTitle() (lines []string, title int) {
	title = -1
	for n := range r.root.Descendants() {
		if n.Type != html.TextNode || n.Parent == nil || unseen[n.Parent.Data] || r.isToday(n.Parent) {
			continue
		}
		s := oneLine(n.Data)
		if s == "" {
			continue
		}
		if title < 0 && r.isTitle(n, s) {
			title = len(lines)
		}
		if lines = append(lines, s); title >= 0 && len(lines) > title+farAfter || len(lines) == maxLines {
			break
		}
	}
	return lines, title
}

// todays are words of the classes of what shows the day of the reader.
var todays = set("clock current now today homnay")

// isToday reports whether n is in what shows the day of the reader.
func (r *reading) isToday(n *html.Node) bool {
	if n == nil {
		return false
	}
	is, known := r.heads[n]
	if !known {
		is = r.isHead(n) || r.isToday(n.Parent)
		r.heads[n] = is
	}
	return is
}

// isHead reports an element that says that it shows the day of the reader, a
// menu, or the head of the site.
func (r *reading) isHead(n *html.Node) bool {
	top := "h1"
	if len(r.headings) == 0 {
		top = "h2"
	}
	if n.Data == "nav" {
		return true
	}
	return (named(n, todays) || n.Data == "header" && ancestor(n, "article") == nil && ancestor(n, "main") == nil) && !holds(n, top)
}

// isTitle reports whether a text is the title or its beginning, in a heading.
func (r *reading) isTitle(n *html.Node, s string) bool {
	in := n.Parent.Data
	if n.Parent.Parent != nil && in != "h1" && in != "h2" {
		in = n.Parent.Parent.Data
	}
	return (in == "h1" || in == "h2") && len(s) > minTitle && strings.Contains(words(r.Title), words(s))
}

// minTitle is the length in bytes from which a text can be told to be the title.
const minTitle = 8
