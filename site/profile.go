package site

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// DefaultZone is the zone of times that name none, where a profile does not
// say otherwise: Vietnam's, which has no summer time.
const DefaultZone = "+07:00"

// A Profile is what is known of one layout of a site. It is plain data: the
// built-in ones stand in profiles.go, a user's come from the config file.
// A site that changed its layout has two profiles with the same hosts.
type Profile struct {
	Name      string   `yaml:"name"`      // unique; the table is sorted by it
	Hosts     []string `yaml:"hosts"`     // host names; ".example.org" means every host below it
	Languages []string `yaml:"languages"` // BCP 47; the first is meant where a page names none
	Zone      string   `yaml:"zone"`      // ±hh:mm, for times without a zone; empty means DefaultZone

	// Regular expressions (RE2) for the path and query of a URL, such as
	// "/politics/a-b-post12.vnp" or "/politics/?page=2". Skip is asked
	// first, then Articles, then Lists; none matching, the patterns that all
	// sites share decide. Print views, searches and the like are skipped
	// before any of these is asked.
	Articles []string `yaml:"articles"`
	Lists    []string `yaml:"lists"`
	Skip     []string `yaml:"skip"`

	Selectors Selectors `yaml:"selectors"`

	// Distinct says that no other system has an element like Body: it tells
	// the layout on hosts that no profile names even where Title finds nothing.
	Distinct bool `yaml:"distinct"`

	// Label is what stands before leads and is no part of them, as the site's name.
	Label string `yaml:"label"`

	// TimeLayouts are tried first on a time as the page shows it, in the
	// notation of package time ("02/01/2006 - 15:04").
	TimeLayouts []string `yaml:"time_layouts"`
}

// Selectors are CSS selectors, groups allowed. An empty one finds nothing.
// Title and Body together tell the layout on hosts that no profile names; see
// also Profile.Distinct.
type Selectors struct {
	Title     string `yaml:"title"`
	Lead      string `yaml:"lead"`      // the sapo: a summary over the text
	Body      string `yaml:"body"`      // the element that holds the text, and all of it
	Remove    string `yaml:"remove"`    // below Body: captions, rails, advertisements
	Keep      string `yaml:"keep"`      // below Body: never removed, as a note box of the desk
	Published string `yaml:"published"` // datetime, data-time or content attribute, else its text
	Modified  string `yaml:"modified"`
	Author    string `yaml:"author"`
	Section   string `yaml:"section"`
	Tags      string `yaml:"tags"`
	Image     string `yaml:"image"`   // img elements of the article
	Caption   string `yaml:"caption"` // what stands under them
}

// A Selector is one of a profile's, under its key in the config file.
type Selector struct{ Key, CSS string }

// All lists the selectors in their order, empty ones too.
func (s *Selectors) All() []Selector {
	return []Selector{
		{"title", s.Title}, {"lead", s.Lead}, {"body", s.Body}, {"remove", s.Remove}, {"keep", s.Keep},
		{"published", s.Published}, {"modified", s.Modified}, {"author", s.Author}, {"section", s.Section},
		{"tags", s.Tags}, {"image", s.Image}, {"caption", s.Caption},
	}
}

// Location returns the profile's zone for times that name none.
func (p *Profile) Location() *time.Location {
	loc, err := parseZone(p.Zone)
	if err != nil {
		loc, _ = parseZone(DefaultZone)
	}
	return loc
}

func parseZone(s string) (*time.Location, error) {
	if s == "" {
		s = DefaultZone
	}
	t, err := time.Parse("-07:00", s)
	if err != nil {
		return nil, fmt.Errorf("zone %q is not ±hh:mm such as +07:00", s)
	}
	_, offset := t.Zone()
	return time.FixedZone(s, offset), nil
}

// check returns what is wrong with a profile, but for its patterns.
func (p *Profile) check() error {
	if p.Name == "" {
		return fmt.Errorf("a profile has no name")
	}
	for _, h := range p.Hosts {
		if h == "" || strings.ContainsAny(h, "/: ") || h != strings.ToLower(h) {
			return fmt.Errorf("profile %s: host %q must be a lower-case host name without scheme, port or path", p.Name, h)
		}
	}
	if _, err := parseZone(p.Zone); err != nil {
		return fmt.Errorf("profile %s: %w", p.Name, err)
	}
	return nil
}

// patterns are a profile's compiled URL patterns.
type patterns struct{ skip, articles, lists []*regexp.Regexp }

func compile(p *Profile) (c patterns, err error) {
	for _, g := range []struct {
		key  string
		from []string
		to   *[]*regexp.Regexp
	}{
		{"skip", p.Skip, &c.skip},
		{"articles", p.Articles, &c.articles},
		{"lists", p.Lists, &c.lists},
	} {
		for _, s := range g.from {
			re, err := regexp.Compile(s)
			if err != nil {
				return c, fmt.Errorf("profile %s: %s: %w", p.Name, g.key, err)
			}
			*g.to = append(*g.to, re)
		}
	}
	return c, nil
}

// kind says what the profile thinks of a path and query.
func (c patterns) kind(s string) Kind {
	switch {
	case matchAny(c.skip, s):
		return Skip
	case matchAny(c.articles, s):
		return Article
	case matchAny(c.lists, s):
		return List
	}
	return Unknown
}

func matchAny(res []*regexp.Regexp, s string) bool {
	for _, re := range res {
		if re.MatchString(s) {
			return true
		}
	}
	return false
}
