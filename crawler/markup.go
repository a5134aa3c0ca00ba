package crawler

import (
	"bytes"

	"dateline/crawler/transport"
)

// What a page may hold at most: parsed, a tag of three bytes takes a hundred
// and more, an attribute of two bytes fifty.
const (
	maxTags       = 150_000
	maxAttributes = 300_000
	// innocent is up to how many bytes a page cannot hold more.
	innocent = 2 * maxAttributes
)

// checkMarkup refuses pages that would take too much memory when parsed. It
// counts no fewer tags and attributes than a parser finds.
func checkMarkup(page []byte) error {
	if len(page) <= innocent {
		return nil
	}
	tags, attributes := 0, 0
	for rest := page; ; tags++ {
		_, tag, found := bytes.Cut(rest, []byte("<"))
		if !found {
			return nil
		}
		tag, rest, _ = bytes.Cut(tag, []byte(">"))
		for _, c := range tag {
			if separates[c] {
				attributes++
			}
		}
		switch {
		case tags >= maxTags:
			return &transport.LimitError{What: "number of tags", Limit: maxTags}
		case attributes > maxAttributes:
			return &transport.LimitError{What: "number of attributes", Limit: maxAttributes}
		}
	}
}

// separates are the bytes one of which stands between two attributes.
var separates = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '/': true, '"': true, '\'': true}
