package official

import (
	"strings"

	"dateline/extract/text"
)

// fewest is how many words in capitals, and none in small letters, make a sentence
// loud; after another loud one, a single word does.
const fewest = 5

// quieten reads the loud sentences, which are in capitals only, so that case tells nothing.
func (s *scan) quieten() {
	least := fewest
	for _, sentence := range s.t.Sentences {
		words := capitals(s.t.Tokens[sentence.First:sentence.End])
		if words < least {
			least = fewest
			continue
		}
		s.quietenOne(sentence)
		least = 1
	}
}

// capitals counts the words in capitals; it returns 0 if there are others.
func capitals(tokens []text.Token) int {
	words := 0
	for i := range tokens {
		switch k := &tokens[i]; {
		case k.Kind != text.Word:
		case k.Case == text.Lower, k.Case == text.Title && len(k.Fold) > 1:
			return 0
		default:
			words++
		}
	}
	return words
}

// quietenOne gives the words of a loud sentence the classes that they would have
// with capitals where English has them, as far as the lists tell.
func (s *scan) quietenOne(sentence text.Sentence) {
	words := lexicon()
	for i := sentence.First; i < sentence.End; i++ {
		k := s.t.Tokens[i]
		if k.Kind != text.Word {
			continue
		}
		if k.Case = text.Title; s.common(i, words[k.Fold]) {
			k.Case = text.Lower
		}
		s.class[i] = s.classify(&k, words) | loud
	}
}

// unpointed reports whether a text has no commas and full stops to speak of, so that
// a name and the title behind it touch.
func unpointed(t *text.Text) bool {
	marks := 0
	for i := range t.Tokens {
		if f := t.Tokens[i].Fold; f == "," || f == "." {
			marks++
		}
	}
	return marks*rare < len(t.Tokens)-rare
}

// rare is how many tokens at least there are to a comma or full stop in an unpointed text.
const rare = 60

// common reports whether the word at i of a loud sentence, of class c, is no part of a name: a
// function word, a verb. After a family name it can be a given name: To Lam, Le Thi An.
func (s *scan) common(i int, c class) bool {
	if c&(function|aux|speech) != 0 {
		return c&vietnamese == 0 || !s.unfinished(i) && !(s.is(i-1, head) && lexicon()[s.fold(i+1)]&vietnamese != 0)
	}
	w := s.fold(i)
	return c == 0 && !s.is(i-1, naming) && len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly"))
}

// unfinished reports whether the Vietnamese name before the word at i wants a given name yet.
func (s *scan) unfinished(i int) bool {
	if !s.follows(i) || !s.is(i-1, vietnamese|syllable) {
		return false
	}
	return s.is(i-1, vietnamese) && !s.is(i-2, syllable) || s.is(i-2, vietnamese) && (s.fold(i-1) == "thi" || s.fold(i-1) == "van")
}

// closed reports whether a name of so many words ends before the word at k for want of
// a sign: in a loud sentence, words of no known class may follow any name.
func (s *scan) closed(k, words int) bool {
	return words >= 2 && s.is(k, loud) && !s.is(k, naming|syllable|particle) && !s.glued(k) &&
		(words > 2 || s.is(k+1, capital) && s.follows(k+1))
}
