package page

// Dateline returns the place and the agency that open a news text that was
// given as text, as printed; empty where it has none.
func Dateline(text string) (place, agency string) { return dateline(text) }
