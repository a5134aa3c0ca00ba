// Package analysis is the one analyzer of both indexes: UAX #29 words, ASCII
// folding, lower case, English possessives off and, for running text, the
// Porter stem; no stop words. Elasticsearch runs the same steps as its own
// analyzer, and a test compares the two token by token.
package analysis

// A Token is an analysed word.
type Token struct {
	Term       string
	Start, End int // bytes of the surface in the text
	Position   int
}
