package main

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/spf13/cobra"

	"dateline/crawler"
	"dateline/extract"
	"dateline/extract/page"
	"dateline/site"
)

// A selected is what one selector of a profile found on a page.
type selected struct {
	Profile string `json:"profile"`
	Key     string `json:"key"`
	CSS     string `json:"css"`
	Found   int    `json:"found"` // elements
	First   string `json:"first"` // beginning of the first one's text, or of the attribute that counts
}

// showProfile prints what the profiles of a page's host find there, and what is
// made of it.
func (f *doctorFlags) showProfile(cmd *cobra.Command, s *settings) error {
	if err := s.load(cmd.Flags()); err != nil {
		return &usageError{err}
	}
	if err := checkConnectTo(f.ConnectTo); err != nil {
		return err
	}
	if f.url != "" && isURL(f.profile) {
		return usagef("--url names the page of a file, but --profile is a URL")
	}
	saved, err := f.page(cmd, s)
	if err != nil {
		return err
	}
	doc, err := page.Parse(saved.Body)
	if err != nil {
		return fmt.Errorf("parse %s: %w", saved.URL, err)
	}
	u, err := url.Parse(saved.URL)
	if err != nil {
		return fmt.Errorf("parse %s: %w", saved.URL, err)
	}
	if err := errors.Join(f.printProfiles(cmd, s, u, doc), printShown(cmd, s, u, doc)); err != nil {
		return err
	}
	return f.printArticle(cmd, s, saved)
}

// page fetches or reads the page.
func (f *doctorFlags) page(cmd *cobra.Command, s *settings) (crawler.SavedPage, error) {
	if isURL(f.profile) {
		return crawler.Get(cmd.Context(), requestOver(cmd.Flags(), s.config.Crawl(nil), f.Config), f.profile)
	}
	for p, err := range savedPages(cmd.InOrStdin(), []string{f.profile}, f.url) {
		if err != nil {
			return p, err
		}
		return p.Decode()
	}
	return crawler.SavedPage{}, fmt.Errorf("%s holds no page", f.profile)
}

func (f *doctorFlags) printProfiles(cmd *cobra.Command, s *settings, u *url.URL, doc *goquery.Document) error {
	p, out := printer{w: cmd.OutOrStdout()}, jsonLines(cmd.OutOrStdout())
	profiles := s.config.Sites.For(u.Host)
	if !s.json {
		p.printf("%s\n  the address tells: %s\n", u, s.config.Sites.Classify(u))
	}
	if len(profiles) == 0 {
		var err error
		if profiles, err = alike(s.config.Sites, u, doc); err != nil {
			return err
		}
		if !s.json {
			p.unnamed(u.Host, profiles)
		}
	}
	for _, profile := range profiles {
		if !s.json {
			p.printf("profile %s\n", profile.Name)
		}
		for _, found := range selectAll(profile, doc) {
			if s.json {
				if err := out.Encode(found); err != nil {
					return err
				}
				continue
			}
			p.selected(&found)
		}
	}
	return p.err
}

// mostShown bounds the dates that are printed.
const mostShown = 5

// A shown is a date that a page shows.
type shown struct {
	Date   extract.Time `json:"date"`
	Weight int          `json:"weight"`
	Line   string       `json:"line"`
}

// printShown prints the dates that the page shows, as they are weighed where no
// profile and no metadata tell when it was published.
func printShown(cmd *cobra.Command, s *settings, u *url.URL, doc *goquery.Document) error {
	x, err := page.NewExtractor(s.config.Sites)
	if err != nil {
		return fmt.Errorf("read site profiles: %w", err)
	}
	p, out := printer{w: cmd.OutOrStdout()}, jsonLines(cmd.OutOrStdout())
	for i, d := range x.Shown(doc, u) {
		switch line := (shown{extract.Time{Time: d.Time, DateOnly: d.DayOnly}, d.Weight, shorten(d.Line, 50)}); {
		case i == mostShown:
			return p.err
		case s.json:
			if err := out.Encode(line); err != nil {
				return err
			}
		default:
			if i == 0 {
				p.printf("dates shown, by weight\n")
			}
			p.printf("  %+10d  %-23s  %q\n", line.Weight, moment(&line.Date), line.Line)
		}
	}
	return p.err
}

// alike returns the profile whose layout a page of an unknown host has, none
// where it has no layout that is known.
func alike(t *site.Table, u *url.URL, doc *goquery.Document) ([]*site.Profile, error) {
	x, err := page.NewExtractor(t)
	if err != nil {
		return nil, fmt.Errorf("read site profiles: %w", err)
	}
	found, err := x.Extract(doc, u)
	if err != nil { // no article has no layout; printArticle says why
		return nil, nil
	}
	return slices.DeleteFunc(t.Profiles(), func(p *site.Profile) bool { return p.Name != found.Provenance["layout"] }), nil
}

func (p *printer) unnamed(host string, profiles []*site.Profile) {
	if len(profiles) == 0 {
		p.printf("  no profile names %s: general rules count. The config file can hold one\n", host)
		return
	}
	p.printf("  no profile names %s: its layout is that of %s\n", host, profiles[0].Name)
}

func (p *printer) selected(s *selected) {
	if s.CSS == "" {
		return
	}
	p.printf("  %-10s %3d  %s\n", s.Key, s.Found, s.CSS)
	if s.First != "" {
		p.printf("  %-10s      %q\n", "", s.First)
	}
}

// selectAll asks for each selector where extraction does: remove and keep below
// the body, the others in the whole page.
func selectAll(p *site.Profile, doc *goquery.Document) (all []selected) {
	for _, sel := range p.Selectors.All() {
		s := selected{Profile: p.Name, Key: sel.Key, CSS: sel.CSS}
		if sel.CSS != "" {
			scope := doc.Selection
			if sel.Key == "remove" || sel.Key == "keep" {
				scope = doc.Find(p.Selectors.Body)
			}
			found := scope.Find(sel.CSS)
			s.Found, s.First = found.Length(), shorten(told(found.First()), 70)
		}
		all = append(all, s)
	}
	return all
}

// told is what an element says: an attribute of a time or an image, else its text.
func told(s *goquery.Selection) string {
	for _, name := range []string{"datetime", "data-time", "content", "data-src", "src"} {
		if v := strings.TrimSpace(s.AttrOr(name, "")); v != "" {
			return v
		}
	}
	return s.Text()
}

// printArticle prints the article that comes of the page. None is a failure.
func (f *doctorFlags) printArticle(cmd *cobra.Command, s *settings, saved crawler.SavedPage) error {
	x, err := s.newExtractor()
	if err != nil {
		return err
	}
	a, err := x.HTML(saved.Body, extract.Input{URL: saved.URL, Fetched: saved.Fetched, Latest: latest(saved.Fetched)})
	if none := (*page.NotArticle)(nil); errors.As(err, &none) {
		return fmt.Errorf("%s is no article: %s", saved.URL, none.Reason)
	}
	if err != nil {
		return err
	}
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(map[string]any{"document": a})
	}
	p := printer{w: cmd.OutOrStdout()}
	p.printf("article\n")
	p.document(&a)
	return p.err
}
