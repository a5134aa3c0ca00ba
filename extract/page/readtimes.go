package page

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// A stamp is a time that one source gives.
type stamp struct {
	moment
	source  string
	machine bool // from an attribute or metadata, not from what is shown
	sure    bool // shown where a page shows when it was published
	vague   bool // does not say of what it is the time
	numbers bool // its day and its month are numbers that could be either
	settled bool // no other source outweighs it
}

// readTimes settles when the article was published and changed.
//
// Impossible and future times are refused. What is written for machines is
// believed before what is shown, and either in the order profile, JSON-LD,
// meta, microdata, text, url. These rules go before that order: the day of the
// address counts where it is more than three days earlier; a day alone
// yields to the same day with an hour; a first choice that no other source
// confirms yields to one that is more than two days earlier, since a page may
// show today's date or the date of a change, but none from before it appeared;
// and what is shown beside the title counts where it is of the day before or
// after, and before metadata that do not say of what they are. See also correct,
// for the time that a known layout shows beside its title. Times in UTC are put
// on the civil day of the site.
func (r *reading) readTimes() {
	stamps := r.published()
	if s, ok := settle(stamps); ok {
		s = r.civil(s, stamps)
		r.Published, r.PublishedDay = s.Time, s.DayOnly
		r.Provenance["published"] = s.source
		r.disagreement(s, stamps)
	}
	for _, s := range r.modified() {
		if r.Published.IsZero() || !s.Before(r.Published) || s.DayOnly {
			r.Modified, r.ModifiedDay = s.Time, s.DayOnly
			r.Provenance["modified"] = s.source
			return
		}
	}
}

func (r *reading) disagreement(s stamp, stamps []stamp) {
	for _, o := range stamps {
		if !sameDay(s, o) {
			r.Provenance["published disagrees"] = o.source + " " + o.Format(time.RFC3339)
			return
		}
	}
}

func settle(stamps []stamp) (stamp, bool) {
	if len(stamps) == 0 {
		return stamp{}, false
	}
	best := stamps[0]
	if !best.settled && !confirmed(best, stamps[1:]) {
		best = earlier(stamps)
	}
	u := stamps[len(stamps)-1]
	if u.source == "url" && u.Before(best.AddDate(0, 0, -3)) {
		return u, true
	}
	addressed := u.source == "url" && sameDay(best, u)
	for _, s := range stamps {
		if best.DayOnly && !s.DayOnly && sameDay(best, s) || best.machine && s.source == "text" && nextDay(best, s) && !addressed {
			return s, true
		}
	}
	return best, true
}

// earlier returns the first time that is more than two days before the first
// choice, else that.
func earlier(stamps []stamp) stamp {
	best := stamps[0]
	for _, s := range stamps[1:] {
		if (s.machine || !best.machine) && (s.vague && shows(stamps, s) || !s.vague && s.source != best.source) && s.Before(best.AddDate(0, 0, -2)) && !transposed(best, s) {
			return s
		}
	}
	return best
}

// nextDay reports whether one is of the day before the other, and that not for
// being in UTC.
func nextDay(a, b stamp) bool {
	_, offset := a.Zone()
	_, zone := shift(a.Time, b.Format(time.DateOnly))
	return (offset != 0 || !zone) && a.day().Sub(b.day()).Abs() == 24*time.Hour
}

// shows reports whether the page shows the day of s beside the title.
func shows(stamps []stamp, s stamp) bool {
	return slices.ContainsFunc(stamps, func(o stamp) bool { return o.sure && sameDay(o, s) })
}

func (s stamp) day() time.Time {
	return time.Date(s.Year(), s.Month(), s.Time.Day(), 0, 0, 0, 0, time.UTC)
}

// civil puts a time in UTC, as metadata have it, in the zone in which the page
// shows the same time of day, else on the day that the site gives on the page or
// in its address, where that is the day before or after: in the nearest zone in
// which it was that day; else in the site's zone, if that is known. The moment
// stays the same.
func (r *reading) civil(s stamp, stamps []stamp) stamp {
	if s.DayOnly {
		return s
	}
	if _, offset := s.Zone(); offset != 0 {
		return s
	}
	if t, ok := r.echo(s.Time); ok {
		s.Time = t
		return s
	}
	for _, o := range stamps {
		if o.source == "url" || !o.machine {
			day := o.Format(time.DateOnly)
			if own := s.In(r.loc); r.zoned && own.Format(time.DateOnly) == day {
				s.Time = own
				return s
			}
			if t, ok := shift(s.Time, day); ok {
				s.Time = t
				return s
			}
		}
	}
	if r.zoned {
		s.Time = s.In(r.loc)
	}
	return s
}

// shift returns t in the nearest zone in which it was on a day, its own first,
// false where it was in none.
func shift(t time.Time, day string) (time.Time, bool) {
	if t.Format(time.DateOnly) == day {
		return t, true
	}
	_, offset := t.Zone()
	for h := 1; h <= 14; h++ {
		for _, zone := range []int{h, -h} {
			east := offset + zone*3600
			if z := t.In(time.FixedZone("", east)); z.Format(time.DateOnly) == day && east >= -12*3600 && east <= 14*3600 {
				return z, true
			}
		}
	}
	return t, false
}

func confirmed(s stamp, others []stamp) bool {
	for _, o := range others {
		if sameDay(s, o) && o.source != s.source {
			return true
		}
	}
	return false
}

// sameDay reports whether two stamps can mean one day: less than a day apart,
// as zones differ.
func sameDay(a, b stamp) bool {
	if a.DayOnly == b.DayOnly {
		return a.Format(time.DateOnly) == b.Format(time.DateOnly) || !a.DayOnly && a.Sub(b.Time).Abs() < 12*time.Hour
	}
	return a.Format(time.DateOnly) == b.Format(time.DateOnly)
}

var publishedMeta = []string{"article:published_time", "article:published", "datepublished", "og:published_time",
	"pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "parsely-pub-date",
	"sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "article_date_original", "article.published",
	"published_time_telegram", "rnews:datepublished"}

// datedMeta do not say of what they are the date: on many a site of the last change.
var datedMeta = []string{"dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "date"}

var modifiedMeta = []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified"}

// published lists what is said of the time of publication, the most trusted first.
func (r *reading) published() []stamp {
	machine, shown := r.named()
	dated := r.dated()
	day := urlDay(r.url.Path)
	if r.profile != nil && len(shown) == 0 {
		shown = r.headTime()
	}
	machine = r.correct(machine, shown)
	if len(machine)+len(shown)+len(dated) > 0 {
		if near, ok := r.nearTitle(); ok {
			machine, dated, shown = beside(near, machine, dated, shown)
		}
		r.stamp(&shown, "url", false, day)
		return slices.Concat(machine, dated, shown)
	}
	r.stamp(&machine, "url", true, day)
	if r.profile != nil {
		return machine // what else the site shows is today's date, or that of other stories
	}
	return append(machine, r.guess()...)
}

// named lists the times that are named as those of publication: those for
// machines and those that are shown.
func (r *reading) named() (machine, shown []stamp) {
	var changed []stamp
	for _, n := range atMost(few, r.found.nodes[fPublished]) {
		r.stamp(&machine, "profile", true, machineTimes(n)...)
		if line := inner(n); sayingOf(line) >= 0 {
			r.stamp(&shown, "profile", false, line)
		} else {
			r.stamp(&changed, "profile", false, line)
		}
	}
	if len(shown) == 0 && len(machine) == 0 {
		shown = changed // some sites call every time that of a change
	}
	r.stamp(&machine, "json-ld", true, r.linked.published)
	for _, name := range publishedMeta {
		r.stamp(&machine, "meta", true, r.meta[name]...)
	}
	for _, n := range atMost(few, r.items["datePublished"]) {
		r.stamp(&machine, "microdata", true, machineTimes(n)...)
		r.stamp(&shown, "microdata", false, inner(n))
	}
	return machine, shown
}

// dated lists the times in metadata that do not say of what they are.
func (r *reading) dated() (out []stamp) {
	for _, name := range datedMeta {
		r.stamp(&out, "meta", true, r.meta[name]...)
	}
	for i := range out {
		out[i].vague = true
	}
	return out
}

// beside puts the time that is shown near the title among the others: before
// vague ones where it is surely that of publication or is earlier.
func beside(near stamp, machine, dated, shown []stamp) (_, _, _ []stamp) {
	switch {
	case len(machine) == 0 && len(dated) > 0 && (near.sure || near.day().Before(dated[0].day())):
		near.machine = true
		machine = []stamp{near}
	case near.sure:
		shown = append([]stamp{near}, shown...)
	}
	return machine, dated, shown
}

func (r *reading) modified() (out []stamp) {
	for _, n := range atMost(few, r.found.nodes[fModified]) {
		r.stamp(&out, "profile", true, append(machineTimes(n), inner(n))...)
	}
	r.stamp(&out, "json-ld", true, r.linked.modified)
	for _, name := range modifiedMeta {
		r.stamp(&out, "meta", true, r.meta[name]...)
	}
	for _, n := range atMost(few, r.items["dateModified"]) {
		r.stamp(&out, "microdata", true, append(machineTimes(n), inner(n))...)
	}
	return out
}

// few bounds how many elements are read for one time.
const few = 10

// machineTimes returns what an element's attributes say for machines; epoch
// seconds come last, since they have lost the zone.
func machineTimes(n *html.Node) []string {
	var out []string
	for _, key := range []string{"datetime", "content", "data-time", "data-datetime", "data-date"} {
		if s := attr(n, key); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// stamp appends the first of values that is a time. One that is impossible or
// in the future is refused, with the reason.
func (r *reading) stamp(to *[]stamp, source string, machine bool, values ...string) {
	for _, v := range values {
		if v == "" {
			continue
		}
		m, err := r.moment(v)
		if err == nil {
			*to = append(*to, stamp{moment: m, source: source, machine: machine, numbers: allNumbers.MatchString(v)})
			return
		}
		if r.Provenance["published refused"] == "" && digits.MatchString(v) {
			r.Provenance["published refused"] = source + ": " + err.Error()
		}
	}
}

var digits = regexp.MustCompile(`\d{2}`)

// monthFirst reports whether numbers are in the order of Americans: by the
// page's language, or because another date of the page can be read in no other.
func (r *reading) monthFirst() bool {
	if r.profile != nil {
		return false
	}
	if r.american == nil {
		is := strings.EqualFold(r.language, "en-US") || hasMonthFirst(r.root)
		r.american = &is
	}
	return *r.american
}

// hasMonthFirst reports whether the page has dates such as 11/30/2023 and none
// such as 30/11/2023.
func hasMonthFirst(root *html.Node) bool {
	found := false
	for n := range root.Descendants() {
		if n.Type != html.TextNode || unseen[n.Parent.Data] || !strings.Contains(n.Data, "/") {
			continue
		}
		for _, m := range slashed.FindAllStringSubmatch(n.Data, few) {
			if m[1] > "12" {
				return false
			}
			found = found || m[2] > "12"
		}
	}
	return found
}

// slashed is a date whose day and month have two digits, the month first or last.
var slashed = regexp.MustCompile(`\b([0-3]\d)/([0-3]\d)/(?:(?:19|20)\d\d|\d\d)\b`)

var urlDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(?:([01]\d)[/-]?([0-3]\d)(?:[/_-]|$)|(?:[A-Za-z_.]+/)?(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$))`)

// urlDay returns the day in a path such as /2024/05/17/storm, "" where there is none.
func urlDay(path string) string {
	m := urlDate.FindStringSubmatch(path)
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + m[4] + "-" + m[3] + m[5]
}
