package lunar

import (
	"testing"
	"time"
)

// TestDate compares with days that were public holidays or widely printed.
func TestDate(t *testing.T) {
	for _, tt := range []struct {
		trap             string
		year, month, day int
		want             string
	}{
		{"new year", 2023, 1, 1, "2023-01-22"},
		{"new year", 2024, 1, 1, "2024-02-10"},
		{"new year", 2025, 1, 1, "2025-01-29"},
		{"new year of 1975", 1975, 1, 1, "1975-02-11"},
		{"a day before China's", 2007, 1, 1, "2007-02-17"},
		{"a month before China's", 1985, 1, 1, "1985-01-21"},
		{"Hung Kings, after leap month 2", 2023, 3, 10, "2023-04-29"},
		{"Hung Kings", 2024, 3, 10, "2024-04-18"},
		{"month that comes twice means the first", 2023, 2, 1, "2023-02-20"},
		{"full moon of month 7", 2023, 7, 15, "2023-08-30"},
		{"mid-autumn", 2023, 8, 15, "2023-09-29"},
		{"mid-autumn after leap month 4", 2020, 8, 15, "2020-10-01"},
		{"month after leap month 6", 2025, 7, 15, "2025-09-06"},
		{"kitchen gods, in the next Gregorian year", 2023, 12, 23, "2024-02-02"},
		{"month 11 of its own year", 2023, 11, 1, "2023-12-13"},
		{"last day of a long month 12", 2023, 12, 30, "2024-02-09"},
	} {
		got, ok := Date(tt.year, tt.month, tt.day)
		if !ok || got.Format(time.DateOnly) != tt.want {
			t.Errorf("%s: Date(%d, %d, %d) = %s, %v, want %s", tt.trap, tt.year, tt.month, tt.day, got.Format(time.DateOnly), ok, tt.want)
		}
	}
}

func TestDateRefuses(t *testing.T) {
	for _, d := range [][3]int{{2024, 12, 30}, {2023, 13, 1}, {2023, 0, 1}, {2023, 1, 31}, {2023, 1, 0}, {1899, 1, 1}, {2200, 1, 1}} {
		if got, ok := Date(d[0], d[1], d[2]); ok {
			t.Errorf("Date(%v) = %s, want none", d, got)
		}
	}
}

// TestYearsJoin checks that no day is lost or doubled: the days of each year
// follow one another, with a gap of one month where a leap month lies.
func TestYearsJoin(t *testing.T) {
	for year := 1900; year < 2199; year++ {
		last, _ := Date(year, 1, 1)
		for month := 1; month <= 12; month++ {
			first, ok := Date(year, month, 1)
			gap := int(first.Sub(last).Hours() / 24)
			if !ok || month > 1 && gap != 29 && gap != 30 && (gap < 58 || gap > 60) {
				t.Fatalf("month %d of %d begins %s, %d days after the one before", month, year, first.Format(time.DateOnly), gap)
			}
			last = first
		}
	}
}
