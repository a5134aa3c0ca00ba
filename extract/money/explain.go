package money

import (
	"math/big"

	"dateline/extract/text"
)

// Explain returns the readings that Find considered for t and did not report, in
// the order of the text: other currencies that a unit could be of, separators
// read the other way, the parts of a longer amount, ranges that are two amounts,
// and numbers and names of currencies that are no money. Find pays nothing for
// it: Explain does the work again.
func Explain(t *text.Text) []text.Candidate {
	s := newScanner(t)
	e := explainer{scanner: s}
	s.scan(&e)
	return e.out.Sorted()
}

// An explainer watches a scanner at work.
type explainer struct {
	*scanner
	out  text.Candidates
	told int // the token after the last refusal
}

// add files a candidate, unless the same was meant for another reason.
func (e *explainer) add(first, end int, value, reason string) {
	e.out.AddNew(e.t.MarkTokens(first, end), value, reason)
}

// found adds what lost against f.
func (e *explainer) found(f figure) {
	e.currencies(f)
	e.separators(f)
	e.ranges(f)
	e.parts(f)
}

// sum writes an amount, or a range of amounts, with its currency.
func sum(low, high *big.Rat, currency string) string {
	if high == nil {
		return decimalString(low).String() + " " + currency
	}
	return decimalString(low).String() + ".." + decimalString(high).String() + " " + currency
}

// dollars are the units that are American where no country is said.
var dollars = words("dollar dollars cent cents $")

// currencies adds the other countries of the text that have a unit so named.
func (e *explainer) currencies(f figure) {
	w := e.bare(f)
	if w == "" {
		return
	}
	reason := "another country is nearer"
	if dollars[w] {
		reason = "without a country it is the American one"
	}
	if w == "$" {
		w = "dollars"
	}
	for k := range e.marks {
		if u, _ := e.country(k, w); u != nil && u.code != f.currency {
			e.add(f.first, f.end, sum(f.low, f.high, u.code), reason)
		}
	}
}

// bare returns the unit of f where it names no country and several have it.
func (e *explainer) bare(f figure) string {
	for k := f.first; k < f.end; k++ {
		w := e.fold(k)
		if u, end := e.currency(k); u != nil && !u.named && end == k+1 && (shared[w] || dollars[w]) {
			return w
		}
	}
	return ""
}

// separators adds f with the separator of its number read the other way.
func (e *explainer) separators(f figure) {
	for k := f.first; k < f.end && f.high == nil; k++ {
		n, ok := parseDigits(e.fold(k))
		if !e.isNumber(k) || !ok || n.triple == 0 {
			continue
		}
		viet := vietnamese[e.fold(k+1)]
		groups := n.triple == ',' && !viet || n.triple == '.' && (viet || undivided[f.currency])
		if groups {
			e.add(f.first, f.end, sum(new(big.Rat).Quo(f.low, pow10(3)), nil, f.currency), "the separator groups thousands")
		} else {
			e.add(f.first, f.end, sum(new(big.Rat).Mul(f.low, pow10(3)), nil, f.currency), "the separator begins decimals")
		}
	}
}

// ranges adds the range that f would begin, were it not one of two amounts.
func (e *explainer) ranges(f figure) {
	k, ok := e.separator(f.end, f.first)
	if !ok || f.high != nil || k == len(e.marks) {
		return
	}
	g, ok := e.figure(k)
	if ok && g.high == nil && g.currency == f.currency && f.low.Cmp(g.low) < 0 {
		e.add(f.first, g.end, sum(f.low, g.low, f.currency), "two amounts: no word makes them a range")
	}
}

// parts adds the amounts inside f.
func (e *explainer) parts(f figure) {
	for i := f.first; i < f.end; i++ {
		g, ok := e.figure(i)
		if !ok || g.end > f.end || i == f.first && g.end == f.end {
			continue
		}
		e.add(g.first, g.end, sum(g.low, g.high, g.currency), "part of a longer amount")
		i = g.end - 1
	}
}

// passed adds the token i, at which no amount begins, where it looks like one.
func (e *explainer) passed(i int) {
	if i < e.told {
		return
	}
	end, reason := e.refusal(i)
	if reason != "" {
		e.add(i, end, "", reason)
		e.told = end
	}
}

// refusal says why no amount is read at token i, and up to where; nothing where
// the token does not look like one.
func (s *scanner) refusal(i int) (end int, reason string) {
	if u, k := s.currency(i); u != nil {
		return s.noAmount(u, i, k)
	}
	n, ok := s.number(i)
	if !ok {
		return i, ""
	}
	k := n.end
	if s.hyphen(k) || s.fold(k) == "of" {
		k++
	}
	u, end := s.currency(k)
	switch {
	case u == nil && n.power > 0:
		return n.end, "no currency beside it"
	case u == nil:
		return i, ""
	case s.doubt(u, n, !s.spaced(k)) != "":
		return end, s.doubt(u, n, !s.spaced(k))
	case s.changing(i - 1):
		return n.end, "no currency beside it"
	}
	return end, s.otherSense(u, n, k, end)
}

// noAmount says why the name of a currency at tokens i up to k has no amount.
func (s *scanner) noAmount(u *unit, i, k int) (end int, reason string) {
	n, ok := s.number(k)
	switch {
	case !ok && u.strength == strong && !u.symbol && s.caseOf(i) == text.Lower:
		return k, "no amount beside it"
	case ok && s.doubt(u, n, !s.spaced(k)) != "":
		return n.end, s.doubt(u, n, !s.spaced(k))
	}
	return i, ""
}
