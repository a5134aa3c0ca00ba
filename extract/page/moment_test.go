package page

import (
	"strings"
	"testing"
	"time"
)

var hanoi = time.FixedZone("+07:00", 7*3600)

func TestReadMoment(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"zone without colon", "2026-01-02T08:00:11+0700", "2026-01-02T08:00:11+07:00"},
		{"RFC 3339", "2026-07-30T16:47:54+07:00", "2026-07-30T16:47:54+07:00"},
		{"UTC with fraction", "2024-03-01T22:30:00.123Z", "2024-03-01T22:30:00Z"},
		{"no zone is Hanoi's", "2023-11-02 16:32", "2023-11-02T16:32:00+07:00"},
		{"zone after a space", "2024-03-01 22:30:05 +0900", "2024-03-01T22:30:05+09:00"},
		{"epoch seconds", "1700143500", "2023-11-16T21:05:00+07:00"},
		{"epoch milliseconds", "1700143500000", "2023-11-16T21:05:00+07:00"},
		{"old English and Vietnamese", "02/11/2023 - 16:32", "2023-11-02T16:32:00+07:00"},
		{"no leading noughts", "2/11/2023 - 6:32", "2023-11-02T06:32:00+07:00"},
		{"long English", "Thursday, November 16, 2023 21:05", "2023-11-16T21:05:00+07:00"},
		{"Viet Nam News", "November, 16/2023 - 08:00", "2023-11-16T08:00:00+07:00"},
		{"Chinese", "2021年2月12日14:12", "2021-02-12T14:12:00+07:00"},
		{"Vietnamese weekday", "Thứ Năm, ngày 16/11/2023 - 21:05", "2023-11-16T21:05:00+07:00"},
		{"Vietnamese in words", "Thứ Năm, 16 tháng 11 năm 2023, 9 giờ 05", "2023-11-16T09:05:00+07:00"},
		{"Vietnamese month by name", "16 Tháng Mười Một, 2023", "2023-11-16"},
		{"decomposed letters", "16 tha\u0301ng 11 na\u0306m 2023", "2023-11-16"},
		{"hour before the date", "21:05 16/11/2023", "2023-11-16T21:05:00+07:00"},
		{"hour before, with zone", "08:00 (GMT+7) Thursday, 16/11/2023", "2023-11-16T08:00:00+07:00"},
		{"zone in brackets", "16/11/2023 - 21:05 (GMT+9)", "2023-11-16T21:05:00+09:00"},
		{"afternoon", "Nov. 16, 2023 at 9:05 PM", "2023-11-16T21:05:00+07:00"},
		{"midnight", "16 November 2023, 12:05 a.m.", "2023-11-16T00:05:00+07:00"},
		{"day first", "16 Sept 2023", "2023-09-16"},
		{"ordinal", "June 2nd, 2023", "2023-06-02"},
		{"French", "16 août 2023 à 14h30", "2023-08-16T14:30:00+07:00"},
		{"Spanish", "3 de enero de 2024", "2024-01-03"},
		{"American, plain by the 16", "11/16/2023", "2023-11-16"},
		{"day/month where both fit", "02/11/2023", "2023-11-02"},
		{"points", "02.11.2023", "2023-11-02"},
		{"year first", "2023/11/02 07:00", "2023-11-02T07:00:00+07:00"},
		{"compact", "20231102", "2023-11-02"},
		{"no-break space", "Cập nhật:\u00a002/11/2023\u00a0\u2013\u00a016:32", "2023-11-02T16:32:00+07:00"},
		{"the minus is no zone", "16/11/2023 21:05 - 7 phút đọc", "2023-11-16T21:05:00+07:00"},
		{"weekday that may be a month", "Mar 5, 2024", "2024-03-05"},
		{"leap day", "29/02/2024", "2024-02-29"},
	} {
		m, err := readMoment(tt.in, nil, hanoi)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := m.String(); got != tt.want {
			t.Errorf("%s: %q is %s, want %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestReadMomentRefuses(t *testing.T) {
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
	} {
		if m, err := readMoment(in, nil, hanoi); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want an error with %q", in, m, err, want)
		}
	}
}

func TestReadMomentLayoutsFirst(t *testing.T) {
	m, err := readMoment("03/04/2024", []string{"01/02/2006"}, hanoi)
	if err != nil || m.String() != "2024-03-04" {
		t.Errorf("%v, %v: want the layout's 2024-03-04", m, err)
	}
}

func FuzzReadMoment(f *testing.F) {
	for _, s := range []string{"2026-01-02T08:00:11+0700", "16 Tháng Mười Một, 2023", "November, 16/2023 - 08:00", "11/16/2023 9:05 PM GMT-3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := readMoment(s, nil, hanoi)
		again, err2 := readMoment(s, nil, hanoi)
		if (err == nil) != (err2 == nil) || !m.Equal(again.Time) {
			t.Fatalf("%q: %v %v, then %v %v", s, m, err, again, err2)
		}
	})
}
