package robots

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
)

// MiningPath is where a host may say which of its pages must not be mined.
const MiningPath = "/.well-known/tdmrep.json"

// A Reservation is what is said of text and data mining.
type Reservation struct {
	Reserved bool
	Policy   string // address of the terms on which it is allowed; "" where none are offered
}

// Reserve reads the value of tdm-reservation, 1 or 0, and of tdm-policy. Any other
// value says nothing, as the standard asks.
func Reserve(reservation, policy string) (r Reservation, said bool) {
	switch strings.TrimSpace(reservation) {
	case "1":
		return Reservation{Reserved: true, Policy: strings.TrimSpace(policy)}, true
	case "0":
		return Reservation{}, true
	}
	return Reservation{}, false
}

// Mining is what a host says of text and data mining in the file at
// [MiningPath] (TDM Reservation Protocol, W3C community group report of 10 May
// 2024). The page's header and its meta elements count more. It is immutable;
// nil says nothing.
type Mining []location

// A location is the pages whose paths match a pattern, as in robots.txt.
type location struct {
	pattern string
	Reservation
}

// ParseMining reads a file of reservations of at most [MaxBytes]. It cannot
// fail: what makes no sense is passed over.
func ParseMining(body []byte) (m Mining) {
	body = bytes.TrimPrefix(body[:min(len(body), MaxBytes)], []byte("\ufeff"))
	var rules []json.RawMessage
	if json.Unmarshal(body, &rules) != nil {
		rules = []json.RawMessage{body} // one without the list about it
	}
	for _, text := range rules {
		var r struct {
			Location    string `json:"location"`
			Reservation any    `json:"tdm-reservation"`
			Policy      string `json:"tdm-policy"`
		}
		if json.Unmarshal(text, &r) != nil || r.Location == "" {
			continue
		}
		value, _ := json.Marshal(r.Reservation) // it came from JSON
		if reservation, said := Reserve(strings.Trim(string(value), `"`), r.Policy); said {
			m = append(m, location{escapePattern(r.Location), reservation})
		}
	}
	return m
}

// At returns what is said of the page at u, false where nothing is. The first
// location that matches counts.
func (m Mining) At(u *url.URL) (r Reservation, said bool) {
	path := pathQuery(u)
	for _, l := range m {
		if match(l.pattern, path) || match(decode(l.pattern), decode(path)) {
			return l.Reservation, true
		}
	}
	return Reservation{}, false
}
