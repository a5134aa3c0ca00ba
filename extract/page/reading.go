package page

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"

	"dateline/site"

	"golang.org/x/net/html"
)

// A reading is one page being read: what was found, and what was made of it.
type reading struct {
	*survey
	url      *url.URL
	latest   time.Time
	profile  *site.Profile // nil where no layout fits
	own      bool          // the profile names the page's host
	found    *hits         // the profile's
	linked   linked
	hasLD    bool
	loc      *time.Location // of times that name none
	zoned    bool           // loc is known to be the site's
	story    story
	names    []string            // of the site, see siteNames
	heads    map[*html.Node]bool // what isToday has told
	teases   *string             // the texts of its teasers without spaces, nil before they are asked for
	american *bool               // what monthFirst has told
	shown    []sighting          // the page's, once they were looked for
	known    bool                // some profile does
	partial  bool                // the profile's body is not found, see chooseKnown
	Page
}

func (x *Extractor) newReading(root *html.Node, u *url.URL) *reading {
	if u == nil {
		u = &url.URL{}
	}
	r := &reading{survey: take(root, x.rules), url: u, latest: x.Latest, found: &hits{}, heads: map[*html.Node]bool{}}
	r.Provenance = map[string]string{}
	own := x.rules.table.For(u.Host)
	r.choose(x.rules.profiles, own)
	if r.profile == nil {
		r.chooseKnown(x.rules.profiles, own)
	}
	r.own, r.known = slices.Contains(own, r.profile), len(own) > 0
	r.linked, r.hasLD = readLinked(r.scripts, u.String())
	r.readZone()
	return r
}

// readZone settles in which zone times are meant that name none: the one of the
// site's own profile, else that of the host's country, else the one of the
// layout's profile, else Vietnam's.
func (r *reading) readZone() {
	p := r.profile
	if p == nil {
		p = &site.Profile{}
	} else {
		r.Provenance["layout"] = p.Name
	}
	if r.loc, r.zoned = site.Zone(r.url.Host); !r.zoned || r.own {
		r.loc, r.zoned = p.Location(), r.own
	}
}

// choose picks the layout: of the profiles that name the host one whose body
// is found, else any whose title and body are both found, or whose body is like
// no other. Of several the one that finds most fields counts, then the first
// by name.
func (r *reading) choose(profiles, own []*site.Profile) {
	best := 0
	for i, p := range profiles {
		if n := fit(p, &r.hits[i], slices.Contains(own, p)); n > best {
			best, r.profile, r.found = n, p, &r.hits[i]
		}
	}
}

// chooseKnown picks, on a host that profiles name, the one that finds a title and
// most besides where none finds a body: sites change the name of the one more
// often than of the others.
func (r *reading) chooseKnown(profiles, own []*site.Profile) {
	best := 2 // fields, the title among them
	for i, p := range profiles {
		n := 0
		for f := range r.hits[i].nodes {
			if r.hits[i].nodes[f] != nil {
				n++
			}
		}
		if slices.Contains(own, p) && r.hits[i].nodes[fTitle] != nil && n > best {
			best, r.profile, r.found, r.partial = n, p, &r.hits[i], true
		}
	}
}

// fit is 0 for a profile whose layout the page does not have.
func fit(p *site.Profile, h *hits, own bool) int {
	if h.nodes[fBody] == nil || h.nodes[fTitle] == nil && !own && !p.Distinct {
		return 0
	}
	n := 1
	for f := range h.nodes {
		if h.nodes[f] != nil {
			n++
		}
	}
	if own {
		n += int(fields)
	}
	return n
}

// page reads everything in the order in which one thing needs another.
func (r *reading) page() (Page, error) {
	r.readTitle()
	r.focus()
	r.readStory()
	r.readKind()
	if err := r.refuse(); err != nil {
		return Page{}, err
	}
	r.readLead()
	r.readTimes()
	r.readByline()
	r.readSection()
	r.readTags()
	r.readImages()
	r.readParts()
	r.CanonicalURL = r.canonicalURL()
	r.Language = r.languageOf()
	if r.Place, r.Agency = Dateline(r.Text); r.Place+r.Agency == "" {
		r.Place, r.Agency = Dateline(r.Lead)
	}
	return r.Page, nil
}

// A candidate is what one source says of a field.
type candidate struct{ source, value string }

// pick takes the first candidate that says anything.
func (r *reading) pick(field string, cs ...candidate) string {
	for _, c := range cs {
		if c.value != "" {
			r.Provenance[field] = c.source
			return c.value
		}
	}
	return ""
}

// item returns the text of the first element with an itemprop.
func (r *reading) item(prop string) string {
	for _, n := range r.items[prop] {
		if s := value(n); s != "" {
			return s
		}
	}
	return ""
}

// value returns an element's content attribute or else its text, on one line.
func value(n *html.Node) string {
	if s := attr(n, "content"); s != "" {
		return oneLine(s)
	}
	return inner(n)
}

// canonicalURL returns the address that the page gives itself, believed only
// within its own host, else the one it was read from.
func (r *reading) canonicalURL() string {
	for _, c := range []candidate{
		{"link", r.canonical}, {"meta", r.metaOf("og:url")}, {"json-ld", r.linked.url},
	} {
		if u := r.sameHost(c.value); u != nil {
			r.Provenance["canonical_url"] = c.source
			return u.String()
		}
	}
	u := *r.url
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}

func (r *reading) sameHost(ref string) *url.URL {
	if ref == "" {
		return nil
	}
	u, err := r.url.Parse(ref)
	if err != nil || !strings.HasPrefix(u.Scheme, "http") || bareHost(u) != bareHost(r.url) {
		return nil
	}
	if len(u.Path) <= 1 && len(r.url.Path) > 1 { // a template that names the home page everywhere
		return nil
	}
	u.Fragment, u.RawFragment = "", ""
	return u
}

func bareHost(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Host), "www.") }

func (r *reading) readSection() {
	r.Section = r.pick("section",
		r.crumbSection(
			candidate{"json-ld", r.linked.section},
			candidate{"meta", r.metaOf(sectionMeta...)},
		),
		candidate{"json-ld", r.linked.section},
		candidate{"meta", r.metaOf(sectionMeta...)},
		candidate{"microdata", r.item("articleSection")},
		candidate{"text", r.titleSection()},
	)
}

// titleSection returns the section from a title element of the form
// "title | section | site".
func (r *reading) titleSection() string {
	if len(r.titles) == 0 {
		return ""
	}
	parts := strings.Split(r.titles[0], " | ")
	if len(parts) != 3 || !sameWords(parts[0], r.Title) {
		return ""
	}
	return parts[1]
}

var sectionMeta = []string{"article:section", "articlesection", "section"}

// crumbSection returns the section of the profile's breadcrumb: the level that
// the page's metadata name, else the deepest that leads anywhere.
func (r *reading) crumbSection(named ...candidate) candidate {
	var all, leading []string
	for _, n := range atMost(few, r.found.nodes[fSection]) {
		all = append(all, inner(n))
		if n.Data != "a" || len(attr(n, "href")) > 1 {
			leading = append(leading, inner(n))
		}
	}
	for _, c := range named {
		if slices.Contains(all, c.value) {
			return candidate{"profile", c.value}
		}
	}
	return candidate{"profile", cmp.Or(lastCrumb(leading, r.Title), lastCrumb(all, r.Title))}
}

func (r *reading) readTags() {
	for _, c := range []struct {
		source string
		values []string
	}{
		{"profile", texts(r.found.nodes[fTags])},
		{"json-ld", r.linked.tags},
		{"meta", r.meta["article:tag"]},
		{"meta", append(slices.Clone(r.meta["news_keywords"]), r.meta["keywords"]...)},
	} {
		if tags := splitTags(c.values); len(tags) > 0 {
			r.Tags, r.Provenance["tags"] = tags, c.source
			return
		}
	}
}

func texts(ns []*html.Node) []string {
	var out []string
	for _, n := range atMost(many, ns) {
		out = append(out, inner(n))
	}
	return out
}

// splitTags parts lists in one string at commas and drops doubles.
func splitTags(values []string) []string {
	var tags []string
	for _, v := range values {
		for t := range strings.FieldsFuncSeq(v, func(c rune) bool { return c == ',' || c == ';' || c == '，' }) {
			t = strings.TrimPrefix(strings.TrimSpace(t), "#")
			if t != "" && !slices.Contains(tags, t) {
				tags = append(tags, t)
			}
		}
	}
	return tags
}
