package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minLead is the length in bytes of the shortest lead that metadata are
// believed to give; what is shorter is a slogan.
const minLead = 40

// readLead takes the sapo; metadata count only where they say in whole
// sentences what the text does not.
func (r *reading) readLead() {
	r.Lead = r.pick("lead",
		candidate{"profile", r.shownLead()},
		candidate{"json-ld", r.summary(r.linked.lead)},
		candidate{"meta", r.summary(r.metaOf("og:description", "description", "twitter:description"))},
	)
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
