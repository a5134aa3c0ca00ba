package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// minLead is the length in bytes of the shortest lead that metadata are
// believed to give; what is shorter is a slogan.
const minLead = 40

// readLead takes the sapo. Without a profile metadata count where they say in
// whole sentences what the text does not; with one the page shows its lead, or
// has none.
func (r *reading) readLead() {
	if r.profile != nil {
		r.Lead = r.pick("lead",
			candidate{"profile", r.shownLead()},
			candidate{"text", r.labelled()},
			candidate{"text", r.headLead()},
			candidate{"text", r.story.lead},
		)
		return
	}
	r.Lead = r.pick("lead",
		candidate{"text", r.story.lead},
		candidate{"json-ld", r.summary(r.linked.lead)},
		candidate{"meta", r.summary(r.metaOf("og:description", "description", "twitter:description"))},
	)
}

// namedLead returns the first element after the title that is named as a lead, in
// a layout whose body is not known by name: knownStory tells the text without it.
func (r *reading) namedLead() string {
	title, after := r.titleHeading(), false
	for n := range r.root.Descendants() {
		after = after || n == title
		if after && n.Type == html.ElementNode && r.isStandfirst(n) {
			return inner(n)
		}
	}
	return ""
}

// headLead returns the first block between the title and the body that is a
// sentence, and no caption.
func (r *reading) headLead() string {
	const long = 1000 // bytes; no lead
	title := r.titleNode()
	if r.partial || title == nil || r.inBody(title) {
		return "" // the text may begin anywhere
	}
	for n := range r.headTexts() {
		block := n.Parent
		for block.Parent != nil && !blocks[block.Data] {
			block = block.Parent
		}
		if within(title, block) || r.holdsBody(block) {
			continue
		}
		line := r.withoutLabel(inner(block))
		if len(line) >= minLead && len(line) <= long && endsSentence(line) && !hasCredit(line) && !isNoise(block) && !isNoise(block.Parent) {
			return line
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
