package analysis

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

// The tables are read off the Lucene jars that the test node runs on; LUCENE is
// a class path with lucene-core and lucene-analysis-common.
//go:generate sh -c "java -cp \"$LUCENE\" gen/Tables.java ."

//go:embed classes.txt
var classData string

// A class is a kind of character that the grammar tells apart, written as the
// letter that stands for it there.
type class = byte

// other is the class of characters that are part of no word.
const other class = '-'

// classNames are the classes of classes.txt with their letters in the grammar.
var classNames = map[string]class{
	"Letter": 'L', "LetterEmoji": 'l', "Hebrew": 'H', "Hangul": 'G',
	"Digit": 'D', "Numeric": 'N',
	"MidLetter": ':', "MidNum": ',', "MidNumLet": '.', "SingleQuote": '\'', "DoubleQuote": '"', "ExtendNumLet": '_',
	"Katakana": 'K', "Hiragana": 'h', "Han": 'C', "Complex": 'S', "ComplexExtend": 's',
	"Extend": 'x', "ZWJ": 'z', "TextStyle": 'v', "EmojiStyle": 'V',
	"Emoji": 'E', "Modifier": 'm', "Regional": 'R', "KeycapBase": '#', "Keycap": 'k', "TagSpec": 't', "TagEnd": 'T',
}

// A page holds the classes of 256 code points.
type page [256]class

// pages holds the classes of all code points; pages of one class share one.
var pages = sync.OnceValue(func() *[(utf8.MaxRune + 1) / 256]*page {
	p := new([(utf8.MaxRune + 1) / 256]*page)
	shared := map[class]*page{}
	for first, at := rune(0), classLines(); int(first) <= utf8.MaxRune; first += 256 {
		p[first/256] = sharedPage(at.page(first), shared)
	}
	return p
})

func sharedPage(p *page, shared map[class]*page) *page {
	for _, c := range p {
		if c != p[0] {
			return p
		}
	}
	if shared[p[0]] == nil {
		shared[p[0]] = p
	}
	return shared[p[0]]
}

// A span is a range of code points of one class, both ends included.
type span struct {
	first, last rune
	class       class
}

// A spanReader takes the spans in ascending order.
type spanReader struct{ rest []span }

func (r *spanReader) page(first rune) *page {
	var p page
	for i := range p {
		c := first + rune(i)
		for len(r.rest) > 0 && r.rest[0].last < c {
			r.rest = r.rest[1:]
		}
		p[i] = other
		if len(r.rest) > 0 && r.rest[0].first <= c {
			p[i] = r.rest[0].class
		}
	}
	return &p
}

func classLines() *spanReader {
	var r spanReader
	for line := range strings.Lines(classData) {
		var s span
		var name string
		if _, err := fmt.Sscanf(line, "%X..%X %s", &s.first, &s.last, &name); err != nil || classNames[name] == 0 {
			panic(fmt.Sprintf("analysis: classes.txt: bad line %q", line))
		}
		s.class = classNames[name]
		r.rest = append(r.rest, s)
	}
	return &r
}
