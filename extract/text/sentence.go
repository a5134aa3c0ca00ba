package text

// abbreviations are the words whose full stop ends no sentence, folded. Ranks
// and titles come from VNA, VNS and QDND copy.
var abbreviations = set("mr", "mrs", "ms", "dr", "prof", "assoc", "st", "sr", "jr", "gen", "lt", "maj", "col", "capt",
	"cmdr", "sgt", "sen", "rep", "gov", "adm", "brig", "hon", "rev", "no", "art", "vs", "etc", "approx", "dept",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
	"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "co", "corp", "inc", "ltd", "tp", "e.g", "i.e", "p", "pp", "vol", "fig")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// split cuts the tokens into sentences: at the end of a paragraph, and after
// . ! ? … (with closing quotes and brackets) where what follows can begin one.
func split(t *Text) []Sentence {
	out := make([]Sentence, 0, len(t.Tokens)/20+1)
	first := 0
	for i := 1; i < len(t.Tokens); i++ {
		if t.Tokens[i].Paragraph || ends(t, first, i) {
			out = append(out, Sentence{first, i})
			first = i
		}
	}
	if first < len(t.Tokens) {
		out = append(out, Sentence{first, len(t.Tokens)})
	}
	return out
}

// ends reports whether a sentence that began at first ends just before token i.
func ends(t *Text, first, i int) bool {
	next := &t.Tokens[i]
	if next.Kind == Word && next.Case == Lower || t.closing(i) {
		return false
	}
	k := i - 1
	for k > first && t.closing(k) {
		k--
	}
	switch t.Tokens[k].Fold {
	case "!", "?", "…":
		return next.Space
	case ".":
		return k > first && (next.Space || next.Case == Title) && !t.abbreviated(k)
	}
	return false
}

// closing reports whether token i is a quote or bracket that closes, which
// belongs to the sentence before it.
func (t *Text) closing(i int) bool {
	switch t.Tokens[i].Fold {
	case ")", "]", "”", "»":
		return true
	case "\"", "'":
		return !t.Tokens[i].Space
	}
	return false
}

// abbreviated reports whether the full stop at token k belongs to the word
// before it: an abbreviation, or a single capital ("J. Smith").
func (t *Text) abbreviated(k int) bool {
	w := &t.Tokens[k-1]
	if w.Kind != Word || t.Tokens[k].Space {
		return false
	}
	return abbreviations[w.Fold] || len(w.Fold) == 1 && w.Case == Title
}
