package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/extract"
)

// recording prints where a page was saved and what it holds.
func (p *printer) recording(r *recording) {
	p.printf("%s\n", r.File)
	p.field("url", r.URL, "")
	if r.Document == nil {
		p.field("article", "none: "+r.Reason, "")
		return
	}
	p.document(r.Document)
	p.field("expected", r.Golden, "")
}

// document prints an article's fields, each with where it comes from, and its facts.
func (p *printer) document(a *extract.Article) {
	from := a.Provenance
	p.field("kind", a.Kind, "")
	p.field("title", a.Title, from["title"])
	p.field("published", moment(a.Published), from["published"])
	p.field("modified", moment(a.Modified), from["modified"])
	p.field("language", a.Language, from["language"])
	p.field("section", a.Section, from["section"])
	p.field("byline", strings.Join(a.Byline, "; "), from["byline"])
	if a.Dateline != nil {
		p.field("dateline", strings.Trim(a.Dateline.Place+" / "+a.Dateline.Agency, " /"), from["dateline"])
	}
	p.field("lead", shorten(a.Lead, 100), from["lead"])
	p.field("text", extent(a.Text), from["text"])
	p.facts(a)
}

// facts prints each fact once, however often it is mentioned.
func (p *printer) facts(a *extract.Article) {
	var dates, officials, localities, money []string
	for _, m := range a.Dates {
		dates = append(dates, m.Value)
	}
	for _, m := range a.Officials {
		officials = append(officials, strings.TrimSuffix(m.Name+", "+office(m.Title, m.Organization), ", "))
	}
	for _, m := range a.Localities {
		localities = append(localities, strings.TrimSpace(m.Name+" "+cmp.Or(deref(m.Code), deref(m.Country))))
	}
	for _, m := range a.Money {
		money = append(money, strings.TrimSpace(fmt.Sprintf("%s %s %s", m.Qualifier, m.Amount, m.Currency)))
	}
	p.field("dates", distinct(dates), "")
	p.field("officials", distinct(officials), "")
	p.field("localities", distinct(localities), "")
	p.field("money", distinct(money), "")
}

// field prints a name and a value, with its origin where one is known.
func (p *printer) field(name, value, origin string) {
	if value == "" {
		value = "–"
	}
	if origin != "" {
		value += p.styled(faint, " ("+origin+")")
	}
	p.printf("  %-10s  %s\n", name, value)
}

func distinct(all []string) string {
	var once []string
	for _, s := range all {
		if !slices.Contains(once, s) {
			once = append(once, s)
		}
	}
	return strings.Join(once, "; ")
}

func moment(t *extract.Time) string {
	if t == nil {
		return ""
	}
	if t.DateOnly {
		return t.Day()
	}
	return t.Format("2006-01-02 15:04 -07:00")
}

// extent tells how long a text is and how it begins.
func extent(text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf("%d paragraphs, %d characters: %s", strings.Count(text, "\n\n")+1, utf8.RuneCountInString(text), shorten(text, 60))
}

// shorten cuts s at a word before n characters.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	s = string([]rune(s)[:n])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s + " …"
}
