package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Datelines: the place, perhaps a day, and the agency that open a news text.
//
//	Hanoi (VNA) – …          HCM City (VNA) - …     Hanoi, November 2 (VNA) – …
//	HÀ NỘI — …               NDO – …                Hà Nội (TTXVN) - …
var (
	withAgency = regexp.MustCompile(`^(` + place + `)` + onDay + `\s*[(（](` + agency + `)[)）]\s*[-–—:]`)
	agencyOnly = regexp.MustCompile(`^[(（]?(` + wires + `)[)）]?\s*[-–—:]`)
	capsPlace  = regexp.MustCompile(`^(` + caps + `)` + onDay + `\s*(?:[—–]|\s-\s)`)
)

const (
	place  = `\p{Lu}[\p{L}\p{M}.'’/ ,-]{1,50}?`
	onDay  = `(?:,?\s+(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+\.?|(?:ngày\s+)?\d{1,2}[/-]\d{1,2}))?`
	agency = `\p{Lu}[\p{L}+]{1,12}(?:/\p{Lu}[\p{L}+]{1,12})*`
	caps   = `\p{Lu}{2}[\p{Lu}.'’, -]{1,30}?`
	wires  = `VNA|VNS|TTXVN|NDO|VOV|PANO|QĐND Online|QĐND|QDND|BNEWS|VNP|Vietnam\+|VietnamPlus|Xinhua|Reuters|AFP|AP|Kyodo|Yonhap`
)

// dateline returns the place and the agency that open a text, as printed. The
// agency may stand in the end mark alone: "… this year. — VNS".
func dateline(text string) (place, agency string) {
	first, _, _ := strings.Cut(text, "\n")
	if m := withAgency.FindStringSubmatch(first); m != nil && isPlace(m[1]) {
		return strings.TrimSpace(m[1]), m[2]
	}
	if m := agencyOnly.FindStringSubmatch(first); m != nil {
		return "", m[1]
	}
	if m := capsPlace.FindStringSubmatch(first); m != nil {
		place = strings.TrimSpace(m[1])
	}
	return place, endMark(text)
}

// isPlace reports what may stand before an agency's brackets: a few words.
func isPlace(s string) bool {
	return len(strings.Fields(s)) <= 6 && !strings.Contains(s, ". ")
}

var endMarkRE = regexp.MustCompile(`(?:[-–—]\s*|[(（])(VNA|VNS|TTXVN|NDO|VNP)[)）]?\.?(?:/\.)?$`)

// endMark returns the agency that signs a text's end.
func endMark(text string) string {
	m := endMarkRE.FindStringSubmatch(tail(text, 30))
	if m == nil {
		return ""
	}
	return m[1]
}

// tail returns the last n bytes of s or fewer, from a character's edge.
func tail(s string, n int) string {
	i := max(0, len(s)-n)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
