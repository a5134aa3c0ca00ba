package date

// vietnamese reads what begins with a Vietnamese word: "tháng 11 năm 2023",
// "quý 3 năm 2023", "hôm qua".
func (p *parser) vietnamese(i int) (reading, bool) {
	if x, ok := p.dauNam(i); ok {
		return x, true
	}
	switch p.fold(i) {
	case "thang":
		return p.thang(i)
	case "quy":
		return p.quy(i)
	case "thu", "chu":
		return p.thu(i)
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

var vietnameseNumbers = map[string]int{"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}

// dauNam reads "6 tháng đầu năm 2024", "sáu tháng cuối năm nay".
func (p *parser) dauNam(i int) (reading, bool) {
	n := vietnameseNumbers[p.fold(i)]
	if p.at(i).class == digits {
		n = p.at(i).n
	}
	if n < 1 || n > 11 || p.fold(i+1) != "thang" || !p.is(i+2, "dau", "cuoi") || p.fold(i+3) != "nam" {
		return reading{}, false
	}
	if p.is(i+2, "cuoi") {
		n = -n
	}
	year, end := p.nam(i + 3)
	if year == 0 {
		end = i + 4
	}
	return inYear(year, end, func(y int) (period, bool) { return outermost(single(yearUnit(y)), months, n) }, "vietnamese-months")
}

var vietnameseWeekdays = map[string]int{"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6, "nhat": 7}

// thu reads "thứ Sáu", "Chủ nhật", whose first word must carry its diacritics.
func (p *parser) thu(i int) (reading, bool) {
	w, ok := vietnameseWeekdays[p.fold(i+1)]
	if !ok || !p.dated || !p.accented(i) || !p.accented(i+1) && !p.is(i+1, "hai", "ba") || (w == 7) != p.is(i, "chu") {
		return reading{}, false
	}
	d := p.nearestWeekday(w, i)
	return fixed(i+2, between(d, d), "vietnamese-weekday")
}

// accented reports whether token i is written with diacritics.
func (p *parser) accented(i int) bool {
	return i < len(p.t.Tokens) && p.t.Tokens[i].End-p.t.Tokens[i].Start > len(p.t.Tokens[i].Fold)
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
	if !ok || !p.dated || !p.accented(i) || g == days && p.is(i+1, "ngoai", "truoc", "sau", "toi") {
		return reading{}, false
	}
	return fixed(i+2, single(unitOf(g, p.now).add(n)), "vietnamese-"+g.name())
}
