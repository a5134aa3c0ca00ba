package page

import "strings"

// minLead is the length in bytes of the shortest lead that metadata are
// believed to give; what is shorter is a slogan.
const minLead = 40

// readLead takes the sapo; metadata count only where they say in whole
// sentences what the text does not.
func (r *reading) readLead() {
	r.Lead = r.pick("lead",
		candidate{"profile", r.hit(fLead)},
		candidate{"json-ld", r.summary(r.linked.lead)},
		candidate{"meta", r.summary(r.metaOf("og:description", "description", "twitter:description"))},
	)
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
