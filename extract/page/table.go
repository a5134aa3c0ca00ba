package page

import (
	"strings"

	"golang.org/x/net/html"
)

// tableText returns a table as lines, one a row, cells parted by tabs. It is
// false for a table that only lays out the page: with an image, with fewer
// than two rows of two cells, or with stories in its cells.
func tableText(table *html.Node) (string, bool) {
	if holds(table, "img") || holds(table, "table") {
		return "", false
	}
	var lines []string
	wide := 0
	for n := range table.Descendants() {
		if n.Type != html.ElementNode || n.Data != "tr" {
			continue
		}
		cells, ok := cellsOf(n)
		if !ok {
			return "", false
		}
		if len(cells) > 1 {
			wide++
		}
		if line := strings.TrimSpace(strings.Join(cells, "\t")); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n"), wide > 1
}

// maxCell is the length in bytes from which a cell is a text and no figure.
const maxCell = 600

func cellsOf(row *html.Node) ([]string, bool) {
	var cells []string
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" {
			continue
		}
		s := inner(c)
		if len(s) > maxCell {
			return nil, false
		}
		cells = append(cells, s)
	}
	return cells, true
}

// holds reports whether an element named tag is below n.
func holds(n *html.Node, tag string) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == tag {
			return true
		}
	}
	return false
}
