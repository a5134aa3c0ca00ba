package dateparser

import (
	"strings"
	"testing"
	"time"
)

var hanoi = time.FixedZone("+07:00", 7*3600)

func TestFind(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"zone without colon", "2026-01-02T08:00:11+0700", "2026-01-02T08:00:11+07:00"},
		{"RFC 3339", "2026-07-30T16:47:54+07:00", "2026-07-30T16:47:54+07:00"},
		{"UTC with fraction", "2024-03-01T22:30:00.123Z", "2024-03-01T22:30:00Z"},
		{"fraction with zone", "2024-03-01T22:30:00.123456-0500", "2024-03-01T22:30:00-05:00"},
		{"zone of hours alone", "2024-03-01T22:30:00+09", "2024-03-01T22:30:00+09:00"},
		{"no zone is Hanoi's", "2023-11-02 16:32", "2023-11-02T16:32:00+07:00"},
		{"zone after a space", "2024-03-01 22:30:05 +0900", "2024-03-01T22:30:05+09:00"},
		{"basic format", "20231102T070500Z", "2023-11-02T07:05:00Z"},
		{"RFC 822's name of UTC", "Thu, 16 Nov 2023 21:05:00 UT", "2023-11-16T21:05:00Z"},
		{"RFC 1123", "Thu, 16 Nov 2023 21:05:00 GMT", "2023-11-16T21:05:00Z"},
		{"Unix date", "Thu Nov 16 2023 21:05:00 GMT+0700 (Indochina Time)", "2023-11-16T21:05:00+07:00"},
		{"old English and Vietnamese", "02/11/2023 - 16:32", "2023-11-02T16:32:00+07:00"},
		{"no leading noughts", "2/11/2023 - 6:32", "2023-11-02T06:32:00+07:00"},
		{"long English", "Thursday, November 16, 2023 21:05", "2023-11-16T21:05:00+07:00"},
		{"Viet Nam News", "November, 16/2023 - 08:00", "2023-11-16T08:00:00+07:00"},
		{"Chinese", "2021年2月12日14:12", "2021-02-12T14:12:00+07:00"},
		{"Chinese afternoon", "发布时间：2021年2月12日下午2时12分", "2021-02-12T14:12:00+07:00"},
		{"Chinese hao", "2021年 2月 12号 星期五", "2021-02-12"},
		{"Taiwanese years", "民國112年11月16日", "2023-11-16"},
		{"Japanese", "2023年11月16日 21時05分", "2023-11-16T21:05:00+07:00"},
		{"Japanese weekday within", "2023年11月16日(木) 午後9時", "2023-11-16T21:00:00+07:00"},
		{"Reiwa", "令和5年11月16日", "2023-11-16"},
		{"Korean", "입력 2023년 11월 16일 오후 9:05", "2023-11-16T21:05:00+07:00"},
		{"Korean points", "입력 2023. 11. 16. 오전 12:05", "2023-11-16T00:05:00+07:00"},
		{"Vietnamese weekday", "Thứ Năm, ngày 16/11/2023 - 21:05", "2023-11-16T21:05:00+07:00"},
		{"weekday tells the month", "Sunday, 11/02/2025 - 21:07", "2025-11-02T21:07:00+07:00"},
		{"Vietnamese weekday tells the month", "Chủ nhật, 11/02/2025 - 21:07", "2025-11-02T21:07:00+07:00"},
		{"Vietnamese weekday by number tells the month", "Thứ 3, 11/02/2025", "2025-02-11"},
		{"the same against the order of the numbers", "Thứ 4, 02/04/2026", "2026-02-04"},
		{"weekday of neither", "Friday, 11/02/2025 - 21:07", "2025-02-11T21:07:00+07:00"},
		{"Vietnamese in words", "Thứ Năm, 16 tháng 11 năm 2023, 9 giờ 05", "2023-11-16T09:05:00+07:00"},
		{"Vietnamese month by name", "16 Tháng Mười Một, 2023", "2023-11-16"},
		{"Vietnamese five is the word for year", "ngày 3 tháng năm năm 2024", "2024-05-03"},
		{"hour before the date", "21:05 16/11/2023", "2023-11-16T21:05:00+07:00"},
		{"hour before, with zone", "08:00 (GMT+7) Thursday, 16/11/2023", "2023-11-16T08:00:00+07:00"},
		{"zone in brackets", "16/11/2023 - 21:05 (GMT+9)", "2023-11-16T21:05:00+09:00"},
		{"zone by name", "16 Nov 2023 09:05 EDT", "2023-11-16T09:05:00-04:00"},
		{"afternoon", "Nov. 16, 2023 at 9:05 PM", "2023-11-16T21:05:00+07:00"},
		{"midnight", "16 November 2023, 12:05 a.m.", "2023-11-16T00:05:00+07:00"},
		{"hour alone", "November 16, 2023, 9pm", "2023-11-16T21:00:00+07:00"},
		{"day first", "16 Sept 2023", "2023-09-16"},
		{"slashes around the name", "16/Nov/2023:21:05", "2023-11-16T21:05:00+07:00"},
		{"hyphens around the name", "16-Nov-2023", "2023-11-16"},
		{"ordinal", "June 2nd, 2023", "2023-06-02"},
		{"the ... of", "the 2nd of June, 2023", "2023-06-02"},
		{"year of two digits", "16 Nov ’23", "2023-11-16"},
		{"German", "Donnerstag, 16. März 2023, 21.05 Uhr", "2023-03-16T21:05:00+07:00"},
		{"Austrian January", "5. Jänner 2024", "2024-01-05"},
		{"German points", "16.11.2023", "2023-11-16"},
		{"points and two digits", "16.11.23", "2023-11-16"},
		{"French", "16 août 2023 à 14h30", "2023-08-16T14:30:00+07:00"},
		{"French first", "Publié le mardi 1er févr. 2024 à 8h", "2024-02-01T08:00:00+07:00"},
		{"Spanish", "3 de enero de 2024", "2024-01-03"},
		{"Spanish del", "3 de septiembre del 2024, 10:30 p. m.", "2024-09-03T10:30:00+07:00"},
		{"Portuguese", "15 de março de 2024 às 19h02", "2024-03-15T19:02:00+07:00"},
		{"Italian", "15 luglio 2024 alle 9:00", "2024-07-15T09:00:00+07:00"},
		{"Dutch", "maandag 4 mei 2020 om 10:15", "2020-05-04T10:15:00+07:00"},
		{"Swedish", "Publicerad 4 maj 2020 kl. 10.15", "2020-05-04T10:15:00+07:00"},
		{"Danish", "4. maj 2020 kl 10.15", "2020-05-04T10:15:00+07:00"},
		{"Norwegian", "31. desember 2020", "2020-12-31"},
		{"Finnish", "torstaina 16. marraskuuta 2023 klo 9.05", "2023-11-16T09:05:00+07:00"},
		{"Polish", "16 października 2023, 21:05", "2023-10-16T21:05:00+07:00"},
		{"Czech June and July", "3. června 2023", "2023-06-03"},
		{"Czech July", "3. července 2023", "2023-07-03"},
		{"Slovak", "3. januára 2023", "2023-01-03"},
		{"Hungarian", "2023. november 16., csütörtök 21:05", "2023-11-16T21:05:00+07:00"},
		{"Romanian", "16 noiembrie 2023", "2023-11-16"},
		{"Lithuanian", "2023 m. lapkričio 16 d.", "2023-11-16"},
		{"Greek", "16 Νοεμβρίου 2023, 21:05", "2023-11-16T21:05:00+07:00"},
		{"Russian", "16 ноября 2023 г. в 21:05", "2023-11-16T21:05:00+07:00"},
		{"Russian with Moscow's zone", "16 ноября 2023, 21:05 мск", "2023-11-16T21:05:00+03:00"},
		{"Ukrainian", "16 листопада 2023 року, 21:05", "2023-11-16T21:05:00+07:00"},
		{"Bulgarian", "16 ноември 2023", "2023-11-16"},
		{"Turkish", "16 Ağustos 2023 21:05", "2023-08-16T21:05:00+07:00"},
		{"Turkish capitals", "16 HAZİRAN 2023", "2023-06-16"},
		{"Indonesian", "Kamis, 16 Agustus 2023 21.05 WIB", "2023-08-16T21:05:00+07:00"},
		{"Malay", "16 Mac 2023", "2023-03-16"},
		{"Thai with Buddhist years", "16 พฤศจิกายน 2566 เวลา 21:05 น.", "2023-11-16T21:05:00+07:00"},
		{"Thai without spaces", "วันที่16พฤศจิกายนพ.ศ.2566", "2023-11-16"},
		{"Thai abbreviations", "16 พ.ย. 66", "2023-11-16"},
		{"Thai digits", "๑๖ พ.ย. ๒๕๖๖", "2023-11-16"},
		{"Buddhist years in numbers", "16/11/2566", "2023-11-16"},
		{"Lao", "16 ພະຈິກ 2023", "2023-11-16"},
		{"Khmer", "ថ្ងៃទី១៦ ខែវិច្ឆិកា ឆ្នាំ២០២៣", "2023-11-16"},
		{"Arabic", "الخميس 16 نوفمبر 2023", "2023-11-16"},
		{"Arabic digits and Levantine months", "١٦ تشرين الثاني ٢٠٢٣", "2023-11-16"},
		{"Hebrew", "16 בנובמבר 2023", "2023-11-16"},
		{"Hindi", "16 नवंबर 2023", "2023-11-16"},
		{"American, plain by the 16", "11/16/2023", "2023-11-16"},
		{"day/month where both fit", "02/11/2023", "2023-11-02"},
		{"year first", "2023/11/02 07:00", "2023-11-02T07:00:00+07:00"},
		{"compact", "20231102", "2023-11-02"},
		{"no-break space", "Cập nhật:\u00a002/11/2023\u00a0\u2013\u00a016:32", "2023-11-02T16:32:00+07:00"},
		{"the minus is no zone", "16/11/2023 21:05 - 7 phút đọc", "2023-11-16T21:05:00+07:00"},
		{"a price is no hour", "16 November 2023 9.50 dollars", "2023-11-16"},
		{"weekday that may be a month", "mar. 5 nov. 2024", "2024-11-05"},
		{"words before numbers", "No. 1/2/2020 of November 16, 2023", "2023-11-16"},
		{"possible after impossible", "31/02/2023, changed 16/11/2023", "2023-11-16"},
		{"leap day", "29/02/2024", "2024-02-29"},
	} {
		m, err := Reader{Zone: hanoi}.Find(tt.in)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := m.String(); got != tt.want {
			t.Errorf("%s: %q is %s, want %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestFindRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"30/02/2023 - 10:00":        "impossible",
		"29/02/2023":                "impossible",
		"16/11/2023 - 25:05":        "impossible",
		"2023-11-16T10:61:00+07:00": "impossible",
		"32/13/2023":                "impossible",
		"01/01/0001":                "impossible",
		"yesterday":                 "no form",
		"21:05":                     "no form",
		"":                          "no form",
		"Thursday 16":               "no form",
		"16 November":               "no form",
		"November 2023":             "no form",
		"Marketing 5, 2020":         "no form",
		"version 10.0.2":            "no form",
		"call 0901 234 567":         "no form",
	} {
		if m, err := (Reader{Zone: hanoi}).Find(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want an error with %q", in, m, err, want)
		}
	}
}

func TestByline(t *testing.T) {
	for in, want := range map[string]string{
		"21. Jan 2022 // Anna Muster":                                "2022-01-21",
		"Published by Anna Sample on 21 January 2022 | 4 min":        "2022-01-21",
		"She was born on 21 January 2022 and has never seen the sea": "",
		"Anna Sample": "",
	} {
		m, err := Reader{}.Byline(in)
		if (err != nil) != (want == "") || err == nil && m.String() != want {
			t.Errorf("%q is %v, %v; want %q", in, m, err, want)
		}
	}
}

func TestMonthFirst(t *testing.T) {
	for in, want := range map[string]string{"04/05/2023": "2023-04-05", "16/11/2023": "2023-11-16", "5 April 2023": "2023-04-05"} {
		if m, err := (Reader{MonthFirst: true}).Find(in); err != nil || m.String() != want {
			t.Errorf("%q is %v, %v; want %s", in, m, err, want)
		}
	}
}

// TestMonthsAbbreviated reads each month of each language whole and by its
// first letters, wherever these name one month.
func TestMonthsAbbreviated(t *testing.T) {
	for i, names := range months {
		for _, name := range strings.Fields(names) {
			name = strings.ReplaceAll(name, "_", " ")
			m, err := Reader{}.Find("7 " + name + " 2021")
			if err != nil || int(m.Month()) != i+1 || !m.DayOnly || m.Day() != 7 {
				t.Errorf("7 %s 2021 is %v, %v; want month %d", name, m, err, i+1)
			}
		}
	}
}

// TestWordsMeanOneThing keeps the lists of words apart: a word in two of them
// would be read by chance.
func TestWordsMeanOneThing(t *testing.T) {
	seen := map[string]bool{}
	each := func(words string) {
		for w := range strings.FieldsSeq(words) {
			if seen[w] {
				t.Errorf("%q stands in two lists", w)
			}
			seen[w] = true
		}
	}
	for i := range 12 {
		each(months[i])
		each(numerals[i])
	}
	for _, m := range []map[int]string{eras, zones} {
		for _, words := range m {
			each(words)
		}
	}
	for _, words := range marks {
		each(words)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"2026-01-02T08:00:11+0700", "16 Tháng Mười Một, 2023", "November, 16/2023 - 08:00", "11/16/2023 9:05 PM GMT-3",
		"วันที่16พฤศจิกายนพ.ศ.2566", "令和5年11月16日午後9時", "ថ្ងៃទី១៦ ខែវិច្ឆិកា"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := Reader{Zone: hanoi}.Find(s)
		again, err2 := Reader{Zone: hanoi}.Find(s)
		if (err == nil) != (err2 == nil) || !m.Equal(again.Time) {
			t.Fatalf("%q: %v %v, then %v %v", s, m, err, again, err2)
		}
		if err == nil && (m.Year() < 1000 || m.Year() > 9999) {
			t.Fatalf("%q is in the year %d", s, m.Year())
		}
	})
}

func BenchmarkFind(b *testing.B) {
	texts := []string{"2026-01-02T08:00:11+0700", "Thứ Năm, 16 tháng 11 năm 2023, 9 giờ 05", "Thursday, November 16, 2023 21:05", "no date in here at all"}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			_, _ = Reader{Zone: hanoi}.Find(s)
		}
	}
}

// BenchmarkLexicon is the cost of the first date that a program reads.
func BenchmarkLexicon(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		buildIndex()
	}
}
