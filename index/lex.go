package index

import (
	"strings"
	"unicode"
)

// A tokenKind is the kind of a token of the query language.
type tokenKind uint8

const (
	tokEnd    tokenKind = iota
	tokWord             // a run without space, quotation marks and parentheses
	tokPhrase           // what stands between quotation marks
	tokOpen
	tokClose
	tokMinus
	tokAnd
	tokOr
	tokNot
	tokNear  // text is what follows near/
	tokField // a field's name with its operator
	tokGroup // official( or locality(, text is the name
)

// A token is a piece of a query.
type token struct {
	kind   tokenKind
	text   string
	op     string // of a field: ":", "=", ">", ">=", "<" or "<="
	column int    // in code points from 1
}

// grouped are the fields whose conditions can be asked of one mention at once.
var grouped = map[string]bool{"official": true, "locality": true}

// A lexer reads a query. After a field's token it stands at the field's value,
// so that fields with a syntax of their own read on from there.
type lexer struct {
	src []rune
	at  int
}

func (l *lexer) next() (token, error) {
	l.space()
	t := token{column: l.at + 1}
	switch r := l.peek(); {
	case l.at == len(l.src):
		return t, nil
	case isQuote(r):
		return t, l.phrase(&t)
	case r == '(':
		l.mark(&t, tokOpen)
	case r == ')':
		l.mark(&t, tokClose)
	case r == '-' && l.at+1 < len(l.src) && !endsWord(l.src[l.at+1]), r == '-' && l.opens(l.at+1):
		l.mark(&t, tokMinus)
	default:
		l.word(&t)
	}
	return t, nil
}

// mark reads a token of one character.
func (l *lexer) mark(t *token, k tokenKind) {
	t.kind, t.text = k, string(l.src[l.at])
	l.at++
}

// opens reports whether a phrase or a parenthesis begins at i.
func (l *lexer) opens(i int) bool {
	return i < len(l.src) && (l.src[i] == '(' || isQuote(l.src[i]))
}

func (l *lexer) phrase(t *token) error {
	first := l.at + 1
	for l.at = first; l.at < len(l.src) && !isQuote(l.src[l.at]); l.at++ {
	}
	if l.at == len(l.src) {
		return l.mistake(t.column, `this quotation mark is never closed; expected another " after the phrase`)
	}
	t.kind, t.text = tokPhrase, string(l.src[first:l.at])
	l.at++
	return nil
}

// word reads a word, an operator that is written as one, or a field's name.
func (l *lexer) word(t *token) {
	if l.field(t) {
		return
	}
	t.text = l.run()
	t.kind = kindOf(t.text)
	switch {
	case t.kind == tokNear:
		t.text = t.text[len("near/"):]
	case l.peek() == '(' && grouped[strings.ToLower(t.text)]:
		t.kind, t.text = tokGroup, strings.ToLower(t.text)
		l.at++
	}
}

func kindOf(word string) tokenKind {
	switch {
	case word == "AND":
		return tokAnd
	case word == "OR":
		return tokOr
	case word == "NOT":
		return tokNot
	case len(word) >= len("near/") && strings.EqualFold(word[:len("near/")], "near/"):
		return tokNear
	}
	return tokWord
}

// field reads letters followed by an operator. Space may stand before a
// comparison, as in money >= 1bn.
func (l *lexer) field(t *token) bool {
	i := l.at
	for i < len(l.src) && unicode.IsLetter(l.src[i]) {
		i++
	}
	k := i
	for k < len(l.src) && unicode.IsSpace(l.src[k]) {
		k++
	}
	op := operator(l.src[k:])
	if i == l.at || op == "" || k > i && (op == ":" || op == "=") {
		return false
	}
	t.kind, t.text, t.op = tokField, strings.ToLower(string(l.src[l.at:i])), op
	l.at = k + len(op)
	return true
}

func operator(s []rune) string {
	if len(s) == 0 || !strings.ContainsRune(":=<>", s[0]) {
		return ""
	}
	if len(s) > 1 && s[1] == '=' && (s[0] == '<' || s[0] == '>') {
		return string(s[:2])
	}
	return string(s[:1])
}

// run reads up to the end of a word.
func (l *lexer) run() string {
	first := l.at
	for l.at < len(l.src) && !endsWord(l.src[l.at]) {
		l.at++
	}
	return string(l.src[first:l.at])
}

func (l *lexer) space() {
	for l.at < len(l.src) && unicode.IsSpace(l.src[l.at]) {
		l.at++
	}
}

// peek returns the next character, 0 at the end.
func (l *lexer) peek() rune {
	if l.at >= len(l.src) {
		return 0
	}
	return l.src[l.at]
}

func (l *lexer) mistake(column int, message string) error {
	return &QueryError{Query: string(l.src), Column: column, Message: message}
}

// endsWord reports whether no word goes on with r.
func endsWord(r rune) bool {
	return unicode.IsSpace(r) || r == '(' || r == ')' || isQuote(r)
}

// isQuote accepts what word processors and telephones type for ".
func isQuote(r rune) bool { return strings.ContainsRune("\"“”„", r) }
