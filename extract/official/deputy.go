package official

import (
	"cmp"
	"slices"
)

// impliedDeputies gives the office of a deputy from a province to the names after it that a
// province and a verb of a question session follow: "A, a deputy from Dong Thap, asked … B
// from Bac Kan wanted to know". Each counts for its own paragraph and the next.
func (s *scan) impliedDeputies() {
	order := make([]int, len(s.names))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(s.names[a].first, s.names[b].first) })
	office, from := -1, 0
	for _, i := range order {
		n := &s.names[i]
		switch d := s.deputyOf(n); {
		case d >= 0:
			office, from = d, n.first
		case office >= 0 && len(n.offices) == 0 && n.vietnamese && s.opens(n.first) && s.questioner(n.end) && s.near(from, n.first):
			n.offices, from = append(n.offices, office), n.first
		}
	}
}

// deputyOf returns the office of n that is a deputy's from a province, or -1.
func (s *scan) deputyOf(n *name) int {
	for _, i := range n.offices {
		switch o := &s.offices[i]; s.fold(o.head) {
		case "deputy", "lawmaker", "legislator":
			if s.fold(o.head+1) == "from" {
				return i
			}
		}
	}
	return -1
}

// questioner reports whether a province and then a verb of asking stand at k: "from Bac Kan
// wanted", "(Ha Giang province) proposed".
func (s *scan) questioner(k int) bool {
	switch s.fold(k) {
	case "from", "of", "(":
	default:
		return false
	}
	p := s.place(k + 1)
	if p.country != "VN" || p.level != division {
		return false
	}
	end := k + 1 + p.n
	if s.is(end, area) {
		end++
	}
	if s.fold(end) == ")" {
		end++
	}
	switch s.fold(end) {
	case "asked", "wanted", "proposed", "suggested", "questioned", "urged", "requested", "inquired", "queried", "wondered", "raised":
		return true
	}
	return false
}

// near reports whether at most one paragraph, and no more than 200 tokens, end between a and b.
func (s *scan) near(a, b int) bool {
	breaks := 0
	for k := a + 1; k <= b && k <= a+200; k++ {
		if s.t.Tokens[k].Paragraph {
			breaks++
		}
	}
	return breaks < 2 && b-a <= 200
}
