package schedule

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	v, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestCronTimes(t *testing.T) {
	for _, tt := range []struct{ trap, expression, zone, after, want string }{
		{"a zone ahead of UTC", "30 5 * * *", "Asia/Ho_Chi_Minh", "2026-03-01T00:00:00Z", "2026-03-01T22:30:00Z"},
		{"its own time is past", "30 5 * * *", "UTC", "2026-03-01T05:30:00Z", "2026-03-02T05:30:00Z"},
		{"workdays", "0 6 * * mon-fri", "UTC", "2026-03-06T07:00:00Z", "2026-03-09T06:00:00Z"},
		{"day of month or of week, as crontab", "0 0 13 * fri", "UTC", "2026-03-07T00:00:00Z", "2026-03-13T00:00:00Z"},
		{"either of them is enough", "0 0 14 * fri", "UTC", "2026-03-13T00:00:00Z", "2026-03-14T00:00:00Z"},
		{"a descriptor", "@daily", "Asia/Tokyo", "2026-03-01T00:00:00Z", "2026-03-01T15:00:00Z"},
		{"leap day", "0 0 29 2 *", "UTC", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z"},
		{"an hour that spring leaves out", "30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:30:00Z"},
		{"an hour that autumn has twice", "30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z"},
		{"and its second time", "30 2 * * *", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
	} {
		zone, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Cron(tt.expression, zone, 0)
		if err != nil {
			t.Errorf("%s: %v", tt.trap, err)
			continue
		}
		if got := p.Next("x", at(t, tt.after)); !got.Equal(at(t, tt.want)) {
			t.Errorf("%s: %s after %s is %s, want %s", tt.trap, p, tt.after, got.UTC().Format(time.RFC3339), tt.want)
		}
	}
}

func TestPlansThatCannotBeMeant(t *testing.T) {
	cron := func(s string, jitter time.Duration) func() (Plan, error) {
		return func() (Plan, error) { return Cron(s, nil, jitter) }
	}
	for _, tt := range []struct {
		trap string
		make func() (Plan, error)
		want string
	}{
		{"no expression", cron("nightly", 0), "want minute, hour, day of month"},
		{"seconds", cron("0 30 5 * * *", 0), "want minute, hour, day of month"},
		{"out of range", cron("61 * * * *", 0), "61"},
		{"no such day", cron("0 0 30 2 *", 0), "no such day"},
		{"a zone inside", cron("TZ=Asia/Tokyo 0 6 * * *", 0), "have their own place"},
		{"an interval inside", cron("@every 1h", 0), "have their own place"},
		{"jitter into the next", cron("@hourly", time.Hour), "less than the 1h0m0s"},
		{"negative jitter", cron("@hourly", -1), "jitter"},
		{"interval too short", func() (Plan, error) { return Every(time.Millisecond, 0) }, "at least 1s"},
		{"jitter of an interval", func() (Plan, error) { return Every(time.Minute, time.Minute) }, "less than the 1m0s"},
	} {
		if _, err := tt.make(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want an error with %q", tt.trap, err, tt.want)
		}
	}
}

func TestJitter(t *testing.T) {
	p, err := Every(time.Hour, 10*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	begun := at(t, "2026-03-01T00:00:00Z")
	later := map[time.Duration]bool{}
	for _, name := range []string{"a", "b", "c", "d"} {
		next := p.Next(name, begun)
		if again := p.Next(name, begun); !again.Equal(next) {
			t.Errorf("%s: %s, then %s", name, next, again)
		}
		d := next.Sub(begun) - time.Hour
		if d < 0 || d >= 10*time.Minute {
			t.Errorf("%s: %s later than planned", name, d)
		}
		later[d] = true
	}
	if len(later) < 4 {
		t.Errorf("four names share %d jitters", len(later))
	}
}

func TestNoPlanIsNeverDue(t *testing.T) {
	if next := (Plan{}).Next("a", time.Now()); !next.IsZero() {
		t.Errorf("due at %s", next)
	}
}

func FuzzCron(f *testing.F) {
	for _, s := range []string{"30 5 * * *", "*/15 6-22 * * mon-fri", "@daily", "0 0 31 2 *", "H * * * *", "0 0 L * *"} {
		f.Add(s)
	}
	zone, err := time.LoadLocation("America/St_Johns")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Cron(s, zone, 0)
		if err != nil {
			return
		}
		from := time.Date(2026, time.March, 8, 4, 59, 59, 999, time.UTC)
		next := p.Next("x", from)
		if !next.After(from) {
			t.Errorf("%q: %s is not after %s", s, next, from)
		}
		if again := p.Next("x", from); !again.Equal(next) {
			t.Errorf("%q: %s, then %s", s, next, again)
		}
	})
}
