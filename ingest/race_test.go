//go:build race

package ingest_test

// raceEnabled tells that memory is not what it would be.
const raceEnabled = true
