package analysis

import "unicode/utf16"

// stem returns the stem of a word in lower case by M. F. Porter's algorithm
// (Program 14, 1980) with the author's later departures, as Lucene's
// PorterStemFilter does. Every character but a, e, i, o, u and y is a consonant.
func stem(term string) string {
	var buf [64]rune
	w := append(buf[:0], []rune(term)...)
	if len(w) < 3 && len(utf16.Encode(w)) < 3 { // Lucene counts UTF-16 code units
		return term
	}
	w = plural(w)
	w = pastOrGerund(w)
	w = finalY(w)
	w = replaceSuffix(w, doubleSuffixes)
	w = replaceSuffix(w, fullSuffixes)
	w = stripSuffix(w)
	w = finalE(w)
	if len(w) == len(term) && string(w) == term {
		return term
	}
	return string(w)
}

// A rewrite puts to in the place of the suffix from.
type rewrite struct{ from, to string }

// Of the suffixes of a step the first that matches decides.
var (
	doubleSuffixes = []rewrite{
		{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
		{"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"},
		{"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"},
		{"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"},
		{"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"}, {"logi", "log"},
	}
	fullSuffixes = []rewrite{
		{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
	}
	lastSuffixes = []string{
		"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
		"ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
	}
)

// plural is step 1a: caresses, ponies, cats.
func plural(w []rune) []rune {
	switch {
	case ends(w, "sses"), ends(w, "ies"):
		return w[:len(w)-2]
	case ends(w, "s") && !ends(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// pastOrGerund is step 1b: agreed, plastered, motoring.
func pastOrGerund(w []rune) []rune {
	switch {
	case ends(w, "eed"):
		if measure(w[:len(w)-3]) > 0 {
			return w[:len(w)-1]
		}
	case ends(w, "ed") && hasVowel(w[:len(w)-2]):
		return restore(w[:len(w)-2])
	case ends(w, "ing") && hasVowel(w[:len(w)-3]):
		return restore(w[:len(w)-3])
	}
	return w
}

// restore mends what is left without -ed or -ing: conflat(e), hop(p), fil(e).
func restore(w []rune) []rune {
	switch {
	case ends(w, "at"), ends(w, "bl"), ends(w, "iz"):
		return append(w, 'e')
	case doubled(w):
		if c := w[len(w)-1]; c != 'l' && c != 's' && c != 'z' {
			return w[:len(w)-1]
		}
	case measure(w) == 1 && short(w):
		return append(w, 'e')
	}
	return w
}

// finalY is step 1c: happy, but not sky.
func finalY(w []rune) []rune {
	if n := len(w) - 1; ends(w, "y") && hasVowel(w[:n]) {
		w[n] = 'i'
	}
	return w
}

// replaceSuffix is steps 2 and 3.
func replaceSuffix(w []rune, rules []rewrite) []rune {
	for _, r := range rules {
		if ends(w, r.from) {
			if root := w[:len(w)-len(r.from)]; measure(root) > 0 {
				return append(root, []rune(r.to)...)
			}
			return w
		}
	}
	return w
}

// stripSuffix is step 4; -ion goes only after s or t.
func stripSuffix(w []rune) []rune {
	for _, suffix := range lastSuffixes {
		if !ends(w, suffix) {
			continue
		}
		root := w[:len(w)-len(suffix)]
		if suffix == "ion" && !ends(root, "s") && !ends(root, "t") {
			return w
		}
		if measure(root) > 1 {
			return root
		}
		return w
	}
	return w
}

// finalE is step 5: probat(e), ceas(e), controll(l). Lucene measures the whole
// word here; a final e adds nothing to it.
func finalE(w []rune) []rune {
	if n := len(w) - 1; ends(w, "e") {
		if m := measure(w); m > 1 || m == 1 && !short(w[:n]) {
			w = w[:n]
		}
	}
	if ends(w, "l") && doubled(w) && measure(w) > 1 {
		w = w[:len(w)-1]
	}
	return w
}

func ends(w []rune, suffix string) bool {
	at := len(w) - len(suffix)
	if at < 0 {
		return false
	}
	for i := range len(suffix) {
		if w[at+i] != rune(suffix[i]) {
			return false
		}
	}
	return true
}

// consonant tells whether w[i] is one; y is one at the start and after a vowel.
func consonant(w []rune, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !consonant(w, i-1)
	}
	return true
}

// measure counts the vowel sequences that a consonant follows: Porter's m.
func measure(w []rune) int {
	m := 0
	for i := 1; i < len(w); i++ {
		if consonant(w, i) && !consonant(w, i-1) {
			m++
		}
	}
	return m
}

func hasVowel(w []rune) bool {
	for i := range w {
		if !consonant(w, i) {
			return true
		}
	}
	return false
}

func doubled(w []rune) bool {
	n := len(w)
	return n > 1 && w[n-1] == w[n-2] && consonant(w, n-1)
}

// short tells whether w ends in consonant, vowel, consonant, the last not w, x
// or y, nor one that UTF-16 writes in two units, which are two consonants to Lucene.
func short(w []rune) bool {
	n := len(w)
	if n < 3 || !consonant(w, n-1) || consonant(w, n-2) || !consonant(w, n-3) {
		return false
	}
	c := w[n-1]
	return c != 'w' && c != 'x' && c != 'y' && c <= 0xFFFF
}
