package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A paragraph is what a reader sees between two gaps, with what its look
// tells: how many bytes of it are links, bold or slanted, and whether an image
// stands in it or right before it.
type paragraph struct {
	text               string
	size               int // bytes of text, spaces apart; the following three count likewise
	link, bold, slant  int
	image, below       bool // an image within it; an image, and nothing else, right before it
	centred, set, list bool // in the middle; a heading or a row of a table; an item of a list
	right              bool // at the right edge, where signatures stand
	pictures           int  // that stand before it in the body
}

// A picture is an image of a body with the caption that its figure gives it.
type picture struct {
	img     *html.Node
	caption string
}

// A writer turns a DOM into paragraphs. It never changes the DOM.
type writer struct {
	skip       func(*html.Node) bool // elements that are not the story
	loose      bool                  // the spaces around inline elements are lost
	paragraphs []paragraph
	pictures   []picture
	signatures []string // elements named for the author, which are no text

	now    paragraph
	line   []byte
	breaks int        // br elements since the last text
	soft   bool       // the only one is the edge of an element in a bare body
	image  bool       // an image is the last thing seen
	style  style      // of the place that is being written
	bare   *html.Node // see bareBody
}

// style is how the text at a place looks.
type style struct{ link, bold, slant, centred, right, heading, list bool }

// body writes one body, or one block of several.
func (w *writer) body(n *html.Node) {
	w.bare = w.bareBody(n)
	w.write(n)
	w.flush()
}

// bareBody returns the element whose paragraphs are text nodes, b and span
// themselves, neither within blocks nor parted by breaks; nil where there is none.
func (w *writer) bareBody(body *html.Node) *html.Node {
	const deep = 5 // blocks around the text
	for range deep {
		only, bare := w.onlyBlock(body)
		if bare {
			return body
		}
		if only == nil {
			return nil
		}
		body = only
	}
	return nil
}

// onlyBlock returns the one block with text below n, if it is the only one, and
// whether there is none and no break either.
func (w *writer) onlyBlock(n *html.Node) (only *html.Node, bare bool) {
	bare = true
	for c := range n.ChildNodes() {
		switch {
		case c.Type != html.ElementNode || unseen[c.Data] || w.skip(c):
		case blocks[c.Data] && inner(c) != "":
			if !bare || c.Data == "p" {
				return nil, false
			}
			only, bare = c, false
		case c.Data == "br" || holds(c, "br"):
			return nil, false
		}
	}
	return only, bare
}

// write appends what is below n.
func (w *writer) write(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.text(c.Data, n == w.bare)
		case html.ElementNode:
			w.element(c, n == w.bare)
		}
	}
}

func (w *writer) element(n *html.Node, bare bool) {
	switch {
	case n.Data == "br":
		w.breaks++
		w.soft = false
	case n.Data == "img":
		w.now.image, w.image = true, true
		w.picture(n)
	case unseen[n.Data] || w.skip(n):
		w.leave(n)
	case n.Data == "table":
		w.table(n)
	case blocks[n.Data]:
		w.block(n)
	default:
		w.inline(n, bare && bareBlocks[n.Data])
	}
}

// bareBlocks are inline elements that stand for paragraphs in a bare body.
var bareBlocks = set("b font span strong")

// leave passes over an element, but for the images of a figure and what is
// named as a caption; the text after an image may be its caption.
func (w *writer) leave(n *html.Node) {
	if blocks[n.Data] {
		w.flush()
	}
	switch {
	case n.Data == "figure" || n.Data == "table" || isPhotoBox(n):
		w.figure(n)
	case named(n, galleryWords):
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && (c.Data == "figure" || isPhotoBox(c)) {
				w.figure(c)
			}
		}
	case named(n, signatureWords) && len(inner(n)) <= maxSignature:
		w.signatures = append(w.signatures, inner(n))
	case named(n, captionWords) && len(w.pictures) > 0:
		w.pictures[len(w.pictures)-1].caption = inner(n)
		w.image = false
	}
}

// maxSignature is the length in bytes of the longest line of writers.
const maxSignature = 100

var signatureWords = set("author authors byline signature")

var galleryWords = set("album galleries gallery photos slides slideshow")

var captionWords = set("caption figcaption")

// figure notes the images of a figure; what it says is the last one's caption.
func (w *writer) figure(n *html.Node) {
	before := len(w.pictures)
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" {
			w.picture(c)
		}
	}
	if len(w.pictures) > before {
		last := &w.pictures[len(w.pictures)-1]
		last.caption = inner(n)
		w.image = last.caption == "" // else what follows is no caption of it
	}
}

// maxPictures is the number of images that are kept of a page.
const maxPictures = 200

func (w *writer) picture(img *html.Node) {
	if len(w.pictures) < maxPictures {
		w.pictures = append(w.pictures, picture{img: img})
	}
}

func (w *writer) block(n *html.Node) {
	w.flush()
	w.styled(n)
}

func (w *writer) inline(n *html.Node, parted bool) {
	w.part(parted)
	w.styled(n)
	w.part(parted)
}

// part notes an edge of an element that may be a paragraph.
func (w *writer) part(parted bool) {
	if parted {
		w.soft = w.breaks == 0
		w.breaks++
	}
}

func (w *writer) styled(n *html.Node) {
	old := w.style
	w.style = old.of(n)
	w.write(n)
	if blocks[n.Data] {
		w.flush()
	}
	w.style = old
}

// table writes a table of figures as one line a row, cells parted by tabs;
// tables that only lay out the page are blocks.
func (w *writer) table(n *html.Node) {
	text, ok := tableText(n)
	if !ok {
		w.block(n)
		return
	}
	w.flush()
	w.paragraphs = append(w.paragraphs, paragraph{text: text, size: len(text), set: true, pictures: len(w.pictures)})
	w.image = false
}

// text appends a text node. In a bare body its blank lines part paragraphs.
func (w *writer) text(s string, bare bool) {
	if bare {
		for i, part := range strings.Split(s, "\n\n") {
			if i > 0 {
				w.breaks = 2
			}
			w.run(part)
		}
		return
	}
	w.run(s)
}

// run appends a run of text after settling what the breaks before it mean.
func (w *writer) run(s string) {
	n := len(strings.Trim(s, " \t\r\n\u00a0\u200b\u200e\u200f\ufeff"))
	if n == 0 {
		w.line = append(w.line, ' ')
		return
	}
	w.settle(s)
	if w.loose && joins(w.line, s) {
		w.line = append(w.line, ' ')
	}
	w.line = append(w.line, s...)
	w.now.size += n
	w.count(n)
}

// joins reports whether two runs of text would make one word.
func joins(before []byte, after string) bool {
	last, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRuneInString(after)
	return !notWord(last) && !notWord(next)
}

// settle makes two breaks a gap. One break is a gap only where the line before
// it is a sentence or a heading of its own, or the next an item typed by hand; elsewhere it is a space. What stands
// in bold in a bare body is a paragraph only where the text does not go on.
func (w *writer) settle(next string) {
	if w.soft && w.breaks == 1 && continues(next) {
		w.breaks = 0
		if !strings.ContainsAny(next[:1], closing) {
			w.line = append(w.line, ' ')
		}
		return
	}
	if w.breaks > 1 || w.breaks == 1 && (bullet.MatchString(next) || w.now.bold == w.now.size || endsSentence(string(w.line))) {
		w.flush()
	} else if w.breaks == 1 {
		w.line = append(w.line, ' ')
	}
	w.breaks = 0
}

// bullet is the mark of an item of a list that is typed by hand.
var bullet = regexp.MustCompile(`^\s*(?:[-–•*+]|\d{1,2}[.)]|[a-zđ]\))[\s\x{a0}]`)

// closing are marks that stand right after a word.
const closing = ".,;:!?)"

// continues reports whether a text goes on with the sentence before it.
func continues(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\r\n\u00a0"))
	return unicode.IsLower(first) || strings.ContainsRune(closing, first)
}

func (w *writer) count(n int) {
	if w.style.link {
		w.now.link += n
	}
	if w.style.bold {
		w.now.bold += n
	}
	if w.style.slant {
		w.now.slant += n
	}
}

// flush ends a paragraph.
func (w *writer) flush() {
	p := w.now
	p.text = oneLine(string(w.line))
	w.line = w.line[:0]
	w.now, w.breaks = paragraph{}, 0
	if p.text == "" {
		return
	}
	p.pictures = len(w.pictures)
	p.below, p.centred, p.set, p.list = w.image, w.style.centred, w.style.heading, w.style.list
	p.right = w.style.right
	w.paragraphs = append(w.paragraphs, p)
	w.image = p.image
}

// of is the style within n.
func (s style) of(n *html.Node) style {
	switch n.Data {
	case "a":
		s.link = true
	case "b", "strong":
		s.bold = true
	case "i", "em":
		s.slant = true
	case "center":
		s.centred = true
	case "li":
		s.list = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		s.heading = true
	}
	align, look := attr(n, "align"), attr(n, "style")
	s.centred = s.centred || align == "center" || strings.Contains(look, "center")
	s.right = s.right || align == "right" || strings.Contains(strings.ReplaceAll(look, " ", ""), "text-align:right")
	return s
}
