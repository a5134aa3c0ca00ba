package date

// vietnamese reads what begins with a Vietnamese word: "tháng 11 năm 2023",
// "quý 3 năm 2023", "hôm qua".
func (p *parser) vietnamese(i int) (reading, bool) {
	switch p.fold(i) {
	case "thang":
		return p.thang(i)
	case "quy":
		return p.quy(i)
	case "hom", "ngay", "nam", "tuan":
		return p.vietnameseRelative(i)
	}
	return reading{}, false
}

// thang reads "tháng 11", "tháng 11/2023", "tháng 11 năm 2023", "tháng trước".
func (p *parser) thang(i int) (reading, bool) {
	w := p.at(i + 1)
	if w.class != digits {
		return p.vietnameseRelative(i)
	}
	if w.n < 1 || w.n > 12 {
		return reading{}, false
	}
	year, end := p.nam(i + 2)
	return inYear(year, end, monthOf(w.n), "vietnamese-month")
}

// ngay reads the day and month after "ngày", which stays outside: "16/11", "16-11", "16 tháng 11 năm 2023".
func (p *parser) ngay(i int) (reading, bool) {
	d, m := p.at(i), p.at(i+2)
	if p.fold(i-1) != "ngay" || d.class != digits || m.class != digits || !p.is(i+1, "/", "-", "thang") || !validDay(0, m.n, d.n) {
		return reading{}, false
	}
	year, end := p.nam(i + 3)
	return inYear(year, end, daysOf(m.n, d.n, d.n), "vietnamese-day")
}

// nam reads the year after a Vietnamese month: "năm 2023", "/2023", "năm nay".
func (p *parser) nam(k int) (year, end int) {
	switch {
	case p.fold(k) == "nam" && p.at(k+1).class == digits, p.glued(k, "/"), p.glued(k, "-"):
		if y, end, ok := p.fourDigits(k + 1); ok {
			return y, end
		}
	case p.sees(k, "nam", "nay") && p.dated:
		return p.now.year(), k + 2
	case p.is(k, "nam") && p.is(k+1, "ngoai", "truoc", "qua") && p.dated:
		return p.now.year() - 1, k + 2
	}
	return 0, k
}

// quy reads "quý 3 năm 2023", "quý III/2023".
func (p *parser) quy(i int) (reading, bool) {
	n := p.at(i + 1).n
	if p.at(i+1).class != digits {
		n = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[p.fold(i+1)]
	}
	if n < 1 || n > 4 {
		return reading{}, false
	}
	year, end := p.nam(i + 2)
	return inYear(year, end, partOf(quarters, n), "vietnamese-quarter")
}

// vietnameseUnits and vietnameseSides make "tuần trước", "năm nay", "tháng sau".
var (
	vietnameseUnits = map[string]grain{"hom": days, "ngay": days, "tuan": weeks, "thang": months, "nam": years}
	vietnameseSides = map[string]int{"qua": -1, "truoc": -1, "ngoai": -1, "nay": 0, "mai": 1, "sau": 1, "toi": 1}
)

// vietnameseRelative reads "hôm qua", "ngày mai", "tuần trước", "năm nay". The
// first word must carry its diacritics, as nam, tuan and hom are names too.
func (p *parser) vietnameseRelative(i int) (reading, bool) {
	n, ok := vietnameseSides[p.fold(i+1)]
	g := vietnameseUnits[p.fold(i)]
	t := p.t.Tokens[i]
	if !ok || !p.dated || t.End-t.Start == len(t.Fold) || g == days && p.is(i+1, "ngoai", "truoc", "sau", "toi") {
		return reading{}, false
	}
	return fixed(i+2, single(unitOf(g, p.now).add(n)), "vietnamese-"+g.name())
}
