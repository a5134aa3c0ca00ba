package page

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A sighting is a date that the page shows in a line of its own, or at the head
// of a paragraph, and what speaks for it as the day of publication.
type sighting struct {
	moment
	line   int    // the number of the text before it
	kind   string // the names of the element and of those around it
	weight int
}

// What speaks for and against a date, found by trial on pages of all kinds.
const (
	belowTitleWeight = 4
	aboveTitleWeight = 3
	saysPublished    = 3
	farBelowWeight   = 2
	headWeight       = 2 // before the first sentence of a paragraph
	clockWeight      = 1
	inTitleWeight    = -1
	farAboveWeight   = -1
	inRowWeight      = -3 // a list, comments
	railWeight       = -3
	saysChanged      = -4
	otherWeight      = -5 // of a comment, or of its writer

	leastWeight = -4 // from which a date is better than a guess
	leastSure   = 0  // from which it is asked beside metadata
	sureWeight  = 3  // from which it is as good as metadata that say little
)

// guess looks for the time in what the page shows, where nothing names it, and
// where it shows none that is likely asks go-htmldate.
func (r *reading) guess() (out []stamp) {
	seen := r.sightings()
	if len(seen) == 0 || seen[0].weight < leastWeight {
		if r.stamp(&out, "htmldate", true, r.guessDay()); len(out) > 0 {
			return out
		}
	}
	for _, s := range seen {
		if len(out) == 0 || out[0].DayOnly && !s.DayOnly && sameDay(out[0], stamp{moment: s.moment}) {
			out = append(out, stamp{moment: s.moment, source: "text", machine: true})
		}
	}
	return out
}

// nearTitle returns the date that is shown in the head of an article, or that
// says that it is the one of publication.
func (r *reading) nearTitle() (stamp, bool) {
	if r.profile != nil {
		return stamp{}, false
	}
	seen := r.sightings()
	if len(seen) == 0 || seen[0].weight < leastSure {
		return stamp{}, false
	}
	return stamp{moment: seen[0].moment, source: "text", sure: seen[0].weight >= sureWeight}, true
}

// sightings lists the dates of the page, the likeliest first; but for those of
// its head, which shows the day of the reader, and of its menus.
func (r *reading) sightings() []sighting {
	l := lookout{reading: r}
	l.walk(r.root, 0, 0)
	l.title = cmp.Or(l.title, l.subtitle, l.same)
	kinds := map[string]int{}
	for _, s := range l.seen {
		kinds[s.kind]++
	}
	for i := range l.seen {
		s := &l.seen[i]
		s.weight += l.nearness(s.line)
		if !s.DayOnly {
			s.weight += clockWeight
		}
		if kinds[s.kind] > 1 {
			s.weight += max(inRowWeight, 1-kinds[s.kind])
		}
	}
	slices.SortStableFunc(l.seen, func(a, b sighting) int { return cmp.Compare(b.weight, a.weight) })
	return l.seen
}

// A lookout walks over a page and counts its lines of text.
type lookout struct {
	*reading
	seen  []sighting
	lines int

	// The lines of the title in an h1, in an h2, of its words elsewhere, and of
	// the first sentence after it, 0 where there is none.
	title, subtitle, same, text int

	label string // the line before, where it is short
}

func (l *lookout) walk(n *html.Node, depth, weight int) {
	for c := n.FirstChild; c != nil && l.lines < maxLines && len(l.seen) < many && depth < maxDepth; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			l.read(c, weight)
		case c.Type == html.ElementNode && !unseen[c.Data] && !l.isToday(c):
			w := weight + placeWeight(c)
			if l.sees(c, w) {
				l.lines++
			} else {
				l.walk(c, depth+1, w)
			}
		}
	}
}

// read counts a text and looks for a date in it or at its head.
func (l *lookout) read(n *html.Node, weight int) {
	s := oneLine(n.Data)
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
	if head := datedHead.FindString(s); !l.sees(n, weight) && head != "" {
		l.add(n, head, weight+headWeight)
	}
	l.label = ""
	if len(s) <= maxLabel {
		l.label = s
	}
}

// maxLabel is the length in bytes of what stands before a date: "Published:".
const maxLabel = 30

// sees notes the date of an element or a text that is a line with one.
func (l *lookout) sees(n *html.Node, weight int) bool {
	if n.Data == "time" {
		for _, s := range machineTimes(n) {
			if m, err := l.moment(s); err == nil {
				l.seen = append(l.seen, sighting{m, l.lines + 1, kindOf(n), weight + sayingOf(attr(n, "class"))})
				return true
			}
		}
	}
	s := lineOf(n)
	return len(s) <= maxShown && digits.MatchString(s) && l.add(n, s, weight)
}

func (l *lookout) add(n *html.Node, line string, weight int) bool {
	m, err := l.moment(line)
	if err != nil {
		return false
	}
	says := cmp.Or(sayingOf(line), sayingOf(l.label))
	if _, err := l.byline(line); err != nil && says <= 0 {
		return false
	}
	at := l.lines
	if n.Type == html.ElementNode {
		at++
	}
	l.seen = append(l.seen, sighting{m, at, kindOf(n), weight + says})
	return true
}

// nearness tells what the place of a line in regard to the title speaks for.
func (l *lookout) nearness(line int) int {
	below := line - l.title
	switch {
	case l.title == 0 || below > farAfter:
		return 0
	case below < -before:
		return farAboveWeight
	case below == 0:
		return inTitleWeight
	case below < 0:
		return aboveTitleWeight
	case below > closeAfter && l.text > 0 && line > l.text:
		return 0
	case below > closeAfter || l.text > 0 && line > l.text:
		return farBelowWeight
	}
	return belowTitleWeight
}

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
			b.WriteString(n.Data + "." + attr(n, "class") + " ")
			i++
		}
	}
	return b.String()
}

// placeWeight tells what the name of an element speaks for.
func placeWeight(n *html.Node) int {
	weight := 0
	switch {
	case named(n, otherWords):
		weight = otherWeight
	case n.Data == "aside", n.Data == "footer", named(n, besideWords):
		weight = railWeight
	}
	if weight < 0 && holds(n, "h1") {
		return 0 // the names of the page's parts
	}
	return weight
}

var (
	besideWords = set(`aside archive archives calendar carousel footer latest more mostread news-list popular
		recent recommend recommended related relatedposts rail sidebar similar slider teaser teasers ticker trending widget`)
	otherWords = set(`comment comments commentlist joined postprofile profile reply`)
)

var (
	publishedWord = regexp.MustCompile(`(?i)publi(?:sh|[eé]|cad|cerad|k)|post(?:ed|é)|gepost|erschienen|veröffentlicht|erstellt|eingestellt|online seit|created|written|issued|filed|` +
		`mis en ligne|gepubliceerd|geplaatst|dodan|utworzon|dipublikasi|diterbitkan|diunggah|опубликован|đăng|发布|發布|發佈|投稿|公開|掲載|등록|입력|게시|เผยแพร่`)
	changedWord = regexp.MustCompile(`(?i)\bstand:|updat|modifi|edited|changed|revis|geändert|änderung|aktuali|mis à jour|\bmaj\b|actuali|` +
		`aggiornat|bijgewerkt|diperbarui|обновлен|изменен|cập nhật|更新|修改|수정|แก้ไข`)
	joinedWord = regexp.MustCompile(`(?i)^(?:joined|registered|member since|registriert|mitglied seit|dabei seit)`)
)

// sayingOf tells what the words beside a date speak for; of two dates the day of
// publication stands first.
func sayingOf(s string) int {
	p, c := publishedWord.FindStringIndex(s), changedWord.FindStringIndex(s)
	switch {
	case joinedWord.MatchString(s):
		return otherWeight
	case p != nil && (c == nil || p[0] < c[0]):
		return saysPublished
	case c != nil:
		return saysChanged
	}
	return 0
}

// datedHead is the date with which many a first paragraph begins, alone or after
// the place: "(21. November 2022) Energy …", "Karlsruhe, 12.11.2021 – …".
var datedHead = regexp.MustCompile(`^.{0,40}?(?:19|20)\d\d(?:[):.|]| ?[–—-] |$)|^\(?\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d\)? `)
