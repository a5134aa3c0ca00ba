package page

import (
	"strings"
	"testing"
	"time"

	"github.com/markusmobius/go-dateparser"
)

var hanoi = time.FixedZone("+07:00", 7*3600)

// TestReadMoment reads what dateparser does not: notations of machines and of
// profiles. The rest is tested there.
func TestReadMoment(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"epoch seconds", "1700143500", "2023-11-16T21:05:00+07:00"},
		{"epoch milliseconds", "1700143500000", "2023-11-16T21:05:00+07:00"},
		{"Viet Nam News", "November, 16/2023 - 08:00", "2023-11-16T08:00:00+07:00"},
		{"decomposed letters", "16 tha\u0301ng 11 na\u0306m 2023", "2023-11-16"},
		{"zero-width space", "16\u200b/11/2023", "2023-11-16"},
	} {
		m, err := readMoment(tt.in, nil, dateparser.Reader{Zone: hanoi})
		if err != nil || m.String() != tt.want {
			t.Errorf("%s: %q is %v, %v; want %s", tt.name, tt.in, m, err, tt.want)
		}
	}
}

func TestReadMomentRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"30/02/2023 - 10:00": "impossible",
		"16/11/1899":         "impossible",
		"yesterday":          "no form",
		"":                   "no form",
	} {
		if m, err := readMoment(in, nil, dateparser.Reader{Zone: hanoi}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want an error with %q", in, m, err, want)
		}
	}
}

func TestReadMomentLayoutsFirst(t *testing.T) {
	m, err := readMoment("03/04/2024", []string{"01/02/2006"}, dateparser.Reader{Zone: hanoi})
	if err != nil || m.String() != "2024-03-04" {
		t.Errorf("%v, %v: want the layout's 2024-03-04", m, err)
	}
}
