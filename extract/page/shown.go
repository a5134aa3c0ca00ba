package page

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"time"

	"github.com/PuerkitoBio/goquery"

	"golang.org/x/net/html"
)

// A sighting is a date that the page shows in a line of its own, or at the head
// of a paragraph, and what speaks for it as the day of publication.
type sighting struct {
	moment
	text     string // the line
	line     int    // its number on the page
	kind     string // the names of the element and of those around it
	weight   int
	yearless bool // the year is that of the address
}

// What speaks for and against a date, found by trial on pages of all kinds.
const (
	belowTitleWeight = 4
	aboveTitleWeight = 3
	belowLeadWeight  = 3
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

// A Shown is a date that a page shows, and its weight as the day of publication.
type Shown struct {
	Time    time.Time
	DayOnly bool   // the page gives no time of day; Time is the day's midnight
	Line    string // that it stands in
	Weight  int    // the higher the likelier; see docs/pages.md
}

// Shown lists up to 200 dates that a page shows, the likeliest to be the day of
// publication first: how Extract weighs them where metadata do not tell.
func (x *Extractor) Shown(doc *goquery.Document, u *url.URL) []Shown {
	if len(doc.Nodes) == 0 {
		return nil
	}
	r := x.newReading(doc.Nodes[0], u)
	r.readTitle()
	var out []Shown
	for _, s := range r.sightings() {
		out = append(out, Shown{s.Time, s.DayOnly, s.text, s.weight})
	}
	return out
}

// guess looks for the time in what the page shows, where nothing names it, and
// where it shows none that is likely asks go-htmldate.
func (r *reading) guess() (out []stamp) {
	seen := r.sightings()
	if len(seen) == 0 || seen[0].weight < leastWeight {
		if r.stamp(&out, "text", true, datedHead.FindString(r.Title), datedHead.FindString(r.titleElement())); len(out) > 0 {
			return out
		}
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

// echo returns a time in UTC in the zone in which the page shows it, false where
// it shows it in none: minutes are alike, hours differ.
func (r *reading) echo(t time.Time) (time.Time, bool) {
	if r.profile != nil {
		return t, false
	}
	for _, s := range r.sightings() {
		wall := time.Date(s.Year(), s.Month(), s.Day(), s.Hour(), s.Minute(), 0, 0, time.UTC)
		east := wall.Sub(t.UTC().Truncate(time.Minute))
		if s.weight >= leastSure && !s.DayOnly && east != 0 && east%(30*time.Minute) == 0 && east.Abs() <= 14*time.Hour {
			return t.In(time.FixedZone("", int(east.Seconds()))), true
		}
	}
	return t, false
}

// nearTitle returns the date that is shown in the head of an article, or that
// says that it is the one of publication.
func (r *reading) nearTitle() (stamp, bool) {
	if r.own || r.found.nodes[fPublished] != nil {
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
	if r.shown != nil {
		return r.shown
	}
	l := lookout{reading: r, seen: []sighting{}} // none is an answer too
	if m := urlYear.FindStringSubmatch(r.url.Path); m != nil {
		l.year = m[1]
	}
	l.walk(r.root, 0, 0)
	l.title = cmp.Or(l.title, l.subtitle, l.same)
	l.seen = slices.DeleteFunc(l.seen, func(s sighting) bool { return s.yearless && !l.below(s.line) })
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
	r.shown = l.seen
	return l.seen
}

// below reports whether a line follows the title closely.
func (l *lookout) below(line int) bool {
	return l.title > 0 && line > l.title && line <= l.title+closeAfter
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
	case below > closeAfter:
		return farBelowWeight
	case l.text > 0 && line > l.text:
		return belowLeadWeight
	}
	return belowTitleWeight
}

// placeWeight tells what the name of an element speaks for.
func placeWeight(n *html.Node) int {
	weight := 0
	switch {
	case n.Data == "blockquote", named(n, otherPlaces):
		weight = otherWeight
	case n.Data == "aside", named(n, besideWords), (n.Data == "footer" || named(n, footerWord)) && ancestor(n, "article") == nil:
		weight = railWeight
	}
	if weight < 0 && holds(n, "h1") {
		return 0 // the names of the page's parts
	}
	return weight
}

var (
	besideWords = set(`aside archive archives calendar carousel latest more mostread news-list popular
		recent recommend recommended related relatedposts rail sidebar similar slider teaser teasers ticker trending widget`)
	footerWord  = set("footer")
	otherPlaces = set(`comment comments commentlist joined postprofile profile reply`)
)

const (
	published = `publi(?:sh|[eé]|cad|cat(?:\b|[oae]\b)|cer|k)|post(?:ed|é)|gepost|erschienen|veröffentlicht|erstellt|eingestellt|online seit|created|written|issued|filed|` +
		`mis en ligne|gepubliceerd|geplaatst|dodan|utworzon|dipublikasi|diterbitkan|diunggah|опубликован|đăng|发布|發布|發佈|投稿|公開|掲載|등록|입력|게시|เผยแพร่|نشر|انتشار|פורסם|yayın|eklen|julkaistu|udgivet|δημοσι|प्रकाशित`
	changed = `\bstand:|updat|modifi|edited|changed|revis|geändert|änderung|aktuali|mis à jour|\bmaj\b|actuali|` +
		`aggiornat|bijgewerkt|diperbarui|обновлен|изменен|更新|修改|수정|แก้ไข|تحديث|עודכן|güncelle|päivitet|uppdater|oppdater|opdater|ενημέρ|अपडेट|atualiz|frissít|оновлен`
)

var (
	publishedWord = regexp.MustCompile(`(?i)` + published)
	changedWord   = regexp.MustCompile(`(?i)` + changed)
	saidWord      = regexp.MustCompile(`(?i)` + published + `|` + changed)
	otherWord     = regexp.MustCompile(`(?i)^(?:today is|heute ist|hôm nay|joined|registered|member since|registriert|mitglied seit|dabei seit)`)
)

// sayingOf tells what the words beside a date speak for; of two dates the day of
// publication stands first.
func sayingOf(s string) int {
	p, c := publishedWord.FindStringIndex(s), changedWord.FindStringIndex(s)
	switch {
	case otherWord.MatchString(s):
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
var datedHead = regexp.MustCompile(`^.{0,40}?(?:19|20)\d\d(?:[):.|]| ?[–—-]{1,2} |$)|^\(?\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d\)? `)
