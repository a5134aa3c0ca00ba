package date

// report adds x to the mentions, with its year settled.
func (p *parser) report(x reading) {
	v, ok := p.settle(x)
	if !ok || v.first().year() < 1 || v.last().year() > 9999 {
		return
	}
	p.anchors = append(p.anchors, anchor{x.first, v, p.opensStory(x)})
	p.lastEnd = x.end
	v.open = p.goesOn(x, v)
	m := Mention{Mark: p.t.MarkTokens(p.start(x.first), x.end), Value: v.String(), Rule: x.rule}
	from := v.first().String()
	m.From = &from
	if !v.open {
		to := v.last().String()
		m.To = &to
	}
	p.out = append(p.out, m)
}

// start takes "mid-", "late-" and the like in, which make one word with the date.
func (p *parser) start(i int) int {
	if p.prefixed(i) && !p.is(i-2, "pre", "post") {
		return i - 2
	}
	return i
}

// goesOn reports whether the words around x make it the beginning of something
// that lasts: "since 2017", "from 2025 onwards", and "from 2017" where that is past.
func (p *parser) goesOn(x reading, v period) bool {
	if v.from != v.to {
		return false
	}
	k := p.start(x.first) - 1
	for p.is(k, "the", "early", "late", "mid", "about", "around", "of", "end", "beginning", "start", "morning", "afternoon", "evening",
		"nam", "thang", "ngay", "quy") {
		k--
	}
	if p.fold(k) == "tu" && p.is(x.end, "den", "toi") && p.fold(x.end+1) == "nay" {
		return true // từ năm 2017 đến nay
	}
	_, relative := p.direction(x.first)
	switch p.fold(k) {
	case "since":
		return true
	case "from":
		if p.is(x.end, "to", "until") && p.is(x.end+1, "date", "now", "present") {
			return true
		}
		return !relative && (p.is(x.end, "on", "onward", "onwards") || p.dated && !p.note && v.last() < p.now && !p.compares(k) && !p.moved(k+1))
	}
	return p.is(x.end, "onward", "onwards") || p.note && (p.sees(x.end, "or", "later") || p.sees(x.end, "and", "later"))
}

// comparing are the words that make "from 2017" what something is measured against.
var comparing = set(`up down percent % higher lower rise rose rising fall fell falling increase increased increasing decrease decreased
	growth grew growing jump jumped drop dropped more less dating dates dated changed unchanged different`)

// compares reports whether the words before token k measure against a date.
func (p *parser) compares(k int) bool {
	for j := k - 1; j >= max(0, k-8) && !p.is(j, ".", ";"); j-- {
		if comparing[p.fold(j)] {
			return true
		}
	}
	return false
}
