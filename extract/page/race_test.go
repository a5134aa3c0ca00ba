//go:build race

package page

// slow is how many times longer the race detector makes things take.
const slow = 10
