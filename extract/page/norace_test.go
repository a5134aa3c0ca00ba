//go:build !race

package page

const slow = 1
