package page

import "strings"

// months are the first letters by which a month is known, for English, French,
// Spanish, German, Italian and Portuguese; the Vietnamese ones follow "tháng".
var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	"fév": 2, "fev": 2, "avr": 4, "mai": 5, "juin": 6, "juil": 7, "aoû": 8, "aou": 8, "déc": 12,
	"ene": 1, "abr": 4, "ago": 8, "dic": 12,
	"mär": 3, "okt": 10, "dez": 12,
	"gen": 1, "mag": 5, "giu": 6, "lug": 7, "set": 9, "ott": 10, "out": 10,
	"một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
	"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}

const viMonths = `mười một|mười hai|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười`

// month returns 1 to 12 for a number or a name, more for a number beyond, 0
// for any other word.
func month(s string) int {
	if n := number(s); n > 0 {
		return n
	}
	s = strings.ToLower(oneLine(s))
	r := []rune(s)
	for n := len(r); n >= 2; n-- {
		if m, ok := months[string(r[:n])]; ok && (n == len(r) || n > 2) {
			return m
		}
	}
	return 0
}
