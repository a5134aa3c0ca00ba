package text

// A Candidate is a reading of a stretch of text that a finder considered and
// did not report. Each finder's Explain returns them in the order of the text.
type Candidate struct {
	Mark
	Value  string // what it would have meant; empty where nothing but the stretch is known
	Reason string // why it lost, in a few words for people
}
