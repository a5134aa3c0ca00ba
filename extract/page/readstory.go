package page

import (
	"strings"

	"golang.org/x/net/html"
)

// readStory finds the text: in the profile's body, and there alone, since what
// stands elsewhere on such a page is no story; without a profile where the
// page's data and go-trafilatura say.
func (r *reading) readStory() {
	s, source := r.profileStory(), "profile"
	if r.known && (r.profile == nil || r.partial) {
		s, source = r.knownStory(), "text"
	}
	if s.empty() && (r.profile == nil || r.partial) {
		s, source = r.unknownStory()
	}
	if !s.empty() {
		r.story, r.Text, r.Provenance["text"] = s, s.text(), source
	}
}

// unknownStory reads a page of an unknown layout. JSON-LD and microdata give
// the text itself, but some give a teaser, some the text of a paying reader and
// most no paragraphs, so they count where they say what go-trafilatura found and
// it has missed some of what they say: its answer is the floor.
func (r *reading) unknownStory() (story, string) {
	if r.isLarge() {
		return r.visibleStory(), "text"
	}
	generic := r.genericStory()
	if generic.empty() || isWholePage(generic, r.Title) || r.isTeasers(generic) {
		if s := r.columnStory(); !s.empty() && !r.isTeasers(s) {
			return s, "text"
		}
	}
	for _, c := range []struct {
		source string
		story
	}{
		{"json-ld", r.linkedStory()},
		{"microdata", r.itemStory()},
	} {
		if !c.empty() && (generic.empty() || lacks(generic.text(), c.text()) && !misses(c.text(), generic.text(), 20)) {
			return c.story, c.source
		}
	}
	return generic, "trafilatura"
}

// lacks reports whether a text is shorter than another and misses a fifth of
// its words.
func lacks(text, other string) bool {
	return len(words(text)) < len(words(other)) && misses(text, other, 5)
}

// misses reports whether a text misses more than one in n of the words of another.
func misses(text, other string, n int) bool {
	a, b := strings.Fields(words(text)), strings.Fields(words(other))
	return common(b, a) < len(b)-len(b)/n
}

func (r *reading) profileStory() story {
	return r.tell(siblings(r.found.nodes[fBody]))
}

// siblings keeps the first element and those that share its parent and are
// not below another: a long form comes in several blocks, the next article's
// body stands elsewhere.
func siblings(ns []*html.Node) []*html.Node {
	var out []*html.Node
	for _, n := range ns {
		if len(out) == 0 || n.Parent == out[0].Parent {
			out = append(out, n)
		}
	}
	return out
}

// tell reads bodies as one story. Where hardly anything is left of a long body
// the words of its classes have misled: it is read again without them.
func (r *reading) tell(bodies []*html.Node) story {
	s := r.tellWithout(bodies, r.isNoise)
	if len(s.text()) > short || len(bodies) == 0 || len(s.captions()) > 0 {
		return s
	}
	if all := r.tellWithout(bodies, r.isRemoved); len(all.text()) > 5*len(s.text())+short {
		return all
	}
	return s
}

// short is the length in bytes of a text that may have lost most of its body.
const short = 200

func (r *reading) tellWithout(bodies []*html.Node, skip func(*html.Node) bool) story {
	w := &writer{skip: skip}
	for _, b := range bodies {
		w.body(b)
	}
	return tell(w, r.Title)
}

// isRemoved reports what the profile leaves out of a body: what it removes,
// and title and lead where they stand in it.
func (r *reading) isRemoved(n *html.Node) bool {
	return !r.found.has(n, fKeep) && (r.found.has(n, fRemove) || r.found.has(n, fLead) || r.found.has(n, fTitle))
}

// isNoise reports that, and what is noise in any body.
func (r *reading) isNoise(n *html.Node) bool {
	return r.isRemoved(n) || (isNoise(n) || r.profile != nil && r.isTeaser(n)) && !r.found.has(n, fKeep)
}

// itemStory reads the element that microdata call the article's body.
func (r *reading) itemStory() story {
	items := r.items["articleBody"]
	if len(items) != 1 || items[0].Data == "meta" {
		return story{}
	}
	return r.tell(items)
}

// minLinked is the length in bytes from which an articleBody is the whole text
// and no teaser.
const minLinked = 400

// linkedStory reads the text that JSON-LD gives in full.
func (r *reading) linkedStory() story {
	body := r.linked.body
	if len(body) < minLinked || strings.HasSuffix(body, "…") || strings.HasSuffix(body, "...") {
		return story{}
	}
	if strings.Contains(body, "</p>") || strings.Contains(body, "<br") {
		if doc, err := Parse([]byte(body)); err == nil {
			return r.tell(doc.Nodes)
		}
	}
	var s story
	for line := range strings.SplitSeq(body, "\n") {
		if line = oneLine(line); line != "" {
			s.paragraphs = append(s.paragraphs, line)
		}
	}
	return s
}
