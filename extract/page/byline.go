package page

import (
	"regexp"
	"slices"
	"strings"
)

// readByline lists the people and agencies that the article is by.
func (r *reading) readByline() {
	authors := r.items["author"]
	for _, c := range []struct {
		source string
		values []string
	}{
		{"profile", texts(r.found.nodes[fAuthor])},
		{"json-ld", r.linked.authors},
		{"meta", notURLs(append(slices.Clone(r.meta["author"]), r.meta["article:author"]...))},
		{"microdata", texts(authors[:min(2, len(authors))])},
		{"text", r.story.credits},
	} {
		if names := bylines(c.values); len(names) > 0 {
			r.Byline, r.Provenance["byline"] = names, c.source
			return
		}
	}
}

func notURLs(values []string) []string {
	return slices.DeleteFunc(values, func(s string) bool { return strings.Contains(s, "://") })
}

var (
	bylinePrefix = regexp.MustCompile(`(?i)^(?:(?:reported|written|translated|compiled|edited|story|text|photos?) )?(?:by|source|author|reporter|translator|` +
		`theo|nguồn|tác giả|bài và ảnh|bài, ảnh|ảnh|thực hiện|người dịch)(?:\s*[:：]\s*|\s+)`)
	hostName    = regexp.MustCompile(`/\s*[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net)\b`)
	bylineParts = regexp.MustCompile(`\s*(?:[,;&|–/(]|\s(?:-|and|và)\s)\s*`)
)

// maxName is the length in bytes of the longest name of a writer or an agency.
const maxName = 60

// bylines parts bylines into names, each once.
func bylines(values []string) []string {
	var names []string
	for _, v := range values {
		v = bylinePrefix.ReplaceAllString(v, "")
		for _, name := range bylineParts.Split(hostName.ReplaceAllString(v, ""), -1) {
			name = strings.Trim(bylinePrefix.ReplaceAllString(name, ""), " .()*")
			if name != "" && len(name) <= maxName && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
