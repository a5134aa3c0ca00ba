package site

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// A Table is a set of profiles, sorted by name and ready to be asked.
// It never changes after NewTable.
type Table struct {
	profiles []*Profile
	patterns map[*Profile]patterns
	hosts    map[string][]*Profile // as written in Profile.Hosts
}

// NewTable compiles profiles. Of two with one name the later one counts, so
// that a user's profile overrides a built-in one:
//
//	site.NewTable(site.Builtin().With(own...))
//
// The error names the profile and what is wrong with it.
func NewTable(profiles []Profile) (*Table, error) {
	t := &Table{patterns: map[*Profile]patterns{}, hosts: map[string][]*Profile{}}
	for _, p := range lastByName(profiles) {
		if err := t.add(p); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func lastByName(profiles []Profile) []*Profile {
	last := map[string]*Profile{}
	for _, p := range profiles {
		last[p.Name] = &p
	}
	var ps []*Profile
	for _, p := range last {
		ps = append(ps, p)
	}
	slices.SortFunc(ps, func(a, b *Profile) int { return cmp.Compare(a.Name, b.Name) })
	return ps
}

func (t *Table) add(p *Profile) error {
	if err := p.check(); err != nil {
		return err
	}
	c, err := compile(p)
	if err != nil {
		return err
	}
	t.profiles = append(t.profiles, p)
	t.patterns[p] = c
	for _, h := range p.Hosts {
		t.hosts[h] = append(t.hosts[h], p)
	}
	return nil
}

// With returns copies of the table's profiles followed by own, as NewTable wants them.
func (t *Table) With(own ...Profile) []Profile {
	var all []Profile
	for _, p := range t.profiles {
		all = append(all, *p)
	}
	return append(all, own...)
}

// Profiles returns all profiles, sorted by name. The slice is the caller's,
// the profiles are not to be changed.
func (t *Table) Profiles() []*Profile { return slices.Clone(t.profiles) }

// For returns the profiles of a host, with or without port, sorted by name:
// those that name it, else those that name the nearest domain above it.
// It is nil for an unknown host.
func (t *Table) For(host string) []*Profile {
	host = hostname(host)
	if ps := t.hosts[host]; ps != nil {
		return ps
	}
	for {
		i := strings.IndexByte(host, '.')
		if i < 0 {
			return nil
		}
		if ps := t.hosts[host[i:]]; ps != nil {
			return ps
		}
		host = host[i+1:]
	}
}

func hostname(host string) string {
	u := url.URL{Host: host}
	return strings.ToLower(u.Hostname())
}

// Classify says what u leads to: first whether all sites skip such a URL, then
// by the profiles of its host, then by the patterns that the sites of the
// agency share. URLs that are not http or https are [Skip]. The fragment does
// not count.
func (t *Table) Classify(u *url.URL) Kind {
	if u.Scheme != "http" && u.Scheme != "https" || skipped(u) {
		return Skip
	}
	s := u.EscapedPath()
	if u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	for _, p := range t.For(u.Host) {
		if k := t.patterns[p].kind(s); k != Unknown {
			return k
		}
	}
	return classify(u)
}

// String lists the profiles, one a line, for a terminal.
func (t *Table) String() string {
	var b strings.Builder
	for _, p := range t.profiles {
		fmt.Fprintf(&b, "%-18s %s\n", p.Name, strings.Join(p.Hosts, " "))
	}
	return b.String()
}
