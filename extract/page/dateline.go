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
//	Hưng Yên (TTXVN 14/11) - …
//	越通社河内——…
var (
	withAgency = regexp.MustCompile(`^(` + place + `)` + onDay + `\s*[(（](` + agency + `)(?:,? \d{1,2}[/.-]\d{1,2})?[)）]\s*[-–—:]`)
	agencyOnly = regexp.MustCompile(`^[(（]?(` + wires + `)[)）]?\s*[-–—:]`)
	inChinese  = regexp.MustCompile(`^(越通社)(\p{Han}{2,8}?)(?:（[^）]{1,12}）)?\s*(?:——|—|－|-|：)`)
	capsPlace  = regexp.MustCompile(`^(` + caps + `(?:, (?:the )?\p{Lu}[\p{L}.]+)?)` + onDay + `\s*(?:[—–]|\s-\s)`)
)

const (
	place  = `\p{Lu}[\p{L}\p{M}.'’/ ,-]{1,50}?`
	onDay  = `(?:,?\s+(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+\.?|(?:ngày\s+)?\d{1,2}[/-]\d{1,2}))?`
	agency = `\p{Lu}[\p{L}+]{1,12}(?:/\p{Lu}[\p{L}+]{1,12})*`
	caps   = `\p{Lu}{2}[\p{Lu}.'’, -]{1,30}?`
	wires  = `VNA|VNS|TTXVN|NDO|VOV|PANO|QĐND Online|QĐND|QDND|BNEWS|VNP|Vietnam\+|VietnamPlus|Xinhua|Reuters|AFP|AP|Kyodo|Yonhap`
)

// openers is how many paragraphs the dateline may stand in: captions may come first.
const openers = 3

// Dateline returns the place and the agency that open a text of paragraphs, as
// printed; both are empty where there is no dateline. The agency may stand in
// the end mark alone: "… this year. — VNS".
func Dateline(text string) (place, agency string) {
	for i, p := range strings.SplitN(text, "\n\n", openers+1) {
		if i == openers {
			break
		}
		if m := withAgency.FindStringSubmatch(p); m != nil && isPlace(m[1]) {
			return strings.TrimSpace(m[1]), m[2]
		}
		if m := inChinese.FindStringSubmatch(p); m != nil {
			return m[2], m[1]
		}
		if m := agencyOnly.FindStringSubmatch(p); m != nil {
			return "", m[1]
		}
	}
	if m := capsPlace.FindStringSubmatch(firstSentence(text)); m != nil && !notPlaces[m[1]] {
		place = strings.TrimSpace(m[1])
	}
	return place, endMark(text)
}

// firstSentence returns a text without the heading over its first story, of which
// a column of briefs has several.
func firstSentence(text string) string {
	first, rest, _ := strings.Cut(text, "\n\n")
	if len(first) <= maxLine && rest != "" && !endsSentence(first) {
		return rest
	}
	return text
}

// notPlaces are names in capitals that may come before a dash.
var notPlaces = set("APEC ASEAN BRICS COVID EU EVFTA EXCLUSIVE FDI FIFA GDP IMF LIVE NATO OPEC SEA UN UNESCO UPDATE US WHO WTO")

// isPlace reports what may stand before an agency's brackets: a few words.
func isPlace(s string) bool {
	return len(strings.Fields(s)) <= 6 && !strings.Contains(s, ". ")
}

var endMarkRE = regexp.MustCompile(`(?:[-–—]\s*|[(（]|[.!?”"]\s)(VNA|VNS|TTXVN|NDO|VNP)[)）]?\.?(?:/\.)?$`)

// afterword is how many paragraphs may follow the end mark, as of a note box.
const afterword = 3

// signOff is an end mark that cannot be a name in brackets in the middle of a text.
var signOff = regexp.MustCompile(`(?:\s[–—]\s*|[.!?”"]\s)(VNA|VNS|TTXVN|NDO|VNP)\.?(?:/\.)?$`)

// endMark returns the agency that signs a text's end.
func endMark(text string) string {
	if m := endMarkRE.FindStringSubmatch(tail(text, 30)); m != nil {
		return m[1]
	}
	for range afterword {
		i := strings.LastIndex(text, "\n\n")
		if i < 0 {
			break
		}
		if text = text[:i]; signOff.MatchString(tail(text, 30)) {
			return signOff.FindStringSubmatch(tail(text, 30))[1]
		}
	}
	return ""
}

// tail returns the last n bytes of s or fewer, from a character's edge.
func tail(s string, n int) string {
	i := max(0, len(s)-n)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
