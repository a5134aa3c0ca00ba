package page

import (
	"fmt"
	"regexp"
	"strings"

	"dateline/site"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// A field is one of a profile's selectors.
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

// fieldNames are the fields as the config file and doctor name them.
var fieldNames = [fields]string{"title", "lead", "body", "remove", "keep", "published", "modified",
	"author", "section", "tags", "image", "caption"}

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
// element only what it can match.
type rules struct {
	table    *site.Table
	profiles []*site.Profile
	class    map[string][]rule
	tag      map[string][]rule
	any      []rule
}

func compileRules(t *site.Table) (*rules, error) {
	r := &rules{table: t, profiles: t.Profiles(), class: map[string][]rule{}, tag: map[string][]rule{}}
	for i, p := range r.profiles {
		for f, s := range selectors(p) {
			if err := r.add(i, field(f), s); err != nil {
				return nil, fmt.Errorf("profile %s: selector %s %q: %w", p.Name, fieldNames[f], s, err)
			}
		}
	}
	return r, nil
}

func selectors(p *site.Profile) [fields]string {
	s := p.Selectors
	return [fields]string{s.Title, s.Lead, s.Body, s.Remove, s.Keep, s.Published, s.Modified,
		s.Author, s.Section, s.Tags, s.Image, s.Caption}
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
		switch class, tag := needs(sel.String()); {
		case class != "":
			r.class[class] = append(r.class[class], x)
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

// needs returns a class or else an element name without which an element
// cannot match the selector; both are empty where that is not plain to see.
func needs(sel string) (class, tag string) {
	sel = strings.ReplaceAll(sel, `\-`, "-") // cascadia escapes hyphens
	if strings.Contains(sel, `\`) {
		return "", ""
	}
	sel = strings.TrimSpace(bracketed.ReplaceAllString(sel, ""))
	last := sel[strings.LastIndexAny(sel, " >+~")+1:]
	if m := lastClass.FindStringSubmatch(last); m != nil {
		return m[1], ""
	}
	return "", firstTag.FindString(last)
}

// match calls f for each rule that n matches.
func (r *rules) match(n *html.Node, f func(rule)) {
	try := func(rs []rule) {
		for _, x := range rs {
			if x.Match(n) {
				f(x)
			}
		}
	}
	try(r.any)
	try(r.tag[n.Data])
	for class := range strings.FieldsSeq(attr(n, "class")) {
		try(r.class[class])
	}
}
