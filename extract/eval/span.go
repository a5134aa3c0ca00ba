package eval

import (
	"regexp"
	"slices"
	"strings"
)

// A span is half open, in code points.
type span struct{ start, end int }

// cover returns how many code points both spans have; negative for the gap between them.
func (s span) cover(o span) int { return min(s.end, o.end) - max(s.start, o.start) }

// placed is a mention at its trimmed span.
type placed struct {
	span
	Mention
}

// place returns the mentions of a type, trimmed. Of several with one span the
// first stands.
func place(text []rune, mentions []Mention, typ Type) (out []placed) {
	seen := map[span]bool{}
	for _, m := range mentions {
		if m.Type != typ {
			continue
		}
		s := trim(text, typ, span{max(0, m.Start), min(len(text), m.End)})
		if s.start < s.end && !seen[s] {
			seen[s] = true
			out = append(out, placed{s, m})
		}
	}
	return out
}

const outer = " \t\r\n\u00a0.,;:!?\"'\u2018\u2019\u201c\u201d()[]"

// White space as Unicode has it; RE2's \s is ASCII's.
const blank = `[\s\v\x1c-\x1f\x{85}\pZ]`

var (
	leading  = regexp.MustCompile(`(?i)^(?:the|on|in|by|since|from|until|till|during|between|of|early|late|mid|end of|beginning of|start of)` + blank + `+`)
	trailing = regexp.MustCompile(`(?i)` + blank + `+(?:period|term|tenure)$`)
)

// trim takes blanks and outer punctuation off a span and, from dates, words
// that carry no value, until nothing more comes off. It may leave nothing.
func trim(text []rune, typ Type, s span) span {
	for {
		old := s
		for s.start < s.end && strings.ContainsRune(outer, text[s.start]) {
			s.start++
		}
		for s.start < s.end && strings.ContainsRune(outer, text[s.end-1]) {
			s.end--
		}
		if typ == Date && s.start < s.end {
			s = trimWords(text, s)
		}
		if s == old || s.start >= s.end {
			return s
		}
	}
}

func trimWords(text []rune, s span) span {
	words := string(text[s.start:s.end])
	if lead := leading.FindString(words); len(lead) < len(words) {
		s.start += len([]rune(lead))
		words = words[len(lead):]
	}
	if at := trailing.FindStringIndex(words); at != nil {
		s.end = s.start + len([]rune(words[:at[0]]))
	}
	return s
}

// joinRanges makes one mention of two that begin and end where an annotated
// range does: "from [May] to [September]", "[US$1 million] to [US$2 million]".
func joinRanges(gold, found []placed, typ Type) []placed {
	have := map[span]bool{}
	for _, f := range found {
		have[f.span] = true
	}
	for _, g := range gold {
		if have[g.span] {
			continue
		}
		l := slices.IndexFunc(found, func(f placed) bool { return f.start == g.start && f.end < g.end })
		r := slices.IndexFunc(found, func(f placed) bool { return f.end == g.end && f.start > g.start })
		if l < 0 || r < 0 || found[l].end > found[r].start {
			continue
		}
		joined := placed{g.span, join(found[l].Mention, found[r].Mention, typ)}
		found = append(slices.DeleteFunc(slices.Clone(found), func(f placed) bool {
			return f.span == found[l].span || f.span == found[r].span
		}), joined)
	}
	return found
}

func join(l, r Mention, typ Type) Mention {
	if typ == Date {
		first, _, _ := strings.Cut(l.Value, "/")
		l.Value = first + "/" + r.Value[strings.LastIndex(r.Value, "/")+1:]
		return l
	}
	l.AmountMax = r.Amount
	if l.Currency == "" {
		l.Currency = r.Currency
	}
	return l
}
