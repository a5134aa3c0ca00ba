// Package lunar turns dates of the Vietnamese lunar calendar into Gregorian ones.
//
//	lunar.Date(2024, 3, 10) // the Hung Kings' day of 2024: April 18
//
// The calendar is computed, not tabled, by the rules that it is defined by: a
// month begins on the day of the new moon in the zone UTC+7, month 11 holds the
// winter solstice, and where 13 months lie between two solstices the first one
// that holds no principal term of the sun is a leap month. Times of new moons
// and the sun's longitude follow J. Meeus, Astronomical Algorithms, with terms
// good to some minutes, as the published Vietnamese calendars use. It agrees
// with those from 1900 to 2199.
package lunar

import (
	"math"
	"time"
)

const (
	// zone is the part of a day that Vietnam's time is ahead of UTC.
	zone = 7.0 / 24
	// lunation is the mean length of a lunar month in days.
	lunation = 29.530588853
	// epoch is the Julian day of the new moon of January 1, 1900, from which lunations are counted.
	epoch = 2415021.076998695
	// unix is the Julian day number of 1970-01-01.
	unix = 2440588
)

// Date returns the Gregorian day, at midnight UTC, of a day of the lunar
// calendar. Year is the Gregorian year in which the lunar year begins. Of a
// month that comes twice it means the first. It reports false for a day that
// does not exist and for years outside 1900 to 2199.
func Date(year, month, day int) (time.Time, bool) {
	if year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30 {
		return time.Time{}, false
	}
	before, after := solsticeMonth(year-1), solsticeMonth(year)
	start := before
	if month >= 11 {
		start, after = after, solsticeMonth(year+1)
	}
	n := (month - 11 + 12) % 12
	if leap := leapMonth(start, after); leap > 0 && n >= leap {
		n++
	}
	first, next := newMoon(start+n), newMoon(start+n+1)
	if first+day-1 >= next {
		return time.Time{}, false
	}
	return time.Unix(int64(first+day-1-unix)*24*60*60, 0).UTC(), true
}

// solsticeMonth returns the lunation that begins month 11 of the year, the one
// that holds the winter solstice.
func solsticeMonth(year int) int {
	eve := time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).Unix()/(24*60*60) + unix
	k := int(math.Floor((float64(eve) - epoch) / lunation))
	for newMoon(k+1) <= int(eve) {
		k++
	}
	if term(newMoon(k)) >= 9 {
		k-- // the sun stands past the solstice when this month begins
	}
	return k
}

// leapMonth returns which lunation after the one numbered from is the leap
// month; 0 where the next month 11, to, is twelve lunations away.
func leapMonth(from, to int) int {
	if to-from < 13 {
		return 0
	}
	for n := 1; n < 14; n++ {
		if term(newMoon(from+n)) == term(newMoon(from+n+1)) {
			return n
		}
	}
	return 0
}

// term returns which twelfth of its way the sun is in when the Julian day
// begins in Vietnam: 0 from the spring equinox, 9 from the winter solstice.
func term(day int) int {
	t := (float64(day) - 0.5 - zone - 2451545) / 36525
	anomaly := radians(357.52910 + 35999.05030*t - 0.0001559*t*t)
	longitude := 280.46645 + 36000.76983*t + 0.0003032*t*t +
		(1.914600-0.004817*t)*math.Sin(anomaly) + 0.019993*math.Sin(2*anomaly) + 0.000290*math.Sin(3*anomaly)
	turn := longitude / 360
	return int((turn - math.Floor(turn)) * 12)
}

// newMoon returns the Julian day number, in Vietnam, of the nth new moon after January 1, 1900.
func newMoon(n int) int {
	k := float64(n)
	t := k / 1236.85
	mean := 2415020.75933 + 29.53058868*k + 0.0001178*t*t - 0.000000155*t*t*t +
		0.00033*math.Sin(radians(166.56+132.87*t-0.009173*t*t))
	sun := radians(359.2242 + 29.10535608*k - 0.0000333*t*t - 0.00000347*t*t*t)
	moon := radians(306.0253 + 385.81691806*k + 0.0107306*t*t + 0.00001236*t*t*t)
	node := radians(21.2964 + 390.67050646*k - 0.0016528*t*t - 0.00000239*t*t*t)
	shift := (0.1734-0.000393*t)*math.Sin(sun) + 0.0021*math.Sin(2*sun) -
		0.4068*math.Sin(moon) + 0.0161*math.Sin(2*moon) - 0.0004*math.Sin(3*moon) +
		0.0104*math.Sin(2*node) - 0.0051*math.Sin(sun+moon) - 0.0074*math.Sin(sun-moon) +
		0.0004*math.Sin(2*node+sun) - 0.0004*math.Sin(2*node-sun) - 0.0006*math.Sin(2*node+moon) +
		0.0010*math.Sin(2*node-moon) + 0.0005*math.Sin(2*moon+sun)
	return int(math.Floor(mean + shift - dynamical(t) + 0.5 + zone))
}

// dynamical returns by how many days the even time of the formulas is ahead of
// the clock, t centuries after 1900.
func dynamical(t float64) float64 { return -0.000278 + 0.000265*t + 0.000262*t*t }

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
