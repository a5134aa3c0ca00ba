//go:build race

package page

// slow is how many times longer the race detector makes things take, at least:
// pages are that much smaller then.
const slow = 5
