package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// noise are words of class and id attributes, within a body, of what is not
// the story.
var noise = set(`ad ads adsbygoogle adsense advert advertisement advertising adv adsweb audio banner
	breadcrumb breadcrumbs byline caption comment comments consent cookie cookies copyright disqus
	embed fb footer follow gallery hashtag hidden infographic keyword keywords likes menu more mostread
	nav navigation newsletter outbrain pager paging pagination player playlist poll popular popup print
	promo promoted rating readalso readmore recommend recommendation recommendations recommended
	rel relate related relatednews relatedposts relation rennab sda seealso share sharebar sharing sidebar signup
	social socials sponsor sponsored subscribe subscription taboola tag tags teaser toolbar tools trending tts
	video videos vote widget zalo`)

// smallNoise are such words where the element is short: a credit or a date.
var smallNoise = set(`author authors count counter credit credits date datetime meta signature source time timestamp`)

// small is the length in bytes up to which smallNoise counts.
const small = 160

// noiseTags are elements that, within a body, are not the story.
var noiseTags = set("amp-ad amp-auto-ads amp-embed amp-sidebar amp-social-share amp-sticky-ad aside dialog fieldset figcaption footer form header label nav")

// isNoise reports whether an element within a body is no part of the story.
func isNoise(n *html.Node) bool {
	switch {
	case n.Data == "figure":
		return holds(n, "img") || holds(n, "figcaption") || inner(n) == ""
	case noiseTags[n.Data], hasAttr(n, "hidden"), attr(n, "aria-hidden") == "true":
		return true
	case n.Data == "table":
		return holds(n, "img") && len(inner(n)) < maxCell
	case concealed(attr(n, "style")):
		return true
	}
	return named(n, noise) || isPhotoBox(n) || isVietnameseNoise(n) || isRailBox(n) || named(n, smallNoise) && len(inner(n)) < small
}

var photoWords = set("image img insertimage photo pic picture slide")

// maxPhotoBox is the length in bytes of the longest caption in a box around a photo.
const maxPhotoBox = 400

// isPhotoBox reports a box around one photo or two: what it says is their caption.
func isPhotoBox(n *html.Node) bool {
	if n.Data != "div" || !named(n, photoWords) {
		return false
	}
	photos := 0
	for c := range n.Descendants() {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "figure", c.Data == "table", named(c, captionWords):
			return false
		case c.Data == "img":
			photos++
		}
	}
	return (photos == 1 || photos == 2) && len(inner(n)) <= maxPhotoBox
}

// vietnameseNoise are such words in Vietnamese: related, of the same section,
// read on, advertisement, comments.
var vietnameseNoise = strings.Fields(`lien-quan lienquan cung-chuyen-muc cungchuyenmuc doc-them docthem xem-them xemthem
	tin-khac tinkhac doc-nhieu docnhieu quang-cao quangcao binh-luan binhluan`)

func isVietnameseNoise(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "class" || a.Key == "id" {
			value := strings.ReplaceAll(strings.ToLower(a.Val), "_", "-")
			if slices.ContainsFunc(vietnameseNoise, func(w string) bool { return strings.Contains(value, w) }) {
				return true
			}
		}
	}
	return false
}

// Limits of a box that leads to other stories: of its heading and of all of it, in bytes.
const (
	maxRailHeading = 60
	maxRailBox     = 1500
)

var (
	boxes       = set("div ol section table ul")
	railHeading = regexp.MustCompile(`(?i)^[>»*• ]*(?:(?:tin|bài|tin,? bài) (?:liên quan|cùng chuyên mục|cùng chủ đề|khác|đọc nhiều|mới)|đọc (?:thêm|nhiều|tiếp)|xem thêm|có thể bạn quan tâm|` +
		`related (?:news|stories|articles|topics|posts)|(?:read|see) (?:more|also)|more (?:news|stories|on this topic)|most (?:read|viewed)|other (?:news|stories)|you may also like|recommended(?: for you)?)\s*[:…]?$`)
)

// leadsOn reports a heading over other stories, or over an advertisement.
func leadsOn(line string) bool {
	return line != "" && (railHeading.MatchString(line) || advertised.MatchString(line))
}

// isRailBox reports a box that begins with a heading over other stories, links or
// not, or with the label of an advertisement.
func isRailBox(n *html.Node) bool {
	if !boxes[n.Data] {
		return false
	}
	first := n.FirstChild
	for first != nil && (first.Type != html.ElementNode && strings.TrimSpace(first.Data) == "" || first.Type == html.CommentNode) {
		first = first.NextSibling
	}
	if first == nil || first.Type != html.ElementNode || !leadsOn(lineWithin(first)) {
		return false
	}
	return len(inner(n)) <= maxRailBox
}

// lineWithin returns the text of n, "" where it is longer than a box's heading.
func lineWithin(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data[:min(len(c.Data), 2*maxRailHeading)])
		}
		if b.Len() > 2*maxRailHeading {
			return ""
		}
	}
	if s := oneLine(b.String()); len(s) <= maxRailHeading {
		return s
	}
	return ""
}

func concealed(style string) bool {
	style = strings.ReplaceAll(style, " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// named reports whether a word of n's class or id is in words.
func named(n *html.Node, words map[string]bool) bool {
	for i := range n.Attr {
		if k := n.Attr[i].Key; k != "class" && k != "id" {
			continue
		}
		for w := range strings.FieldsFuncSeq(n.Attr[i].Val, notLetter) {
			if words[strings.ToLower(w)] {
				return true
			}
		}
	}
	return false
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
