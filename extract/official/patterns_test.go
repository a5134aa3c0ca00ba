package official

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// patterns are sentences with three people and their titles: A is of T, B of U, C of V.
var patterns = []string{
	"T A, U B and V C attended the event.",
	"A, T; B, U; and C, V, attended.",
	"T A (L) and U B (R) at the meeting. V C was there.",
	"A, T, met B, U, in Hanoi on May 5. V C left.",
	"The event saw the presence of T A; U B; and V C.",
	"T A received U B in Hanoi on May 5, with V C present.",
	"According to A, T, it rained. U B said so, and so did V C.",
	"“We agree,” said T A. B, U, added that C, V, would come.",
	"At the talks with T A on May 5, U B said V C would visit.",
	"The delegation led by T A was received by U B and V C.",
	"The Prime Minister appointed A as T and B as U. V C left.",
	"T A and his wife met U B. For her part, V C smiled.",
}

// people have names of many languages; the last of them are of none.
var people = []string{
	"Nguyen Van An", "Tran Thi Lan Anh", "Hau A Lenh", "Y Biêr Niê", "Huỳnh Thanh Dạt", "Khamphao Ernthavong", "Sar Khengly", "Maris Sangsong",
	"Airlangga Hartoro", "Johari Abdul Gani", "Wang Yiming", "Ouyang Xiaoming", "Iwaya Takeru", "Yoon Suk-ho", "Kassym-Jomart Toka", "Droupadi Murma",
	"Ursula von der Leyde", "Luiz da Silveira", "Tamim bin Hamad Al Thabit", "Abdel Fattah El-Sisa", "Frank-Walter Steinmann", "Marc E. Knapp",
	"Braxel Domquist", "Koshi Gliassou Kaimba", "Shiyan Zialho", "Vloushi Trez", "Nandra Khussou Miatov",
}

var duties = []string{
	"Minister of Health", "Deputy Prime Minister", "Vietnamese Ambassador to Laos", "Secretary of the Hai Phong municipal Party Committee",
	"Vice Chairwoman of the National Assembly", "Governor of Hokkaido", "Mayor of Phnom Penh", "WHO Representative in Vietnam",
	"Commander of Military Region 5", "Deputy Minister of Labour, Invalids and Social Affairs", "Consul General of China in Da Nang", "Politburo member",
	"Head of the Party Central Committee’s Organisation Commission", "Lao Minister of Planning and Investment", "ASEAN Secretary-General",
	"Chairman of the NA’s Committee for Foreign Affairs", "Hanoi Party Secretary",
}

// TestPatterns fills the patterns with people and titles in turn, so that each pair meets.
func TestPatterns(t *testing.T) {
	f := New(gazetteer.Default(), nil)
	for i := range 3 * len(people) * len(duties) {
		p, name, duty := patterns[i%len(patterns)], people[i%len(people)], duties[i%len(duties)]
		names := []string{name, people[(i+5)%len(people)], people[(i+11)%len(people)]}
		titles := []string{duty, duties[(i+3)%len(duties)], duties[(i+7)%len(duties)]}
		s := fill(p, names, titles)
		got := f.Find(text.New(s), Context{}).Officials
		slices.SortFunc(got, func(a, b Mention) int { return cmp.Compare(slices.Index(names, a.Name), slices.Index(names, b.Name)) })
		right := len(got) == len(names)
		for k := 0; right && k < len(got); k++ {
			right = got[k].Name == names[k] && sameWords(got[k].Title+" "+got[k].Organization, titles[k])
		}
		if !right {
			t.Errorf("%q: got %s", s, render(got))
		}
	}
}

// fill puts names for A, B and C, and titles for T, U and V.
func fill(pattern string, names, titles []string) string {
	fields := strings.Fields(pattern)
	for i, w := range fields {
		bare := strings.Trim(w, ",.;")
		if k := strings.Index("ABC", bare); k >= 0 && len(bare) == 1 {
			fields[i] = strings.Replace(w, bare, names[k], 1)
		} else if k := strings.Index("TUV", bare); k >= 0 && len(bare) == 1 {
			fields[i] = strings.Replace(w, bare, titles[k], 1)
		}
	}
	return strings.Join(fields, " ")
}
