package pace

import (
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxRetryAfter bounds what a Retry-After header can ask for.
const maxRetryAfter = 7 * 24 * time.Hour

// RetryAfter reads the Retry-After header (RFC 9110, 10.2.3), seconds or a
// date, of a response that came at now. It returns false where there is none,
// or one that cannot be read.
func RetryAfter(h http.Header, now time.Time) (until time.Time, ok bool) {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if s, err := strconv.ParseUint(value, 10, 63); err == nil {
		return now.Add(time.Duration(min(s, uint64(maxRetryAfter/time.Second))) * time.Second), true
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return time.Time{}, false
	}
	return now.Add(max(0, min(at.Sub(now), maxRetryAfter))), true
}

// Backoff returns how long to wait before the next try of a URL after failures
// in a row, at least one: base, twice base, four times base …, each with up to
// a quarter more by chance, so that those that failed together return apart.
func Backoff(base time.Duration, failures int) time.Duration {
	d := base << min(max(failures-1, 0), 10)
	return d + time.Duration(rand.Int64N(int64(d)/4+1))
}
