package config

import _ "embed"

//go:embed example.yml
var example string

// Example returns a file that crawls three sites, with every key in it.
func Example() string { return example }
