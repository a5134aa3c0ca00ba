package dateparser

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	p := &Parser{ParserTypes: []ParserType{CustomFormat, AbsoluteTime}}
	cfg := &Configuration{PreferredDateSource: Past, StrictParsing: true}
	for _, tt := range []struct{ name, in, want string }{
		{"a date", "16 ноября 2023 г.", "2023-11-16"},
		{"with a weekday", "Donnerstag, 16. November 2023", "2023-11-16"},
		{"with a word", "Published: November 16, 2023", "2023-11-16"},
		{"with a time of day", "16 Kasım 2023 21:05", "2023-11-16"},
		{"within a sentence", "It was on November 16, 2023 that they met", ""},
		{"with another number", "Page 3, November 16, 2023", ""},
		{"without a year", "16 November", ""},
		{"without a day", "November 2023", ""},
		{"nothing", "", ""},
	} {
		d, err := p.Parse(cfg, tt.in)
		if (err != nil) != (tt.want == "") || (err != nil) != d.IsZero() || err == nil && d.Format(time.DateOnly) != tt.want {
			t.Errorf("%s: %q is %v, %v; want %q", tt.name, tt.in, d, err, tt.want)
		}
	}
}

func TestParseFormats(t *testing.T) {
	d, err := (&Parser{}).Parse(&Configuration{DefaultTimezone: hanoi}, "03|04|2024", "01|02|2006")
	if want := time.Date(2024, 3, 4, 0, 0, 0, 0, hanoi); err != nil || !d.Equal(want) {
		t.Errorf("%v, %v: want %v", d, err, want)
	}
}
