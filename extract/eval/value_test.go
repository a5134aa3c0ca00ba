package eval

import "testing"

func TestIntervalsThatAreTheSame(t *testing.T) {
	tests := []struct {
		a, b string
		same bool
	}{
		{"2023-Q1", "2023-01/2023-03", true},
		{"2023-Q1", "2023-01-01/2023-03-31", true},
		{"2024-H1", "2024-01/2024-06", true},
		{"2024-02", "2024-02-01/2024-02-29", true},
		{"199X", "1990/1999", true},
		{"2020-W53", "2020-12-28/2021-01-03", true},
		{"2021-W53", "2021-W53", true}, // no such week: the same words
		{"2021-W53", "2021-12-27/2022-01-02", false},
		{"2017/..", "2017-01-01/", true},
		{"2017/..", "2017", false},
		{"2023-11-16T21:05", "2023-11-16", true},
		{"2023-02-30", "2023-03-02", false},
		{"2023-13", "2024-01", false},
		{"soon", "SOON", true},
		{"", "..", false},
	}
	for _, test := range tests {
		if got := intervalOf(test.a) == intervalOf(test.b); got != test.same {
			t.Errorf("%q = %q is %v, want %v", test.a, test.b, got, test.same)
		}
	}
}

func TestTrim(t *testing.T) {
	tests := []struct {
		typ      Type
		in, want string
	}{
		{Date, "(on the early\u00a0 May 9, ", "May 9"},
		{Date, "the 2021-2025 period", "2021-2025"},
		{Date, "end of the term", "the"},
		{Date, "by  Period", "Period"}, // a word alone stays
		{Date, "since", "since"},
		{Date, "during the 2016-2021 Term.", "2016-2021"},
		{Money, "“over 5 USD”", "over 5 USD"},
		{Locality, "The Hague", "The Hague"},
		{Locality, " .,;: ", ""},
	}
	for _, test := range tests {
		text := []rune(test.in)
		s := trim(text, test.typ, span{0, len(text)})
		if got := string(text[s.start:max(s.start, s.end)]); got != test.want {
			t.Errorf("%s %q trimmed to %q, want %q", test.typ, test.in, got, test.want)
		}
	}
}

func TestOverlapOfTitles(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"Chairman of the provincial People’s Committee", "Chairman of provincial People's Committee", 1},
		{"", "the", 1},
		{"Minister", "", 0},
		{"Đại sứ", "Dai su", 1},
		{"Deputy Deputy Minister", "Deputy Minister", 0.8},
	}
	for _, test := range tests {
		if got := overlap(test.a, test.b); got != test.want {
			t.Errorf("overlap of %q and %q is %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
