package schedule

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	cron "github.com/netresearch/go-cron"
)

// Shortest is the shortest time between two runs of an interval.
const Shortest = time.Second

// A Plan says when something is to be done: at the times of a cron expression,
// or so long after it was begun the last time. The zero Plan never comes due.
type Plan struct {
	cron   cron.Schedule
	zone   *time.Location
	every  time.Duration
	jitter time.Duration
	text   string
}

// parser reads the five fields of crontab (POSIX), with names of months and
// days, and @hourly to @yearly. Where both day of month and day of week are
// given, one that fits is enough, as in crontab.
var parser = cron.MustNewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow | cron.Descriptor | cron.DowOrDom).
	WithMaxSearchYears(9) // from one 29 February to the next

// Cron returns the plan of a cron expression in a time zone, nil for UTC. A
// time that the clocks pass over in spring comes an hour later, one that they
// show twice in autumn comes twice. Up to jitter is waited at each time.
func Cron(expression string, zone *time.Location, jitter time.Duration) (Plan, error) {
	if zone == nil {
		zone = time.UTC
	}
	if strings.Contains(expression, "=") || strings.HasPrefix(expression, "@every") {
		return Plan{}, fmt.Errorf("cron expression %q holds a time zone or an interval, which have their own place", expression)
	}
	s, err := parser.Parse(expression)
	if err != nil {
		return Plan{}, fmt.Errorf("cron expression %q: %w; want minute, hour, day of month, month and day of week, such as \"30 5 * * mon-fri\"", expression, err)
	}
	p := Plan{cron: s, zone: zone, jitter: jitter, text: fmt.Sprintf("%s %s", expression, zone)}
	return p, p.check()
}

// Every returns the plan of an interval, at least [Shortest]. Up to jitter is
// added to it each time.
func Every(d, jitter time.Duration) (Plan, error) {
	if d < Shortest {
		return Plan{}, fmt.Errorf("interval %v: want at least %v", d, Shortest)
	}
	p := Plan{every: d, jitter: jitter, text: fmt.Sprintf("every %v", d)}
	return p, p.check()
}

// check refuses a jitter that lets one time run into the next, and what never comes.
func (p Plan) check() error {
	from := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	first := p.slot(from)
	if first.IsZero() {
		return errors.New("there is no such day")
	}
	if gap := p.slot(first).Sub(first); p.jitter < 0 || p.jitter >= gap {
		return fmt.Errorf("jitter %v: want less than the %v between two runs", p.jitter, gap)
	}
	return nil
}

// String returns the plan in words, such as "every 30m0s".
func (p Plan) String() string {
	text := cmp.Or(p.text, "never")
	if p.jitter > 0 {
		text += fmt.Sprintf(", up to %v later", p.jitter)
	}
	return text
}

// Next returns when the plan is due for the first time after it was begun at
// after, the zero time for never. The jitter is that of name and time, the same
// whenever it is asked for, and differs from name to name.
func (p Plan) Next(name string, after time.Time) time.Time {
	slot := p.slot(after)
	if slot.IsZero() || p.jitter <= 0 {
		return slot
	}
	h := fnv.New64a()
	fmt.Fprint(h, name, slot.UnixMilli()) // a hash takes everything
	return slot.Add(time.Duration(h.Sum64() % uint64(p.jitter)))
}

// slot is Next without jitter.
func (p Plan) slot(after time.Time) time.Time {
	switch {
	case p.cron != nil:
		return p.cron.Next(after.In(p.zone))
	case p.every > 0:
		return after.Add(p.every)
	}
	return time.Time{}
}
