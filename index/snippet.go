package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract"
	"dateline/extract/text"
)

// snippetSize is how many code points of an article a snippet has, about.
const snippetSize = 200

// A Snippet is the passage of an article that best shows why it is a hit, on
// one line, with … where it was cut.
type Snippet struct {
	Text  string  `json:"text"`
	Marks []Range `json:"marks"` // what matches, in order, apart from each other
}

// A Range is half-open, in Unicode code points.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Mark returns the text with open and close around each mark.
func (s Snippet) Mark(open, close string) string {
	var b strings.Builder
	runes, at := []rune(s.Text), 0
	for _, m := range s.Marks {
		b.WriteString(string(runes[at:m.Start]) + open + string(runes[m.Start:m.End]) + close)
		at = m.End
	}
	b.WriteString(string(runes[at:]))
	return b.String()
}

// SnippetOf returns the passage of the text, or else of the lead, that has most
// of what q asks for, words and mentions; the text's beginning where neither has any.
func SnippetOf(q Query, a *extract.Article) Snippet { return newReading(a).snippet(q) }

// TitleOf returns the whole title with what matches marked.
func TitleOf(q Query, a *extract.Article) Snippet { return newReading(a).title(q) }

func (r *reading) title(q Query) Snippet {
	title := &r.fields[0]
	return oneLine(title.text, r.hits(q, title))
}

func (r *reading) snippet(q Query) Snippet {
	lead, body := &r.fields[1], &r.fields[2]
	for _, f := range []*readField{body, lead} {
		if hits := r.hits(q, f); len(hits) > 0 {
			return f.snippet(hits)
		}
	}
	if lead.text != "" {
		return lead.snippet(nil)
	}
	return body.snippet(nil)
}

// A hit is a place in a field, in bytes, that a node of the query asked for.
type hit struct {
	text.Span
	node int
}

// hits returns the places in f that q asks for, in order.
func (r *reading) hits(q Query, f *readField) (hits []hit) {
	for i, n := range Asked(q.Root) {
		for _, s := range r.spans(n, f) {
			hits = append(hits, hit{s, i})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.Start - b.Start })
	return hits
}

func (r *reading) spans(n Node, f *readField) []text.Span {
	switch n := n.(type) {
	case Words:
		if n.Field == "" || n.Field == f.name {
			return f.spansOf(f.phrase(n.Terms))
		}
	case Near:
		if n.Field == "" || n.Field == f.name {
			return f.spansOf(f.near(n))
		}
	default:
		if f.name == "text" && f.text == r.article.Text {
			return bytesOf(f.text, r.marks(n))
		}
	}
	return nil
}

func (f *readField) spansOf(runs []run) []text.Span {
	spans := make([]text.Span, len(runs))
	for i, r := range runs {
		spans[i] = text.Span{Start: f.tokens[r.first].Start, End: f.tokens[r.end-1].End}
	}
	return spans
}

// bytesOf turns code points into bytes, and leaves out what does not lie in s.
func bytesOf(s string, marks []text.Mark) (spans []text.Span) {
	if len(marks) == 0 {
		return nil
	}
	t := make([]int, 0, len(s)+1)
	for i := range s {
		t = append(t, i)
	}
	t = append(t, len(s))
	for _, m := range marks {
		if 0 <= m.Start && m.Start < m.End && m.End < len(t) {
			spans = append(spans, text.Span{Start: t[m.Start], End: t[m.End]})
		}
	}
	return spans
}

// snippet returns the best passage of f.
func (f *readField) snippet(hits []hit) Snippet {
	at := 0
	if len(hits) > 0 {
		at = best(f.text, hits)
	}
	start := opening(f.text, at)
	end := ending(f.text, start)
	s := oneLine(f.text[start:end], cut(hits, start, end))
	if start > 0 {
		s = s.shift("… ")
	}
	if end < len(f.text) {
		s.Text += " …"
	}
	return s
}

// best returns the byte where the passage's first hit begins: that of the
// passage with most nodes, then most hits, then the first.
func best(s string, hits []hit) (at int) {
	most := 0
	for i, k := 0, 0; i < len(hits); i++ {
		nodes := map[int]bool{}
		for k = i; k < len(hits) && hits[k].End-hits[i].Start < snippetSize*3/4; k++ {
			nodes[hits[k].node] = true
		}
		if weight := len(nodes)*1000 + min(k-i, 999); weight > most {
			most, at = weight, hits[i].Start
		}
	}
	return at
}

// opening returns where a passage with a hit at byte at begins: with the
// sentence or the paragraph where that is near, else with a word before it.
func opening(s string, at int) int {
	from := at
	for n := 0; from > 0 && n < snippetSize/3; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	if from == 0 {
		return 0
	}
	before := s[from:at]
	if i := max(strings.LastIndex(before, ". "), strings.LastIndex(before, ".\n")); i >= 0 {
		return from + i + 2
	}
	if i := strings.LastIndex(before, "\n"); i >= 0 {
		return from + i + 1
	}
	if i := strings.IndexFunc(before, unicode.IsSpace); i >= 0 {
		return from + i + 1
	}
	return from
}

// ending returns where a passage that begins at start ends: between two words.
func ending(s string, start int) int {
	end := start
	for n := 0; end < len(s) && n < snippetSize; n++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end == len(s) {
		return end
	}
	if i := strings.LastIndexFunc(s[start:end], unicode.IsSpace); i > 0 {
		return start + i
	}
	return end
}

// cut returns the hits within start and end, counted from start.
func cut(hits []hit, start, end int) (inside []hit) {
	for _, h := range hits {
		if h.Start >= start && h.End <= end {
			inside = append(inside, hit{text.Span{Start: h.Start - start, End: h.End - start}, h.node})
		}
	}
	return inside
}

// oneLine joins the lines of a passage and turns the hits, which may overlap,
// into marks, which do not.
func oneLine(s string, hits []hit) Snippet {
	line, at := collapse(s)
	marks := []Range{}
	for _, h := range hits {
		m := Range{Start: at[h.Start], End: at[h.End]}
		if last := len(marks) - 1; last >= 0 && m.Start < marks[last].End {
			marks[last].End = max(marks[last].End, m.End)
		} else {
			marks = append(marks, m)
		}
	}
	return Snippet{Text: line, Marks: marks}
}

// collapse makes each run of white space one space, none at the beginning. at
// holds the code point of the line for each byte of s, and for its end.
func collapse(s string) (line string, at []int) {
	var b strings.Builder
	at = make([]int, len(s)+1)
	n, space := 0, true
	for i, r := range s {
		at[i] = n
		if unicode.IsSpace(r) {
			if space {
				continue
			}
			r = ' '
		}
		space = r == ' '
		b.WriteRune(r)
		n++
	}
	at[len(s)] = n
	return b.String(), at
}

func (s Snippet) shift(before string) Snippet {
	by := utf8.RuneCountInString(before)
	for i := range s.Marks {
		s.Marks[i].Start += by
		s.Marks[i].End += by
	}
	s.Text = before + s.Text
	return s
}
