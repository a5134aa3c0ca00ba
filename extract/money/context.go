package money

import "strings"

// A hedge is a phrase that qualifies the amount after it.
type hedge struct {
	words []string
	means string
}

// hedges lists the phrases by their last word, longer ones first.
var hedges = compile(map[string]string{
	"over": `over|more than|above|beyond|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpasses|surpass|topping|topped|
		tops|top|in excess of|upwards of|upward of|greater than|higher than|north of|larger than|bigger than|hon|tren`,
	"under": "under|less than|below|fewer than|lower than|short of|shy of|smaller than|duoi",
	"about": `about|around|some|roughly|approximately|approx|approximate|circa|estimated|estimated at|estimated to be|
		estimated to reach|estimated to cost|estimated to total|estimated cost of|estimated value of|estimated total cost of|
		estimated investment of|estimated capital of|estimated damage of|estimated revenue of|in the region of|in the order of|
		on the order of|in the neighbourhood of|in the neighborhood of|in the vicinity of|~|≈|khoang|xap xi|uoc|uoc dat|uoc tinh`,
	"nearly": "nearly|almost|close to|approaching|nearing|near|close on|gan",
	"up to": `up to|as much as|as high as|as many as|at most|maximum of|maximum|no more than|not more than|not exceeding|
		not exceed|not to exceed|limited to|not over|not above|no higher than|not higher than|
		capped at|ceiling of|max|limit of|toi da|len toi|len den`,
	"at least": `at least|minimum of|minimum|no less than|not less than|no fewer than|not lower than|not below|not under|
		no lower than|it nhat|toi thieu`,
})

func compile(m map[string]string) map[string][]hedge {
	out := map[string][]hedge{}
	for means, list := range m {
		for p := range strings.SplitSeq(list, "|") {
			w := strings.Fields(p)
			last := w[len(w)-1]
			k := 0
			for k < len(out[last]) && len(out[last][k].words) >= len(w) {
				k++
			}
			out[last] = append(out[last][:k:k], append([]hedge{{w, means}}, out[last][k:]...)...)
		}
	}
	return out
}

// fillers may stand between a qualifier and the amount.
var fillers = [][]string{
	{"a", "total", "of"}, {"an", "additional"}, {"an", "extra"}, {"a", "further"}, {"a", "combined"}, {"another"},
	{"the", "equivalent", "of"}, {"a", "record"}, {"an", "average", "of"},
}

// particles are the verbs that "over" belongs to: "handed over 95 billion VND".
var particles = words(`hand hands handed handing take takes took taken taking turn turns turned turning
	bring brought carry carried`)

// qualifier reads what qualifies f, before it or after it.
func (s *scanner) qualifier(f figure) string {
	k := f.first
	for _, w := range fillers {
		if s.sees(k-len(w), w...) {
			k -= len(w)
			break
		}
	}
	if s.fold(k-1) == "." && s.fold(k-2) == "approx" {
		k--
	}
	for _, h := range hedges[s.fold(k-1)] {
		if s.sees(k-len(h.words), h.words...) && !particles[s.fold(k-1-len(h.words))] {
			return h.means
		}
	}
	return s.trailing(f.end)
}

// trailing reads a qualifier after the amount.
func (s *scanner) trailing(k int) string {
	switch {
	case s.sees(k, "or", "more"), s.sees(k, "or", "above"), s.sees(k, "and", "above"), s.sees(k, "and", "more"),
		s.sees(k, "or", "higher"), s.sees(k, "upwards"), s.sees(k, "+"):
		return "at least"
	case s.sees(k, "or", "less"), s.sees(k, "or", "below"), s.sees(k, "and", "below"), s.sees(k, "or", "lower"):
		return "up to"
	case s.sees(k, "or", "so"), s.sees(k, "or", "thereabouts"):
		return "about"
	}
	return ""
}

// restating are the words that may stand between an amount and its conversion.
var restating = words(`about around some roughly approximately approx . nearly almost over more than less under just below up to
	equivalent equal equals or worth the of an estimated ~ ≈ = ( [ , at least`)

// converts returns the position of the figure that f restates: "5 trillion VND
// (US$197 million)", "5 trillion VND, equivalent to US$197 million"; -1 where it
// restates none. Of two in one bracket both restate what stands before it.
func (s *scanner) converts(f figure) int {
	last := len(s.out) - 1
	if last < 0 || s.last.currency == f.currency || f.first-s.last.end > farthestConversion {
		return -1
	}
	sign := false
	for k := s.last.end; k < f.first; k++ {
		w := s.fold(k)
		if !restating[w] {
			return -1
		}
		sign = sign || w == "(" || w == "[" || w == "=" || w == "equivalent"
	}
	switch root := s.out[last].Converts; {
	case sign:
		return last
	case root != nil && s.fold(f.end) == ")":
		return *root
	}
	return -1
}

// farthestConversion is how many tokens may stand between a figure and what restates it.
const farthestConversion = 8

// measures are what a price can be for, after "a" or "an".
var measures = words(`second minute hour day night week month quarter year kilo kg kilogram kilogramme gram gramme tonne ton
	ounce pound quintal litre liter gallon barrel share head person unit piece item hectare acre km kilometre kilometer mile
	bottle pack box ticket seat bag cup plate bowl bushel carat dose meal session shot tael`)

// relative are the words that make "a year" a point in time: "a year earlier".
var relative = words("earlier later ago before after hence prior")

var adverbs = map[string]string{
	"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
	"each": "each", "apiece": "each",
}

// unitPrice reads what the amount that ends at token k is the price of; nil
// where it is a sum. A conversion in brackets may stand between.
func (s *scanner) unitPrice(k int) *string {
	k = s.skipBracket(k)
	switch w := s.fold(k); {
	case w == "per" && s.isWord(k+1):
		return s.noun(k + 1)
	case w == "/" && s.isWord(k+1) && !s.spaced(k+1):
		return s.noun(k + 1)
	case w == "a" || w == "an" || w == "every":
		if (measures[s.fold(k+1)] || s.fold(k+1) == "square") && !relative[s.fold(k+2)] && !s.sees(k+2, "from", "now") {
			return s.noun(k + 1)
		}
	case s.fold(k) == "-" && s.fold(k+1) == "a" && s.fold(k+2) == "-" && measures[s.fold(k+3)]:
		return s.noun(k + 3)
	case adverbs[w] != "":
		v := adverbs[w]
		return &v
	}
	return nil
}

// skipBracket returns the token after a bracket that opens or closes at k.
func (s *scanner) skipBracket(k int) int {
	if s.fold(k) == ")" {
		return k + 1
	}
	if s.fold(k) != "(" {
		return k
	}
	for j := k + 1; j < k+10; j++ {
		if s.fold(j) == ")" {
			return j + 1
		}
	}
	return k
}

// noun returns the noun at token k, with "square", "cubic" and the like before it.
func (s *scanner) noun(k int) *string {
	end := k + 1
	if (s.fold(k) == "square" || s.fold(k) == "cubic" || s.fold(k) == "metric" || s.power(k) > 2) && s.isWord(end) {
		end++
	}
	v := strings.ToLower(s.t.Slice(k, end))
	return &v
}
