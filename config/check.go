package config

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/andybalholm/cascadia"
	"golang.org/x/text/language"

	"dateline/crawler"
	"dateline/crawler/canonical"
	"dateline/crawler/transport"
	"dateline/schedule"
	"dateline/site"
)

// check finds values that were read and cannot be meant, and fills in what
// follows from the others.
func (d *decoder) check(c *Config) {
	if _, err := crawler.New(nil, crawler.Config{Contact: c.Contact}); err != nil {
		d.mistake("contact", "%v", err)
	}
	if c.Index.URL != "" && !isHTTP(c.Index.URL) {
		d.mistake("index.url", "%q: want http://… or https://… of Elasticsearch, or nothing for the embedded index", WithoutUser(c.Index.URL))
	}
	if _, err := zone(c.TimeZone); err != nil {
		d.mistake("time_zone", "%v", err)
	}
	if c.Grace < 0 {
		d.mistake("grace", "%v: want no negative time", c.Grace)
	}
	for i, s := range c.Network.ConnectTo {
		if _, err := transport.ParseConnectTo(s); err != nil {
			d.mistake(fmt.Sprintf("network.connect_to[%d]", i), "%v", err)
		}
	}
	d.checkPace("pace", c.Pace)
	for i := range c.Sources {
		d.checkSource(fmt.Sprintf("sources[%d]", i), c, i)
	}
	d.checkProfiles(c)
}

func isHTTP(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// zone returns the location of an IANA name. The machine's own zone has none:
// a schedule must not move with the machine.
func zone(name string) (*time.Location, error) {
	l, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return time.UTC, fmt.Errorf("%q: want a name of the IANA time zone database such as Asia/Ho_Chi_Minh or UTC", name)
	}
	return l, nil
}

func (d *decoder) checkPace(path string, p Pace) {
	if p.Delay < 0 {
		d.mistake(path+".delay", "%v: want no negative time", p.Delay)
	}
	if p.Concurrency < 1 || p.Concurrency > maxConcurrency {
		d.mistake(path+".concurrency", "%d: want 1 to %d requests at once to one host", p.Concurrency, maxConcurrency)
	}
	if p.Timeout <= 0 {
		d.mistake(path+".timeout", "%v: want more than 0s", p.Timeout)
	}
	if p.MaxPages < 0 {
		d.mistake(path+".max_pages", "%d: want 0 for no limit, or more", p.MaxPages)
	}
}

// maxConcurrency is more than any site wants to bear.
const maxConcurrency = 32

// sourceName is what can be a file's name everywhere, since locks are named so.
var sourceName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,62}$`)

func (d *decoder) checkSource(path string, c *Config, i int) {
	s := &c.Sources[i]
	first := slices.IndexFunc(c.Sources, func(o Source) bool { return o.Name == s.Name })
	switch {
	case s.Name == "":
		d.mistake(path+".name", "missing; want a name such as vietnamplus-en")
	case !sourceName.MatchString(s.Name):
		d.mistake(path+".name", "%q: want lower-case letters, digits, - and _, at most 63", s.Name)
	case first < i:
		d.mistake(path+".name", "%q is the name of another source, in line %d", s.Name, d.lines[fmt.Sprintf("sources[%d].name", first)])
	}
	d.checkStart(path, s)
	for j, l := range s.Languages {
		if base, err := language.ParseBase(l); err != nil || base.String() != l {
			d.mistake(fmt.Sprintf("%s.languages[%d]", path, j), "%q: want a language as two or three letters of ISO 639, such as en or vi", l)
		}
	}
	d.checkPace(path+".pace", s.Pace)
	d.checkSchedule(path+".schedule", s)
}

func (d *decoder) checkStart(path string, s *Source) {
	if len(s.Start) == 0 {
		d.mistake(path+".start", "missing; want at least one page, feed or sitemap, such as https://news.example/politics/")
	}
	for j, raw := range s.Start {
		if _, err := canonical.Parse(raw); err != nil || !isHTTP(raw) {
			d.mistake(fmt.Sprintf("%s.start[%d]", path, j), "%q: want http://… or https://…", raw)
		}
	}
}

// checkSchedule makes the source's plan.
func (d *decoder) checkSchedule(path string, s *Source) {
	if d.lines[path] == 0 {
		return
	}
	in, err := zone(s.Schedule.TimeZone)
	if err != nil && d.lines[path+".time_zone"] > 0 {
		d.mistake(path+".time_zone", "%v", err)
	}
	switch h := s.Schedule; {
	case (h.Cron == "") == (h.Every == 0):
		d.mistake(path, "want either cron, such as \"30 5 * * *\", or every, such as 30m")
		return
	case h.Cron != "":
		path += ".cron"
		s.Plan, err = schedule.Cron(h.Cron, in, h.Jitter)
	default:
		path += ".every"
		s.Plan, err = schedule.Every(h.Every, h.Jitter)
	}
	if err != nil {
		d.mistake(path, "%v", err)
	}
}

// checkProfiles makes the table of sites. A source's own profile is of the
// source's hosts and has its name, unless it says otherwise.
func (d *decoder) checkProfiles(c *Config) {
	var own []site.Profile
	for i, p := range c.Profiles {
		d.checkProfile(fmt.Sprintf("profiles[%d]", i), p)
		own = append(own, p)
	}
	for i := range c.Sources {
		path := fmt.Sprintf("sources[%d].profile", i)
		if d.lines[path] == 0 {
			continue
		}
		s := &c.Sources[i]
		if s.Profile.Name == "" {
			s.Profile.Name = s.Name
		}
		if len(s.Profile.Hosts) == 0 {
			s.Profile.Hosts = s.hosts()
		}
		d.checkProfile(path, s.Profile)
		own = append(own, s.Profile)
	}
	if table, err := site.NewTable(site.Builtin().With(own...)); err == nil {
		c.Sites = table // else the mistake has been noted
	}
}

// checkProfile asks for each part apart, to name its line.
func (d *decoder) checkProfile(path string, p site.Profile) {
	before := len(d.mistakes)
	d.checkPatterns(path+".articles", p.Articles)
	d.checkPatterns(path+".lists", p.Lists)
	d.checkPatterns(path+".skip", p.Skip)
	for _, sel := range p.Selectors.All() {
		if sel.CSS == "" {
			continue
		}
		if _, err := cascadia.ParseGroup(sel.CSS); err != nil {
			d.mistake(path+".selectors."+sel.Key, "%q: want a CSS selector: %v", sel.CSS, err)
		}
	}
	if _, err := site.NewTable([]site.Profile{p}); err != nil && len(d.mistakes) == before {
		d.mistake(path, "%v", err)
	}
}

func (d *decoder) checkPatterns(path string, patterns []string) {
	for i, s := range patterns {
		if _, err := regexp.Compile(s); err != nil {
			d.mistake(fmt.Sprintf("%s[%d]", path, i), "want a regular expression of RE2: %v", err)
		}
	}
}

// hosts returns the hosts of the start URLs, without ports.
func (s *Source) hosts() (hosts []string) {
	for _, raw := range s.Start {
		u, err := url.Parse(raw)
		if err != nil || u.Host == "" || slices.Contains(hosts, strings.ToLower(u.Hostname())) {
			continue // a mistake is noted with the start URLs
		}
		hosts = append(hosts, strings.ToLower(u.Hostname()))
	}
	return hosts
}
