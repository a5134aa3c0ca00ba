package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minLead is the length in bytes of the shortest lead that metadata are
// believed to give; what is shorter is a slogan.
const minLead = 40

// readLead takes the sapo. Without a profile metadata count where they say in
// whole sentences what the text does not; with one only for telling which line
// of the page's head is the lead.
func (r *reading) readLead() {
	description := r.metaOf("og:description", "description", "twitter:description")
	if r.profile != nil {
		r.Lead = r.pick("lead",
			candidate{"profile", r.shownLead()},
			candidate{"text", r.labelled()},
			candidate{"text", r.headLine(r.linked.lead, description)},
		)
		return
	}
	r.Lead = r.pick("lead",
		candidate{"json-ld", r.summary(r.linked.lead)},
		candidate{"meta", r.summary(description)},
	)
}

// headLine returns the line between the title and the text that one of the
// descriptions repeats or begins with.
func (r *reading) headLine(descriptions ...string) string {
	lines, title := r.linesToTitle()
	if title < 0 {
		return ""
	}
	end := min(len(lines), endOfHead(lines, title)+1)
	for _, line := range lines[title+1 : end] {
		for _, d := range descriptions {
			start := words(strings.TrimRight(d, ".… "))
			if len(d) >= minLead && strings.HasPrefix(words(line), start) && !strings.Contains(words(r.Text), words(line)) {
				return line
			}
		}
	}
	return ""
}

// labelled takes the first paragraph out of the text where the profile's label
// says that it is the lead.
func (r *reading) labelled() string {
	if len(r.story.paragraphs) < 2 {
		return ""
	}
	first := r.story.paragraphs[0]
	lead := r.withoutLabel(first)
	if lead == first {
		return ""
	}
	r.story.paragraphs = r.story.paragraphs[1:]
	r.Text = r.story.text()
	return lead
}

// shownLead returns the lead that the profile finds, without the label before it;
// what has the credit of a photo is a caption.
func (r *reading) shownLead() string {
	for _, n := range r.found.nodes[fLead] {
		if s := r.withoutLabel(value(n)); s != "" && !hasCredit(s) {
			return s
		}
	}
	return ""
}

// withoutLabel cuts the profile's label off a lead. Before a dash it is a
// dateline, before a small letter the lead's first word.
func (r *reading) withoutLabel(lead string) string {
	if r.profile == nil || r.profile.Label == "" {
		return lead
	}
	rest, ok := strings.CutPrefix(lead, r.profile.Label+" ")
	next, _ := utf8.DecodeRuneInString(rest)
	if !ok || !unicode.IsUpper(next) && !unicode.IsDigit(next) && !strings.ContainsRune("“\"'‘", next) {
		return lead
	}
	return rest
}

func (r *reading) summary(s string) string {
	if len(s) < minLead || !endsSentence(s) || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") {
		return ""
	}
	if sameWords(s, r.Title) || strings.Contains(words(r.Text), words(s)) {
		return ""
	}
	return s
}
