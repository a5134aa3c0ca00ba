package locality

import "dateline/extract/text"

// findPeople marks the tokens of people's names: those that the caller knows
// and the full Vietnamese names. It remembers the names that a person may be
// called by later: Ky for Nguyen Xuan Ky.
func (f *finder) findPeople() {
	for _, s := range f.c.Persons {
		first := f.t.TokenAt(s.Start)
		end := first
		for end < len(f.t.Tokens) && f.t.Tokens[end].Start < s.End {
			end++
		}
		if !f.insidePlace(first, end) && !f.nobody(first, end) && !f.introduced(end) {
			f.markPerson(first, end)
		}
	}
	for i := 0; i < len(f.t.Tokens); i++ {
		if f.person[i] || f.t.Tokens[i].Case != text.Title || f.vietnameseTrigger(i-1) != 0 {
			continue
		}
		if !f.is(i, surname) {
			if n, places := f.g.MatchBefore(f.t, i, f.run(i)); n > 1 && strong(places[0]) {
				i += n - 1 // Quang Ninh is no beginning of a name
			}
			continue
		}
		if end := f.fullName(i); end > 0 {
			f.markPerson(i, end)
			i = end - 1
		}
	}
}

// insidePlace reports whether the tokens are only part of a place's name of
// several words: Thuot of Buon Ma Thuot is nobody.
func (f *finder) insidePlace(first, end int) bool {
	for k := max(0, first-3); k < first; k++ {
		if n, places := f.g.MatchBefore(f.t, k, f.run(k)); n > end-k-1 && f.capital(k) && strong(places[0]) {
			return true
		}
	}
	return false
}

// nobody reports whether the tokens are the name of a Vietnamese place, begin
// with no family name and follow no title: Bac Ninh, Bat Trang.
func (f *finder) nobody(first, end int) bool {
	if end-first < 2 || f.is(first, surname) || f.is(first-1, title) && f.fold(first-2) != "to" {
		return false
	}
	n, places := f.g.MatchBefore(f.t, first, end)
	return n == end-first && places[0].Country == "VN"
}

// markPerson notes that tokens first up to end name a person.
func (f *finder) markPerson(first, end int) {
	for k := first; k < end; k++ {
		f.person[k] = true
	}
	if end > first {
		f.people[f.fold(end-1)] = true
		f.people[f.fold(first)] = true
	}
}

// maxSyllables is how long a Vietnamese full name gets.
const maxSyllables = 5

// fullName returns the end of the Vietnamese full name that begins with the
// family name at token i, or 0: three syllables or more, or two where a title
// stands before or a verb of speech after. A stretch that is a known place is
// none.
func (f *finder) fullName(i int) int {
	end := i + 1
	for end < len(f.t.Tokens) && end < i+maxSyllables+1 && f.syllable(end) {
		end++
	}
	n, places := f.g.MatchBefore(f.t, i, f.run(i))
	if n >= end-i || n > 0 && f.is(i-1, preposition) && strong(places[0]) || f.introduced(end) {
		return 0
	}
	switch {
	case end-i >= 3 && end-i <= maxSyllables:
		return end
	case end-i == 2 && (f.is(i-1, title) || f.is(end, speech)):
		return end
	}
	return 0
}

// introduced reports whether a list of names, whose first ends before token k,
// ends with what kind of place they are: "Le Minh Xuan and Da Phuoc communes".
func (f *finder) introduced(k int) bool {
	for i := range 8 {
		if f.is(k, trigger) && !f.capital(k) {
			return f.beside(k) && (i == 0 || f.is(k, plural))
		}
		comma := f.fold(k) == ","
		if comma {
			k++
		}
		if f.fold(k) == "and" {
			k++
		} else if !comma {
			return false
		}
		first := k
		for f.capital(k) && k < first+maxSyllables {
			k++
		}
		if k == first {
			return false
		}
	}
	return false
}

// syllable reports whether token k goes on a Vietnamese name.
func (f *finder) syllable(k int) bool {
	tok := &f.t.Tokens[k]
	return f.beside(k) && tok.Kind == text.Word && tok.Case == text.Title && vietnamese(tok.Fold) && f.words[k]&(generic&^function&^preposition&^modifier) == 0
}
