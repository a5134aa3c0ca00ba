package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/extract"
	"dateline/extract/date"
	"dateline/extract/gazetteer"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/text"
)

// The colours of mentions on a terminal.
const (
	dateColour     = "\x1b[36m"
	officialColour = "\x1b[1;32m"
	localityColour = "\x1b[35m"
	moneyColour    = "\x1b[33m"
)

// An evidence is a mention with all that is said of it.
type evidence struct {
	text.Mark
	label  string // D1, O1, L1, M1 …
	colour string
	value  string
	rule   string
	more   []string // offices, or candidates that lost
}

// explain prints an article with its mentions marked, and why each was found.
func (p *printer) explain(a *extract.Article, g *gazetteer.Gazetteer) {
	p.printf("%s\n%s\n\n", p.styled(bold, a.Title), strings.TrimSpace(day(a.Published)+"  "+a.URL))
	groups := [][]evidence{datesOf(a), officialsOf(a), localitiesOf(a), moneyOf(a)}
	p.printf("%s\n\n", p.markedText(a.Text, slices.Concat(groups...)))
	refused := [4][]text.Candidate{}
	t := text.New(a.Text)
	officials := official.New(g, official.NewProse())
	refused[0] = judge(groups[0], date.Explain(t, date.Reference{Published: publication(a)}))
	refused[1] = judge(groups[1], officials.Explain(t, official.Context{Title: a.Title}))
	refused[2] = judge(groups[2], locality.Explain(t, g, locality.Context{
		Published: publication(a), Dateline: datelineOf(a), Persons: officials.Find(t, official.Context{Title: a.Title}).Persons,
	}))
	refused[3] = judge(groups[3], money.Explain(t))
	for i, name := range []string{"dates", "officials", "localities", "money"} {
		p.evidence(name, groups[i])
		p.refused(name, refused[i])
	}
}

// publication returns when a was published, the zero time where that is unknown.
func publication(a *extract.Article) time.Time {
	if a.Published == nil {
		return time.Time{}
	}
	return a.Published.Time
}

// judge puts the candidates that lost against a mention under it, and returns
// those that lost against none. Both lists are in the order of the text.
func judge(found []evidence, lost []text.Candidate) (refused []text.Candidate) {
	i := 0
	for _, c := range lost {
		for i < len(found) && found[i].End <= c.Start {
			i++
		}
		if i == len(found) || c.End <= found[i].Start {
			refused = append(refused, c)
			continue
		}
		found[i].more = append(found[i].more, against(c, found[i].Mark))
	}
	return refused
}

// against tells what the candidate c was and why it lost to the mention at m.
func against(c text.Candidate, m text.Mark) string {
	switch {
	case c.Value == "":
		return fmt.Sprintf("not %q: %s", c.Surface, c.Reason)
	case c.Mark == m:
		return fmt.Sprintf("not %s: %s", c.Value, c.Reason)
	}
	return fmt.Sprintf("not %q = %s: %s", c.Surface, c.Value, c.Reason)
}

// refused prints what looked like a mention and is none.
func (p *printer) refused(name string, list []text.Candidate) {
	if len(list) == 0 {
		return
	}
	p.printf("%s\n", p.styled(bold, "not "+name))
	for _, c := range list {
		p.printf("  %s  %s\n", c.Surface, p.styled(faint, c.Reason))
	}
	p.printf("\n")
}

// markedText returns the text with its mentions marked. Of mentions that
// overlap the first is.
func (p *printer) markedText(s string, list []evidence) string {
	slices.SortStableFunc(list, func(a, b evidence) int { return cmp.Compare(a.Start, b.Start) })
	runes, last := []rune(s), 0
	var out strings.Builder
	for _, e := range list {
		if e.Start < last {
			continue
		}
		out.WriteString(string(runes[last:e.Start]))
		if p.colour {
			out.WriteString(p.styled(e.colour, e.Surface) + p.styled(faint, e.label))
		} else {
			out.WriteString("[" + e.Surface + "|" + e.label + "]")
		}
		last = e.End
	}
	return out.String() + string(runes[last:])
}

// evidence prints mentions that say the same together.
func (p *printer) evidence(title string, list []evidence) {
	if len(list) == 0 {
		return
	}
	p.printf("%s\n", p.styled(bold, title))
	labels := map[string][]string{}
	for _, e := range list {
		labels[e.key()] = append(labels[e.key()], e.label)
	}
	for _, e := range list {
		all := labels[e.key()]
		if all[0] != e.label {
			continue
		}
		p.printf("  %s  %s = %s  %s\n", strings.Join(all, " "), p.styled(e.colour, e.Surface), e.value, p.styled(faint, "rule: "+e.rule))
		for _, line := range e.more {
			p.printf("      %s\n", line)
		}
	}
	p.printf("\n")
}

func (e evidence) key() string {
	return strings.Join(append([]string{e.Surface, e.value, e.rule}, e.more...), "\n")
}

func datesOf(a *extract.Article) (out []evidence) {
	for i, m := range a.Dates {
		value := m.Value
		if span := orOpen(m.From) + " to " + orOpen(m.To); m.From == nil || m.To == nil || *m.From != *m.To {
			value += ", " + span
		}
		out = append(out, evidence{Mark: m.Mark, label: fmt.Sprint("D", i+1), colour: dateColour, value: value, rule: m.Rule})
	}
	return out
}

func orOpen(day *string) string {
	if day == nil {
		return "open"
	}
	return *day
}

func officialsOf(a *extract.Article) (out []evidence) {
	for i, m := range a.Officials {
		value := m.Person + " " + m.Name
		if m.Country != nil {
			value += ", " + *m.Country
		}
		e := evidence{Mark: m.Mark, label: fmt.Sprint("O", i+1), colour: officialColour, value: value, rule: m.Rule}
		for _, o := range m.Offices {
			e.more = append(e.more, officeLine(o))
		}
		out = append(out, e)
	}
	return out
}

func officeLine(o official.Office) string {
	s := office(o.Title, o.Organization)
	if o.Rank != "" && o.Rank != o.Title {
		s += "; rank " + o.Rank
	}
	if o.Status != "" {
		s += "; " + o.Status
	}
	return s
}

func localitiesOf(a *extract.Article) (out []evidence) {
	for i, m := range a.Localities {
		value := strings.Join(slices.DeleteFunc([]string{m.Name, m.Kind, deref(m.Country), deref(m.Code)},
			func(s string) bool { return s == "" }), ", ")
		if m.InOrganization {
			value += ", inside a name"
		}
		out = append(out, evidence{Mark: m.Mark, label: fmt.Sprint("L", i+1), colour: localityColour, value: value, rule: m.Rule})
	}
	return out
}

func datelineOf(a *extract.Article) string {
	if a.Dateline == nil {
		return ""
	}
	return a.Dateline.Place
}

func moneyOf(a *extract.Article) (out []evidence) {
	for i, m := range a.Money {
		value := strings.TrimSpace(m.Qualifier + " " + m.Amount.String())
		if m.AmountMax != nil {
			value += " to " + m.AmountMax.String()
		}
		value += " " + m.Currency
		if m.Per != nil {
			value += " per " + *m.Per
		}
		if m.Converts != nil {
			value += fmt.Sprint(", converts M", *m.Converts+1)
		}
		out = append(out, evidence{Mark: m.Mark, label: fmt.Sprint("M", i+1), colour: moneyColour, value: value, rule: m.Rule})
	}
	return out
}
