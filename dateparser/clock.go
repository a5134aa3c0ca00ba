package dateparser

import "time"

// A clock is the time of day beside a date.
type clock struct {
	hour, minute, second int
	zone                 int // seconds east of Greenwich
	set, hasZone         bool
}

func (c clock) possible() bool { return c.hour < 24 && c.minute < 60 && c.second < 60 }

// beside is how many tokens may stand between a date and its time of day.
const beside = 6

// clockBeside reads the time of day after the tokens from to end, else before
// them; from and to are its own tokens.
func clockBeside(ts []token, from, end int) (c clock, at, to int) {
	for i := end; i < min(len(ts), end+beside); i++ {
		if ts[i].kind == number {
			if c, to = clockAt(ts, i); c.set {
				return c, i, to
			}
			break
		}
	}
	for i := max(0, from-2*beside); i < from; i++ {
		if ts[i].kind != number {
			continue
		}
		if c, to = clockAt(ts, i); c.set && to <= from && !hasNumber(ts[to:from]) {
			return c, i, to
		}
	}
	return clock{}, 0, 0
}

func hasNumber(ts []token) bool {
	for _, t := range ts {
		if t.kind == number {
			return true
		}
	}
	return false
}

// clockAt reads 21:05, 21h05, 9:05:10.123 p.m., 下午9点5分, 9 PM or 0905 after a
// T, and the zone behind it.
func clockAt(ts []token, i int) (c clock, end int) {
	c.hour, end = ts[i].n, i+1
	switch {
	case i > 0 && ts[i-1].text == "t" && (ts[i].digits == 4 || ts[i].digits == 6):
		c.compact(ts[i])
	case ts[i].digits > 2 || i > 1 && isMark(ts[i-1], ":.") && !ts[i].gap && isDay(ts[i-2]):
		return clock{}, 0
	default:
		end = c.minutes(ts, i+1)
	}
	end = c.half(ts, i, end)
	if c.set {
		end = c.readZone(ts, end)
	}
	return c, end
}

func (c *clock) compact(t token) {
	if t.digits == 6 {
		c.second = t.n % 100
		t.n /= 100
	}
	c.hour, c.minute, c.set = t.n/100, t.n%100, true
}

// minutes reads minutes and seconds from token i on, after an hour.
func (c *clock) minutes(ts []token, i int) int {
	if i >= len(ts) || ts[i].kind != ofHour && !isMark(ts[i], ":：") && !pointed(ts, i) {
		return i
	}
	hourAlone := ts[i].kind == ofHour
	if i++; i >= len(ts) || ts[i].kind != number || ts[i].digits > 2 {
		c.set = hourAlone
		return i
	}
	c.minute, c.set = ts[i].n, true
	i++
	if i+1 < len(ts) && (isMark(ts[i], ":：") || ts[i].kind == ofMinute) && ts[i+1].kind == number && ts[i+1].digits == 2 {
		c.second = ts[i+1].n
		i += 2
		if i+1 < len(ts) && isMark(ts[i], ".,") && ts[i+1].kind == number && !ts[i+1].gap {
			i += 2 // a fraction of a second
		}
	}
	return i
}

// pointed reports a point at token i that parts hours from minutes: kl. 21.05,
// 21.05 Uhr. Without such a word it may be a price.
func pointed(ts []token, i int) bool {
	if !isMark(ts[i], ".") || i+1 >= len(ts) || ts[i+1].kind != number || ts[i+1].gap {
		return false
	}
	return i+2 < len(ts) && ts[i+2].kind == clocked || i >= 2 && ts[i-2].kind == clocked ||
		i >= 3 && ts[i-3].kind == clocked && isMark(ts[i-2], ".")
}

// half reads the half of the day, which stands behind the clock or, in East
// Asia, before it. An hour alone counts with it.
func (c *clock) half(ts []token, i, end int) int {
	k := mark
	switch {
	case end < len(ts) && (ts[end].kind == morning || ts[end].kind == evening):
		k = ts[end].kind
		if end++; end < len(ts) && isMark(ts[end], ".") {
			end++
		}
	case i > 0 && (ts[i-1].kind == morning || ts[i-1].kind == evening):
		k = ts[i-1].kind
	default:
		return end
	}
	c.set = c.set || c.hour > 0 && c.hour <= 12
	switch {
	case k == evening && c.hour < 12:
		c.hour += 12
	case k == morning && c.hour == 12:
		c.hour = 0
	}
	return end
}

// readZone reads Z, GMT+7, (UTC), +07:00 or +0700 at token i.
func (c *clock) readZone(ts []token, i int) int {
	at := i
	if at < len(ts) && isMark(ts[at], "(") {
		at++
	}
	named := at < len(ts) && ts[at].kind == zone
	if named {
		c.zone, c.hasZone = ts[at].n, true
		at++
		i = at
	}
	if seconds, end, ok := offset(ts, at, named); ok {
		c.zone, c.hasZone = c.zone+seconds, true
		i = end
	}
	return i
}

// maxOffset is the zone farthest from Greenwich, in seconds.
const maxOffset = 14 * 3600

// offset reads a sign, hours and minutes. Without minutes or a zone's name
// before it, it must touch the clock: "21:05 - 7 minutes" has none.
func offset(ts []token, i int, named bool) (seconds, end int, ok bool) {
	if i+1 >= len(ts) || !isMark(ts[i], "+-−") || ts[i+1].kind != number || ts[i+1].gap {
		return 0, 0, false
	}
	h, minute, end := ts[i+1].n, 0, i+2
	switch d := ts[i+1].digits; {
	case d == 4:
		h, minute = h/100, h%100
	case d > 2:
		return 0, 0, false
	case end+1 < len(ts) && isMark(ts[end], ":") && ts[end+1].kind == number && ts[end+1].digits == 2:
		minute = ts[end+1].n
		end += 2
	case !named && (d != 2 || ts[i].gap):
		return 0, 0, false
	}
	seconds = h*3600 + minute*60
	if ts[i].text != "+" {
		seconds = -seconds
	}
	return seconds, end, h*3600+minute*60 <= maxOffset
}

// fixed returns the zone of an offset; it is loc where both agree.
func fixed(seconds int, loc *time.Location) *time.Location {
	if _, offset := time.Unix(0, 0).In(loc).Zone(); offset == seconds {
		return loc
	}
	return time.FixedZone("", seconds)
}
