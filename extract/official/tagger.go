package official

import (
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"

	"dateline/extract/text"
)

// A Tagger gives the words of one sentence their parts of speech, named as in
// the Penn Treebank: tags[i] is that of words[i], empty where it has none. It must
// be safe for concurrent use.
type Tagger interface {
	Tags(words []string) (tags []string)
}

// Prose tags with jdkato/prose. Its model is read at the first use, which takes
// some hundred milliseconds and 10 MB; all Finders may share one Prose.
type Prose struct {
	model func() *prose.Model
}

// NewProse returns a tagger that has not read its model yet.
func NewProse() *Prose {
	return &Prose{sync.OnceValue(func() *prose.Model {
		// A document without entities has a model without their classifier.
		doc, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
		if err != nil {
			return nil
		}
		return doc.Model
	})}
}

// Tags implements [Tagger]. Prose splits words by its own rules; a word that it
// splits has the tag of its first part.
func (p *Prose) Tags(words []string) []string {
	tags := make([]string, len(words))
	model := p.model()
	if model == nil {
		return tags
	}
	sentence := strings.Join(words, " ")
	doc, err := prose.NewDocument(sentence, prose.UsingModel(model), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return tags
	}
	align(words, sentence, doc.Tokens(), tags)
	return tags
}

// align gives each word the tag of the token that begins where it does.
func align(words []string, sentence string, tokens []prose.Token, tags []string) {
	word, start, at := 0, 0, 0 // start is where words[word] begins
	for _, k := range tokens {
		i := strings.Index(sentence[at:], k.Text)
		if i < 0 {
			continue
		}
		i += at
		at = i + len(k.Text)
		for word < len(words) && start+len(words[word]) <= i {
			start += len(words[word]) + 1
			word++
		}
		if word < len(words) && start == i {
			tags[word] = k.Tag
		}
	}
}

// longest bounds the sentences that are tagged, in tokens.
const longest = 120

// tag returns the part of speech of token i by the tagger, empty without one.
func (s *scan) tag(i int) string {
	if s.tagger == nil || i < 0 || i >= len(s.class) {
		return ""
	}
	k := s.t.SentenceOf(i)
	sentence := s.t.Sentences[k]
	if sentence.End-sentence.First > longest {
		return ""
	}
	tags, ok := s.tags[k]
	if !ok {
		tags = s.tagger.Tags(s.plainWords(sentence))
		s.tags[k] = tags
	}
	return tags[i-sentence.First]
}

// plainWords returns the words of a sentence in ASCII, which the model knows,
// with their capitals.
func (s *scan) plainWords(sentence text.Sentence) []string {
	words := make([]string, 0, sentence.End-sentence.First)
	for i := sentence.First; i < sentence.End; i++ {
		w := s.fold(i)
		switch {
		case s.t.Tokens[i].Case == text.Upper:
			w = strings.ToUpper(w)
		case s.is(i, capital) && w != "":
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		words = append(words, w)
	}
	return words
}

// verb reports whether the tagger takes the word at i for a finite verb.
func (s *scan) verb(i int) bool {
	switch s.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}
