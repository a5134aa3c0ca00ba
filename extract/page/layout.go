package page

import (
	"fmt"
	"regexp"
	"strings"

	"dateline/site"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// A field is one of a profile's selectors, in the order of [site.Selectors.All].
type field int

const (
	fTitle field = iota
	fLead
	fBody
	fRemove
	fKeep
	fPublished
	fModified
	fAuthor
	fSection
	fTags
	fImage
	fCaption
	fields
)

// A rule is one alternative of a selector group: for field f of profile p, the
// rank-th that is tried.
type rule struct {
	cascadia.Sel
	profile int
	field   field
	rank    int
}

// rules are the selectors of all profiles, hashed by the class or element that
// a match must have, as browsers do, so that one walk over a page asks each
// element only what it can match. Those that end in an element of which a page
// has hundreds, as in ".breadcrumb a", are hashed by the class around it.
type rules struct {
	table    *site.Table
	profiles []*site.Profile
	class    map[string][]rule
	tag      map[string][]rule
	around   map[string][]rule
	any      []rule
}

func compileRules(t *site.Table) (*rules, error) {
	r := &rules{table: t, profiles: t.Profiles(), class: map[string][]rule{}, tag: map[string][]rule{}, around: map[string][]rule{}}
	for i, p := range r.profiles {
		for f, s := range p.Selectors.All() {
			if err := r.add(i, field(f), s.CSS); err != nil {
				return nil, fmt.Errorf("profile %s: selector %s %q: %w", p.Name, s.Key, s.CSS, err)
			}
		}
	}
	return r, nil
}

func (r *rules) add(profile int, f field, group string) error {
	if strings.TrimSpace(group) == "" {
		return nil
	}
	sels, err := cascadia.ParseGroup(group)
	if err != nil {
		return err
	}
	for rank, sel := range sels {
		x := rule{sel, profile, f, rank}
		switch class, tag, around := needs(sel.String()); {
		case class != "":
			r.class[class] = append(r.class[class], x)
		case around != "" && frequent[tag]:
			r.around[around] = append(r.around[around], x)
		case tag != "":
			r.tag[tag] = append(r.tag[tag], x)
		default:
			r.any = append(r.any, x)
		}
	}
	return nil
}

var (
	bracketed = regexp.MustCompile(`\[[^\]]*\]|:[\w-]+\([^)]*\)`)
	lastClass = regexp.MustCompile(`\.([\w-]+)`)
	firstTag  = regexp.MustCompile(`^[a-z][a-z0-9]*`)
)

var frequent = set("a div figure img li p span td")

// needs returns a class or else an element name without which an element
// cannot match the selector, and a class that an element around it must have;
// each is empty where that is not plain to see.
func needs(sel string) (class, tag, around string) {
	sel = strings.ReplaceAll(sel, `\-`, "-") // cascadia escapes hyphens
	if strings.Contains(sel, `\`) {
		return "", "", ""
	}
	sel = strings.TrimSpace(bracketed.ReplaceAllString(sel, ""))
	i := strings.LastIndexAny(sel, " >+~") + 1
	if m := lastClass.FindStringSubmatch(sel[i:]); m != nil {
		return m[1], "", ""
	}
	if m := lastClass.FindStringSubmatch(sel[:i]); m != nil && !strings.ContainsAny(sel, "+~") {
		around = m[1]
	}
	return "", firstTag.FindString(sel[i:]), around
}

// match calls f for each rule that n matches, or that an element below n
// matches because of n.
func (r *rules) match(n *html.Node, f func(rule, *html.Node)) {
	try(r.any, n, f)
	try(r.tag[n.Data], n, f)
	for class := range strings.FieldsSeq(attr(n, "class")) {
		try(r.class[class], n, f)
		if xs := r.around[class]; xs != nil {
			for below := range n.Descendants() {
				try(xs, below, f)
			}
		}
	}
}

func try(rs []rule, n *html.Node, f func(rule, *html.Node)) {
	for _, x := range rs {
		if x.Match(n) {
			f(x, n)
		}
	}
}
