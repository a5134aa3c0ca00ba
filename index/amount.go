package index

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/currency"
)

// units are the words that multiply a number by a power of ten.
var units = map[string]int{
	"k": 3, "thousand": 3,
	"m": 6, "mn": 6, "mln": 6, "million": 6,
	"b": 9, "bn": 9, "bln": 9, "billion": 9,
	"t": 12, "tn": 12, "trn": 12, "trillion": 12,
}

// symbols are the signs that name one currency; ¥ is the yen here.
var symbols = map[rune]string{'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '₫': "VND"}

// money reads what follows money: or a comparison, amounts and a currency:
//
//	[currency] amount [".." [amount]] [currency] | [currency] ".." amount [currency] | currency | "*"
func (p *parser) money(name token) (Node, error) {
	p.space()
	start := p.at + 1
	m, err := p.amounts(name.op)
	if err != nil {
		return nil, err
	}
	if p.at < len(p.src) && !endsWord(p.src[p.at]) {
		return nil, p.mistake(p.at+1, "expected an amount such as 5m, 1.5bn USD or 500m..2bn USD")
	}
	if m.Min != nil && m.Max != nil && *m.Min > *m.Max {
		return nil, p.mistake(start, "the range ends below its start")
	}
	return m, p.advance()
}

func (p *parser) amounts(op string) (m Money, err error) {
	if p.peek() == '*' && (op == ":" || op == "=") {
		p.at++
		return m, nil
	}
	if m.Currency, err = p.currency(); err != nil {
		return m, err
	}
	p.space()
	if op == ":" || op == "=" {
		err = p.moneyRange(&m)
	} else {
		err = p.moneyBound(&m, op)
	}
	if err != nil {
		return m, err
	}
	return m, p.closingCurrency(&m)
}

// moneyBound reads the amount of a comparison.
func (p *parser) moneyBound(m *Money, op string) error {
	a := p.amount()
	if a.digits == "" {
		return p.mistake(p.at+1, "expected an amount such as 1.5bn USD")
	}
	v, err := p.valueOf(a)
	switch op {
	case ">", ">=":
		m.Min, m.ExclMin = v, op == ">"
	default:
		m.Max, m.ExclMax = v, op == "<"
	}
	return err
}

// moneyRange reads an amount, a range of which one end may be open, or nothing
// where the currency alone is asked.
func (p *parser) moneyRange(m *Money) (err error) {
	low := p.amount()
	high := low
	if p.dots() {
		high = p.amount()
		if low.unit == 0 {
			low.unit = high.unit
		}
	}
	if low.digits == "" && high.digits == "" && m.Currency == "" {
		return p.mistake(p.at+1, "expected an amount such as 5m, 1.5bn USD or 500m..2bn USD")
	}
	if m.Min, err = p.valueOf(low); err != nil {
		return err
	}
	m.Max, err = p.valueOf(high)
	return err
}

// dots consumes ".." where it comes next.
func (l *lexer) dots() bool {
	at := l.at
	l.space()
	if l.at+1 < len(l.src) && l.src[l.at] == '.' && l.src[l.at+1] == '.' {
		l.at += 2
		l.space()
		return true
	}
	l.at = at
	return false
}

// An amount is a number as written, and the power of ten of its unit, 0 where
// there is none.
type amount struct {
	digits string
	unit   int
	column int
}

// amount reads digits, with commas between thousands, and a unit.
func (p *parser) amount() amount {
	a := amount{column: p.at + 1}
	a.digits = p.digits()
	if a.digits == "" {
		return a
	}
	at := p.at
	p.space()
	if a.unit = units[strings.ToLower(p.letters())]; a.unit == 0 {
		p.at = at
	}
	return a
}

// valueOf is exact, as far as a float64 goes: the unit moves the decimal point.
func (p *parser) valueOf(a amount) (*float64, error) {
	if a.digits == "" {
		return nil, nil
	}
	digits := strings.ReplaceAll(a.digits, ",", "")
	if a.unit > 0 {
		digits += "e" + strconv.Itoa(a.unit)
	}
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return nil, p.mistake(a.column, fmt.Sprintf("%q is no number", a.digits))
	}
	return &v, nil
}

// digits reads 1,000,000 or 2.3 or 1e9, but not the dots of a range.
func (l *lexer) digits() string {
	first := l.at
	for l.at < len(l.src) {
		r := l.src[l.at]
		inner := l.at > first && l.at+1 < len(l.src) && isDigit(l.src[l.at+1])
		if !isDigit(r) && !(inner && strings.ContainsRune(".,eE", r)) {
			break
		}
		l.at++
	}
	return string(l.src[first:l.at])
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func (l *lexer) letters() string {
	first := l.at
	for l.at < len(l.src) && unicode.IsLetter(l.src[l.at]) {
		l.at++
	}
	return string(l.src[first:l.at])
}

func (p *parser) closingCurrency(m *Money) error {
	at := p.at
	p.space()
	column := p.at + 1
	code, err := p.currency()
	switch {
	case err != nil:
		return err
	case code == "":
		p.at = at
	case m.Currency != "" && m.Currency != code:
		return p.mistake(column, fmt.Sprintf("there are two currencies, %s and %s; expected one", m.Currency, code))
	default:
		m.Currency = code
	}
	return nil
}

// currency reads a sign, or three letters that are a code of ISO 4217. Three
// capitals that are none are a mistake, other words are left alone.
func (p *parser) currency() (string, error) {
	if code, ok := symbols[p.peek()]; ok {
		p.at++
		return code, nil
	}
	at := p.at
	word := p.letters()
	if len(word) == 2 && strings.EqualFold(word, "US") && p.peek() == '$' {
		p.at++
		return "USD", nil
	}
	unit, err := currency.ParseISO(word)
	switch {
	case len(word) == 3 && err == nil && (p.at == len(p.src) || endsWord(p.src[p.at]) || isDigit(p.src[p.at])):
		return unit.String(), nil
	case len(word) == 3 && word == strings.ToUpper(word) && !isOperator(word):
		return "", p.mistake(at+1, fmt.Sprintf("%s is no currency of ISO 4217, such as USD; quote it to search for the word", word))
	}
	p.at = at
	return "", nil
}

func isOperator(word string) bool { return kindOf(word) != tokWord }

// inCurrency asks for any amount in a currency.
func inCurrency(p *parser, v token) (Node, error) {
	unit, err := currency.ParseISO(v.text)
	if err != nil {
		return nil, p.mistake(v.column, fmt.Sprintf("%q is no currency of ISO 4217; expected a code such as USD", v.text))
	}
	return Money{Currency: unit.String()}, nil
}
