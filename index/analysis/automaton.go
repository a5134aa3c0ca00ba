package analysis

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode/utf8"
)

// maxUnits is the greatest length of a word, in UTF-16 code units.
const maxUnits = 255

// An automaton is the grammar made deterministic: next[state][class] is the
// state after a character of the class. State 0 is the dead end, 1 the start.
type automaton struct {
	next    [][128]uint16
	accepts []bool
}

var words = sync.OnceValue(func() *automaton { return compile(grammar) })

// nextWord returns the first word of s that starts at or after byte at, or two
// equal numbers where there is none.
func nextWord(s string, at int) (start, end int) {
	a, p := words(), pages()
	for at < len(s) {
		if n := a.longest(s[at:], p); n > 0 {
			return at, at + n
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return len(s), len(s)
}

// longest returns the length in bytes of the longest word that s begins with, 0 for none.
func (a *automaton) longest(s string, pages *[(utf8.MaxRune + 1) / 256]*page) int {
	state, units, end := uint16(1), 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		units++
		if r > 0xFFFF {
			units++
		}
		if state = a.next[state][pages[r>>8][r&0xFF]]; state == 0 || units > maxUnits {
			break
		}
		i += size
		if a.accepts[state] {
			end = i
		}
	}
	return end
}

// compile makes a regular expression over ASCII deterministic by the subset construction.
func compile(expr string) *automaton {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic("analysis: grammar: " + err.Error()) // a mistake in this package
	}
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		panic("analysis: grammar: " + err.Error())
	}
	c := subsets{prog: prog, number: map[string]uint16{}}
	c.state(nil)
	c.state(c.closure([]uint32{uint32(prog.Start)}))
	for i := 0; i < len(c.sets); i++ {
		c.expand(i)
	}
	return &c.out
}

// subsets numbers the sets of instructions that a program can be at.
type subsets struct {
	prog   *syntax.Prog
	number map[string]uint16
	sets   [][]uint32
	out    automaton
}

func (c *subsets) expand(i int) {
	for b := range c.out.next[i] {
		var to []uint32
		for _, pc := range c.sets[i] {
			if in := &c.prog.Inst[pc]; in.MatchRune(rune(b)) {
				to = append(to, in.Out)
			}
		}
		n := c.state(c.closure(to))
		c.out.next[i][b] = n
	}
}

func (c *subsets) state(set []uint32) uint16 {
	var key []byte
	accepts := false
	for _, pc := range set {
		key = binary.LittleEndian.AppendUint32(key, pc)
		accepts = accepts || c.prog.Inst[pc].Op == syntax.InstMatch
	}
	if n, ok := c.number[string(key)]; ok {
		return n
	}
	n := uint16(len(c.sets))
	c.number[string(key)] = n
	c.sets = append(c.sets, set)
	c.out.next = append(c.out.next, [128]uint16{})
	c.out.accepts = append(c.out.accepts, accepts)
	return n
}

// closure follows the instructions that read nothing and returns the others, in order.
func (c *subsets) closure(from []uint32) []uint32 {
	seen := map[uint32]bool{}
	var reading []uint32
	for len(from) > 0 {
		pc := from[len(from)-1]
		from = from[:len(from)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &c.prog.Inst[pc]; in.Op {
		case syntax.InstAlt:
			from = append(from, in.Out, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			from = append(from, in.Out)
		default:
			reading = append(reading, pc)
		}
	}
	slices.Sort(reading)
	return reading
}
